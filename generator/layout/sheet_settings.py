"""Read the geometry of each kind of page from a design.

```yaml
geometry:
  pack: {paper: 16K, grid: 32x31, size: 12, leading: 21}
  sheet: {left: 25, right: 66.6pt}
```
Lengths are millimetres, or points where they say `pt`; `size` and `leading` are always points. A `grid` of characters
by lines moves the margins so that the page holds just that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from generator.design import Design
from generator.errors import DesignError
from generator.layout.geometry import Mm, Sheet
from generator.model.paper_sizes import PAPER_SIZES

PageKind = Literal["pack", "pack_columns", "pack_large", "sheet", "sheet_large", "own_paper"]

# What a kind of page says only where it differs.
_OVER: dict[PageKind, PageKind] = {
    "pack_columns": "pack",
    "pack_large": "pack",
    "sheet_large": "sheet",
    "own_paper": "sheet",
}
_LENGTHS = ("top", "right", "foot", "left", "header", "footer")
_MORE_LENGTHS = ("gap", "cover_top", "cover_foot")
_KEYS = frozenset((*_LENGTHS, *_MORE_LENGTHS, "paper", "size", "leading", "columns", "grid", "binding"))
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(mm|pt)?")
_GRID = re.compile(r"(\d+)\s*[x×]\s*(\d+)")
# With less the text would be unreadable, and layout would not end.
_FEWEST_CHARACTERS, _FEWEST_LINES = 10, 10


def sheet_of_design(design: Design, kind: PageKind) -> Sheet:
    """Return a kind of page as the design sets it; raise `DesignError` where a value cannot be read or printed on."""
    said = _Said(design, kind)
    paper = said.paper()
    width, height = PAPER_SIZES[paper]
    sheet = Sheet(
        paper=paper,
        width=Mm(width),
        height=Mm(height),
        columns=said.columns(),
        size=said.points("size"),
        leading=said.points("leading"),
        **{name: said.length(name) for name in _LENGTHS},
        **{name: said.length(name, "0") for name in _MORE_LENGTHS},
    )
    grid = said.grid()
    if grid is not None:
        sheet = sheet.with_measure(grid[0]).with_lines(grid[1])
    return said.checked(sheet)


def binding_of_design(design: Design) -> Mm:
    """Return the margin that holds the 密封线."""
    return _Said(design, "own_paper").length("binding")


class _Said:
    """What a design says of one kind of page, over the kind that it differs from."""

    def __init__(self, design: Design, kind: PageKind) -> None:
        self._where = f"版式“{design.name}”的 design.yaml 里 geometry.{kind}"
        under = _OVER.get(kind)
        # A grid is one of a size of type, and these kinds have sizes of their own.
        inherited = {name: value for name, value in _section(design, under).items() if name != "grid"} if under else {}
        self._values = {**inherited, **_section(design, kind)}
        unknown = sorted(set(self._values) - _KEYS)
        if unknown:
            raise DesignError(f"{self._where} 不认识 {'、'.join(unknown)}；可以写：{'、'.join(sorted(_KEYS))}")

    def paper(self) -> Any:
        """Return the name of the paper."""
        name = str(self._values.get("paper")).upper().replace("开", "K")
        if name not in PAPER_SIZES:
            raise self._error("paper", f"应是 {'、'.join(PAPER_SIZES)} 之一")
        return name

    def columns(self) -> int:
        """Return the number of columns, 1 to 3."""
        count = self._values.get("columns", 1)
        if count not in (1, 2, 3):
            raise self._error("columns", "应是 1、2 或 3")
        return int(count)

    def length(self, name: str, usual: str | None = None) -> Mm:
        """Return a length; `usual` is taken where the design says nothing."""
        match = _LENGTH.fullmatch(str(self._values.get(name, usual)).strip())
        if match is None:
            raise self._error(name, "应是毫米数，如 25；或磅数，如 70.8pt")
        return Mm.of_points(float(match[1])) if match[2] == "pt" else Mm(float(match[1]))

    def points(self, name: str) -> float:
        """Return a size of type, in points."""
        match = _LENGTH.fullmatch(str(self._values.get(name)).strip())
        if match is None or match[2] == "mm" or not float(match[1]):
            raise self._error(name, "应是磅数，如 12")
        return float(match[1])

    def grid(self) -> tuple[int, int] | None:
        """Return characters a line and lines a page where the design fixes them."""
        said = self._values.get("grid")
        if said is None:
            return None
        match = _GRID.fullmatch(str(said).strip())
        if match is None:
            raise self._error("grid", "应是“每行字数x行数”，如 32x31")
        return int(match[1]), int(match[2])

    def checked(self, sheet: Sheet) -> Sheet:
        """Return a sheet that can be printed on; raise `DesignError` for any other."""
        if min(sheet.left, sheet.right, sheet.top, sheet.foot) < 0:
            raise DesignError(
                f"{self._where} 的 grid 在 {sheet.paper} 纸上放不下；请减少字数、行数，或改小 size、leading"
            )
        if sheet.characters < _FEWEST_CHARACTERS or sheet.lines < _FEWEST_LINES:
            raise DesignError(
                f"{self._where} 留下的版心只有 {sheet.characters} 字 × {sheet.lines} 行；请改小四边或字号"
            )
        return sheet

    def _error(self, name: str, wanted: str) -> DesignError:
        return DesignError(f"{self._where}.{name} 写的是“{self._values.get(name, '')}”，{wanted}")


def _section(design: Design, kind: PageKind) -> Mapping[str, Any]:
    geometry = design.settings.get("geometry")
    section = geometry.get(kind, {}) if isinstance(geometry, Mapping) else None
    if not isinstance(section, Mapping):
        raise DesignError(f"版式“{design.name}”的 design.yaml 里 geometry.{kind} 应是“名称: 值”的形式")
    return section
