"""What a web page has around its text is told from the text."""

from __future__ import annotations

import pytest

from generator.importer.lines.web_furniture import find_page_furniture, find_web_noise
from generator.importer.manuscript import Line

TEXT = "书角建在走廊的尽头，那里原来是一面空墙。"


def lines(*texts: str) -> list[Line]:
    return [Line(number=n, raw=text) for n, text in enumerate(texts)]


def furniture(*texts: str) -> dict[int, str]:
    return {noise.place: noise.reason for noise in find_page_furniture(lines(*texts))}


def noise(*texts: str) -> dict[int, str]:
    return {noise.place: noise.reason for noise in find_web_noise(lines(*texts))}


def test_a_path_stands_among_the_first_twelve_lines() -> None:
    assert furniture("首页 > 新闻", "书角") == {0: "网页的路径"}
    assert furniture(*[TEXT] * 11, "首页 > 新闻", *[TEXT] * 30) == {11: "网页的路径"}
    assert furniture(*[TEXT] * 12, "首页 > 新闻", *[TEXT] * 3) == {}


def test_buttons_stand_at_the_edges_but_not_first() -> None:
    assert furniture("分享", "书角", "点赞(3) 收藏") == {2: "网页的按钮"}
    assert furniture("书角", "打印本页", *[TEXT] * 40, "关闭") == {1: "网页的按钮", 42: "网页的按钮"}
    assert furniture(*[TEXT] * 11, "分享", *[TEXT] * 24) == {11: "网页的按钮"}
    assert furniture(*[TEXT] * 12, "分享", *[TEXT] * 24) == {}
    assert furniture(*[TEXT] * 20, "分享", *[TEXT] * 23) == {20: "网页的按钮"}


def test_a_line_with_a_style_is_text() -> None:
    styled = [Line(number=1, raw="书角"), Line(number=2, raw="分享", style="heading1")]
    assert find_page_furniture(styled) == []


@pytest.mark.parametrize(
    "credit",
    [
        "责任编辑：周小书",
        "责编:周小书",
        "（编辑：周小书）",
        "【审核：周小书】",
        "[校对：周小书]",
        "编审：甲",
        "监制：甲",
        "终审：甲",
        "一审：甲",
        "二审：甲",
        "三审：甲",
    ],
)
def test_credits_stand_at_the_end(credit: str) -> None:
    assert furniture(*[TEXT] * 3, credit) == {3: "编辑人员"}
    assert furniture(*[TEXT] * 2, credit, TEXT) == {}
    assert furniture(*[TEXT] * 4, credit, *[TEXT] * 23) == {4: "编辑人员"}
    assert furniture(*[TEXT] * 4, credit, *[TEXT] * 24) == {}


def test_a_credit_names_somebody_in_few_words() -> None:
    assert furniture(*[TEXT] * 3, "编辑：" + "书" * 40) == {3: "编辑人员"}
    assert furniture(*[TEXT] * 3, "编辑：" + "书" * 41) == {}
    assert furniture(*[TEXT] * 3, "编辑：") == {}


def test_a_line_of_more_than_sixty_characters_is_no_button() -> None:
    assert furniture("书角", "上一篇：" + "书" * 56) == {1: "网页的按钮"}
    assert furniture("书角", "上一篇：" + "书" * 57) == {}


def test_related_news_go_to_the_end_of_the_page() -> None:
    assert furniture(*[TEXT] * 5, "相关阅读", "书角开放了", "水表换了") == dict.fromkeys((5, 6, 7), "网页的相关推荐")
    assert furniture(*[TEXT] * 4, "相关阅读", "书角开放了") == {}
    assert furniture(*[TEXT] * 5, "相关阅读", "书" * 60) == dict.fromkeys((5, 6), "网页的相关推荐")
    assert furniture(*[TEXT] * 5, "相关阅读", "书" * 61) == {}
    assert furniture(*[TEXT] * 5, "相关阅读", "书角开放了。") == {}
    assert furniture(*[TEXT] * 5, "相关阅读", "书角开放了；") == {}
    assert furniture("书角", "分享", *[TEXT] * 4, "相关阅读", "书角") == {1: "网页的按钮"} | dict.fromkeys(
        (6, 7), "网页的相关推荐"
    )


@pytest.mark.parametrize(
    "head",
    [
        "2023-04-23 09:15",
        "2023/4/23",
        "2023.04.23 09:15:02",
        "发布时间：2023-04-23",
        "发布日期:2023-4-23",
        "时间 2023-04-23",
        "日期：2023-04-23",
        "来源：校园周报",
        "作者：周小书",
        "编辑:周小书",
        "当前位置：首页",
        "阅读量：20次",
        "字号：大 中 小",
        "打印",
        "12次阅读",
    ],
)
def test_the_head_of_a_saved_page_is_noise(head: str) -> None:
    assert noise("书角的来历和规则", head, TEXT, TEXT, TEXT) == {1: "网页的页头"}


@pytest.mark.parametrize("head", ["2023年4月23日", "2023-04-23 书角开放", "来源很多", "来源：" + "书" * 38, "2023"])
def test_a_date_of_the_text_is_none(head: str) -> None:
    assert noise("书角的来历和规则", head, TEXT, TEXT, TEXT) == {}


def test_the_head_is_twelve_lines_high() -> None:
    assert noise(*[TEXT] * 11, "来源：校园周报", *[TEXT] * 9) == {11: "网页的页头"}
    assert noise(*[TEXT] * 12, "来源：校园周报", *[TEXT] * 9) == {}
    assert noise(TEXT, "来源：" + "书" * 37, TEXT, TEXT, TEXT) == {1: "网页的页头"}


def test_a_short_name_above_a_stamp_is_the_papers() -> None:
    assert noise("校园周报社办", "2023-04-23", TEXT, TEXT, TEXT) == {0: "网页的页头", 1: "网页的页头"}
    assert noise("校园周报社办公", "2023-04-23", TEXT, TEXT, TEXT) == {1: "网页的页头"}
    assert noise("2023-04-23", TEXT, TEXT, TEXT, "书角") == {0: "网页的页头"}


@pytest.mark.parametrize(
    "foot", ["点赞(3)", "相关阅读", "版权所有 校园", "责任编辑：周小书", "上一篇：水表", "网站地图"]
)
def test_the_foot_begins_with_a_button(foot: str) -> None:
    assert noise(*[TEXT] * 8, foot, TEXT) == dict.fromkeys((8, 9), "网页的按钮和相关推荐")
    assert noise(*[TEXT] * 7, foot, TEXT, TEXT) == ({7: "网页的页头"} if foot[0] in "点上" else {})
    assert noise(*[TEXT] * 3, foot) == ({3: "网页的页头"} if foot[0] in "点上" else {}) | {3: "网页的按钮和相关推荐"}


def test_a_foot_is_a_short_line() -> None:
    assert noise(*[TEXT] * 19, "版权所有 " + "书" * 11) == {19: "网页的按钮和相关推荐"}
    assert noise(*[TEXT] * 19, "版权所有 " + "书" * 12) == {}
    assert noise("书", "版权所有", "书角") == {}
