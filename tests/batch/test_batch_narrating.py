"""One article of a batch: what a job says of it counts, and only what changed is spoken again."""

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from mutagen.id3 import ID3

from narrator.batch.narrating import is_retriable, narrate_job
from narrator.batch.options import BatchOptions
from narrator.batch.sources.new_job import new_job
from narrator.errors import ArticleError, AudioError, EngineError, VoiceError
from narrator.narration.options import NarrationOptions, open_house
from narrator.publish.publication import Publication
from narrator.publish.record import read_record
from narrator.speech.cache import ClipCache
from narrator.speech.engines import EngineOptions, open_engine
from narrator.speech.speech import Speech

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The speech processes find this project."""
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))


@pytest.fixture
def narrate(tmp_path: Path, tone_voices: Path):
    """Narrates a job with a new Speech and one cache; gives the outcome, and how many clips came from the cache."""
    tones = NarrationOptions(engine="tone", voices=tone_voices, workers=1)
    options = BatchOptions(tmp_path / "out", tones, publication=Publication(page=False))
    house = open_house(tones)

    def run(job, options=options):
        cache = ClipCache(tmp_path / "clips")
        with Speech(partial(open_engine, options=EngineOptions(house.lexicon)), cache, workers=1) as speech:
            return narrate_job(job, options, house, speech), speech.use

    run.options = options
    return run


def test_a_job_knows_better_than_the_article(narrate, article_file) -> None:
    job = new_job(article_file, title="The ferry", byline="Ida Holm", voice="tone_bella")
    outcome, _ = narrate(job)
    audio = narrate.options.audio(job.name)
    tags = ID3(audio)
    assert (str(tags["TIT2"]), "Ida Holm" in str(tags["TPE1"])) == ("The ferry", True)
    assert read_record(audio.with_suffix(".narration.json")).script.narrator == "tone_bella"
    assert outcome.about["file"] == audio.name and outcome.about["characters"] > 200
    with pytest.raises(VoiceError, match="nobody"):
        narrate(replace(job, voice="nobody"))


def test_one_changed_sentence_is_one_clip(narrate, article_file) -> None:
    job = new_job(article_file)
    first, before = narrate(job)
    assert (first.unchanged, before.hits) == (False, 0)
    same, use = narrate(job)
    assert (same.unchanged, use.hits, use.misses) == (True, 0, 0)
    text = article_file.read_text("utf-8")
    article_file.write_text(text.replace("since 2019", "since the spring of 2019"), encoding="utf-8")
    changed, use = narrate(job)
    assert (changed.unchanged, use.hits, use.misses) == (False, before.misses - 1, 1)


def test_a_damaged_clip_is_made_again_and_the_sound_is_the_same(narrate, article_file, tmp_path, caplog) -> None:
    job = new_job(article_file)
    narrate(job)
    audio = narrate.options.audio(job.name)
    sound = read_record(audio.with_suffix(".narration.json")).duration
    clips = sorted((tmp_path / "clips").glob("*/*.clip"))
    content = bytearray(clips[0].read_bytes())
    content[len(content) // 2] ^= 1
    clips[0].write_bytes(content)
    audio.unlink()
    outcome, use = narrate(job)
    assert (use.hits, use.misses) == (len(clips) - 1, 1)
    assert outcome.seconds == pytest.approx(sound, abs=0.001)
    assert "is damaged: it is made again" in caplog.text


def test_what_may_pass_is_retriable() -> None:
    page, file = new_job("https://example.org/news"), new_job("news.txt")
    assert is_retriable(ArticleError("no answer"), page) and is_retriable(AudioError("ffmpeg was killed"), file)
    assert not is_retriable(ArticleError("it is empty"), file) and not is_retriable(EngineError("three deaths"), page)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_a_pipe_is_not_waited_for(narrate, tmp_path) -> None:
    os.mkfifo(tmp_path / "endless.txt")
    with pytest.raises(ArticleError, match="it is a pipe"):
        narrate(new_job(tmp_path / "endless.txt"))
