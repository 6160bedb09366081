import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from narrator.article.source import ReadingOptions
from narrator.batch.sources.feeds import feed_jobs
from narrator.batch.sources.jobs import jobs_of
from narrator.batch.sources.since import parse_since
from narrator.errors import ArticleError, UsageError

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Marden Weekly</title>
<item><title>Ferry</title><link>https://marden.example/2026/ferry-returns</link><guid isPermaLink="false">41</guid>
<pubDate>Tue, 07 Jul 2026 06:00:00 GMT</pubDate></item>
<item><title>Quay</title><guid>https://marden.example/?p=40</guid>
<pubDate>Wed, 01 Jul 2026 06:00:00 GMT</pubDate></item>
<item><title>Undated</title><link>/boats/tug.html</link></item>
<item><title>Nowhere</title><guid isPermaLink="false">39</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Locks</title>
<entry><id>tag:locks.example,2026:7</id><title>Gate</title><link rel="enclosure" href="https://locks.example/g.mp3"/>
<link href="https://locks.example/gate"/><published>2026-07-01T06:00:00Z</published>
<updated>2026-07-08T06:00:00+02:00</updated></entry></feed>"""

HERE = ReadingOptions(allow_private=True)


class Site:
    """A site with one feed, which says 304 to whoever has it already."""

    def __init__(self):
        self.feed, self.version, self.statuses = RSS, "1", []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                status = 404 if self.path != "/feed" else 304 if self.headers["If-None-Match"] == site.version else 200
                if self.path == "/feed":
                    site.statuses.append(status)
                body = site.feed.encode() if status == 200 else b""
                self.send_response(status)
                for name, value in (("Content-Type", "application/rss+xml"), ("ETag", site.version)):
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}"


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.setenv("NARRATOR_CACHE", str(tmp_path / "cache"))
    site = Site()
    serving = threading.Thread(target=site.http.serve_forever, args=(0.01,))
    serving.start()
    yield site
    site.http.shutdown()
    serving.join()
    site.http.server_close()


def test_every_item_that_is_somewhere_is_a_job(site, caplog):
    feed = f"{site.address}/feed"
    ferry, quay, tug = feed_jobs(feed, reading=HERE)
    assert (ferry.source, ferry.id) == ("https://marden.example/2026/ferry-returns", f"{feed}#41")
    assert ferry.name.startswith("ferry-returns_")
    assert ferry.changed == "Tue, 07 Jul 2026 06:00:00 GMT"
    assert (quay.source, quay.id) == ("https://marden.example/?p=40", "https://marden.example/?p=40")
    assert (tug.source, tug.id, tug.changed) == (f"{site.address}/boats/tug.html",) * 2 + (None,)
    assert "1 of its 4 items have no address" in caplog.text


def test_what_did_not_change_is_not_sent_again(site):
    first = list(feed_jobs(f"{site.address}/feed", reading=HERE))
    assert list(feed_jobs(f"{site.address}/feed", reading=HERE)) == first
    assert site.statuses == [200, 304]


def test_a_feed_in_a_file_is_read_by_item(tmp_path):
    path = tmp_path / "locks.atom"
    path.write_text(ATOM, encoding="utf-8")
    (gate,) = jobs_of([str(path)])
    assert (gate.id, gate.source) == ("tag:locks.example,2026:7", "https://locks.example/gate")
    assert gate.changed == "2026-07-08T06:00:00+02:00"


@pytest.mark.parametrize(("day", "names"), [(1, "ferry quay tug"), (2, "ferry tug"), (8, "tug")])
def test_since_leaves_out_what_is_older_but_not_what_has_no_date(site, day, names):
    since = datetime(2026, 7, day, 0, tzinfo=UTC)
    jobs = feed_jobs(f"{site.address}/feed", since, HERE)
    assert [job.source for job in jobs] == [
        {"ferry": "https://marden.example/2026/ferry-returns", "quay": "https://marden.example/?p=40"}.get(
            name, f"{site.address}/boats/tug.html"
        )
        for name in names.split()
    ]


def test_an_item_that_was_changed_counts_as_new(tmp_path):
    path = tmp_path / "locks.xml"
    path.write_text(ATOM, encoding="utf-8")
    assert list(jobs_of([str(path)], since=datetime(2026, 7, 7, tzinfo=UTC)))
    assert not list(jobs_of([str(path)], since=datetime(2026, 7, 9, tzinfo=UTC)))


def test_one_feed_that_fails_does_not_stop_the_others(site, tmp_path, caplog):
    opml = tmp_path / "all.opml"
    outlines = "".join(f'<outline xmlUrl="{site.address}/{name}"/>' for name in ("gone", "feed", "feed"))
    opml.write_text(f"<opml version='2.0'><body><outline text='News'>{outlines}</outline></body></opml>")
    assert len(list(jobs_of([str(opml)], reading=HERE))) == 3
    assert "/gone: there is no such page (404)" in caplog.text
    with pytest.raises(ArticleError, match="404"):
        list(jobs_of([], [f"{site.address}/gone"], reading=HERE))


def test_a_page_is_no_feed(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<html><body><p>The ferry is back.</p></body></html>")
    with pytest.raises(ArticleError, match="it is not a feed"):
        list(jobs_of([], [str(path)]))


def test_since_takes_spans_and_dates():
    now = datetime(2026, 7, 8, 12, tzinfo=UTC)
    assert parse_since("36h", now) == now - timedelta(hours=36)
    assert parse_since("7d", now) == now - timedelta(days=7)
    assert parse_since("2 w", now) == now - timedelta(weeks=2)
    assert parse_since("2026-07-01") == datetime(2026, 7, 1, tzinfo=UTC)
    assert parse_since("2026-07-01T06:00+02:00") == datetime(2026, 7, 1, 4, tzinfo=UTC)
    for text in ("yesterday", "7", "-3d", "99999w", ""):
        with pytest.raises(UsageError, match="is not a time"):
            parse_since(text)
