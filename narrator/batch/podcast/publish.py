"""The one function by which a folder of narrations becomes a podcast."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from narrator.article.article import Metadata
from narrator.batch.podcast.episode import Episode, read_episode, records_in
from narrator.batch.podcast.feed import feed_xml
from narrator.batch.podcast.index import index_page
from narrator.batch.podcast.show import FEED, PAGE, Show, is_in_the_web
from narrator.errors import ScriptError, UsageError
from narrator.files import whole_file
from narrator.publish.cover import LARGEST_SIDE, SIDE, Cover, draw_cover, load_cover
from narrator.publish.page.document import is_foreign
from narrator.publish.suffixes import RECORD_SUFFIX

PICTURE = "feed.jpg"
"""The name of the podcast's picture in the folder."""
QUALITY = 90
"""Of the picture: a choice."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published."""

    feed: Path
    """the feed"""
    page: Path
    """the page of all narrations"""
    episodes: int
    """narrations on the page"""
    in_feed: int
    """those of them that are in the feed"""
    duration: float
    """seconds of sound on the page"""
    left_out: tuple[str, ...]
    """why records were left out, a line each"""


def check_feed(folder: Path, show: Show) -> None:
    """Say at once what ``publish_feed`` would say later, of a folder that need not be there yet.

    Raises:
        UsageError: the folder has a page of another kind where that of all narrations belongs, or the podcast cannot be
            published as it is described.
    """
    show.check()
    if (folder / PAGE).with_suffix(RECORD_SUFFIX).exists():
        raise UsageError(f"{folder / PAGE} is the page of the narration {Path(PAGE).stem}: give that another name.")
    if is_foreign(folder / PAGE):
        raise UsageError(f"cannot write {folder / PAGE}: a page is there that narrator did not write. Move it away.")
    if show.image and not is_in_the_web(show.image):
        _square(show.image)


def publish_feed(folder: Path, show: Show) -> Published:
    """Write the feed and the page of all narrations of a folder, ``feed.xml`` and ``index.html``.

    What is in them is what has a whole record in the folder and its sound beside it; anything else is left out, and the
    rest goes on. Either both files are put in place or, where one of them cannot be written, neither; at every moment
    each is the earlier one or the new one.

    Args:
        folder: where the narrations are.
        show: the podcast.

    Raises:
        UsageError: the folder is none, or for one of the reasons of ``check_feed``.
        OutputError: the files cannot be written.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder. Name the one with the narrations.")
    check_feed(folder, show)
    picture = None if is_in_the_web(show.image) else _picture(show)
    left_out: list[str] = []
    episodes = sorted(_episodes(folder, left_out), key=lambda one: (one.published, one.audio.name), reverse=True)
    newest = episodes[: show.limit]
    image = show.address_of(PICTURE) if picture else str(show.image)
    contents = {FEED: feed_xml(show, newest, image), PAGE: index_page(show, episodes), PICTURE: picture}
    with ExitStack() as files:  # all are written before one is put in place, the feed last
        for name, content in contents.items():
            if content and not _is_there(folder / name, content):
                files.enter_context(whole_file(folder / name)).write_bytes(content)
    duration = sum(episode.duration for episode in episodes)
    return Published(folder / FEED, folder / PAGE, len(episodes), len(newest), duration, tuple(sorted(left_out)))


def _episodes(folder: Path, left_out: list[str]) -> Iterator[Episode]:
    for path in records_in(folder):
        try:
            yield read_episode(path)
        except ScriptError as error:
            left_out.append(str(error))


def _is_there(path: Path, content: bytes) -> bool:
    """Whether nothing has changed: then the file stays, and with it what servers and players know of its age."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _picture(show: Show) -> bytes:
    """The podcast's picture as Apple Podcasts wants it: a JPEG in RGB, square, of 1400 to 3000 pixels."""
    from PIL import Image

    if show.image:
        cover = _square(show.image)
    else:
        about = Metadata(source=show.base_url, sha256="", title=show.title, site=show.author)
        cover = draw_cover(about, untitled=show.title)
    file = BytesIO()
    with Image.open(BytesIO(cover.data)) as image:
        image.convert("RGB").save(file, "JPEG", quality=QUALITY)
    return file.getvalue()


def _square(image: str) -> Cover:
    """The picture that was given.

    Raises:
        UsageError: it is none, not square, or too small.
    """
    cover = load_cover(Path(image))
    if cover.width != cover.height or not SIDE <= cover.width <= LARGEST_SIDE:
        raise UsageError(
            f"--image: {image} is {cover.width} by {cover.height} pixels. "
            f"Podcasts want a square one of {SIDE} to {LARGEST_SIDE}."
        )
    return cover
