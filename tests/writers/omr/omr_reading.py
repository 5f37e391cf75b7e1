"""Read a picture of an answer sheet as a scanner does, by its marks and its template alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from PIL import Image

Point = tuple[float, float]
_DARK = 110


def find_marks(picture: Image.Image, *, window: float = 0.085) -> list[Point]:
    """Return the centres of the marks in the four corners: upper left, upper right, lower right, lower left."""
    grey = picture.convert("L")
    width, height = grey.size
    side = round(width * window)
    corners = ((0, 0), (width - side, 0), (width - side, height - side), (0, height - side))
    return [_centre(grey.crop((x, y, x + side, y + side)), x, y) for x, y in corners]


def _centre(part: Image.Image, left: int, top: int) -> Point:
    dark = [(x, y) for n, value in enumerate(part.tobytes()) if value < _DARK for y, x in [divmod(n, part.width)]]
    assert len(dark) > 50, "no mark in the corner"
    return left + sum(x for x, _ in dark) / len(dark) + 0.5, top + sum(y for _, y in dark) / len(dark) + 0.5


def straighten(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the part between the marks, `size` large and upright."""
    width, height = size
    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    return picture.convert("L").transform(
        size, Image.Transform.PERSPECTIVE, _perspective(corners, find_marks(picture)), Image.Resampling.BILINEAR
    )


def _perspective(seen: list[Point] | list[tuple[int, int]], meant: list[Point]) -> list[float]:
    """Return the eight numbers that carry four points to four others."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(seen, meant, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for n in range(8):
        pivot = max(range(n, 8), key=lambda row: abs(rows[row][n]))
        rows[n], rows[pivot] = rows[pivot], rows[n]
        rows[n] = [value / rows[n][n] for value in rows[n]]
        for row in range(8):
            if row != n:
                rows[row] = [a - rows[row][n] * b for a, b in zip(rows[row], rows[n], strict=True)]
    return [row[8] for row in rows]


def boxes(template: Mapping[str, Any]) -> Iterator[tuple[str, str, tuple[int, int, int, int]]]:
    """Yield field, value and box of every bubble, as OMRChecker reckons them from a template."""
    wide, high = template["bubbleDimensions"]
    for block in template["fieldBlocks"].values():
        across = block["direction"] == "horizontal"
        x0, y0 = block["origin"]
        for n, field in enumerate(block["fieldLabels"]):
            for m, value in enumerate(block["bubbleValues"]):
                x = x0 + (m * block["bubblesGap"] if across else n * block["labelsGap"])
                y = y0 + (n * block["labelsGap"] if across else m * block["bubblesGap"])
                yield field, value, (round(x), round(y), round(x + wide), round(y + high))


def read_sheet(picture: Image.Image, template_bytes: bytes) -> dict[str, str]:
    """Return what is filled in: field → values."""
    template = json.loads(template_bytes)
    upright = straighten(picture, tuple(template["pageDimensions"]))
    found: dict[str, str] = {}
    for field, value, box in boxes(template):
        part = upright.crop(box).tobytes()
        is_filled = sum(part) / len(part) < _DARK
        found[field] = found.get(field, "") + (value if is_filled else "")
    return found
