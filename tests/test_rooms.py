"""Hold the house together: a room imports only from rooms to its left."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.folders import ROOT

PACKAGE = ROOT / "generator"

# From left to right; rooms on one line never import each other.
ROOMS: tuple[tuple[str, ...], ...] = (
    ("errors",),
    ("text",),
    ("model",),
    ("workspace", "assets", "fonts"),
    ("library", "design"),
    ("layout",),
    ("importer", "assembly", "writers"),
    ("readback", "press"),
    ("output",),
    ("app",),
    ("cli", "studio"),
)
RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
# Neighbours that may: within one job that two modules share.
ALLOWED = {("design", "assets")}
# What is to the left and yet not for everybody.
FORBIDDEN = {("writers", "library"), ("layout", "library")}


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imports(module: str, path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide which room is meant"
            assert node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def arrows() -> set[tuple[str, str, str]]:
    found = set()
    for module, path in modules():
        for target in imports(module, path):
            if target.startswith("generator.") and room_of(target) in RANK and room_of(module):
                found.add((module, room_of(module), room_of(target)))
    return found


def test_every_module_is_in_a_known_room() -> None:
    rooms = {room_of(module) for module, _ in modules()} - {""}
    assert rooms <= set(RANK), f"unknown rooms: {rooms - set(RANK)}"
    assert len(rooms) >= 12


def test_imports_point_to_the_left() -> None:
    looked_at = arrows()
    crossing = {(module, a, b) for module, a, b in looked_at if a != b}
    wrong = {
        (module, b)
        for module, a, b in crossing
        if (RANK[b] >= RANK[a] and (a, b) not in ALLOWED) or (a, b) in FORBIDDEN
    }
    print(f"looked at {len(list(modules()))} modules and {len(crossing)} arrows between rooms")
    assert not wrong
    assert len(crossing) >= 40


def test_weasyprint_is_imported_only_where_a_pdf_is_made() -> None:
    """Without Pango everything but PDF works, so no module imports it at its top."""
    looked_at = 0
    for _module, path in modules():
        looked_at += 1
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            heavy = {name.split(".")[0] for name in names} & {"weasyprint", "rich", "docx", "pptx"}
            if heavy & {"weasyprint", "rich"}:
                raise AssertionError(f"{path} imports {heavy} at its top")
    assert looked_at >= 40
