"""Whatever comes in, the importer does not fall over, and no character goes missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.errors import UserError
from generator.importer import import_file, read_document
from tests.importer.accounting import lost
from tests.importer.invented import articles
from tests.importer.typesetter import Press, set_issue

LINES = set_issue(articles(), Press()).split("\n")
_WORDS = """【重要讲话】 【政策意见】 【编者按】 目录 —１２— 源自《某某报》2021年3月 作者系某某 （这是 张某某
一、总体要求 （一） 第一， ——— 12 问： 答： 书角。 2023年2月2日 ………………12 \ue3fd “ ” （ ） 《 》"""
LINES_OF_OTHERS = """1. 书角在哪里？
2、谁清点？（ A ）
A. 走廊 B. 操场
C．食堂；
答案：A 解析：写在墙上 难度：易
参考答案
1-2 AB
一、单项选择题
三、判断题
材料一：书角
（1）为什么？
时间 事件 内容
2021 年 3 月 书角建成 大家动手
图 1. 藏书情况
专栏一 账本
--新增图书 20 册；
https://www.example.org/a
The corner is small, but it has brought the chil-
dren of a whole floor together.
I. How It Began
• treat the books with care;
目录
Contents
前言
1.1 书角的来历
① 参见《校园年鉴》，第15页。
[1] 数据来自总务处。
某教发〔2023〕15号
某某学校文件
附件：1．用水量统计表
附件1
（此件公开发布）
抄送：各年级。
某某办公室 2023年5月19日印发
某某学校
2023年5月18日
索 引 号：0001/2023　主题分类：教育
首页 > 新闻 > 教育
2023-04-23 09:15:02　来源：校报　作者：陈晓
字号：大 中 小
相关阅读
摘 要：本文讨论书角。
关键词：书角；规则
◎ 周小书　陈　晓
各位同学：
谢谢大家！
◆理论前沿◆
◆课堂案例◆ 书角的规则
题号 1 2 3
答案 A B 对
题型：单选题
题干：书角在哪里？
选项A：走廊
（ √ ）3. 书角没有借书证。
4.【多选题】书从哪里来（ABD）
【答案】AB
【分析】略
第一章 测试题
5、图书是（341）册，比开学时多__21__册。（2分）
问题：
①为什么？
序号	措施	责任单位
1	公布用水量	总务处
| 时间 | 事件 |
| --- | --- |
书角不大        The corner is small
一层楼的孩子    the children of a floor
点赞(0)
2023-11-12
23
校园公报 20234""".splitlines()
PARTS = [*_WORDS.split(), *LINES_OF_OTHERS, "\f", " ", "\u3000\u3000", "2023 年 2 月", "A line of English, and more."]
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


def check(text: str) -> None:
    try:
        # With the mark: the two bytes of one rare letter in UTF-8 are read as the Chinese one that they are in GBK.
        result = read_document(text.encode("utf-8-sig"), Path("any.txt"))
    except UserError:
        return
    assert lost(text, result) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PARTS), st.sampled_from(LINES), TEXT), max_size=40))
@example(["【", "【重要讲话】", "【重要讲话】"])
@example(["0", "0", "#"])
@example(["ȡ"])
def test_no_character_of_any_text_is_lost(parts: list[str]) -> None:
    check("\n".join(parts))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES_OF_OTHERS), min_size=3, max_size=40))
def test_no_character_of_a_muddle_of_kinds_is_lost(parts: list[str]) -> None:
    check("\n".join(parts))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_character_of_a_damaged_issue_is_lost(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "swap", "cut", "insert"])):
            case "drop":
                lines[at : at + data.draw(st.integers(1, 40))] = [""]
            case "double":
                lines.insert(at, lines[at])
            case "swap":
                other = data.draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                lines[at] = lines[at][: len(lines[at]) // 2]
            case _:
                lines.insert(at, data.draw(st.sampled_from(PARTS)))
    check("\n".join(lines))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "是空的"),
        (b" \n\n\xe3\x80\x80\n", "是空的"),
        (b"PK\x03\x04rest", "不完整或已经损坏"),
        (bytes(range(1, 256)) * 9, "x.txt"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read_document(data, Path("x.txt"))


def test_a_file_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="打不开"):
        import_file(tmp_path / "none.txt")


def test_the_encoding_does_not_matter(tmp_path: Path) -> None:
    text = "\n".join(LINES)
    path = tmp_path / "issue.txt"
    values = []
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        path.write_bytes(text.encode(encoding))
        values.append(import_file(path).value["articles"])
    assert values[0] == values[1] == values[2] == values[3]


def test_line_ends_do_not_matter(tmp_path: Path) -> None:
    text = "\n".join(LINES)
    one = read_document(text.encode(), Path("a.txt"))
    two = read_document(text.replace("\n", "\r\n").encode(), Path("a.txt"))
    assert one.value == two.value
