"""Few lines on a last page: what they cost in paper."""

from __future__ import annotations

from generator.model.paper_sizes import PAPER_SIZES, sheet_of_two
from generator.model.printing import PrintPlan
from generator.press.page_order import sheets

# So many lines can be saved by cutting a sentence or two.
FEW = 3


def spill_message(*, pages: int, tail: int, copies: int, plan: PrintPlan, paper: str = "A4") -> str:
    """Return the cost of the few lines on a last page, or nothing when they cost no sheet or are not few.

    With no classes in the course (`copies` 0) the cost is that of a hundred copies. `paper` is that of a page.
    """
    if pages < 2 or not 0 < tail <= FEW:
        return ""
    saved = sheets(pages, plan.layout, duplex=plan.duplex) - sheets(pages - 1, plan.layout, duplex=plan.duplex)
    if not saved:
        return ""
    twice = sheet_of_two(*PAPER_SIZES[paper]) if plan.layout != "a4" and paper in PAPER_SIZES else None
    sheet = twice.name if twice else paper
    count = copies or 100
    whose = f"{count} 份" if copies else "每 100 份"
    return f"最后一页（第 {pages} 页）只有 {tail} 行；去掉这 {tail} 行，{whose}可省 {saved * count} 张 {sheet} 纸"
