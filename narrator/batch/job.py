"""One article of a batch, before anything is known of it but where it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """An article to narrate, and what a manifest says of it."""

    id: str
    """the same in every run: what the manifest or the feed calls it, else its source"""
    source: str
    """a web address, or the absolute path of a file"""
    name: str
    """its file's name without the ending: readable, and unique in the output folder whatever its case"""
    title: str | None = None
    """the title, where the manifest knows better than the article"""
    byline: str | None = None
    """who wrote it, likewise"""
    voice: str | None = None
    """the id of the narrator's voice; None for that of the batch"""
    changed: str | None = None
    """the time of its last change as the feed gives it, or a file's size and time; another value means that it must be
    looked at again"""
