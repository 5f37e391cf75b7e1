# ruff: noqa: E501  # a bank stands on one line, as its line breaks are the matter
"""Question banks in the shapes that teachers type them come back as questions of the right kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.importer import Imported, read_document
from generator.importer.drafts.to_yaml import to_yaml
from generator.model.question import Question
from tests.importer.accounting import lost
from tests.importer.written import records


def imported(text: str) -> Imported:
    result = read_document(text.encode(), Path("bank.txt"))
    assert result.doc_kind == "question_bank"
    assert lost(text, result) == []
    return result


def questions(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = imported(text).value["questions"]
    return found


def short(question: dict[str, Any]) -> tuple[Any, ...]:
    return (question["kind"], question["stem"], question.get("options"), question.get("answer"))


WITH_LABELS = """书角与公共生活 单元练习

一、单项选择题（每小题2分，共4分）
1. 书角的书架是由什么改成的？
A. 旧课桌
B. 旧门板
C. 新木料
D. 铁架子
答案：A
解析：木工社团把旧课桌改成了书架。
难度：易
2、下列哪一项是书角的规则（  ）
A．交押金  B．按时归还  C．办借书证  D．只借一天
【答案】B
【解析】规则贴在墙上，
一共三条。【难度】0.35

二、多项选择题
3．书角的书来自（ ABD ）
A、同学 B、家长 C、书店 D、老师
三、判断题
4. 书角的规则不能修改。（ × ）
5. 书角没有借书证。
正确答案：√
四、填空题
6. 学期末登记在册的图书是____册，比开学时多____册。
答案：341；21
五、简答题
7. 为什么没有押金，书反而多了？
参考答案：（1）规则由大家一起定。
（2）缺了就说，有人送回。
六、论述题
8. 结合材料谈谈公共的东西为什么要靠每个人照看。
答：言之成理即可。
"""


def test_answers_after_each_question() -> None:
    assert [short(q) for q in questions(WITH_LABELS)] == [
        ("single", "书角的书架是由什么改成的？", ["旧课桌", "旧门板", "新木料", "铁架子"], "A"),
        ("single", "下列哪一项是书角的规则（\u3000\u3000）", ["交押金", "按时归还", "办借书证", "只借一天"], "B"),
        ("multiple", "书角的书来自（\u3000\u3000）", ["同学", "家长", "书店", "老师"], "ABD"),
        ("true_false", "书角的规则不能修改。（\u3000\u3000）", None, "错"),
        ("true_false", "书角没有借书证。", None, "对"),
        ("blank", "学期末登记在册的图书是____册，比开学时多____册。", None, ["341", "21"]),
        ("short", "为什么没有押金，书反而多了？", None, "（1）规则由大家一起定。（2）缺了就说，有人送回。"),
        ("essay", "结合材料谈谈公共的东西为什么要靠每个人照看。", None, "言之成理即可。"),
    ]


def test_explanations_and_difficulty_are_fields_of_their_own() -> None:
    first, second, *_ = questions(WITH_LABELS)
    assert (first["explanation"], first["difficulty"]) == ("木工社团把旧课桌改成了书架。", "易")
    assert (second["explanation"], second["difficulty"]) == ("规则贴在墙上，一共三条。", "难")
    assert imported(WITH_LABELS).value["title"] == "书角与公共生活 单元练习"


AT_THE_END = """一、单项选择题
1．书角在哪里？
A．走廊尽头　　B．操场
C．食堂　　　　D．办公室
2．谁负责清点？
A．值日生　B．校长　C．家长　D．记者
二、多项选择题
1．节水小组做了哪些事？
A．记下滴水次数　B．算出用水量　C．贴出数字　D．关掉水厂
三、判断题
1．水龙头全部换新了。
2．图表由同学自己画。
四、填空题
1．全校一天白白流掉______吨水。
五、简答题
1．公布用水量有什么好处？

