"""互证: excerpts side by side, aspect by aspect."""

from __future__ import annotations

import pytest

from generator.model.document import Cell, Emphasis, Table, plain
from tests.assembly.worksheets import only, sheet, shown


@pytest.mark.parametrize(
    ("show", "words"),
    [("highlights", "第二件是常考核。 / 办法共六章，最重的一章讲责任。"), ("text", "河长制的核心是责任。\n第一件")],
)
def test_comparing_prints_the_words_side_by_side(show: str, words: str) -> None:
    texts, table = only(
        sheet({"kind": "comparison", "excerpts": ["letter", "policy"], "show": show}, edition="student"), Table
    )
    assert shown(texts)[0] == "材料一　《管河先管人　管人先管心》 / 材料二　《办法说了什么》"
    assert shown(texts)[1].startswith(words)
    assert shown(table)[1:] == [
        f"{aspect} / □3 / □3" for aspect in ("主要观点", "用了什么依据", "没有说到什么", "互相印证或矛盾之处")
    ]


def test_a_comparison_is_empty_for_students_and_answered_for_teachers() -> None:
    part = {
        "kind": "comparison",
        "excerpts": ["letter", "policy"],
        "aspects": ["观点", "依据"],
        "answers": [["密甲", "密乙"]],
        "lines": 4,
    }
    (for_teacher,) = only(sheet(part), Table)
    (for_student,) = only(sheet(part, edition="student"), Table)
    answer = tuple(Cell(content=(Emphasis(content=plain(text)),), room=4) for text in ("密甲", "密乙"))
    empty = (Cell(lines=4), Cell(lines=4))
    aspects = [Cell(content=plain(text), header=True) for text in ("观点", "依据")]
    assert for_teacher.rows == ((aspects[0], *answer), (aspects[1], *empty))
    assert for_student.rows == ((aspects[0], *empty), (aspects[1], *empty))
