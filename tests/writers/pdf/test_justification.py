"""Lines of Chinese: straight edges, marks closed up, nothing forbidden at either end, not a character more or less."""

from __future__ import annotations

import io
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.writers.pdf import justification

pytestmark = pytest.mark.skipif(not justification.activate(), reason="this version of WeasyPrint was not proven")

LEFT, WIDTH, SIZE = 40.0, 300.0, 12.0
RIGHT = LEFT + WIDTH
NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%～·"
HANGING = "，。、；：？！）》〉」』】〕”’"
NOT_LAST = "（《〈「『【〔“‘"
TEXT = (
    "全市共有12条河，水质达标率98.5%，比2015年提高20个百分点（含支流）、“三看”（看水、看岸、看人）、《示例市河道管理办法》"
    "（2026年修订）等都写得明白：“先立规矩，再谈‘长效管护’。”其中net zero（净零）一词，最早见于1997年；"
    "岸线一寸也不能少，清单一项也不能漏，责任一层也不能空。"
)


@dataclass(frozen=True)
class Line:
    text: str
    left: float
    right: float

    @property
    def edge(self) -> float:
        """The right end of what is seen: the blank half of a mark at the end does not count."""
        return self.right - (SIZE / 2 if self.text[-1] in HANGING else 0)


@cache
def fonts() -> Any:
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


def page_of(body: str) -> str:
    return (
        '<html lang="zh-CN"><meta charset="utf-8"><title>t</title><style>'
        f"@page {{ size: {WIDTH + 2 * LEFT}pt 800pt; margin: {LEFT}pt }}"
        f'body {{ font: {SIZE}pt/20pt "Noto Serif CJK SC"; text-align: justify; margin: 0 }} p {{ margin: 0 }}'
        f"b {{ font-weight: 700 }}</style>{body}"
    )


def lines(body: str) -> list[Line]:
    """Return the lines of the first page as they were drawn, in points."""
    import weasyprint

    data = weasyprint.HTML(string=page_of(body)).write_pdf(font_config=fonts())
    page = pypdfium2.PdfDocument(io.BytesIO(data))[0].get_textpage()
    rows: dict[int, list[tuple[float, float, str]]] = defaultdict(list)
    for n in range(page.count_chars()):
        mark = page.get_text_range(n, 1)
        if mark.strip():
            left, bottom, right, _ = page.get_charbox(n, loose=True)
            # What a reader of the file takes for a character's width includes some of the gap after it.
            right = min(right, left + SIZE)
            rows[-round(bottom / 10)].append((left, right, mark))
    return [
        Line("".join(mark for _, _, mark in sorted(row)), min(row)[0], max(right for _, right, _ in row))
        for _, row in sorted(rows.items())
    ]


def test_full_lines_end_at_the_right_edge() -> None:
    found = lines(f"<p>{TEXT * 3}</p>")
    assert len(found) > 15
    for line in found[:-1]:
        assert line.edge == pytest.approx(RIGHT, abs=0.5), line
        # An opening mark at the start has lost its blank half, which the file still counts.
        assert line.left == pytest.approx(LEFT - (SIZE / 2 if line.text[0] in NOT_LAST else 0), abs=0.5), line


def test_last_line_and_left_aligned_text_keep_their_width() -> None:
    assert lines("<p>短短一行。</p>")[0].right == pytest.approx(LEFT + 5 * SIZE, abs=0.5)
    ragged = lines(f'<p style="text-align:left">{TEXT}</p>')
    assert len({round(line.right) for line in ragged}) > 2


def test_edges_are_straight_across_bold_links_and_other_sizes() -> None:
    marked = (
        TEXT.replace("达标率", "<b>达标率</b>")
        .replace("规矩", '<a href="#x">规矩</a>')
        .replace("水质", "<small>水质</small>")
    )
    found = lines(f'<p id="x">{marked * 3}</p>')
    assert len(found) > 3
    for line in found[:-1]:
        assert line.edge == pytest.approx(RIGHT, abs=0.6), line


