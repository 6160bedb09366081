"""Which hosts may be asked: those of the public Internet.

A page's address comes from anywhere, and so does where it redirects to. On a server, or in a home, the machines of the
same network trust whoever can reach them; so no address of theirs is fetched unless that is asked for. Names are
resolved once, every address behind a name has to be public, and the connection goes to an address that was checked:
a name that changes its mind in between (DNS rebinding) gains nothing.
"""

import socket
import threading
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from narrator.errors import ArticleError

_NOT_PUBLIC = (IPv4Network("192.0.0.0/24"), IPv6Network("fec0::/10"))
"""Special networks that Python does not count as private, or not in all its versions (RFC 6890, RFC 3879)."""
_NAT64 = IPv6Network("64:ff9b::/96")
"""IPv6 addresses that translators turn into the IPv4 address in their last 32 bits (RFC 6052)."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to a host of the public Internet, the one inside it too if it wraps another."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(
        part.is_global
        and not (part.is_multicast or part.is_reserved or part.is_unspecified)
        and not any(part in network for network in _NOT_PUBLIC)
        for part in _wrapped(ip)
    )


def _wrapped(ip: IPv4Address | IPv6Address) -> Sequence[IPv4Address | IPv6Address]:
    """An address, or instead of one that only wraps IPv4 addresses, those."""
    if isinstance(ip, IPv4Address):
        return (ip,)
    if ip.ipv4_mapped:
        return (ip.ipv4_mapped,)
    if ip.sixtofour:
        return (ip.sixtofour,)
    if ip.teredo:
        return ip.teredo
    if ip in _NAT64:
        return (IPv4Address(int(ip) & 0xFFFFFFFF),)
    return (ip,)


def resolve(host: str, port: int, timeout: float, allow_private: bool) -> list[str]:
    """The IP addresses of a host, in the order in which the system would try them.

    Args:
        host: a name, or an IP address in any of its spellings.
        port: the port that will be asked.
        timeout: seconds to wait for the answer.
        allow_private: whether private addresses will do.

    Raises:
        ArticleError: there is no such host, it takes too long to find, or one of its addresses is not public.
    """
    addresses = list(dict.fromkeys(_look_up(host, port, timeout)))
    if not addresses:
        raise ArticleError(f"cannot fetch from {host}: there is no such host. Check the address.")
    if not allow_private and not all(map(is_public, addresses)):
        raise ArticleError(
            f"cannot fetch from {host}: it is in a private network or on this machine. Allow that with --allow-private."
        )
    return addresses


def _look_up(host: str, port: int, timeout: float) -> list[str]:
    found: list[str] = []

    def ask() -> None:
        try:
            found.extend(str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError):
            found.clear()

    # The system's resolver knows no time limit, so that it is asked in a thread which may be left behind.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(timeout)
    if asking.is_alive():
        raise ArticleError(f"cannot fetch from {host}: its address could not be found in time. Try again later.")
    return found
