"""What a newsroom says of its podcast, and where in the web it stands."""

import os
import re
import uuid
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from narrator.batch.podcast.categories import parse_category
from narrator.errors import UsageError

FEED = "feed.xml"
"""The feed's name in the folder."""
PAGE = "index.html"
"""The name of the page of all narrations, which servers show for the folder."""
TITLE = "Articles read aloud"
"""The podcast's name unless told otherwise."""
DESCRIPTION = "Articles read aloud from the first word to the last."
"""What it is unless told otherwise."""
CATEGORY = "News > Daily News"
LANGUAGE = "en"
NEWEST = 500
"""Episodes in a feed unless told otherwise: a choice, about 1 MB that every player loads time and again."""
LONGEST_DESCRIPTION = 4000
"""Bytes of a description that Apple takes."""
PODCASTS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of ``podcast:guid``, as the podcast namespace gives it."""
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""What a language tag looks like (RFC 5646)."""
MAIL = re.compile(r"[^@\s]+@[^@\s]+")
PATH = "/%!$&'()*+,;=:@~"
"""What may stand in the path of an address as it is (RFC 3986), and percent signs, which are there already."""


@dataclass(frozen=True, slots=True)
class Show:
    """A podcast."""

    base_url: str
    """the address of the folder in the web"""
    title: str = TITLE
    """its name"""
    description: str = DESCRIPTION
    """what it is; that the voices are AI-generated is added"""
    author: str | None = None
    """who is responsible for it: the publication"""
    email: str | None = None
    """where its owner can be written to; anybody can read it"""
    category: str = CATEGORY
    """one of ``CATEGORIES``, a subcategory after ">" """
    language: str = LANGUAGE
    """IETF language tag"""
    image: str | None = None
    """its picture: a file, or a web address; None for one that is drawn"""
    link: str | None = None
    """the address of its web site; None for the page of all narrations"""
    guid: str | None = None
    """its ``podcast:guid``, for one that had another address when it began; None for that of its address"""
    explicit: bool = False
    """whether it is marked as explicit"""
    limit: int = NEWEST
    """episodes in the feed, the newest"""

    def check(self) -> None:
        """Say whether it can be published.

        Raises:
            UsageError: one of these values cannot be used.
        """
        _web_address(self.base_url, "--base-url")
        if self.link:
            _web_address(self.link, "--link")
        parse_category(self.category)
        for value, form, option, such in (
            (self.language, TAG, "--language", "en-gb"),
            (self.email or "a@b", MAIL, "--email", "desk@example.org"),
        ):
            if not form.fullmatch(value):
                raise UsageError(f'{option}: "{value}" cannot be used. Write it as in {such}.')
        if not self.title.strip():
            raise UsageError("--title: the podcast needs a name.")
        if len(self.disclosed.encode("utf-8", "replace")) > LONGEST_DESCRIPTION:
            raise UsageError(f"--description: it is too long. Directories take {LONGEST_DESCRIPTION} bytes.")
        if self.limit < 1:
            raise UsageError(f"--limit: a feed cannot have {self.limit} episodes. Choose 1 or more.")
        if self.guid:
            try:
                uuid.UUID(self.guid)
            except ValueError:
                raise UsageError(
                    f'--guid: "{self.guid}" is not a UUID. Take it from <podcast:guid> of the feed.'
                ) from None

    @property
    def feed(self) -> str:
        """The feed's address."""
        return self.address_of(FEED)

    @property
    def identity(self) -> str:
        """The ``podcast:guid``: UUID version 5 of the feed's address without scheme and trailing slashes."""
        return str(
            uuid.UUID(self.guid) if self.guid else uuid.uuid5(PODCASTS, self.feed.split("://", 1)[1].rstrip("/"))
        )

    @property
    def disclosed(self) -> str:
        """The description, which never goes without the disclosure."""
        from narrator.publish.transcripts import AI_NOTE

        return f"{self.description} {AI_NOTE}"

    def address_of(self, name: str) -> str:
        """The address of a file of the folder, in ASCII."""
        return _web_address(self.base_url, "--base-url").rstrip("/") + "/" + relative_address(name)


def relative_address(name: str) -> str:
    """The address of a file from within its folder: every byte that an address cannot have, in percent signs."""
    return quote(os.fsencode(name), safe="")


def is_in_the_web(image: str | None) -> bool:
    """Whether a picture is named by its address, and not by its path."""
    return (image or "").startswith(("http://", "https://"))


def _web_address(text: str, option: str) -> str:
    """``text`` in ASCII, if it is the address of a folder or a page.

    Raises:
        UsageError: it is not.
    """
    try:
        parts = urlsplit(text.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # of which errors of IDNA are a kind
        parts, host, port = urlsplit(""), "", ""
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment or parts.username:
        raise UsageError(
            f'{option}: "{text}" is not an address that can be used. Write one such as https://example.org/audio/.'
        )
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{port}{quote(parts.path, safe=PATH)}"
