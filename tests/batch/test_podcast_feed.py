"""The feed as players and directories read it: by feedparser, and by the rules that are published for its tags."""

import json
import os
import uuid
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from narrator.batch.podcast.categories import CATEGORIES, parse_category
from narrator.batch.podcast.episode import Episode, on_one_line, published_at, read_episode
from narrator.batch.podcast.feed import ATOM, CONTENT, ITUNES, PODCAST, feed_xml
from narrator.batch.podcast.publish import publish_feed
from narrator.batch.podcast.show import Show, relative_address
from narrator.batch.podcast.show_file import read_show
from narrator.errors import OutputError, UsageError
from narrator.narration.options import NarrationOptions
from narrator.narration.rendering import narrate
from narrator.publish.publication import Publication

BASE = "https://example.org/audio/"
SHOW = Show(BASE, title="The Gazette & friends", author="The Gazette", email="desk@example.org")
RULES = etree.XMLSchema(etree.parse(Path(__file__).with_name("podcast_feed_rss.xsd")))
"""RSS 2.0's rules for what stands where; what Apple and the podcast namespace ask is in ``assert_published_rules``."""


def feed_of(folder, show=SHOW):
    return etree.fromstring(publish_feed(folder, show).feed.read_bytes())


def text_of(element, path):
    return element.findtext(path, namespaces={"itunes": ITUNES, "podcast": PODCAST, "content": CONTENT, "atom": ATOM})


def assert_published_rules(rss, folder):
    """What Apple requires of shows and episodes, and the podcast namespace of its tags."""
    spaces = {"itunes": ITUNES, "podcast": PODCAST, "atom": ATOM}
    channel = rss.find("channel")
    assert all(text_of(channel, tag) for tag in ("title", "description", "language", "itunes:author", "link"))
    assert len(text_of(channel, "description").encode()) <= 4000
    assert text_of(channel, "itunes:explicit") in ("true", "false")
    [category] = channel.findall("itunes:category", spaces)
    assert {one.get("text") for one in category} <= set(CATEGORIES[category.get("text")])
    [image] = channel.findall("itunes:image", spaces)
    assert urlsplit(image.get("href")).path.endswith((".jpg", ".png"))
    [own] = channel.findall("atom:link[@rel='self']", spaces)
    assert own.get("type") == "application/rss+xml"
    assert uuid.UUID(text_of(channel, "podcast:guid")).version == 5
    assert text_of(channel, "podcast:txt[@purpose='ai-content']") == "true"
    ids = [text_of(item, "guid") for item in channel.iter("item")]
    assert len(set(ids)) == len(ids)
    for item in channel.iter("item"):
        assert text_of(item, "title")
        assert len(text_of(item, "description").encode()) <= 4000
        [sound] = item.findall("enclosure")
        file = folder / unquote(urlsplit(sound.get("url")).path).rsplit("/", 1)[1]
        assert int(sound.get("length")) == file.stat().st_size
        assert sound.get("type") in ("audio/mpeg", "audio/x-m4a")
        assert text_of(item, "itunes:duration").isdecimal()
        assert text_of(item, "itunes:episodeType") == "full"
        assert parsedate_to_datetime(text_of(item, "pubDate")).tzinfo is UTC
        assert text_of(item, "podcast:txt[@purpose='ai-content']") == "true"
        assert all(0 < len(one.text) <= 128 for one in item.findall("podcast:person", spaces))
        assert len(item.findall("podcast:chapters", spaces)) <= 1
        for linked in (*item.findall("podcast:transcript", spaces), *item.findall("podcast:chapters", spaces)):
            assert linked.get("type")
            assert (folder / linked.get("url").rsplit("/", 1)[1]).is_file()
    for element in channel.iter("{*}*"):
        if element.tag not in ("description", f"{{{CONTENT}}}encoded"):
            assert len(element.text or "") <= 255
        assert (element.text or "") == (element.text or "").strip() or len(element)
        for address in filter(None, (element.get("url"), element.get("href"))):
            assert address.isascii() and " " not in address
            assert urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname


