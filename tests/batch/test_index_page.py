"""The page of all narrations as a document: whole, and closed to what the articles bring."""

import base64
import hashlib
import json
import re
from datetime import UTC, datetime
from pathlib import Path

from lxml import html

from narrator.batch.podcast.episode import Episode
from narrator.batch.podcast.index import index_page
from narrator.batch.podcast.show import Show


def episode(name="ferry.mp3", title="Ferry returns", **values):
    about = {
        **{"audio": Path(name), "size": 1, "duration": 61.4, "sha256": "a" * 64, "title": title, "byline": "Ida Holm"},
        **{"site": None, "address": None, "published": datetime(2026, 3, 1, 12, tzinfo=UTC), "language": "en"},
        **{"quoted": ("Ines Moreau",), "disclosure": "AI.", "excerpt": "It is back."},
    }
    return Episode(**{**about, **values})


def page_of(*episodes, **show):
    return html.fromstring(index_page(Show("https://example.org/", **show), episodes).decode("utf-8"))


def listed(page):
    return json.loads(page.get_element_by_id("episodes").text)


def test_every_narration_is_on_it_in_order():
    page = page_of(episode(), episode("tram #2 50%.mp3", "Tram"))
    assert [one["title"] for one in listed(page)] == ["Ferry returns", "Tram"]
    assert [one["file"] for one in listed(page)] == ["./ferry.mp3", "./tram%20%232%2050%25.mp3"]
    assert listed(page)[0] == {
        **{"file": "./ferry.mp3", "title": "Ferry returns", "byline": "Ida Holm", "date": "2026-03-01"},
        **{"duration": 61, "language": "en", "quoted": ["Ines Moreau"], "excerpt": "It is back."},
        **{"key": f"{'a' * 12}/ferry.mp3"},
    }
    assert "2 narrations, 2 min" in page.text_content()
    assert "AI-generated readings" in page.text_content()


def test_a_narration_with_a_page_of_its_own_is_linked_to_it(tmp_path):
    (tmp_path / "ferry.html").touch()
    [one] = listed(page_of(episode(tmp_path / "ferry.mp3")))
    assert one["page"] == "./ferry.html"


def test_what_articles_bring_stays_text():
    hostile = "</script><script>alert(1)</script><!-- $behaviour ${feed}"
    page = page_of(episode(title=hostile, excerpt=hostile, quoted=(hostile,)), title=hostile, description=hostile)
    assert listed(page)[0]["title"] == hostile
    assert len(page.findall(".//script")) == 2
    assert page.findtext(".//h1") == hostile


def test_the_policy_lets_in_its_own_style_and_script_and_nothing_else():
    source = index_page(Show("https://example.org/"), []).decode("utf-8")
    policy = html.fromstring(source).find(".//meta[@http-equiv]").get("content")
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)[1]
    behaviour = re.findall(r"<script>(.*?)</script>", source, re.DOTALL)[-1]
    for text in (style, behaviour):
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert not re.search(r"(src|href)=\"(https?:)?//", source)
