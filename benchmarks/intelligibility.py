"""How well a recogniser understands news sentences full of figures, names and abbreviations, next to plain ones.

    python -m benchmarks.intelligibility TEXT [TEXT ...] --model DIR --work DIR [--voice ID ...] [--steps] [--errors]

TEXT is a file of one article a line, ``{"text": ...}``, or a folder of ``.txt`` files. From these the same 100
sentences are taken each time, one an article: those of the rule ``is_news``. For each there is one of ``is_plain`` with
as many spoken words. Each is said by each voice and written down by a Whisper model, a folder that faster-whisper
loads. A word error is a word of the spoken form that was lost, added or misheard, as ``narrator.hearing`` counts it; in
the last column, words that sound alike are no errors. ``--steps`` shows what each step on the way to the engine brings,
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
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass
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
from narrator.hearing.sounds import sound
from narrator.hearing.windows import windows
from narrator.hearing.words import comparable_words
from narrator.script.lexicon import NO_LEXICON, load_lexicon
from narrator.script.sentences.split import split_sentences
from narrator.script.spoken import spoken_form
from narrator.speech.engine import Utterance
from narrator.speech.engines import EngineOptions, open_engine
from narrator.speech.espeak import with_phonemes
from narrator.speech.kokoro.phonemes import phonemes

SENTENCES = 100
SEED = 20_251
VOICES = ["af_heart", "espeak_us_m3"]
WORDS = range(8, 19)
"""How many words a news sentence has as it is written: a few seconds of speech."""
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


def row(voice: Voice, name: str, found: list[Heard], plain: list[Heard]) -> str:
    """A row of the table."""
    cells = [voice.id, name, str(sum(one.words for one in found))]
    for kind in ("errors", "unlike"):
        rate, plain_rate = error_rate(found, kind), error_rate(plain, kind)
        cells += f"{rate:.1%}", f"{rate / plain_rate:.2f}" if plain_rate else "none in plain"
    return f"| {' | '.join(cells)} |"


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
    form = cache(partial(sound, lexicon=lexicon))
    for sentence, file in zip(chosen, say(chosen, voice, step, work), strict=True):
        said = comparable_words(spoken_form(sentence, house=lexicon.rules).text)
        heard = comparable_words(transcribe(file), lexicon)
        gaps = align(said, heard)
        yield Heard(sentence, len(said), tuple(one for gap in gaps for one in differences(gap, said, heard, form)))


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
                given = with_phonemes(text, lexicon)
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
