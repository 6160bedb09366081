import os
from pathlib import Path

import pytest

from narrator.batch.sources import arrivals as watching
from narrator.batch.sources.arrivals import arrivals
from narrator.errors import ArticleError, UsageError


class Time:
    """A clock that only waiting moves; between two looks it does what a test plans, then stops the watch."""

    def __init__(self, *steps):
        self.now, self.steps = 0.0, list(steps)

    def wait(self, seconds):
        self.now += seconds
        if not self.steps:
            return True
        if step := self.steps.pop(0):
            step()
        return False

    def clock(self):
        return self.now


@pytest.fixture
def inbox(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def write(path, text="The ferry is back."):
    def step():
        path.write_text(text, encoding="utf-8")
        os.utime(path, (0, len(text)))  # a time of its own, however coarse the file system's are

    return step


def watch(sources, *steps, **options):
    """What arrives, with the time at which it is given."""
    time = Time(*steps)
    jobs = arrivals(list(map(str, sources)), wait=time.wait, clock=time.clock, every=5, feeds_every=60, **options)
    return [(time.now, Path(job.source).name) for job in jobs]


def test_files_are_given_once_when_they_have_come_to_rest(inbox):
    write(inbox / "old.txt")()
    steps = (None, write(inbox / "new.txt", "The"), write(inbox / "new.txt", "The ferry"), None, None, None)
    assert watch(["inbox"], *steps) == [(5, "old.txt"), (20, "new.txt")]


def test_a_file_that_changes_or_comes_again_is_given_again(inbox):
    path = inbox / "a.txt"
    write(path)()
    assert watch(["inbox"], None, write(path, "Otherwise."), None, None) == [(5, "a.txt"), (15, "a.txt")]
    assert watch(["inbox"], None, path.unlink, write(path), None, None) == [(5, "a.txt"), (20, "a.txt")]


def test_hidden_files_and_those_of_no_known_kind_do_not_arrive(inbox):
    steps = (write(inbox / ".a.txt.part"), write(inbox / ".b.txt"), write(inbox / "c.mp3"), None, None)
    assert watch(["inbox"], *steps) == []


def test_a_list_may_grow_and_name_files_to_come(inbox):
    week = inbox.parent / "week.txt"
    address = "https://marden.example/ferry"
    write(week, f"{address}\n")()
    steps = (write(week, f"{address}\ninbox/a.txt\n"), write(inbox / "a.txt"), None, None)
    assert watch(["week.txt"], *steps) == [(0, "ferry"), (15, "a.txt")]


def test_a_folder_that_goes_away_is_waited_for(inbox, caplog):
    away = inbox.with_name("away")
    write(inbox / "a.txt")()
    steps = (None, lambda: inbox.rename(away), None, lambda: away.rename(inbox), write(inbox / "b.txt"), None)
    assert watch(["inbox"], *steps) == [(5, "a.txt"), (30, "b.txt")]
    assert caplog.text.count("there is no file or folder inbox") == 1


def test_what_is_not_there_at_first_is_an_error_but_a_pattern_may_wait(inbox):
    with pytest.raises(UsageError, match="there is no file or folder inbix"):
        watch(["inbix"])
    assert watch(["inbox/*.txt"], write(inbox / "a.txt"), None) == [(10, "a.txt")]
    with pytest.raises(UsageError, match="standard input cannot be watched"):
        watch(["-"])


def test_items_of_feeds_are_given_when_they_appear_or_change(inbox, monkeypatch, caplog):
    looks = []
    monkeypatch.setattr(watching, "feeds_jobs", lambda *_: looks.append(1) or iter(list(items.values())))
    items = {}

    def publish(name, changed):
        def step():
            items[name] = watching.Job(name, f"https://marden.example/{name}", name, changed=changed)

        return step

    def fail():
        def feeds_jobs(*_):
            raise ArticleError("cannot fetch")

        monkeypatch.setattr(watching, "feeds_jobs", feeds_jobs)

    publish("a", "1")()
    steps = [None] * 40
    steps[2], steps[14], steps[30] = publish("b", "1"), publish("a", "2"), fail
    assert watch([], *steps, feeds=["feed"]) == [(0, "a"), (60, "b"), (120, "a")]
    assert len(looks) == 3
