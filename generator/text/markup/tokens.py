"""The tokens of a marked text, and the faults in it. Offsets are places in the text as it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

StyleKind = Literal["strong", "emphasis", "dots", "name", "reading", "above", "below"]
CellAlignment = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextToken:
    """Characters that are printed; they are side by side from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleToken:
    """Inlines that are set in a style; `reading` is what is over them where that is the style."""

    start: int
    end: int
    kind: StyleKind
    content: tuple[InlineToken, ...]
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkToken:
    """Inlines that lead to an address."""

    start: int
    end: int
    target: str
    content: tuple[InlineToken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapToken:
    """A gap to be filled in; `size` is the number of underscores."""

    start: int
    end: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakToken:
    """A line break that was asked for."""

    start: int
    end: int


InlineToken = TextToken | StyleToken | LinkToken | GapToken | BreakToken
InlineTokens = tuple[InlineToken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphToken:
    """A paragraph."""

    content: InlineTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class SubheadToken:
    """A subhead; `level` 1 is the higher of two."""

    level: int
    content: InlineTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class ListToken:
    """A list; `first` is the number of its first item, None where items bear no numbers."""

    items: tuple[tuple[BlockToken, ...], ...]
    first: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationToken:
    """Blocks that are quoted."""

    blocks: tuple[BlockToken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableToken:
    """A table; `alignment` has one entry a column, None where the rule says nothing."""

    header: tuple[InlineTokens, ...]
    rows: tuple[tuple[InlineTokens, ...], ...]
    alignment: tuple[CellAlignment | None, ...]


BlockToken = ParagraphToken | SubheadToken | ListToken | QuotationToken | TableToken


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupFault:
    """Something in a text that its marks cannot say: at what offset, what it is, and what to do."""

    offset: int
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A parsed text of several paragraphs: its blocks and its faults, in order."""

    blocks: tuple[BlockToken, ...]
    faults: tuple[MarkupFault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedLine:
    """A parsed text of one paragraph: its inlines and its faults, in order."""

    inlines: InlineTokens
    faults: tuple[MarkupFault, ...] = ()


def walk_inline_tokens(blocks: tuple[BlockToken, ...]) -> Iterator[InlineToken]:
    """Yield every inline of blocks in reading order, an outer one before those inside it."""
    for block in blocks:
        match block:
            case ParagraphToken() | SubheadToken():
                yield from _inside(block.content)
            case ListToken():
                for item in block.items:
                    yield from walk_inline_tokens(item)
            case QuotationToken():
                yield from walk_inline_tokens(block.blocks)
            case TableToken():
                for cells in (block.header, *block.rows):
                    for cell in cells:
                        yield from _inside(cell)
            case _:
                assert_never(block)


def _inside(inlines: InlineTokens) -> Iterator[InlineToken]:
    for inline in inlines:
        yield inline
        if isinstance(inline, StyleToken | LinkToken):
            yield from _inside(inline.content)


def token_text(inlines: InlineTokens) -> str:
    """Return the characters that inlines print."""
    return "".join(inline.text for inline in _inside(inlines) if isinstance(inline, TextToken))
