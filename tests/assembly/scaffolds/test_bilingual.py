"""双语对照: two languages in two columns."""

from __future__ import annotations

from generator.model.document import Paragraph, Table
from generator.model.document_walk import inline_text
from tests.assembly.worksheets import only, sheet, shown


def test_two_languages_stand_in_two_columns_with_their_words_below() -> None:
    pairs = [{"chinese": "河", "foreign": "river"}, {"chinese": "岸", "foreign": "bank"}]
    part = {"kind": "bilingual", "pairs": pairs, "hide": "foreign", "terms": ["河长制"]}
    (student, words), (teacher, _) = (only(sheet(part, edition=edition), Table) for edition in ("student", "teacher"))
    assert shown(student) == ["中文 / 外文", "河 / river", "岸 / □3"]
    assert shown(teacher)[2] == "岸 / bank"
    assert words.classes == ("glossary",)


def test_two_excerpts_are_set_paragraph_by_paragraph_with_their_origins() -> None:
    blocks = sheet({"kind": "bilingual", "excerpts": ["policy", "english"]}, edition="student")
    (table,) = only(blocks, Table)
    assert shown(table)[1:] == ["办法共六章，最重的一章讲责任。 / It has six chapters."]
    lines = [inline_text(block.content) for block in only(blocks, Paragraph)]
    assert lines[0].startswith("《办法说了什么》：综述，据《示例市河道管理办法》")
    assert len(lines) == 2
