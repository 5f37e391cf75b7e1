"""The texts of a document that must stand in print, in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.document import (
    Blank,
    Block,
    Contents,
    ContentsEntry,
    Document,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    PageBreak,
    Paragraph,
    Strong,
    Table,
    TeacherNote,
    Text,
    WritingSpace,
    plain,
)
from generator.readback.expected import ExpectedText, expected_items, segments
from generator.readback.read_text import Format
from tests import documents
from tests.documents import ARTICLE, FIGURE, META, TABLE, cells, paragraph, questions


def items(document: Document, format: Format = "html", mode: str = "ordered") -> list[tuple[str, str]]:
    """Return text and place of each item of a mode, without the title."""
    return [(one.text, one.place) for one in expected_items(document, format)[1:] if one.mode == mode]


def sheet(*blocks: Block) -> Document:
    return Document(kind="worksheet", name="u1-small", meta=META, blocks=blocks)


def deck(*blocks: Block) -> Document:
    return Document(kind="slides", name="u1-slides", meta=META, blocks=blocks)


def texts(*blocks: Block, mode: str = "ordered") -> list[str]:
    return [text for text, _ in items(sheet(*blocks), mode=mode)]


def test_inline_text_is_one_piece_but_for_gaps_readings_and_addresses() -> None:
    content = (
        Text(text="治水"),
        Strong(content=plain("先立")),
        LineBreak(),
        Emphasis(content=plain("规矩")),
        Blank(width=4),
        Text(text="见"),
        Link(target="https://example.org", content=plain("网址")),
        Mark(kind="reading", content=plain("砥柱"), reading="dǐ zhù"),
        Link(target="#x-1", content=plain("上文")),
        Text(text="。"),
    )
    assert segments(content) == ["治水先立规矩", "见网址", "砥柱", "上文。"]
    assert segments((Blank(width=4, answer="12"), Text(text="条"))) == ["12", "条"]
    assert segments((Blank(width=4),)) == []


def test_the_title_comes_first_and_furniture_may_stand_anywhere() -> None:
    found = expected_items(documents.quiz(), "html")
    assert found[0] == ExpectedText("河流与城市", "标题")
    assert {"随堂测验", "形势与政策", "第3周", "时间：20分钟", "满分：37分", "A卷", "A-3F7K"} <= {
        one.text for one in found if one.mode == "optional"
    }


def test_texts_are_folded_and_shown_as_they_are() -> None:
    (found,) = (one for one in expected_items(sheet(paragraph("治水 先立\u200b规矩")), "html") if "治水" in one.text)
    assert (found.text, found.shown) == ("治水先立规矩", "治水 先立\u200b规矩")


def test_an_article_names_its_paragraphs_and_what_stands_after_them() -> None:
    found = dict(items(sheet(Heading(level=1, content=plain("讲话")), ARTICLE)))
    assert found["让每一条河都有人管"] == "《让每一条河都有人管》的标题"
    assert found["各位同事："] == "《让每一条河都有人管》"
    assert found["看水：水清不清；"] == "《让每一条河都有人管》第1条"
    assert found["作者系示例大学教师"] == "《让每一条河都有人管》的作者单位"


def test_a_speaker_is_a_text_of_its_own_without_the_colon() -> None:
    assert texts(Paragraph(content=plain("难在哪里？"), speaker="记者：")) == ["记者", "难在哪里？"]


def test_cells_are_named_by_row_and_column_and_a_header_may_come_again() -> None:
    found = items(sheet(Table(header=cells("河"), rows=(cells("东"), cells("西")), note=plain("示例"))))
    assert found == [
        ("河", "文前的表表头第1格"),
        ("东", "文前的表第1行第1格"),
        ("西", "文前的表第2行第1格"),
        ("示例", "文前的表的注"),
    ]
    assert "河" in texts(TABLE, Table(header=cells("河"), rows=()), mode="optional")


def test_of_a_chart_its_caption_must_stand_and_its_labels_may() -> None:
    assert texts(FIGURE) == ["水质达标率"]
    assert {"2015年", "达标率", "%"} <= set(texts(FIGURE, mode="optional"))


def test_a_label_of_the_contents_stands_once_for_its_entries() -> None:
    entries = tuple(ContentsEntry(title=title, target="x", label="讲话") for title in ("甲", "乙"))
    assert texts(Contents(entries=entries), PageBreak()) == ["讲话", "甲", "乙"]


def test_room_to_write_has_its_label_and_lists_their_numbers() -> None:
    assert texts(WritingSpace(lines=3), WritingSpace(lines=3, label="我的疑问")) == ["我的疑问"]
    assert items(sheet(ListBlock(items=((paragraph("看水"),), (paragraph("看岸"),)), start=4))) == [
        ("看水", "文前第4条"),
        ("看岸", "文前第5条"),
    ]


def test_a_question_is_stem_options_and_in_the_key_its_answer() -> None:
    paper = items(sheet(questions(answers=False)[0]))
    assert paper[1:] == [("责任", "第1题选项A"), ("牌子", "第1题选项B"), ("口号", "第1题选项C"), ("会议", "第1题选项D")]
    assert paper[0][1] == "第1题"
    key = sheet(questions(answers=True)[0])
    assert ("A", "第1题的答案") in items(key, mode="loose")
    assert "责任落到人头是这项制度的核心。" in [text for text, _ in items(key)]


def test_the_blocks_of_a_stem_come_on_a_slide_in_their_order() -> None:
    asked = questions(answers=False)[0]
    stem = (paragraph("读表。"), Table(rows=(cells("2020", "58.1"),)), paragraph("变化是"))
    found = [text for text, _ in items(deck(replace(asked, stem=stem)), "pptx")]
    assert found[:4] == ["读表。", "2020", "58.1", "变化是"]


def test_a_part_is_named_inside_its_question() -> None:
    places = [place for _, place in items(sheet(questions(answers=False)[8]))]
    assert [one for one in dict.fromkeys(places) if "小题" in one] == ["第9题第（1）小题", "第9题第（2）小题"]


@pytest.mark.parametrize(("format", "mode"), [("pptx", "loose"), ("html", "loose"), ("pdf", None)])
def test_notes_of_slides_are_with_the_speaker_and_not_on_the_slides_of_a_pdf(format: Format, mode: str | None) -> None:
    note = deck(Heading(level=2, content=plain("账本")), TeacherNote(body=(paragraph("先让学生说。"),)))
    found = [one.mode for one in expected_items(note, format) if one.text == "先让学生说。"]
    assert found == ([mode] if mode else [])


def test_a_slides_title_and_an_equal_caption_may_come_again() -> None:
    found = items(deck(Heading(level=2, content=plain("水质达标率")), FIGURE), "pptx")
    assert [text for text, _ in found].count("水质达标率") == 1


def test_bubbles_on_paper_stand_where_a_scanner_finds_them_and_in_word_in_order() -> None:
    bubbles = sheet(Table(rows=(cells("1", "A", "B"),), classes=("bubbles", "choices")))
    assert items(bubbles, "pdf", "loose") == [("1", "文前填涂第1行"), ("AB", "文前填涂第1行")]
    assert [text for text, _ in items(bubbles, "docx")] == ["1", "A", "B"]
