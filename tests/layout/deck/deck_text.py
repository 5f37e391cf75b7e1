"""A planned deck as text, for goldens."""

from __future__ import annotations

from collections.abc import Iterator

from generator.layout.deck.model import Deck, Slide, SlideBlock, SlideLine, SlideTable
from generator.layout.list_markers import marker_text
from generator.model.document import Inlines
from generator.model.document_walk import inline_text


def deck_text(deck: Deck) -> str:
    """Return each slide with its layout, its parts and what stands in them."""
    lines = [line for slide in deck.slides for line in _slide(slide)]
    return "\n".join([f"deck: {deck.title}", *lines, *(f"notice: {notice.message}" for notice in deck.notices)]) + "\n"


def _slide(slide: Slide) -> Iterator[str]:
    size = " small" if slide.small else ""
    anchors = "".join(f" #{anchor}" for anchor in slide.anchors)
    yield f"\n{slide.number} {slide.layout}{size}: {_said(slide.title)}{anchors}"
    for name, blocks in (("body", slide.body), ("side", slide.side), ("notes", slide.notes)):
        for block in blocks:
            yield from (f"  {name}: {line}" for line in _block(block))
    yield from (f"  foot: {_said(line)}" for line in slide.foot)


def _block(block: SlideBlock) -> Iterator[str]:
    match block:
        case SlideLine():
            before = " ".join(filter(None, (marker_text(block.marker, block.ordinal), block.label)))
            level = ">" * block.level
            yield (
                f"{level}{block.role} [{before}] {_said(block.content)}"
                if before
                else f"{level}{block.role} {_said(block.content)}"
            )
        case SlideTable():
            shares = " ".join(f"{share:.3f}" for share in block.shares)
            yield f"table {'/'.join(block.alignment)} {shares} {_said(block.caption)}".rstrip()
            for row in block.all_rows:
                yield "  " + " | ".join(_said(cell.content) for cell in row)
        case _:
            yield f"chart {block.chart}: {block.alt}"


def _said(content: Inlines) -> str:
    return inline_text(content, line_break=" / ")
