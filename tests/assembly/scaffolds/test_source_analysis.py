"""来源追问: a row a question, a column an excerpt."""

from __future__ import annotations

from generator.model.document import Cell, Paragraph, Table, TeacherNote, plain
from generator.model.document_walk import inline_text
from tests.assembly.worksheets import only, sheet


def test_sources_are_asked_side_by_side() -> None:
    part = {"kind": "source_analysis", "excerpts": ["letter", "policy"], "questions": ["谁写的？"], "lines": 3}
    blocks = sheet(part)
    assert [inline_text(block.content) for block in only(blocks, Paragraph)] == [
        "材料一：《管河先管人\u3000管人先管心》（“重要讲话”栏目）",
        "材料二：《办法说了什么》（“政策意见”栏目）",
    ]
    (table,) = only(blocks, Table)
    assert [inline_text(cell.content) for cell in table.header] == ["追问", "材料一", "材料二"]
    assert table.rows == ((Cell(content=plain("谁写的？"), header=True), Cell(lines=3), Cell(lines=3)),)
    (note,) = only(blocks, TeacherNote)
    assert inline_text(note.body[0].content).startswith("材料一：综述，据《让每一条河都有人管》")


def test_one_source_is_answered_in_one_column() -> None:
    (table,) = only(sheet({"kind": "source_analysis", "excerpts": ["letter"]}), Table)
    assert [inline_text(cell.content) for cell in table.header] == ["追问", "我的回答"]
