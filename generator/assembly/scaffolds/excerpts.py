"""Excerpts on a worksheet: to be read there, or named by a label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.assembly.articles import chosen_paragraphs, kind_classes, title_inlines
from generator.assembly.citing.origins import book_title, cite
from generator.assembly.selecting import get_excerpt
from generator.library.library import Library
from generator.model.document import Blocks, Inlines, ListBlock, Paragraph, Passage, PassageClass, plain
from generator.model.excerpt import Excerpt
from generator.text.chinese_numbers import chinese_number


def reading_passage(library: Library, name: str, paragraphs: tuple[int, ...], *, annotated: bool) -> Passage:
    """Return an excerpt to be read on the sheet, with a ruled margin where it is to be annotated."""
    excerpt = get_excerpt(library, name)
    margin: tuple[PassageClass, ...] = ("annotated",) if annotated else ()
    return Passage(
        title=title_inlines(excerpt.title),
        byline=excerpt.authors,
        note=excerpt.note,
        body=chosen_paragraphs(excerpt, paragraphs),
        citation=cite(excerpt, library.sources),
        classes=("reading", *margin, *kind_classes(excerpt)),
    )


def labels_of(excerpts: Sequence[Excerpt]) -> list[str]:
    """Return what the excerpts are called on the sheet: 材料一, 材料二, or 材料 where there is one."""
    return [f"材料{chinese_number(n)}" for n in range(1, len(excerpts) + 1)] if len(excerpts) > 1 else ["材料"]


def list_of(excerpts: Sequence[Excerpt], labels: Sequence[str]) -> Iterator[Paragraph]:
    """Yield a line for each label that names its article in the pack."""
    for label, excerpt in zip(labels, excerpts, strict=True):
        line = f"{label}：{book_title(excerpt.title)}（“{excerpt.column}”栏目）"
        yield Paragraph(content=plain(line), classes=("task",))


def widths_beside_questions(columns: int) -> tuple[float, ...]:
    """Return the widths of a table that has a question and a column for each excerpt."""
    return (1.4, *(4.4 / columns for _ in range(columns)))


def paragraphs_of(blocks: Blocks) -> Iterator[Inlines]:
    """Yield the words of paragraphs, those in lists too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.content
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from paragraphs_of(item)
