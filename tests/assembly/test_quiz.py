"""Paper, answer sheet and key as they are read."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.forms import freeze
from generator.assembly.quiz import compose_answer_sheet, compose_key, compose_paper
from generator.assembly.unit_documents import compose_unit
from generator.model.course import Course
from generator.model.document import (
    Blank,
    CorrectLetters,
    Document,
    Heading,
    Paper,
    Paragraph,
    QuestionBlock,
    Seal,
    Table,
    TeacherNote,
    Text,
    WritingSpace,
    plain,
)
from generator.model.document_walk import inline_text, walk_blocks, walk_inlines
from tests.assembly.samples import QUESTIONS, library, unit

PLAN: dict[str, Any] = {
    "id": "q",
    "title": "河流小测",
    "minutes": 20,
    "notice": "请写在答题卡上。",
    "sections": [
        {"questions": ["q-single"], "points": 2},
        {"questions": ["q-multiple"], "points": 3},
        {"questions": ["q-true"], "points": 1},
        {"questions": ["q-blank"], "points": 2},
        {"questions": ["q-matching"], "points": 3},
        {"questions": ["q-ordering"], "points": 3},
        {"questions": ["q-short", "q-essay"], "title": "问答题", "points": 6},
        {"questions": ["q-material"], "points": 4},
    ],
}


def prints(**plan: Any) -> tuple[Document, Document, Document]:
    u = unit(question="水从哪里来？", quizzes=[{**PLAN, **plan}])
    shelf = library()
    quiz = freeze(shelf, u, u.quizzes[0], "A")
    return compose_paper(shelf, u, quiz), compose_answer_sheet(shelf, u, quiz), compose_key(shelf, u, quiz)


def asked(document: Document) -> dict[str, QuestionBlock]:
    return {block.id: block for block in walk_blocks(document.blocks) if isinstance(block, QuestionBlock)}


def lines(document: Document) -> list[str]:
    """Return a document's own headings, paragraphs, tables and spaces, a line each."""
    shown = []
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                shown.append(inline_text(block.content))
            case Table():
                rows = (block.header, *block.rows) if block.header else block.rows
                shown.append(" / ".join(" ".join(inline_text(cell.content) or "□" for cell in row) for row in rows))
            case WritingSpace():
                shown.append(f"[{block.label} {block.lines}行]")
            case QuestionBlock():
                shown.append(f"{block.number} {block.kind}")
            case _:
                shown.append(type(block).__name__)
    return shown


def test_the_paper_reads_in_order() -> None:
    paper, _, _ = prints()
    assert (paper.name, paper.kind, paper.edition, paper.form) == ("u1-q-A-paper", "quiz", "student", "A")
    assert (paper.meta.title, paper.meta.subtitle, paper.meta.minutes, paper.meta.total) == (
        "河流小测",
        "河流与城市",
        20,
        38,
    )
    assert paper.meta.question == ""
    assert lines(paper)[:8] == [
        "请写在答题卡上。",
        "一、单项选择题（本题共1小题，共2分）",
        "每小题只有一个选项符合题意。",
        "1 single",
        "二、多项选择题（本题共1小题，共3分）",
        "每小题有两个或两个以上选项符合题意。",
        "2 multiple",
        "三、判断题（本题共1小题，共1分）",
    ]


def test_a_form_of_any_name_makes_a_file_name() -> None:
    u = unit(quizzes=[{**PLAN, "forms": ["甲/乙 卷"]}])
    shelf = library()
    paper = compose_paper(shelf, u, freeze(shelf, u, u.quizzes[0], "甲/乙 卷"))
    assert (paper.name, paper.form) == ("u1-q-甲-乙-卷-paper", "甲/乙 卷")


def test_our_bracket_stands_in_the_place_of_a_typed_one() -> None:
    block = asked(prints()[0])["q-single"]
    assert (block.bracket, block.stem) == (True, (Paragraph(content=plain("河长制的核心是。"), classes=("stem",)),))


def test_a_bracket_in_mid_sentence_stays_where_it_is() -> None:
    data = {"id": "x", "kind": "true_false", "stem": "（ ）河长制是一项制度。", "answer": "对"}
    u = unit(quizzes=[{**PLAN, "sections": [{"questions": ["x"], "points": 1}]}])
    shelf = library(questions=[data])
    block = asked(compose_paper(shelf, u, freeze(shelf, u, u.quizzes[0], "A")))["x"]
    assert (block.bracket, block.stem) == (
        False,
        (Paragraph(content=plain("（ ）河长制是一项制度。"), classes=("stem",)),),
    )


