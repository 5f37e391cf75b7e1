"""议题式: issue, situation, steps, conclusion."""

from __future__ import annotations

from generator.model.document import Paragraph, Passage, TeacherNote, WritingSpace
from generator.model.document_walk import inline_text
from tests.assembly.worksheets import only, sheet


def test_inquiring_leads_from_the_issue_to_a_conclusion() -> None:
    part = {
        "kind": "inquiry",
        "situation": "一条河变黑了。",
        "steps": ["谁看见的？", "谁来管？"],
        "answer": "密：河长。",
    }
    blocks = sheet(part, edition="student")
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == [
        "总议题：谁来管河？",
        "1．谁看见的？",
        "2．谁来管？",
    ]
    assert [inline_text(block.title) for block in only(blocks, Passage)] == ["情境"]
    assert [(space.style, space.label) for space in only(blocks, WritingSpace)] == [
        ("lines", ""),
        ("lines", ""),
        ("box", "我的结论"),
    ]
    assert only(blocks, TeacherNote) == []
    assert len(only(sheet(part, edition="teacher"), TeacherNote)) == 1
