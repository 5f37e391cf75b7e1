"""Articles: numbered paragraphs, speeches, interviews, title blocks."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.articles import (
    article,
    article_body,
    chosen_paragraphs,
    kind_classes,
    paragraph_number,
    title_inlines,
)
from generator.errors import UserError
from generator.model.document import LineBreak, ListBlock, Paragraph, Passage, Text, plain
from generator.model.document_walk import inline_text
from generator.model.excerpt import Excerpt
from tests.assembly.samples import LETTER, library


def excerpt(text: str, **fields: Any) -> Excerpt:
    return Excerpt.model_validate({"id": "x", "title": "题", "column": "重要讲话", "text": text, **fields})


def shape(blocks: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [
        (block.classes[0], block.number, block.speaker, inline_text(block.content))
        for block in blocks
        if isinstance(block, Paragraph)
    ]


def test_paragraphs_are_numbered_through_the_article() -> None:
    assert shape(article_body(LETTER)) == [
        ("body", 1, "", "河长制的核心是责任。"),
        ("body", 2, "", "第一件是立清单："),
        ("body", 3, "", "第二件是常考核。"),
    ]


def test_numbers_can_be_left_out() -> None:
    passage = article(LETTER, library(), numbered=False)
    assert [block.number for block in passage.body if isinstance(block, Paragraph)] == [None, None, None]


def test_a_speech_greets_and_takes_leave() -> None:
    speech = excerpt(
        "尊敬的主席先生，\n\n各位同事：\n\n水是生命之源。\n\n各位同事！\n\n让我们同行。\n\n谢谢大家。",
        kind="speech",
        fidelity="verbatim",
    )
    assert shape(article_body(speech)) == [
        ("salutation", None, "", "尊敬的主席先生，"),
        ("salutation", None, "", "各位同事："),
        ("body", 1, "", "水是生命之源。"),
        ("body", 2, "", "各位同事！"),
        ("body", 3, "", "让我们同行。"),
        ("closing", None, "", "谢谢大家。"),
    ]


def test_only_a_speech_has_a_salutation() -> None:
    assert shape(article_body(excerpt("各位同事：\n\n谢谢大家。")))[0][0] == "body"


def test_an_interview_is_split_into_turns() -> None:
    interview = excerpt(
        "近日，本刊作了采访。\n\n《示例》：难在哪里？\n\n某丙：难在上下游：不是一家人。\n\n还难在钱。",
        kind="interview",
        speakers=["《示例》", "某丙"],
    )
    assert shape(article_body(interview)) == [
        ("lead", 1, "", "近日，本刊作了采访。"),
        ("body", 2, "《示例》", "难在哪里？"),
        ("body", 3, "某丙", "难在上下游：不是一家人。"),
        ("body", 4, "", "还难在钱。"),
    ]


@pytest.mark.parametrize(
    ("fields", "classes"),
    [
        ({"kind": "policy", "fidelity": "verbatim"}, ("official",)),
        ({"kind": "policy", "fidelity": "digest"}, ("digest",)),
        ({"kind": "speech_excerpt", "fidelity": "abridged"}, ("speech",)),
        ({"kind": "signed_article", "fidelity": "verbatim"}, ()),
        ({"kind": "interview", "fidelity": "digest"}, ("interview",)),
    ],
)
def test_our_own_words_are_never_set_as_official_matter(fields: dict[str, Any], classes: tuple[str, ...]) -> None:
    assert kind_classes(excerpt("文。", **fields)) == classes


def test_a_long_title_of_two_parts_stands_on_two_lines() -> None:
    assert title_inlines("保持一条河的清澈定力　努力建设两岸共生的城市") == (
        Text(text="保持一条河的清澈定力"),
        LineBreak(),
        Text(text="努力建设两岸共生的城市"),
    )
    assert title_inlines("管河　管人") == plain("管河　管人")


def test_a_signature_ends_an_official_document() -> None:
    signed = excerpt("文。", signature={"org": "示例市人民政府", "date": "2026-02-01"})
    assert article(signed, library()).signature == ("示例市人民政府", "2026年2月1日")


def test_organ_and_date_of_a_signature_stand_on_lines_of_their_own() -> None:
    signed = excerpt("文。", signature={"org": "示例市人民政府", "raw": "示例市人民政府　2026年2月1日"})
    assert article(signed, library()).signature == ("示例市人民政府", "2026年2月1日")
    bare = excerpt("文。", signature={"org": "示例市人民政府", "raw": "示例市人民政府办公厅"})
    assert article(bare, library()).signature == ("示例市人民政府办公厅",)


def test_addressees_of_an_official_document_are_no_numbered_paragraph() -> None:
    text = "各区、县人民政府，市直各部门：\n\n现将办法印发给你们："
    official = excerpt(text, kind="policy", fidelity="verbatim")
    assert shape(article_body(official)) == [
        ("salutation", None, "", "各区、县人民政府，市直各部门："),
        ("body", 1, "", "现将办法印发给你们："),
    ]
    assert shape(article_body(excerpt(text, kind="policy", fidelity="digest")))[0][:2] == ("body", 1)


@pytest.mark.parametrize(
    ("quote", "number"),
    [
        ("核心是责任", 1),
        ("看岸", 2),
        ("第二件是常考核。", 3),
        ("第二件是\n常……核。", 3),
        ("第二件，是常考核", 3),
        ("没有这句", None),
    ],
)
def test_a_quotation_is_found_in_its_paragraph(quote: str, number: int | None) -> None:
    assert paragraph_number(LETTER, quote) == number


def test_chosen_paragraphs_bring_their_lists() -> None:
    chosen = chosen_paragraphs(LETTER, (2,))
    assert [type(block) for block in chosen] == [Paragraph, ListBlock]
    assert chosen_paragraphs(LETTER, ()) == article_body(LETTER)


def test_a_paragraph_that_is_not_there_is_named() -> None:
    with pytest.raises(UserError, match="没有第 4 段，它共有 3 段"):
        chosen_paragraphs(LETTER, (1, 4))


def test_an_article_bears_its_origin_and_anchor() -> None:
    passage = article(LETTER, library())
    assert isinstance(passage, Passage)
    assert passage.anchor == "x-letter"
    assert passage.citation.line == "综述，据《让每一条河都有人管》（某甲，河流保护工作会，2026年3月1日）"
    assert passage.classes == ("article", "digest")
