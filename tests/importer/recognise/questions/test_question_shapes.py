# ruff: noqa: E501  # a bank stands on one line, as its line breaks are the matter
"""The same questions are read out of every shape that a bank is typed in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer import read_document
from tests.importer.accounting import lost
from tests.importer.banks import Asked, meant, shapes, spelt


def read(text: str) -> list[tuple[str, str, list[str] | None, object]]:
    result = read_document(text.encode(), Path("bank.txt"))
    assert result.doc_kind == "question_bank"
    assert lost(text, result) == []
    return [_short(q) for q in result.value["questions"]]


def _short(q: dict[str, Any]) -> tuple[str, str, list[str] | None, object]:
    answer = q["answer"] if isinstance(q["answer"], list) else spelt(q["answer"])
    return q["kind"], spelt(q["stem"]), [spelt(o) for o in q["options"]] if "options" in q else None, answer


@pytest.mark.parametrize(("name", "text", "parts"), [pytest.param(*s, id=s[0]) for s in shapes()])
def test_every_question_comes_back(name: str, text: str, parts: dict[str, tuple[Asked, ...]]) -> None:
    assert read(text) == meant(parts), name


CHAPTERS = """第一章 测试题
一、单选题
1. 在“书角”这一公共空间里，
最需要的是（　）
A. 规则
B. 押金
第二章 测试题
一、单选题
1. 2023年用水量比2019年下降了（　）
A. 10.5%
B. 12.5%
二、判断题
1. 规则可以修改。
第一章答案
一、1.A
第二章答案
一、1.B
二、1.对
"""


def test_each_chapter_has_answers_of_its_own() -> None:
    assert [(kind, answer) for kind, _, _, answer in read(CHAPTERS)] == [
        ("single", "A"),
        ("single", "B"),
        ("true_false", "对"),
    ]


EXAM = """思想道德与法治 第三章测试题
（考试时间：60分钟  满分：100分）
注意事项：
1．答卷前请填写姓名。
2．请用黑色签字笔作答。
一、选择题（本大题共 1 小题，每小题 2 分。在每小题列出的选项中只有一项符合题目要求）
1.2021年印发的文件讲的是（  ）
A.节约用水 B.对外贸易
二、非选择题
2．阅读材料，完成下列要求。（12分）
材料一  走廊尽头的书角没有借书证，
也没有押金。
材料二  节水小组贴出了数字。
（1）根据材料一，说明书角为什么能坚持下来。（6分）
（2）结合材料二，谈谈你的看法。（6分）
3．什么是公共生活？（5分）
参考答案及评分标准
一、选择题
1.A
二、非选择题
2.（1）规则大家一起定；（3分）人人自觉遵守。（3分）
（2）言之成理即可。
3．公共生活是人们在公共空间里的活动。
"""


def test_an_examination_paper_with_its_key() -> None:
    result = read_document(EXAM.encode(), Path("exam.txt"))
    choice, material, short = result.value["questions"]
    assert choice["answer"] == "A"
    assert [(m["label"], m["text"]) for m in material["materials"]] == [
        ("材料一", "走廊尽头的书角没有借书证，也没有押金。"),
        ("材料二", "节水小组贴出了数字。"),
    ]
    assert [(p["stem"], p["answer"], p["points"]) for p in material["parts"]] == [
        ("根据材料一，说明书角为什么能坚持下来。", "规则大家一起定；（3分）人人自觉遵守。（3分）", "6"),
        ("结合材料二，谈谈你的看法。", "言之成理即可。", "6"),
    ]
    assert (short["stem"], short["points"]) == ("什么是公共生活？", "5")
    assert [f.lines for f in result.report.removed if f.reason == "题目以外的说明"] == [(2,), (3,), (4,), (5,)]
    assert lost(EXAM, result) == []


PART_BY_PART = """材料分析题
1.材料：书角没有押金。
①为什么能坚持？
答：规则公开。
②你会怎么做？
答：按时归还。
"""


def test_parts_that_are_answered_one_by_one() -> None:
    [question] = read_document(PART_BY_PART.encode(), Path("bank.txt")).value["questions"]
    assert [(p["stem"], p["answer"]) for p in question["parts"]] == [
        ("为什么能坚持？", "规则公开。"),
        ("你会怎么做？", "按时归还。"),
    ]


def test_labels_of_explanations_are_no_sections_and_no_columns() -> None:
    text = "1．书角在哪里？（ ）\nA．走廊\nB．操场\n【答案】A\n【考点】公共空间\n【分析】本题考查理解。\n【详解】B不符。\n故选A。\n2．要公开吗？（ ）\nA．要\nB．不要\n【解析】理由充分，故选A。\n"
    first, second = read_document(text.encode(), Path("bank.txt")).value["questions"]
    assert (first["note"], first["explanation"]) == ("公共空间", "本题考查理解。B不符。故选A。")
    assert second["answer"] == "A"


def test_a_field_inside_the_stem_does_not_swallow_the_options() -> None:
    text = "1.书角在哪里（ ）（难度：易）\nA.走廊 B.操场\n答案：A\n2.要公开吗？\n答案：正确。理由：公开才有监督。\n"
    first, second = read_document(text.encode(), Path("bank.txt")).value["questions"]
    assert (first["options"], first["answer"], first["difficulty"]) == (["走廊", "操场"], "A", "易")
    assert (second["kind"], second["answer"], second["explanation"]) == ("true_false", "对", "公开才有监督。")
