"""Parse a table of lines with `|` between their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.text.markup.inlines import parse_inlines
from generator.text.markup.source_lines import Stretch
from generator.text.markup.tokens import CellAlignment, InlineTokens, MarkupFault, TableToken

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_HINT = "表要有表头一行、|---|---| 一行，各行格数相同；要印 | 本身，在前面加反斜杠；长的表放进 tables.yaml"


def begins_table(lines: Sequence[str]) -> bool:
    """Return whether two lines are the heads of a table and the rule below them."""
    return (
        len(lines) == 2
        and "|" in lines[0]
        and "|" in lines[1]
        and _RULE.fullmatch(lines[1]) is not None
        and _PIPE.search(lines[0]) is not None
    )


def parse_table(lines: Sequence[Stretch], faults: list[MarkupFault]) -> TableToken:
    """Return the table of these lines, of which the second is the rule; a row of another length is a fault."""
    header = _cells(lines[0])
    alignment = tuple(map(_alignment, _cells(lines[1])))
    width = len(alignment)
    rows = [header, *(_cells(line) for line in lines[2:])]
    for cells, line in zip(rows, [lines[0], *lines[2:]], strict=True):
        if len(cells) != width:
            message = f"表的这一行有 {len(cells)} 格，横线一行有 {width} 格"
            faults.append(
                MarkupFault(offset=line.stripped().places[0], code="markup-table", message=message, hint=_HINT)
            )
    parsed = [_parsed(cells, max(width, len(cells)), faults) for cells in rows]
    return TableToken(header=parsed[0], rows=tuple(parsed[1:]), alignment=alignment)


def faults_of_rows(lines: Sequence[Stretch]) -> Iterator[MarkupFault]:
    """Yield a fault where lines of a paragraph look like a table that cannot be read as one."""
    for line in lines:
        text = line.text.strip()
        if text.startswith("|") and len(_PIPE.findall(text)) > 1:
            place = line.stripped().places[0]
            yield MarkupFault(offset=place, code="markup-table", message="这一行像是表格，可是读不成表", hint=_HINT)
            return


def _cells(line: Stretch) -> list[Stretch]:
    line = line.stripped()
    bounds = [found.end() - 1 for found in _PIPE.finditer(line.text)]
    starts = [0, *(at + 1 for at in bounds)]
    cells = [line.cut(start, end) for start, end in zip(starts, [*bounds, len(line.text)], strict=True)]
    if len(cells) > 1 and not cells[0].text:
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].text:
        cells = cells[:-1]
    return [cell.stripped() for cell in cells]


def _alignment(cell: Stretch) -> CellAlignment | None:
    match cell.text.startswith(":"), cell.text.endswith(":"):
        case True, True:
            return "centre"
        case False, True:
            return "right"
        case True, False:
            return "left"
        case _:
            return None


def _parsed(cells: Sequence[Stretch], width: int, faults: list[MarkupFault]) -> tuple[InlineTokens, ...]:
    parsed = [parse_inlines(cell, faults) for cell in cells]
    return (*parsed, *[()] * (width - len(parsed)))
