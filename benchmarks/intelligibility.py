"""How well a recogniser understands news sentences full of figures, names and abbreviations, next to plain ones.

    python -m benchmarks.intelligibility TEXT [TEXT ...] --model DIR --work DIR [--voice ID ...] [--steps] [--errors]

TEXT is a file of one article a line, ``{"text": ...}``, or a folder of ``.txt`` files. From these the same 100
sentences are taken each time, one an article: those of the rule ``is_news``. For each there is one of ``is_plain`` with
as many spoken words. Each is said by each voice and written down by a Whisper model, a folder that faster-whisper
loads. A word error is a word of the spoken form that was lost, added or misheard, as ``narrator.hearing`` counts it.
Spelling is not heard: in the last columns, words are no errors that sound alike. No engine judges its own guesses: for
Kokoro, eSpeak's rules decide, or Kokoro's dictionaries and the lexicon where they have all the words; for eSpeak, the
front end of Kokoro. Both sets of sentences are counted alike.
"Times plain" has the interval that holds 95 % of the ratios when the pairs of sentences are drawn anew.

The second table says which words of the news sentences were misheard: those that stand for a figure or an abbreviation,
names (capitalised within the sentence), and the rest. ``--steps`` shows what each step on the way to the engine brings,
``--errors`` what was misheard.

Sound and transcripts stay in the work folder under what the engine was given: only what changed is said and heard
again. Needs ``narrator[listen]``.
"""

import argparse
import hashlib
import json
import random
import re
import wave
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from unittest.mock import patch

import numpy as np

from narrator.casting.catalogue import load_catalogue
from narrator.casting.voice import Voice
from narrator.hearing.alignment import align
from narrator.hearing.hearing import Difference
from narrator.hearing.listen import differences
from narrator.hearing.recogniser import WhisperRecogniser
from narrator.hearing.sounds import MERGED, SILENT, WEAK, sound
from narrator.hearing.windows import windows
from narrator.hearing.words import comparable_words
from narrator.script.lexicon import NO_LEXICON, Lexicon, load_lexicon
from narrator.script.sentences.split import split_sentences
from narrator.script.spoken import spoken_form
from narrator.script.spoken.form import Spoken
from narrator.speech.engine import Utterance
from narrator.speech.engines import EngineOptions, open_engine
from narrator.speech.espeak import with_letters, with_phonemes
from narrator.speech.kokoro.phonemes import phonemes
from narrator.speech.kokoro.unknown import unknown_words
from narrator.speech.pyttsx3 import system_phonemes

SENTENCES = 100
SEED = 20_251
VOICES = ["af_heart", "espeak_us_m3"]
WORDS = range(8, 19)
"""How many words a news sentence has as it is written: a few seconds of speech."""
KINDS = ("figures and abbreviations", "names", "other words")
RESAMPLINGS = 2000
STEPS = ("engine's own reading", "normalised", "+ lexicon", "+ homographs")
"""What is added on the way to the engine; the last is what narrator does."""

