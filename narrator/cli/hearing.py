"""``narrator verify --listen``: what a recogniser hears of a narration, next to its script."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from narrator.cli.places import read_script_file
from narrator.cli.progress import status
from narrator.errors import UsageError
from narrator.publish.suffixes import RECORD_SUFFIX

if TYPE_CHECKING:
    from narrator.hearing import Difference, Hearing
    from narrator.script.script import Script

MOST_SHOWN = 10
"""Segments that are listed without being asked for: the worst of them. Those that lost words are all shown."""


def hear_all(
    files: Sequence[Path], model: Path | None, script: Path | None = None, lexicons: tuple[Path, ...] = ()
) -> "dict[Path, Hearing]":
    """Listen to narrations, and compare each with its script.

    Raises:
        UsageError: a model or a script is not named, faster-whisper is missing, or the model cannot be loaded.
        ScriptError: a script cannot be read.
        AudioError: a narration cannot be read.
        LexiconError: a lexicon cannot be read.
    """
    from narrator.hearing.listen import hear
    from narrator.hearing.recogniser import WhisperRecogniser
    from narrator.narration.options import NarrationOptions
    from narrator.script.lexicon import load_lexicon

    if model is None:
        raise UsageError("--listen needs a Whisper model for faster-whisper: name its folder with --model DIR.")
    if script and len(files) > 1:
        raise UsageError("--script is of one narration: name one FILE, or keep each script beside its narration.")
    scripts = [read_script_file(str(script), NarrationOptions()) if script else script_of(file) for file in files]
    recogniser = WhisperRecogniser(model)
    lexicon = load_lexicon(*lexicons)
    heard = {}
    for file, expected in zip(files, scripts, strict=True):
        with status(f"listening to {file}"):
            heard[file] = hear(file, expected, recogniser, lexicon)
    return heard


def script_of(narration: Path) -> "Script":
    """The script of a narration: that in its record, or the one beside it of the same name but for its ending.

    Raises:
        UsageError: there is none.
        ScriptError: it cannot be read.
    """
    from narrator.narration.options import NarrationOptions
    from narrator.publish.record import read_record

    if (record := narration.with_suffix(RECORD_SUFFIX)).is_file():
        return read_record(record).script
    beside = narration.with_suffix(".json")
    if not beside.is_file():
        raise UsageError(f"the script of {narration} is not beside it as {beside.name}: name it with --script FILE.")
    return read_script_file(str(beside), NarrationOptions())


def report(file: Path, heard: "Hearing") -> list[str]:
    """What was heard, as lines: a summary, then the segments in which something was not, worst first."""
    faults = heard.differences
    lost = sum(fault.lost for fault in faults)
    added = sum(fault.errors for fault in faults if fault.kind == "added")
    alike = sum(fault.errors for fault in faults if fault.alike)
    lines = [
        f"{file}: {heard.errors} of {heard.words} words otherwise ({heard.error_rate:.1%}): "
        f"{lost} lost, {added} added, {heard.errors - lost - added} misheard ({alike} of these sound alike)"
    ]
    worst = heard.worst()
    shown = worst[: max(MOST_SHOWN, len(heard.lost))]
    for one in shown:
        minutes, seconds = divmod(int(one.start), 60)
        mark = "LOST" if one.is_lost else "    "
        what = "; ".join(map(difference_in_words, one.differences))
        lines.append(f"{mark} {minutes:3}:{seconds:02}  segment {one.segment.index}: {what}")
    if len(worst) > len(shown):
        lines.append(f"and {len(worst) - len(shown)} segments with less")
    return lines


def heard_to_json(heard: "Hearing") -> dict[str, Any]:
    """What was heard, as ``heard`` in ``narrator/verify/1``: all segments in which something else was heard."""
    return {
        "words": heard.words,
        "errors": heard.errors,
        "segments": [
            {
                "segment": one.segment.index,
                "start": round(one.start, 1),
                "lost": one.is_lost,
                "differences": [
                    {"said": " ".join(each.said), "heard": " ".join(each.heard), "alike": each.alike}
                    for each in one.differences
                ],
            }
            for one in heard.segments
            if one.differences
        ],
    }


def difference_in_words(difference: "Difference") -> str:
    """ "lost "two words"", "added "word"", ""ferry" heard as "fairy""."""
    said, heard = " ".join(difference.said), " ".join(difference.heard)
    if difference.kind == "misheard":
        return f'"{said}" heard as "{heard}"' + (", which sounds alike" if difference.alike else "")
    return f'{difference.kind} "{said or heard}"'
