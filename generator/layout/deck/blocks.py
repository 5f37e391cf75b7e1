"""Split the blocks of a document into portions for slides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from generator.errors import Notice
from generator.layout.deck.model import LineRole, SlideBlock, SlideLine, SlideTable
from generator.layout.deck.portions import PortionCollector
from generator.layout.deck.questions import collect_question
from generator.layout.deck.tables import slide_table
from generator.layout.question import print_question
from generator.model import document as model
from generator.model.document import Inlines, plain
from generator.model.document_walk import inline_text

_ROLES: dict[model.ParagraphClass, LineRole] = {
    "quote": "quote",
    "key": "key",
    "question": "question",
    "stem": "stem",
    "small": "small",
    "notice": "small",
}
_DEEPEST = 2


def take_apart(blocks: Iterable[model.Block]) -> PortionCollector:
    """Turn the blocks below one heading into portions, notes and notices."""
    collected = PortionCollector()
    for block in blocks:
        collect(block, collected)
    collected.close()
    return collected


def collect(block: model.Block, into: PortionCollector, words: LineRole = "text") -> None:
    """Add a block; `words` says what its text is where its classes should not."""
    match block:
        case model.Heading():
            into.add_anchor(block.anchor)
            into.add(SlideLine(content=block.content, role="subhead"), keep=True)
        case model.Paragraph():
            _paragraph(block, into, words)
        case model.Passage():
            collect_passage(block, into, "key" if block.has("key") else "quote")
        case model.ListBlock():
            _list(block, into, words)
        case model.Table():
            into.add(slide_table(block), foot=_note(block.note))
        case model.Figure():
            into.add(replace(block, note=()), foot=_note(block.note))
        case model.WritingSpace():
            _writing_space(block, into)
        case model.QuestionBlock():
            into.add_break()
            collect_question(print_question(block), into, collect)
        case model.TeacherNote():
            into.notes.extend(_note_lines(block.body))
        case model.Contents():
            for entry in block.entries:
                label = f"【{entry.label}】" if entry.label else ""
                into.add(SlideLine(content=plain(entry.title), role="item", label=label))
        case model.PageBreak():
            into.add_break()
        case _ as never:
            assert_never(never)


def _note(note: Inlines) -> tuple[Inlines, ...]:
    return (note,) if note else ()


def _paragraph(block: model.Paragraph, into: PortionCollector, words: LineRole, item: SlideLine | None = None) -> None:
    """Add a paragraph; `item` gives the marker and level of the list item that it opens."""
    into.add_anchor(block.anchor)
    if block.has("origin") and item is None:
        into.add_foot(block.content)
        return
    label = f"{block.number}　" if block.number is not None else ""
    label += f"{block.speaker}：" if block.speaker else ""
    if item is None:
        given = next((_ROLES[name] for name in block.classes if name in _ROLES), words)
        item = SlideLine(content=(), role=words if words != "text" else given)
    into.add(replace(item, content=block.content, label=label))


def _list(block: model.ListBlock, into: PortionCollector, words: LineRole, level: int = 0) -> None:
    for ordinal, item in enumerate(block.items, start=block.start):
        line = SlideLine(content=(), role="item", level=level, marker=block.marker, ordinal=ordinal)
        for part in item:
            match part:
                case model.Paragraph():
                    _paragraph(part, into, words, line)
                case model.ListBlock():
                    _list(part, into, words, min(level + 1, _DEEPEST))
                case _:
                    collect(part, into, words)
            line = SlideLine(content=(), level=level)


def collect_passage(block: model.Passage, into: PortionCollector, words: LineRole) -> None:
    """Add a passage with its head and its origin; `words` says what its text is: a key sentence or a quotation."""
    start = len(into.portions)
    into.passages += 1
    number = into.passages
    into.add_anchor(block.anchor)
    if block.title:
        into.add(SlideLine(content=block.title, role="subhead"), keep=True)
    names = (plain(name) for name in ("　".join(block.byline), block.affiliation, block.note))
    for head in (block.subtitle, *names):
        if head:
            into.add(SlideLine(content=head, role="small"), keep=True)
    for part in block.body:
        collect(part, into, words)
    for name in block.signature:
        into.add(SlideLine(content=plain(name), role="small"))
    origin = _note(plain(block.citation.line))
    if len(into.portions) == start:
        for line in origin:
            into.add_foot(line)
    for n, portion in enumerate(into.portions[start:], start=start):
        into.portions[n] = replace(portion, passage=portion.passage or number, foot=(*portion.foot, *origin))


def _writing_space(block: model.WritingSpace, into: PortionCollector) -> None:
    if block.label:
        into.add(SlideLine(content=plain(block.label)))
    else:
        into.notices.append(Notice(message="课件上不留书写空间，已略去", code="slides-writing-space"))


# --------------------------------------------------------------------------------------------------------- notes


def _note_lines(blocks: tuple[model.Block, ...]) -> list[SlideLine]:
    """Turn a teacher's note into lines, with the origins of its passages."""
    taken = take_apart(blocks)
    lines: list[SlideLine] = []
    for portion in taken.portions:
        lines.extend(_as_lines(portion.block))
        lines.extend(SlideLine(content=content, role="small") for content in portion.foot)
    return lines + taken.notes


def _as_lines(block: SlideBlock) -> list[SlideLine]:
    """Return a block as lines, a table a line a row: speaker's notes hold no tables."""
    match block:
        case SlideLine():
            return [block]
        case SlideTable():
            texts = ("　".join(_on_one_line(cell.content) for cell in row) for row in block.all_rows)
            return [*_caption(block.caption), *(SlideLine(content=plain(text)) for text in texts)]
        case model.Figure():
            return [*_caption(block.caption), SlideLine(content=plain(block.alt))]
        case _ as never:
            assert_never(never)


def _caption(content: Inlines) -> list[SlideLine]:
    return [SlideLine(content=content, role="subhead")] if content else []


def _on_one_line(content: Inlines) -> str:
    return inline_text(content, blank="____", line_break=" ")