FIGURE = re.compile(r"\d")
NAME = re.compile(r"(?<=[a-z,’'] )(?:[A-Z][a-z]+)")
"""A capitalised word within the sentence."""
ABBREVIATION = re.compile(r"(?<!\w)(?:[A-Z]\.(?:[A-Z]\.)+|[A-Z]{2,}s?(?!\w)|[A-Z][a-z]{1,4}\.(?= [A-Z0-9a-z]))|[$£€%]")
"""Initials, capitals, a shortened word with its stop before another word, and signs for words."""
WHOLE = re.compile(r"[A-Z“\"].*[a-z0-9%][.?!][”\"]?")
"""A sentence, and not a heading, a caption or a list."""
PLAIN = re.compile(r"[“\"]?[A-Z](?:[a-z]|['’,;:“”\" -](?=[a-zI])|(?<= )I(?=[ '’]))+[,]?[.?!][”\"]?")
"""Nothing but words in small letters and pauses, after one capital."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence and what was heard of it."""

    sentence: str
    """as it is written"""
    counts: dict[str, int]
    """how many of its words are of each kind"""
    kinds: dict[str, str]
    """for its words in the form in which they are compared, what they are said for: see ``KINDS``"""
    words: int
    """how many its spoken form has"""
    differences: tuple[Difference, ...]
    """what was lost, added or misheard"""

    @property
    def errors(self) -> int:
        """Word errors."""
        return sum(difference.errors for difference in self.differences)

    @property
    def unlike(self) -> int:
        """Word errors that sound otherwise."""
        return sum(difference.errors for difference in self.differences if not difference.alike)

    def of_kind(self, kind: str) -> tuple[int, int, int]:
        """How many words of that kind there are, how many were misheard or lost, and how many of these sound otherwise.

        Words that were added are said for nothing, and count as other words.
        """
        found = [0, 0]
        for difference in self.differences:
            said = [self.kinds.get(word, KINDS[-1]) for word in difference.said]
            added = max(0, len(difference.heard) - len(said)) if kind == KINDS[-1] else 0
            errors = said.count(kind) + added
            found[0] += errors
            found[1] += 0 if difference.alike else errors
        return self.counts.get(kind, 0), found[0], found[1]