def test_a_line_without_chinese_is_spread_over_its_spaces() -> None:
    words = "carbon neutrality and the long way towards a fair and just transition of all countries " * 3
    found = lines(f"<p>{words}</p>")
    assert len(found) > 3
    # WeasyPrint cuts off fractions of a thousandth of an em at each letter, which comes to most of a point.
    for line in found[:-1]:
        assert line.right == pytest.approx(RIGHT, abs=1)


def test_a_line_with_little_on_it_is_not_torn_apart() -> None:
    found = lines(f"<p>见{'a' * 60}。</p>")
    assert found[0].right < LEFT + 3 * SIZE


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("甲，乙。", 4),
        ("“甲”，乙。", 5.5),
        ("（甲）、（乙）", 6),
        ("《甲》（乙）", 5.5),
        ("：“甲”。", 4),
        ("“‘甲’”", 4),
        ("甲？”", 3),
        ("甲……乙", 4),
        ("——甲", 3),
    ],
)
def test_adjacent_marks_are_closed_up(text: str, ems: float) -> None:
    # Characters before and after it tell where the marks begin and end.
    (line,) = lines(f'<p style="text-align:left">始{text}末</p>')
    assert (line.right - LEFT) / SIZE == pytest.approx(ems + 2, abs=0.1)


def test_lines_break_before_and_after_chinese_quotation_marks() -> None:
    full = "一二三四五六七八九十" * 2 + "一二三四五"
    assert [line.text[0] for line in lines(f"<p>{full}“甲”乙</p>")] == ["一", "“"]
    assert [line.text for line in lines(f"<p>“{full[:-2]}”乙丙</p>")][1] == "乙丙"
    assert "don’t" in lines(f"<p>{'it is so ' * 20}don’t</p>")[-1].text.replace(" ", "")


def test_opening_mark_at_the_start_of_a_later_line_has_no_blank_before_it() -> None:
    filler = "一二三四五六七八九十" * 2 + "一二三四五"
    indented = '<p style="text-align:left; text-indent:2em">“甲”乙</p>'
    found = lines(f'<p style="text-align:left">{filler}“甲”乙</p>{indented}')
    assert [line.text[0] for line in found] == ["一", "“", "“"]
    assert (found[2].right - found[1].right) / SIZE == pytest.approx(2.5, abs=0.05)


def test_opening_mark_at_the_start_of_a_paragraph_has_a_blank_only_behind_an_indent() -> None:
    for style, ems in (("", 3.5), ("text-indent:2em", 6), ("text-align:center", 4)):
        (line,) = lines(f'<p style="text-align:left;{style}">【甲】乙</p>')
        start = (WIDTH - 4 * SIZE) / 2 if "center" in style else 0
        assert (line.right - LEFT - start) / SIZE == pytest.approx(ems, abs=0.05), style


def test_chinese_and_latin_stand_a_little_apart() -> None:
    together = lines('<p style="text-align:left">共12条</p>')[0]
    digits = lines('<p style="text-align:left">12</p>')[0]
    gaps = (together.right - LEFT) - (digits.right - LEFT) - 2 * SIZE
    assert gaps == pytest.approx(2 * 0.09 * SIZE, abs=0.2)


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("于2030年前", ("2030/年",)),
        ("装机16.9亿千瓦", ("9/亿", "千/瓦")),
        ("蓄积量12亿吨", ("2/亿", "亿/吨")),
        ("提高25%左右", ("25/%", "%/左")),
        ("提高20个百分点", ("20/个", "个/百", "百/分", "分/点")),
        ("第12期", ("第/1", "2/期")),
        ("2021—2025年", ("1/—",)),
        ("2×0.6＝1.2", ("2/×", "×/0", "6/＝")),
        ("约翰·史密斯", ("翰/·",)),
        ("3～5天", ("3/～",)),
    ],
)
def test_numbers_and_units_are_not_torn(text: str, torn: tuple[str, ...]) -> None:
    for length in range(16, 26):
        found = lines(f'<p style="text-align:left">{"河" * length}<b>{text[:3]}</b>{text[3:]}</p>')
        assert len(found) in (1, 2)
        for before, after in pairwise(found):
            for joint in torn:
                first, second = joint.split("/")
                assert not (before.text.endswith(first) and after.text.startswith(second)), (before, after)


