"""A web page gives its text and its origin; what stands around the text is named as removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer import UnreadableError, read_document
from generator.importer.manuscript import Manuscript
from generator.importer.readers import find_reader
from generator.importer.readers.html import read

PATH = Path("书角.html")
TEXT = [
    "书角建在走廊的尽头，那里原来是一面空墙，堆着没人要的桌椅。朱镕同学先把桌椅搬走了。",
    "后来大家刷了墙，钉了架子，从家里带来一百五十册书，每一册都在登记本上写了名字。",
    "每周五放学以前，值日的两个人清点一遍，缺了就写在黑板上，找到了再划掉。",
    "两年过去，书从一百五十册变成了三百一十册，没有丢过一册，也没有人专门去管。",
]
PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0044)https://www.example.org/2023/0506/c1001-1.html -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>走廊里的书角-校园新闻-某某校园网</title><script>var a = "脚本";</script></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/n">校园新闻</a></div>
<div id="main"><h1>走廊里的书角</h1>
<p class="info">2023年05月06日10:20 来源：<a href="http://x">校园周报</a> 字号：<a>大</a> <a>中</a> <a>小</a></p>
<div class="content">
<p>\u3000\u3000{TEXT[0]}</p><p>\u3000\u3000{TEXT[1]}</p>
<h2>一、定规则</h2><p><strong>（一）谁来清点</strong></p><p>{TEXT[2]}</p>
<ul><li>登记本放在架子左边；</li><li>值日表贴在架子右边。</li></ul>
<ol><li>先数。</li><li><p>再写。</p></li></ol>
<table border=1><tr><th>年份</th><th>册数</th></tr><tr><td>2021年</td><td>150</td></tr>
<tr><td>2022年</td><td>310</td></tr></table>
<p>{TEXT[3]}</p><p align="right">校刊编辑部</p><p align="right">2023年5月6日</p>
</div>
<p>（责任编辑：王五）</p>
<div class="btns"><span>点赞(0)</span> <span>收藏</span> 分享</div>
<div class="xg"><h3>相关新闻</h3><ul><li><a href="/1">书角建成两周年，同学们说了什么</a></li>
<li><a href="/2">走廊里的书角</a></li><li><a href="/3">节水小组公布水表</a></li></ul></div>
</div><div style="display:none">看不见的字</div>
<div class="footer">版权所有：某某学校 某ICP备00000000号</div></body></html>"""


def page(text: str = PAGE, encoding: str = "gb18030") -> Manuscript:
    return read(text.encode(encoding), PATH)


def plain_page(inner: str, head: str = "") -> Manuscript:
    return page(f"<html><head>{head}</head><body>{inner}</body></html>", "utf-8")


def test_the_text_is_found_with_its_headings_lists_and_tables() -> None:
    assert [(x.style, x.text) for x in page().lines] == [
        ("title", "走廊里的书角"), ("whole", TEXT[0]), ("whole", TEXT[1]), ("heading2", "一、定规则"),
        ("whole", "（一）谁来清点"), ("whole", TEXT[2]), ("item", "登记本放在架子左边；"),
        ("item", "值日表贴在架子右边。"),
        ("whole", "1. 先数。"), ("whole", "2. 再写。"), ("row", "年份\t册数"), ("row", "2021年\t150"),
        ("row", "2022年\t310"), ("whole", TEXT[3]), ("whole", "校刊编辑部"), ("whole", "2023年5月6日"),
    ]  # fmt: skip


def test_everything_around_the_text_is_named_as_removed() -> None:
    reasons: dict[str, list[str]] = {}
    for gone in page().removed:
        reasons.setdefault(gone.reason, []).append(gone.text)
    assert reasons == {
        "网页的按钮": ["首页", "点赞(0) 收藏 分享"],
        "网页的导航和页头": ["新闻"],
        "网页的位置栏": ["当前位置：首页 > 校园新闻"],
        "出处栏（来源、日期、编辑已读成字段）": [
            "2023年05月06日10:20 来源：校园周报 字号：大 中 小",
            "（责任编辑：王五）",
        ],
        "网页的相关推荐": ["相关新闻", "书角建成两周年，同学们说了什么", "走廊里的书角", "节水小组公布水表"],
        "网页里不显示的文字": ["看不见的字"],
        "网页的版权栏": ["版权所有：某某学校 某ICP备00000000号"],
    }


