"""Check that every text with marks can be printed as its author meant it."""

from __future__ import annotations

from generator.library.checks.check_context import Context
from generator.library.kinds import KINDS
from generator.model.marked import marked_fields
from generator.text.markup.parsing import parse_line, parse_text


def check_markup(context: Context) -> None:
    """Note a problem at each place that the markup cannot say."""
    library = context.library
    for kind in KINDS.values():
        for record in library.shelf(kind.name):
            for field in marked_fields(record):
                parsed = parse_text(field.words) if field.paragraphs else parse_line(field.words)
                for fault in parsed.faults:
                    context.add_in(
                        kind.name, getattr(record, kind.key), field.path, field.words, fault.offset, fault.message,
                        hint=fault.hint, code=fault.code,
                    )  # fmt: skip
