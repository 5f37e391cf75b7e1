"""What is wrong in a field is named at its place, with what to type instead."""

from __future__ import annotations

from pathlib import Path

import pytest

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


def test_all_mistakes_of_all_files_come_at_once_and_in_order(tmp_path: Path) -> None:
    problems = loaded(
        tmp_path,
        {
            "excerpts/new.yaml": "id: 甲\ntitel: b\ncolumn: 重要讲话\nfidelity: 综述\ntext: c\n",
            "themes.yaml": "- id: 双碳\n- id: 能源\n  lable: x\n",
            "units/broken.yaml": "id: u2\ntitle：b\n",
        },
    ).problems
    assert [(str(p.path), p.line, p.code) for p in problems] == [
        ("lessons/excerpts/new.yaml", 1, "string-pattern-mismatch"),
        ("lessons/excerpts/new.yaml", 2, "extra-forbidden"),
        ("lessons/excerpts/new.yaml", 4, "literal-error"),
        ("lessons/themes.yaml", 3, "extra-forbidden"),
        ("lessons/units/broken.yaml", 2, "wide-colon"),
    ]


def test_a_problem_is_one_clickable_line(tmp_path: Path) -> None:
    problem = loaded(tmp_path, {"excerpts/new.yaml": f"id: a\ntilte: b\n{_END}"}).problems[-1]
    assert str(problem) == "lessons/excerpts/new.yaml:2:1 不认识的键“tilte”；是否应为“title”？"
    assert problem.field == "tilte"


def test_the_rest_of_a_question_of_a_spoken_kind_is_checked_too(tmp_path: Path) -> None:
    text = "- id: q\n  kind: 单选\n  stem: 题干\n  options: [甲]\n  anwser: A\n"
    problems = loaded(tmp_path, {"questions/new.yaml": text}).problems
    assert [(p.line, p.code) for p in problems] == [
        (2, "union-tag-invalid"),
        (4, "too-short"),
        (5, "extra-forbidden"),
    ]


def test_one_bad_record_does_not_hide_the_others(tmp_path: Path) -> None:
    library = loaded(tmp_path, {"questions/all.yaml": _Q.replace("answer", "anser") + _Q.replace("id: q", "id: s-1")})
    assert list(library.questions.keys()) == ["s-1"]


def test_typed_words_stay_text_unless_the_field_is_a_number(tmp_path: Path) -> None:
    files = {
        "excerpts/new.yaml": (
            "id: 012\ntitle: 2030\nsubtitle: yes\nnote: 10:30\norigin: 1.50\ncolumn: 重要讲话\ntext: 1_000\n"
        ),
        "units/u1.yaml": "id: u1\ntitle: 2021-03-05\nweek: 03\npack: {excerpts: two-goals, numbered: no}\n",
    }
    library = loaded(tmp_path, files)
    excerpt, unit = library.excerpts["012"], library.units["u1"]
    typed = (excerpt.title, excerpt.subtitle, excerpt.note, excerpt.origin, excerpt.text)
    assert typed == ("2030", "yes", "10:30", "1.50", "1_000")
    assert (unit.title, unit.week) == ("2021-03-05", 3)
    assert unit.pack
    assert unit.pack.numbered is False
    assert library.problems == ()
