"""What slides are made of."""

from __future__ import annotations

from tests.layout.deck.samples import line, row, table


def test_all_rows_begin_with_the_header_where_there_is_one() -> None:
    assert table(row("甲"), header=row("头")).all_rows == (row("头"), row("甲"))
    assert table(row("甲")).all_rows == (row("甲"),)


def test_a_line_is_plain_text_unless_said_otherwise() -> None:
    plain_line = line("甲")
    assert (plain_line.role, plain_line.level, plain_line.marker, plain_line.ordinal, plain_line.label) == (
        "text", 0, "none", 0, "",
    )  # fmt: skip
