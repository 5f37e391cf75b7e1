"""Tables of lines with | between their cells."""

from __future__ import annotations

from generator.text.markup.parsing import parse_text
from generator.text.markup.tokens import TableToken, token_text


def table(text: str) -> TableToken:
    (block,) = parse_text(text).blocks
    assert isinstance(block, TableToken)
    return block


def test_the_rule_says_how_columns_are_aligned() -> None:
    made = table("|甲|乙|丙|丁|\n|:--|--:|:-:|---|\n|1|2|3|4|")
    assert made.alignment == ("left", "right", "centre", None)


def test_a_backslash_prints_the_stroke() -> None:
    assert [token_text(cell) for cell in table("|甲|乙|\n|-|-|\n|1\\|2|3|").rows[0]] == ["1|2", "3"]


def test_a_row_of_another_length_is_a_fault_at_its_line() -> None:
    text = "|甲|乙|\n|-|-|\n|1|2|3|\n|4|5|"
    (fault,) = parse_text(text).faults
    assert (fault.code, text[fault.offset :][:7]) == ("markup-table", "|1|2|3|")


def test_rows_without_a_rule_are_a_fault() -> None:
    text = "看表：\n|甲|乙|\n|1|2|"
    (fault,) = parse_text(text).faults
    assert (fault.code, fault.offset) == ("markup-table", text.index("|甲"))


def test_a_stroke_in_a_sentence_is_no_table() -> None:
    assert parse_text("甲|乙与丙|丁").faults == ()
