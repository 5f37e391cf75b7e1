"""Make one edition of a document out of the full one: pure, from document to document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.document import (
    DOCUMENT_KINDS,
    Blank,
    Block,
    Blocks,
    Cell,
    Document,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Mark,
    Paragraph,
    Passage,
    QuestionBlock,
    Script,
    Strong,
    Table,
    TeacherNote,
    Text,
)


def student_edition(document: Document) -> Document:
    """Return a document without any answer, explanation, evidence or word for the teacher.

    On slides the slide that tells an answer goes as a whole.
    """
    blocks = _without_answer_slides(document.blocks) if DOCUMENT_KINDS[document.kind].is_slides else document.blocks
    return replace(document, blocks=_student_blocks(blocks), edition="student", name=_renamed(document.name))


def teacher_edition(document: Document) -> Document:
    """Return a document as the teacher reads it: in tables the answers fill the room where students write."""
    return replace(document, blocks=tuple(_teacher_block(block) for block in document.blocks), edition="teacher")


def _renamed(name: str) -> str:
    return f"{name.removesuffix('-teacher')}-student" if name.endswith("-teacher") else name


# ---------------------------------------------------------------------------------------------------- student


def _without_answer_slides(blocks: Blocks) -> Blocks:
    kept: list[Block] = []
    is_answer = False
    for block in blocks:
        if isinstance(block, Heading) and block.has("slide", "divider"):
            is_answer = block.has("answer")
        if not is_answer:
            kept.append(block)
    return tuple(kept)


def _student_blocks(blocks: Blocks) -> Blocks:
    return tuple(_student_iter(blocks))


def _student_iter(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        match block:
            case TeacherNote():
                continue
            case Paragraph() | Heading():
                if not block.has("answer"):
                    yield replace(block, content=_student_inlines(block.content))
            case Passage():
                yield replace(block, body=_student_blocks(block.body))
            case ListBlock():
                yield replace(block, items=tuple(_student_blocks(item) for item in block.items))
            case Table():
                yield replace(
                    block,
                    header=tuple(_student_cell(cell) for cell in block.header),
                    rows=tuple(tuple(_student_cell(cell) for cell in row) for row in block.rows),
                )
            case QuestionBlock():
                yield student_question(block)
            case _:
                yield block


def student_question(question: QuestionBlock) -> QuestionBlock:
    """Return a question without its answer."""
    return replace(
        question,
        stem=_student_blocks(question.stem),
        parts=tuple(student_question(part) for part in question.parts),
        materials=tuple(replace(material, body=_student_blocks(material.body)) for material in question.materials),
        answer=None,
        # How hard a question is meant to be is for the teacher to know.
        difficulty="",
    )


def _student_cell(cell: Cell) -> Cell:
    """Return a cell without its answer: empty when it held nothing else, with its lines to write on."""
    if cell.lines and all(isinstance(inline, Blank) for inline in cell.content):
        return replace(cell, content=())
    return replace(cell, content=_student_inlines(cell.content))


def _student_inlines(inlines: Inlines) -> Inlines:
    kept: list[Inline] = []
    for inline in inlines:
        match inline:
            case Blank():
                kept.append(replace(inline, answer=""))
            case Strong() | Emphasis() | Mark() | Script() | Link():
                kept.append(replace(inline, content=_student_inlines(inline.content)))
            case _:
                kept.append(inline)
    return tuple(kept)


# ---------------------------------------------------------------------------------------------------- teacher


def _teacher_block(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    # Among printed cells an answer must stand out; where sentences are written, every cell is one, and it need not.
    mark = Emphasis if block.has("written") else Strong
    return replace(block, rows=tuple(tuple(_teacher_cell(cell, mark) for cell in row) for row in block.rows))


def _teacher_cell(cell: Cell, mark: type[Emphasis | Strong]) -> Cell:
    match cell.content:
        case (Blank(answer=answer),) if answer and cell.lines:
            return replace(cell, content=(mark(content=(Text(text=answer),)),), lines=0, room=cell.lines)
        case _:
            return cell


# ---------------------------------------------------------------------------------------------------- anchors


def unique_anchors(document: Document) -> Document:
    """Return a document in which each anchor occurs once: where a thing is printed twice, at the first."""
    seen: set[str] = set()

    def once(block: Block) -> Block:
        if not isinstance(block, Heading | Paragraph | Passage | QuestionBlock) or not block.anchor:
            return block
        is_new = block.anchor not in seen
        seen.add(block.anchor)
        return block if is_new else replace(block, anchor="")

    return replace(document, blocks=tuple(once(block) for block in document.blocks))