@pytest.fixture(scope="module")
def gazette(tmp_path_factory, tone_voices):
    """A folder with two narrations as the command makes them."""
    folder = tmp_path_factory.mktemp("gazette")
    article = 'Ferry returns\n\nBy Ida Holm\n\n"The ferry is back," Ines Moreau said on Monday. It left on time.\n'
    (folder / "ferry.txt").write_text(article, encoding="utf-8")
    (folder / "tram 100% <new>?.txt").write_text("The tram is new. Nobody has ridden on it.\n", encoding="utf-8")
    options = NarrationOptions(engine="tone", voices=tone_voices)
    everything = Publication(transcripts=("vtt", "srt", "json", "txt", "md", "chapters"))
    narrate(folder / "ferry.txt", folder / "ferry.mp3", options, publication=everything)
    narrate(folder / "tram 100% <new>?.txt", folder / "tram 100% #1, ł?.m4a", options)
    return folder


@pytest.fixture
def record(tmp_path):
    """Puts a record and a file of sound in the folder; the values of the article can be given."""

    def write(name, title="Ferry returns", published=None, *, duration=61.4, sound=b"sound", **article):
        audio = tmp_path / f"{name}.mp3"
        audio.write_bytes(sound)
        about = {"source": f"{name}.txt", "sha256": "0" * 64, "title": title, "byline": None, "published": published}
        texts = [("disclosure", "narrator", "Voice is AI-generated."), ("heading", "narrator", title or "")]
        texts += [("quote", "ines", "“It is back.”"), ("narration", "narrator", "It left.")]
        document = {
            "schema": "narrator/narration/1",
            "audio": {"file": audio.name, "sha256": "0" * 64, "duration": duration},
            "script": {
                "article": {**about, "language": "en", "site": None, "address": None, **article},
                "disclosure": {"text": "Voice is AI-generated.", "origin": "default"},
                "speakers": [{"id": "ines", "name": "Ines Moreau"}, {"id": "ben", "name": "Ben Ortiz"}],
                "segments": [{"kind": kind, "speaker": who, "text": text} for kind, who, text in texts],
            },
        }
        path = tmp_path / f"{name}.narration.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return path

    return write


def test_the_feed_keeps_the_published_rules(gazette):
    rss = feed_of(gazette)
    RULES.assertValid(rss)
    assert_published_rules(rss, gazette)


def test_feedparser_reads_what_was_meant(gazette):
    parsed = feedparser.parse(publish_feed(gazette, SHOW).feed)
    assert not parsed.bozo
    assert parsed.version == "rss20"
    assert parsed.feed.title == "The Gazette & friends"
    assert parsed.feed.image.href == f"{BASE}feed.jpg"
    ferry, tram = sorted(parsed.entries, key=lambda entry: entry.title)
    assert ferry.title == "Ferry returns"
    assert ferry.author == "Ida Holm"
    assert ferry.link == f"{BASE}ferry.html"
    assert ferry.summary.startswith("Voice is AI-generated.")
    assert "AI-generated reading" in ferry.content[0].value
    assert ferry.enclosures[0].href == f"{BASE}ferry.mp3"
    made = json.loads((gazette / "ferry.narration.json").read_text(encoding="utf-8"))
    assert int(ferry.itunes_duration) == round(made["audio"]["duration"])
    assert tram.enclosures[0].href == f"{BASE}tram%20100%25%20%231%2C%20%C5%82%3F.m4a"
    assert tram.title == "tram 100% #1, ł?"


def test_transcripts_chapters_and_persons(gazette):
    [ferry] = [item for item in feed_of(gazette).iter("item") if text_of(item, "title") == "Ferry returns"]
    transcripts = {one.get("url"): one for one in ferry.iter(f"{{{PODCAST}}}transcript")}
    assert {url.removeprefix(BASE): one.get("type") for url, one in transcripts.items()} == {
        "ferry.vtt": "text/vtt",
        "ferry.srt": "application/x-subrip",
        "ferry.transcript.json": "application/json",
        "ferry.transcript.txt": "text/plain",
    }
    assert transcripts[f"{BASE}ferry.srt"].get("rel") == "captions"
    [chapters] = ferry.iter(f"{{{PODCAST}}}chapters")
    assert dict(chapters.attrib) == {"url": f"{BASE}ferry.chapters.json", "type": "application/json+chapters"}
    persons = {one.text: (one.get("group"), one.get("role")) for one in ferry.iter(f"{{{PODCAST}}}person")}
    # Who is quoted took no part in it.
    assert persons == {"AI-generated voice": ("cast", "narrator"), "Ida Holm": ("writing", "author")}


