"""Parse a marked text; the same text is parsed once."""

from __future__ import annotations

from functools import lru_cache

from generator.text.markup.blocks import BlockParser
from generator.text.markup.inlines import parse_inlines
from generator.text.markup.source_lines import join_lines, source_lines
from generator.text.markup.tokens import MarkedLine, MarkedText, MarkupFault, ParagraphToken

# The texts of a large course, so that what was checked need not be parsed again to be printed.
_KEPT = 1 << 14


@lru_cache(maxsize=_KEPT)
def parse_text(text: str) -> MarkedText:
    """Return the blocks of a text of several paragraphs."""
    parser = BlockParser()
    blocks = tuple(parser.parse(source_lines(text)))
    return MarkedText(blocks=blocks, faults=_in_order(parser.faults))


@lru_cache(maxsize=_KEPT)
def parse_line(text: str) -> MarkedLine:
    """Return the inlines of a text that is one paragraph, whatever its lines begin with."""
    match parse_text(text):
        case MarkedText(blocks=(ParagraphToken(content=content),), faults=found):
            return MarkedLine(inlines=content, faults=found)
        case _:
            pass
    faults: list[MarkupFault] = []
    content = parse_inlines(join_lines(source_lines(text)), faults)
    return MarkedLine(inlines=content, faults=_in_order(faults))


def _in_order(faults: list[MarkupFault]) -> tuple[MarkupFault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.offset))
