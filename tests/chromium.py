"""What tests of pages do in a browser: see the fixture ``context``."""

import os
from typing import Any

AXE = os.environ.get("AXE_CORE")
"""Where axe.min.js is, of the npm package axe-core."""
WAIT = """new Promise((done, fail) => {
  setTimeout(() => fail(new Error("not within ten seconds")), 10000);
  const look = () => (%s) ? done() : setTimeout(look, 20);
  look();
})"""
"""Playwright's own ``wait_for_function`` looks again by eval, which the page's policy forbids."""


def wait_until(page: Any, condition: str) -> None:
    page.evaluate(WAIT % condition)
