"""The listening page in a real Chromium, opened from the disk."""

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from chromium import AXE, wait_until

from narrator.narration.options import NarrationOptions
from narrator.narration.rendering import Narration, narrate

ARTICLE = """\
# Dam is safe for now, engineers say

"The dam holds," Ines Moreau said. "It will hold until the spring, and we shall see about the rest."

The spillway was mended in 1998. It has 14 gates, of which two are closed. Nobody has opened them since the flood.

“I would not sleep below it,” said Mr. Ben Ortiz, the mayor. He lives on the hill.

## What comes next

3. A new gate:

   - of steel,
   - with a lamp.

4. "A lock," he said.

> We have asked for help four times.
>
> > Nobody answered.
>
> - the north wall
>
> ### At the end
"""


@pytest.fixture(scope="module")
def narration(tmp_path_factory: pytest.TempPathFactory) -> Narration:
    folder = tmp_path_factory.mktemp("page")
    (folder / "dam & co.md").write_text(ARTICLE, encoding="utf-8")
    voices = Path(__file__).parents[1] / "voices"
    return narrate(folder / "dam & co.md", folder / "dam & co.mp3", NarrationOptions(engine="tone", voices=voices))


@pytest.fixture
def page(context: Any, narration: Narration) -> Iterator[Any]:
    opened, faults = context.new_page(), []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.goto(narration.path.with_suffix(".html").as_uri())
    wait_until(opened, "audio.readyState >= 1")
    yield opened
    opened.close()
    assert not faults


def test_the_sentence_that_is_heard_is_marked(page: Any, narration: Narration) -> None:
    for number in range(10):
        time = narration.duration * (number + 0.5) / 10.5
        page.evaluate(f"go({time * 1000})")
        marked = page.evaluate("document.querySelector('.s.now')?.textContent")
        cue = [cue for cue in narration.cues if cue.start <= time][-1]
        words = cue.segment.written or narration.script.disclosure.text
        assert all(word in marked for word in words.split()), (time, words, marked)


def test_it_plays_and_its_keys_work(page: Any) -> None:
    page.keyboard.press("Space")
    wait_until(page, "!audio.paused && audio.currentTime > 0.1")
    page.keyboard.press("Space")
    wait_until(page, "audio.paused")
    page.keyboard.press("]")
    assert page.evaluate("audio.playbackRate") == 1.1
    page.keyboard.press("[")
    assert page.evaluate("[audio.playbackRate, audio.preservesPitch]") == [1, True]
    page.evaluate("go(0)")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("sentence") == 1
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("sentence") == 0


def test_a_click_seeks_to_the_word(page: Any, narration: Narration) -> None:
    page.get_by_text("mended").first.click()
    time = page.evaluate("audio.currentTime")
    cue = next(cue for cue in narration.cues if "mended" in cue.segment.text)
    assert cue.start <= time < cue.end


def test_who_scrolls_is_not_pulled_back(page: Any, narration: Narration) -> None:
    page.evaluate("go(starts[0])")
    page.mouse.wheel(0, 400)
    wait_until(page, "scrollY > 100")
    assert not page.is_visible("#follow")
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("Space")
    wait_until(page, "!audio.paused && sentence >= 0")
    page.mouse.wheel(0, 400)
    page.wait_for_selector("#follow", state="visible")
    page.click("#follow")
    assert page.evaluate("following")


def test_a_sound_that_is_not_there_is_named(context: Any, narration: Narration, tmp_path: Path) -> None:
    alone = tmp_path / "alone.html"
    alone.write_text(narration.path.with_suffix(".html").read_text(encoding="utf-8"), encoding="utf-8")
    opened = context.new_page()
    opened.goto(alone.as_uri())
    wait_until(opened, "now.textContent.includes('dam & co.mp3')")
    opened.close()


@pytest.mark.parametrize("width", [320, 360, 390, 800])
def test_the_player_fits_the_narrowest_screens(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    boxes = [
        page.locator(f"#{name}").bounding_box() for name in ("seek", "now", "clock", "back", "play", "on", "speed")
    ]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    for one, other in combinations(boxes, 2):
        beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
        above = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
        assert beside or above, (one, other)


def test_the_place_survives_a_reload(page: Any) -> None:
    page.evaluate("go(5000)")
    page.evaluate("remember()")
    page.reload()
    wait_until(page, "audio.readyState >= 1 && Math.abs(audio.currentTime - 5) < 0.2")


def test_it_says_what_is_synthetic_and_who_is_heard(page: Any) -> None:
    text = page.inner_text("body")
    assert "AI" in text
    assert all(name in text for name in ("Ines Moreau", "Ben Ortiz"))


@pytest.mark.skipif(AXE is None, reason="AXE_CORE does not say where axe.min.js is")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(context: Any, narration: Narration, scheme: str) -> None:
    opened = context.new_page()
    opened.emulate_media(color_scheme=scheme)
    opened.goto(narration.path.with_suffix(".html").as_uri())
    # The page's own policy lets no other script in: axe is run by the debugger, which it does not bind.
    found = opened.evaluate(f"{Path(AXE or '').read_text(encoding='utf-8')}; axe.run()")
    assert not found["violations"], json.dumps(found["violations"], indent=1)[:2000]
    opened.close()
