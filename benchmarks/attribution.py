"""How well and how fast quotations are attributed, on articles whose speakers are known.

    python -m benchmarks.attribution GOLD.jsonl [GOLD.jsonl ...] [--predictions OUT.jsonl] [--plot docs/calibration.svg]

GOLD holds one article a line, ``{"id", "text", "quotes": [{"start", "end", "speaker", "speaker_kind"}, ...]}``, with
each paragraph on a line of its text; ``speaker_kind`` is "person" for named people. The table shows, for growing shares
of the quotations, the surest first, how many are given to the right person: the calibration. ``--predictions`` writes
the attributions as ``{"id", "segments": [{"start", "end", "kind", "speaker"}]}`` for other scorers. Needs matplotlib to
plot.
"""

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from narrator.article.article import Paragraph
from narrator.script.attribution.attribute import Attribution, attribute
from narrator.script.attribution.names import name_words, same_person
from narrator.script.attribution.unmarked import find_speech
from narrator.script.script import Speaker

SHARES = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one quotation by a named person."""

    confidence: float
    """how sure the attribution says it is"""
    right: bool
    """it is the right person"""


def paragraphs(text: str) -> list[Paragraph]:
    """Every line with something on it."""
    place, found = 0, []
    for line in text.split("\n"):
        if line.strip():
            start = place + len(line) - len(line.lstrip())
            found.append(Paragraph(start, start + len(line.strip())))
        place += len(line) + 1
    return found


def outcomes(record: dict, attributions: list[Attribution], speakers: tuple[Speaker, ...]) -> Iterator[Outcome]:
    """One outcome for each quotation by a named person that was found."""
    names = {speaker.id: speaker.name for speaker in speakers}
    for gold in record["quotes"]:
        if gold["speaker_kind"] != "person":
            continue
        for a in attributions:
            overlap = min(a.quotation.end, gold["end"]) - max(a.quotation.start, gold["start"])
            if a.use != "mention" and overlap * 2 > gold["end"] - gold["start"]:
                yield Outcome(a.confidence, a.speaker is not None and is_same(names[a.speaker], gold["speaker"]))
                break


def is_same(name: str, gold: str) -> bool:
    """Do two names have the same last word and first words that do not clash?"""
    ours, theirs = name_words(name.split()), name_words(gold.split())
    if len(ours) > 1 and len(theirs) > 1:
        return same_person(ours, theirs)
    return ours[-1:] == theirs[-1:] or ours[:1] == theirs[:1]


def plot(found: list[Outcome], path: Path) -> None:
    """Draw how many are right among the surest, and how many of each degree of confidence."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    figure, (share, degree) = pyplot.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    running, right = [], 0
    for count, outcome in enumerate(found, 1):
        right += outcome.right
        running.append(right / count)
    share.plot([100 * n / len(found) for n in range(1, len(found) + 1)], [100 * r for r in running])
    share.set(xlabel="share of the quotations, surest first (%)", ylabel="right so far (%)", ylim=(90, 100.3))
    edges = [0, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 1.01]
    for low, high in pairwise(edges):
        bin_ = [o for o in found if low <= o.confidence < high]
        if bin_:
            mean = sum(o.confidence for o in bin_) / len(bin_)
            degree.scatter(100 * mean, 100 * sum(o.right for o in bin_) / len(bin_), s=10 + len(bin_) / 4, color="C0")
    degree.plot([0, 100], [0, 100], color="grey", linewidth=0.8)
    degree.set(xlabel="confidence (%)", ylabel="right (%)", xlim=(30, 101), ylim=(30, 101))
    for axes in (share, degree):
        axes.grid(alpha=0.3)
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)


def main() -> None:
    """Read the articles named on the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    records = [json.loads(line) for path in options.gold for line in path.read_text("utf-8").splitlines()]
    attribute('"Ready," she said.', [Paragraph(0, 18)], find_speech('"Ready," she said.', [Paragraph(0, 18)]))
    found: list[Outcome] = []
    predictions, seconds = [], 0.0
    for record in records:
        started = time.process_time()
        lines = paragraphs(record["text"])
        attributions, speakers = attribute(record["text"], lines, find_speech(record["text"], lines))
        seconds += time.process_time() - started
        found += outcomes(record, attributions, speakers)
        names = {speaker.id: speaker.name for speaker in speakers}
        segments = [
            {"start": a.quotation.start, "end": a.quotation.end, "kind": "quote", "speaker": names.get(a.speaker or "")}
            for a in attributions
            if a.use != "mention"
        ]
        predictions.append(json.dumps({"id": record["id"], "segments": segments}, ensure_ascii=False))
    found.sort(key=lambda outcome: -outcome.confidence)
    words = sum(len(record["text"].split()) for record in records)
    print(f"{len(records)} articles, {words} words: {words / seconds:.0f} words per CPU second")
    print("surest | confidence | right\n------:|-----------:|-----:")
    for portion in SHARES:
        surest = found[: round(len(found) * portion)]
        print(f"{portion:.0%} | {surest[-1].confidence:.3f} | {sum(o.right for o in surest) / len(surest):.1%}")
    if options.predictions:
        options.predictions.write_text("\n".join(predictions) + "\n", encoding="utf-8")
    if options.plot:
        plot(found, options.plot)


if __name__ == "__main__":
    main()
