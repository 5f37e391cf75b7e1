"""What teachers mistype in YAML is named at its place, with what to type instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.workspaces import loaded, shown, split_mark

EXCERPT = "excerpts/new.yaml"
_END = "column: 重要讲话\ntext: 正文。\n"

# Text with a mark before the character that is named, and words of the message and of the hint.
ERRORS: dict[str, tuple[str, str, str]] = {
    "wide colon": (f"id: a\ntitle▲：标题\n{_END}", "中文冒号", "title: "),
    "wide colon in the last line": ("id: a\ntitle: b\ncolumn: 重要讲话\ntext▲：正文", "中文冒号", "text: "),
    "wide colon in a list": ("- id▲：a\n  title: b\n", "中文冒号", "id: "),
    "wide colon after a blank": (f"id: a\ntitle ▲：标题\n{_END}", "中文冒号", "英文冒号"),
    "tab at a line's start": (f"id: a\n▲\ttitle: b\n{_END}", "Tab", "空格"),
    "tab below a key": (f"id: a\ntitle: b\nhighlights:\n▲\t- text: c\n{_END}", "Tab", "空格"),
    "unquoted title mark and colon": (f"id: a\ntitle: ▲《宪法》: 第一条\n{_END}", "冒号", "引号"),
    "unquoted ordinal and colon": (f"id: a\ntitle: ▲第1条: 总则\n{_END}", "冒号", "引号"),
    "text after a closing quote": (f'id: a\ntitle: "甲" ▲乙\n{_END}', "引号后面还有文字", "引号"),
    "text after a single quote": (f"id: a\ntitle: '甲' ▲乙\n{_END}", "引号后面还有文字", "引号"),
    "at sign": (f"id: a\ntitle: ▲@教师\n{_END}", "@", "引号"),
    "per cent": (f"id: a\ntitle: ▲%甲\n{_END}", "%", "引号"),
    "backtick": (f"id: a\ntitle: ▲`甲`\n{_END}", "`", "引号"),
    "ampersand": (f"id: a\ntitle: ▲&甲 乙\n{_END}", "&", "引号"),
    "plain anchor": (f"id: a\ntitle: ▲&x 乙\n{_END}", "&", "引号"),
    "alias": (f"id: a\ntitle: ▲*x\n{_END}", "*", "引号"),
    "asterisk for a list": (f"id: a\nthemes:\n  ▲* 双碳\n{_END}", "*", "减号"),
    "tag": (f"id: a\ntitle: ▲!重要 甲\n{_END}", "!", "引号"),
    "greater than": (f"id: a\ntitle: ▲> 甲\n{_END}", ">", "引号"),
    "bar and text": ("id: a\ntitle: b\ncolumn: 重要讲话\ntext: ▲| 正文。\n", "|", "下一行"),
    "double braces": (f"id: a\ntitle: {{▲{{ x }}}}\n{_END}", "{{ }}", "引号"),
    "bracket at the start of a text": (f"id: a\ntitle: ▲[重磅] 关于\n{_END}", "方括号", "引号"),
    "open bracket": (f"id: a\nthemes: ▲[双碳, 能源\n{_END}", "方括号", "]"),
    "wide closing bracket": (f"id: a\nthemes: ▲[双碳, 能源】\n{_END}", "方括号", "全角"),
    "open quote": (f'id: a\ntitle: ▲"甲\n{_END}', "引号没有配对", "引号"),
    "backslash in double quotes": (f'id: a\ntitle: "甲▲\\d"\n{_END}', "反斜杠", "单引号"),
    "no blank after the colon": (f"id: a\ntitle▲:标题\n{_END}", "空格", "空一格"),
    "no blank after the dash": ("▲-id: a\n-title: b\n", "", "减号后面少一个空格"),
    "wide dash": (f"id: a\ntitle: b\nthemes:\n▲－ 双碳\n{_END}", "全角", "减号"),
    "wide space before a key": (f"id: a\n▲　title: b\n{_END}", "title", "全角空格"),
    "wide space in a broken file": ("id: a\n▲　title: b\nthemes: [双碳\n", "全角空格", "半角"),
    "two documents": (f"id: a\ntitle: b\n{_END}▲---\n正文\n", "第二份", "---"),
    "repeated key": (f"id: a\ntitle: b\n▲title: c\n{_END}", "第 2 行", "删掉"),
    "list as a key": ("▲[a, b]: c\n", "键", "引号"),
    "key without a name": ("▲: x\n", "", "缩进"),
    "uneven indentation": (f"id: a\ntitle: b\nhighlights:\n  - text: c\n   ▲note: d\n{_END}", "", "左对齐"),
    "list item among keys": (f"id: a\n▲- title: b\n{_END}", "", "对齐"),
    "list on the key's line": (f"id: a\nthemes: ▲- 双碳\n{_END}", "列表", "下一行"),
    "unindented text": ("id: a\ntitle: b\ncolumn: 重要讲话\ntext: |\n  第一段。\n▲第二段。\n", "键: 值", "|"),
    "control character": (f"id: a\ntitle: 甲▲\x07乙\n{_END}", "U+0007", "删掉"),
    "nesting": ("a: " + "[" * 32 + "▲[[[\n", "嵌套太深", "括号"),
    "damaged character": (f"id: a\ntitle: 甲▲\ufffd乙\n{_END}", "损坏", "原文"),
}
WARNINGS: dict[str, tuple[str, str, str]] = {
    "wide comma in brackets": (f"id: a\ntitle: b\nauthors: [甲▲，乙]\n{_END}", "中文标点", "英文逗号"),
    "ideographic comma in brackets": (f"id: a\ntitle: b\nauthors: [甲▲、乙]\n{_END}", "中文标点", "英文逗号"),
    "hash at the start of a value": (f"id: a\ntitle: b\nnote: ▲#标签\n{_END}", "注释", "引号"),
    "hash in a value": (f"id: a\ntitle: b\nnote: 正文 ▲#注\n{_END}", "注释", "引号"),
    "paragraphs without a bar": (
        "id: a\ntitle: b\ncolumn: 重要讲话\ntext:\n  ▲第一段。\n\n  第二段。\n",
        "空了一行",
        "|",
    ),
    "zero-width space": (f"id: a\ntitle: 甲▲\u200b乙\n{_END}", "零宽空格", "删掉"),
    "no-break space": (f"id: a\ntitle: 甲▲\u00a0乙\n{_END}", "不间断空格", "删掉"),
}


@pytest.mark.parametrize("name", [*ERRORS, *WARNINGS])
def test_slip_is_named_at_its_place(name: str, tmp_path: Path) -> None:
    marked, message, hint = (ERRORS | WARNINGS)[name]
    text, line, column = split_mark(marked)
    problems = loaded(tmp_path, {EXCERPT: text}).problems
    severity = "error" if name in ERRORS else "warning"
    at_place = [p for p in problems if (p.line, p.column, p.severity) == (line, column, severity)]
    assert at_place, [shown(p) for p in problems]
    assert str(at_place[0].path) == f"lessons/{EXCERPT}"
    assert message in at_place[0].message
    assert hint in at_place[0].hint


@pytest.mark.parametrize("name", ERRORS)
def test_slip_brings_no_problem_on_another_line(name: str, tmp_path: Path) -> None:
    text, line, _ = split_mark(ERRORS[name][0])
    problems = loaded(tmp_path, {EXCERPT: text}).problems
    if name in ("no blank after the dash", "damaged character", "repeated key"):
        return  # the second line has the same slip; the others are read on
    missing = [p for p in problems if p.code not in ("missing", "unknown-column")]
    assert {p.line for p in missing} == {line}, [shown(p) for p in problems]


def test_all_wide_colons_of_a_file_are_named(tmp_path: Path) -> None:
    library = loaded(tmp_path, {EXCERPT: "id: a\ntitle：甲\ncolumn: 重要讲话\ntext: |\n  正文\nauthors：乙\n"})
    assert [(p.line, p.column) for p in library.problems] == [(2, 6), (6, 8)]


def test_words_in_a_block_of_text_are_no_slips(tmp_path: Path) -> None:
    text = "id: a\ntitle: b\ncolumn: 重要讲话\ntext: |\n  note：不是键。\n\n  ## 小标题\n\n  比分 #1 是 @甲: 乙。\n"
    assert loaded(tmp_path, {EXCERPT: text}).problems == ()


def test_a_proper_comment_is_no_slip(tmp_path: Path) -> None:
    text = f"# 开头\nid: a  # 编号\ntitle: 'b #1' # 标题 #2\n{_END}"
    assert loaded(tmp_path, {EXCERPT: text}).problems == ()


def test_a_comma_inside_one_of_several_items_is_no_slip(tmp_path: Path) -> None:
    files = {"tables.yaml": "- id: t\n  title: 表\n  header: [甲, 乙]\n  rows:\n    - [先立后破，稳中求进, 二]\n"}
    assert loaded(tmp_path, files).problems == ()
