"""What does not fit together is named at its place, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.workspaces import GOOD, HERE, loaded, shown, split_mark

_EXCERPT = "id: a\ntitle: b\ncolumn: 重要讲话\ntext: |\n  先立后破，通盘谋划。\n\n  **第二段**说的是“快”与“慢”。\n"
_Q = "- id: q\n  kind: {}\n  stem: 题干____\n  evidence: {{excerpt: two-goals, quote: 山顶是拐点}}\n"
_SINGLE, _MULTIPLE, _BLANK = (_Q.format(kind) for kind in ("single", "multiple", "blank"))
_MATCH, _ORDER, _SHORT = (_Q.format(kind) for kind in ("matching", "ordering", "short"))
_MATERIAL = _Q.format("material")
_UNIT = "id: u2\ntitle: b\n"
_SHEET = _UNIT + "worksheets:\n  - id: w\n    title: c\n    parts:\n      - "
_QUIZ = GOOD["units/u1.yaml"]
_SLIDE = _UNIT + "slides:\n  points:\n    - title: c\n      "

# File, text with a mark before the character that is named, words of the message, words of the hint.
ERRORS: dict[str, tuple[str, str, str, str]] = {
    # names
    "misspelt theme": ("excerpts/new.yaml", _EXCERPT + "themes: [能源, ▲双炭]\n", "主题“双炭”没有定义", "“双碳”"),
    "theme typed as one": ("excerpts/new.yaml", _EXCERPT + "themes: ▲双炭\n", "主题“双炭”", "“双碳”"),
    "themes run together": ("excerpts/new.yaml", _EXCERPT + "themes: ▲双碳，能源\n", "双碳，能源", "[双碳, 能源]"),
    "unknown theme": ("excerpts/new.yaml", _EXCERPT + "themes: [▲法治]\n", "法治", "lessons/themes.yaml"),
    "misspelt column": ("excerpts/new.yaml", _EXCERPT.replace("重要讲话", f"{HERE}重要讲活"), "栏目", "“重要讲话”"),
    "unknown column": ("excerpts/new.yaml", _EXCERPT.replace("重要讲话", f"{HERE}诗词"), "栏目“诗词”", "编者按"),
    "misspelt source": ("excerpts/new.yaml", _EXCERPT + "source: ▲report-2032\n", "来源", "“report-2023”"),
    "misspelt further source": ("excerpts/new.yaml", _EXCERPT + "also: [▲report_2024]\n", "来源", "“report-2023”"),
    "misspelt term": ("excerpts/new.yaml", _EXCERPT + "terms:\n  - ▲碳会\n", "词条", "“碳汇”"),
    "theme of a highlight": (
        "excerpts/new.yaml",
        _EXCERPT + "highlights:\n  - text: 先立后破\n    themes: ▲能原\n",
        "主题",
        "“能源”",
    ),
    "quotation without a source": ("excerpts/new.yaml", _EXCERPT + "fidelity: ▲verbatim\n", "来源", "digest"),
    "theme of a fact": (
        "facts.yaml",
        GOOD["facts.yaml"] + "  themes: [▲能原]\n",
        "主题",
        "“能源”",
    ),
    "source of a fact": (
        "facts.yaml",
        GOOD["facts.yaml"].replace("report-2023", f"{HERE}report-2022"),
        "来源",
        "“report-2023”",
    ),
    "source of an event": ("events.yaml", GOOD["events.yaml"] + "  source: ▲reports\n", "来源", "report"),
    "source of a term": ("glossary.yaml", GOOD["glossary.yaml"] + "  source: ▲reports\n", "来源", "report"),
    "theme of a table": ("tables.yaml", GOOD["tables.yaml"] + "  themes: [▲能原]\n", "主题", "“能源”"),
    "missing parent": ("themes.yaml", "- id: 双碳\n- id: 能源\n  parent: ▲双炭\n", "主题“双炭”", "“双碳”"),
    "parent of itself": ("themes.yaml", "- id: 双碳\n  parent: ▲双碳\n- id: 能源\n", "圈", "parent"),
    "repeated column": ("course.yaml", "name: 测试课\ncolumns: [重要讲话, 政策意见, ▲重要讲话]\n", "两次", "删掉"),
    "row of another length": (
        "tables.yaml",
        "- id: t\n  title: 表\n  header: [甲, 乙]\n  rows:\n    - [一, 二]\n    - ▲[一, 二, 三]\n",
        "3 格",
        "引号",
    ),
    "repeated id in a file": (
        "themes.yaml",
        GOOD["themes.yaml"] + "- id: ▲能源\n",
        "lessons/themes.yaml:3",
        "改名",
    ),
    "repeated id in two files": (
        "excerpts/z.yaml",
        _EXCERPT.replace("id: a", f"id: {HERE}policy-map"),
        "lessons/excerpts/policy-map.yaml:1",
        "改名",
    ),
    # quotations
    "highlight not in its excerpt": (
        "excerpts/new.yaml",
        _EXCERPT + "highlights:\n  - text: ▲先破后立，通盘谋划。\n",
        "没有这句话",
        "先立后破，通盘谋划。",
    ),
    "one character of a highlight": (
        "excerpts/new.yaml",
        _EXCERPT + "highlights: {text: ▲通盘某划}\n",
        "没有这句话",
        "",
    ),
    "evidence not in its excerpt": (
        "questions/new.yaml",
        "- id: q\n  kind: true_false\n  stem: 题\n  answer: 对\n  evidence:\n    - excerpt: two-goals\n"
        "      quote: ▲山顶是终点，山脚是拐点。\n",
        "“two-goals”里没有这句话",
        "山顶是拐点",
    ),
    "evidence of an unknown excerpt": (
        "questions/new.yaml",
        "- id: q\n  kind: true_false\n  stem: 题\n  answer: 对\n  evidence: {excerpt: ▲two-goal, quote: 山顶}\n",
        "摘编“two-goal”",
        "“two-goals”",
    ),
    "material not in its excerpt": (
        "questions/new.yaml",
        _MATERIAL + "  materials: {excerpt: two-goals, quote: ▲没有的话}\n"
        "  parts: [{id: p, kind: short, stem: 甲, answer: 乙}]\n",
        "没有这句话",
        "复制",
    ),
    "evidence of a part": (
        "questions/new.yaml",
        _MATERIAL + "  materials: {text: 材料}\n  parts:\n    - id: p\n      kind: short\n      stem: 甲\n"
        "      answer: 乙\n      evidence: {excerpt: two-goals, quote: ▲没有的话}\n",
        "没有这句话",
        "复制",
    ),
    "quotation on a slide": ("units/new.yaml", _SLIDE + "excerpt: two-goals\n      quote: ▲没有的话\n", "没有", "复制"),
    "quotation without an excerpt": ("units/new.yaml", _SLIDE + "quote: ▲山顶是拐点\n", "哪篇摘编", "excerpt"),
    # questions
    "letter beyond the options": ("questions/new.yaml", _SINGLE + "  options: [甲, 乙]\n  answer: ▲C\n", "A–B", "选项"),
    "two letters of a single choice": (
        "questions/new.yaml",
        _SINGLE + "  options: [甲, 乙]\n  answer: ▲AB\n",
        "只能有一个答案",
        "multiple",
    ),
    "option for a letter": (
        "questions/new.yaml",
        _SINGLE + "  options: [甲, 乙]\n  answer: ▲乙\n",
        "字母",
        "answer: B",
    ),
    "wide letter": ("questions/new.yaml", _SINGLE + "  options: [甲, 乙]\n  answer: ▲Ｂ\n", "半角", "answer: B"),
    "small letter": ("questions/new.yaml", _SINGLE + "  options: [甲, 乙]\n  answer: ▲b\n", "大写", "answer: B"),
    "repeated letter": (
        "questions/new.yaml",
        _MULTIPLE + "  options: [甲, 乙, 丙]\n  answer: ▲ABA\n",
        "“A”写了两次",
        "删掉",
    ),
    "letter of a multiple choice beyond the options": (
        "questions/new.yaml",
        _MULTIPLE + "  options: [甲, 乙, 丙]\n  answer: [A, ▲E]\n".replace(HERE, "").replace("[A", f"{HERE}[A"),
        "“E”",
        "选项",
    ),
    "no letter of a multiple choice": (
        "questions/new.yaml",
        _MULTIPLE + "  options: [甲, 乙]\n  answer: ▲[]\n",
        "",
        "B",
    ),
    "repeated option": ("questions/new.yaml", _SINGLE + "  options: [甲, 乙, ▲甲]\n  answer: B\n", "第 1 项", "改"),
    "letters typed before options": (
        "questions/new.yaml",
        _SINGLE + "  options:\n    - ▲A. 甲\n    - B. 乙\n  answer: B\n",
        "不要写字母",
        "打乱",
    ),
    "too few answers": (
        "questions/new.yaml",
        _BLANK.replace("题干", "甲____乙") + "  answer: ▲甲\n",
        "2 个空",
        "answer",
    ),
    "too many answers": ("questions/new.yaml", _BLANK + "  answer: ▲[甲, 乙]\n", "1 个空", "[[甲, 乙]]"),
    "no blank in the stem": (
        "questions/new.yaml",
        _BLANK.replace("题干____", f"{HERE}题干_") + "  answer: 甲\n",
        "没有空",
        "____",
    ),
    "repeated right side": (
        "questions/new.yaml",
        _MATCH + "  pairs:\n    - {left: 甲, right: 一}\n    - {left: 乙, right: ▲一}\n",
        "答案不唯一",
        "改",
    ),
    "distractor that is right": (
        "questions/new.yaml",
        _MATCH + "  pairs: [{left: 甲, right: 一}, {left: 乙, right: 二}]\n  distractors: [三, ▲二]\n",
        "干扰项",
        "换",
    ),
    "repeated item to order": ("questions/new.yaml", _ORDER + "  items: [一, 二, ▲一]\n", "第 1 项", "改"),
    "material without words": (
        "questions/new.yaml",
        _MATERIAL + "  materials:\n    - ▲excerpt: two-goals\n  parts: [{id: p, kind: short, stem: 甲, answer: 乙}]\n",
        "没有文字",
        "quote",
    ),
    "points of a material question": (
        "questions/new.yaml",
        _MATERIAL + "  points: ▲10\n  materials: {text: 材料}\n"
        "  parts: [{id: p, kind: short, stem: 甲, answer: 乙, points: 4}]\n",
        "4 分",
        "删掉",
    ),
    "part with the id of a question": (
        "questions/new.yaml",
        _MATERIAL + "  materials: {text: 材料}\n  parts: [{id: ▲s-1, kind: short, stem: 甲, answer: 乙}]\n",
        "“s-1”重复",
        "改名",
    ),
    # units
    "nothing to print": ("units/new.yaml", "id: ▲u2\ntitle: b\n", "什么都没有", "pack"),
    "misspelt excerpt in a pack": (
        "units/new.yaml",
        _UNIT + "pack:\n  excerpts:\n    - ▲two-gaols\n",
        "摘编",
        "two-goals",
    ),
    "excerpt twice in a pack": (
        "units/new.yaml",
        _UNIT + "pack: {excerpts: [two-goals, ▲two-goals]}\n",
        "两次",
        "删掉",
    ),
    "pack without articles": (
        "units/new.yaml",
        _UNIT + "themes: 治理\npack: ▲{numbered: true}\n",
        "没有文章",
        "excerpts",
    ),
    "selection that finds nothing": (
        "units/new.yaml",
        _UNIT + "pack:\n  select:\n    ▲themes: 治理\n",
        "挑不出摘编",
        "条件",
    ),
    "second column of a role that a course has once": (
        "course.yaml",
        "name: 课\ncolumns: [编者按, 重要讲话, 政策意见, 海外声音, ▲{name: 卷首, role: editor}]\n",
        "编者按",
        "只留一个",
    ),
    "unknown role of a column": (
        "course.yaml",
        "name: 课\ncolumns: [编者按, 重要讲话, 政策意见, {name: 海外声音, role: ▲外媒}]\n",
        "外媒",
        "foreign",
    ),
    "column of a selection": (
        "units/new.yaml",
        _UNIT + "pack:\n  select:\n    columns: [▲重要讲活]\n",
        "栏目",
        "重要讲话",
    ),
    "week beyond the term": ("units/new.yaml", _UNIT + "week: ▲17\npack: {excerpts: two-goals}\n", "16 周", "weeks"),
    "term of a unit": ("units/new.yaml", _UNIT + "terms: [▲碳会]\npack: {excerpts: two-goals}\n", "词条", "碳汇"),
    "excerpt of a worksheet": (
        "units/new.yaml",
        _SHEET + "{kind: source_analysis, excerpts: ▲two-gaols}\n",
        "摘编",
        "two",
    ),
    "answers of a comparison": (
        "units/new.yaml",
        _SHEET + "kind: comparison\n        excerpts: [two-goals, policy-map]\n        aspects: [观点]\n"
        "        answers:\n          - ▲[甲]\n",
        "1 格",
        "引号",
    ),
    "event of a timeline": (
        "units/new.yaml",
        _SHEET + "{kind: timeline, events: [▲start-2021]}\n",
        "事件",
        "start-2020",
    ),
    "table of a data card": ("units/new.yaml", _SHEET + "{kind: data, table: ▲target}\n", "表格", "targets"),
    "fact of a data card": ("units/new.yaml", _SHEET + "{kind: data, facts: [▲share-2021]}\n", "数据", "share-2022"),
    "data card without data": ("units/new.yaml", _SHEET + "▲kind: data\n", "没有数据", "table"),
    "paragraph that is not there": (
        "units/new.yaml",
        _SHEET + "{kind: reading, excerpt: two-goals, paragraphs: [1, ▲9]}\n",
        "没有第 9 段",
        "从 1 数起",
    ),
    "worksheet questions without any": ("units/new.yaml", _SHEET + "▲kind: questions\n", "没有题目", "select"),
    "points that do not add up": ("units/u1.yaml", _QUIZ.replace("total: 2", f"total: {HERE}5"), "加起来是 2", "总分"),
    "question without points": (
        "units/u1.yaml",
        _QUIZ.replace("- points: 2\n        questions: [s-1]", f"- questions: [{HERE}s-1]"),
        "没有分值",
        "points",
    ),
    "section without questions": (
        "units/u1.yaml",
        _QUIZ.replace("- points: 2\n        questions: [s-1]", f"- {HERE}points: 2"),
        "没有题目",
        "questions",
    ),
    "question twice in a quiz": ("units/u1.yaml", _QUIZ.replace("[s-1]", f"[s-1, {HERE}s-1]"), "第 1 大题", "删掉"),
    "question in two sections": (
        "units/u1.yaml",
        _QUIZ.replace("total: 2", "total: 4") + "      - points: 2\n        questions: [▲s-1]\n",
        "第 1 大题",
        "删掉",
    ),
    "misspelt question of a quiz": ("units/u1.yaml", _QUIZ.replace("[s-1]", f"[{HERE}s-11]"), "题目“s-11”", "“s-1”"),
    "misspelt question on slides": (
        "units/new.yaml",
        _UNIT + "slides:\n  questions: [▲S_1]\n",
        "题目“S_1”",
        "“s-1”",
    ),
    "form twice": ("units/u1.yaml", _QUIZ.replace("total: 2", f"total: 2\n    forms: [A, {HERE}A]"), "A 卷", "删掉"),
    "two worksheets of one id": (
        "units/new.yaml",
        _SHEET + "{kind: writing, prompt: 写}\n  - id: ▲w\n    title: d\n    parts: [{kind: writing, prompt: 写}]\n",
        "重名",
        "改名",
    ),
}
WARNINGS: dict[str, tuple[str, str, str, str]] = {
    "other punctuation in a highlight": (
        "excerpts/new.yaml",
        _EXCERPT + "highlights:\n  - text: ▲先立后破、通盘谋划\n",
        "标点",
        "先立后破，通盘谋划。",
    ),
    "question without evidence": (
        "questions/new.yaml",
        "- id: ▲q\n  kind: true_false\n  stem: 题\n  answer: 对\n",
        "没有写依据",
        "evidence",
    ),
    "one letter of a multiple choice": (
        "questions/new.yaml",
        _MULTIPLE + "  options: [甲, 乙]\n  answer: ▲A\n",
        "一个答案",
        "single",
    ),
    "marking guide": (
        "questions/new.yaml",
        _SHORT + "  answer: 甲\n  points: 5\n  rubric:\n    ▲- {text: 甲, points: 2}\n",
        "2 分",
        "相等",
    ),
    "two units of a week": (
        "units/z.yaml",
        _UNIT + "week: ▲1\npack: {excerpts: two-goals}\n",
        "units/u1.yaml:3",
        "周次",
    ),
    "authors run together": ("excerpts/new.yaml", _EXCERPT + "authors: ▲甲、乙\n", "一个人", "[甲, 乙]"),
    "speaker who does not speak": ("excerpts/new.yaml", _EXCERPT + "speakers: [▲记者]\n", "“记者：”", "中文冒号"),
    "alias that is a theme": ("themes.yaml", "- id: 双碳\n- id: 能源\n  aliases: [▲双碳]\n", "别名", "换"),
    "slide without words": ("units/new.yaml", _SLIDE + "excerpt: ▲policy-map\n", "无话可引", "quote"),
}


@pytest.mark.parametrize("name", [*ERRORS, *WARNINGS])
def test_what_does_not_fit_is_named_at_its_place(name: str, tmp_path: Path) -> None:
    file, marked, message, hint = (ERRORS | WARNINGS)[name]
    text, line, column = split_mark(marked)
    problems = loaded(tmp_path, {file: text}).problems
    assert [shown(p) for p in problems if (p.line, p.column) != (line, column)] == []
    found = [p for p in problems if str(p.path) == f"lessons/{file}" and message in p.message and hint in p.hint]
    assert [p.severity for p in found] == ["error" if name in ERRORS else "warning"], [shown(p) for p in problems]
    assert found[0].hint


def test_the_good_workspace_has_no_problem(tmp_path: Path) -> None:
    assert loaded(tmp_path).problems == ()


def test_an_alias_and_a_label_are_names_of_a_theme(tmp_path: Path) -> None:
    files = {"excerpts/new.yaml": _EXCERPT + "themes: [碳达峰碳中和, 可再生]\n", "themes.yaml": GOOD["themes.yaml"]}
    files["themes.yaml"] += "- id: renewables\n  label: 可再生\n"
    assert loaded(tmp_path, files).problems == ()


def test_a_quotation_may_leave_out_words_and_marks_of_style(tmp_path: Path) -> None:
    highlights = "highlights:\n  - text: 先立……谋划\n  - text: 第二段说的是“快”与\n"
    assert loaded(tmp_path, {"excerpts/new.yaml": _EXCERPT + highlights}).problems == ()


def test_a_reference_to_a_record_with_mistakes_is_no_second_mistake(tmp_path: Path) -> None:
    broken = GOOD["excerpts/two-goals.yaml"].replace("column:", "colum:")
    problems = loaded(tmp_path, {"excerpts/two-goals.yaml": broken}).problems
    assert {str(p.path) for p in problems} == {"lessons/excerpts/two-goals.yaml"}


def test_a_reference_into_a_file_that_cannot_be_read_is_no_second_mistake(tmp_path: Path) -> None:
    broken = GOOD["excerpts/two-goals.yaml"].replace("column:", "column：")
    problems = loaded(tmp_path, {"excerpts/two-goals.yaml": broken}).problems
    assert [(str(p.path), p.line) for p in problems] == [("lessons/excerpts/two-goals.yaml", 3)]


def test_points_of_parts_and_sections_add_up(tmp_path: Path) -> None:
    material = (
        _MATERIAL + "  approved: true\n  materials: {text: 材料}\n  parts:\n"
        "    - {id: p1, kind: short, stem: 甲, answer: 乙, points: 0.1}\n"
        "    - {id: p2, kind: short, stem: 甲, answer: 乙, points: 0.2}\n"
    )
    unit = _QUIZ.replace("total: 2", "total: 2.3") + "      - questions: [q]\n"
    assert loaded(tmp_path, {"questions/new.yaml": material, "units/u1.yaml": unit}).problems == ()


def test_an_unknown_question_does_not_make_the_total_wrong_too(tmp_path: Path) -> None:
    unit = _QUIZ.replace("[s-1]", "[s-1, gone]")
    assert [p.code for p in loaded(tmp_path, {"units/u1.yaml": unit}).problems] == ["unknown-question"]


def test_a_fact_may_be_the_evidence_when_its_figure_is_quoted(tmp_path: Path) -> None:
    text = "- {{id: q, kind: true_false, stem: 题, answer: 对, evidence: {{excerpt: share-2022, quote: 比重为{}%}}}}\n"
    assert loaded(tmp_path / "right", {"questions/new.yaml": text.format("17.5")}).problems == ()
    problems = loaded(tmp_path / "wrong", {"questions/new.yaml": text.format("17.6")}).problems
    assert [p.message for p in problems] == ["这句话里没有数据“share-2022”的数值 17.5"]


def test_a_circle_of_themes_is_named_once(tmp_path: Path) -> None:
    themes = "- {id: 能源, parent: 治理}\n- {id: 双碳, parent: 能源}\n- {id: 治理, parent: 双碳}\n"
    problems = loaded(tmp_path, {"themes.yaml": themes}).problems
    assert [(p.line, p.message) for p in problems] == [(1, "上级主题绕成了圈：能源 → 治理 → 双碳 → 能源")]


def test_of_thousands_of_mistakes_only_the_first_have_guesses(tmp_path: Path) -> None:
    themes = GOOD["themes.yaml"] + "".join(f"- id: theme-{n}\n" for n in range(2_000))
    excerpt = "- {{id: e-{n}, title: b, column: 重要讲话, text: c, themes: thema-{n}x}}\n"
    excerpts = "".join(excerpt.format(n=n) for n in range(1_000))
    problems = loaded(tmp_path, {"themes.yaml": themes, "excerpts/new.yaml": excerpts}).problems
    assert len(problems) == 1_000
    assert problems[0].hint == "是否应为“theme-0”？"
    assert problems[-1].hint == "在 lessons/themes.yaml 里加上它，或者改用已有的一个"
