"""How long a large batch would take, and what it would cost, by simulation with what a smaller one has shown.

    python -m benchmarks.scale_simulation --machines 1 10 50
    python -m benchmarks.scale_simulation --report narrations/report.json --report-cores 2 --articles 100000

The report is that of a batch whose clips did not come from the cache. The lengths of articles, the work for a second of
sound, the share of failures and the deaths of workers are taken from it, all else from the options. Without a report
they are those that docs/scale.md names.

Discrete events: actors claim articles from one ledger, which does one thing at a time; actors die, machines are lost
and replaced, articles fail for a while or for ever, and some kill whatever narrates them. What was under way in a lost
actor is done again when nothing else waits, as the ledger has it. An actor has several articles under way, and all of
its cores work for the first of them.
"""

import argparse
import json
import random
import statistics
from collections import Counter, deque
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from pathlib import Path
from typing import Literal

CORES_PER_ACTOR = 8
"""As ``narrator.batch.options.CORES_PER_PROCESS``."""
UNDER_WAY = 4
"""Articles that an actor has claimed, as ``narrator.batch.options.ARTICLES_PER_PROCESS``."""
TRIES = 3
"""As ``narrator.batch.ledger.TRIES``."""
USUAL_SECONDS, USUAL_SPREAD = 240.0, 0.6
"""Median of the lengths of narrations, and the deviation of their logarithms: with no report, a lognormal law, whose
mean of 287 s is that of five news articles that were measured."""
BYTES_A_SECOND = 12_000
"""Of MP3 at the usual 96 kbit/s."""
BYTES_BESIDE = 150_000
"""Page, record, cover and tags of a narration of that length."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be simulated."""

    articles: int
    """how many there are"""
    machines: int
    """how many work"""
    cores: int
    """that each has"""
    seconds: tuple[float, ...]
    """lengths of narrations that others are drawn from"""
    work: float
    """core-seconds for a second of sound, all told"""
    failing: float
    """share of articles that cannot be narrated"""
    transient: float
    """share of tries that fail though the next may not: fetches, mostly"""
    killers: float
    """share of articles that kill their actor every time"""
    deaths: float
    """actors that die in an hour of one, of no article's fault"""
    losses: float
    """machines that are lost in an hour of one"""
    start: float
    """seconds until a new actor can claim; a lost machine is away for ten times as long"""
    ledger: float
    """seconds that a claim and its finish take of the ledger"""
    seed: int
    """of the random numbers"""


@dataclass(slots=True)
class Outcome:
    """What came of it."""

    hours: float = 0.0
    """until the last article was done"""
    tail: float = 0.0
    """minutes from the first actor that found nothing more to claim to the end"""
    worked: float = 0.0
    """core-seconds of articles that were finished"""
    wasted: float = 0.0
    """core-seconds of work that was lost"""
    asked: float = 0.0
    """seconds that the ledger was busy"""
    sound: float = 0.0
    """seconds of sound"""
    done: int = 0
    """articles that were narrated"""
    tries: Counter[int] = field(default_factory=Counter)
    """articles by how often they were begun"""
    aside: Counter[str] = field(default_factory=Counter)
    """articles that were set aside, by reason"""


@dataclass(slots=True)
class _Article:
    """One that is not done yet."""

    kind: Literal["good", "failing", "killing"]
    seconds: float
    tries: int = 0
    deaths: int = 0


@dataclass(slots=True)
class _Actor:
    """One that works, or is being started."""

    machine: int
    cores: float
    claimed: deque[_Article] = field(default_factory=deque)
    began: float = 0.0
    """when it began with the first of them"""
    ends: float = 0.0
    """when it will be done with it"""
    life: int = 0
    """its events of an earlier life are void"""
    away: bool = True


def simulate(plan: Plan) -> Outcome:
    """Run the plan to its end."""
    return _Simulation(plan).run()


