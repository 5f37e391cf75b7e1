"""Walk through a document: all of its blocks, inlines and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, assert_never, get_args

from generator.model.document import (
    Blank,
    Block,
    Blocks,
    Contents,
    Document,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    Passage,
    QuestionBlock,
    Script,
    Strong,
    TeacherNote,
    Text,
)
from generator.text.scripts import as_script

_INLINES = get_args(Inline)


def walk_blocks(blocks: Blocks) -> Iterator[Block]:
    """Yield every block in reading order, an outer one before those inside it."""
    for block in blocks:
        yield block
        match block:
            case Passage() | TeacherNote():
                yield from walk_blocks(block.body)
            case ListBlock():
                for item in block.items:
                    yield from walk_blocks(item)
            case QuestionBlock():
                yield from walk_blocks(block.stem)
                yield from walk_blocks(block.materials)
                yield from walk_blocks(block.parts)
                if block.answer:
                    yield from walk_blocks(block.answer.text)
                    yield from walk_blocks(block.answer.explanation)
                    yield from walk_blocks(block.answer.evidence)
            case _:
                pass


def walk_inlines(value: Any) -> Iterator[Inline]:
    """Yield every inline in a document, a block or a tuple of them, an outer one before those inside it."""
    if isinstance(value, _INLINES):
        yield value
    yield from (inline for inner in _inside(value) for inline in walk_inlines(inner))


def walk_strings(value: Any) -> Iterator[str]:
    """Yield every string in a document, printed or not: text, anchors, classes, metadata, alternative texts.

    A string that inlines cut into pieces (an emphasis in mid-sentence) comes in pieces; see `walk_words`.
    """
    if isinstance(value, str):
        yield value
    yield from (text for inner in _inside(value) for text in walk_strings(inner))


def walk_words(value: Any) -> Iterator[str]:
    """Yield every string as `walk_strings` does, but each run of inlines as one string."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and value and all(isinstance(inner, _INLINES) for inner in value):
        yield "".join(text for inline in value for text in walk_strings(inline))
    else:
        yield from (text for inner in _inside(value) for text in walk_words(inner))


def inline_text(inlines: Inlines, *, blank: str | Callable[[Blank], str] = "___", line_break: str = "\n") -> str:
    """Return the characters that inlines print, ⁸ for 8 above the line.

    `blank` stands for a gap without an answer; a function of that name says what stands for every gap.
    """
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                parts.append(text)
            case Script():
                parts.append(
                    as_script(inline_text(inline.content, blank=blank, line_break=line_break), inline.position)
                )
            case Emphasis() | Strong() | Mark() | Link():
                parts.append(inline_text(inline.content, blank=blank, line_break=line_break))
            case Blank(answer=answer):
                parts.append(blank(inline) if callable(blank) else answer or blank)
            case LineBreak():
                parts.append(line_break)
            case _:
                assert_never(inline)
    return "".join(parts)


def anchors(document: Document) -> list[str]:
    """Return every anchor, in reading order."""
    return [anchor for block in walk_blocks(document.blocks) if (anchor := getattr(block, "anchor", ""))]


def numbers_of_origins(blocks: Blocks) -> frozenset[int]:
    """Return the numbers in the document's list of origins, which citations link to."""
    return frozenset(
        number
        for block in blocks
        if isinstance(block, ListBlock) and block.has("origins")
        for number in range(block.start, block.start + len(block.items))
    )


def has_contents(blocks: Blocks) -> bool:
    """Return whether one of the blocks is the contents."""
    return any(isinstance(block, Contents) for block in blocks)


def anchors_of(blocks: Blocks) -> frozenset[str]:
    """Return every anchor that a link may go to, those of origins too."""
    named = {anchor for block in walk_blocks(blocks) if (anchor := getattr(block, "anchor", ""))}
    return frozenset(named | {f"origin-{number}" for number in numbers_of_origins(blocks)})


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        yield from value
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, field.name) for field in fields(value))
