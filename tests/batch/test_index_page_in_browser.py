"""The page of all narrations in a real Chromium, opened from the disk."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import AXE, wait_until

from narrator.batch.podcast.publish import publish_feed
from narrator.batch.podcast.show import Show
from narrator.narration.options import NarrationOptions
from narrator.narration.rendering import narrate

ARTICLE = """\
Dam is safe, engineers say

By Ida Holm

"The dam holds, and it will hold until the spring," Inês Moreau said. The spillway was mended in 1998.
"""
OTHERS = 119
"""Narrations that only their records and sounds tell from the first."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, tone_voices: Path) -> Path:
    made = tmp_path_factory.mktemp("index")
    (made / "dam.txt").write_text(ARTICLE, encoding="utf-8")
    narrate(made / "dam.txt", made / "dam #1 & 50%.mp3", NarrationOptions(engine="tone", voices=tone_voices))
    first = json.loads((made / "dam #1 & 50%.narration.json").read_text(encoding="utf-8"))
    first["script"]["article"]["published"] = "2026-03-01"
    (made / "dam #1 & 50%.narration.json").write_text(json.dumps(first), encoding="utf-8")
    for number in range(OTHERS):
        shutil.copyfile(made / "dam #1 & 50%.mp3", made / f"{number}.mp3")
        first["audio"]["file"] = f"{number}.mp3"
        about = {"title": f"Tram <b>{number}</b> & the quay", "byline": None, "published": f"{1900 + number}-01-01"}
        first["script"]["article"].update(about)
        (made / f"{number}.narration.json").write_text(json.dumps(first), encoding="utf-8")
    (made / "0.mp3").write_bytes(b"no sound")
    publish_feed(made, Show("https://example.org/audio", title="The Gazette"))
    return made


@pytest.fixture
def page(context: Any, folder: Path) -> Iterator[Any]:
    opened, faults, asked = context.new_page(), [], []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto((folder / "index.html").as_uri())
    yield opened
    opened.close()
    assert not faults
    assert all(url.startswith((folder.as_uri(), "data:")) for url in asked)


def titles(page: Any) -> list[str]:
    """The titles of the list, of items not drawn yet, too: those have no inner text (content-visibility)."""
    return page.locator("#list h2").all_text_contents()


def test_the_newest_are_shown_and_more_on_demand(page: Any) -> None:
    assert len(titles(page)) == 50
    assert titles(page)[:2] == ["Dam is safe, engineers say", "Tram <b>118</b> & the quay"]
    assert f"{OTHERS + 1} narrations" in page.inner_text("header")
    page.click("#more")
    assert len(titles(page)) == 100
    assert page.evaluate("document.activeElement === list.children[50].querySelector('button')")
    page.click("#more")
    assert len(titles(page)) == OTHERS + 1
    assert not page.is_visible("#more")


@pytest.mark.parametrize("wanted", ["ines SPRING", "holm dam", "2026-03"])
def test_the_search_finds_words_people_and_dates_without_accents(page: Any, wanted: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(wanted)
    assert titles(page)[0] == "Dam is safe, engineers say"
    assert page.inner_text("#found").endswith(f"of {OTHERS + 1} found")
    page.fill("#search", "118 quay")
    assert titles(page) == ["Tram <b>118</b> & the quay"]
    page.fill("#search", "nothing at all")
    assert titles(page) == []
    assert page.inner_text("#found") == f"0 of {OTHERS + 1} found"


def test_a_narration_plays_and_its_keys_work(page: Any) -> None:
    assert not page.is_visible("#player")
    page.get_by_role("button", name="Play Dam is safe").click()
    wait_until(page, "!audio.paused && audio.currentTime > 0.1")
    assert page.inner_text("#now") == "Dam is safe, engineers say"
    assert page.get_attribute("#list li", "aria-current") == "true"
    page.get_by_role("button", name="Pause Dam is safe").click()
    wait_until(page, "audio.paused")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Space")
    wait_until(page, "!audio.paused")
    page.keyboard.press("]")
    assert page.evaluate("[audio.playbackRate, audio.preservesPitch]") == [1.1, True]
    page.keyboard.press("[")
    page.evaluate("audio.pause()")
    page.evaluate("go(5)")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("audio.currentTime") == 0
    page.uncheck("#keys")
    page.keyboard.press("]")
    assert page.evaluate("audio.playbackRate") == 1
    page.check("#keys")


def test_another_narration_takes_the_place_of_the_first(page: Any) -> None:
    page.get_by_role("button", name="Play Dam is safe").click()
    page.get_by_role("button", name="Play Tram <b>118</b>").click()
    wait_until(page, "!audio.paused && audio.currentTime > 0.1")
    assert page.evaluate("audio.src").endswith("/118.mp3")
    assert page.locator("#list li.sounding h2").all_text_contents() == ["Tram <b>118</b> & the quay"]
    page.fill("#search", "dam")  # what plays goes on while one searches
    assert not page.evaluate("audio.paused")


def test_the_place_is_kept_and_shared_with_the_page_of_the_narration(page: Any, folder: Path) -> None:
    page.get_by_role("button", name="Play Dam is safe").click()
    wait_until(page, "audio.readyState >= 1")
    page.evaluate("audio.pause()")
    page.evaluate("go(3)")
    wait_until(page, "!audio.seeking")
    page.evaluate("remember()")
    page.get_by_role("link", name="Dam is safe").first.click()
    assert page.url.endswith("dam%20%231%20%26%2050%25.html")
    wait_until(page, "audio.readyState >= 1 && Math.abs(audio.currentTime - 3) < 0.2")
    page.go_back()
    page.get_by_role("button", name="Play Dam is safe").click()
    wait_until(page, "audio.currentTime >= 2.8")


def test_a_sound_that_cannot_be_played_is_named(page: Any) -> None:
    page.fill("#search", "1900")
    page.get_by_role("button", name="Play Tram <b>0</b>").click()
    wait_until(page, "now.textContent.includes('0.mp3')")


def test_it_says_what_is_synthetic_and_fits_a_phone(page: Any) -> None:
    assert "AI-GENERATED READINGS" in page.inner_text("body").upper()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.skipif(AXE is None, reason="AXE_CORE does not say where axe.min.js is")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(context: Any, folder: Path, scheme: str) -> None:
    opened = context.new_page()
    opened.emulate_media(color_scheme=scheme)
    opened.goto((folder / "index.html").as_uri())
    opened.get_by_role("button", name="Play Dam is safe").click()
    wait_until(opened, "!audio.paused")
    # The page's own policy lets no other script in: axe is run by the debugger, which it does not bind.
    found = opened.evaluate(f"{Path(AXE or '').read_text(encoding='utf-8')}; axe.run()")
    assert not found["violations"], json.dumps(found["violations"], indent=1)[:2000]
    opened.close()