参考答案
一、1-2 AA
二、1. ABC
三、1.×　2.√
四、1．2.5
五、1．让每个班都看得见自己的用水，
也让办法互相流传。
"""


def test_answers_listed_at_the_end_by_section() -> None:
    found = questions(AT_THE_END)
    assert [(q["kind"], q["answer"]) for q in found] == [
        ("single", "A"),
        ("single", "A"),
        ("multiple", "ABC"),
        ("true_false", "错"),
        ("true_false", "对"),
        ("blank", ["2.5"]),
        ("short", "让每个班都看得见自己的用水，也让办法互相流传。"),
    ]
    assert found[0]["options"] == ["走廊尽头", "操场", "食堂", "办公室"]


@pytest.mark.parametrize(
    "text",
    [
        "（1）书角在哪里？\n（A）走廊 （B）操场 （C）食堂\n（2）谁清点？\n（A）值日生 （B）校长 （C）家长\n答案\n1.A 2.B\n",
        "1、书角在哪里？（A）\nA.走廊\nB.操场\nC.食堂\n2、谁清点？（B）\nA.值日生\nB.校长\nC.家长\n",
        "第1题 书角在哪里？\nA 走廊  B 操场  C 食堂\n正确答案：A\n第2题 谁清点？\nA 值日生  B 校长  C 家长\n正确答案：B\n",
        "1. 书角在哪里？\nＡ．走廊\nＢ．操场\nＣ．食堂\n[答案] Ａ\n2. 谁清点？\nＡ．值日生\nＢ．校长\nＣ．家长\n[答案] Ｂ\n",
        "1.书角在哪里？A.走廊 B.操场 C.食堂 答案：A\n2.谁清点？A.值日生 B.校长 C.家长 答案：B\n",
        "一、选择题\n1. 书角在哪里？\nA. 走廊；\nB. 操场；\nC. 食堂\n2. 谁清点？\nA. 值日生；\nB. 校长；\nC. 家长\n参考答案：\n1—2 AB\n",
        "1．书角在哪里？\n\nA．走廊\n\nB．操场\n\nC．食堂\n\n答案】A\n\n2．谁清点？\n\nA．值日生\n\nB．校长\n\nC．家长\n\n答案】B\n",
    ],
)
def test_the_same_two_questions_in_many_shapes(text: str) -> None:
    found = questions(text)
    assert [(q["kind"], q["options"], q["answer"]) for q in found] == [
        ("single", ["走廊", "操场", "食堂"], "A"),
        ("single", ["值日生", "校长", "家长"], "B"),
    ]
    assert [q["stem"].replace("（\u3000\u3000）", "") for q in found] == ["书角在哪里？", "谁清点？"]


MATERIAL = """一、材料分析题
1. 阅读材料，回答问题。
材料一：书角的书架是木工社团用旧课桌改的，
灯是物理小组修好的。
材料二：节水小组把数字贴在食堂门口。
（1）两则材料有什么共同点？
（2）你会怎样照看公共的东西？
答案：（1）都靠大家动手。（2）言之有理即可。
2. 阅读材料，回答问题。
材料：规则要大家一起定。
（1）为什么？
答案：（1）一起定才会一起守。
"""


def test_a_material_question_has_its_reading_and_its_parts() -> None:
    first, second = questions(MATERIAL)
    assert [(m["label"], m["text"][:4]) for m in first["materials"]] == [("材料一", "书角的书"), ("材料二", "节水小组")]
    assert [(p["stem"], p["answer"]) for p in first["parts"]] == [
        ("两则材料有什么共同点？", "都靠大家动手。"),
        ("你会怎样照看公共的东西？", "言之有理即可。"),
    ]
    assert len(second["parts"]) == 1


def test_every_draft_that_is_not_a_comment_is_a_valid_question() -> None:
    model: TypeAdapter[Question] = TypeAdapter(Question)
    for text in (WITH_LABELS, AT_THE_END, MATERIAL):
        result = imported(text)
        read = records(result.drafts, f"questions/{result.drafts.own}-questions.yaml")
        assert len(read) == len(result.value["questions"])
        assert [model.validate_python(q).kind for q in read] == [q["kind"] for q in result.value["questions"]]


def test_a_question_without_an_answer_is_doubted_and_stands_as_a_comment() -> None:
    result = imported(
        "1. 书角在哪里？\nA. 走廊\nB. 操场\n2. 谁清点？\nA. 值日生\nB. 校长\n答案：A\n3. 谁修灯？\nA. 小组\nB. 家长\n答案：D\n"
    )
    reasons = [(f.lines[0], f.reason) for f in result.report.doubtful]
    assert reasons == [(1, "没有找到答案"), (8, "答案 D 没有对应的选项")]
    recognised = [f for f in result.report.recognised if "题，" in f.reason]
    assert len(recognised) == 3
    [written] = [text for place, text in to_yaml(result.drafts).items() if place.startswith("questions/")]
    assert "\n# - id: " in written


def test_an_answer_of_two_letters_makes_a_single_choice_multiple() -> None:
    result = imported(
        "一、单选题\n1. 书从哪里来？\nA. 同学\nB. 老师\nC. 书店\n答案：AB\n2. 谁清点？\nA. 值日生\nB. 校长\n答案：A\n"
    )
    assert [q["kind"] for q in result.value["questions"]] == ["multiple", "single"]
    assert any("已改为多选" in f.reason for f in result.report.doubtful)
