"""写作: a prompt and its space."""

from __future__ import annotations

from generator.model.document import TeacherNote, WritingSpace
from tests.assembly.worksheets import only, sheet


def test_writing_has_its_space_and_its_points_for_the_teacher() -> None:
    part = {"kind": "writing", "prompt": "写信。", "lines": 12, "space": "grid", "answer": "密：言之成理。"}
    assert only(sheet(part), WritingSpace) == [WritingSpace(lines=12, style="grid")]
    assert [note.label for note in only(sheet(part), TeacherNote)] == ["参考要点"]
    assert only(sheet(part, edition="student"), TeacherNote) == []
