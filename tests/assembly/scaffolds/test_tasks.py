"""Tasks are counted where there are several; an issue and an answer are printed where there are any."""

from __future__ import annotations

from generator.assembly.scaffolds.tasks import issue, reference_answer, tasks_with_room
from generator.model.document import Paragraph, TeacherNote, WritingSpace, plain
from tests.assembly.worksheets import lines


def test_one_task_bears_no_number() -> None:
    assert list(tasks_with_room(["想一想。"], 3)) == [
        Paragraph(content=plain("想一想。"), classes=("task",)),
        WritingSpace(lines=3),
    ]


def test_several_tasks_are_counted_each_with_its_room() -> None:
    blocks = tuple(tasks_with_room(["想。", "写。\n\n分两段。"], 2))
    assert lines(blocks, Paragraph) == ["1．想。", "2．写。", "分两段。"]
    assert [type(block) for block in blocks].count(WritingSpace) == 2


def test_an_issue_is_printed_behind_its_label() -> None:
    assert lines(tuple(issue("议题", "谁来管？")), Paragraph) == ["议题：谁来管？"]
    assert list(issue("议题", "")) == []


def test_an_answer_is_the_teachers() -> None:
    (note,) = reference_answer("言之成理。")
    assert isinstance(note, TeacherNote) and note.label == "参考要点"
    assert list(reference_answer("")) == []