def test_the_podcast_has_the_identity_that_the_namespace_describes():
    # The two examples of the namespace's own page.
    for address, guid in (
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
        ("podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ):
        seed = address.split("://")[-1].rstrip("/")
        assert str(uuid.uuid5(uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6"), seed)) == guid
    expected = uuid.uuid5(uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6"), "example.org/audio/feed.xml")
    assert SHOW.identity == str(expected)
    assert Show(BASE.rstrip("/").replace("https", "http")).identity == str(expected)
    moved = Show("https://elsewhere.example/", guid=str(expected))
    assert moved.identity == str(expected)


def test_an_episode_keeps_its_id_when_it_is_made_anew(record, tmp_path):
    record("ferry")
    record("tram")
    before = {text_of(item, "enclosure") or text_of(item, "guid") for item in feed_of(tmp_path).iter("item")}
    assert len(before) == 2
    record("ferry", "Ferry returns: corrected", duration=99, sound=b"other sound", sha256="1" * 64, byline="Ida Holm")
    moved = Show("https://elsewhere.example/", title="Another")
    assert {text_of(item, "guid") for item in feed_of(tmp_path, moved).iter("item")} == before


def test_the_newest_come_first_and_the_limit_cuts_the_oldest(record, tmp_path):
    for name, published in (
        ("a", "23 February 2006"),
        ("b", "2026-03-01T06:30:00+02:00"),
        ("c", "Sun, 01 Mar 2026 05:00:00 GMT"),
        ("d", "2026-02-28"),
    ):
        record(name, name, published)
    titles = [text_of(item, "title") for item in feed_of(tmp_path).iter("item")]
    assert titles == ["c", "b", "d", "a"]
    channel = feed_of(tmp_path, Show(BASE, limit=2)).find("channel")
    assert [text_of(item, "title") for item in channel.iter("item")] == ["c", "b"]
    assert text_of(channel, "pubDate") == "Sun, 01 Mar 2026 05:00:00 GMT"


def test_dates_keep_their_hour_where_they_have_one():
    assert published_at("23 February 2006") == datetime(2006, 2, 23, 12, tzinfo=UTC)
    assert published_at("2026-03-01T06:30:00+02:00") == datetime(2026, 3, 1, 4, 30, tzinfo=UTC)
    assert published_at("2026-03-01T06:30:00") == datetime(2026, 3, 1, 6, 30, tzinfo=UTC)
    assert published_at("03/04/2006") is None
    assert published_at("0001-01-01T00:00:00+12:00") == datetime(1, 1, 1, 12, tzinfo=UTC)


def test_a_record_is_read_alike_however_it_is_laid_out(gazette):
    path = gazette / "ferry.narration.json"
    as_written = read_episode(path)
    laid_out = path.read_text(encoding="utf-8")
    try:
        path.write_text(json.dumps(json.loads(laid_out)), encoding="utf-8")
        assert read_episode(path) == as_written
    finally:
        path.write_text(laid_out, encoding="utf-8")
    assert as_written.quoted == ("Ines Moreau",)
    assert as_written.excerpt == '"The ferry is back," Ines Moreau said on Monday. It left on time.'


def test_an_article_without_a_date_has_that_of_its_narration(record):
    path = record("ferry")
    os.utime(path.with_name("ferry.mp3"), (1_000_000_000, 1_000_000_000))
    assert read_episode(path).published == datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC)


@settings(deadline=None)
@given(st.text(st.characters(), max_size=400), st.text(st.characters(), max_size=300))
def test_any_title_and_byline_make_a_valid_feed(title, byline):
    clean = on_one_line(title) or "x"
    episode = Episode(
        *(Path("a.mp3"), 1, 1.0, "0" * 64, clean, on_one_line(byline) or None, None, None),
        *(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=1), "en", (), f"AI. {clean * 99}", clean),
    )
    rss = etree.fromstring(feed_xml(Show(BASE, title=f"x{title}"), [episode], f"{BASE}feed.jpg"))
    RULES.assertValid(rss)
    assert len(text_of(rss.find("channel/item"), "description").encode()) <= 4000
    shown = text_of(rss.find("channel/item"), "title")
    assert shown == clean or (shown.endswith("…") and clean.startswith(shown.rstrip(" …")) and len(shown) <= 255)


def test_markup_in_a_title_stays_text(record, tmp_path):
    record("ferry", "<b>Ferry</b> & “tram” \x07 ]]> 🚋 <script>alert(1)</script>")
    entry = feedparser.parse(publish_feed(tmp_path, SHOW).feed, sanitize_html=False).entries[0]
    item = next(feed_of(tmp_path).iter("item"))
    assert text_of(item, "title") == "<b>Ferry</b> & “tram” \ufffd ]]> 🚋 <script>alert(1)</script>"
    assert "<script>" not in entry.content[0].value


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=("Cs",)), min_size=1, max_size=30))
def test_the_address_of_any_name_leads_back_to_it(name):
    address = relative_address(name)
    assert address.isascii()
    assert unquote(address) == name
    parts = urlsplit(f"{BASE}{address}")
    assert (parts.query, parts.fragment) == ("", "")