def main() -> None:
    """Choose the sentences, say them, hear them, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path, metavar="TEXT")
    parser.add_argument("--model", type=Path, required=True, metavar="DIR", help="folder of a Whisper model")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR", help="folder for sound and transcripts")
    parser.add_argument("--voice", action="append", dest="voices", metavar="ID", help="may be repeated")
    parser.add_argument("--steps", action="store_true", help="measure every step, not only the last")
    parser.add_argument("--errors", action="store_true", help="show what was misheard")
    parser.add_argument("--seed", type=int, default=SEED, help="another choice of sentences")
    options = parser.parse_args()
    news, plain = choose(options.texts, options.seed)
    voices = [load_catalogue().get(voice) for voice in options.voices or VOICES]
    transcribe = transcriber(options.model)
    print("| voice | sentences | words | word errors | times plain | without words that sound alike | times plain |")
    print("|---|---|--:|--:|--:|--:|--:|")
    by_kind = []
    for voice in voices:
        plainly = [*listen(plain, voice, STEPS[-1], options.work, transcribe)]
        print(row(voice, "plain", plainly, plainly))
        found = []
        for step in STEPS if options.steps else STEPS[-1:]:
            found = [*listen(news, voice, step, options.work, transcribe)]
            print(row(voice, f"news, {step}" if options.steps else "news", found, plainly), flush=True)
        for heard in (*plainly, *found) if options.errors else ():
            for one in heard.differences:
                marks = "  (alike)" if one.alike else ""
                print(f"{' '.join(one.said)} -> {' '.join(one.heard)}{marks}  | {heard.sentence}")
        by_kind += [kind_row(voice, kind, found) for kind in KINDS]
    print(
        "", "| voice | words of the news sentences | words | word errors | without words that sound alike |", sep="\n"
    )
    print("|---|---|--:|--:|--:|", *by_kind, sep="\n")


def row(voice: Voice, name: str, found: list[Heard], plain: list[Heard]) -> str:
    """A row of the table."""
    cells = [voice.id, name, str(sum(one.words for one in found))]
    for kind in ("errors", "unlike"):
        cells.append(f"{error_rate(found, kind):.1%} ({sum(getattr(one, kind) for one in found)})")
        cells.append("1" if found is plain else ratio(found, plain, kind))
    return f"| {' | '.join(cells)} |"


def kind_row(voice: Voice, kind: str, found: list[Heard]) -> str:
    """A row of the table of kinds of words."""
    words, errors, unlike = (sum(column) for column in zip(*(one.of_kind(kind) for one in found), strict=True))
    return f"| {voice.id} | {kind} | {words} | {errors / words:.1%} ({errors}) | {unlike / words:.1%} ({unlike}) |"


def ratio(found: list[Heard], plain: list[Heard], kind: str) -> str:
    """How many times the errors of the plain sentences, and the interval by drawing pairs of sentences anew."""
    if not error_rate(plain, kind):
        return "none in plain"
    chance = random.Random(SEED)
    pairs = list(zip(found, plain, strict=True))
    ratios = []
    for _ in range(RESAMPLINGS):
        news, other = (list(side) for side in zip(*chance.choices(pairs, k=len(pairs)), strict=True))
        rate = error_rate(other, kind)
        ratios.append(error_rate(news, kind) / rate if rate else float("inf"))
    ratios.sort()
    low, high = ratios[len(ratios) // 40], ratios[-len(ratios) // 40]
    return f"{error_rate(found, kind) / error_rate(plain, kind):.2f} ({low:.2f} to {high:.2f})"


def error_rate(found: list[Heard], kind: str) -> float:
    """Word errors of a kind for each word."""
    return float(sum(getattr(one, kind) for one in found) / sum(one.words for one in found))


def is_news(sentence: str) -> bool:
    """Has the sentence a figure, a name and an abbreviation, and is it whole and short enough?"""
    wanted = (FIGURE, NAME, ABBREVIATION)
    return bool(
        WHOLE.fullmatch(sentence)
        and len(sentence.split()) in WORDS
        and all(pattern.search(sentence) for pattern in wanted)
        and "http" not in sentence
    )


def is_plain(sentence: str, small: set[str]) -> bool:
    """Is the sentence whole, without a figure, a name or an abbreviation?

    ``small`` are words that occur in small letters: a first word that never does is a name.
    """
    return bool(PLAIN.fullmatch(sentence)) and sentence.split()[0].strip("“\"',").lower() in small


def choose(files: list[Path], seed: int) -> tuple[list[str], list[str]]:
    """News sentences, at most one an article, and a plain one of as many spoken words for each."""
    articles = sorted({text for file in files for text in texts(file)})
    random.Random(seed).shuffle(articles)
    small = {word for article in articles for word in re.findall(r"(?<![^\s“\"])[a-z’']+", article)}
    news: list[str] = []
    plain: dict[int, list[str]] = {}
    for article in articles:
        found = sentences(article)
        news += [sentence for sentence in found if is_news(sentence)][:1]
        for sentence in found:
            if is_plain(sentence, small):
                plain.setdefault(spoken_length(sentence), []).append(sentence)
    if len(news) < SENTENCES:
        raise SystemExit(f"the texts have {len(news)} articles with a news sentence; {SENTENCES} are needed")
    news = news[:SENTENCES]
    return news, [nearest(plain, spoken_length(sentence)) for sentence in news]


def texts(file: Path) -> Iterator[str]:
    """The articles in a folder of text files, or of a file of one JSON object a line."""
    if file.is_dir():
        yield from (path.read_text("utf-8") for path in sorted(file.glob("*.txt")))
    else:
        yield from (json.loads(line)["text"] for line in file.read_text("utf-8").splitlines())


def sentences(article: str) -> list[str]:
    """The sentences of an article, white space made even."""
    return [" ".join(line[start:end].split()) for line in article.split("\n") for start, end in split_sentences(line)]


def nearest(plain: dict[int, list[str]], length: int) -> str:
    """Take a plain sentence of that many words, or of as few more or less as there are."""
    best = min((known for known in plain if plain[known]), key=lambda known: (abs(known - length), known))
    return plain[best].pop(0)


def spoken_length(sentence: str) -> int:
    """How many words are said."""
    return len(spoken_form(sentence).words)


def listen(
    chosen: list[str], voice: Voice, step: str, work: Path, transcribe: Callable[[Path], str]
) -> Iterator[Heard]:
    """Say each sentence up to that step, and compare what is heard with its spoken form by the shipped lexicon."""
    lexicon = load_lexicon()
    form = cache(espeak_sound if voice.engine != "pyttsx3" else partial(sound, lexicon=lexicon))
    for sentence, file in zip(chosen, say(chosen, voice, step, work), strict=True):
        spoken = spoken_form(sentence, house=lexicon.rules)
        said = comparable_words(spoken.text)
        heard = comparable_words(transcribe(file), lexicon)
        kinds = kinds_of_words(sentence, spoken)
        counts = Counter(kinds.get(word, KINDS[-1]) for word in said)
        found = [one for gap in align(said, heard) for one in differences(gap, said, heard, form)]
        known = [replace(one, alike=one.alike or sound_alike(one, lexicon)) for one in found]
        yield Heard(sentence, counts, kinds, len(said), tuple(known))


def kinds_of_words(sentence: str, spoken: Spoken) -> dict[str, str]:
    """What the words of a spoken form are said for, in the form in which they are compared."""
    of_kind: dict[str, list[str]] = {}
    for word in spoken.words:
        said, written = spoken.text[word.start : word.end], sentence[word.source_start : word.source_end]
        if said != written.replace("’", "'"):
            kind = KINDS[0]
        else:
            kind = KINDS[1] if word.source_start and written[:1].isupper() and written != "I" else KINDS[2]
        of_kind.setdefault(kind, []).append(said)
    return {word: kind for kind in reversed(KINDS) for word in comparable_words(" ".join(of_kind.get(kind, [])))}


def sound_alike(difference: Difference, lexicon: Lexicon) -> bool:
    """Do dictionaries and the lexicon have all the words, and say that they sound the same?"""
    sides = difference.said, difference.heard
    if not all(sides) or any(any(unknown_words(" ".join(side), "en-us", lexicon)) for side in sides):
        return False
    return sound(difference.said, lexicon) == sound(difference.heard, lexicon)


def espeak_sound(words: tuple[str, ...]) -> str:
    """What is heard of ``words`` as eSpeak reads them in American English, without stress."""
    (said,) = system_phonemes((" ".join(words),), load_catalogue().get(VOICES[1]))
    return SILENT.sub("", WEAK.sub("ə", said)).translate(MERGED) or " ".join(words)


def transcriber(model: Path) -> Callable[[Path], str]:
    """What a model writes down for a file; what it wrote once is kept beside the file."""
    recogniser = cache(partial(WhisperRecogniser, model))

    def transcribe(file: Path) -> str:
        kept = file.with_suffix(f".{model.name}.txt")
        if not kept.exists():
            kept.write_text(" ".join(recogniser().transcribe(samples) for _, samples in windows(file)), "utf-8")
        return kept.read_text("utf-8")

    return transcribe


def say(chosen: list[str], voice: Voice, step: str, work: Path) -> Iterator[Path]:
    """The sound of each sentence, up to that step, as a file; what was said before is not said again."""
    reach = STEPS.index(step)
    lexicon = load_lexicon() if reach >= STEPS.index("+ lexicon") else NO_LEXICON
    unmended = patch("narrator.speech.kokoro.phonemes.mend_tags")
    with (
        nullcontext() if step == STEPS[-1] else unmended,
        closing(open_engine(voice.engine, EngineOptions(lexicon))) as engine,
    ):
        for sentence in chosen:
            text = spoken_form(sentence, house=lexicon.rules).text if reach else sentence
            if voice.engine == "kokoro":
                given = phonemes(text, voice.language, lexicon)
            else:
                given = with_phonemes(with_letters(text), lexicon)
            file = work / voice.id / f"{hashlib.sha256(given.encode()).hexdigest()[:16]}.wav"
            if not file.exists():
                clip = engine.speak(Utterance(text, voice))
                file.parent.mkdir(parents=True, exist_ok=True)
                write_wave(file, clip.samples, clip.sample_rate)
            yield file


def write_wave(file: Path, samples: np.ndarray, rate: int) -> None:
    """Write mono samples as 16-bit PCM."""
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


if __name__ == "__main__":
    main()
