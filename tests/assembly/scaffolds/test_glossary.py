"""词语卡: terms, their meanings left out where asked."""

from __future__ import annotations

from generator.model.document import Cell, Table, plain
from tests.assembly.worksheets import only, sheet


def test_terms_may_be_left_to_the_students() -> None:
    part = {"kind": "glossary", "terms": ["河长制"], "hide": "meaning"}
    (table,) = only(sheet(part, edition="student"), Table)
    assert table.rows[0][2] == Cell(lines=2)
    assert table.rows[0][1] == Cell(content=plain("river chief"))
