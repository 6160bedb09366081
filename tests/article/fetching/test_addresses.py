import socket
import threading

import pytest

from narrator.article.fetching.addresses import is_public, resolve
from narrator.errors import ArticleError


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.9.9.9 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 192.0.0.8 192.0.2.1
    198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1
    2001:db8::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1::
    fec0::1 nonsense""".split(),
)
def test_addresses_of_private_networks_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", "93.184.216.34 8.8.8.8 2606:2800:220:1::1 64:ff9b::808:808 ::ffff:8.8.8.8".split())
def test_addresses_of_the_internet_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f000001", "0", "::1"])
def test_this_machine_is_known_in_every_spelling(host):
    with pytest.raises(ArticleError, match=r"private network|no such host"):
        resolve(host, 80, 5.0, allow_private=False)


def test_a_resolver_that_does_not_answer_is_left_behind(monkeypatch):
    forever = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: forever.wait(30) and [])
    with pytest.raises(ArticleError, match="could not be found in time"):
        resolve("slow.example", 80, 0.05, allow_private=False)
    forever.set()
