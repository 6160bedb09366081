"""Whatever a server does, fetching ends with a page or with one line, in bounded time and memory."""

import gzip
import itertools
import socket
import tracemalloc
import zlib

import pytest

from narrator.article.fetching import connections, kept
from narrator.article.fetching.fetch import LARGEST, MOST_REDIRECTS, fetch
from narrator.article.read import read_article
from narrator.article.source import ReadingOptions
from narrator.errors import ArticleError


def get(server, path="/story", seconds=10.0, **options):
    return fetch(server.address + path, allow_private=True, seconds=seconds, **options)


def refused(server, path="/story", **options):
    with pytest.raises(ArticleError) as caught:
        get(server, path, **options)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_page_becomes_an_article(server, answer, page):
    server.answers["/story"] = answer(body=page)
    article = read_article(f"{server.address}/story", ReadingOptions(allow_private=True))
    assert article.metadata.title == "Ferry returns"
    assert len(article.paragraphs) == 4
    assert article.metadata.source == f"{server.address}/story"


def test_redirects_are_followed_to_the_page(server, answer, page):
    server.answers["/story"] = answer(301, Location="/b?x=1")
    server.answers["/b?x=1"] = answer(302, Location=f"{server.address}/c#part", Set_Cookie="a=1")
    server.answers["/c"] = answer(body=page)
    assert get(server).address == f"{server.address}/c"
    assert not any("Cookie" in headers for _, headers in server.seen)


def test_redirects_have_an_end(server, answer):
    server.answers["/story"] = answer(302, Location="/story")
    assert f"more than {MOST_REDIRECTS} times" in refused(server)
    assert server.paths().count("/story") == MOST_REDIRECTS + 1


def test_where_nobody_answers(server):
    server.close()
    assert refused(server).endswith(": Connection refused. Try again later.")


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://x", "http://[", "//user:pw@x/"]
)
def test_redirects_lead_to_web_pages_only(server, answer, location):
    server.answers["/story"] = answer(302, Location=location)
    assert "cannot fetch" in refused(server)


def test_a_redirect_into_the_private_network_is_refused(server, answer, monkeypatch):
    # The first host counts as public, the second one is as private as it looks.
    server.answers["/story"] = answer(302, Location="http://10.1.2.3/secret")
    resolve = connections.resolve
    monkeypatch.setattr(
        connections, "resolve", lambda host, port, timeout, _: resolve(host, port, timeout, host == "127.0.0.1")
    )
    with pytest.raises(ArticleError, match=r"10\.1\.2\.3: it is in a private network"):
        fetch(f"{server.address}/story")


def test_this_machine_is_refused_unless_allowed(server, answer, page):
    server.answers["/story"] = answer(body=page)
    with pytest.raises(ArticleError, match="--allow-private"):
        fetch(f"{server.address}/story")
    assert server.seen == []


def test_a_name_that_changes_its_mind_gains_nothing(server, answer, page, monkeypatch):
    """DNS rebinding: public when it is checked, private when it is connected to."""
    server.answers["/story"] = answer(body=page)
    port = server.http.server_port
    asked = []
    answers = itertools.cycle([[("93.184.216.34", port)], [("127.0.0.1", port)]])

    def look_up(host, port, **kwargs):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", where) for where in next(answers)]

    connected = []

    class Sockets:
        def connect_tcp(self, host, *args):
            connected.append(host)
            raise connections.httpcore.ConnectError("unreachable")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(connections.httpcore, "SyncBackend", Sockets)
    with pytest.raises(ArticleError, match="unreachable"):
        fetch(f"http://rebind.example:{port}/story")
    assert (asked, connected) == (["rebind.example"], ["93.184.216.34"])
    with pytest.raises(ArticleError, match="private network"):
        fetch(f"http://rebind.example:{port}/story")
    assert connected == ["93.184.216.34"]


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "192.168.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: found)
    with pytest.raises(ArticleError, match="private network"):
        fetch("http://mixed.example/")


def test_a_slow_drip_ends_with_the_time(server):
    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not server.done.wait(0.02):
            handler.wfile.write(b"a")

    server.answers["/story"] = drip
    assert "took longer than" in refused(server, seconds=0.4, ignore_robots=True)


def test_dripping_headers_end_with_the_time(server):
    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        while not server.done.wait(0.02):
            handler.wfile.write(b"a")

    server.answers["/story"] = drip
    assert "took longer than" in refused(server, seconds=0.4, ignore_robots=True)


def test_silence_ends_with_the_time(server):
    server.answers["/story"] = lambda handler: server.done.wait()
    assert "took longer than" in refused(server, seconds=0.3, ignore_robots=True)