def test_the_origin_becomes_fields() -> None:
    result = read_document(PAGE.encode("gb18030"), PATH)
    article = result.value["articles"][0]
    assert article["title"] == "走廊里的书角"
    assert article["source"] == {
        "raw": "来源：校园周报", "kind": "源自", "publication": "校园周报", "date": "2023-05-06", "issue": None,
    }  # fmt: skip
    assert result.value["url"] == "https://www.example.org/2023/0506/c1001-1.html"
    assert result.value["editor"] == "王五"
    [source] = result.drafts.sources
    assert source.url == "https://www.example.org/2023/0506/c1001-1.html"
    assert any(finding.reason == "网页的版权栏" for finding in result.report.removed)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_a_page_that_says_gb2312_loses_nothing(encoding: str) -> None:
    assert [x.text for x in page(encoding=encoding).lines] == [x.text for x in page().lines]


def test_a_page_in_big5_keeps_its_characters() -> None:
    text = "書角建在走廊的盡頭，那裡原來是一面空牆，後來大家把桌椅搬走，釘了架子，從家裡帶來一百五十冊書。"
    html = (
        f"<html><head><meta charset=big5><title>書角</title></head><body><p>{text}</p><p>{text[::-1]}</p></body></html>"
    )
    assert page(html, "big5").lines[-2].text == text


def test_characters_come_in_when_the_head_of_the_page_is_long() -> None:
    script = "<script>" + "var a = 1;\n" * 4_000 + "</script>"
    assert page(PAGE.replace("<script>", script + "<script>")).lines[1].text == TEXT[0]


@pytest.mark.parametrize(
    ("head", "inner", "field", "value"),
    [
        ('<meta name="ArticleTitle" content="走廊里的书角">', "", "title", "走廊里的书角"),
        ('<meta name="PubDate" content="2023-05-06 10:00">', "", "date", "2023-05-06"),
        ('<meta name="ContentSource" content="校园周报">', "", "publication", "校园周报"),
        ('<meta property="og:url" content="https://www.example.org/a">', "", "address", "https://www.example.org/a"),
        ('<link rel="canonical" href="https://www.example.org/b">', "", "address", "https://www.example.org/b"),
        ("<title>走廊里的书角_某某校园网</title>", "", "title", "走廊里的书角"),
        ("", "<p>作者：张三</p>", "authors", ("张三",)),
    ],
)
def test_the_head_of_the_page_is_read(head: str, inner: str, field: str, value: object) -> None:
    body = f"<div>{inner}{''.join(f'<p>{text}</p>' for text in TEXT)}</div>"
    assert getattr(plain_page(body, head).imprint, field) == value


