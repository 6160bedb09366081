"""A server on this machine that can be as bad as servers are."""

import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PAGE = """<!doctype html><html lang=en><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1>
<p>The harbour trust voted on Tuesday to bring back the ferry to Hallin Island, nine years after the last one.</p>
<p>“We are not doing this out of nostalgia,” said Ingrid Vasquez-Holm, who chairs the trust, after the meeting.</p>
<p>The first crossing is planned for June, and tickets will cost three euros for islanders, nine for the rest.</p>
</article></body></html>""".encode()

Answer = Callable[[BaseHTTPRequestHandler], None]


class BadServer:
    """Answers each path as a test says; all others with 404."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.done = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                server.seen.append((self.path, dict(self.headers)))
                self.close_connection = True
                with suppress(OSError):  # the other side may have enough, and should
                    server.answers.get(self.path, say(404))(self)

            def log_message(self, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.http.server_port}"
        self._thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()

    def paths(self) -> list[str]:
        return [path for path, _ in self.seen]

    def close(self) -> None:
        self.done.set()
        self.http.shutdown()
        self.http.server_close()
        self._thread.join()


def say(status: int = 200, body: bytes = b"", **headers: str) -> Answer:
    """An answer with these headers; "_" in their names stands for "-"."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        sent = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
        for name, value in (sent | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            if value:
                handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@pytest.fixture
def server(tmp_path, monkeypatch):
    """The server; what is fetched from it is kept for this test only."""
    monkeypatch.setenv("NARRATOR_CACHE", str(tmp_path / "cache"))
    server = BadServer()
    yield server
    server.close()


@pytest.fixture
def page():
    """A page with an article."""
    return PAGE


@pytest.fixture
def answer():
    """Makes an answer."""
    return say
