"""Check that every text with marks can be printed as its author meant it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.library.checks.check_context import Context
from generator.library.kinds import KINDS
from generator.model.marked import MarkedField, marked_fields
from generator.text.markup.parsing import parse_line, parse_text
from generator.text.markup.tokens import LinkToken, MarkupFault, StyleToken


def check_markup(context: Context) -> None:
    """Note a problem at each place that the markup cannot say."""
    library = context.library
    for kind in KINDS.values():
        for record in library.shelf(kind.name):
            for field in marked_fields(record):
                for fault in _faults(field):
                    context.add_in(
                        kind.name, getattr(record, kind.key), field.path, field.words, fault.offset, fault.message,
                        hint=fault.hint, code=fault.code,
                    )  # fmt: skip


def _faults(field: MarkedField) -> Sequence[MarkupFault]:
    if not field.marks:
        return tuple(_faults_of_plain(field.words))
    return (parse_text(field.words) if field.paragraphs else parse_line(field.words)).faults


def _faults_of_plain(words: str) -> Iterator[MarkupFault]:
    """Yield the marks in words that are printed as they stand; single asterisks may be meant."""
    for token in parse_line(words).inlines:
        if isinstance(token, LinkToken) or (isinstance(token, StyleToken) and token.kind != "emphasis"):
            message = f"这一项照原样印，不认标记：{words[token.start : token.end]}"
            hint = "上标、下标直接打 ⁸、₂，别的标记删去"
            yield MarkupFault(offset=token.start, code="markup-plain", message=message, hint=hint)