def test_points_are_printed_where_the_heading_does_not_say_them() -> None:
    paper, _, key = prints()
    on_paper = {name: block.points for name, block in asked(paper).items()}
    assert on_paper == {
        "q-single": None,
        "q-multiple": None,
        "q-true": None,
        "q-blank": None,
        "q-matching": None,
        "q-ordering": None,
        "q-short": 6,
        "q-essay": 10,
        "q-material": None,
        "q-material-1": 4,
        "q-material-2": 4,
    }
    assert sum(block.points or 0 for name, block in asked(key).items() if name.count("-") == 1) == 38


def test_the_sheet_has_bubbles_for_choices_and_room_for_every_other_answer() -> None:
    _, sheet, _ = prints()
    shown = lines(sheet)
    assert shown[0].startswith("学号1 0 1 2 3 4 5 6 7 8 9 / 学号2 0 1")
    assert shown[0].count(" / ") == 7
    assert shown[1:] == [
        "选择题、判断题（共4小题，共10分，用2B铅笔填涂）",
        "1 A B C D / 2 A B C D",
        "3 √ ×",
        "9（1） A B",
        "四、填空题（本题共1小题，共2分）",
        "4．（1）___\u3000（2）___",
        "五、连线题（本题共1小题，共3分）",
        "第5题 1 2 3 / 答案 □ □ □",
        "六、排序题（本题共1小题，共3分）",
        "第6题 第一 第二 第三 / 答案 □ □ □",
        "七、问答题（本题共2小题，共16分）",
        "[7．（6分） 4行]",
        "[8．（10分） 12行]",
        "八、材料分析题（本题共1小题，共8分）",
        "[9（2）（4分） 3行]",
    ]


def test_the_sheet_of_several_forms_says_which_it_is() -> None:
    _, sheet, _ = prints(forms=["A", "B"], id_digits=0)
    assert lines(sheet)[0] == "卷别 A B"


def test_a_paper_to_write_on_has_room_boxes_and_no_sheet() -> None:
    u = unit(quizzes=[{**PLAN, "answer_sheet": "false"}])
    shelf = library()
    paper = compose_paper(shelf, u, freeze(shelf, u, u.quizzes[0], "A"))
    spaces = {name: block.space.lines for name, block in asked(paper).items() if block.space}
    assert spaces == {"q-short": 4, "q-essay": 12, "q-material-2": 3}
    assert lines(paper)[1] == ("题号 一 二 三 四 五 六 七 八 总分 / 得分 □ □ □ □ □ □ □ □ □ / 阅卷人 □ □ □ □ □ □ □ □ □")
    headings = [block for block in paper.blocks if isinstance(block, Heading)]
    assert all(block.classes == ("section", "marked") for block in headings)
    names = [document.name for document in compose_unit(shelf, u, frozenset({"student", "teacher"}))]
    assert [name for name in names if "sheet" in name] == []


def test_a_paper_with_a_sheet_has_no_room_to_write_and_no_boxes() -> None:
    paper, _, _ = prints()
    assert all(block.space is None for block in asked(paper).values())
    assert not any(isinstance(block, Table) for block in paper.blocks)


@pytest.mark.parametrize(
    ("marks", "table", "boxes"), [("table", 1, 0), ("boxes", 0, 8), ("both", 1, 8), ("none", 0, 0)]
)
def test_boxes_for_marks_are_the_schools_to_choose(marks: str, table: int, boxes: int) -> None:
    paper, _, _ = prints(marks=marks, answer_sheet="false")
    assert sum(isinstance(block, Table) for block in paper.blocks) == table
    assert sum(isinstance(block, Heading) and block.has("marked") for block in paper.blocks) == boxes


def test_paper_and_seal_are_those_of_the_plan_or_of_the_course() -> None:
    paper, sheet, key = prints(paper="8K", seal="odd", seal_fields=["姓名"])
    assert paper.paper == Paper(name="8K", width=390, height=270, columns=2)
    assert paper.seal == Seal(pages="odd", fields=("姓名",))
    assert (sheet.paper, sheet.seal, key.paper, key.seal) == (Paper(), None, Paper(), None)
    u = unit(quizzes=[PLAN])
    shelf = library(course=Course.model_validate({"name": "形势与政策", "paper": "16开"}))
    assert compose_paper(shelf, u, freeze(shelf, u, u.quizzes[0], "A")).paper.name == "16K"


