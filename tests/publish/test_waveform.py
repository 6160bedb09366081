"""The waveform as a picture."""

from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from narrator.audio.resample import RATE
from narrator.audio.track import Track
from narrator.casting.voice import Voice
from narrator.errors import OutputError, UsageError
from narrator.publish.cover import LABEL
from narrator.publish.palette import INK, SPEAKERS
from narrator.publish.waveform import BARS, HEIGHT, WIDTH, check_waveform, svg, waveform_of, write_waveform
from narrator.script.script import Speaker
from narrator.speech.engine import Clip

VOICE = Voice("tone", "tone", "tone", "Tone", "en-us", "female", "F", "MIT")


@pytest.fixture
def waveform(script, tmp_path):
    """The narrator speaks for four seconds, softly, and then somebody with a strange name for as long."""
    first, second, third = script.segments
    segments = (first, second, replace(third, voiced_by="ida"))
    quoted = replace(script, segments=segments, speakers=(Speaker("ida", "Ida <Holm>\n& \ud800 Co."),))
    noise = np.random.default_rng(0).normal(0, 0.05, 4 * RATE).astype(np.float32)
    with Track(tmp_path) as track:
        for segment in segments:
            track.add([segment], Clip(noise, RATE), VOICE)
        return waveform_of(track.finish(), quoted, track.cues)


def test_bars_follow_the_sound_and_have_the_voice_that_is_heard(waveform):
    assert len(waveform.bars) == BARS
    assert max(bar.height for bar in waveform.bars) == 1
    assert waveform.bars[0].height == waveform.bars[-1].height == 0
    voices = [bar.voice for bar in waveform.bars]
    assert list(dict.fromkeys(voices)) == [None, "narrator", "ida"]
    assert voices.count("ida") == pytest.approx(voices.count("narrator") / 2, abs=3)
    assert [name for name, _ in waveform.names] == ["Narrator", "Ida <Holm> & Co."]


def test_a_png_has_the_colours_of_the_speakers_and_says_ai(waveform, tmp_path):
    path = tmp_path / "new" / "ferry.png"
    write_waveform(path, waveform)
    with Image.open(path) as image:
        assert image.size == (WIDTH, HEIGHT)
        assert LABEL in image.text["Description"]
        shown = {"#{:02x}{:02x}{:02x}".format(*colour) for _, colour in image.getcolors(WIDTH * HEIGHT)}
    assert {INK.light, SPEAKERS[0].light} <= shown


def test_an_svg_is_whole_and_has_both_tones(waveform, tmp_path):
    path = tmp_path / "ferry.SVG"
    write_waveform(path, waveform)
    drawn = path.read_text("utf-8")
    tree = ElementTree.fromstring(drawn)
    words = "".join(tree.itertext())
    assert LABEL in words and "Ida <Holm> & Co." in words and waveform.disclosure in words
    assert SPEAKERS[0].light in drawn and SPEAKERS[0].dark in drawn
    assert drawn.count("M") == BARS
    assert svg(waveform) == drawn


def test_what_is_no_picture_is_refused_and_an_unwritable_place_named(waveform, tmp_path):
    for name in ("ferry.jpg", "ferry", ".png"):
        with pytest.raises(UsageError, match=r"a \.png or an \.svg"):
            check_waveform(tmp_path / name)
    (tmp_path / "file").write_text("")
    for name in ("ferry.png", "ferry.svg"):
        with pytest.raises(OutputError, match=name):
            write_waveform(tmp_path / "file" / name, waveform)


def test_as_many_names_are_shown_as_there_is_room_for(script, tmp_path):
    clip = Clip(np.full(RATE, 0.1, np.float32), RATE)
    people = tuple(Speaker(f"person-{number}", f"Person Number {number}") for number in range(50))
    first, second, _ = script.segments
    quoted = replace(script, speakers=people)
    with Track(tmp_path) as track:
        track.add([first], clip, VOICE)
        for person in people:
            track.add([replace(second, voiced_by=person.id)], clip, VOICE)
        waveform = waveform_of(track.finish(), quoted, track.cues)
    assert [name for name, _ in waveform.names[:2]] == ["Narrator", "Person Number 0"]
    assert 3 < len(waveform.names) < 10
