"""A narration that is heard while it is made."""

from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from narrator.article.read import read_article
from narrator.article.source import AS_FOUND, ReadingOptions
from narrator.audio.live import Live
from narrator.audio.player import Player
from narrator.audio.track import Track
from narrator.narration.options import NarrationOptions, open_house
from narrator.narration.speaking import open_speech, opening_parts, parts_of, speak_parts
from narrator.narration.writing import cast_for, disclosed, write_cast_script
from narrator.script.script import Script


def listen(
    source: str | Path,
    player: Player,
    options: NarrationOptions = NarrationOptions(),
    reading: ReadingOptions = AS_FOUND,
) -> None:
    """Read an article aloud: the disclosure at once, while the script of the rest is being written.

    Args:
        source: a web address, the path of a file, or "-" for standard input.
        player: what plays the sound; see ``narrator.audio.player``. It is stopped whatever happens.
        options: voices, pace, disclosure.
        reading: what kind of source it is, and how it is fetched.

    Raises:
        NarratorError: one of its kinds, see ``narrator.errors``.
    """
    article = read_article(source, reading)
    house = open_house(options)
    writing: list[Future[Script]] = []

    def write() -> None:
        if not writing:
            writing.append(writer.submit(write_cast_script, article, options, house))

    def play(pcm: bytes) -> None:
        player.play(pcm)
        write()

    live = Live(play)
    try:
        with (
            ThreadPoolExecutor(1) as writer,
            open_speech(options, house) as speech,
            Track(speed=options.speed, on_sound=live.add) as track,
        ):
            disclosure, *rest = opening_parts(article, options, house)
            coming = speech.submit(disclosure.utterance)
            if not coming.done():  # else the script would only keep the first sound waiting
                write()
            spoken = coming.result()
            # A heading is spoken ahead as well, but a correction may have changed it: only the disclosure is sure.
            for part in rest:
                speech.submit(part.utterance)
            track.add(disclosure.segments, spoken, disclosure.utterance.voice)
            script = disclosed(writing[0].result(), options, house)
            parts = islice(parts_of(script, cast_for(script, options, house), options), 1, None)
            for part, clip in speak_parts(speech, parts, for_a_listener=True):
                track.add(part.segments, clip, part.utterance.voice)
            track.finish()
            live.finish()
            player.finish()
    finally:
        player.stop()
