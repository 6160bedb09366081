import pytest
from hypothesis import given
from hypothesis import strategies as st

from narrator.article.fetching.robots import may_fetch

RULES = """\
User-agent: *
Disallow: /private
Allow: /private/press
Disallow: /*.pdf$
Disallow: /search*q=

User-agent: other
User-agent: Narrator   # this program
Disallow: /premium
"""


@pytest.mark.parametrize(
    ("agent", "path", "allowed"),
    [
        ("reader", "/", True),
        ("reader", "/private/x", False),
        ("reader", "/private/press/1", True),
        ("reader", "/a/b.pdf", False),
        ("reader", "/a/b.pdf?x", True),
        ("reader", "/search?a=1&q=2", False),
        ("reader", "/premium", True),
        ("narrator", "/premium/1", False),
        ("narrator", "/private", True),
        ("other", "/premium", False),
    ],
)
def test_the_longest_rule_of_the_own_group_decides(agent, path, allowed):
    assert may_fetch(RULES, path, agent) == allowed


def test_no_rules_allow_all():
    assert may_fetch("", "/x", "narrator")
    assert may_fetch("User-agent: narrator\nDisallow:", "/x", "narrator")
    assert not may_fetch("user-agent:*\ndisallow:/", "/x", "narrator")


@given(st.text(alphabet="User-agent:*\nDiswAlo/$#a ", max_size=300), st.text(alphabet="/a*$?", max_size=40))
def test_any_text_has_an_answer(robots, path):
    assert may_fetch(robots, "/" + path, "narrator") in (True, False)


def test_many_stars_take_no_longer():
    assert not may_fetch("User-agent: *\nDisallow: /" + "*a" * 400 + "$", "/" + "a" * 5000 + "a", "narrator")
