import io
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.article.kinds import is_article_name
from narrator.batch.job import Job
from narrator.batch.podcast.show import FEED, PAGE
from narrator.batch.sources.articles_in import BESIDE, articles_among
from narrator.batch.sources.jobs import jobs_of
from narrator.batch.sources.shards import Shard, in_shard, parse_shard
from narrator.errors import UsageError
from narrator.publish.suffixes import PAGE_SUFFIX, RECORD_SUFFIX
from narrator.publish.transcripts import FORMATS


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path, *lines, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def sources(*named, **options):
    return [job.source for job in jobs_of([str(name) for name in named], **options)]


def refusal(*named):
    with pytest.raises(UsageError) as error:
        sources(*named)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_files_and_addresses_are_jobs_of_their_own(folder):
    write(folder / "ferry.txt", "The ferry is back.")
    write(folder / "quay.weird", "The quay is shut.")
    jobs = list(jobs_of(["ferry.txt", "./quay.weird", "https://marden.example/boats?id=7"]))
    assert [job.id for job in jobs] == [
        str(folder / "ferry.txt"),
        str(folder / "quay.weird"),
        "https://marden.example/boats?id=7",
    ]
    assert [job.source for job in jobs] == [job.id for job in jobs]
    assert [job.name.rpartition("_")[0] for job in jobs] == ["ferry", "quay", "boats"]


def test_a_file_that_changed_is_told_by_its_job(folder):
    path = write(folder / "ferry.txt", "The ferry is back.")
    (before,) = jobs_of(["ferry.txt"])
    assert list(jobs_of(["ferry.txt"])) == [before]
    write(path, "The ferry is not back.")
    (after,) = jobs_of(["ferry.txt"])
    assert after.changed != before.changed
    assert replace(after, changed=before.changed) == before


def test_a_folder_gives_its_articles_and_nothing_else(folder):
    for name in ("b.txt", "a.md", "deep/er/c.HTML", "d.epub", "quay.html", "quay.txt"):
        write(folder / "news" / name, "Words.")
    for name in (".hidden.txt", ".git/e.txt", "f.mp3", "g.json", "h"):
        write(folder / "news" / name, "No article.")
    for name in ("quay.narration.json", "tug.narration.json", "tug.html", "tug.transcript.txt", "tug.mp3"):
        write(folder / "news" / name, "Made by narrator, as is quay.html.")
    write(folder / "news" / "out" / "report.md", "Made by a batch.")
    found = sources("news", output=Path("news/out"))
    assert [str(Path(source).relative_to(folder / "news")) for source in found] == [
        "a.md",
        "b.txt",
        "d.epub",
        "quay.txt",
        "deep/er/c.HTML",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_not_waited_for_and_a_link_to_nothing_is_a_job(folder):
    os.mkfifo(folder / "pipe.txt")
    (folder / "astray.txt").symlink_to("nowhere.txt")
    write(folder / "one.txt", "One.")
    expected = [str(folder / "astray.txt"), str(folder / "one.txt")]
    assert sources(folder) == sources(f"{folder}/*.txt") == expected
    assert "neither a file nor a folder" in refusal("pipe.txt")


def test_what_narrator_writes_is_known_as_its_own():
    suffixes = (PAGE_SUFFIX, *(form.suffix for form in FORMATS.values()))
    assert {suffix for suffix in suffixes if is_article_name(f"x{suffix}")} == set(BESIDE)
    assert articles_among([f"x{suffix}" for suffix in (*suffixes, RECORD_SUFFIX, ".txt")]) == ["x.txt"]
    assert articles_among(["index.html", FEED, "x.txt"]) == ["x.txt"]
    assert articles_among(["index.html"]) == [PAGE]
    assert articles_among(["x.md", "x.script.txt", "play.script.txt"]) == ["play.script.txt", "x.md"]


def test_patterns_name_what_a_shell_would(folder):
    for name in ("b1.txt", "b0.txt", "c.txt", "in/d.txt"):
        write(folder / name, "Words that are read aloud.")
    assert sources("b?.txt") == [str(folder / "b0.txt"), str(folder / "b1.txt")]
    assert sources("**/*.txt")[-1] == str(folder / "in/d.txt")
    write(folder / "e[1].txt", "A name with the marks of a pattern.")
    assert sources("e[1].txt") == [str(folder / "e[1].txt")]
    assert "nothing there has such a name" in refusal("*.pdf")


def test_a_list_names_addresses_and_paths_from_its_own_place(folder):
    write(folder / "lists" / "ferry.txt", "The ferry is back.")
    write(folder / "lists" / "week.txt", "\ufeff# July", "", "https://marden.example/a", "ferry.txt", " /x/gone.txt ")
    expected = ["https://marden.example/a", str(folder / "lists/ferry.txt"), "/x/gone.txt"]
    assert sources("lists/week.txt") == expected


def test_a_text_is_an_article_though_it_names_addresses(folder):
    texts = {
        "source.txt": ["https://marden.example/a", "The ferry is back.", "See https://marden.example/b"],
        "short.txt": ["The ferry is back."],
        "empty.txt": [""],
        "long.txt": ["word " * 5000],
    }
    for name, lines in texts.items():
        write(folder / name, *lines)
    write(folder / "wide.txt", "https://marden.example/a", encoding="utf-16")
    for name in (*texts, "wide.txt"):
        assert sources(name) == [str(folder / name)]


def test_standard_input_is_a_list(folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"ferry.txt\n#no\nhttps://marden.example/a\n")))
    assert sources("-") == [str(folder / "ferry.txt"), "https://marden.example/a"]


