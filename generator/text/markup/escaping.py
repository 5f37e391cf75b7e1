"""Escape what would be read as a mark, so that a text is printed as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.markup.masking import ESCAPABLE
from generator.text.markup.parsing import parse_text
from generator.text.markup.tokens import (
    BlockToken,
    GapToken,
    LinkToken,
    ParagraphToken,
    StyleToken,
    walk_inline_tokens,
)

_BACKSLASH = re.compile(rf"\\(?=[{re.escape(ESCAPABLE)}])")
_ROUNDS = 20  # a mark that is escaped may leave another behind it: ~~~ is one of code, then one of strike


def escaped(text: str, *, gaps: bool = False) -> str:
    """Return a paragraph that is printed as `text` is; with `gaps`, three underscores or more remain a gap."""
    return without_marks_read(_BACKSLASH.sub(r"\\\\", text), gaps=gaps)


def without_marks_read(text: str, *, gaps: bool = False) -> str:
    """Return a paragraph in which some marks have their backslash, with one before each other that would be read."""
    text = _with_plain_head(text)
    for _ in range(_ROUNDS):
        places = sorted({place for place in _marks(text, gaps=gaps) if place < len(text)}, reverse=True)
        if not places:
            break
        for place in places:
            text = f"{text[:place]}\\{text[place:]}"
    return text


def _with_plain_head(text: str) -> str:
    """Return a text that opens no block of another kind."""
    words = text.lstrip()
    is_plain = all(isinstance(block, ParagraphToken) for block in parse_text(text).blocks)
    return text if is_plain or words[:1] not in ("#", ">", "-") else f"{text[: -len(words)]}\\{words}"


def _marks(text: str, *, gaps: bool) -> Iterator[int]:
    parsed = parse_text(text)
    yield from (fault.offset for fault in parsed.faults)
    yield from _inline_marks(parsed.blocks, gaps=gaps)


def _inline_marks(blocks: tuple[BlockToken, ...], *, gaps: bool) -> Iterator[int]:
    for token in walk_inline_tokens(blocks):
        if isinstance(token, StyleToken | LinkToken) or (isinstance(token, GapToken) and not gaps):
            yield token.start