def test_what_is_broken_is_left_out_and_named(record, tmp_path):
    record("good")
    (tmp_path / "gone.narration.json").write_bytes(record("gone").read_bytes())
    (tmp_path / "gone.mp3").unlink()
    (tmp_path / "half.narration.json").write_text('{"schema": "narrator/narration/1"', encoding="utf-8")
    (tmp_path / "list.narration.json").write_text("[]", encoding="utf-8")
    (tmp_path / "deep.narration.json").write_text("[" * 100_000, encoding="utf-8")
    elsewhere = json.loads(record("elsewhere").read_text(encoding="utf-8"))
    elsewhere["audio"]["file"] = "../good.mp3"
    (tmp_path / "elsewhere.narration.json").write_text(json.dumps(elsewhere), encoding="utf-8")
    record("endless", duration=float("inf"))
    record("silent", sound=b"")
    published = publish_feed(tmp_path, SHOW)
    assert published.episodes == published.in_feed == 1
    left_out = [line.split(".")[0] for line in published.left_out]
    assert left_out == ["deep", "elsewhere", "endless", "gone", "half", "list", "silent"]
    assert all("\n" not in line for line in published.left_out)


def test_an_empty_folder_makes_an_empty_feed(tmp_path):
    published = publish_feed(tmp_path, SHOW)
    assert published.episodes == 0
    assert not feedparser.parse(published.feed).bozo


def test_the_same_narrations_make_the_same_files_which_are_left_alone(record, tmp_path):
    record("ferry", published="2026-03-01")
    made = [publish_feed(tmp_path, SHOW).feed.stat().st_mtime_ns, (tmp_path / "index.html").stat().st_mtime_ns]
    assert [publish_feed(tmp_path, SHOW).feed.stat().st_mtime_ns, (tmp_path / "index.html").stat().st_mtime_ns] == made


def test_feed_and_page_change_together_or_not_at_all(record, tmp_path, monkeypatch):
    record("ferry", "First")
    publish_feed(tmp_path, SHOW)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix in (".xml", ".html", ".jpg")}
    record("tram", "Second")
    write = Path.write_bytes

    def full(path, data):
        if ".part" in path.name and path.suffix == ".html":
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match=r"index\.html: No space left"):
        publish_feed(tmp_path, SHOW)
    assert {
        path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix in (".xml", ".html", ".jpg")
    } == (before)


def test_the_picture_is_what_apple_takes(record, tmp_path):
    record("ferry")
    publish_feed(tmp_path, SHOW)
    with Image.open(tmp_path / "feed.jpg") as drawn:
        assert (drawn.format, drawn.mode, drawn.size) == ("JPEG", "RGB", (1400, 1400))
    Image.new("RGBA", (2000, 2000), "navy").save(tmp_path / "logo.png")
    publish_feed(tmp_path, Show(BASE, image=str(tmp_path / "logo.png")))
    with Image.open(BytesIO((tmp_path / "feed.jpg").read_bytes())) as own:
        assert (own.format, own.mode, own.size) == ("JPEG", "RGB", (2000, 2000))
    elsewhere = feed_of(tmp_path, Show(BASE, image="https://cdn.example/logo.png"))
    assert elsewhere.find(f"channel/{{{ITUNES}}}image").get("href") == "https://cdn.example/logo.png"
    Image.new("RGB", (1400, 1000)).save(tmp_path / "wide.png")
    with pytest.raises(UsageError, match="1400 by 1000"):
        publish_feed(tmp_path, Show(BASE, image=str(tmp_path / "wide.png")))


