"""The figures of ``benchmarks.performance`` as plots in SVG."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.tables import Rows, by


def draw(figures: dict[str, Any], folder: Path) -> None:
    """Write a plot of each section that was measured and has one."""
    import matplotlib

    matplotlib.use("agg")
    matplotlib.rcParams["svg.hashsalt"] = "narrator"  # or each run would name the parts of the picture anew
    from matplotlib import pyplot

    for name, (section, plot) in _PLOTS.items():
        if figures.get(section):
            figure, axes = pyplot.subplots(figsize=(7.2, 3.8), layout="constrained")
            plot(axes, figures[section])
            axes.grid(alpha=0.3)
            figure.savefig(folder / f"performance-{name}.svg", metadata={"Date": None})
            pyplot.close(figure)


def _lengths(axes: Any, rows: Rows) -> None:
    for name, own in by(rows, "program").items():
        axes.plot([row["characters"] for row in own], [row["sound"] / row["seconds"] for row in own], "o-", label=name)
    axes.set(xscale="log", yscale="log", xlabel="characters of a text", ylabel="seconds of sound in a second")
    axes.legend(fontsize="small")


def _throughput(axes: Any, rows: Rows) -> None:
    found = by(rows, "program")
    for place, own in enumerate(reversed(found.values())):
        axes.plot([row["sound"] / row["wall"] for row in own], [place] * len(own), "o", color="C0", alpha=0.6)
    axes.set_yticks(range(len(found)), list(reversed(found)))
    axes.set(xscale="log", xlabel="seconds of sound in a second, whole command")


def _first_sound(axes: Any, rows: Rows) -> None:
    found = by(rows, "way")
    for place, own in enumerate(reversed(found.values())):
        axes.plot([row["seconds"] for row in own], [place] * len(own), "o", color="C0", alpha=0.6)
    axes.set_yticks(range(len(found)), list(reversed(found)))
    axes.set(xscale="log", xlabel="seconds from the start of the process")


def _growth(axes: Any, rows: Rows) -> None:
    for colour, (engine, own) in enumerate(by(rows, "engine").items()):
        minutes = [row["sound"] / 60 for row in own]
        axes.plot(minutes, [row["wall"] for row in own], "o-", color=f"C{colour}", label=f"{engine}, whole")
        for stage, style in (("script", ":"), ("joining", "--"), ("mastering and encoding", "-.")):
            seconds = [row["stages"][stage] for row in own]
            axes.plot(minutes, seconds, style, color=f"C{colour}", linewidth=1, label=f"{engine}, {stage}")
    axes.set(xscale="log", yscale="log", xlabel="minutes of sound", ylabel="seconds")
    axes.legend(fontsize="small")


def _memory(axes: Any, rows: Rows) -> None:
    for engine, own in by(rows, "engine").items():
        axes.plot([r["sound"] / 60 for r in own], [r["peak_memory"] / 1e6 for r in own], "o-", label=engine)
    highest = max(row["peak_memory"] for row in rows) / 1e6
    axes.set(xscale="log", xlabel="minutes of sound", ylabel="peak memory, all processes (MB)", ylim=(0, 1.2 * highest))
    axes.legend(fontsize="small")


def _stages(axes: Any, rows: Rows) -> None:
    longest = {engine: own[-1] for engine, own in by(rows, "engine").items()}
    names = [f"{engine}, {row['sound'] / 60:.0f} min" for engine, row in longest.items()]
    left = [0.0] * len(longest)
    for stage in rows[0]["stages"]:
        shares = [100 * row["stages"][stage] / row["wall"] for row in longest.values()]
        axes.barh(names, shares, left=left, label=stage)
        left = [before + share for before, share in zip(left, shares, strict=True)]
    axes.set(xlabel="share of the time (%)", xlim=(0, 100))
    axes.figure.legend(loc="outside lower center", fontsize="small", ncols=4)


def _scaling(axes: Any, rows: Rows) -> None:
    names = [f"{row['workers']} × {row['threads']}" for row in rows]
    axes.bar(names, [row["sound"] / row["wall"] for row in rows], color="C0", alpha=0.5)
    axes.set(xlabel="workers × threads", ylabel="seconds of sound in a second")


_PLOTS: dict[str, tuple[str, Callable[[Any, Any], None]]] = {
    "throughput": ("throughput", _throughput),
    "lengths": ("lengths", _lengths),
    "first-sound": ("first_sound", _first_sound),
    "growth": ("growth", _growth),
    "stages": ("growth", _stages),
    "memory": ("growth", _memory),
    "scaling": ("scaling", _scaling),
}
"""The section that each plot is drawn from, and what draws it."""
