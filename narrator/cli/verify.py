"""``narrator verify``: does a narration still say what it must, in each of its layers?"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from narrator.cli.hearing import hear_all, heard_to_json, report
from narrator.cli.options import Lexicons
from narrator.cli.places import show, show_json
from narrator.errors import UsageError

if TYPE_CHECKING:
    from narrator.publish.verify import Layer, Verdict

SCHEMA = "narrator/verify/1"
FAULT_FOUND = 11
"""Exit code when a layer of a narration is broken or missing, or a stretch of its script is not heard."""
LISTENING = "Listening"
"""The panel of help for what concerns the recogniser."""


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Narrations.")],
    required: Annotated[
        list[str] | None,
        typer.Option(
            "--require",
            metavar="LAYER",
            help="Must be ok: record, spoken, tags, credentials or transcript. May be given repeatedly.",
        ),
    ] = None,
    trust: Annotated[
        list[Path] | None,
        typer.Option("--trust", metavar="FILE", help="Certificates (PEM) of others whose signatures are trusted."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON (narrator/verify/1), for another program.")] = False,
    listen: Annotated[
        bool,
        typer.Option("--listen", help="Let a recogniser hear every word, too.", rich_help_panel=LISTENING),
    ] = False,
    model: Annotated[
        Path | None,
        typer.Option("--model", metavar="DIR", help="Its Whisper model.", rich_help_panel=LISTENING),
    ] = None,
    script: Annotated[
        Path | None,
        typer.Option(
            "--script",
            metavar="FILE",
            help="What was to be said. Default: the record's, or that of the same name.",
            rich_help_panel=LISTENING,
        ),
    ] = None,
    lexicons: Lexicons = None,
) -> None:
    """Judge whether narrations still say that their voice is AI-generated, and whether they are unchanged.

    Spoken, in the tags, signed, and in the transcript beside the file; and whether the file is the one that its record
    is about. A layer is ok, missing, broken, or unknown, which is what cannot be judged here. The exit code is 11 when
    one is broken, or spoken words or tags are missing, or a required layer is not ok. On a machine that signs,
    credentials are required where the format can hold them.

    Examples:

        narrator verify output/*.mp3
        narrator verify harbour.mp3 --require transcript --json
        narrator verify harbour.mp3 --listen --model whisper-base
    """
    from narrator.publish.credentials.store import is_installed, is_set_up
    from narrator.publish.verify import verdict_to_json
    from narrator.publish.verify import verify as judge

    must = _layers(required or ())
    anchors = _anchors(trust or ())
    heard = hear_all(files, model, script, tuple(lexicons or ())) if listen else {}
    signs = is_installed() and is_set_up()
    verdicts = [judge(file, anchors, heard.get(file)) for file in files]
    passed = {one.file: one.passed(_required(one, must, signs=signs)) for one in verdicts}
    if as_json:
        judged = [
            verdict_to_json(one, passed=passed[one.file])
            | ({"heard": heard_to_json(heard[one.file])} if one.file in heard else {})
            for one in verdicts
        ]
        show_json({"schema": SCHEMA, "files": judged})
    else:
        for one in verdicts:
            show("\n".join(lines(one, passed=passed[one.file])))
            if one.file in heard:
                show("\n".join(report(one.file, heard[one.file])))
    if not all(passed.values()):
        raise typer.Exit(FAULT_FOUND)


def lines(verdict: "Verdict", *, passed: bool) -> Iterator[str]:
    """The verdict for people: the file, and a line for each layer."""
    yield f"{verdict.file}: {'ok' if passed else 'FAULT'}"
    for one in verdict.layers:
        mark = one.state.upper() if one.state == "broken" else one.state
        yield f"  {one.layer:<12}{mark:<9}{one.detail}"


def _layers(names: "list[str] | tuple[()]") -> "frozenset[Layer]":
    from narrator.publish.verify import LAYERS

    if unknown := [name for name in names if name not in LAYERS]:
        raise UsageError(f'--require: "{unknown[0]}" is not a layer. Name {", ".join(LAYERS[:-1])} or {LAYERS[-1]}.')
    return frozenset(layer for layer in LAYERS if layer in names)


def _required(verdict: "Verdict", must: "frozenset[Layer]", *, signs: bool) -> "frozenset[Layer]":
    """What was asked for, and credentials on a machine that signs, which would have put them in."""
    from narrator.publish.credentials.context import can_hold

    return must | {"credentials"} if signs and can_hold(verdict.file) else must


def _anchors(others: "list[Path] | tuple[()]") -> bytes | None:
    """All certificates that are trusted here, or None without the extra.

    Raises:
        UsageError: a file cannot be read, or holds none.
    """
    from narrator.publish.credentials.certificates import read_anchors
    from narrator.publish.credentials.store import is_installed, require_extra, trusted

    if others:
        require_extra()
    if not is_installed():
        return None
    return b"".join((trusted(), *map(read_anchors, others)))
