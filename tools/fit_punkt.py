"""Fit the parameters of NLTK's Punkt on your own texts and write them as the data file that narrator ships.

    python tools/fit_punkt.py ARTICLES.jsonl MORE.txt -o narrator/script/sentences/data/punkt.json

A text is the "text" field of a line of JSON, or a whole plain-text file. Only statistics are written, no text: the
abbreviations, the frequent sentence starters, and in which case each common word is written where. Collocations around
a full stop are left out: those that Punkt finds are names that happen to be in the texts. The method is that of Kiss
and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", Computational Linguistics 32 (2006).
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from nltk.tokenize.punkt import _ORTHO_LC, _ORTHO_UC, PunktParameters, PunktTrainer

STRAIGHT = str.maketrans("“”„‘’", '"""\'\'')
"""Punkt's tokenizer takes straight quotation marks off a word, but leaves curly ones on it."""
MIN_COUNT = 5
"""A word seen less often than this says little about its case."""
NOISE = 0.02
"""A case that makes up less of a word's occurrences is noise: headlines and titles put "The" in mid-sentence."""
NAME_SHARE = 0.9
"""A word capitalised more often than this in mid-sentence is a name, not a word that opens sentences."""


class CountedParameters(PunktParameters):
    """Punkt's parameters, which only record that a context occurred, with a count of how often it did."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: defaultdict[str, Counter[int]] = defaultdict(Counter)

    def add_ortho_context(self, typ: str, flag: int) -> None:
        """Count the context, and record it as Punkt does."""
        self.counts[typ][flag] += 1
        super().add_ortho_context(typ, flag)

    def orthography(self) -> dict[str, int]:
        """The contexts of every common word that is sometimes written small.

        Names are left out: to Punkt a word that is never small and a word it never saw are the same.
        """
        kept = {}
        for word, counts in self.counts.items():
            total = counts.total()
            flags = sum(flag for flag, count in counts.items() if count >= NOISE * total)
            if total >= MIN_COUNT and flags & _ORTHO_LC and re.fullmatch(r"[^\W\d_][\w'’.-]*", word):
                kept[word] = flags
        return kept

    def is_name(self, word: str) -> bool:
        """Whether the word is hardly ever written small."""
        counts = self.counts[word]
        upper = sum(count for flag, count in counts.items() if flag & _ORTHO_UC)
        return upper > NAME_SHARE * counts.total()


def texts(paths: list[Path]) -> Iterator[str]:
    """Every text of the files, one after the other."""
    for path in paths:
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            yield from (json.loads(line)["text"] for line in content.splitlines())
        else:
            yield content


def fit(paths: list[Path]) -> dict[str, object]:
    """The parameters as plain values, ready for JSON."""
    trainer = PunktTrainer()
    trainer._params = counted = CountedParameters()
    for text in texts(paths):
        trainer.train(text.translate(STRAIGHT), finalize=False)
    trainer.finalize_training()
    words_by_case: defaultdict[int, list[str]] = defaultdict(list)
    for word, flags in sorted(counted.orthography().items()):
        words_by_case[flags].append(word)
    return {
        "abbreviations": sorted(
            word for word in counted.abbrev_types if re.fullmatch(r"[^\W\d_][^\W\d_.&-]*(?:[.&-]+[^\W\d_]+)*", word)
        ),
        "sentence_starters": sorted(word for word in counted.sent_starters if not counted.is_name(word)),
        "words_by_case": {str(flags): " ".join(words) for flags, words in sorted(words_by_case.items())},
    }


def main() -> None:
    """Read the command line, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path, help="JSON lines with a text each (.jsonl), or plain text")
    parser.add_argument("-o", "--output", required=True, type=Path, help="the data file to write")
    options = parser.parse_args()
    parameters = json.dumps(fit(options.texts), ensure_ascii=False, indent=1)
    options.output.write_text(parameters + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
