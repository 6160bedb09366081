"""The page of all narrations of a folder, ``index.html``: found by their words, and heard.

One file that needs nothing but the sound beside it, opened from a disk or from a server: ``index.html`` with the style
of the listening pages, the script, and all narrations as JSON, of which the script shows as many as are asked for.
"""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from string import Template

from narrator.batch.podcast.episode import Episode, on_one_line
from narrator.batch.podcast.show import FEED, Show, relative_address
from narrator.publish.page.document import behaviour_of, content_policy, embedded_json, escaped, style_sheet
from narrator.publish.suffixes import PAGE_SUFFIX
from narrator.publish.tags.tags import SOURCE_TYPE

_FOLDER = Path(__file__).parent


def index_page(show: Show, episodes: Sequence[Episode]) -> bytes:
    """The page as HTML in UTF-8, with the episodes in the order in which they are given."""
    style = style_sheet({}, _FOLDER / "index.css")
    behaviour = behaviour_of(_FOLDER / "index.js")
    page = Template((_FOLDER / "index.html").read_text(encoding="utf-8")).substitute(
        policy=escaped(content_policy(style, behaviour)),
        version=version("narrator"),
        source_type=SOURCE_TYPE,
        title=escaped(on_one_line(show.title)),
        description=escaped(on_one_line(show.description)),
        language=escaped(show.language),
        style=style,
        feed=escaped(relative_address(FEED)),
        total=_total(episodes),
        episodes=f"[{','.join(embedded_json(_shown(episode)) for episode in episodes)}]",
        behaviour=behaviour,
    )
    return page.encode("utf-8", "replace")


def _shown(episode: Episode) -> dict[str, object]:
    """What the script shows of an episode, without what it has not."""
    page = episode.beside(PAGE_SUFFIX)
    values = {
        "file": f"./{relative_address(episode.audio.name)}",
        "page": f"./{relative_address(page.name)}" if page else None,
        "title": episode.title,
        "byline": episode.byline,
        "site": episode.site,
        "date": f"{episode.published:%Y-%m-%d}",
        "duration": round(episode.duration),
        "language": episode.language,
        "quoted": episode.quoted,
        "excerpt": episode.excerpt,
        "key": f"{episode.sha256[:12]}/{episode.audio.name}",  # under which its own page keeps the place
    }
    return {name: value for name, value in values.items() if value}


def _total(episodes: Sequence[Episode]) -> str:
    """How many there are, and how long they are together."""
    minutes = round(sum(episode.duration for episode in episodes) / 60)
    number = f"{len(episodes):,} narration{'' if len(episodes) == 1 else 's'}"
    long = f"{minutes // 60:,} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"
    return f"{number}, {long}"
