"""A text as a reader hands it on: physical lines that know where they stood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from generator.importer.characters import BLANKS, trimmed

LineKey = tuple[int, ...]

_EM = {"\u3000": 1.0, "\t": 2.0, "\u2003": 1.0, "\u2002": 0.5}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One physical line that is not blank.

    `number` counts physical lines; `part` tells lines of one number apart: it is empty for the first one and `(1,)` for
    the second. The half of a line that held two columns adds `0` and the number of its column. Number and part are the
    `key`, which stays the same whatever else of a line is replaced.
    `gap` counts the blank lines before it, `indent` is measured in em, and `style` is what a format knows about it,
    empty for plain text: `title`, `heading1` to `heading6`, `paragraph`, `item`, `quote`, `box`, `note`, `row`, and
    `whole` for a line of which only that is known. A line with a style is whole: nothing is joined to it. The lines of
    one table, box or note share a `group` (0 for none); a row has its `cells`, and `head` when the format says that
    they are the table's head; a note has the `label` that refers to it and stands in `anchor`, the end of the words
    before the reference. In a PDF `page` counts from 1, and `extent` is the share of its column's width that the line
    was printed on, 0 where nobody knows.
    """

    number: int
    raw: str
    part: tuple[int, ...] = ()
    gap: int = 0
    page_top: bool = False
    style: str = ""
    group: int = 0
    cells: tuple[str, ...] = ()
    head: bool = False
    label: str = ""
    anchor: str = ""
    page: int = 0
    extent: float = 0.0

    @cached_property
    def key(self) -> LineKey:
        """Return what tells this line from every other one of its document."""
        return (self.number, *self.part)

    @cached_property
    def text(self) -> str:
        """Return the line without blanks at its ends."""
        return trimmed(self.raw)

    @cached_property
    def indent(self) -> float:
        """Return the width of the blanks before the text, in em."""
        lead = self.raw[: len(self.raw) - len(self.raw.lstrip(BLANKS))]
        return sum(_EM.get(c, 0.25) for c in lead)

    @property
    def level(self) -> int:
        """Return how deep a heading stands by its style, 1 the outermost; 0 for what is none by its style."""
        return int(self.style[7:]) if self.style.startswith("heading") else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a format says about the document itself: a web page in its head, Markdown above its text.

    `date` is as precise as it was written, in the form of ISO 8601; `source` is the line that names where a text was
    taken from, as printed.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    publication: str = ""
    source: str = ""
    editor: str = ""
    address: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Text that a reader took away because it does not belong to the document: where it stood, and why."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """The lines of one document; `length` counts all physical lines, blank ones too.

    `apart` are lines of the document that were taken out of `lines`: rows of tables, notes. `unit` is the word for what
    the numbers of its lines count: 行 in a text, 段 in a Word file, which has no lines.
    """

    lines: tuple[Line, ...]
    length: int
    encoding: str = ""
    notes: tuple[str, ...] = ()
    apart: tuple[Line, ...] = ()
    imprint: Imprint = Imprint()
    removed: tuple[Removed, ...] = ()
    unit: str = "行"


def split(text: str, *, encoding: str = "", notes: tuple[str, ...] = ()) -> Manuscript:
    """Return `text` as lines; a form feed begins a page, and so does a line with one leading blank in a PDF's text."""
    lines: list[Line] = []
    gap = number = 0
    page_top = False
    for number, whole in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        filled = False
        for n, raw in enumerate(whole.split("\f")):
            page_top = page_top or n > 0
            if not trimmed(raw):
                continue
            is_top = page_top or (raw[:1] == " " and raw[1:2] not in BLANKS)
            part = (n,) if n else ()
            lines.append(Line(number=number, part=part, raw=raw, gap=gap, page_top=is_top))
            page_top, gap, filled = False, 0, True
        if not filled:
            gap += 1
    if sum(line.page_top for line in lines) > 8 + len(lines) // 8:  # blanks that open every other line mean nothing
        lines = [replace(line, page_top=False) if line.raw[:1] == " " else line for line in lines]
    return Manuscript(lines=tuple(lines), length=number, encoding=encoding, notes=notes)
