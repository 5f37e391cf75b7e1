"""细读批注: an excerpt beside a ruled margin."""

from __future__ import annotations

from generator.model.document import Paragraph, Passage, WritingSpace
from generator.model.document_walk import inline_text
from tests.assembly.worksheets import only, sheet


def test_a_reading_keeps_the_numbers_of_its_paragraphs() -> None:
    blocks = sheet({"kind": "reading", "excerpt": "letter", "paragraphs": [3], "tasks": ["画出关键词。"]})
    (passage,) = only(blocks, Passage)
    assert [block.number for block in passage.body] == [3]
    assert passage.classes == ("reading", "annotated", "digest")
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == ["画出关键词。"]


def test_a_reading_without_tasks_leaves_room_for_notes_beside_or_below_it() -> None:
    beside, below = ({"kind": "reading", "excerpt": "policy", "margin": margin} for margin in ("true", "false"))
    assert only(sheet(beside), WritingSpace) == []
    assert only(sheet(beside), Passage)[0].classes == ("reading", "annotated", "digest")
    assert only(sheet(below), WritingSpace) == [WritingSpace(lines=4, label="批注")]
    assert only(sheet(below), Passage)[0].classes == ("reading", "digest")