class _Simulation:
    def __init__(self, plan: Plan) -> None:
        self._plan, self._random, self._outcome = plan, random.Random(plan.seed), Outcome()
        per_machine = -(-plan.cores // CORES_PER_ACTOR)
        self._actors = [
            _Actor(machine, plan.cores / per_machine) for machine in range(plan.machines) for _ in range(per_machine)
        ]
        self._fresh = plan.articles
        self._again: deque[_Article] = deque()
        self._suspects: deque[_Article] = deque()
        self._open = plan.articles
        self._events: list[tuple[float, int, str, int, int]] = []
        self._count = 0
        self._now = self._ledger_free = 0.0
        self._first_idle: float | None = None

    def run(self) -> Outcome:
        for number in range(len(self._actors)):
            self._later(self._plan.start, "up", number)
        for machine in range(self._plan.machines):
            self._fate("lost", machine, self._plan.losses)
        while self._open:
            self._now, _, what, which, life = heappop(self._events)
            if what == "lost":
                self._lose_machine(which)
            elif self._actors[which].life == life:
                getattr(self, f"_{what}")(which)
        outcome = self._outcome
        outcome.hours = self._now / 3600
        outcome.tail = (self._now - (self._first_idle if self._first_idle is not None else self._now)) / 60
        return outcome

    def _up(self, number: int) -> None:
        self._actors[number].away = False
        self._fate("died", number, self._plan.deaths)
        self._work(number)

    def _died(self, number: int) -> None:
        self._lose(number, self._plan.start)

    def _ended(self, number: int) -> None:
        actor, outcome = self._actors[number], self._outcome
        article = actor.claimed.popleft()
        spent = (self._now - actor.began) * actor.cores
        self._ask()
        if article.kind == "killing":
            actor.claimed.appendleft(article)
            self._lose(number, self._plan.start)
            return
        if article.kind == "failing":
            self._set_aside(article, "failed")
        elif self._random.random() < self._plan.transient:
            outcome.wasted += spent
            if article.tries - article.deaths < TRIES:
                self._again.append(article)
            else:
                self._set_aside(article, "failed for a while, three times")
        else:
            outcome.worked += spent
            outcome.sound += article.seconds
            outcome.done += 1
            self._close(article)
        self._work(number)

    def _work(self, number: int) -> None:
        """Claim what there is room for, and go on with the first of it."""
        actor = self._actors[number]
        while len(actor.claimed) < UNDER_WAY and (article := self._claim(alone=not actor.claimed)):
            article.tries += 1
            actor.claimed.append(article)
            if article.deaths:
                break
        if not actor.claimed:
            if self._first_idle is None:
                self._first_idle = self._now
            self._later(1.0, "work", number)  # whatever another one loses may still come
            return
        first = actor.claimed[0]
        effort = first.seconds * self._plan.work / actor.cores
        if first.kind != "good":
            effort *= self._random.random()  # it comes to grief on the way
        actor.began = max(self._now, self._ledger_free)
        self._later(actor.began - self._now + effort, "ended", number)

    def _claim(self, *, alone: bool) -> _Article | None:
        if self._fresh:
            self._fresh -= 1
            self._ask()
            kind, draw = "good", self._random.random()
            if draw < self._plan.killers:
                kind = "killing"
            elif draw < self._plan.killers + self._plan.failing:
                kind = "failing"
            return _Article(kind, self._random.choice(self._plan.seconds))  # type: ignore[arg-type]
        waiting = self._again or (self._suspects if alone else None)
        if not waiting:
            return None
        self._ask()
        return waiting.popleft()

    def _lose(self, number: int, away: float) -> None:
        """End an actor, and start another in its place."""
        actor = self._actors[number]
        if actor.claimed:
            self._outcome.wasted += max(0.0, self._now - actor.began) * actor.cores
        for article in actor.claimed:
            article.deaths += 1
            if article.deaths < TRIES:
                self._suspects.append(article)
            else:
                self._set_aside(article, "its actor died, three times")
        actor.claimed.clear()
        actor.life += 1
        actor.away = True
        self._later(away, "up", number)

    def _lose_machine(self, machine: int) -> None:
        for number, actor in enumerate(self._actors):
            if actor.machine == machine:
                self._lose(number, 10 * self._plan.start)
        self._fate("lost", machine, self._plan.losses)

    def _set_aside(self, article: _Article, why: str) -> None:
        self._outcome.aside[why] += 1
        self._close(article)

    def _close(self, article: _Article) -> None:
        self._outcome.tries[article.tries] += 1
        self._open -= 1

    def _ask(self) -> None:
        """Have the ledger busy for half of a claim and a finish."""
        self._ledger_free = max(self._now, self._ledger_free) + self._plan.ledger / 2
        self._outcome.asked += self._plan.ledger / 2

    def _fate(self, what: str, which: int, in_an_hour: float) -> None:
        if in_an_hour:
            self._later(self._random.expovariate(in_an_hour / 3600), what, which)

    def _later(self, seconds: float, what: str, which: int) -> None:
        self._count += 1
        life = self._actors[which].life if what != "lost" else 0
        heappush(self._events, (self._now + seconds, self._count, what, which, life))


def measured(plan: Plan, report: Path, cores: int) -> Plan:
    """The plan with what the report of a batch says, which so many cores have worked on."""
    told = json.loads(report.read_text("utf-8"))
    seconds = tuple(row["seconds"] for row in told["articles"] if row["state"] in ("done", "unchanged"))
    this_time = told["this_time"]
    if not this_time["made"] or not seconds:
        raise SystemExit(f"{report}: nothing was narrated in that run.")
    if this_time["cache_hits"] * 10 > this_time["clips"]:
        print(f"{report}: the clip cache did much of its work, so that it will look too quick.")
    hours = this_time["elapsed"] * cores / 3600
    return replace(
        plan,
        seconds=seconds,
        work=hours * 3600 / this_time["seconds_of_sound"],
        failing=this_time["failed"] / (this_time["made"] + this_time["failed"]),
        deaths=this_time["deaths_of_workers"] / hours * min(plan.cores, CORES_PER_ACTOR),
    )


def main() -> None:
    """Simulate each number of machines, and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--machines", type=int, nargs="+", default=[1, 10, 50, 200])
    parser.add_argument("--cores", type=int, default=16, help="of a machine")
    parser.add_argument("--report", type=Path, help="report.json of a batch, to measure by")
    parser.add_argument("--report-cores", type=int, default=2, help="cores that had worked on it")
    parser.add_argument("--work", type=float, default=10.4, help="core-seconds for a minute of sound")
    parser.add_argument("--failing", type=float, default=0.01, help="share of articles that cannot be narrated")
    parser.add_argument("--transient", type=float, default=0.01, help="share of tries that fail for a while")
    parser.add_argument("--killers", type=float, default=1e-5, help="share of articles that kill their actor")
    parser.add_argument("--deaths", type=float, default=0.001, help="deaths of an actor in an hour")
    parser.add_argument("--losses", type=float, default=0.01, help="losses of a machine in an hour")
    parser.add_argument("--start", type=float, default=30.0, help="seconds until a new actor works")
    parser.add_argument("--ledger", type=float, default=1.0, help="milliseconds for a claim and its finish")
    parser.add_argument("--price", type=float, default=0.02, help="of a core for an hour, in any currency")
    parser.add_argument("--storage-price", type=float, default=0.02, help="of a gigabyte for a month")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    law = random.Random(given.seed)
    usual = tuple(USUAL_SECONDS * law.lognormvariate(0.0, USUAL_SPREAD) for _ in range(10_000))
    rates = (given.work / 60, given.failing, given.transient, given.killers, given.deaths, given.losses, given.start)
    plan = Plan(given.articles, 1, given.cores, usual, *rates, given.ledger / 1000, given.seed)
    if given.report:
        plan = measured(plan, given.report, given.report_cores)
    print(
        f"{plan.articles:,} articles of {statistics.mean(plan.seconds):.0f} s on average, "
        f"{plan.work * 60:.1f} core-seconds for a minute, machines of {plan.cores} cores\n"
    )
    print("| machines | hours | busy | lost work | tail | ledger busy | begun 1, 2, 3 times | set aside | per 1,000 |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for machines in given.machines:
        outcome = simulate(replace(plan, machines=machines))
        core_hours = outcome.hours * machines * plan.cores
        begun = ", ".join(f"{outcome.tries[number]:,}" for number in (1, 2, 3))
        print(
            f"| {machines:,} | {outcome.hours:,.1f} | {outcome.worked / 3600 / core_hours:.1%} "
            f"| {outcome.wasted / (outcome.worked + outcome.wasted):.2%} | {outcome.tail:.1f} min "
            f"| {outcome.asked / 3600 / outcome.hours:.2%} | {begun} | {sum(outcome.aside.values()):,} "
            f"| {core_hours * given.price / max(1, outcome.done) * 1000:.2f} |"
        )
    gigabytes = (outcome.sound * BYTES_A_SECOND + outcome.done * BYTES_BESIDE) / 1e9
    print(
        f"\n{outcome.sound / 3600:,.0f} hours of sound, {gigabytes:,.0f} GB: "
        f"{gigabytes * given.storage_price:,.2f} a month at {given.storage_price} a gigabyte"
    )


if __name__ == "__main__":
    main()
