"""``narrator lexicon``: how names are said, to read, to check, or to bring into another format."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.cli.options import Lexicons, VoicesFolder
from narrator.cli.places import show
from narrator.errors import UsageError

if TYPE_CHECKING:
    from narrator.script.lexicon import Entry


def lexicon(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="Only entries in which one of these is written.")
    ] = None,
    lexicons: Lexicons = None,
    check: Annotated[
        list[Path] | None,
        typer.Option("--check", metavar="FILE", help="Only check this .toml or .pls file. May be given repeatedly."),
    ] = None,
    convert: Annotated[
        Path | None,
        typer.Option("--convert", metavar="FILE", help="Write this .toml or .pls file in the other format."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where the converted lexicon goes.")
    ] = None,
    voices: VoicesFolder = None,
) -> None:
    """List how names are said, or check or convert a lexicon.

    A lexicon is a .toml file, or a .pls file as the W3C describes it. What it may hold: docs/spoken.md.

    Examples:

        narrator lexicon Erdogan --lexicon ours.toml
        narrator lexicon --check ours.toml
        narrator lexicon --convert ours.toml -o ours.pls
    """
    from narrator.script.lexicon import load_lexicon
    from narrator.script.lexicon.load import read_lexicon, write_lexicon

    if bool(convert) != bool(output):
        raise UsageError("--convert and -o go together: narrator lexicon --convert ours.toml -o ours.pls")
    for file in check or ():
        show(f"{file}: {len(read_lexicon(file))} entries, all usable")
    if convert and output:
        write_lexicon(output, read_lexicon(convert))
    if not check and not convert:
        entries = load_lexicon(*lexicons or (), folders=[voices] if voices else []).entries
        show("\n".join(map(line, select(entries, words or ()))))


def select(entries: tuple["Entry", ...], words: "list[str] | tuple[str, ...]") -> list["Entry"]:
    """The entries in whose written form one of ``words`` occurs, accents and capitals aside; all when there are none.

    Raises:
        UsageError: no entry is left.
    """
    from narrator.script.lexicon.entry import without_accents

    wanted = [without_accents(word).lower() for word in words]
    found = [entry for entry in entries if not wanted or any(w in without_accents(entry.word).lower() for w in wanted)]
    if not found:
        raise UsageError(f"no entry of the lexicon has {' or '.join(words)}. See them all: narrator lexicon")
    return found


def line(entry: "Entry") -> str:
    """An entry as one line: the written form, how it is said, and where."""
    context = [
        f"{name} {', '.join(beside)}" for name, beside in (("after", entry.before), ("before", entry.after)) if beside
    ]
    case = ["in any case"] if entry.any_case else []
    said = f"/{entry.said}/" if entry.manner == "ipa" else entry.said if entry.sounds else entry.in_words
    return "  ".join([entry.word, said, *case, *context])
