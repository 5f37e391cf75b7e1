"""Turn blocks into HTML through the templates of a design."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, assert_never

from markupsafe import Markup

from generator.design import Design
from generator.layout.article_flow import Flow
from generator.layout.chart_labels import EM
from generator.layout.list_markers import marker_text
from generator.layout.question import PrintedQuestion, print_question
from generator.layout.title_breaks import Pairs
from generator.layout.writing_slots import Room
from generator.model.document import (
    Block,
    Blocks,
    Cell,
    Contents,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    TeacherNote,
    WritingSpace,
)
from generator.text.width import shortened, text_width
from generator.writers.html.inline import bare_text, render, spread_name
from generator.writers.html.outline import Outline
from generator.writers.html.questions import INDENT, question_data
from generator.writers.html.templates import Templates
from generator.writers.html.titles import title_data
from generator.writers.svg import charts
from generator.writers.svg.qr import address_of, qr_svg

# The rank of an article's title lies between columns and parts (1, 2) and the subheads inside it (3, 4).
_TITLE_LEVEL = 2.5
# How much of the printed line an article's title may fill in the running head, where its column is too.
_RUNNING_HEAD = 0.5
# So many lines to write on stay together on a page, unless room was added until they no longer fit one.
_UNTORN = 20
_PAGEFUL = {"lines": 28, "box": 28, "grid": 22}
# The height of a ruled line in a cell, and what a ruled cell has beside its lines, in em.
_ROOM_LINE, _ROOM_EDGES = 1.75, 1.0
_ALIGNMENT = {"left": "left", "centre": "center", "right": "right"}
_OPENING = Markup('<div class="section-opening">\n{}\n</div>')
# What the number of an origin takes of a line. A line that fits is at the right, a longer one runs on.
_NUMBER = 2.5


def parts_of(blocks: Blocks) -> Iterator[Blocks]:
    """Yield the parts of a pack: what is before the first column's heading, then each column."""
    starts = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.has("column")]
    for start, end in pairwise((0, *starts, len(blocks))):
        if start < end:
            yield blocks[start:end]


@dataclass(slots=True, kw_only=True)
class Renderer:
    """One walk through a document: it remembers which headings are open.

    `measure` is the width of a line in em, which decides the columns of options.
    """

    design: Design
    measure: float
    origins: frozenset[int] = frozenset()
    outline: Outline = field(default_factory=Outline)
    flow: Flow = field(default_factory=Flow)
    pairs: Callable[[], Pairs] = dict
    room: Room = field(default_factory=Room)
    _templates: Templates = field(init=False)

    def __post_init__(self) -> None:
        """Open the templates of the design."""
        self._templates = Templates(self.design)

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        """Return blocks in order, a line each."""
        return Markup("\n").join(self._lines(tuple(blocks)))

    def part(self, blocks: Blocks) -> Markup:
        """Return a part of a pack: what is before the first column, or a column with its heading."""
        body = self.blocks(blocks)
        first = blocks[0] if blocks else None
        if not isinstance(first, Heading):
            return body
        names: list[str] = [name for name in first.classes if name != "column"]
        if any(isinstance(block, Passage) for block in blocks):
            names.append("articles")
        return self._fill("part", {"classes": _classes(names), "body": body})

    def _lines(self, blocks: Blocks) -> Iterator[Markup]:
        """Yield blocks as HTML; a section's heading and what it says of its questions are one opening."""
        at = 0
        while at < len(blocks):
            end = _end_of_opening(blocks, at)
            html = [self._block(block) for block in blocks[at:end]]
            yield _OPENING.format(Markup("\n").join(html)) if end - at > 1 else html[0]
            at = end

    def _block(self, block: Block) -> Markup:
        match block:
            case Heading():
                return self._fill("heading", self._heading(block))
            case Paragraph():
                return self._fill("paragraph", _paragraph(block))
            case Passage():
                return self._fill("passage", self._passage(block))
            case ListBlock():
                return self._fill("list", self._list(block))
            case Table():
                return self._fill("table", _table(block, self.room))
            case Figure():
                return self._fill("figure", _figure(block, self.design, self.measure))
            case WritingSpace():
                return self._fill("writing_space", _writing_space(block, self.room))
            case QuestionBlock():
                return self.question(print_question(block, measure=self.measure - INDENT))
            case TeacherNote():
                return self._fill("teacher_note", {"label": block.label, "body": self.blocks(block.body)})
            case Contents():
                return self._fill("contents", self._contents(block))
            case PageBreak():
                return self._fill("page_break", {"side": block.side})
            case _:
                assert_never(block)

    def _fill(self, template: str, data: dict[str, Any]) -> Markup:
        return self._templates.fill(template, **data)

    def question(self, question: PrintedQuestion) -> Markup:
        """Return a question, its parts inside it."""
        return self._fill("question", question_data(question, self))

    def _heading(self, heading: Heading) -> dict[str, Any]:
        return {
            "rank": self.outline.rank(heading.level),
            "level": heading.level,
            "classes": _classes(heading.classes),
            "anchor": heading.anchor,
            **title_data(heading.content, capacity=_capacity(heading), pairs=self.pairs),
        }

    def _passage(self, passage: Passage) -> dict[str, Any]:
        is_article = passage.has("article") or passage.has("reading")
        rank = self.outline.rank(_TITLE_LEVEL) if passage.title and is_article else None
        number = passage.citation.number
        return {
            "classes": _classes((*passage.classes, passage.citation.fidelity, *self._flow_classes(passage))),
            "anchor": passage.anchor,
            "rank": rank,
            **title_data(passage.title, capacity=19 if passage.has("article") else 26, pairs=self.pairs),
            "short_title": shortened(bare_text(passage.title), self.measure * _RUNNING_HEAD),
            "subtitle": render(passage.subtitle),
            "byline": [spread_name(name) for name in passage.byline],
            "body": self.blocks(passage.body),
            "signature": list(passage.signature),
            "note": passage.note,
            "line": passage.citation.line,
            "number": number,
            "is_linked": number in self.origins,
            "affiliation": passage.affiliation,
            "is_long_line": text_width(passage.citation.line) + _NUMBER > self.measure,
            "is_long_affiliation": text_width(passage.affiliation) > self.measure,
        }

    def _flow_classes(self, passage: Passage) -> Iterator[str]:
        if passage.anchor in self.flow.following:
            yield "follows"
        if passage.anchor in self.flow.tight:
            yield "tight"

    def _list(self, block: ListBlock) -> dict[str, Any]:
        is_origins = block.has("origins")
        numbers = range(block.start, block.start + len(block.items))
        return {
            "classes": _classes((*block.classes, block.marker)),
            "is_ordered": block.marker not in ("bullet", "none"),
            "items": [
                {
                    "marker": marker_text(block.marker, number),
                    "anchor": f"origin-{number}" if is_origins else "",
                    "qr": _qr(item) if block.has("qr") else "",
                    "body": self.blocks(item),
                }
                for number, item in zip(numbers, block.items, strict=True)
            ],
        }

    def _contents(self, contents: Contents) -> dict[str, Any]:
        groups: list[dict[str, Any]] = []
        for entry in contents.entries:
            # A column's label is printed once, above all of its articles.
            if not groups or groups[-1]["label"] != entry.label:
                groups.append({"label": entry.label, "entries": []})
            groups[-1]["entries"].append({"title": entry.title, "target": entry.target})
        return {"rank": self.outline.rank(1), "title": contents.title, "groups": groups}


