"""Every line is entered by its key, whatever else of it is replaced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript, split


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
