import subprocess
from dataclasses import replace

import pytest

from narrator.article.read import parse_article, read_article
from narrator.batch.estimates import estimate as estimating
from narrator.batch.estimates import trial
from narrator.batch.estimates.estimate import SAMPLE, estimate, estimate_lines, rate_for
from narrator.batch.estimates.rates import ENOUGH, Rate, Run, keep_run, kept_rate, spoken_characters
from narrator.batch.job import Job
from narrator.batch.sources.jobs import jobs_of
from narrator.errors import ArticleError, EngineError, UsageError, VoiceError
from narrator.narration.options import NarrationOptions
from narrator.narration.rendering import narrate
from narrator.script.script import DEFAULT_DISCLOSURE

RATE = Rate(pace=15, work=0.5, per_article=2, start=4)


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NARRATOR_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def tone(tone_voices):
    return NarrationOptions(engine="tone", voices=tone_voices)


def article_of(length):
    """An article of which so many characters are spoken."""
    bare = spoken_characters(parse_article("x"))
    return parse_article("x" * (length - bare + 1))


def jobs(count):
    return (Job(str(number), f"https://marden.example/{number}", str(number)) for number in range(count))


def test_all_articles_are_counted_one_by_one():
    lengths = {f"https://marden.example/{number}": 1500 * (number + 1) for number in range(3)}
    made = estimate(jobs(3), RATE, read=lambda source, _: article_of(lengths[source]))
    assert [row.sound for row in made.rows] == [100, 200, 300]
    assert (made.articles, made.sound) == (3, 600)
    assert made.work == 4 + 3 * 2 + 300
    assert made.size == pytest.approx(600 * 12_000, rel=0.06)
    assert list(estimate_lines(made))[-1] == "3 articles: 10 min of sound in 7.6 MB, made in about 5 min."


def test_articles_are_finished_while_others_are_spoken_but_for_the_last():
    lengths = {f"https://marden.example/{number}": 1500 * (number + 1) for number in range(3)}
    made = estimate(jobs(3), replace(RATE, beside=0.2), read=lambda source, _: article_of(lengths[source]))
    assert made.work == pytest.approx(4 + 3 * 2 + 300 - 0.2 * (100 + 200))


def test_of_many_articles_a_sample_stands_for_the_rest():
    read = []

    def read_one(source, _):
        read.append(source)
        return article_of(1500 if int(source.rpartition("/")[2]) % 2 else 4500)

    made = estimate(jobs(20_000), RATE, read=read_one)
    assert len(read) == SAMPLE == made.read
    assert made.jobs == made.articles == 20_000
    assert made.sound == pytest.approx(20_000 * 200, rel=0.15)
    again = estimate(jobs(20_000), RATE, read=read_one)
    assert again == made
    lines = list(estimate_lines(made))
    assert "and 19,980 more" in lines
    assert "100 of 20,000 articles were read; the others are taken to be like them." in lines


def test_what_cannot_be_read_is_named_and_not_counted(article_file):
    listed = [*jobs_of([str(article_file)]), Job("gone", str(article_file.with_name("gone.txt")), "gone")]
    made = estimate(listed, RATE)
    assert (made.jobs, made.articles) == (2, 1)
    assert any("there is no such file" in line for line in estimate_lines(made))

    def refuse(*_):
        raise ArticleError("cannot read it")

    nothing = estimate(jobs(200), RATE, read=refuse)
    assert (nothing.articles, nothing.sound, nothing.work, nothing.size) == (0, 0, 0, 0)
    assert list(estimate_lines(nothing))[-1].startswith("0 articles: 0 s")


def test_nothing_comes_to_nothing():
    assert list(estimate_lines(estimate([], RATE))) == ["0 articles: 0 s of sound in 0 kB, made in about 0 s."]


@pytest.mark.parametrize(("suffix", "bit_rate", "a_second"), [(".wav", None, 48_000), (".opus", 32_000, 4_000)])
def test_size_is_by_format_and_bit_rate(suffix, bit_rate, a_second):
    made = estimate(jobs(1), RATE, suffix=suffix, bit_rate=bit_rate, read=lambda *_: article_of(150_000))
    assert made.size == pytest.approx(10_000 * a_second, rel=0.04)
    with pytest.raises(UsageError, match="cannot have"):
        estimate(jobs(1), RATE, suffix=".mp3", bit_rate=1)


def test_earlier_batches_make_a_trial_needless(monkeypatch, tone):
    monkeypatch.setattr(estimating, "try_out", lambda *_: RATE)
    assert rate_for(tone) == RATE
    keep_run(tone, Run(articles=1, characters=9_000, sound=ENOUGH / 2, seconds=300))
    assert kept_rate(tone) is None
    keep_run(tone, Run(articles=3, characters=9_000, sound=ENOUGH / 2, seconds=300))
    assert rate_for(tone) == Rate(pace=15, work=0.5)
    assert kept_rate(replace(tone, disclosure="Read by an AI voice.")) is not None
    for other in (replace(tone, quality="draft"), replace(tone, speed=1.5), replace(tone, narrator="tone_anna")):
        assert kept_rate(other) is None


def test_newer_runs_count_more_than_old_ones(tone):
    keep_run(tone, Run(1000, 1_500_000, sound=1e8, seconds=1e8))
    for _ in range(60):
        keep_run(tone, Run(1, 15_000, sound=1e5, seconds=1e4))
    assert kept_rate(tone).work == pytest.approx(0.1, rel=0.05)


def test_a_damaged_note_of_earlier_runs_is_no_fault(tone, tmp_path):
    keep_run(tone, Run(1, 18_000, ENOUGH, 600))
    (note,) = (tmp_path / "cache" / "rates").iterdir()
    for text in ("", "[]", '{"articles": 1}', "\0"):
        note.write_text(text)
        assert kept_rate(tone) is None
        keep_run(tone, Run(1, 18_000, ENOUGH, 600))
        assert kept_rate(tone) == Rate(15, 0.5)


def test_a_trial_tells_how_long_an_article_will_last_and_how_large_it_is(tone, article_file, tmp_path):
    text = article_file.read_text(encoding="utf-8")
    article_file.write_text(text + text.partition("\n")[2] * 4, encoding="utf-8")
    rate = trial.try_out(tone, seconds=0)
    assert rate.work >= rate.beside >= 0 and rate.per_article >= 0 and rate.start >= 0
    made = estimate(jobs_of([str(article_file)]), rate)
    done = narrate(article_file, tmp_path / "out" / "ferry.mp3", tone)
    size = sum(file.stat().st_size for file in (tmp_path / "out").iterdir())
    assert made.sound == pytest.approx(done.duration, rel=0.33)
    assert made.size == pytest.approx(size, rel=0.33)


def test_a_trial_that_fails_says_why(tone, monkeypatch):
    with pytest.raises(VoiceError):
        trial.try_out(replace(tone, narrator="nobody"))
    monkeypatch.setattr(trial.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], -9))
    with pytest.raises(EngineError, match="exit code -9"):
        trial.try_out(tone)


def test_what_is_spoken_is_counted_with_the_disclosure(article_file):
    article = read_article(article_file)
    assert spoken_characters(article) == len("".join(article.text.splitlines())) + len(DEFAULT_DISCLOSURE)