def test_a_page_with_two_paragraphs_keeps_both() -> None:
    assert [x.text for x in plain_page(f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p>").lines] == TEXT[:2]


def test_short_lines_between_paragraphs_and_at_the_end_stay() -> None:
    inner = f"<div><p>{TEXT[0]}</p><p>短。</p><p>{TEXT[1]}</p><p>{TEXT[2]}</p><p>（完）</p></div>"
    assert [x.text for x in plain_page(inner).lines] == [TEXT[0], "短。", TEXT[1], TEXT[2], "（完）"]


def test_lines_parted_by_breaks_are_lines_of_their_own() -> None:
    inner = f"<div>\u3000\u3000{TEXT[0]}<br><br>\u3000\u3000{TEXT[1]}<br/>{TEXT[2]}</div>"
    assert [x.text for x in plain_page(inner).lines] == TEXT[:3]


def test_line_ends_of_the_source_are_no_blanks_between_chinese_characters() -> None:
    broken = TEXT[0][:10] + "\n   " + TEXT[0][10:]
    english = "The corner is small, but it has\n brought the children of a whole floor together."
    lines = plain_page(f"<div><p>{broken}</p><p>{english}</p><p>{TEXT[1]}</p></div>").lines
    assert [x.text for x in lines][:2] == [TEXT[0], english.replace("\n", "")]


def test_a_layout_table_is_no_table() -> None:
    inner = (
        f"<table><tr><td>栏</td><td><table><tr><td><p>{TEXT[0]}</p><p>{TEXT[1]}</p></td></tr></table></td></tr></table>"
    )
    lines = plain_page(inner).lines
    assert [x.text for x in lines if x.text in TEXT] == TEXT[:2]
    assert {x.style for x in lines} == {"whole"}


def test_merged_cells_are_filled() -> None:
    table = (
        "<table><tr><th>时间</th><th>事件</th></tr><tr><td rowspan=2>2021年</td><td>建成</td></tr>"
        "<tr><td>清点</td></tr><tr><td colspan=2>休整</td></tr></table>"
    )
    lines = plain_page("".join(f"<p>{text}</p>" for text in TEXT) + table).lines
    assert [x.cells for x in lines if x.cells] == [
        ("时间", "事件"), ("2021年", "建成"), ("2021年", "清点"), ("休整", ""),
    ]  # fmt: skip


def test_a_page_saved_as_one_file_is_read() -> None:
    import quopri

    body = quopri.encodestring(PAGE.replace("charset=gb2312", "charset=utf-8").encode()).decode("ascii")
    archive = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.org/c.html\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n------b\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://www.example.org/c.html\r\n\r\n{body}\r\n------b--\r\n"
    )
    found = read(archive.encode(), Path("书角.mhtml"))
    assert found.lines[0].text == "走廊里的书角"
    assert found.imprint.address == "https://www.example.org/c.html"


def test_a_page_is_known_by_its_tags_whatever_its_name() -> None:
    assert find_reader(PAGE.encode("gb18030"), Path("书角.txt")).name == "网页"
    assert find_reader("书角<b>好</b>".encode(), Path("书角.txt")).name == "纯文本"


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><body><img src=a.png></body></html>", "<p></p><p></p><p></p>"]
)
def test_a_page_without_text_is_refused_in_one_sentence(html: str) -> None:
    with pytest.raises(UnreadableError, match=r"书角\.html：网页"):
        page(html, "utf-8")


def test_a_page_nested_without_end_is_read_or_refused() -> None:
    try:
        assert page("<div>" * 20_000 + TEXT[0], "utf-8").lines
    except UnreadableError as error:
        assert "书角.html" in str(error)


def test_a_text_that_a_script_shows_is_read() -> None:
    body = "".join(f"<p>{text}</p>" for text in TEXT)
    for style in ("visibility: hidden; opacity: 0", "display:none"):
        inner = (
            '<h1 id="activity-name">走廊里的书角</h1><a href="javascript:void(0)" id="js_name">校园周报</a>'
            f'<em id="publish_time">2023-05-06 10:00</em><div id="js_content" style="{style}">{body}</div>'
        )
        found = plain_page(inner)
        assert [x.text for x in found.lines] == ["走廊里的书角", *TEXT]
        assert (found.imprint.publication, found.imprint.date) == ("校园周报", "2023-05-06")


def test_tags_in_markdown_do_not_make_it_a_page() -> None:
    text = "# 书角\n\n<div>甲</div>\n\n<p>乙</p>\n\n<table><tr><td>丙</td></tr></table>\n"
    assert find_reader(text.encode(), Path("书角.md")).name == "Markdown"


def test_the_first_of_many_chapters_is_no_title() -> None:
    inner = "".join(
        f"<h1>{name}</h1><p>{TEXT[0]}</p><p>{TEXT[1]}</p>" for name in ("前言", "第一章 书角", "第二章 水表")
    )
    assert [x.style for x in plain_page(f"<div>{inner}</div>").lines if x.level] == ["heading1"] * 3
