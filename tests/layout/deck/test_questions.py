"""Questions as portions of slides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.layout.deck.blocks import collect
from generator.layout.deck.model import SlideLine
from generator.layout.deck.portions import Portion, PortionCollector
from generator.layout.deck.questions import collect_question
from generator.layout.deck.tables import slide_table
from generator.layout.question import PrintedKey, PrintedOption, PrintedQuestion
from generator.model.document import Citation, Paragraph, Passage, Strong, Table, Text, plain
from tests import documents
from tests.layout.deck.samples import foot, line, row

ROOM = "\u00a0\u00a0\u00a0"
KEY = PrintedKey(answer="", difficulty="", text=(), explanation=(), rubric=(), evidence=(), points="")


def option(letter: str, label: str = "", text: str = "选") -> PrintedOption:
    return PrintedOption(letter=letter, label=label or f"{letter}．", content=plain(text))


def question(**fields: Any) -> PrintedQuestion:
    usual: dict[str, Any] = {
        "kind": "short", "mark": "1", "label": "1．", "is_part": False, "points": "",
        "stem": (documents.paragraph("题", "stem"),),
        "bracket": None, "right_letters": (), "materials": (), "options": (), "option_columns": 1, "pairs": (),
        "items": (), "item_columns": 1, "verdicts": (), "order_gap": 0, "parts": (), "room": None, "key": None,
        "anchor": "",
    }  # fmt: skip
    return PrintedQuestion(**{**usual, **fields})


def portions(asked: PrintedQuestion) -> list[Portion]:
    collected = PortionCollector()
    collect_question(asked, collected, collect)
    return collected.portions


def said(asked: PrintedQuestion) -> list[tuple[Any, bool]]:
    return [(one.block, one.keep) for one in portions(asked)]


STEM = line("题", role="stem", label="1．")


def test_a_question_alone_is_its_stem() -> None:
    assert portions(question(anchor="q-1")) == [Portion(block=STEM, anchors=("q-1",))]


def test_material_stands_before_the_stem() -> None:
    material = Passage(body=(documents.paragraph("料"),), citation=Citation(excerpt="x"), classes=("material",))
    assert said(question(materials=(material,))) == [(line("料", role="quote"), False), (STEM, False)]


def test_options_stay_together_and_the_right_ones_are_marked() -> None:
    options = (option("A"), option("B"), option("C"))
    assert said(question(options=options, right_letters=("A", "C"))) == [
        (STEM, True),
        (line("选", role="right", label="A．"), True),
        (line("选", role="option", label="B．"), True),
        (line("选", role="right", label="C．"), False),
    ]


def test_items_and_verdicts_are_options() -> None:
    assert said(question(items=(option("①", "①"),))) == [(STEM, True), (line("选", role="option", label="①"), False)]
    assert said(question(verdicts=("对", "错"), right_letters=("错",))) == [
        (STEM, True),
        (line("对", role="option", label="○"), True),
        (line("错", role="right", label="○"), False),
    ]


def test_pairs_are_a_table_of_two_columns() -> None:
    table = Table(rows=(row("1．选", "A．选"), row("", "B．选")), widths=(1, 1), classes=("matching",))
    pairs = ((option("1"), option("A")), (None, option("B")))
    stem, matching = portions(question(pairs=pairs))
    assert (stem.block, stem.keep) == (STEM, True)
    made = matching.block
    assert not isinstance(made, SlideLine)
    assert made == replace(slide_table(table), rows=made.rows)  # type: ignore[union-attr] # a table, by the class
    assert [[[part.text for part in cell.content] for cell in one] for one in made.rows] == [  # type: ignore[union-attr]
        [["1．", "选"], ["A．", "选"]],
        [[], ["B．", "选"]],
    ]


def test_the_blocks_of_a_stem_keep_their_order_number_first_and_points_behind_the_last_paragraph() -> None:
    table = Table(rows=(row("丙"),))
    stem = (documents.paragraph("甲", "stem"), table, documents.paragraph("乙", "stem"))
    first, shown, last = portions(question(stem=stem, points="（2分）"))
    assert (first.block, first.keep) == (line("甲", role="stem", label="1．"), True)
    assert shown.block == slide_table(table)
    assert (last.block, last.keep) == (
        SlideLine(content=(*plain("乙"), *plain("（2分）")), role="stem"), False,
    )  # fmt: skip


def test_a_stem_may_end_in_a_table() -> None:
    stem = (documents.paragraph("甲", "stem"), Table(rows=(row("丙"),)))
    first, _ = portions(question(stem=stem, points="（2分）"))
    content = (*plain("甲"), *plain("（2分）"))
    assert (first.block, first.keep) == (SlideLine(content=content, role="stem", label="1．"), True)


def test_paragraphs_of_a_stem_stay_together() -> None:
    stem = (documents.paragraph("甲", "stem"), documents.paragraph("乙", "stem"))
    assert [one.keep for one in portions(question(stem=stem))] == [True, False]


def test_a_question_without_a_stem_still_shows_its_number() -> None:
    assert portions(question(stem=(), bracket="")) == [
        Portion(block=SlideLine(content=(Text(text=f"（{ROOM * 3}）"),), role="stem", label="1．"))
    ]


def test_a_bracket_holds_the_answer_where_there_is_one() -> None:
    (asked,) = portions(question(bracket="", points="（2分）"))
    assert asked.block == SlideLine(
        content=(*plain("题"), Text(text=f"（{ROOM * 3}）"), *plain("（2分）")), role="stem", label="1．"
    )
    (answered,) = portions(question(bracket="A", points="（2分）"))
    filled = (Text(text=f"（{ROOM}"), Strong(content=plain("A")), Text(text=f"{ROOM}）"))
    assert answered.block == SlideLine(content=(*plain("题"), *filled, *plain("（2分）")), role="stem", label="1．")


def test_parts_follow_and_do_not_stay_with_the_stem() -> None:
    part = question(label="（1）", is_part=True, anchor="q-1-1")
    assert portions(question(parts=(part,), key=KEY)) == [
        Portion(block=STEM), Portion(block=line("题", role="stem", label="（1）"), anchors=("q-1-1",)),
    ]  # fmt: skip


# ---------------------------------------------------------------------------------------------------------- keys


def test_a_key_says_everything_in_order_and_keeps_it_together() -> None:
    evidence = Passage(
        body=(documents.paragraph("证", "key"),), citation=Citation(excerpt="x", line="源"), classes=("key",)
    )
    key = replace(
        KEY,
        answer="12",
        text=(documents.paragraph("文"),),
        explanation=(documents.paragraph("因"),),
        rubric=(("一", "2"), ("二", "1.5")),
        evidence=(evidence,),
    )
    made = portions(question(key=key))
    assert [(one.block, one.keep) for one in made] == [
        (STEM, True),
        (line("12", role="answer", label="答案："), True),
        (line("文", role="answer", label="参考答案："), True),
        (line("一（2分）；二（1.5分）", role="answer", label="评分："), True),
        (line("因", role="answer", label="解析："), True),
        (line("证", role="quote", label="依据："), False),
    ]
    assert made[-1].foot == foot("源")


def test_an_answer_in_the_bracket_is_not_said_again() -> None:
    key = replace(KEY, answer="A", explanation=(documents.paragraph("因"),))
    assert [one.label for one in lines(question(key=key, bracket="A"))] == ["1．", "解析："]
    assert [one.label for one in lines(question(key=key))] == ["1．", "答案：", "解析："]


def lines(asked: PrintedQuestion) -> list[SlideLine]:
    return [one.block for one in portions(asked) if isinstance(one.block, SlideLine)]


def test_a_key_that_says_nothing_adds_nothing_but_the_stem_waits_for_it() -> None:
    assert said(question(key=KEY)) == [(STEM, True)]


def test_a_text_of_several_paragraphs_is_labelled_once() -> None:
    key = replace(KEY, text=(Paragraph(content=plain("甲")), Paragraph(content=plain("乙"))))
    assert [(one.label, one.role) for one in lines(question(key=key))[1:]] == [("参考答案：", "answer"), ("", "text")]
