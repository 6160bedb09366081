"""How fast this machine narrates, as a trial shows: a short article and a longer one, from the text to the file."""

import os
import pickle
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from narrator.article.read import parse_article
from narrator.batch.estimates.rates import Rate, spoken_characters
from narrator.errors import EngineError, NarratorError
from narrator.narration.options import House, NarrationOptions, open_house
from narrator.narration.rendering import Progress, render_script
from narrator.narration.speaking import open_speech
from narrator.narration.writing import write_cast_script
from narrator.processes import module_command
from narrator.publish.publication import Publication
from narrator.speech.cache import LIMIT_VARIABLE
from narrator.speech.cores import usable_cores
from narrator.speech.speech import Speech

MODULE = "narrator.batch.estimates.trial"
LONG_ENOUGH = 10.0
"""Seconds that are timed at least, with quick voices in several rounds. Of one round, the outcomes on a busy machine
differed by a factor of 1.7."""
OPENING = """\
Ferry to return to Hallin Island

The harbour trust voted to bring back the ferry on Tuesday. “We are not doing this out of nostalgia,” said Ingrid \
Vasquez-Holm, who chairs the trust.
"""
ARTICLE = f"""{OPENING}
The last boat sailed nine years ago, in the autumn of 2017, when the engine of the old Marigold failed for the third \
time in a season and nobody could be found who would pay for another. Since then the 340 people of the island have \
gone to school, to market and to the doctor by a mail plane that flies twice a day when the wind allows it.

The new boat will carry 60 passengers and eight cars. It was built for a lake in the north, which has a bridge now, \
and cost the trust $1.2 million, less than half the price of a new one.

“Ask me again in May when the boat is in the water,” said Tunde Adeyemi, a fisherman who has lived on the island for \
all of his life. “We were promised a ferry in 2019, and again two years later, and both times we got a report.”

Vasquez-Holm said the first crossing was planned for the first week of June. Tickets will cost three dollars for \
islanders and nine for everybody else, and the boat will sail four times a day in summer.
"""
"""Of the usual mixture: figures, names, and a quarter of it in quotation marks."""


def try_out(options: NarrationOptions, publication: Publication = Publication(), seconds: float = LONG_ENOUGH) -> Rate:
    """Narrate a little, for so many seconds at least, in a process and a folder that vanish, without the clip cache.

    Raises:
        NarratorError: as narrating does; an EngineError also if the process dies.
    """
    with TemporaryDirectory(prefix="narrator-") as folder:
        told, found = Path(folder, "told"), Path(folder, "found")
        told.write_bytes(pickle.dumps((options, publication, seconds, time.monotonic())))
        ended = subprocess.run(
            [*module_command(MODULE), folder],
            env={**os.environ, LIMIT_VARIABLE: "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if not found.exists():
            raise EngineError(
                f"the trial that was to show how fast this machine narrates died (exit code {ended.returncode}). "
                "Try narrator doctor."
            )
        answer = pickle.loads(found.read_bytes())
    if isinstance(answer, Rate):
        return answer
    raise answer


def _narrate_rounds(
    options: NarrationOptions, publication: Publication, seconds: float, output: Path, began: float
) -> Rate:
    house = open_house(options)
    with open_speech(options, house) as speech:
        narrate = partial(_narrate, output=output, options=options, house=house, speech=speech, publication=publication)
        narrate(OPENING)  # loads the voices, and all else that is loaded once
        loaded = time.monotonic() - began
        rounds = short = long = speechless = 0.0
        while not rounds or short + long < seconds:
            took, short_speechless, short_sound = narrate(OPENING)
            short += took
            took, long_speechless, long_sound = narrate(ARTICLE)
            long += took
            speechless += long_speechless - short_speechless
            rounds += 1
    short, long, speechless = short / rounds, long / rounds, speechless / rounds
    # By what the longer one has more of, since what each has once weighs more in them than in real articles.
    more_sound = long_sound - short_sound
    work = max(0.0, long - short) / more_sound
    short_characters, characters = (spoken_characters(parse_article(text)) for text in (OPENING, ARTICLE))
    pace = (characters - short_characters) / more_sound
    # While nothing of an article is spoken it keeps one core busy, and the others can speak another article.
    beside = min(work, max(0.0, speechless) / more_sound) * (1 - 1 / (options.workers or usable_cores()))
    return Rate(pace, work, beside, max(0.0, long - work * long_sound), max(0.0, loaded - short))


def _narrate(
    text: str, output: Path, options: NarrationOptions, house: House, speech: Speech, publication: Publication
) -> tuple[float, float, float]:
    """The seconds it took, how many of them nothing was being spoken in, and those of the sound."""
    began = time.monotonic()
    script = write_cast_script(parse_article(text), options, house)
    written = spoken = time.monotonic()

    def note(_: Progress) -> None:
        nonlocal spoken
        spoken = time.monotonic()

    narration = render_script(script, output, options, note, house, speech, publication)
    took = time.monotonic() - began
    return took, took - (spoken - written), narration.duration


def _answer(folder: Path) -> None:
    """Do the trial that is told of in a folder, and leave there what was found."""
    answer: Rate | NarratorError
    try:
        options, publication, seconds, began = pickle.loads((folder / "told").read_bytes())
        answer = _narrate_rounds(options, publication, seconds, folder / "trial.mp3", began)
    except NarratorError as error:
        answer = error
    (folder / "found").write_bytes(pickle.dumps(answer))


if __name__ == "__main__":
    _answer(Path(sys.argv[1]))