def _end_of_opening(blocks: Blocks, at: int) -> int:
    """Return where the opening of a section ends that begins at a place, or the next place where none does."""
    first, end = blocks[at], at + 1
    if isinstance(first, Heading) and first.has("section"):
        while end < len(blocks) and isinstance(block := blocks[end], Paragraph) and block.has("intro"):
            end += 1
    return end


def _classes(names: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(names))


def _capacity(heading: Heading) -> float:
    """Return how many characters a heading's line holds before its two parts go on two lines."""
    if heading.has("section", "part"):
        return 40  # these run the whole line, with what they say of points
    return 24 if heading.level >= 3 else 20


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "classes": _classes(paragraph.classes),
        "anchor": paragraph.anchor,
        "number": paragraph.number,
        "speaker": paragraph.speaker.rstrip("：:"),
        "content": render(paragraph.content),
    }


def _qr(item: Blocks) -> Markup:
    address = address_of(item)
    return qr_svg(address) if address else Markup("")


def _cell(cell: Cell, *, scope: str) -> dict[str, Any]:
    height = cell.room * _ROOM_LINE + _ROOM_EDGES if cell.room else 0
    return {
        "content": render(cell.content),
        "lines": cell.lines,
        "room": f"{height:g}" if height else "",
        "scope": scope,
    }


def _table(table: Table, room: Room) -> dict[str, Any]:
    total = sum(table.widths)
    slots, rows = _rows_with_room(table, room)
    count = max(map(len, (table.header, *rows)), default=0)
    return {
        "slots": slots,
        "classes": _classes(table.classes),
        "caption": render(table.caption),
        "note": render(table.note),
        "widths": [f"{width / total * 100:.4g}%" for width in table.widths] if total else [],
        "alignment": [*(_ALIGNMENT[one] for one in table.alignment), *[""] * (count - len(table.alignment))],
        "header": [_cell(cell, scope="col") for cell in table.header],
        "rows": [[_cell(cell, scope="row" if cell.header else "") for cell in row] for row in rows],
    }


def _rows_with_room(table: Table, room: Room) -> tuple[list[str], list[tuple[Cell, ...]]]:
    """Return the mark of each row that is written in, and the rows with the lines that they are to have."""
    if not table.has("written"):
        return ["" for _ in table.rows], list(table.rows)
    slots, rows = [], []
    for row in table.rows:
        asked = max((cell.lines or cell.room for cell in row), default=0)
        slot, lines = room.take(asked, "row") if asked else ("", 0)
        more = lines - asked
        slots.append(slot)
        rows.append(
            tuple(
                replace(cell, lines=cell.lines and cell.lines + more, room=cell.room and cell.room + more)
                for cell in row
            )
        )
    return slots, rows


def _figure(figure: Figure, design: Design, measure: float) -> dict[str, Any]:
    return {
        "classes": "",
        "svg": charts.draw(figure, design, width=min(charts.WIDTH, measure * EM)),
        "caption": render(figure.caption),
        "note": render(figure.note),
    }


def _writing_space(space: WritingSpace, room: Room) -> dict[str, Any]:
    slot, lines = room.take(max(space.lines, 1), space.style)
    return {
        "slot": slot,
        "lines": lines,
        "style": space.style,
        "label": space.label,
        "is_short": space.lines <= _UNTORN and lines <= _PAGEFUL[space.style],
        "classes": _classes(space.classes),
    }
