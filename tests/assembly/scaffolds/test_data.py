"""数据卡: a table with its chart, facts, tasks."""

from __future__ import annotations

import pytest

from generator.errors import UserError
from generator.model.document import Figure, Paragraph, Table, WritingSpace
from generator.model.document_walk import inline_text
from tests.assembly.worksheets import only, sheet


def test_data_bring_a_chart_and_tasks_with_room() -> None:
    blocks = sheet({"kind": "data", "table": "t", "facts": ["f"], "tasks": ["哪条变化大？", "为什么？"], "lines": 2})
    assert [table.classes[0] for table in only(blocks, Table)] == ["data", "facts"]
    assert [figure.unit for figure in only(blocks, Figure)] == ["%"]
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == ["1．哪条变化大？", "2．为什么？"]
    assert only(blocks, WritingSpace) == [WritingSpace(lines=2), WritingSpace(lines=2)]


def test_what_is_not_in_the_library_is_named() -> None:
    with pytest.raises(UserError, match="没有数据表“x”"):
        sheet({"kind": "data", "table": "x"})
