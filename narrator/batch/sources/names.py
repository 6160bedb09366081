"""What the files of a job are called: readable, the same in every run, and unique without a list of those taken.

A name is made of nothing but the job's id and source, so that no run, order or shard changes it. An id that is a good
file name already is the name. Any other gets one that people recognise, and behind an underscore, which no good name
has, a hash of the id: two jobs have one name only if both halves agree. Of a million jobs that are all called
"index", with 60 bits of hash, that happens to any two once in 2 million batches.
"""

import base64
import hashlib
import re
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

LONGEST = 60
"""Characters before the hash, so that names with suffixes stay far below the 255 bytes that file systems take."""
HASH_LETTERS = 12
"""Of five bits each."""
FALLBACK = "article"
"""When nothing in the source can be read."""

_GOOD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]|index")
"""Names that Windows keeps for devices, and that of the page of all narrations."""
_SAYS_NOTHING = re.compile(r"[^a-z]*|index|default|amp|article|story|node|print")
"""Last parts of addresses that tell no page from another."""


def name_of(id: str, source: str) -> str:
    """The name of a job's files, without a suffix: of a-z, 0-9 and hyphens, then perhaps an underscore and a hash."""
    if _GOOD.fullmatch(id) and len(id) <= LONGEST and not _RESERVED.fullmatch(id):
        return id
    return f"{_readable(source)}_{_hash(id)}"


def _hash(id: str) -> str:
    digest = hashlib.sha256(id.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:HASH_LETTERS]


def _readable(source: str) -> str:
    """The last part of an address or path that says something, or the site with all of it."""
    try:
        address = urlsplit(source if "://" in source else "")
    except ValueError:  # it can be called something, though never fetched
        return _slug(source)
    if not address.path.strip("/") and not address.query:
        return _slug(address.netloc or PurePath(source).stem)
    parts = [_slug(PurePath(unquote(part)).stem) for part in address.path.split("/") if part]
    telling = [part for part in parts if not _SAYS_NOTHING.fullmatch(part)]
    return telling[-1] if telling else _slug(f"{address.netloc} {unquote(address.path)} {address.query}")


def _slug(words: str) -> str:
    if not words.isascii():
        from anyascii import anyascii

        words = anyascii(words)
    slug = re.sub(r"[^a-z0-9]+", "-", words.lower())[: LONGEST + 1].strip("-")
    if len(slug) > LONGEST:  # cut at a word where there is one
        slug = slug[:LONGEST].rpartition("-")[0] or slug[:LONGEST]
    return slug or FALLBACK