def test_gaps_are_as_wide_in_the_paper_as_in_the_key() -> None:
    data = {"id": "x", "kind": "blank", "stem": "甲____，乙____。", "answer": ["一个九个字长的答案", "短"]}
    u = unit(quizzes=[{**PLAN, "sections": [{"questions": ["x"], "points": 2}]}])
    shelf = library(questions=[data])
    frozen = freeze(shelf, u, u.quizzes[0], "A")
    widths = [
        [inline.width for inline in walk_inlines(compose(shelf, u, frozen)) if isinstance(inline, Blank)]
        for compose in (compose_paper, compose_answer_sheet, compose_key)
    ]
    assert widths == [[12, 12]] * 3


def test_the_key_begins_with_a_table_and_ends_with_the_blueprint() -> None:
    _, _, key = prints()
    assert key.edition == "teacher"
    shown = lines(key)
    assert shown[:8] == [
        "答案速查",
        "题号 1 / 答案 A",
        "题号 2 / 答案 AB",
        "题号 3 / 答案 对",
        "4．密水／密河水；密岸",
        "5．1—D\u30002—C\u30003—B",
        "6．③①②",
        "9（1）B",
    ]
    assert shown[-3:] == [
        "命题双向细目表",
        "大题 题型 题数 分值 易（分） 中（分） 难（分）"
        " / 一、单项选择题 单项选择题 1 2 2 — —"
        " / 二、多项选择题 多项选择题 1 3 — 3 —"
        " / 三、判断题 判断题 1 1 — 1 —"
        " / 四、填空题 填空题 1 2 — 2 —"
        " / 五、连线题 连线题 1 3 — 3 —"
        " / 六、排序题 排序题 1 3 — 3 —"
        " / 七、问答题 简答题、论述题 2 16 — 16 —"
        " / 八、材料分析题 材料分析题 1 8 — 8 —"
        " / 合计 □ 9 38 2 36 —",
        "主题 题号 涉及分值 / 河道 3 1 / 河长制 1、2 5",
    ]


def test_the_key_explains_and_proves() -> None:
    _, _, key = prints()
    block = asked(key)["q-single"]
    assert block.answer
    assert block.answer.correct == CorrectLetters(letters=("A",))
    assert inline_text(block.answer.explanation[0].content) == "密：见第一段。"  # type: ignore[union-attr]
    (evidence,) = block.answer.evidence
    assert evidence.body == (Paragraph(content=plain("河长制的核心是责任"), classes=("quote",)),)
    assert evidence.citation.line == "《管河先管人\u3000管人先管心》第1段"
    note = key.blocks[key.blocks.index(block) + 1]
    assert isinstance(note, TeacherNote)


def test_gaps_bear_their_answers_in_the_key_only() -> None:
    paper, _, key = prints()
    stems = [asked(document)["q-blank"].stem[0] for document in (paper, key)]
    assert [stem.content for stem in stems if isinstance(stem, Paragraph)] == [
        (Text(text="看"), Blank(), Text(text="，看"), Blank(), Text(text="。")),
        (Text(text="看"), Blank(answer="密水"), Text(text="，看"), Blank(answer="密岸"), Text(text="。")),
    ]


def test_materials_are_quoted_with_their_origin() -> None:
    first, second = asked(prints()[0])["q-material"].materials
    assert (inline_text(first.title), first.citation.excerpt) == ("材料一", "policy")
    assert first.citation.line.startswith("综述，据《示例市河道管理办法》")
    assert (inline_text(second.title), second.citation.line) == ("材料二", "")


@pytest.mark.parametrize("data", QUESTIONS, ids=lambda data: data["kind"])
def test_every_kind_can_be_asked_alone(data: dict[str, Any]) -> None:
    paper, sheet, key = prints(sections=[{"questions": [data["id"]], "points": 2}])
    assert data["id"] in asked(paper)
    assert len(sheet.blocks) >= 2
    assert asked(key)[data["id"]].answer is not None


def test_points_are_printed_where_no_heading_says_them_and_every_answer_knows_its_worth() -> None:
    alike = {"questions": ["q-true", "q-blank"], "points": 2}
    alone = {"questions": ["q-single"], "points": 3}
    unlike = {"questions": ["q-short", "q-essay"]}
    paper, _, key = prints(sections=[alike, alone, unlike, {"questions": ["q-material"], "points": 4}])
    named = ("q-true", "q-blank", "q-single", "q-short", "q-essay", "q-material", "q-material-1")
    assert [asked(paper)[name].points for name in named] == [None, None, None, 6, 10, None, 4]
    assert [asked(key)[name].points for name in named] == [None, None, 3, 6, 10, 8, 4]
    answers = [asked(key)[name].answer for name in named]
    assert [answer.points for answer in answers if answer] == [2, 2, 3, 6, 10, 8, 4]
