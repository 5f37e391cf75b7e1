"""Place what a scanner reads on an answer sheet: corner marks, and bubbles for number, form and choices.

Every length is in millimetres from the upper left corner of an upright A4 sheet. What the page prints and what
`omr_template` tells the scanner come from the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.layout.geometry import Mm
from generator.model.document import Block, Blocks, Cell, Document, Heading, Inlines, Table
from generator.model.document_walk import inline_text

PAGE = (210.0, 297.0)
MARK_RADIUS = 3.5
# Centres of the marks: upper left, upper right, lower right, lower left.
MARKS = ((11.0, 11.0), (199.0, 11.0), (199.0, 286.0), (11.0, 286.0))
# Where the text is, and how high the head above the bubbles is.
TOP, LEFT, RIGHT, FOOT, HEAD = 14.0, 18.0, 192.0, 21.0, 24.0
BUBBLE = (5.0, 3.0)
_LOWEST = 268.0

_ID_PITCH, _ID_STEP, _ID_BOX = 7.0, 4.5, 7.0
_FORM_PITCH = 8.0
_ROW, _PITCH, _NUMBER, _GUTTER, _GROUP = 5.5, 6.5, 9.5, 5.0, 5
_HEADING, _BETWEEN = 7.0, 3.0
_NAMES = 34.0  # three lines to write name, class and seat on, and the notice below them
# What a scanner writes for a mark that is no letter.
_WORDS = {"√": "T", "×": "F"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One bubble: which field and value it stands for, what is printed in it, and its upper left corner."""

    field: str
    value: str
    text: str
    x: float
    y: float
    filled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldBlock:
    """Fields of like values in even rows (`horizontal`: a row a field) or columns (`vertical`: a column a field)."""

    name: str
    fields: tuple[str, ...]
    heads: tuple[str, ...]
    marks: tuple[str, ...]
    x: float
    y: float
    vertical: bool = False
    step: float = _PITCH
    field_step: float = _ROW
    filled: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """Return what a scanner writes for each mark."""
        return tuple(_WORDS.get(mark, mark) for mark in self.marks)

    def bubbles(self) -> Iterator[Bubble]:
        """Yield every bubble, field by field."""
        for n, field in enumerate(self.fields):
            for m, mark in enumerate(self.marks):
                across, down = (
                    (n * self.field_step, m * self.step) if self.vertical else (m * self.step, n * self.field_step)
                )
                yield Bubble(
                    field=field,
                    value=self.values[m],
                    text=mark,
                    x=self.x + across,
                    y=self.y + down,
                    filled=mark == self.filled,
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedZone:
    """The part of a sheet that a scanner reads; `rest` is what follows below it, `left_out` what found no room."""

    blocks: tuple[FieldBlock, ...]
    heading: str
    heading_y: float
    bottom: float
    id_digits: int
    rest: Blocks
    left_out: tuple[str, ...] = ()

    @property
    def id_left(self) -> float:
        """Return where the grid for the student number begins."""
        return RIGHT - self.id_digits * _ID_PITCH

    def bubbles(self) -> Iterator[Bubble]:
        """Yield every bubble of the sheet."""
        for block in self.blocks:
            yield from block.bubbles()


def place_scanned_zone(document: Document) -> ScannedZone:
    """Return where the bubbles of an answer sheet are; tables of other kinds are no part of it."""
    last = max((n for n, block in enumerate(document.blocks) if is_bubbles(block)), default=-1)
    zone, rest = document.blocks[: last + 1], document.blocks[last + 1 :]
    tables = [block for block in zone if isinstance(block, Table)]
    heading = "".join(_bare(block.content) for block in zone if isinstance(block, Heading))
    kept = tuple(block for block in zone if not is_bubbles(block) and not isinstance(block, Heading))
    blocks: list[FieldBlock] = []
    digits = 0
    top = TOP + HEAD
    bottom = top + _NAMES
    for table in tables:
        if table.has("student-id"):
            digits = len(table.rows)
            blocks.append(_student_id(table, top))
            bottom = max(bottom, blocks[-1].y + 10 * _ID_STEP)
        elif table.has("form"):
            blocks.append(_form(table, top + _NAMES - 2, document.form))
            bottom = max(bottom, top + _NAMES + BUBBLE[1])
    heading_y = bottom + _BETWEEN
    choices = [table for table in tables if table.has("choices")]
    placed, bottom, left_out = _choices(choices, heading_y + _HEADING if choices else bottom)
    return ScannedZone(
        blocks=(*blocks, *placed),
        heading=heading,
        heading_y=heading_y,
        bottom=bottom + 1.5,
        id_digits=digits,
        rest=(*left_out, *kept, *rest),
        left_out=tuple(_head(row) for table in left_out for row in table.rows),
    )


def scanned_measure(size: float) -> int:
    """Return how many characters of so many points a line of an answer sheet holds."""
    return int(Mm(RIGHT - LEFT).points / size)


def is_bubbles(block: Block) -> bool:
    """Return whether a block is a table of bubbles."""
    return isinstance(block, Table) and block.has("bubbles")


def _head(row: Sequence[Cell]) -> str:
    return _bare(row[0].content)


def _marks(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(_bare(cell.content) for cell in row[1:])


def _student_id(table: Table, top: float) -> FieldBlock:
    count = len(table.rows)
    left = RIGHT - count * _ID_PITCH
    return FieldBlock(
        name="StudentId",
        fields=tuple(f"id{n}" for n in range(1, count + 1)),
        heads=(),
        marks=_marks(table.rows[0]),
        x=left + (_ID_PITCH - BUBBLE[0]) / 2,
        y=top + _HEADING - 1 + _ID_BOX + 1.5,
        vertical=True,
        step=_ID_STEP,
        field_step=_ID_PITCH,
    )


def _form(table: Table, y: float, form: str) -> FieldBlock:
    return FieldBlock(
        name="Form",
        fields=("form",),
        heads=(_head(table.rows[0]),),
        marks=_marks(table.rows[0]),
        x=LEFT + _NUMBER,
        y=y,
        step=_FORM_PITCH,
        filled=form,
    )


def _choices(tables: Sequence[Table], y: float) -> tuple[list[FieldBlock], float, list[Table]]:
    """Return groups of five rows side by side, the lowest edge, and the rows that found no room."""
    placed: list[FieldBlock] = []
    left_out: list[Table] = []
    x, bottom = LEFT, y
    for table in tables:
        for at in range(0, len(table.rows), _GROUP):
            rows = table.rows[at : at + _GROUP]
            width = _NUMBER + len(rows[0][1:]) * _PITCH
            if x > LEFT and x + width > RIGHT:
                x, y = LEFT, bottom + _BETWEEN
            if y + len(rows) * _ROW > _LOWEST:
                left_out.append(replace(table, rows=table.rows[at:]))
                break
            placed.append(_group(rows, x, y, len(placed) + 1))
            x += width + _GUTTER
            bottom = max(bottom, y + len(rows) * _ROW)
    return placed, bottom, left_out


def _group(rows: Sequence[Sequence[Cell]], x: float, y: float, number: int) -> FieldBlock:
    heads = tuple(_head(row) for row in rows)
    return FieldBlock(
        name=f"Choices{number}",
        fields=tuple(field_name(head) for head in heads),
        heads=heads,
        marks=_marks(rows[0]),
        x=x + _NUMBER,
        y=y,
    )


def field_name(head: str) -> str:
    """Return what a scanner calls a question: q7 for 7, q19_2 for 19（2）."""
    return "q" + "_".join(re.findall(r"\d+", head))


def _bare(inlines: Inlines) -> str:
    return inline_text(inlines, blank="", line_break="　")
