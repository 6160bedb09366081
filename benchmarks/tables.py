"""The figures of ``benchmarks.performance`` as Markdown tables, and the page that has them between marks."""

import math
import re
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from statistics import linear_regression, median
from typing import Any

from benchmarks.bench import BASIS

Rows = Sequence[dict[str, Any]]
MARK = "<!-- {name} -->"
END = "<!-- end -->"
ALONE = 0.5
"""With more load than this before the start, other programs took part of the machine."""


def tables(figures: dict[str, Any]) -> dict[str, list[str]]:
    """The lines of the table of each section that was measured."""
    return {name: make(figures[name]) for name, make in _TABLES.items() if figures.get(name)}


def insert(made: dict[str, list[str]], page: Path) -> None:
    """Put the tables in place of those between ``<!-- NAME -->`` and ``<!-- end -->``."""
    text = page.read_text(encoding="utf-8")
    for name, lines in made.items():
        mark = MARK.format(name=name)
        between = re.compile(f"{re.escape(mark)}.*?{re.escape(END)}", re.DOTALL)
        if not between.search(text):
            raise SystemExit(f"{page} has no {mark} ... {END}")
        block = "\n".join((mark, "", *lines, "", END))
        text = between.sub(lambda _, block=block: block, text, count=1)
    page.write_text(text, encoding="utf-8")


def by(rows: Rows, key: str) -> dict[Any, list[dict[str, Any]]]:
    """The rows of each value of ``key``, the values as they come first."""
    order = list(dict.fromkeys(row[key] for row in rows))
    ordered = sorted(rows, key=lambda row: order.index(row[key]))
    return {value: list(group) for value, group in groupby(ordered, key=lambda row: row[key])}


def slope(xs: Sequence[float], ys: Sequence[float]) -> float:
    """The exponent of growth from the last but one point to the last: 1 is linear, 2 quadratic."""
    return math.log(ys[-1] / ys[-2]) / math.log(xs[-1] / xs[-2])


def _machine(machine: dict[str, Any]) -> list[str]:
    packages = ", ".join(f"{name} {number}" for name, number in machine["packages"].items())
    shared = machine["load"] > ALONE
    return [
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, Python {machine['python']}, "
        f"{packages}; {machine['date']}, load before the start {machine['load']:.1f}"
        + (": other programs ran as well, so seconds are too many, and ratios are rough." if shared else ".")
    ]


def _throughput(rows: Rows) -> list[str]:
    basis = {row["round"]: row["wall"] for row in rows if row["program"] == BASIS}
    lines = []
    for name, own in by(rows, "program").items():
        middle = {key: median(row[key] for row in own) for key in ("wall", "cpu", "sound", "peak_memory")}
        ratios = [basis[row["round"]] / row["wall"] for row in own if row["round"] in basis]
        lines.append(
            [
                name,
                f"{middle['wall']:.1f} s",
                f"{middle['sound']:.0f} s",
                f"{middle['sound'] / middle['wall']:.1f}",
                f"{median(ratios):.2f}" if ratios else "",
                f"{60 * middle['cpu'] / middle['sound']:.1f} s",
                f"{middle['peak_memory'] / 1e6:.0f} MB",
            ]
        )
    head = ["", "the article takes", "sound", "real-time factor", f"times {BASIS}", "CPU per minute", "peak memory"]
    return _table(head, lines)


def _lengths(rows: Rows) -> list[str]:
    found = by(rows, "program")
    lines = [
        [name, *(f"{row['sound'] / row['seconds']:.2f}" for row in sorted(own, key=lambda row: row["characters"]))]
        for name, own in found.items()
    ]
    return _table(["real-time factor by characters", *map(str, by(rows, "characters"))], lines)


def _first_sound(rows: Rows) -> list[str]:
    lines = [
        [way, f"{median(row['seconds'] for row in own):.2f} s", f"{min(row['seconds'] for row in own):.2f} s"]
        for way, own in by(rows, "way").items()
    ]
    return _table(["", "median", "quickest"], lines)


def _growth(rows: Rows) -> list[str]:
    lines = []
    for engine, own in by(rows, "engine").items():
        sounds = [row["sound"] for row in own]
        lines += [
            [
                f"{engine}, {_duration(row['sound'])}",
                f"{row['wall']:.1f} s",
                *(f"{seconds:.1f} s" for seconds in row["stages"].values()),
                f"{row['peak_memory'] / 1e6:.0f} MB",
            ]
            for row in own
        ]
        if len(own) > 1:
            stages = [f"{slope(sounds, [row['stages'][stage] for row in own]):.2f}" for stage in own[0]["stages"]]
            fit = linear_regression(sounds, [row["wall"] for row in own])
            lines.append([f"{engine}, exponent", f"{slope(sounds, [row['wall'] for row in own]):.2f}", *stages, ""])
            lines.append(
                [f"{engine}, fit", f"{fit.intercept:.1f} s + {60 * fit.slope:.2f} s/min", *[""] * len(stages), ""]
            )
    return _table(["sound", "whole", *rows[0]["stages"], "peak memory"], lines)


def _scaling(rows: Rows) -> list[str]:
    lines = [
        [
            f"{row['workers']} × {row['threads']}",
            f"{row['wall']:.1f} s",
            f"{row['sound'] / row['wall']:.2f}",
            f"{rows[0]['wall'] / row['wall']:.2f}",
            f"{60 * row['cpu'] / row['sound']:.1f} s",
            f"{row['peak_memory'] / 1e6:.0f} MB",
        ]
        for row in rows
    ]
    head = ["workers × threads", "whole", "real-time factor", "times the first", "CPU per minute", "peak memory"]
    return _table(head, lines)


def _again(rows: Rows) -> list[str]:
    lines = [
        [
            row["program"],
            f"{row['first']:.1f} s",
            *(f"{row[way]:.1f} s, {row[way] / row['first']:.1%}" for way in ("from the cache", "unchanged")),
        ]
        for row in rows
    ]
    return _table(["", "first", "clips in the cache", "unchanged"], lines)


def _peak(found: dict[str, Any]) -> list[str]:
    lines = [
        [
            str(row["cores"]),
            *(f"{speed:.0f}" for speed in row["peaks"].values()),
            f"{row['operations_per_second']:.0f}",
            f"{row['share']:.0%}",
            f"{row['sound_per_second']:.2f}",
        ]
        for row in found["cores"]
    ]
    needed = ", ".join(f"{count:.1f} in {precision}" for precision, count in found["operations"].items())
    head = ["cores", *found["cores"][0]["peaks"], "generator", "share of the peak", "seconds of sound a second"]
    return [*_table(head, lines), "", f"Thousand million operations a second; a second of sound takes {needed}."]


def _duration(seconds: float) -> str:
    minutes = seconds / 60
    return f"{minutes / 60:.1f} h" if minutes > 90 else f"{minutes:.1f} min"


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    rule = ["---", *["--:"] * (len(head) - 1)]
    return ["| " + " | ".join(cells) + " |" for cells in (head, rule, *lines)]


_TABLES: dict[str, Callable[[Any], list[str]]] = {
    "machine": _machine,
    "throughput": _throughput,
    "lengths": _lengths,
    "first_sound": _first_sound,
    "growth": _growth,
    "scaling": _scaling,
    "again": _again,
    "peak": _peak,
}
