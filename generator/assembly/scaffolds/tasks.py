"""What students are asked, with room to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.assembly.markup import parse_blocks, parse_inlines
from generator.model.document import Block, Paragraph, TeacherNote, WritingSpace, plain


def tasks_with_room(tasks: Sequence[str], lines: int) -> Iterator[Block]:
    """Yield tasks, counted where there are several, with room to write under each."""
    for number, task in enumerate(tasks, 1):
        head, *rest = parse_blocks(task, ("task",))
        if len(tasks) > 1 and isinstance(head, Paragraph):
            head = replace(head, content=(*plain(f"{number}．"), *head.content))
        yield head
        yield from rest
        yield WritingSpace(lines=lines)


def issue(label: str, question: str) -> Iterator[Block]:
    """Yield the question that a part is about, where there is one: `议题：…`."""
    if question:
        yield Paragraph(content=(*plain(f"{label}："), *parse_inlines(question)), classes=("question",))


def reference_answer(text: str) -> Iterator[Block]:
    """Yield what the teacher's edition prints as 参考要点, where there is any."""
    if text:
        yield TeacherNote(body=parse_blocks(text), label="参考要点")
