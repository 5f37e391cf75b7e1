"""观察—思考—提问: something to look at, and columns to write in."""

from __future__ import annotations

from generator.model.document import Passage, Table
from tests.assembly.worksheets import only, sheet, shown


def test_observing_shows_what_to_look_at_above_three_columns() -> None:
    blocks = sheet({"kind": "observe", "table": "t"}, edition="student")
    looked, written = only(blocks, Table)
    assert looked.classes == ("data",)
    assert shown(written) == ["我观察到的 / 我想到的 / 我想追问的", "□8 / □8 / □8"]
    assert written.classes == ("written", "whole")


def test_observing_may_show_an_excerpt_or_events() -> None:
    blocks = sheet({"kind": "observe", "excerpt": "letter", "paragraphs": ["1"], "events": ["e1"]}, edition="student")
    assert [len(passage.body) for passage in only(blocks, Passage)] == [1]
    assert [table.classes for table in only(blocks, Table)] == [("timeline",), ("written", "whole")]
