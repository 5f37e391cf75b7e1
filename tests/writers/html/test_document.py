"""HTML: one file, accessible, escaped, and as the designs' templates say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.design import load_design
from generator.layout.masthead import title_line
from generator.layout.plan import lay_out
from generator.model.document import (
    Blank,
    Block,
    Cell,
    Contents,
    ContentsEntry,
    Document,
    Heading,
    Meta,
    Option,
    Paragraph,
    QuestionBlock,
    Table,
    Text,
    plain,
)
from generator.writers.html import document as html
from tests import documents
from tests.goldens import GOLDENS, check_golden
from tests.writers.html.html_reading import BASE, Page, rendered
from tests.writing import html_of, write_html

PAPER = (documents.pack(), documents.worksheet(), documents.quiz(), documents.quiz(answers=True))
HOSTILE = "<script>alert('x')</script>\"&{{ 7*7 }}"


def a_document(*blocks: Block) -> Document:
    return Document(kind="worksheet", name="x", meta=Meta(title="甲"), blocks=blocks)


@pytest.mark.parametrize("document", PAPER, ids=lambda document: document.name)
def test_documents_look_as_accepted(document: Document) -> None:
    check_golden(
        GOLDENS / "html" / f"{document.name}.html", html.page(document, lay_out(document, BASE), BASE, style="")
    )


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_page_needs_no_other_file(document: Document) -> None:
    text = html_of(document, BASE)
    page = Page(text)
    assert not page.all("link", "script", "iframe", "object", "embed")
    assert all(attributes["src"].startswith("data:") for attributes in page.all("img", "source"))
    assert not re.search(r"url\((?!\"?data:)", text)
    assert "@import" not in text


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_page_has_language_charset_title_and_one_first_heading(document: Document) -> None:
    text = html_of(document, BASE)
    page = Page(text)
    assert page.all("html")[0]["lang"] == "zh-CN"
    assert {"charset": "utf-8"} in page.all("meta")
    assert document.meta.title in text[text.index("<title>") : text.index("</title>")]
    assert page.ranks().count(1) == 1


def test_text_of_a_document_is_never_markup() -> None:
    blocks: tuple[Block, ...] = (
        Heading(level=1, content=plain(HOSTILE), anchor=HOSTILE),
        Paragraph(content=(Text(text=HOSTILE), Blank(answer=HOSTILE)), speaker=HOSTILE),
        replace(documents.ARTICLE, title=plain(HOSTILE), byline=(HOSTILE,), note=HOSTILE, signature=(HOSTILE,)),
        Table(rows=((Cell(content=plain(HOSTILE)),),), caption=plain(HOSTILE)),
        replace(documents.FIGURE, alt=HOSTILE, labels=(HOSTILE,) * 3, unit=HOSTILE),
        Contents(entries=(ContentsEntry(title=HOSTILE, target=HOSTILE, label=HOSTILE),)),
        documents.questions(answers=True)[0],
    )
    document = replace(a_document(*blocks), meta=Meta(title=HOSTILE, question=HOSTILE, series=HOSTILE), cover=True)
    text = html_of(document, BASE)
    assert not Page(text).all("script")
    assert "49" not in text[text.index("<body") :].replace("#49", "")
    assert text.count("&lt;script&gt;") >= 15


@pytest.mark.parametrize(
    ("options", "measure", "columns"),
    [
        (("责任", "牌子", "口号", "会议"), 44, 4),
        (("责任", "牌子", "口号", "会议"), 20, 2),
        (("看水质是否稳定达标", "看岸线是否完整", "看公示牌", "看居民是否便利"), 44, 2),
        (("看水质是否稳定达到功能区的要求而不反弹", "短", "短", "短"), 44, 1),
        (("对", "错"), 44, 2),
    ],
)
def test_options_stand_in_as_many_columns_as_fit(options: tuple[str, ...], measure: float, columns: int) -> None:
    question = QuestionBlock(
        id="q",
        kind="single",
        number=1,
        stem=(documents.paragraph("选一选", "stem"),),
        options=tuple(
            Option(letter=letter, content=plain(text)) for letter, text in zip("ABCD", options, strict=False)
        ),
    )
    assert f'class="options columns-{columns}"' in rendered(question, measure=measure)


def test_points_are_printed_where_the_question_has_them() -> None:
    question = documents.questions(answers=False)[0]
    heading = Heading(level=2, content=plain("一、单选题（每小题2分，共20分）"), classes=("section",))
    assert '<span class="points">（2分）</span>' in rendered(heading, replace(question, points=2))
    assert 'class="points"' not in rendered(heading, replace(question, points=None))


def test_paper_shows_no_answer_and_leaves_room_for_one() -> None:
    text = html_of(documents.quiz(), BASE)
    body = text[text.index("<body") :]
    assert 'class="solution"' not in body
    assert 'class="blank filled"' not in body
    assert body.count("（　　）") == 3
    assert body.count('class="squares"') == 4


def test_key_shows_answer_explanation_rubric_and_evidence() -> None:
    text = rendered(*documents.questions(answers=True))
    for words in ("【答案】</span>ABD", "【解析】</span>责任落到人头", "说出责任", "【依据】", "第1段", "【参考答案】"):
        assert words in text, words
    assert "squares" not in text


def test_same_document_gives_same_bytes() -> None:
    assert write_html(documents.pack(), BASE) == write_html(documents.pack(), load_design("base"))


def test_title_tells_form_and_edition() -> None:
    assert title_line(documents.quiz()) == "河流与城市 测验 A卷"
    assert title_line(documents.worksheet()) == "河流与城市 学习单 教师版"
