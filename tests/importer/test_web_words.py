"""The words around the text of a web page are the same for a saved page and for a copied one."""

from __future__ import annotations

import pytest

from generator.importer.web_words import LEGAL, POSITION, RELATED, is_buttons


@pytest.mark.parametrize(
    "text",
    [
        "点赞(0) 收藏",
        "大 中 小",
        "【打印】【关闭】",
        "分享到：微信 微博",
        "上一篇：书角",
        "阅读量：20次",
        "12次浏览",
        "扫一扫看书角",
        "返回列表",
    ],
)
def test_a_line_of_buttons_is_one(text: str) -> None:
    assert is_buttons(text)


@pytest.mark.parametrize(
    "text",
    [
        "大家都来书角",
        "分享是一种习惯，书角里的书都可以带回家去看，看完以后再还回来就可以了，不用登记",
        "12",
        "12 13",
        "点赞 书角",
        "收" * 61,
    ],
)
def test_a_sentence_or_a_figure_is_none(text: str) -> None:
    assert not is_buttons(text)


def test_heads_of_related_news_stand_alone() -> None:
    assert RELATED.match("【相关阅读】：") and RELATED.match("更多内容") and not RELATED.match("相关阅读的书")


def test_a_path_leads_through_two_places_or_says_what_it_is() -> None:
    assert all(
        map(
            POSITION.match,
            ("当前位置：首页", "您的位置：新闻", "您所在的位置：新闻", "首页 > 新闻", "新闻 > 校园 > 书角"),
        )
    )
    assert not any(map(POSITION.match, ("位置很好", "首页新闻", "新闻 > 校园")))


def test_the_sites_own_words_may_stand_anywhere() -> None:
    assert LEGAL.search("校园网 版权所有") and not LEGAL.search("版权的故事")
