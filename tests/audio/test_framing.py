import numpy as np
import pytest

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.framing import DUCKED, Framing
from narrator.audio.levels import LEVEL
from narrator.audio.live import Live
from narrator.audio.meter import integrated_loudness, powers_of
from narrator.audio.pacing import LEAD_IN, pause_between
from narrator.audio.resample import RATE
from narrator.audio.sound import samples_of
from narrator.audio.track import Track
from narrator.errors import UsageError


@pytest.fixture
def sound_file(tmp_path):
    """Make a stereo sound file of a tone, at another rate."""

    def make(name, seconds, volume=0.5):
        path = tmp_path / name
        source = f"sine=f=500:r=44100:d={seconds},volume={volume},aformat=channel_layouts=stereo"
        run_ffmpeg("-f", "lavfi", "-i", source, str(path))
        return path

    return make


def spoken(track, segment, voice, speech):
    parts = [segment(0, "disclosure"), segment(1)]
    for part in parts:
        track.add([part], speech(3.0), voice())
    return parts, np.concatenate(list(track.finish().portions(track.finish().gains)))


def test_an_opening_sound_comes_first_and_moves_the_cues(tmp_path, sound_file, segment, voice, speech):
    framing = Framing(intro=sound_file("in.wav", 2.0), outro=sound_file("out.flac", 3.0, 0.05))
    with Track(tmp_path) as bare, Track(tmp_path, framing=framing) as track:
        spoken(bare, segment, voice, speech)
        _, sound = spoken(track, segment, voice, speech)
        assert [cue.start for cue in track.cues] == [cue.start + 2.0 for cue in bare.cues]
        assert track.duration == pytest.approx(bare.duration + 5.0)
    for part in (sound[: 2 * RATE], sound[-3 * RATE :]):
        assert integrated_loudness(powers_of(part)) == pytest.approx(LEVEL, abs=0.3)


def test_a_bed_lies_well_under_the_disclosure_and_ends_before_the_text(tmp_path, sound_file, segment, voice, speech):
    with Track(tmp_path) as bare, Track(tmp_path, framing=Framing(bed=sound_file("bed.mp3", 1.5))) as track:
        parts, without = spoken(bare, segment, voice, speech)
        _, sound = spoken(track, segment, voice, speech)
        assert [cue.start for cue in track.cues] == pytest.approx([cue.start for cue in bare.cues], abs=0.001)
        disclosure, text = track.cues
    end = round(text.start * RATE) - RATE // 100
    bed = sound[:end] - without[:end]
    middle = bed[round((LEAD_IN + 0.5) * RATE) : round(disclosure.end * RATE)]
    assert integrated_loudness(powers_of(middle)) == pytest.approx(LEVEL - DUCKED, abs=1.5)
    assert np.abs(bed[-RATE // 5 :]).max() < 0.001
    assert text.start - disclosure.end == pytest.approx(pause_between(*parts), abs=0.1)


@pytest.mark.parametrize(
    ("make", "role", "message"),
    [
        (lambda files, folder: folder / "absent.mp3", "intro", "no such file"),
        (lambda files, folder: files("long.wav", 11), "intro", "more than 10 seconds"),
        (lambda files, folder: files("long.wav", 61), "bed", "more than 60 seconds"),
        (lambda files, folder: files("silent.wav", 2, 0), "outro", "nothing to hear"),
        (lambda files, folder: folder / "text.txt", "bed", "cannot use .*text.txt as the music bed"),
    ],
)
def test_a_sound_that_cannot_be_used_is_named_before_anything_is_spoken(tmp_path, sound_file, make, role, message):
    (tmp_path / "text.txt").write_text("not a sound", encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        Track(tmp_path, framing=Framing(**{role: make(sound_file, tmp_path)}))


def test_who_listens_along_hears_what_the_file_will_hold(tmp_path, segment, voice, speech):
    heard = []
    live = Live(heard.append)
    with Track(tmp_path, on_sound=live.add) as track:
        _, sound = spoken(track, segment, voice, speech)
        live.finish()
    along = samples_of(b"".join(heard))
    assert len(along) == len(sound)
    loud = np.abs(sound) > 0.01
    assert np.std(20 * np.log10(np.abs(along[loud] / sound[loud]))) < 0.05
    assert integrated_loudness(powers_of(along)) == pytest.approx(-16.0, abs=1.0)
