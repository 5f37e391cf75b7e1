"""Questions in a DOCX: number, points, bracket, columns, room, key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.document import (
    Answer,
    Block,
    Heading,
    Option,
    Paragraph,
    QuestionBlock,
    WritingSpace,
    plain,
)
from generator.writers.docx.xml import find, find_all, get, of_tag
from tests.documents import TABLE, paragraph, questions
from tests.writers.docx.docx_reading import bare, body, paragraphs, small, words


def lines(*blocks: Block) -> list[tuple[str, str]]:
    """Return style and text of what follows the head of the sheet."""
    return [(style, text) for style, text in paragraphs(small(*blocks))[3:] if style != "间隔行"]


def choice(*options: str, **more: object) -> QuestionBlock:
    made = tuple(Option(letter=letter, content=plain(text)) for letter, text in zip("ABCDEFGH", options, strict=False))
    block = QuestionBlock(id="q", kind="single", number=1, stem=(paragraph("选哪个", "stem"),), options=made)
    return replace(block, **more)  # type: ignore[arg-type]  # any of its fields


def test_a_choice_is_number_stem_points_bracket_and_a_line_of_options() -> None:
    assert lines(questions(answers=False)[0]) == [
        ("题干", "1． 河长制最先要明确的是（2分） （）"),
        ("选项", "A． 责任 B． 牌子 C． 口号 D． 会议"),
    ]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("短", "短", "短", "短"), 1),
        (("不算很短的选项",) * 4, 1),
        (("中等长短的一个选项",) * 4, 2),
        (("很长的一个选项，说的是一件要半行以上才说得完的事情",) * 4, 4),
        (("短", "短"), 1),
        (("短",) * 5, 2),
        (("短", "短", "短", "很长的一个选项，说的是一件要半行以上才说得完的事情"), 4),
    ],
)
def test_options_stand_in_as_many_columns_as_they_fit(options: tuple[str, ...], count: int) -> None:
    found = [text for style, text in lines(choice(*options)) if style == "选项"]
    assert len(found) == count
    assert bare("".join(found)).count("．") == len(options)


def test_a_question_stays_together_up_to_its_last_option() -> None:
    document = small(choice(*["很长的一个选项，说的是一件要半行以上才说得完的事情"] * 3))
    options = [one for one in of_tag(body(document), "p") if "很长的一个选项" in words(one)]
    assert [find(one, "w:pPr/w:keepNext") is not None for one in options] == [True, True, False]


def test_the_bracket_stands_at_the_right_edge() -> None:
    document = small(choice("甲", "乙", bracket=True))
    stem = next(one for one in of_tag(body(document), "p") if "选哪个" in words(one))
    (stop,) = find_all(stem, "w:pPr/w:tabs/w:tab")
    assert (get(stop, "val"), get(stop, "pos")) == ("right", "9242")


def test_the_bracket_has_a_line_of_its_own_after_a_table() -> None:
    found = lines(choice("甲", "乙", bracket=True, stem=(paragraph("看表", "stem"), TABLE)))
    assert found[-2] == ("括号行", "（）")


def test_points_are_printed_where_the_question_has_them() -> None:
    section = Heading(level=2, content=plain("一、判断题（每小题1分）"), classes=("section",))
    found = [
        text for style, text in lines(section, choice("甲", "乙"), choice("甲", "乙", points=1.5)) if style == "题干"
    ]
    assert found == ["1． 选哪个", "1． 选哪个（1.5分）"]


def test_parts_are_numbered_as_given_and_always_say_their_points() -> None:
    section = Heading(level=2, content=plain("一、材料题（每小题8分）"), classes=("section",))
    found = [text for style, text in lines(section, questions(answers=False)[8]) if style == "小题题干"]
    assert found == ["（1） 上下游的利益为什么会不一致？（4分）", "（2） 请提出一条解决办法。（4分）"]


def test_the_key_shows_answer_difficulty_explanation_and_evidence() -> None:
    assert lines(questions(answers=True)[0]) == [
        ("题干", "1． 河长制最先要明确的是（2分） （A）"),
        ("选项", "A． 责任 B． 牌子 C． 口号 D． 会议"),
        ("答案", "【答案】A　　【难度】易"),
        ("答案", "【解析】责任落到人头是这项制度的核心。"),
        ("依据", "【依据】岸线一寸也不能少——《让每一条河都有人管》第1段〔1〕"),
    ]


def test_the_key_shows_how_to_mark_point_by_point() -> None:
    found = [text for style, text in lines(questions(answers=True)[6]) if style in ("表头", "表格文字")]
    assert found == ["评分要点", "分值", "说出责任", "2", "说出清单", "2", "说出考核", "2"]


def test_room_to_write_is_left_only_where_the_answer_is_not_printed() -> None:
    with_room = choice(space=WritingSpace(lines=3))
    assert len(list(of_tag(body(small(with_room)), "tr"))) == 3
    answered = replace(with_room, answer=Answer(text=(Paragraph(content=plain("答")),)))
    assert not list(of_tag(body(small(answered)), "tr"))


def test_matching_stands_in_two_columns() -> None:
    (table,) = of_tag(body(small(questions(answers=False)[4])), "tbl")
    rows = [[words(cell) for cell in of_tag(row, "tc")] for row in of_tag(table, "tr")]
    assert rows == [["1． 东河", "", "A． Ⅲ类"], ["2． 西河", "", "B． Ⅱ类"], ["", "", "C． Ⅰ类"]]


def test_ordering_leaves_a_gap_for_the_order_on_paper_only() -> None:
    paper = lines(questions(answers=False)[5])
    assert paper[1] == ("选项", "① 建立清单 ② 摸清家底 ③ 考核问责")
    assert paper[2][1].startswith("正确顺序：\u00a0")
    assert not [text for _, text in lines(questions(answers=True)[5]) if text.startswith("正确顺序")]


def test_a_question_without_stem_is_its_number() -> None:
    assert lines(choice(stem=(), points=None))[0] == ("题干", "1． ")


def test_an_empty_bracket_cannot_be_torn_for_it_holds_no_blank() -> None:
    document = small(choice("甲", "乙", bracket=True))
    stem = next(one for one in of_tag(body(document), "p") if "选哪个" in words(one))
    opening = next(run for run in of_tag(stem, "r") if words(run) == "（")
    assert get(find(opening, "w:rPr/w:spacing"), "val") == "420"
    assert words(stem).endswith("（）")


def test_a_matching_question_stays_on_one_page_and_gives_room_to_the_longer_column() -> None:
    def option(letter: str, text: str) -> Option:
        return Option(letter=letter, content=plain(text))

    left = (option("1", "示例市二〇二四年一月印发的指导意见"), option("2", "乙"))
    right = (option("A", "丙"), option("B", "丁"))
    block = QuestionBlock(id="q", kind="matching", number=1, stem=(paragraph("连线。"),), left=left, right=right)
    (table,) = of_tag(body(small(block)), "tbl")
    widths = [int(get(one, "w") or 0) for one in find_all(table, "w:tblGrid/w:gridCol")]
    assert widths[0] > (17 + 2) * 210
    rows = find_all(table, "w:tr")
    assert [find(row, "w:tc/w:p/w:pPr/w:keepNext") is not None for row in rows] == [True, False]
