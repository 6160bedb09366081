"""XML from strangers: no entities beyond the named characters of HTML, nothing from the network, bounded depth."""

import re
from contextlib import suppress
from html.entities import html5
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_ELEMENTS = 1_000_000
"""Elements of one file: some hundred times a long article's, in the wordiest of formats."""
LOOKED_AT = 1 << 14
"""Bytes at the top in which a document type stands."""

_ENTITY = re.compile(rb"&(\w{2,31});")
_OF_XML = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_DOCTYPE = re.compile(rb"<!DOCTYPE(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)


def parse_xml(data: bytes, recover: bool = False) -> "Element | None":
    """The root of an XML file, its elements' names without their namespaces; None when it is no XML.

    A document type is taken away before parsing, so that it can declare nothing; libxml2's own limits on depth (256)
    and size stand.

    Args:
        data: the file.
        recover: whether to make what can be made of a file with faults.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, recover=recover
    )
    data = _DOCTYPE.sub(b"", data[:LOOKED_AT], count=1) + data[LOOKED_AT:]
    try:
        root = etree.fromstring(_ENTITY.sub(_as_number, data), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if root is None:
        return None
    etree.strip_elements(root, etree.Entity, with_tail=False)  # references to what nothing declares any more
    for count, element in enumerate(root.iter()):
        if count > MOST_ELEMENTS:
            return None
        if isinstance(element.tag, str) and "}" in element.tag:
            with suppress(ValueError):  # a name that XML allows, but not without its namespace
                element.tag = element.tag.rpartition("}")[2]
    return root


def attribute(element: "Element", name: str) -> str | None:
    """The attribute of that name, in whatever namespace."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def child(element: "Element | None", *names: str) -> "Element | None":
    """The first child of the first of ``names``, of that the first of the second, and so on; None when one lacks."""
    for name in names:
        element = element.find(name) if element is not None else None
    return element


def text_of(element: "Element | None") -> str:
    """All the text in an element, white space single."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def _as_number(match: re.Match[bytes]) -> bytes:
    """The reference to a named character of HTML by its number; XML's own five stay."""
    name = match[1]
    characters = None if name in _OF_XML else html5.get(name.decode("ascii", "replace") + ";")
    return match[0] if characters is None else b"".join(b"&#%d;" % ord(c) for c in characters)
