"""Connections that go to checked addresses only, and end when the time for the whole fetch is over.

They are a network backend of httpcore (https://www.encode.io/httpcore/network-backends/), the engine of httpx: TLS
still checks the certificate against the name in the address, while the socket goes to the IP address that was checked.
A time limit on each read, which is all that HTTP libraries have, does not stop a server that sends a byte now and then.
"""

import time
from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore

from narrator.article.fetching.addresses import resolve

Options = Iterable[Any] | None


class Deadline:
    """The moment by which everything has to be done."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        """Seconds that are left, or ``at_most`` when there are more.

        Raises:
            httpcore.ReadTimeout: none are left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if at_most is None else min(left, at_most)


class CheckedBackend(httpcore.NetworkBackend):
    """Opens connections to public hosts."""

    def __init__(self, deadline: Deadline, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of ``host`` that answers, when all of them may be asked."""
        addresses = resolve(host, port, self._deadline.left(timeout), self._allow_private)
        for number, address in enumerate(addresses, start=1):
            try:
                limit = self._deadline.left(timeout)
                stream = self._sockets.connect_tcp(address, port, limit, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(addresses):
                    raise
            else:
                return _TimedStream(stream, self._deadline)
        raise httpcore.ConnectError

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002
        socket_options: Options = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """Refuse: pages do not come through sockets of this machine."""
        raise httpcore.ConnectError(path)


class _TimedStream(httpcore.NetworkStream):
    """A connection none of whose operations outlasts the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
