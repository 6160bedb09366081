"""What a narration's file says about itself, read back by mutagen and by ffmpeg, for every format."""

import base64
import re
from dataclasses import replace
from io import BytesIO

import pytest
from mutagen.flac import Picture
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.wave import WAVE
from PIL import Image

from narrator.audio.ffmpeg import run_ffmpeg
from narrator.audio.formats import FORMATS, format_of
from narrator.audio.master import write_audio
from narrator.errors import OutputError
from narrator.publish.chapters import Chapter
from narrator.publish.cover import Cover, draw_cover
from narrator.publish.tags.id3 import MOST_CHAPTERS
from narrator.publish.tags.tags import AI_VOICE, SOURCE_TYPE, tags_of
from narrator.publish.tags.write import write_tags

EVERY_FORMAT = pytest.mark.parametrize("suffix", FORMATS)
CHAPTERS = (Chapter("The ferry", 0.0), Chapter("Half = full; “#1”", 1.25), Chapter("渡し船", 2.5))


@pytest.fixture
def describe(script, track):
    """The tags of the narration, with some of what is known about the article exchanged."""

    def tags(**known):
        about = replace(script.article, **known)
        cover = draw_cover(about, untitled="ferry")
        return tags_of(replace(script, article=about), track.cues, 5.5, cover, sha256="ab" * 32, untitled="ferry")

    return tags


@pytest.fixture
def audio(track, tmp_path):
    """A narration's file without tags."""

    def encode(suffix=".mp3"):
        path = tmp_path / f"ferry{suffix}"
        write_audio(track.finish(), path, format_of(path))
        return path

    return encode


def test_the_tags_of_an_mp3(audio, describe):
    mp3 = audio()
    write_tags(mp3, describe(site="The Harbour Post", address="https://harbour.example/ferry"))
    tags = ID3(mp3)
    assert tags.version == (2, 4, 0)
    names = ("TIT2", "TPE1", "TALB", "TPUB", "TCON", "TDRC", "TLAN", "TXXX:DigitalSourceType", "TXXX:Source")
    assert {name: str(tags[name]) for name in names} == {
        "TIT2": "Ferry returns",
        "TPE1": "Ida Holm",
        "TALB": "The Harbour Post",
        "TPUB": "The Harbour Post",
        "TCON": "Speech",
        "TDRC": "2006-02-23",
        "TLAN": "eng",
        "TXXX:DigitalSourceType": SOURCE_TYPE,
        "TXXX:Source": "https://harbour.example/ferry",
    }
    assert tags["WOAS"].url == "https://harbour.example/ferry"
    assert "The ferry is back." in tags["USLT::eng"].text


def shown(path):
    """Title, artist, comment, transcript, marks and cover, wherever the container has them."""
    if path.suffix in (".mp3", ".wav"):
        tags = ID3(path) if path.suffix == ".mp3" else WAVE(path).tags
        marks = {frame.desc: str(frame) for frame in tags.getall("TXXX")}
        names = ("TIT2", "TPE1", "COMM::eng", "USLT::eng")
        return [*(str(tags[name]) for name in names), marks, tags.getall("APIC")[0].data]
    if path.suffix == ".m4a":
        tags = MP4(path)
        free = "----:com.apple.iTunes:"
        marks = {name.removeprefix(free): bytes(tags[name][0]).decode() for name in tags if name.startswith(free)}
        names = ("\xa9nam", "\xa9ART", "\xa9cmt", "\xa9lyr")
        return [*(tags[name][0] for name in names), marks, bytes(tags["covr"][0])]
    tags = OggOpus(path)
    marks = {name: tags[name][0] for name in ("DigitalSourceType", "AIDisclosure", "NarrationID")}
    names = ("TITLE", "ARTIST", "COMMENT", "LYRICS")
    return [
        *(tags[name][0] for name in names),
        marks,
        Picture(base64.b64decode(tags["METADATA_BLOCK_PICTURE"][0])).data,
    ]


@EVERY_FORMAT
def test_every_format_says_that_its_voice_is_ai(audio, describe, script, suffix):
    path = audio(suffix)
    write_tags(path, describe())
    title, artist, comment, transcript, marks, cover = shown(path)
    assert (title, artist) == ("Ferry returns", "Ida Holm")
    assert comment == f"{AI_VOICE} {script.disclosure.text}"
    assert transcript.startswith(f"Narrator: {script.disclosure.text}") and "It left on time." in transcript
    assert marks["DigitalSourceType"] == SOURCE_TYPE
    assert marks["AIDisclosure"] == script.disclosure.text
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", marks["NarrationID"])
    assert Image.open(BytesIO(cover)).size == (1400, 1400)


@EVERY_FORMAT
def test_other_programs_read_every_format(audio, describe, suffix):
    path = audio(suffix)
    write_tags(path, replace(describe(title="Fährt wieder — “endlich” 渡し船"), chapters=CHAPTERS))
    said = run_ffmpeg("-i", str(path), "-map", "0:a", "-f", "null", "-")
    for text in ("Fährt wieder — “endlich” 渡し船", "Ida Holm", "Speech", AI_VOICE, SOURCE_TYPE, "2006-02-23"):
        assert text in said
    assert "Video: png" in said
    said = said.partition("Output #0")[0]
    starts = [float(start) for start in re.findall(r"Chapter #0:\d+: start ([\d.]+)", said)]
    assert starts == pytest.approx([chapter.start for chapter in CHAPTERS])
    assert all(chapter.title in said for chapter in CHAPTERS)


