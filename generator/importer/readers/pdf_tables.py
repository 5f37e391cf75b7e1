"""Find the tables of a PDF page by their ruling lines."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

# A page with more lines is a drawing; the work grows with the square of their number.
_MOST_EDGES = 1_200
_MOST_SEGMENTS = 20_000
_THIN = 3.0
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Ruled:
    """One table: its edges, and each cell with its rows and columns, (first row, first column, rows, columns).

    `is_cut_above` and `is_cut_below` say that its first or last row has no line there: the page ended in its middle.
    """

    left: float
    bottom: float
    right: float
    top: float
    columns: tuple[float, ...]
    cells: tuple[tuple[Box, tuple[int, int, int, int]], ...]
    is_cut_above: bool = False
    is_cut_below: bool = False


def find_tables(page: Any) -> list[Ruled]:
    """Return the tables with ruling lines on a page of pypdfium2."""
    edges = _edges(page)
    if sum(e["orientation"] == "v" for e in edges) < 2 or sum(e["orientation"] == "h" for e in edges) < 2:
        return []
    from pdfplumber import table as finder

    edges = finder.merge_edges(edges, 3, 3, 3, 3)
    if len(edges) > _MOST_EDGES:
        return []
    open_ends = _open_ends(edges)
    edges += open_ends
    crossings = finder.edges_to_intersections(edges, 3, 3)
    if len(crossings) > 2 * _MOST_EDGES:
        return []
    tables = finder.cells_to_tables(finder.intersections_to_cells(crossings))
    found = [_ruled(cells, {edge["top"] for edge in open_ends}) for cells in tables if len(cells) >= 2]
    return [table for table in found if len(table.columns) >= 3]


def _open_ends(edges: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the level lines that are missing where the upright lines of a table end together: a page cut a row."""
    upright = [e for e in edges if e["orientation"] == "v"]
    level = [e for e in edges if e["orientation"] == "h"]
    found: list[dict[str, Any]] = []
    for end in ("top", "bottom"):
        groups: dict[int, list[dict[str, Any]]] = {}
        for edge in upright:
            groups.setdefault(round(edge[end] / 4), []).append(edge)
        for group in groups.values():
            left, right = min(e["x0"] for e in group), max(e["x0"] for e in group)
            place = sum(e[end] for e in group) / len(group)
            closed = any(abs(e["top"] - place) < 6 and e["x0"] < right - 3 and e["x1"] > left + 3 for e in level)
            crossed = any(
                e["x0"] <= left + 3
                and e["x1"] >= right - 3
                and group[0]["top"] - 3 <= e["top"] <= group[0]["bottom"] + 3
                for e in level
            )
            if len(group) >= 3 and crossed and not closed:
                found.append(_edge(left, -place, right, -place))
    return found


def _ruled(cells: Sequence[Box], cuts: set[float]) -> Ruled:
    xs = sorted({cell[0] for cell in cells} | {cell[2] for cell in cells})
    ys = sorted({cell[1] for cell in cells} | {cell[3] for cell in cells})
    placed = []
    for x0, top, x1, bottom in cells:
        row, column = ys.index(top), xs.index(x0)
        span = (row, column, ys.index(bottom) - row, xs.index(x1) - column)
        placed.append(((x0, -bottom, x1, -top), span))
    placed.sort(key=lambda cell: cell[1])
    above, below = (any(abs(y - cut) < 3 for cut in cuts) for y in (ys[0], ys[-1]))
    return Ruled(xs[0], -ys[-1], xs[-1], -ys[0], tuple(xs), tuple(placed), above, below)


def _edges(page: Any) -> list[dict[str, Any]]:
    """Return the upright and level lines of a page as pdfplumber writes them, measured downwards from zero."""
    import pypdfium2.raw as raw

    edges: list[dict[str, Any]] = []
    segments = 0
    for shape in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=4):
        fill, stroke = ctypes.c_int(), raw.FPDF_BOOL()
        raw.FPDFPath_GetDrawMode(shape.raw, ctypes.byref(fill), ctypes.byref(stroke))
        count = raw.FPDFPath_CountSegments(shape.raw)
        segments += count
        if segments > _MOST_SEGMENTS:
            return []
        left, bottom, right, top = shape.get_bounds()
        if right - left < _THIN and top - bottom < _THIN:
            continue
        if right - left < _THIN:
            edges.append(_edge((left + right) / 2, bottom, (left + right) / 2, top))
        elif top - bottom < _THIN:
            edges.append(_edge(left, (bottom + top) / 2, right, (bottom + top) / 2))
        elif stroke.value:
            edges += _strokes(raw, shape, count)
    return edges


def _strokes(raw: Any, shape: Any, count: int) -> list[dict[str, Any]]:
    """Return the straight sides of a path that is drawn as a line."""
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(shape.raw, ctypes.byref(own))
    edges = []
    x, y = ctypes.c_float(), ctypes.c_float()
    first = before = None
    for n in range(count):
        segment = raw.FPDFPath_GetPathSegment(shape.raw, n)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        here = (own.a * x.value + own.c * y.value + own.e, own.b * x.value + own.d * y.value + own.f)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or before is None:
            first = here
        elif kind == raw.FPDF_SEGMENT_LINETO and (side := _side(before, here)):
            edges.append(side)
        if raw.FPDFPathSegment_GetClose(segment) and first is not None and (side := _side(here, first)):
            edges.append(side)
        before = here
    return edges


def _side(one: tuple[float, float], two: tuple[float, float]) -> dict[str, Any] | None:
    across, up = abs(one[0] - two[0]), abs(one[1] - two[1])
    if (across < 0.5) == (up < 0.5):
        return None
    return _edge(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))


def _edge(left: float, bottom: float, right: float, top: float) -> dict[str, Any]:
    upright = right - left < top - bottom
    return {
        "x0": left, "x1": right, "top": -top, "bottom": -bottom, "width": right - left, "height": top - bottom,
        "orientation": "v" if upright else "h", "object_type": "line", "doctop": -top,
    }  # fmt: skip
