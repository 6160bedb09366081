"""Fit the two log-linear models of the attribution and write them to narrator/script/attribution/data.

    python tools/fit_attribution.py polnear-train.jsonl

The input holds one article a line, ``{"id", "text", "quotes", "ignore"}``: each of ``quotes`` has ``start``, ``end``
and the ``source`` phrases, spans of who is said to say it; ``ignore`` are spans that say nothing either way.

* ``sources.json``: which phrase is the source of a quotation. Its training signal stands in the input.
* ``antecedents.json``: whom a pronoun means. Whom the pronouns of a part of the articles mean was settled by reading
  them; ``tools/annotations/antecedents.tsv`` keeps that as article, offset of the pronoun, name.

The articles of ``tools/annotations/held-out-speakers.tsv`` are left out of both, so that they can be measured honestly.
Needs scipy. Takes a quarter of an hour on two cores, nearly all of it for parsing.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from narrator.article.article import Paragraph
from narrator.script.attribution import loglinear
from narrator.script.attribution.features import features, nobody
from narrator.script.attribution.frames import Frame, parse_frames
from narrator.script.attribution.mentions import Mention, find_mentions
from narrator.script.attribution.names import name_words, same_person
from narrator.script.attribution.people import HE, SHE, People, Person
from narrator.script.attribution.places import find_places
from narrator.script.attribution.quotations import Quotation, find_quotations
from narrator.script.attribution.ranker import candidates, rank
from narrator.script.attribution.reference import (
    STRANGER,
    Moment,
    Record,
    Referent,
    antecedent_features,
    likeliest,
    settle,
)

TOOLS = Path(__file__).parent
DATA = TOOLS.parent / "narrator" / "script" / "attribution" / "data"
RIDGE = 3.0
"""Weight of the quadratic penalty; from 3 to 30 the pronouns are settled equally well in cross-validation, 94 %."""
RARE = 3
"""Features seen fewer times are left out."""
UNNAMED = 1.0
"""Weight of somebody whom the article has not named. The annotations, which are names, have 4 such pronouns of 736 and
would make it -0.5; those whom an article never names they leave out."""
SILENT = frozenset(("mixed", "unlabelled", "block", "single"))
"""Reasons of spans from which nothing is learned: they may be speech or not."""

Example = tuple[list[list[str]], set[int]]
"""The features of each candidate, and which candidates are right."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article of the training data, read."""

    record: dict
    quotations: list[Quotation]
    frames: list[Frame]
    mentions: list[list[Mention]]


def parse(record: dict) -> Parsed:
    """Read one record as the project itself reads an article; each line of its text is a paragraph."""
    text, place, paragraphs = record["text"], 0, []
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = place + len(line) - len(line.lstrip())
            paragraphs.append(Paragraph(start, start + len(line.strip())))
        place += len(line)
    quotations = find_quotations(text, paragraphs)
    frames = parse_frames(text, paragraphs, quotations)
    return Parsed(record, quotations, frames, [find_mentions(frame) for frame in frames])


def source_examples(article: Parsed) -> Iterator[Example]:
    """One example a quotation: its candidates, nobody first, and those at the head of the source phrase."""
    text, record = article.record["text"], article.record
    for index, place in find_places(text, article.quotations, article.frames).items():
        quotation = article.quotations[index]
        gold = next(
            (g for g in record["quotes"] if _overlap(quotation, g) > (quotation.end - quotation.start) / 2), None
        )
        options = candidates(place, article.mentions, article.frames)
        if gold is None:
            if any(i["why"] in SILENT and _overlap(quotation, i) for i in record["ignore"]):
                continue
            right = {0}
        elif gold["source"]:
            right = {k + 1 for k in _heads(options, gold["source"][0], article.frames)}
        else:
            continue
        if right:
            yield [nobody(place), *(features(place, m, article.frames) for m in options)], right


def _overlap(quotation: Quotation, span: dict) -> int:
    return min(quotation.end, span["end"]) - max(quotation.start, span["start"]) if (
        quotation.start < span["end"] and span["start"] < quotation.end
    ) else 0  # fmt: skip


def _heads(options: list[Mention], source: dict, frames: list[Frame]) -> set[int]:
    """Which mentions head the source phrase: those in it that hang on no other in it."""
    inside = {}
    for k, mention in enumerate(options):
        token = frames[mention.frame].doc[mention.head]
        if source["start"] <= frames[mention.frame].source(token.idx) < source["end"]:
            inside[k] = token
    return {k for k, token in inside.items() if not any(other in inside.values() for other in token.ancestors)}


