"""Titles of a DOCX: in lines of like length."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import (
    LineBreak,
    Text,
    plain,
)
from generator.writers.docx.styles import Style
from generator.writers.docx.titles import Title, set_title
from generator.writers.docx.xml import find, get, of_tag
from tests.documents import ARTICLE
from tests.writers.docx.docx_reading import (
    body,
    context_of,
    small,
    words,
)


def test_a_title_too_long_for_a_line_stands_in_lines_of_like_length() -> None:
    def indents(title: str) -> tuple[str | None, str | None]:
        (made,) = (
            one
            for one in of_tag(body(small(replace(ARTICLE, title=plain(title)), kind="pack")), "p")
            if words(one) == title
        )
        found = find(made, "w:pPr/w:ind")
        return get(found, "left"), get(found, "right")

    assert indents("让每一条河都有人管") == (None, None)
    # 22 characters stand as 11 and 11, not as 19 and 3: of 19.1 em twelve are left.
    left, right = indents("关于让示例市的每一条河都有人看有人管的意见")
    assert left == right
    assert 1300 < int(left or 0) < 1700


def test_a_title_whose_first_line_is_the_longer_breaks_without_a_mark_in_it() -> None:
    # A break would stand in the contents that Word makes of the headings.
    title = "关于让示例市的每一条河都有人看，有人管的意见"
    whole = body(small(replace(ARTICLE, title=plain(title)), kind="pack"))
    (made,) = (one for one in of_tag(whole, "p") if words(one) == title)
    assert not list(of_tag(made, "br"))
    assert find(made, "w:pPr/w:ind") is not None


def test_a_title_that_fits_is_left_as_it_is() -> None:
    content = plain("一条河")
    assert set_title(content, context_of(small(kind="pack")), Style.HEADING_2) == Title(content=content)


def test_a_title_in_two_parts_is_broken_between_them_where_the_first_is_shorter() -> None:
    made = set_title(
        plain("从头说起，从水说起　一条河怎样改变一座城的面貌"), context_of(small(kind="pack")), Style.HEADING_2
    )
    assert made.indent is None
    assert [one for one in made.content if not isinstance(one, LineBreak)] == [
        Text(text="从头说起，从水说起"),
        Text(text="一条河怎样改变一座城的面貌"),
    ]
    assert len(made.content) == 3


def test_a_longer_first_line_breaks_by_indents_that_leave_it_just_its_room() -> None:
    context = context_of(small(kind="pack"))
    title = plain("关于让示例市的每一条河都有人看，有人管的意见")
    made = set_title(title, context, Style.HEADING_2)
    assert made.content == title
    em = context.state.reference.em(Style.HEADING_2)
    left = int(get(made.indent, "left") or 0)
    assert get(made.indent, "right") == str(left)
    room = (context.width - 2 * left) / em
    # Eleven characters and the slack behind them.
    assert abs(room - 11.4) < 0.01
