"""However a file of sound is made, it says that its voice is AI: in sound, in tags, for machines, on its cover."""

from io import BytesIO

import pytest
from mutagen.id3 import ID3
from PIL import Image
from typer.main import get_command

from narrator.article.read import read_article
from narrator.cli.app import app
from narrator.narration.options import NarrationOptions
from narrator.narration.rendering import narrate, render_script
from narrator.narration.writing import write_cast_script
from narrator.publish.tags.tags import AI_VOICE, SOURCE_TYPE
from narrator.script.script import DEFAULT_DISCLOSURE

MADE = "made.mp3"
WAYS = {
    "narrate": ("narrate", "ferry.txt", "-o", MADE),
    "render": ("render", "ferry.json", "-o", MADE),
    "batch": ("batch", "ferry.txt", "-o", "made"),
    "check": ("check", "ferry.txt", "--sample", MADE),
    "voices": ("voices", "--sample", "tone_anna"),
}
"""The commands that make files of sound."""
STREAMS = {"listen"}
"""Those that give out sound, but make no file; see the tests of listening."""
SILENT = {"read", "script", "lexicon", "doctor", "cache", "verify", "credentials", "status", "feed"}
"""Those that make none."""


def assert_all_layers(path):
    tags = ID3(path)
    disclosure = str(tags["TXXX:AIDisclosure"])
    assert "AI" in disclosure
    assert str(tags["COMM::eng"]) == f"{AI_VOICE} {disclosure}"
    assert str(tags["TXXX:DigitalSourceType"]) == SOURCE_TYPE
    assert {"TXXX:GeneratedBy", "TXXX:GeneratedAt", "TXXX:NarrationID"} <= tags.keys()
    # The transcript is of what was heard, in order: the spoken disclosure comes first.
    assert tags["USLT::eng"].text.startswith(f"Narrator: {disclosure}")
    assert Image.open(BytesIO(tags.getall("APIC")[0].data)).size == (1400, 1400)


def test_every_command_is_known_here():
    assert set(get_command(app).commands) <= {*WAYS, *STREAMS, *SILENT}


@pytest.mark.parametrize("way", WAYS)
def test_every_command_that_makes_sound_makes_all_layers(way, narrator_command, article_file, tone_voices, tmp_path):
    tone = ("--engine", "tone", "--voices", tone_voices)
    assert narrator_command("script", article_file, "--json", *tone, "-o", "ferry.json").returncode == 0
    finished = narrator_command(*WAYS[way], *tone)
    assert finished.returncode in (0, 10), finished.stderr  # 10: there is something to look at
    made = [path for path in tmp_path.rglob("*") if path.suffix in (".mp3", ".m4a", ".opus", ".wav")]
    assert len(made) == 1
    assert_all_layers(made[0])


def test_every_function_that_makes_sound_makes_all_layers(article_file, tone_voices, tmp_path):
    options = NarrationOptions(engine="tone", voices=tone_voices)
    for narration in (
        narrate(article_file, tmp_path / "narrated.mp3", options),
        render_script(write_cast_script(read_article(article_file), options), tmp_path / "rendered.mp3", options),
    ):
        assert_all_layers(narration.path)
        assert narration.cues[0].segment.kind == "disclosure"
        assert narration.script.disclosure.text.startswith(DEFAULT_DISCLOSURE)