def antecedent_examples(article: Parsed, gold: dict[int, str]) -> list[Example]:
    """One example a pronoun whose meaning is known; the reading goes on with the right person."""
    found: list[Example] = []
    people = People(article.frames)
    places = find_places(article.record["text"], article.quotations, article.frames)
    best = [rank(place, article.mentions, article.frames)[0].mention for place in places.values()]

    def choose(place: tuple[int, int], moment: Moment, records: list[Record]) -> Referent | None:
        frame = article.frames[place[0]]
        token = frame.doc[place[1]]
        name = gold.get(frame.source(token.idx)) if token.lower_ in HE | SHE else None
        right = {k for k, r in enumerate(records) if name and _named(r.person, name)}
        if not right:
            return likeliest(moment, records)
        found.append((antecedent_features(moment, records), right))
        return Referent(records[min(right)].person, 1.0)

    settle(article.frames, people, {(m.frame, m.head) for m in best if m is not None}, choose)
    return found


def _named(person: Person, name: str) -> bool:
    words = name_words(name.split())
    if len(words) > 1 and len(person.words) > 1:
        return same_person(words, person.words)
    return words[-1] == person.words[-1] or (len(person.words) == 1 and person.words[0] == words[0])


def fit(examples: list[Example]) -> dict[str, float]:
    """Weights that make the right candidates likely: penalised maximum likelihood, by L-BFGS."""
    index: dict[str, int] = {}
    columns: list[int] = []
    ends, group, right = [0], [], []
    for number, (options, correct) in enumerate(examples):
        for k, option in enumerate(options):
            columns += [index.setdefault(feature, len(index)) for feature in set(option)]
            ends.append(len(columns))
            group.append(number)
            right.append(k in correct)
    x = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(group), len(index)))
    kept = np.flatnonzero(np.asarray(x.sum(0)).ravel() >= RARE)
    x, names = x[:, kept].tocsr(), np.array(list(index))[kept]
    of, correct = np.array(group), np.array(right)

    def logsumexp(scores: np.ndarray) -> np.ndarray:
        top = np.full(len(examples), -np.inf)
        np.maximum.at(top, of, scores)
        return top + np.log(np.bincount(of, np.exp(scores - top[of]), len(examples)))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = x @ weights
        everything, wanted = logsumexp(scores), logsumexp(np.where(correct, scores, -1e9))
        expected = np.exp(scores - everything[of]) - np.where(correct, np.exp(scores - wanted[of]), 0)
        return (everything - wanted).sum() + RIDGE / 2 * weights @ weights, x.T @ expected + RIDGE * weights

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {name: round(float(w), 3) for name, w in sorted(zip(names.tolist(), weights, strict=True)) if abs(w) > 0.005}


def write(model: str, weights: dict[str, float]) -> None:
    """Write a model where the project finds it, and let it be read anew."""
    text = json.dumps(weights, ensure_ascii=False, indent=0) + "\n"
    (DATA / f"{model}.json").write_text(text, encoding="utf-8")
    loglinear.forget()


def main() -> None:
    """Fit both models on the articles of the file named on the command line."""
    held_out = {line.split("\t")[0] for line in (TOOLS / "annotations/held-out-speakers.tsv").open(encoding="utf-8")}
    antecedents: dict[str, dict[int, str]] = {}
    for line in (TOOLS / "annotations/antecedents.tsv").open(encoding="utf-8"):
        article, offset, name = line.rstrip("\n").split("\t")
        antecedents.setdefault(article, {})[int(offset)] = name
    records = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    articles = [parse(record) for record in records if record["id"] not in held_out]
    examples = [example for article in articles for example in source_examples(article)]
    write("sources", fit(examples))
    print(f"sources: {len(examples)} quotations")
    for _ in range(2):  # the second time the pronouns without an annotation are read by the first time's model
        examples = [e for a in articles for e in antecedent_examples(a, antecedents.get(a.record["id"], {}))]
        write("antecedents", fit(examples) | dict.fromkeys(STRANGER, UNNAMED))
    print(f"antecedents: {len(examples)} pronouns")


if __name__ == "__main__":
    main()
