"""Every line is entered by its key, whatever else of it is replaced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importer.lines.ledger import Finding, Ledger, Report, numbers
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript, Removed, split
from generator.importer.values.as_json import as_json


def test_a_line_is_known_by_its_key_though_its_style_and_gap_were_replaced() -> None:
    manuscript = split("书角的来历\n书从家里带来。")
    ledger = Ledger(manuscript)
    ledger.take([replace(manuscript.lines[0], style="heading1", gap=2)], Role.TITLE, "书角的来历")
    assert ledger.role_of(manuscript.lines[0]) is Role.TITLE
    assert ledger.role_of(manuscript.lines[1]) is None


def test_lines_of_two_pages_in_one_physical_line_have_keys_of_their_own() -> None:
    ledger = Ledger(manuscript := split("上页的末行\f下页的首行"))
    ledger.remove(manuscript.lines[1], "页码")
    assert [line.key for line in manuscript.lines] == [(1,), (1, 1)]
    assert [ledger.role_of(line) for line in manuscript.lines] == [None, Role.NOISE]


def test_the_halves_of_a_line_are_accounted_for_in_its_place() -> None:
    whole, other = split("书角   The corner\n一层楼").lines
    ledger = Ledger(Manuscript(lines=(whole, other), length=2))
    halves = [replace(whole, raw=raw, part=(0, n)) for n, raw in enumerate(("书角", "The corner"))]
    ledger.divide([*halves, other])
    ledger.take(halves[:1], Role.CHINESE, "书角")
    ledger.take([other], Role.CHINESE, "一层楼")
    report = ledger.close()
    assert report.roles == {"空行": 0, "中文": 2, "未归入": 1}
    assert [(f.lines, f.text) for f in report.left_over] == [((1,), "The corner")]
    assert ledger.full_text() == ["书角", "一层楼", "The corner"]


def test_two_lines_with_one_key_are_refused() -> None:
    line = Line(number=1, raw="书角")
    with pytest.raises(ValueError, match="one key"):
        Ledger(Manuscript(lines=(line, line), length=1))


def finding(*lines: int, reason: str = "存疑", text: str = "") -> Finding:
    return Finding(lines=lines, reason=reason, text=text)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((), "全文：存疑"),
        ((3,), "第 3 行：存疑"),
        ((3, 5, 6, 9), "第 3、5、6、9 行：存疑"),
        ((3, 5, 6, 9, 12), "第 3—12 行：存疑"),
    ],
)
def test_a_finding_says_where_it_is(lines: tuple[int, ...], told: str) -> None:
    assert str(finding(*lines)) == told


def test_a_finding_quotes_its_words_cut_short() -> None:
    assert finding(3, text="书" * 30).told("段") == f"第 3 段：存疑“{'书' * 30}”"
    assert finding(3, text="甲" * 14 + "乙" * 7 + "丙" * 10).told() == f"第 3 行：存疑“{'甲' * 14}……{'丙' * 10}”"


def test_a_finding_as_data_has_text_only_where_there_is_some() -> None:
    assert as_json(finding(3)) == {"lines": [3], "reason": "存疑"}
    assert as_json(finding(3, 4, text="书")) == {"lines": [3, 4], "reason": "存疑", "text": "书"}


REPORT = Report(
    recognised=(finding(1, reason="标题", text="书角"),),
    doubtful=(finding(2), finding(4)),
    removed=(
        finding(5, reason="页眉", text="校刊"),
        *(finding(n, reason="页码", text=f"—{n % 13}—") for n in range(6, 26)),
        finding(30, reason="水印"),
        finding(31, reason="水印", text="样"),
    ),
    left_over=(finding(9, reason="没有归入任何一类", text="散"),),
    respelt={"全角数字": 3, "全角字母": 1},
    notes=("文件是 GBK",),
    line_count=40,
    roles={"空行": 2, "正文": 38},
    unit="段",
)


def test_a_report_for_people_begins_with_what_is_doubtful() -> None:
    pages = "、".join(str(n) for n in range(6, 26))
    assert REPORT.lines() == [
        "文件是 GBK",
        "共 40 段：空行 2，正文 38",
        "统一写法：全角数字 3 处，全角字母 1 处",
        "存疑，请对照原件核对（2 处）：",
        "  第 2 段：存疑",
        "  第 4 段：存疑",
        "没有归入任何草稿（1 处）：",
        "  第 9 段：没有归入任何一类“散”",
        "识别出（1 处）：",
        "  第 1 段：标题“书角”",
        "去掉了（23 处）：",
        "  第 5 段：页眉“校刊”",
        f"  页码（20 处，第 {pages} 段）“—6—”“—7—”“—8—”“—9—”“—10—”……",
        "  水印（2 处，第 30、31 段）“样”",
    ]


def test_five_different_words_are_shown_of_what_was_removed() -> None:
    five = tuple(finding(n, reason="页码", text=f"—{n}—") for n in range(5))
    assert Report(removed=five).lines()[-1].endswith("“—4—”")


def test_an_empty_report_counts_lines_only() -> None:
    assert Report().lines() == ["共 0 行："]
    assert Report().short_lines() == []
    assert as_json(Report()) == {
        "recognised": [],
        "doubtful": [],
        "removed": [],
        "left_over": [],
        "respelt": {},
        "notes": [],
        "lines": {"total": 0},
    }


def test_a_short_report_asks_for_what_a_person_should_do() -> None:
    assert REPORT.short_lines() == [
        "文件是 GBK",
        "存疑（2 处）：",
        "  第 2 段：存疑",
        "  第 4 段：存疑",
        "没有归入任何草稿（1 处）：",
        "  第 9 段：没有归入任何一类“散”",
    ]


def test_a_report_as_data_holds_all_of_it() -> None:
    data = as_json(REPORT)
    assert data["lines"] == {"total": 40, "空行": 2, "正文": 38}
    assert (data["notes"], data["respelt"]) == (["文件是 GBK"], {"全角数字": 3, "全角字母": 1})
    assert [len(data[key]) for key in ("recognised", "doubtful", "removed", "left_over")] == [1, 2, 23, 1]


def ledger_of(text: str) -> tuple[Ledger, tuple[Line, ...]]:
    manuscript = split(text)
    return Ledger(manuscript), manuscript.lines


def test_characters_that_get_nowhere_are_reported() -> None:
    ledger, lines = ledger_of("一、书角\n水表")
    assert ledger.take(lines, Role.TITLE, "书水表") == "书水表"
    (left,) = ledger.close().left_over
    assert (left.lines, left.reason, sorted(left.text)) == ((1, 2), "标题里有字没有进入结果", ["、", "一", "角"])


def test_what_is_dropped_on_purpose_is_told_as_removed() -> None:
    ledger, lines = ledger_of("一、书角\n二、水表")
    ledger.take(lines[:1], Role.TITLE, "书角", dropped="一、")
    ledger.take(lines[1:], Role.TITLE, "水表", dropped="二、", why="序号")
    report = ledger.close()
    assert [(f.lines, f.reason, f.text) for f in report.removed] == [
        ((1,), "标题里的标记", "一、"),
        ((2,), "序号", "二、"),
    ]
    assert report.left_over == ()


def test_findings_come_in_the_order_of_lines() -> None:
    ledger, lines = ledger_of("书角\n水表\n规则")
    for line in reversed(lines):
        ledger.doubt([line], "存疑")
        ledger.remove(line, "页眉", "校刊" if line.number == 2 else "")
    ledger.recognise(lines[1:], "表")
    assert [f.lines for f in ledger.doubts] == [(1,), (2,), (3,)]
    report = ledger.close()
    assert [f.lines for f in report.doubtful] == [(1,), (2,), (3,)]
    assert [(f.lines, f.text) for f in report.removed] == [((1,), "书角"), ((2,), "校刊"), ((3,), "规则")]
    assert [(f.lines, f.reason) for f in report.recognised] == [((2, 3), "表")]


def test_what_a_reader_removed_is_in_the_report() -> None:
    manuscript = Manuscript(
        lines=(), length=3, removed=(Removed(number=2, text="校刊", reason="页眉"),), notes=("图片",), unit="段"
    )
    report = Ledger(manuscript).close()
    assert report.removed == (finding(2, reason="页眉", text="校刊"),)
    assert (report.notes, report.unit, report.line_count, report.roles) == (("图片",), "段", 3, {"空行": 3})


def test_lines_that_nobody_entered_are_left_over() -> None:
    ledger, lines = ledger_of("书角\n\n水表")
    ledger.leave(lines[0], "没有题号")
    report = ledger.close()
    assert [(f.lines, f.reason, f.text) for f in report.left_over] == [
        ((1,), "没有题号", "书角"),
        ((3,), "没有归入任何一类", "水表"),
    ]
    assert report.roles == {"空行": 1, "未归入": 2}


def test_doubtful_characters_are_told_with_what_stands_around_them() -> None:
    ledger, lines = ledger_of("Book corner\n从一排到九排的书角里有\ufffd本书还没有登记过呢\n\ufffd")
    for line in lines:
        ledger.take([line], Role.BODY, line.text)
    assert [(f.lines, f.text) for f in ledger.close().doubtful] == [
        ((2,), "到九排的书角里有\ufffd本书还没有登记过"),
        ((3,), "\ufffd"),
    ]
    ledger, lines = ledger_of("《 》书角")
    assert [f.text for f in ledger.close().doubtful] == ["《 》书角"]


def test_respelt_characters_are_counted_by_kind() -> None:
    ledger, _ = ledger_of("２０２３年ＡＢ\n第１期")
    assert ledger.close().respelt == {"全角字母": 2, "全角数字": 5}


def test_the_full_text_has_each_text_once_and_what_is_left_at_the_end() -> None:
    ledger, lines = ledger_of("书角的来历\n书从家里\n带来。\n—3—\n散\n２０２３ 年\n题号")
    ledger.take(lines[:1], Role.TITLE, "书角的来历")
    ledger.leave(lines[4], "没有题号")
    ledger.take(lines[1:3], Role.BODY, "书从家里带来。")
    ledger.remove(lines[3], "页码")
    ledger.take(lines[6:], Role.ANSWER, "")
    assert ledger.full_text() == ["书角的来历", "书从家里带来。", "2023年", "散"]


def test_numbers_are_told_once() -> None:
    assert numbers([Line(number=n, raw="书") for n in (3, 3, 1)]) == (3, 1)
