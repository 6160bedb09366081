"""The sound of a narration while it is being made."""

import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import numpy as np

from narrator.audio.cue import Cue, share_out
from narrator.audio.ffmpeg import find_ffmpeg
from narrator.audio.framing import BED_FADE, Framing, load_frame, under
from narrator.audio.levels import LEVEL, VoiceLevels
from narrator.audio.meter import LoudnessMeter
from narrator.audio.pacing import LEAD_IN, TAIL_OUT, pause_between
from narrator.audio.recording import Recording, Turn, record
from narrator.audio.resample import RATE, resample
from narrator.audio.sound import SAMPLE_WIDTH, Sound, pcm_of, samples_of, silence, trim
from narrator.casting.voice import Voice
from narrator.errors import AudioError, OutputError
from narrator.script.script import Segment
from narrator.speech.engine import Clip, WordTiming


class Track:
    """Clips put one after another, trimmed, at one rate and level, with the pauses of a reader between them.

    The first is the disclosure: a track begins with nothing else, so that no file can be made that lacks it. The
    samples are on disk, in a file without a name that vanishes with the process; only the clip at hand is in memory,
    and adding one costs the same however long the track is. Not for use by several threads at once.

    Raises:
        AudioError: there is no ffmpeg, which is better known before the first word is spoken than after the last.
        UsageError: a sound of the framing cannot be used.
        OutputError: nothing can be written to ``folder``.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        speed: float = 1.0,
        framing: Framing | None = None,
        on_sound: Callable[[bytes], object] | None = None,
    ):
        """Open an empty track.

        Args:
            folder: where its samples are kept; None for the system's folder for temporary files.
            speed: the pace, which the pauses follow.
            framing: what is heard around the narration; None for nothing.
            on_sound: is given all sound as it is added, in portions of 16-bit samples as in ``Sound.pcm``.
        """
        find_ffmpeg()
        self._frame = load_frame(framing or Framing(), LEVEL)
        self._folder = folder or Path(tempfile.gettempdir())
        self._speed = speed
        self._on_sound = on_sound
        self._levels = VoiceLevels()
        self._meter = LoudnessMeter()
        self._turns = [Turn(None, 0)]
        self._cues: list[Cue] = []
        self._samples = 0
        self._silent = 0
        self._recording: Recording | None = None
        try:
            self._file: BinaryIO = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 (the track is the context manager)
        except OSError as error:
            raise self._unwritable(error) from error

    @property
    def cues(self) -> tuple[Cue, ...]:
        """When each segment is heard, in the order of speaking."""
        return tuple(self._cues)

    @property
    def duration(self) -> float:
        """Seconds of sound so far."""
        return self._samples / RATE

    def add(self, segments: Iterable[Segment], clip: Clip, voice: Voice) -> tuple[Cue, ...]:
        """Put the clip in which ``voice`` speaks ``segments``, mostly one, after the pause that is due before them.

        Returns:
            a cue for each segment; together they last exactly as long as the trimmed clip, to the sample.

        Raises:
            AudioError: the clip's samples are not numbers, or the disclosure cannot be heard.
            OutputError: the disk is full.
            ValueError: the track does not begin with a disclosure, has been finished, or there is no segment.
        """
        segments = tuple(segments)
        if self._recording or not segments:
            raise ValueError("a finished track takes no clip, and a clip speaks at least one segment")
        if not self._cues and segments[0].kind != "disclosure":
            raise ValueError("a narration begins with its disclosure")
        if not np.isfinite(clip.samples).all():
            raise AudioError(f"voice {voice.id} gave broken sound for {segments[0].spoken!r}. Choose another voice.")
        samples = resample(clip.samples, clip.sample_rate)
        gain = self._levels.gain(voice, samples)
        sound = trim(samples * np.float32(10 ** (gain / 20)))
        if not self._cues and not sound.pcm:
            raise AudioError(f"the disclosure cannot be heard: voice {voice.id} gave silence. Choose another voice.")

        pause = round(1000 * self._pause_before(segments[0]))
        if not self._cues:
            first = self._open(sound, pause, voice)
        else:
            if sound.pcm:
                self._write(silence(max(0, pause - self._silent - sound.before)))
                self._silent = sound.after
            first = self._samples
            self._turns.append(Turn(voice.id, first))
            self._write(sound.pcm)
        start, end = first / RATE, (first + len(sound.pcm) // SAMPLE_WIDTH) / RATE
        words = [_moved(word, start - sound.cut / 1000, start, end) for word in clip.words]
        cues = tuple(share_out(segments, start, end, words))
        self._cues += cues
        return cues

    def finish(self) -> Recording:
        """The whole sound, with what closes it; from now on nothing can be added."""
        if self._recording is None:
            self._turns.append(Turn(None, self._samples))
            self._write(silence(round(1000 * TAIL_OUT)))
            if len(self._frame.outro):
                self._write(pcm_of(self._frame.outro))
            self._recording = record(self._file, self._samples, self._turns, self._meter.finish(), LEVEL)
        return self._recording

    def close(self) -> None:
        """Throw the sound away; it may be called more than once."""
        with suppress(OSError):  # what a full disk did not take is not wanted any more
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _pause_before(self, segment: Segment) -> float:
        if segment.pause is not None:
            return segment.pause
        return pause_between(self._cues[-1].segment, segment, self._speed) if self._cues else LEAD_IN

    def _open(self, disclosure: Sound, pause: int, voice: Voice) -> int:
        """Begin with the opening sound and the disclosure, and say at which sample the disclosure starts."""
        self._write(pcm_of(self._frame.intro))
        before = silence(max(0, pause - disclosure.before))
        fade = silence(round(1000 * BED_FADE)) if len(self._frame.bed) else b""
        self._silent = disclosure.after + len(fade) // SAMPLE_WIDTH * 1000 // RATE
        self._turns.append(Turn(voice.id, self._samples))
        first = self._samples + len(before) // SAMPLE_WIDTH
        pcm = before + disclosure.pcm + fade
        if fade:
            voiced = samples_of(pcm)
            pcm = pcm_of(voiced + under(self._frame.bed, len(voiced)))
        self._write(pcm)
        return first

    def _write(self, pcm: bytes) -> None:
        try:
            self._file.write(pcm)
            self._file.flush()
        except OSError as error:
            raise self._unwritable(error) from error
        self._samples += len(pcm) // SAMPLE_WIDTH
        self._meter.add(samples_of(pcm))
        if self._on_sound is not None and pcm:
            self._on_sound(pcm)

    def _unwritable(self, error: OSError) -> OutputError:
        reason = error.strerror or str(error)
        return OutputError(
            f"cannot keep the sound in {self._folder}: {reason}. Free some space, or set TMPDIR to another folder."
        )


def _moved(word: WordTiming, by: float, start: float, end: float) -> WordTiming:
    """``word`` later by so many seconds, and not outside of what was kept of its clip.

    Its text is kept once, however often it is heard: a long track has a hundred thousand words, few of them new.
    """
    return WordTiming(sys.intern(word.word), min(max(word.start + by, start), end), min(max(word.end + by, start), end))
