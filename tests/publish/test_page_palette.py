"""Speakers' colours can be read on everything they stand on, by day and by night."""

from itertools import product

import pytest

from narrator.article.article import Metadata
from narrator.publish.palette import INK, NEUTRAL, PAPER, SENTENCE_MARK, SPEAKERS, WORD_MARK, colours_of
from narrator.script.script import NARRATOR, QUOTATION, Disclosure, Script, Speaker

AA = 4.5


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_every_colour_has_the_contrast_of_text(tone):
    for colour, ground in product((INK, NEUTRAL, *SPEAKERS), (PAPER, SENTENCE_MARK, WORD_MARK)):
        assert contrast(getattr(colour, tone), getattr(ground, tone)) >= AA


def test_everybody_has_a_colour_and_nobody_the_narrator_s():
    speakers = tuple(Speaker(f"s{place}", f"S {place}") for place in range(20))
    script = Script(Metadata("-", "0"), Disclosure("AI.", "default"), speakers, ())
    colours = colours_of(script)
    assert set(colours) == {NARRATOR, QUOTATION, *(speaker.id for speaker in speakers)}
    assert len({colours[f"s{place}"] for place in range(8)}) == 8
    assert INK not in (colours[speaker.id] for speaker in speakers)
