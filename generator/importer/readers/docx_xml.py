"""Look up what the XML of a Word file says by attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value_of(node: _Element, path: str, otherwise: str = "") -> str:
    """Return the value of the element at `path`, `pPr/jc`; where there is none, or it has no value, `otherwise`."""
    child = node.find("/".join(f"{W}{step}" for step in path.split("/")))
    return child.get(f"{W}val", otherwise) if child is not None else otherwise


def outline_level(node: _Element) -> int | None:
    """Return the level that a paragraph or a style has in the outline, 0 for plain text; None where it has none."""
    level = value_of(node, "pPr/outlineLvl")
    return (int(level) + 1) % 10 if level.isdigit() else None


def half_points(node: _Element, path: str, otherwise: float = 0.0) -> float:
    """Return a size of type, which is given in half points, in points."""
    size = value_of(node, path)
    return int(size) / 2 if size.isdigit() else otherwise
