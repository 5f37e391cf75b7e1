"""Characters above and below the line, and columns as their author set them."""

from __future__ import annotations

from generator.assembly.markup import parse_blocks, parse_inlines
from generator.model.document import Table
from generator.model.document_walk import inline_text
from generator.writers.html.inline import bare_text, render


def test_scripts_are_elements() -> None:
    assert render(parse_inlines("10^8^与H~2~O")) == "10<sup>8</sup>与H<sub>2</sub>O"


def test_as_plain_characters_they_are_those_of_unicode() -> None:
    content = parse_inlines("10^8^与H~2~O，____")
    assert bare_text(content) == "10⁸与H₂O，"
    assert inline_text(content) == "10⁸与H₂O，___"


def test_a_table_bears_the_alignment_of_its_rule() -> None:
    (table,) = parse_blocks("|甲|乙|\n|---|--:|\n|1|2|")
    assert isinstance(table, Table)
    assert (table.alignment, table.classes) == (("left", "right"), ("data",))
    (plain_table,) = parse_blocks("|甲|乙|\n|---|---|\n|1|2|")
    assert isinstance(plain_table, Table)
    assert plain_table.alignment == ()
