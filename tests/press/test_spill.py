"""Few lines on a last page are named with what they cost in paper."""

from __future__ import annotations

from generator.model.printing import PrintPlan
from generator.press.spill import FEW, spill_message


def test_few_lines_that_cost_a_sheet_are_named_with_the_cost() -> None:
    a4 = PrintPlan(layout="a4")
    said = spill_message(pages=13, tail=2, copies=240, plan=a4)
    assert said == "最后一页（第 13 页）只有 2 行；去掉这 2 行，240 份可省 240 张 A4 纸"
    assert "每 100 份可省 100 张" in spill_message(pages=13, tail=2, copies=0, plan=a4)


def test_few_lines_that_cost_nothing_are_not_named() -> None:
    a4 = PrintPlan(layout="a4")
    assert spill_message(pages=12, tail=2, copies=240, plan=a4) == ""  # the back of the last sheet
    assert spill_message(pages=13, tail=9, copies=240, plan=a4) == ""
    assert spill_message(pages=1, tail=2, copies=240, plan=a4) == ""
    assert spill_message(pages=13, tail=2, copies=240, plan=PrintPlan(layout="a3")) != ""


def test_just_so_many_lines_are_few() -> None:
    a4 = PrintPlan(layout="a4")
    assert spill_message(pages=13, tail=FEW, copies=1, plan=a4) != ""
    assert spill_message(pages=13, tail=FEW + 1, copies=1, plan=a4) == ""
    assert spill_message(pages=13, tail=0, copies=1, plan=a4) == ""


def test_the_cost_is_counted_in_the_paper_that_is_printed_on() -> None:
    a4, a3 = PrintPlan(layout="a4"), PrintPlan(layout="a3")
    assert "张 16K 纸" in spill_message(pages=13, tail=2, copies=1, plan=a4, paper="16K")
    assert "张 8K 纸" in spill_message(pages=13, tail=2, copies=1, plan=a3, paper="16K")
    assert "张 A3 纸" in spill_message(pages=13, tail=2, copies=1, plan=a3)
    assert "张 260×368 纸" in spill_message(pages=13, tail=2, copies=1, plan=a3, paper="260×368")
