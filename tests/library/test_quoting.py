"""What quotes a source is compared with its full text: excerpts, quotations in our own words, figures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.errors import Problem
from generator.library.load import load
from tests.library.workspaces import GOOD, HERE, make, split_mark

SOURCE = (
    "年度报告\n\n先到山顶，再往下走。比重在2023年达到17.5%。\n"
    "走得稳，才能走得远，不能抢跑，也不能停步。\n大家都要出一份力。\n"
)
OTHER = "另一份报告\n\n河水从西往东流，两岸的人家世世代代靠它吃饭。\n"
SOURCES = (
    GOOD["sources.yaml"]
    + "  file: report.txt\n"
    + "- id: river\n  kind: report\n  title: 河流报告\n  issuer: 示例市\n  date: 2024\n  file: river.txt\n"
)
EXCERPT = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: report-2023\nfidelity: {}\ntext: |\n  {}\n"


def problems(folder: Path, files: Mapping[str, str]) -> list[Problem]:
    texts = {"sources.yaml": SOURCES, "sources/report.txt": SOURCE, "sources/river.txt": OTHER}
    facts = GOOD["facts.yaml"] + '  unit: "%"\n  as_of: 2023\n'
    return list(load(make(folder, {**texts, "facts.yaml": facts, **files})).problems)


def only(folder: Path, name: str, text: str) -> Problem:
    """Return the one problem, after checking that it is at the mark in the text."""
    text, line, column = split_mark(text)
    found = problems(folder, {name: text})
    assert [(problem.path.as_posix(), problem.line, problem.column) for problem in found] == [
        (f"lessons/{name}", line, column)
    ], [str(problem) for problem in found]
    return found[0]


def excerpt(text: str, fidelity: str = "abridged") -> str:
    return EXCERPT.format(fidelity, text)


# ---------------------------------------------------------------------------------------------------- excerpts


def test_a_misquotation_shows_both_texts_and_both_places(tmp_path: Path) -> None:
    found = only(tmp_path, "excerpts/a.yaml", excerpt(f"走得稳，才能走得{HERE}快，不能抢跑，也不能停步。"))
    assert found.severity == "error"
    assert found.message == (
        "与来源“report-2023”不符：这里是“走得稳，才能走得【快】，不能抢跑，也不能停…”，"
        "来源是“…%。走得稳，才能走得【远】，不能抢跑，也不能停…”（lessons/sources/report.txt:4:9）"
    )
    assert found.hint.startswith("来源原句：走得稳，才能走得远，不能抢跑，也不能停步。；照它改正。")


WRONG: dict[str, tuple[str, str, str, str]] = {
    "a word left out": ("走得稳，才能走得远，▲能抢跑，也不能停步。", "error", "漏了来源里的“不”", "……"),
    "a word too many": ("走得稳，才能走得远，不能▲再抢跑，也不能停步。", "error", "里没有“再”", "〔 〕"),
    "a number": ("先到山顶，再往下走。比重在▲2024年达到17.5%。", "error", "【2024】", "2023年"),
    "a mark": ("走得稳，才能走得远▲；不能抢跑，也不能停步。", "warning", "标点", "照它改标点"),
    "another source": (
        "走得稳，才能走得远，不能抢跑，也不能停步。▲河水从西往东流，两岸的人家世世代代靠它吃饭。大家都要出一份力。",
        "error",
        "里没有“河水",
        "来源“river”（lessons/sources/river.txt:3:1）",
    ),
    "a whole other text": (
        "▲河水从西往东流，两岸的人家世世代代靠它吃饭。",
        "error",
        "全文里没有这段话",
        "来源“river”（lessons/sources/river.txt:3:1）",
    ),
    "the other order": ("大家都要出一份力。……▲先到山顶，再往下走。", "error", "次序", "先后"),
    "half a sentence": ("▲得稳，才能走得远，不能抢跑，也不能停步。", "error", "半句", "补全"),
    "the no before it": ("走得稳，……▲能抢跑，也不能停步。", "error", "意思相反", "补上"),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_kind_of_difference_is_said_in_its_own_words(name: str, tmp_path: Path) -> None:
    text, severity, message, hint = WRONG[name]
    found = only(tmp_path, "excerpts/a.yaml", excerpt(text))
    assert found.severity == severity
    assert message in found.message
    assert hint in found.hint


@pytest.mark.parametrize(
    "typed",
    [
        "text: >\n  先到山顶，\n  再往{}下走。\n",
        "text: 先到山顶，再往{}下走。\n",
        'text: "先到山顶，\n  再往{}下走。"\n',
        "text: |-\n\n  先到山顶，\n\n  再往**{}下**走。\n",
    ],
)
def test_the_place_is_right_however_the_text_is_typed(typed: str, tmp_path: Path) -> None:
    head = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: report-2023\nfidelity: abridged\n"
    only(tmp_path, "excerpts/a.yaml", head + typed.format(HERE + "左").replace("左下", "左"))


def test_a_whole_text_may_leave_nothing_out(tmp_path: Path) -> None:
    text = "先到山顶，……大家都要出一份力。"
    assert problems(tmp_path / "abridged", {"excerpts/a.yaml": excerpt(text)}) == []
    [found] = problems(tmp_path / "verbatim", {"excerpts/a.yaml": excerpt(text, "verbatim")})
    assert (found.code, found.severity) == ("elided", "error")
    assert "fidelity: abridged" in found.hint


def test_without_a_full_text_an_excerpt_is_unchecked_and_says_so(tmp_path: Path) -> None:
    text = excerpt("先到山顶。", f"{HERE}abridged")
    [found] = problems(tmp_path, {"excerpts/a.yaml": text.replace(HERE, ""), "sources.yaml": GOOD["sources.yaml"]})
    assert (found.code, found.severity, found.line) == ("unchecked", "warning", 5)
    assert "file: report-2023.txt" in found.hint


def test_of_many_differences_the_first_are_shown(tmp_path: Path) -> None:
    long = "".join(f"第{n}句话说的是{n * 7}号井。" for n in range(60))
    wrong = long.replace("说的是", "说到了")
    found = problems(tmp_path, {"sources/report.txt": long + "17.5%2023", "excerpts/a.yaml": excerpt(wrong)})
    assert len(found) == 21
    assert found[-1].message.endswith("处不同") or any(p.message.endswith("处不同") for p in found)


# ------------------------------------------------------------------------------------------------ our own words


def test_words_of_the_source_in_a_digest_want_quotation_marks(tmp_path: Path) -> None:
    copied = "报告说得好，▲走得稳，才能走得远，不能抢跑，也不能停步。"
    found = only(tmp_path, "excerpts/a.yaml", excerpt(copied, "digest"))
    assert (found.code, found.severity) == ("digest-copies", "warning")
    assert "（lessons/sources/report.txt:4:1）" in found.message
    quoted = "报告说：“走得稳，才能走得远，不能抢跑，也不能停步。”"
    assert problems(tmp_path, {"excerpts/a.yaml": excerpt(quoted, "digest")}) == []


def test_titles_and_short_runs_are_free(tmp_path: Path) -> None:
    text = "据《走得稳，才能走得远，不能抢跑，也不能停步》一文，走得稳才能走得远，不能抢跑。"
    assert problems(tmp_path, {"excerpts/a.yaml": excerpt(text, "digest")}) == []


def test_a_quotation_in_a_digest_is_what_was_said(tmp_path: Path) -> None:
    wrong = "报告说：“▲走得稳，才能走得快，不能抢跑。”"
    found = only(tmp_path / "wrong", "excerpts/a.yaml", excerpt(wrong, "digest"))
    assert (found.code, found.severity) == ("quoted-wrong", "error")
    assert "走得稳，才能走得远，不能抢跑，也不能停步。" in found.hint
    stranger = "有人说：“▲海里的鱼儿从来不问岸上的事情。”"
    found = only(tmp_path / "stranger", "excerpts/a.yaml", excerpt(stranger, "digest"))
    assert (found.code, found.severity) == ("quoted-unknown", "warning")


def test_an_emphasis_is_no_quotation(tmp_path: Path) -> None:
    text = "所谓“走得快”，说的是另一回事；“先立后破”也是。"
    assert problems(tmp_path, {"excerpts/a.yaml": excerpt(text, "digest")}) == []


def test_the_editors_note_quotes_its_excerpts_rightly(tmp_path: Path) -> None:
    note = GOOD["units/u1.yaml"] + "editor_note: 文中说“▲先到山顶，再往上走。山顶是拐点”，请想一想。\n"
    found = only(tmp_path, "units/u1.yaml", note)
    assert found.code == "quoted-wrong"
    assert "摘编“two-goals”" in found.message


# ------------------------------------------------------------------------------------------------------- figures

FACT = '- id: f\n  what: 比重\n  value: {}\n  unit: "{}"\n  as_of: {}\n  source: report-2023\n'


def test_a_figure_stands_in_its_source_with_unit_and_year(tmp_path: Path) -> None:
    def of(name: str, *values: object) -> list[tuple[str, str]]:
        found = problems(tmp_path / name, {"facts.yaml": FACT.format(*values)})
        return [(problem.code, problem.field) for problem in found]

    assert of("right", '"17.5"', "%", 2023) == []
    assert of("number", '"7.5"', "%", 2023) == [("fact-number", "value")]
    assert of("unit", '"17.5"', "亿吨", 2023) == [("fact-number", "value")]
    assert of("year", '"17.5"', "%", 2022) == [("fact-year", "as_of")]


def test_a_figure_stands_in_the_sentence_that_it_names(tmp_path: Path) -> None:
    def of(name: str, quote: str) -> list[tuple[str, str]]:
        text = FACT.format('"17.5"', "%", 2023) + f"  quote: {quote}\n"
        return [(problem.code, problem.severity) for problem in problems(tmp_path / name, {"facts.yaml": text})]

    assert of("right", "比重在2023年达到１７.５％。") == []
    assert of("other-number", "比重在2023年达到117.5%。") == [("fact-number", "error"), ("quote-missing", "error")]
    assert of("no-year", "达到17.5%。") == [("fact-year", "warning")]
    assert of("marks", "比重，在2023年达到17.5%。") == [("quote-marks", "warning")]


# ------------------------------------------------------------------------------------------------------ approval


def test_a_printed_question_that_nobody_approved_is_named(tmp_path: Path) -> None:
    text = GOOD["questions/all.yaml"].replace("  approved: true\n", "")
    spare = text.replace("s-1", "s-2")
    [found] = problems(tmp_path, {"questions/all.yaml": text, "questions/spare.yaml": spare})
    assert (found.code, found.severity, found.path.name) == ("unapproved", "warning", "all.yaml")


# ------------------------------------------------------------------------------------------- where words are taken


def test_a_quotation_with_other_marks_is_a_lesser_thing(tmp_path: Path) -> None:
    text = "报告说：“▲走得稳、才能走得远、不能抢跑、也不能停步。”"
    found = only(tmp_path, "excerpts/a.yaml", excerpt(text, "digest"))
    assert (found.code, found.severity) == ("quoted-marks", "warning")


def test_a_slide_quotes_its_units_excerpts_rightly(tmp_path: Path) -> None:
    points = "slides:\n  points:\n    - title: 一张\n      points: 想一想“▲先到山顶，再往上走。山顶是拐点”\n"
    slide = GOOD["units/u1.yaml"] + points
    assert only(tmp_path, "units/u1.yaml", slide).code == "quoted-wrong"


def test_a_statement_to_be_judged_may_be_wrong(tmp_path: Path) -> None:
    question = (
        "- id: q\n  kind: true_false\n  stem: 文中说“先到山顶，再往上走。山顶是拐点”。\n  answer: 错\n"
        "  evidence: {excerpt: two-goals, quote: 山顶是拐点}\n"
    )
    assert problems(tmp_path / "stem", {"questions/q.yaml": question}) == []
    explained = question + "  explanation: 原文是“▲先到山顶，再往前走。山顶是拐点”。\n"
    assert only(tmp_path / "explained", "questions/q.yaml", explained).code == "quoted-wrong"


def test_a_quotation_cut_behind_a_no_is_named(tmp_path: Path) -> None:
    text = "id: a\ntitle: b\ncolumn: 重要讲话\ntext: |\n  做事不能抢跑。\n\n  也要有先后。\nhighlights:\n"
    found = only(tmp_path / "cut", "excerpts/a.yaml", text + "  - text: ▲能抢跑。\n")
    assert (found.code, found.severity) == ("quote-negated", "warning")
    found = only(tmp_path / "across", "excerpts/a.yaml", text + "  - text: ▲不能抢跑。也要有先后。\n")
    assert (found.code, found.severity) == ("quote-across", "warning")
    assert problems(tmp_path / "right", {"excerpts/a.yaml": text + "  - text: 不能抢跑。\n"}) == []


def test_evidence_out_of_a_figure_has_its_number_whole_and_its_unit(tmp_path: Path) -> None:
    question = (
        "- {{id: q, kind: true_false, stem: 题, answer: 对, evidence: {{excerpt: share-2022, quote: 比重为{}}}}}\n"
    )

    def of(name: str, figure: str) -> list[str]:
        return [p.code for p in problems(tmp_path / name, {"questions/q.yaml": question.format(figure)})]

    assert of("right", "17.5%") == []
    assert of("part", "117.5%") == ["quote-missing"]
    assert of("unit", "17.5亿吨") == ["quote-unit"]
