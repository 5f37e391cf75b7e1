"""Inline text in HTML: escaped, with its marks as elements."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.assembly.markup import parse_inlines
from generator.model.document import (
    Blank,
    Emphasis,
    LineBreak,
    Link,
    Mark,
    Paragraph,
    Strong,
    Text,
    plain,
)
from generator.model.document_walk import inline_text
from generator.writers.html.inline import bare_text, blank, render
from tests import documents
from tests.writers.html.html_reading import Page, rendered


def test_scripts_are_elements() -> None:
    assert render(parse_inlines("10^8^与H~2~O")) == "10<sup>8</sup>与H<sub>2</sub>O"


def test_as_plain_characters_they_are_those_of_unicode() -> None:
    content = parse_inlines("10^8^与H~2~O，____")
    assert bare_text(content) == "10⁸与H₂O，"
    assert inline_text(content) == "10⁸与H₂O，___"


def test_names_have_a_line_and_characters_their_reading() -> None:
    name = Mark(content=plain("张骞"), kind="name")
    reading = Mark(content=plain("砥"), kind="reading", reading="dǐ & <b>")
    shown = rendered(Paragraph(content=(name, reading)))
    assert '<u class="proper">张骞</u>' in shown
    assert re.search(
        r'<ruby style="min-width:[\d.]+em">砥<rp>（</rp><rt>dǐ &amp; &lt;b&gt;</rt><rp>）</rp></ruby>', shown
    )


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", " javascript:x", "#"]
)
def test_unsafe_link_is_printed_as_text(target: str) -> None:
    text = rendered(Paragraph(content=(Link(target=target, content=plain("此处")),)))
    assert "<a" not in text
    assert "此处" in text


def test_ordinary_and_inner_links_stay_links() -> None:
    targets = ["https://example.org/a?b=1&c=2", "mailto:a@example.org", "#x"]
    text = rendered(*(Paragraph(content=(Link(target=target, content=plain("此处")),)) for target in targets))
    assert [attributes["href"] for attributes in Page(text).all("a")] == targets


def test_two_character_name_is_spread_without_changing_it() -> None:
    text = rendered(replace(documents.ARTICLE, byline=("韩正", "黄润秋", "课题组", "新华")))
    assert '<span class="spread">韩</span>正' in text
    assert "黄润秋" in text
    assert '<span class="name">新华</span>' in text
    assert "韩　正" not in text


def test_marks_may_stand_inside_each_other() -> None:
    content = (Strong(content=(Emphasis(content=plain("甲<乙")), Text(text="&"))),)
    assert render(content) == "<strong><em>甲&lt;乙</em>&amp;</strong>"


def test_dots_stand_under_characters_and_not_under_marks() -> None:
    assert render((Mark(content=plain("岸线，一")),)) == '<em class="mark"><i>岸</i><i>线</i>，<i>一</i></em>'


@pytest.mark.parametrize(
    ("target", "words", "kind"),
    [
        ("#x-1", "上文", "inside"),
        ("https://example.org", "网址", "outside"),
        ("https://example.org", "https://example.org", "address"),
    ],
)
def test_a_link_tells_where_it_leads(target: str, words: str, kind: str) -> None:
    assert render((Link(target=target, content=plain(words)),)) == f'<a class="{kind}" href="{target}">{words}</a>'


@pytest.mark.parametrize(
    ("width", "answer", "shown"),
    [
        (4, "", '<span class="blank" style="width:4em"></span>'),
        (4.5, "", '<span class="blank" style="width:4.5em"></span>'),
        (4, "责任", '<span class="blank filled" style="width:4em">责任</span>'),
        # 3.6 em hold six characters at 0.6, and no seventh.
        (
            4,
            "一" * 6,
            '<span class="blank filled" style="width:4em"><small style="font-size:0.60em">一一一一一一</small>',
        ),
        (4, "一" * 7, '<span class="blank filled" style="width:4em">见答案</span>'),
        (2, "一" * 7, '<span class="blank filled" style="width:2em"><small style="font-size:0.53em">见答案</small>'),
    ],
)
def test_a_gap_is_as_wide_with_its_answer_and_a_long_answer_is_smaller(width: float, answer: str, shown: str) -> None:
    assert str(blank(width, answer)).startswith(shown)


def test_bare_text_leaves_empty_gaps_out_and_parts_lines() -> None:
    content = (Text(text="甲"), Blank(width=4), Blank(width=4, answer="12"), LineBreak(), Strong(content=plain("乙")))
    assert bare_text(content) == "甲12　乙"


def test_a_reading_longer_than_its_characters_gets_them_more_room() -> None:
    def room(reading: str) -> str:
        found = re.search(
            r"min-width:([\d.]+)em", render((Mark(content=plain("砥"), kind="reading", reading=reading),))
        )
        assert found
        return found[1]

    assert room("dǐ") == "1"
    assert float(room("dǐdǐdǐdǐ")) > 2


def test_dots_stand_under_characters_and_keep_the_marks_inside() -> None:
    dotted = render(parse_inlines("==甲**10^8^**，____=="))
    assert dotted.startswith(
        '<em class="mark"><i>甲</i><strong><i>1</i><i>0</i><sup><i>8</i></sup></strong>，<span class="blank"'
    )
    assert render(parse_inlines("甲**乙**")) == "甲<strong>乙</strong>"
