"""Turn the text of a YAML field, parsed by `text.markup`, into inlines and blocks of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from generator.model.document import (
    Blank,
    Block,
    Blocks,
    Cell,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    Paragraph,
    ParagraphClass,
    Script,
    Strong,
    Table,
    Text,
)
from generator.model.document_walk import inline_text
from generator.text.markup.parsing import parse_line, parse_text
from generator.text.markup.tokens import (
    BlockToken,
    BreakToken,
    GapToken,
    InlineToken,
    InlineTokens,
    LinkToken,
    ListToken,
    ParagraphToken,
    QuotationToken,
    StyleToken,
    SubheadToken,
    TableToken,
    TextToken,
)
from generator.text.scripts import rare_scripts

# The printed width of a gap: half an em for each underscore, and never too narrow to write in.
_NARROWEST_BLANK = 5.0


def parse_blocks(text: str, classes: tuple[ParagraphClass, ...] = ("body",)) -> Blocks:
    """Return a text of several paragraphs as blocks; its plain paragraphs bear `classes`."""
    return tuple(_blocks(parse_text(text).blocks, classes))


def parse_inlines(text: str) -> Inlines:
    """Return a text of one paragraph as inlines; every line break is joined."""
    return inlines(parse_line(text).inlines)


def plain_text(text: str) -> str:
    """Return a text without its marks, on one line."""
    return inline_text(parse_inlines(text))


def _blocks(tokens: Iterable[BlockToken], classes: tuple[ParagraphClass, ...]) -> Iterator[Block]:
    for token in tokens:
        match token:
            case ParagraphToken():
                yield Paragraph(content=inlines(token.content), classes=classes)
            case SubheadToken():
                yield Heading(level=token.level + 2, content=inlines(token.content), classes=("subhead",))
            case QuotationToken():
                yield from _quotation(token)
            case ListToken(first=first):
                items = tuple(tuple(_blocks(item, classes)) for item in token.items)
                bulleted = ListBlock(items=items)
                yield bulleted if first is None else replace(bulleted, marker="number", start=first)
            case TableToken():
                yield _table(token)
            case _:
                assert_never(token)


def _quotation(token: QuotationToken) -> Iterator[Block]:
    for block in _blocks(token.blocks, ("quote",)):
        # A quotation has no subheads of its own in the contents.
        if isinstance(block, Heading):
            yield Paragraph(content=(Strong(content=block.content),), classes=("quote",))
        else:
            yield block


def _table(token: TableToken) -> Table:
    return Table(
        header=tuple(Cell(content=inlines(cell), header=True) for cell in token.header),
        rows=tuple(tuple(Cell(content=inlines(cell)) for cell in row) for row in token.rows),
        alignment=tuple(one or "left" for one in token.alignment) if any(token.alignment) else (),
    )


def inlines(tokens: InlineTokens) -> Inlines:
    """Return the inlines of a document that tokens stand for; characters side by side are one text."""
    made: list[Inline] = []
    for inline in (inline for token in tokens for inline in _inlines(token)):
        if isinstance(inline, Text) and made and isinstance(before := made[-1], Text):
            made[-1] = replace(before, text=before.text + inline.text)
        else:
            made.append(inline)
    return tuple(made)


def _inlines(token: InlineToken) -> Iterator[Inline]:
    if not isinstance(token, TextToken):
        yield _inline(token)
        return
    for words, position in rare_scripts(token.text):
        text = Text(text=words)
        yield text if position is None else Script(content=(text,), position=position)


def _inline(token: StyleToken | LinkToken | GapToken | BreakToken) -> Inline:
    match token:
        case StyleToken():
            return _styled(token)
        case LinkToken():
            return Link(target=token.target, content=inlines(token.content))
        case GapToken():
            return Blank(width=max(_NARROWEST_BLANK, token.size / 2))
        case BreakToken():
            return LineBreak()
        case _:
            assert_never(token)


def _styled(token: StyleToken) -> Inline:
    content = inlines(token.content)
    match token.kind:
        case "strong":
            return Strong(content=content)
        case "emphasis":
            return Emphasis(content=content)
        case "dots" | "name":
            return Mark(content=content, kind=token.kind)
        case "reading":
            return Mark(content=content, kind="reading", reading=token.reading)
        case "above" | "below":
            return Script(content=content, position=token.kind)
        case _:
            assert_never(token.kind)
