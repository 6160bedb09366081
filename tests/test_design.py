"""The rooms stand in one order, as docs/design.md has it, and import only what stands before them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = re.findall(r"^\| `(\w+)/` \|", (ROOT / "docs" / "design.md").read_text(encoding="utf-8"), re.MULTILINE)


def imported_rooms(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        yield from (name.split(".")[1] for name in names if name.startswith("narrator."))


def test_the_design_names_every_room() -> None:
    assert set(ROOMS) == {path.parent.name for path in (ROOT / "narrator").glob("*/__init__.py")}


def test_no_room_imports_what_stands_after_it() -> None:
    for place, room in enumerate(ROOMS):
        for file in (ROOT / "narrator" / room).rglob("*.py"):
            later = set(imported_rooms(file)) & set(ROOMS[place + 1 :])
            assert not later, (str(file.relative_to(ROOT)), later)