def test_last_line_has_more_than_one_character() -> None:
    for length in range(45, 80):
        for end in ("。", "？”", "）。"):
            last = lines(f"<p>{'河' * length}<b>清</b>{end}</p>")[-1].text
            assert len(last.rstrip("。？”）")) >= 2, last


def test_quotation_marks_among_latin_are_narrow() -> None:
    chinese, latin = lines('<p style="text-align:left">见“N”的</p>')[0], lines("<p>“N” policy</p>")[0]
    assert (chinese.right - LEFT) / SIZE > 4
    assert (latin.right - LEFT) / SIZE < 5
    apostrophe = lines('<p style="text-align:left">《China’s Plans》一书</p>')[0]
    assert (apostrophe.right - LEFT) / SIZE < 10.7


def test_lines_are_equally_far_apart_whatever_faces_they_mix() -> None:
    import weasyprint

    kai = "font-family:'LXGW WenKai','Noto Serif CJK SC'"
    body = (
        f"<style>em {{ line-height: 0; font-style: normal; {kai} }}</style>"
        f'<p>{TEXT}<em>{TEXT}</em></p><p style="{kai}">{TEXT * 2}𠮷㐂</p>'
    )
    options = {"font_config": fonts()}
    (page,) = weasyprint.HTML(string=page_of(body)).render(**options).pages
    tops = [box.position_y for box in page._page_box.descendants() if type(box).__name__ == "LineBox"]
    assert len(tops) > 15
    assert {round(after - before, 3) for before, after in pairwise(tops)} == {round(20 * 96 / 72, 3)}


def text_of(body: str) -> str:
    import weasyprint

    data = weasyprint.HTML(string=page_of(body)).write_pdf(font_config=fonts())
    return "".join(pypdfium2.PdfDocument(io.BytesIO(data))[0].get_textpage().get_text_range().split("\r\n"))


def test_text_is_taken_out_as_it_was_put_in() -> None:
    assert text_of(f"<p>{TEXT}</p>") == TEXT


# Marks as they may follow each other in Chinese: runs of characters, with a mark or a pair of marks between them.
RUN = st.text(st.sampled_from("碳达峰中和目标能源"), min_size=1, max_size=9)
JOINT = st.sampled_from(
    ["，", "。", "、", "；", "：“", "”。", "》、《", "）（", "，“", "”，", "2030", "GDP", "……", "——", "？”"]
)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.tuples(RUN, JOINT, st.sampled_from(["", "b", "i", "a"])), min_size=8, max_size=40))
def test_no_line_begins_or_ends_with_a_forbidden_mark(parts: list[tuple[str, str, str]]) -> None:
    body = "".join(f"<{tag}>{run}</{tag}>{joint}" if tag else f"{run}{joint}" for run, joint, tag in parts)
    bare = "".join(run + joint for run, joint, _ in parts)
    found = lines(f"<p>{body}</p>")
    for before, line in pairwise(found):
        assert line.text[0] not in NOT_FIRST, (before.text, line.text)
        assert before.text[-1] not in NOT_LAST, (before.text, line.text)
    assert "".join(line.text for line in found) == bare
    # A closing mark at the end keeps its blank half, which is drawn outside the box that the file tells.
    assert all(line.right <= RIGHT + (SIZE / 2 if line.text[-1] in NOT_FIRST else 0) + 0.6 for line in found), found


def test_other_versions_of_weasyprint_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(justification, "PROVEN", frozenset({"1.0"}))
    assert justification.activate() is False