CSV = """\ufeffID;Title;URL;Path;Voice;Desk
7;"Ferry; again
and again";https://marden.example/a;;am_adam;news
;;;boats/b.txt;;
"""


def test_a_csv_manifest_gives_what_it_knows(folder, caplog):
    write(folder / "desk" / "week.csv", CSV)
    first, second = jobs_of(["desk/week.csv"])
    assert first == Job("7", "https://marden.example/a", "7", "Ferry; again and again", None, "am_adam")
    assert (second.id, second.source) == (str(folder / "desk/boats/b.txt"), str(folder / "desk/boats/b.txt"))
    assert (second.title, second.voice) == (None, None)
    assert caplog.text.count('nothing is known of "desk"') == 1


def test_a_json_lines_manifest_gives_what_it_knows(folder):
    write(
        folder / "week.jsonl",
        '{"id": 12, "source": "a.txt", "byline": "Ada Pell", "title": null, "tags": ["x"]}',
        "",
        '{"path": "/x/Two  blanks.txt"}',
    )
    first, second = jobs_of(["week.jsonl"])
    assert first == Job("12", str(folder / "a.txt"), "12", None, "Ada Pell")
    assert second.source == "/x/Two  blanks.txt"


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.csv", "id,title\n1,Boats\n", "line 1: no column is called"),
        ("a.csv", "", "line 1: no column is called"),
        ("a.csv", "url,title\nhttps://x.example,A\nhttps://x.example,A,B\n", "line 3: it has 3 values for 2 columns"),
        ("a.csv", "url,title\n,A\n", "line 2: of"),
        ("a.csv", "url,path\nhttps://x.example,a.txt\n", "has several"),
        ("a.csv", "url,URL\n", "several columns"),
        ("a.csv", 'url,title\nhttps://x.example,"A"B\n', "line 2: it is not CSV"),
        ("a.jsonl", '{"url": "https://x.example"}\n{"url": \n', "line 2, column 8: it is not JSON: Expecting value."),
        ("a.jsonl", "[1]\n", "line 1: it is not an object"),
        ("a.jsonl", '{"url": ["https://x.example"]}\n', "line 1: its url is not text"),
        ("a.jsonl", '{"url": "https://x.example"}\n' + "[" * 100_000 + "\n", "line 2: it is not JSON"),
        ("a.opml", "<html/>", "it is not OPML"),
        ("a.opml", "<opml><body><outline text='x'/></body></opml>", "there is no feed in it"),
    ],
)
def test_a_broken_line_is_named(folder, name, text, what):
    (folder / name).write_text(text, encoding="utf-8")
    message = refusal(name)
    assert name in message and what in message


def test_what_is_no_text_is_refused_by_its_line(folder):
    (folder / "a.csv").write_bytes(b"url\nhttps://x.example\n\xff\xfe\n")
    assert "line 3: it is not UTF-8" in refusal("a.csv")
    (folder / "b.jsonl").write_bytes(b"\0" * 3_000_000)
    assert "line 1: it is longer than 1 MB" in refusal("b.jsonl")


def test_what_is_not_there_is_refused(folder):
    assert "there is no file or folder boats.txt" in refusal("boats.txt")
    assert "there is no file or folder" in refusal("A whole article by mistake. " * 20)


def test_jobs_come_before_their_manifest_is_read_to_its_end(folder):
    write(folder / "week.csv", "url", *["https://marden.example/a"] * 50_000, "x,y")
    jobs = jobs_of(["week.csv"])
    assert next(jobs).source == "https://marden.example/a"
    with pytest.raises(UsageError, match="line 50002"):
        list(jobs)


@given(st.text(), st.integers(1, 9))
def test_every_job_is_in_exactly_one_shard(id, count):
    job = Job(id, id, "x")
    assert sum(in_shard(job, Shard(number, count)) for number in range(1, count + 1)) == 1


def test_shards_are_about_equal():
    jobs = [Job(f"https://marden.example/{number}", "", "") for number in range(4000)]
    sizes = [sum(in_shard(job, Shard(number, 4)) for job in jobs) for number in range(1, 5)]
    assert min(sizes) > 900


@pytest.mark.parametrize("text", ["0/2", "3/2", "1", "a/b", "1/0", "-1/2"])
def test_a_shard_that_is_none_is_refused(text):
    assert parse_shard(" 2 / 8 ") == Shard(2, 8)
    with pytest.raises(UsageError):
        parse_shard(text)
