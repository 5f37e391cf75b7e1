"""Enter a table that a format knows: as rows of cells, or as questions when its columns are those of a bank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.characters import squeezed, trimmed
from generator.importer.counters import find_mark
from generator.importer.readers.collecting import Collector


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """One cell: how many columns it takes, whether it goes on from the row above, whether it is of the table's head."""

    text: str
    width: int = 1
    height: int = 1
    goes_on: bool = False
    head: bool = False


Grid = list[list[GridCell]]

_MOST_COLUMNS = 60
# What the columns of a question bank are called, and what a line of that column begins with.
_COLUMNS = (
    (re.compile("序号|题号|编号|No.?$", re.IGNORECASE), "number"),
    (re.compile("题干|题目(?:内容)?$|试题(?:内容)?$|问题"), "stem"),
    (re.compile("(?:选项|答案选项|备选答案)?([A-HＡ-Ｈ])(?:选项|项)?$"), "option"),
    (re.compile("选项|备选"), "options"),
    (re.compile("(?:正确|参考|标准)?答案$"), "答案"),
    (re.compile("(?:答案|试题)?解析$|说明$"), "解析"),
    (re.compile("难度|难易"), "难度"),
    (re.compile("知识点|考点"), "知识点"),
    (re.compile("题型|类型"), "kind"),
    (re.compile("分值|分数"), "分值"),
)


def filled(grid: Grid) -> list[list[str]]:
    """Return a table with as many cells in each row: a cell that spans rows is repeated, one over columns is not."""
    rows: list[list[str]] = []
    above: list[str] = []
    hanging: dict[int, tuple[int, str]] = {}
    width = min(_MOST_COLUMNS, max((sum(cell.width for cell in row) for row in grid), default=0))
    for row in grid:
        shown: list[str] = []
        cells = list(row)
        while cells or len(shown) in hanging:
            left, text = hanging.get(len(shown), (0, ""))
            if left:
                hanging[len(shown)] = (left - 1, text)
                if left == 1:
                    del hanging[len(shown)]
                shown.append(text)
                continue
            cell = cells.pop(0)
            at = len(shown)
            text = cell.text
            if cell.goes_on:
                text = above[at] if at < len(above) else ""
            if cell.height > 1:
                hanging |= {at + n: (cell.height - 1, text if not n else "") for n in range(cell.width)}
            shown += [text, *[""] * (cell.width - 1)]
        width = max(width, min(_MOST_COLUMNS, len(shown)))
        rows.append(shown[:_MOST_COLUMNS])
        above = shown
    return [[*row, *[""] * (width - len(row))] for row in rows]


def add_grid(grid: Grid, found: Collector) -> None:
    """Enter a table in the lines that were found."""
    rows = filled(grid)
    rows = [row for row in rows if any(trimmed(cell) for cell in row)]
    if not rows:
        found.add("")
        return
    columns = _question_columns(rows[0])
    if columns and len(rows) > 1:
        _add_questions(rows, columns, found)
        return
    group = found.next_group()
    heads = sum(all(cell.head for cell in row) for row in grid[: len(rows)])
    heads = heads if heads < len(rows) else 0
    if not heads and len(rows) > 1 and _may_be_head(rows):
        heads = 1
    for n, row in enumerate(rows):
        found.add("\t".join(row), "row", group=group, cells=tuple(row), head=n < heads)


def _may_be_head(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row of a table that marks none reads like a head: short words in every column."""
    first = rows[0]
    alone = sum(bool(trimmed(cell)) for cell in first) == 1 and len(first) > 1
    return not alone and all(len(cell) <= 24 and cell[-1:] not in "。；" for cell in first)


def _question_columns(first: Sequence[str]) -> list[str]:
    """Return what each column of a question bank holds, nothing when the first row is not the head of one."""
    columns = []
    for cell in first:
        bare = squeezed(cell)
        name = ""
        for pattern, kind in _COLUMNS:
            if found := pattern.match(bare):
                name = f"option{found.group(1)}" if kind == "option" else kind
                break
        columns.append(name)
    told = [c for c in columns if c]
    has_answer = "答案" in told or sum(c.startswith("option") for c in told) >= 2
    return columns if "stem" in told and has_answer else []


def _add_questions(rows: Sequence[Sequence[str]], columns: Sequence[str], found: Collector) -> None:
    """Enter each row as the lines of one question, as a teacher would type it."""
    found.add("")
    kind = ""
    for n, row in enumerate(rows[1:], 1):
        cells = {name: trimmed(text) for name, text in zip(columns, row, strict=True) if name and trimmed(text)}
        if not cells.get("stem"):
            found.add("\t".join(row))
            continue
        if cells.get("kind") and cells["kind"] != kind:
            kind = cells["kind"]
            found.add(f"{kind}题" if not kind.endswith("题") else kind)
        number = re.sub("[^0-9]", "", cells.get("number", "")) or str(n)
        mark = find_mark(cells["stem"])
        stem = cells["stem"][len(mark.text) :] if mark and mark.system == "arabic" else cells["stem"]
        found.add(f"{number}. {_one_line(stem)}")
        for name, text in cells.items():
            if name.startswith("option") and name != "options":
                found.add(f"{name[-1]}. {_one_line(text)}")
            elif name == "options":
                for line in text.split("\n"):
                    found.add(line)
        for name in ("答案", "解析", "难度", "知识点", "分值"):
            if name in cells:
                found.add(f"{name}：{_one_line(cells[name])}")


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
