"""习题: questions of the bank, without points."""

from __future__ import annotations

from generator.model.document import QuestionBlock
from tests.assembly.worksheets import only, sheet


def test_questions_are_numbered_and_have_no_points() -> None:
    blocks = only(sheet({"kind": "questions", "questions": ["q-material", "q-true"]}), QuestionBlock)
    assert [(block.number, block.points, [part.points for part in block.parts]) for block in blocks] == [
        (1, None, [None, None]),
        (2, None, []),
    ]


def test_questions_may_be_selected() -> None:
    part = {"kind": "questions", "questions": ["q-true"], "select": {"themes": ["河道"], "limit": 2}}
    assert [block.id for block in only(sheet(part), QuestionBlock)] == ["q-true", "q-single", "q-multiple"]
