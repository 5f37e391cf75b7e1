"""What is wrong in a field is named at its place, with what to type instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.library.yaml.validation_wording import Expected, Wording, is_misspelt, meant_literal, quoted_words, word
from tests.library.workspaces import HERE, loaded, shown, split_mark

_END = "column: 重要讲话\ntext: 正文。\n"
_Q = "- id: q\n  kind: single\n  stem: 题干\n  options: [甲, 乙]\n  answer: A\n"
_SHORT = "- id: q\n  kind: short\n  stem: 题干\n  answer: 答\n"
_MATERIAL = "- id: q\n  kind: material\n  stem: 题干\n  materials: {text: 材料}\n  parts:\n"
_SHEET = "id: u2\ntitle: b\nworksheets:\n  - id: w\n    title: c\n    parts:\n"
_QUIZ = "id: u2\ntitle: b\nquizzes:\n  - id: z\n    title: c\n    sections:\n"

# File, text with a mark before the character that is named, words of the message, words of the hint.
MISTAKES: dict[str, tuple[str, str, str, str]] = {
    "misspelt key": ("excerpts/new.yaml", f"id: a\n▲tilte: b\n{_END}", "tilte", "title"),
    "missing key": ("excerpts/new.yaml", "▲id: a\ntitle: b\ncolumn: 重要讲话\n", "text", "text: …"),
    "key without a value": ("excerpts/new.yaml", f"id: a\n▲title:\n{_END}", "空的", "title"),
    "empty text in quotes": ("excerpts/new.yaml", f'id: a\ntitle: ▲""\n{_END}', "空的", "title"),
    "list where text is meant": ("excerpts/new.yaml", f"id: a\ntitle: ▲[甲]\n{_END}", "列表", "方括号"),
    "mapping where text is meant": ("excerpts/new.yaml", f"id: a\ntitle:\n  ▲《宪法》: 一\n{_END}", "键: 值", "引号"),
    "colon in a list item": (
        "excerpts/new.yaml",
        f"id: a\ntitle: b\nauthors:\n  - ▲主任: 甲\n{_END}",
        "键: 值",
        "引号",
    ),
    "empty item": ("excerpts/new.yaml", f"id: a\ntitle: b\nthemes:\n  -▲\n{_END}", "themes 第 1 项", "删掉"),
    "Chinese id": ("excerpts/new.yaml", f"id: ▲甲\ntitle: b\n{_END}", "id", "不用汉字"),
    "blank in an id": ("excerpts/new.yaml", f"id: ▲a b\ntitle: b\n{_END}", "a b", "短横"),
    "spoken fidelity": ("excerpts/new.yaml", f"id: a\ntitle: b\nfidelity: ▲综述\n{_END}", "综述", "digest"),
    "spoken fidelity of passages": ("excerpts/new.yaml", f"id: a\ntitle: b\nfidelity: ▲摘编自\n{_END}", "", "abridged"),
    "misspelt fidelity": ("excerpts/new.yaml", f"id: a\ntitle: b\nfidelity: ▲verbatm\n{_END}", "verbatm", "verbatim"),
    "unknown fidelity": ("excerpts/new.yaml", f"id: a\ntitle: b\nfidelity: ▲甲\n{_END}", "甲", "可以写"),
    "spoken kind of text": ("excerpts/new.yaml", f"id: a\ntitle: b\nkind: ▲署名文章\n{_END}", "", "signed_article"),
    "date in words": (
        "excerpts/new.yaml",
        f"id: a\ntitle: b\nsignature:\n  org: 某部\n  date: ▲2021年3月5日\n{_END}",
        "不是日期",
        "2021-03-05",
    ),
    "date with dots": ("events.yaml", "- id: start-2020\n  title: b\n  date: ▲2021.3\n", "不是日期", "2021-03"),
    "impossible date": ("events.yaml", "- id: start-2020\n  title: b\n  date: ▲2021-13\n", "不是日期", "2021-03-15"),
    "text where keys are meant": (
        "excerpts/new.yaml",
        f"id: a\ntitle: b\nsignature: ▲某部\n{_END}",
        "键: 值",
        "缩进",
    ),
    "highlight without its key": (
        "excerpts/new.yaml",
        f"id: a\ntitle: b\nhighlights:\n  - ▲正文。\n{_END}",
        "第 1 项",
        "",
    ),
    "unknown key in a list": (
        "excerpts/new.yaml",
        f"id: a\ntitle: b\nhighlights:\n  - text: 正文。\n    ▲them: x\n{_END}",
        "them",
        "themes",
    ),
    "whole excerpt swallowed by a colon": ("excerpts/new.yaml", "▲title：标题", "键: 值", "中文冒号"),
    "list for a single file": ("units/u1.yaml", "▲- id: u1\n  title: a\n", "单元", "id"),
    "mapping for a list file": ("themes.yaml", "▲themes:\n  - id: 双碳\n", "列表", "themes:"),
    "no blank after the dashes of a list file": ("themes.yaml", "▲-id: 双碳\n", "列表", "减号后面少一个空格"),
    "spoken kind of question": ("questions/new.yaml", _Q.replace("single", f"{HERE}单选"), "单选", "single"),
    "spoken kind of question in full": ("questions/new.yaml", _Q.replace("single", f"{HERE}单项选择题"), "", "single"),
    "misspelt kind of question": ("questions/new.yaml", _Q.replace("single", f"{HERE}singel"), "singel", "single"),
    "question without a kind": (
        "questions/new.yaml",
        _Q.replace("  kind: single\n", "").replace("- id", f"- {HERE}id"),
        "kind",
        "single",
    ),
    "key of another kind": ("questions/new.yaml", _SHORT + "  ▲options: [甲, 乙]\n", "options", "可以写"),
    "too few options": ("questions/new.yaml", _Q.replace("[甲, 乙]", f"{HERE}[甲]"), "至少要有 2 项", "补上"),
    "truth in other words": (
        "questions/new.yaml",
        "- id: q\n  kind: true_false\n  stem: 题干\n  answer: ▲也许\n",
        "也许",
        "“对”或“错”",
    ),
    "spoken difficulty": ("questions/new.yaml", _Q + "  difficulty: ▲中等\n", "中等", "“中”"),
    "points in words": ("questions/new.yaml", _Q + "  points: ▲两分\n", "两分", "阿拉伯数字"),
    "points with their unit": ("questions/new.yaml", _Q + "  points: ▲2分\n", "2分", "单位：2"),
    "no points at all": ("questions/new.yaml", _Q + "  points: ▲0\n", "大于 0", "大"),
    "yes in other words": ("questions/new.yaml", _Q + "  approved: ▲已审\n", "已审", "true"),
    "part of an unknown kind": (
        "questions/new.yaml",
        _MATERIAL + "    - {id: p, kind: ▲问答, stem: 甲}\n",
        "问答",
        "short",
    ),
    "misspelt key of a part": (
        "questions/new.yaml",
        _MATERIAL + "    - {id: p, kind: short, stem: 甲, answer: 乙, ▲line: 3}\n",
        "line",
        "lines",
    ),
    "week in words": ("units/new.yaml", "id: u2\ntitle: b\nweek: ▲三\npack: {excerpts: two-goals}\n", "整数", "3"),
    "week zero": ("units/new.yaml", "id: u2\ntitle: b\nweek: ▲0\npack: {excerpts: two-goals}\n", "不能小于 1", "大"),
    "unknown part of a worksheet": (
        "units/new.yaml",
        _SHEET + "      - kind: ▲时间轴\n        themes: 双碳\n",
        "时间轴",
        "timeline",
    ),
    "part of a worksheet without a kind": (
        "units/new.yaml",
        _SHEET + "      - ▲title: d\n",
        "kind",
        "source_analysis",
    ),
    "misspelt key of a section": (
        "units/new.yaml",
        _QUIZ + "      - ▲question: [s-1]\n        points: 2\n",
        "question",
        "questions",
    ),
    "worksheet without parts": (
        "units/new.yaml",
        "id: u2\ntitle: b\nworksheets:\n  - ▲id: w\n    title: c\n",
        "parts",
        "parts",
    ),
    "spoken format": ("course.yaml", "name: 测试课\nformats: [pdf, ▲word]\n", "word", "docx"),
    "handouts of five": ("course.yaml", "name: 测试课\nhandout_per_page: ▲5\n", "5", "2、3、4、6"),
    "spoken kind of source": ("sources.yaml", "- id: report-2023\n  kind: ▲白皮书\n  title: a\n", "白皮书", "report"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_named_at_its_place(name: str, tmp_path: Path) -> None:
    file, marked, message, hint = MISTAKES[name]
    text, line, column = split_mark(marked)
    problems = loaded(tmp_path, {file: text}).problems
    at_place = [p for p in problems if str(p.path) == f"lessons/{file}" and (p.line, p.column) == (line, column)]
    assert at_place, [shown(p) for p in problems]
    assert any(message in p.message and hint in p.hint for p in at_place), [shown(p) for p in at_place]
    assert all(p.hint for p in at_place)


def test_a_problem_is_one_clickable_line(tmp_path: Path) -> None:
    problem = loaded(tmp_path, {"excerpts/new.yaml": f"id: a\ntilte: b\n{_END}"}).problems[-1]
    assert str(problem) == "lessons/excerpts/new.yaml:2:1 不认识的键“tilte”；是否应为“title”？"
    assert problem.field == "tilte"


def said(kind: str, value: object = None, **context: object) -> Wording:
    """Return what is said of a value under the key 题."""
    return word({"type": kind, "ctx": context}, ("题",), value, Expected(), was_typed=True)


@pytest.mark.parametrize(
    ("spoken", "words", "meant"),
    [
        ("单选题", ["single", "multiple"], "single"),
        (" WORD ", ["html", "docx"], "docx"),
        ("DOCX", ["html", "docx"], "docx"),
        ("singel", ["single", "multiple"], "single"),
        ("单选题", ["html", "docx"], None),
    ],
)
def test_a_spoken_or_misspelt_word_is_the_fixed_one_that_is_meant(
    spoken: str, words: list[str], meant: str | None
) -> None:
    assert meant_literal(spoken, words) == meant


def test_words_in_quotes_are_taken_out_of_a_list() -> None:
    assert quoted_words("'verbatim', 'abridged' or 'digest'") == ["verbatim", "abridged", "digest"]
    assert quoted_words("2, 3 or 4") == []


def test_a_long_value_is_shown_by_its_beginning() -> None:
    assert said("int_type", "一" * 21).message == f"“题”应是整数，写的是“{'一' * 21}”"
    assert said("int_type", "一" * 22).message == f"“题”应是整数，写的是“{'一' * 20}…”"
    assert said("int_type", {"甲": 1}).message == "“题”应是整数，写的是几个“键: 值”"


@pytest.mark.parametrize(
    ("kind", "context", "message"),
    [
        ("greater_than", {"gt": 0}, "“题”应大于 0，写的是“7”"),
        ("greater_than_equal", {"ge": 1.0}, "“题”不能小于 1，写的是“7”"),
        ("less_than_equal", {"le": 6}, "“题”不能大于 6，写的是“7”"),
        ("too_long", {"max_length": 3}, "“题”最多 3 项"),
        ("finite_number", {}, "“题”应是数字，写的是“7”"),
        ("what_pydantic_may_say_some_day", {}, "“题”的内容不对：“7”"),
    ],
)
def test_a_limit_is_named_with_its_number(kind: str, context: dict[str, object], message: str) -> None:
    assert said(kind, "7", **context).message == message


def test_a_missing_key_is_misspelt_where_an_unknown_one_is_like_it() -> None:
    keys = ("title", "text")
    assert is_misspelt("title", Expected(keys=keys, parent={"tilte": "甲"}))
    assert not is_misspelt("text", Expected(keys=keys, parent={"tilte": "甲"}))
    # A key with a mistake of another kind is named for that.
    assert not is_misspelt("title", Expected(keys=keys, parent={"title：": "甲"}))
    assert not is_misspelt("title", Expected(keys=keys, parent=["tilte"]))


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("-id", "减号后面少一个空格：- id: …"),
        ("id：", "键后面要用英文冒号加一个空格，不能用中文冒号“：”"),
        ("\u3000id", "行首有全角空格，换成半角空格"),
        ("i\u200bd", "这个键里有看不见的字符，请删掉重新输入"),
        ("《宪法》", "这像是文字：给整行的值加引号，或者把英文冒号换成中文冒号“：”"),
        ("k" * 25, "这像是文字：给整行的值加引号，或者把英文冒号换成中文冒号“：”"),
        ("k" * 24, "这里可以写：id"),
    ],
)
def test_an_unknown_key_is_explained_by_how_it_is_typed(key: str, hint: str) -> None:
    wording = word({"type": "extra_forbidden"}, (key,), "甲", Expected(keys=("id",), parent={"id": 1}), was_typed=True)
    assert (wording.hint, wording.at_key) == (hint, True)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("2021年3月5日", "写成 2021-03-05"),
        ("2021.3", "写成 2021-03"),
        ("2021年", "写成 2021"),
        ("2021-13", "写成 2021、2021-03 或 2021-03-15"),
        ("3月5日", "写成 2021、2021-03 或 2021-03-15"),
        ("2021 3 5 8", "写成 2021、2021-03 或 2021-03-15"),
    ],
)
def test_a_date_is_shown_as_it_must_be_typed(typed: str, hint: str) -> None:
    assert said("string_pattern_mismatch", typed, pattern="^[0-9]{4}$").hint == hint


def test_fixed_words_are_shown_with_the_names_that_they_are_called_by() -> None:
    wording = said("literal_error", "甲乙丙", expected="'html', 'docx' or '易'")
    assert wording.message == "“题”不能是“甲乙丙”"
    assert wording.hint == "可以写：html（网页）、docx（word）、易"


def test_an_item_of_a_list_is_named_by_its_number() -> None:
    def name(*path: str | int) -> str:
        return word({"type": "int_type"}, path, None, Expected(), was_typed=True).message.split("”")[0]

    assert name("parts", 0, "options", 1) == "“options 第 2 项"
    assert name("parts", 0) == "“parts 第 1 项"
    assert name(2) == "“第 3 项"
    assert name() == "“这一条"


def test_a_key_without_a_value_is_empty_and_an_absent_one_is_missing() -> None:
    typed, absent = (word({"type": "missing"}, ("题",), None, Expected(), was_typed=was) for was in (True, False))
    assert (typed.message, typed.at_key) == ("“题”是空的", True)
    assert (absent.message, absent.hint, absent.at_key) == ("缺少“题”", "加上一行 题: …", False)
    assert said("string_type", None).message == "“题”是空的"
    assert said("int_type", None).message == "“题”应是整数，写的是空的"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("三", "只写阿拉伯数字，不带单位：3"),
        ("2.5分", "只写阿拉伯数字，不带单位：2.5"),
        ("两", "只写阿拉伯数字，例如 3"),
        ("2到3", "只写阿拉伯数字，例如 3"),
    ],
)
def test_a_number_in_words_is_shown_in_digits(value: str, hint: str) -> None:
    assert said("int_parsing", value).hint == hint
