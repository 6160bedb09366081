import re
from dataclasses import replace

import pytest
from mutagen.id3 import ID3

from narrator.article.article import Metadata
from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.master import write_audio
from narrator.errors import OutputError
from narrator.publish.tags import SOURCE_TYPE, write_tags

DISCLOSURE = "The voice of this article was made by a machine."


@pytest.fixture
def mp3(track, tmp_path):
    path = tmp_path / "ferry.mp3"
    write_audio(track.finish(), path)
    return path


def test_the_tags_say_what_the_file_is(mp3, script):
    write_tags(mp3, script.article, DISCLOSURE, untitled="ferry")
    tags = ID3(mp3)
    assert tags.version == (2, 4, 0)
    texts = {name: str(tags[name]) for name in ("TIT2", "TPE1", "TCON", "TDRC", "TLAN", "TXXX:DigitalSourceType")}
    assert texts == {
        "TIT2": "Ferry returns",
        "TPE1": "Ida Holm",
        "TCON": "Speech",
        "TDRC": "2006-02-23",
        "TLAN": "eng",
        "TXXX:DigitalSourceType": SOURCE_TYPE,
    }
    assert "AI-generated voice" in str(tags["COMM::eng"]) and DISCLOSURE in str(tags["COMM::eng"])
    assert re.fullmatch(r"narrator \d+\.\d+.*", str(tags["TSSE"]))


def test_other_programs_read_them(mp3, script):
    write_tags(mp3, replace(script.article, title="Fährt wieder — “endlich” 渡し船"), DISCLOSURE, untitled="ferry")
    said = run_ffmpeg("-i", str(mp3), "-f", "null", "-")
    for text in ("Fährt wieder — “endlich” 渡し船", "Ida Holm", "Speech", DISCLOSURE, SOURCE_TYPE, "2006-02-23"):
        assert text in said


def test_what_is_not_known_is_not_invented(mp3):
    write_tags(mp3, Metadata("-", "0", published="a while ago", language="cy"), DISCLOSURE, untitled="ferry")
    tags = ID3(mp3)
    assert (str(tags["TIT2"]), str(tags["TPE1"]), str(tags["TLAN"])) == ("ferry", "narrator", "und")
    assert not tags.getall("TDRC") and not tags.getall("WOAS")


def test_an_article_from_the_web_names_its_place(mp3):
    source = "https://news.example/fähre?id=1&page=2#top"
    write_tags(mp3, Metadata(source, "0"), DISCLOSURE, untitled="ferry")
    tags = ID3(mp3)
    assert str(tags["TPE1"]) == "news.example"
    assert tags["WOAS"].url == "https://news.example/f%C3%A4hre?id=1&page=2#top"


@pytest.mark.parametrize("title", ["one\ntwo\0three", "lone \ud800 surrogate", " " * 5, "x" * 100_000])
def test_strange_titles_do_no_harm(mp3, title):
    write_tags(mp3, Metadata("https://[broken", "0", title=title), DISCLOSURE, untitled="ferry")
    written = ID3(mp3)["TIT2"].text
    assert len(written) == 1 and written[0].strip() and "\n" not in written[0]


def test_tags_written_twice_are_there_once(mp3, script):
    for _ in range(2):
        write_tags(mp3, script.article, DISCLOSURE, untitled="ferry")
    assert len(ID3(mp3).getall("TIT2")) == len(ID3(mp3).getall("COMM")) == 1


def test_a_file_that_cannot_be_tagged_is_named(tmp_path, script):
    with pytest.raises(OutputError, match=r"absent"):
        write_tags(tmp_path / "absent" / "ferry.mp3", script.article, DISCLOSURE, untitled="ferry")
