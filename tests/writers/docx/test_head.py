"""The cover of a pack and the head of a sheet in a DOCX."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import Document
from generator.writers.docx.head import cover, masthead
from generator.writers.docx.xml import Element, find, find_all, get, of_tag
from tests import documents
from tests.writers.docx.docx_reading import context_of, sealed, style_of, words


def lines(document: Document, *, of_cover: bool = False) -> list[tuple[str, str]]:
    context = context_of(document)
    made = cover(context) if of_cover else masthead(context)
    return [(style_of(one, context), words(one)) for one in made]


def name_line(document: Document) -> Element | None:
    context = context_of(document)
    return next((one for one in masthead(context) if style_of(one, context) == "姓名栏"), None)


def test_a_cover_has_a_line_for_all_that_is_known_and_ends_with_a_gap() -> None:
    assert lines(documents.pack(), of_cover=True) == [
        ("封面丛名", "教学活页"),
        ("封面期次", "2026年第1期　第3周"),
        ("封面课程", "形势与政策　第一讲"),
        ("封面标题", "河流与城市"),
        ("封面议题", "一条河怎样改变一座城？"),
        ("封面版别", "教师版"),
        ("封面主办", "思政课教研组"),
        ("间隔行", ""),
    ]


def test_what_the_cover_does_not_know_leaves_no_empty_line() -> None:
    pack = documents.pack()
    bare = replace(pack, edition="student", meta=replace(pack.meta, question="", organiser="", issue="", week=None))
    assert [style for style, _ in lines(bare, of_cover=True)] == ["封面丛名", "封面课程", "封面标题", "间隔行"]


def test_edition_and_organiser_stand_in_one_frame_at_the_foot_of_the_cover() -> None:
    context = context_of(documents.pack())
    framed = [one for one in cover(context) if find(one, "w:pPr/w:framePr") is not None]
    assert [words(one) for one in framed] == ["教师版", "思政课教研组"]
    # Neighbours with equal frames share one.
    assert len({tuple(find_all(one, "w:pPr/w:framePr")[0].attrib.items()) for one in framed}) == 1
    assert get(find(framed[0], "w:pPr/w:framePr"), "w") == str(context.width)


def test_the_head_of_a_paper_says_kind_form_time_and_points() -> None:
    assert lines(documents.quiz()) == [
        ("卷首课程", "形势与政策　第3周"),
        ("Title", "河流与城市"),
        ("卷首类别", "随堂测验【A卷】"),
        ("卷首时间满分", "时间：20分钟　　满分：37分　　卷号：A-3F7K"),
        ("姓名栏", "班级  姓名  学号  日期 "),
    ]


def test_only_a_worksheet_has_its_guiding_question_below_its_head() -> None:
    assert ("议题", "一条河怎样改变一座城？") in lines(documents.worksheet())
    assert "议题" not in [style for style, _ in lines(documents.slip())]


def test_fields_for_the_name_share_the_line_and_end_before_the_next_begins() -> None:
    line = name_line(documents.quiz())
    assert line is not None
    stops = [int(get(one, "pos") or 0) for one in of_tag(line, "tab") if get(one, "pos")]
    width, em = 9242, 210
    pitch = width // 4
    assert stops == [pitch - em, pitch, 2 * pitch - em, 2 * pitch, 3 * pitch - em, 3 * pitch, 4 * pitch - em]


def test_a_sealed_paper_has_no_line_for_the_name() -> None:
    assert name_line(documents.quiz()) is not None
    assert name_line(sealed("first")) is None