def test_an_endless_body_ends_with_the_size(server):
    def pour(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not server.done.is_set():
            handler.wfile.write(b"a" * 65536)

    server.answers["/story"] = pour
    assert f"larger than {LARGEST // 1024**2} MB" in refused(server)


def test_an_endless_header_ends(server):
    def pour(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not server.done.is_set():
            handler.wfile.write(b"X: " + b"a" * 5000 + b"\r\n")

    server.answers["/story"] = pour
    assert "cannot fetch" in refused(server)


def test_a_length_that_is_too_large_is_refused_unread(server, answer):
    server.answers["/story"] = answer(body=b"x", Content_Length=str(10**12))
    assert "larger than" in refused(server)


def test_a_body_shorter_than_announced_is_an_error(server, answer, page):
    server.answers["/story"] = answer(body=page, Content_Length=str(len(page) + 100))
    assert "without sending complete message body" in refused(server)


def test_a_body_longer_than_announced_is_cut(server, answer, page):
    server.answers["/story"] = answer(body=page + b"<p>more</p>", Content_Length=str(len(page)))
    assert get(server).data == page


def test_packed_pages_are_unpacked(server, answer, page):
    whole, raw = zlib.compress(page), zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(page),
        "x-gzip": gzip.compress(page[:100]) + gzip.compress(page[100:]),
        "deflate": whole,
        "DEFLATE": raw.compress(page) + raw.flush(),
        "identity": page,
    }
    for coding, body in packed.items():
        server.answers["/story"] = answer(body=body, Content_Encoding=coding)
        assert get(server).data == page, coding


def test_bombs_are_refused_in_little_memory(server, answer):
    bomb = zlib.compressobj(wbits=31)
    packed = b"".join(bomb.compress(bytes(1024**2)) for _ in range(60)) + bomb.flush()
    server.answers["/story"] = answer(body=packed, Content_Encoding="gzip")
    server.answers["/robots.txt"] = answer(404)
    tracemalloc.start()
    assert "larger than" in refused(server)
    assert tracemalloc.get_traced_memory()[1] < 4 * LARGEST
    tracemalloc.stop()


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress", "x" * 5000])
def test_codings_that_were_not_asked_for_are_refused(server, answer, page, coding):
    server.answers["/story"] = answer(body=gzip.compress(gzip.compress(page)), Content_Encoding=coding)
    assert "not asked for" in refused(server)


@pytest.mark.parametrize("body", [b"no gzip at all", gzip.compress(b"x" * 999, mtime=0)[:-9], b""], ids=len)
def test_damaged_packing_is_one_line(server, answer, body):
    server.answers["/story"] = answer(body=body, Content_Encoding="gzip")
    if body:
        assert "damaged" in refused(server)
    else:
        assert get(server).data == b""


def test_what_is_no_text_is_refused_unread(server, answer):
    for kind in ("image/png", "video/mp4", "application/json", "application/zip"):
        server.answers["/story"] = answer(body=b"x", Content_Type=kind)
        assert f"it is {kind}" in refused(server)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1251", "utf-8"), ("nonsense", "cp1252"), ("", "utf-16")],
)
def test_the_charset_is_right_whatever_is_declared(server, answer, page, declared, encoding):
    body = page.decode().encode(encoding)
    kind = f"text/html; charset={declared}" if declared else "text/html"
    server.answers["/story"] = answer(body=body, Content_Type=kind)
    article = read_article(f"{server.address}/story", ReadingOptions(allow_private=True))
    assert "“We are not doing this" in article.text


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"garbage\r\n\r\n",
        b"HTTP/1.1 999999 X\r\n\r\n",
        b"\x00" * 100,
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
    ],
)
def test_what_is_no_http_is_one_line(server, raw):
    server.answers["/story"] = lambda handler: handler.wfile.write(raw)
    assert "cannot fetch" in refused(server, ignore_robots=True)


@pytest.mark.parametrize(
    ("status", "word"),
    [(401, "log in"), (404, "no such page"), (429, "left alone"), (503, "fault"), (204, "strangely")],
)
def test_refusals_are_told(server, answer, status, word):
    server.answers["/story"] = answer(status)
    assert word in refused(server)


def test_robots_are_asked_once_and_respected(server, answer, page):
    server.answers["/robots.txt"] = answer(
        body=b"User-agent: *\nDisallow: /story\nAllow: /story/open", Content_Type="text/plain"
    )
    server.answers["/story"] = server.answers["/story/open"] = answer(body=page)
    assert "--ignore-robots" in refused(server)
    assert server.paths() == ["/robots.txt"]
    assert get(server, "/story/open").data == page
    assert get(server, ignore_robots=True).data == page


def test_a_site_in_trouble_is_closed(server, answer, page):
    server.answers["/robots.txt"] = answer(500)
    server.answers["/story"] = answer(body=page)
    assert "--ignore-robots" in refused(server)


def test_a_page_that_has_not_changed_is_not_sent_again(server, answer, page):
    server.answers["/story"] = answer(body=page, ETag='"7"', Last_Modified="Tue, 14 Mar 2026 08:30:00 GMT")
    assert get(server).data == page
    server.answers["/story"] = answer(304)
    again = get(server)
    assert (again.data, again.media_type, again.charset) == (page, "text/html", "utf-8")
    headers = server.seen[-1][1]
    assert headers["If-None-Match"] == '"7"'
    assert headers["If-Modified-Since"] == "Tue, 14 Mar 2026 08:30:00 GMT"


def test_what_may_not_be_stored_is_not_kept(server, answer, page):
    server.answers["/story"] = answer(body=page, ETag='"7"', Cache_Control="private, No-Store")
    get(server)
    get(server)
    assert "If-None-Match" not in server.seen[-1][1]


def test_only_the_last_pages_are_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("NARRATOR_CACHE", str(tmp_path))
    for number in range(kept.KEPT_PAGES + 3):
        kept.keep_page(f"http://x/{number}", kept.KeptPage(b"a\nb", etag=str(number)))
    assert len(list(tmp_path.rglob("*.page"))) == kept.KEPT_PAGES
    assert kept.load_page(f"http://x/{kept.KEPT_PAGES}").body == b"a\nb"
    next(tmp_path.rglob("*.page")).write_bytes(b"damaged")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "http://",
        "https://user:pw@example.org/",
        "http://[::1",
        "http://" + "a" * 9000,
    ],
)
def test_only_plain_web_addresses_are_fetched(address):
    with pytest.raises(ArticleError) as caught:
        read_article(address)
    assert "\n" not in str(caught.value)
