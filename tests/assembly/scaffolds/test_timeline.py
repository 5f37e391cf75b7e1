"""时间轴: events in order, some cells left to the students."""

from __future__ import annotations

from generator.model.document import Table, WritingSpace
from generator.model.document_walk import inline_text
from tests.assembly.worksheets import only, sheet


def test_a_timeline_hides_what_is_asked() -> None:
    part = {"kind": "timeline", "events": ["e2", "e1"], "hide": "title", "every": 2, "task": "补上事件。"}
    blocks = sheet(part, edition="student")
    (table,) = only(blocks, Table)
    assert [[inline_text(cell.content) for cell in row] for row in table.rows] == [
        ["2025年", "摸家底"],
        ["2026年3月", ""],
    ]
    assert (table.rows[1][1].lines, table.note) == (2, ())
    assert only(blocks, WritingSpace) == [WritingSpace(lines=2)]


def test_a_timeline_that_hides_nothing_names_its_sources() -> None:
    (table,) = only(sheet({"kind": "timeline", "events": ["e1"]}, edition="student"), Table)
    assert inline_text(table.note) == "资料来源：《示例市河道管理办法》（2026年2月1日）。"
