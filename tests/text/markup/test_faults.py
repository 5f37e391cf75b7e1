"""What the markup cannot say is named with its place and a way out."""

from __future__ import annotations

import pytest

from generator.text.markup.parsing import parse_text


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("看图![图](a.png)", "image", "!"),
        ("质能$E=mc^2$式", "formula", "$"),
        ("设$x$为年数", "formula", "$"),
        ("求\\frac{1}{2}", "formula", "\\"),
        ("<b>粗</b>", "html", "<b"),
        ("甲<br/>乙", "html", "<"),
        ("A&nbsp;B", "html", "&"),
        ("[文](页面.html)", "link", "["),
        ("[文](javascript:alert)", "link", "["),
        ("[张骞]（专名）", "link", "["),
        ("~~删去~~", "strike", "~"),
        ("**重点", "unpaired", "**"),
        ("** 空 **", "unpaired", "**"),
        ("==着重", "unpaired", "=="),
        ("__加粗__", "underscores", "__"),
        ("10^8吨", "script", "^"),
        ("H~2O", "script", "~"),
        ("# 一级", "subhead", "#"),
        ("#### 四级", "subhead", "#"),
        ("* 一项", "item", "*"),
        ("日落山，\\\n河入海。\\", "break", "\\"),
        ("```\n码\n```", "code", "`"),
    ],
)
def test_marks_of_other_dialects_are_faults_where_they_stand(text: str, code: str, at: str) -> None:
    fault = parse_text(text).faults[0]
    assert (fault.code, text[fault.offset :].startswith(at)) == (f"markup-{code}", True)
    assert fault.hint


@pytest.mark.parametrize(
    "text",
    [
        "一瓶 $5，两瓶 $8。",
        "from $5 to $8",
        "$5和$8",
        "US$5–US$8",
        "甲 = 乙 == 丙",
        "snake_case_name",
        "带*的是必修",
        "3 * 4 * 5 = 60",
        "3*4*5 = 60",
        "哦~~~~好的~~~~",
        "^14^C比^12^C重",
        "日落山，\\\n河入海。",
        "a < b 且 b > c",
        "<https://example.org>",
        "R&D投入",
        "https://example.org/a__b",
        "name__x@example.org",
        "[1]（2021）",
        "____年",
        "2~3周",
        "#话题",
        "C:\\文件",
        r"\![图](a.png)与\$x^2^$",
        r"10\^8",
        "10^8^",
    ],
)
def test_what_is_plain_text_is_no_fault(text: str) -> None:
    assert parse_text(text).faults == ()


def test_faults_stand_in_the_order_of_the_text() -> None:
    offsets = [fault.offset for fault in parse_text("10^8，<b>，$x$，**甲").faults]
    assert offsets == sorted(offsets)
    assert len(offsets) == 4
