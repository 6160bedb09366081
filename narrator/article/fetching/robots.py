"""What a site's robots.txt allows (RFC 9309): the longest rule that matches decides; of equals, the one that allows."""

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_ROBOTS = 500 * 1024
"""Bytes of a robots.txt that are read; the RFC asks for that many."""
MOST_RULES = 5_000
"""Rules of a group that count."""
LONGEST_RULE = 1_000
"""Characters of a rule that counts."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a robots.txt."""

    allows: bool
    """whether it allows or disallows"""
    path: str
    """the beginning of the paths it is about, with * for anything and $ for the end"""


def may_fetch(robots: str, path: str, agent: str) -> bool:
    """Whether ``robots``, the text of a robots.txt, lets ``agent`` fetch ``path`` (with its query)."""
    best: tuple[int, bool] = (-1, True)
    for rule in _rules_for(robots, agent.lower()):
        if _matches(rule.path, path):
            best = max(best, (len(rule.path), rule.allows))
    return best[1]


def _rules_for(robots: str, agent: str) -> Sequence[Rule]:
    """The rules of the groups that name the agent, or else of those for everybody."""
    own: list[Rule] = []
    general: list[Rule] = []
    groups: list[list[Rule]] = []
    named = in_head = False
    for line in robots.splitlines():
        field, colon, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if not colon:
            continue
        if field == "user-agent":
            groups = groups if in_head else []
            in_head = True
            if value.lower() == agent:
                groups, named = [*groups, own], True
            elif value == "*":
                groups = [*groups, general]
        elif field in ("allow", "disallow"):
            in_head = False
            for group in groups:
                if value and len(value) <= LONGEST_RULE and len(group) < MOST_RULES:
                    group.append(Rule(field == "allow", value))
    return own if named else general


def _matches(rule: str, path: str) -> bool:
    anchored = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(rest, start=1):
        if anchored and number == len(rest):
            return path.endswith(part) and len(path) - len(part) >= at
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not anchored or at == len(path)