@EVERY_FORMAT
def test_tags_do_no_harm_to_the_sound(audio, describe, suffix, tmp_path):
    path = audio(suffix)
    sounds = []
    for number in range(2):
        sound = tmp_path / f"{number}.pcm"
        run_ffmpeg("-i", str(path), "-map", "0:a", "-f", "s16le", str(sound))
        sounds.append(sound.read_bytes())
        write_tags(path, replace(describe(), chapters=CHAPTERS))
    assert sounds[0] == sounds[1]


@EVERY_FORMAT
def test_tags_written_twice_are_there_once(audio, describe, suffix):
    path = audio(suffix)
    write_tags(path, describe(title="An earlier title"))
    write_tags(path, describe())
    said = run_ffmpeg("-i", str(path), "-map", "0:a", "-f", "null", "-")
    assert "An earlier title" not in said and said.count("Video: png") == 1


def test_what_is_not_known_is_not_invented(audio, describe):
    mp3 = audio()
    write_tags(mp3, describe(source="-", title=None, byline=None, published="a while ago", language="cy"))
    tags = ID3(mp3)
    assert (str(tags["TIT2"]), str(tags["TPE1"]), str(tags["TLAN"])) == ("ferry", "narrator", "und")
    assert not any(tags.getall(name) for name in ("TDRC", "WOAS", "TALB", "TXXX:Source", "CHAP"))


def test_an_article_from_the_web_names_its_place(describe):
    tags = describe(source="https://news.example/fähre?id=1&page=2#top", byline=None)
    assert tags.artist == "news.example"
    assert tags.address == "https://news.example/f%C3%A4hre?id=1&page=2#top"
    assert describe(source="https://[broken").address is None
    assert describe(source="a.html", address="https://news.example/a").address == "https://news.example/a"


@pytest.mark.parametrize("title", ["one\ntwo\0three", "lone \ud800 surrogate", " " * 5, "x" * 100_000])
@EVERY_FORMAT
def test_strange_titles_do_no_harm(audio, describe, title, suffix):
    path = audio(suffix)
    write_tags(path, describe(title=title))
    written = shown(path)[0]
    assert written.strip() and "\n" not in written


def test_chapters_of_an_mp3_stand_in_its_table_of_contents(audio, describe):
    mp3 = audio()
    write_tags(mp3, replace(describe(), chapters=CHAPTERS))
    tags = ID3(mp3)
    [contents] = tags.getall("CTOC")
    found = [tags[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [str(chapter.sub_frames["TIT2"]) for chapter in found] == [chapter.title for chapter in CHAPTERS]
    assert [(chapter.start_time, chapter.end_time) for chapter in found] == [(0, 1250), (1250, 2500), (2500, 5500)]


def test_more_chapters_than_a_table_can_count_stand_in_several(audio, describe):
    mp3 = audio()
    many = tuple(Chapter(f"Chapter {number}", number / 1000) for number in range(2 * MOST_CHAPTERS + 1))
    write_tags(mp3, replace(describe(), chapters=many))
    tags = ID3(mp3)
    parts = [tags[f"CTOC:{name}"] for name in tags["CTOC:contents"].child_element_ids]
    assert [len(part.child_element_ids) for part in parts] == [MOST_CHAPTERS, MOST_CHAPTERS, 1]
    assert len(tags.getall("CHAP")) == len(many)


def test_a_wav_beyond_4_gb_has_tags_too(audio, describe):
    wav = audio(".wav")
    large = wav.with_name("large.wav")
    run_ffmpeg("-i", str(wav), "-c", "copy", "-rf64", "always", str(large))
    assert large.read_bytes()[:4] == b"RF64"
    write_tags(large, describe())
    said = run_ffmpeg("-i", str(large), "-map", "0:a", "-f", "null", "-")
    assert "Ferry returns" in said and SOURCE_TYPE in said


def test_the_same_sound_made_in_the_same_second_has_the_same_id(describe, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1140652800")
    first = describe().marks
    assert first["GeneratedAt"] == "2006-02-23T00:00:00Z"
    assert first == describe().marks
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1140652801")
    assert first["NarrationID"] != describe().marks["NarrationID"]


@EVERY_FORMAT
def test_a_file_that_cannot_be_tagged_is_named(tmp_path, describe, suffix):
    with pytest.raises(OSError, match="No such file"):
        write_tags(tmp_path / "absent" / f"ferry{suffix}", describe())
    (tmp_path / f"no-sound{suffix}").write_text("no sound")
    if suffix != ".mp3":
        with pytest.raises(OutputError, match=r"no-sound"):
            write_tags(tmp_path / f"no-sound{suffix}", describe())


def test_a_given_cover_is_taken_as_it_is(audio, describe):
    mp3 = audio()
    write_tags(mp3, replace(describe(), cover=Cover(b"jpeg", "image/jpeg", 8, 8)))
    [picture] = ID3(mp3).getall("APIC")
    assert (picture.mime, picture.data) == ("image/jpeg", b"jpeg")