@pytest.mark.parametrize(
    "changed",
    [
        *({"base_url": url} for url in ("example.org", "ftp://example.org/", "https://", "https://[", "https://a/?b")),
        *({"category": "Gossip"}, {"language": "English!"}, {"email": "desk"}, {"limit": 0}, {"guid": "me"}),
        *({"title": " "}, {"link": "nowhere"}, {"description": "é" * 2000}),
    ],
    ids=str,
)
def test_what_cannot_be_published_is_refused_in_one_line(changed, tmp_path):
    with pytest.raises(UsageError) as refused:
        publish_feed(tmp_path, Show(**{"base_url": BASE, **changed}))
    assert "\n" not in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_the_page_of_a_narration_is_not_overwritten(record, tmp_path):
    record("index")
    with pytest.raises(UsageError, match=r"index\.html is the page of the narration index"):
        publish_feed(tmp_path, SHOW)


def test_a_page_of_somebody_else_is_not_overwritten(tmp_path):
    home = tmp_path / "index.html"
    home.write_text("<!doctype html><title>The Gazette</title>", encoding="utf-8")
    with pytest.raises(UsageError, match="did not write"):
        publish_feed(tmp_path, SHOW)
    assert "The Gazette" in home.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [home]


def test_the_address_of_an_article_is_linked_in_ascii(record, tmp_path):
    record("ferry", address="https://example.org/fähre und kai?a=1&b=%20#x")
    [item] = feed_of(tmp_path).iter("item")
    assert text_of(item, "link") == "https://example.org/f%C3%A4hre%20und%20kai?a=1&b=%20#x"
    record("ferry", address="javascript:alert(1)")
    [item] = feed_of(tmp_path).iter("item")
    assert text_of(item, "link") == f"{BASE}ferry.mp3"


def test_addresses_are_in_ascii():
    assert Show("https://bücher.example/hör bücher").address_of("ł.mp3") == (
        "https://xn--bcher-kva.example/h%C3%B6r%20b%C3%BCcher/%C5%82.mp3"
    )
    assert Show("http://[::1]:8000").address_of("a.mp3") == "http://[::1]:8000/a.mp3"


def test_categories_are_found_by_name():
    assert parse_category("news") == ("News",)
    assert parse_category("Tech News") == parse_category("news>tech  news") == ("News", "Tech News")


def test_the_command(gazette, narrator_command):
    finished = narrator_command("feed", gazette, "--base-url", BASE, "--title", "The Gazette", "--limit", 1)
    assert finished.returncode == 0, finished.stderr
    assert "the newest 1 of 2 narrations" in finished.stdout
    assert narrator_command("feed", gazette / "none", "--base-url", BASE).returncode == 2
    assert "Give --base-url" in narrator_command("feed", gazette).stderr
    assert "narrator feed" in narrator_command("feed", "--help").stdout.split("Example")[1]


def test_what_is_always_the_same_stands_in_a_file(record, tmp_path, narrator_command):
    record("ferry")
    Image.new("RGB", (1500, 1500), "navy").save(tmp_path / "logo.png")
    values = f'base_url = "{BASE}"\ntitle = "The Gazette"\nlimit = 3\nexplicit = true\nimage = "logo.png"\n'
    (tmp_path / "podcast.toml").write_text(values, encoding="utf-8")
    assert read_show(tmp_path, {"limit": 4}) == Show(
        BASE, "The Gazette", explicit=True, limit=4, image=str(tmp_path / "logo.png")
    )
    finished = narrator_command("feed", tmp_path, "--title", "Another", "--clean")
    assert finished.returncode == 0, finished.stderr
    channel = etree.parse(tmp_path / "feed.xml").find("channel")
    assert (text_of(channel, "title"), text_of(channel, "itunes:explicit")) == ("Another", "false")
    with Image.open(tmp_path / "feed.jpg") as own:
        assert own.size == (1500, 1500)


@pytest.mark.parametrize("written", ['titel = "x"', "title = 3", "title = ", 'limit = "many"', "\udcff", ""])
def test_a_file_that_cannot_be_used_is_refused_in_one_line(written, tmp_path):
    (tmp_path / "podcast.toml").write_bytes(written.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError, match=r"podcast\.toml") as refused:
        read_show(tmp_path, {})
    assert "\n" not in str(refused.value)
