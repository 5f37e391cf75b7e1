"""Markdown comes in by blocks: headings, lists, tables and notes are known, its marks are gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer import UnreadableError, read_document
from generator.importer.manuscript import Line, Manuscript
from generator.importer.readers import find_reader
from generator.importer.readers.markdown import read

PATH = Path("书角.md")


def manuscript(text: str) -> Manuscript:
    return read(text.encode(), PATH)


def shown(text: str) -> list[tuple[str, str]]:
    return [(line.style, line.raw) for line in manuscript(text).lines]


def line(text: str) -> Line:
    (only,) = manuscript(text).lines
    return only


def test_headings_of_both_kinds_keep_their_level() -> None:
    text = "# 书角\n\n起因\n----\n\n## 经过 ##\n\n### 清点\n\n# 尾声\n"
    assert shown(text) == [
        ("heading1", "书角"), ("heading2", "起因"), ("heading2", "经过"), ("heading3", "清点"), ("heading1", "尾声"),
    ]  # fmt: skip


def test_the_only_first_heading_is_the_title() -> None:
    assert shown("# 书角\n\n## 起因\n\n一面空墙。") == [
        ("title", "书角"),
        ("heading2", "起因"),
        ("whole", "一面空墙。"),
    ]


def test_lists_keep_their_items_and_numbers() -> None:
    text = "- 登记本\n- 值日表\n  写在墙上\n\n1. 清点\n2) 归还\n* [x] 上架\n"
    assert shown(text) == [
        ("item", "登记本"), ("item", "值日表"), ("item", "写在墙上"), ("whole", "1. 清点"), ("whole", "2. 归还"),
        ("item", "上架"),
    ]  # fmt: skip


def test_a_wrapped_paragraph_is_joined_and_lines_that_were_meant_stay() -> None:
    wrapped = "The corner is small, but it has brought the children\nof a whole floor together, day after day."
    assert shown(wrapped) == [("whole", wrapped.replace("\n", " "))]
    chinese = "书角建在走廊的尽头，那里原来是一面空墙，\n后来大家刷了墙。"
    assert shown(chinese) == [("whole", chinese.replace("\n", ""))]
    question = "1. 书角最早建在学校的哪一个地方呢（　　）\nA. 走廊尽头那一面没人要的空墙下\nB. 操场\n答案：A"
    assert [raw for _, raw in shown(question)] == question.split("\n")


def test_marks_of_type_are_taken_off_and_gaps_stay() -> None:
    assert (
        line("**书角**建于____年，_共_ ~~一百~~==150==册，见`账本`，2*3*4。").raw
        == "书角建于____年，共 一百150册，见账本，2*3*4。"
    )
    assert line(r"\*注\* &amp; A&lt;B<br>").raw == "*注* & A<B"


def test_links_keep_their_words_and_their_address_is_named_as_removed() -> None:
    found = manuscript("见[登记本](https://www.example.org/a)和<https://www.example.org/b>。")
    assert found.lines[0].raw == "见登记本和https://www.example.org/b。"
    assert [(r.text, r.reason) for r in found.removed] == [("https://www.example.org/a", "链接的地址")]


def test_pictures_and_comments_are_told() -> None:
    found = manuscript("书角。\n\n![照片](a.png)\n\n<!-- 待核 -->\n")
    assert found.notes == ("文档里的图片没有导入（第 3 行）",)
    assert [(r.number, r.text, r.reason) for r in found.removed] == [(5, "待核", "注释")]


def test_a_table_keeps_its_cells() -> None:
    text = "表1 藏书\n\n| 年份 | 册数 |\n|:--|--:|\n| 2021年 | 150 |\n| 2022年 | 1\\|2 |\n"
    value = read_document(text.encode(), PATH).value
    assert value["tables"][0]["header"] == ["年份", "册数"]
    assert value["tables"][0]["rows"] == [["2021年", "150"], ["2022年", "1|2"]]


def test_notes_are_kept_with_the_words_that_they_explain() -> None:
    text = "# 书角\n\n共一百五十册[^1]，都登记在册。\n\n[^1]: 2021年9月清点。\n"
    value = read_document(text.encode(), PATH).value
    assert value["articles"][0]["paragraphs"] == ["共一百五十册，都登记在册。"]
    assert value["footnotes"] == [{"label": "1", "text": "2021年9月清点。", "after": "共一百五十册"}]


def test_a_quotation_is_known() -> None:
    assert shown("> 书要还。\n> 本要写。\n\n好。") == [("quote", "书要还。"), ("quote", "本要写。"), ("whole", "好。")]


def test_the_fields_above_the_text_are_its_imprint() -> None:
    text = "---\ntitle: 走廊里的书角\nauthor: 张三、李四\ndate: 2023-5-6\n来源: 校刊\nlayout: post\n---\n\n一面空墙。\n"
    found = manuscript(text)
    assert found.imprint.title == "走廊里的书角"
    assert found.imprint.authors == ("张三", "李四")
    assert (found.imprint.date, found.imprint.publication) == ("2023-05-06", "校刊")
    assert [(r.number, r.text) for r in found.removed] == [(6, "layout: post")]
    assert read_document(text.encode(), PATH).value["title"] == "走廊里的书角"


def test_lines_of_code_are_kept_as_they_are() -> None:
    assert shown("```\n# 不是标题\n```\n") == [("whole", "# 不是标题")]


def test_line_numbers_are_those_of_the_file() -> None:
    assert [x.number for x in manuscript("# 书角\n\n\n一。\n\n- 二\n").lines] == [1, 4, 6]


def test_an_empty_file_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableError, match=r"书角\.md：是空的"):
        read(b"\n\n---\n", PATH)


def test_a_name_that_says_markdown_is_believed() -> None:
    assert find_reader("书角".encode(), PATH).name == "Markdown"
