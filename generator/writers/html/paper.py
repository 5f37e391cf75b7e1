"""Write CSS for the paper that a document brings along: columns, page numbers and 密封线.

A document on the design's own paper is left to the design's `page.css`.
"""

from __future__ import annotations

from generator.layout.geometry import Sheet
from generator.layout.plan import LayoutPlan
from generator.model.document import Document
from generator.writers.html.answer_sheet import sheet_css
from generator.writers.html.geometry import page_rule

_SEAL_WIDTH = 22.0
_FOOT_BOX = "text-align: center; vertical-align: top; padding-top: 14pt;"
_MOST_SHEETS = 40
_NARROW = 130.0  # on a line as short as this the foot has no room for the title


def paper_css(document: Document, plan: LayoutPlan) -> str:
    """Return the rules for a document's own paper, or nothing."""
    if document.kind == "answer_sheet":
        return sheet_css()
    if not plan.is_own_paper:
        return ""
    sheet = plan.page
    # Once more after the design's own rules: the paper that a document brings along goes before them.
    rules = [page_rule(sheet)]
    if sheet.columns > 1:
        rules += _columns(sheet)
    elif sheet.measure < _NARROW:
        rules.append("@page { @bottom-left { content: none; width: 0; } @bottom-right { width: 100%; } }")
    if document.seal is not None:
        rules += _seal(sheet, document.seal.pages)
    return "\n".join(rules)


def _columns(sheet: Sheet) -> list[str]:
    count = sheet.columns
    numbers = [_numbering(n, count) for n in range(1, count + 1)]
    boxes = ("left", "center", "right") if count == 3 else ("left", "right")
    title = "" if sheet.measure < _NARROW else "string(running) '　' "
    feet = [
        f"  @bottom-{box} {{ content: {title}string(form) '第 ' counter(page, column-{n}) ' 页　共 ' "
        f"counter(pages, column-{count}) ' 页'; {_FOOT_BOX} width: {100 / count:.4g}%; }}"
        for n, box in enumerate(boxes, 1)
    ]
    return [
        *numbers,
        "@page {",
        *feet,
        "}",
        f"@media print {{ body {{ columns: {count}; column-gap: {sheet.gap.css}; column-fill: auto; "
        "column-rule: .2mm solid #555; } }",
    ]


def _numbering(column: int, count: int) -> str:
    """Return a counter style that tells, for the n-th sheet, which page its column is when each column is a page."""
    symbols = " ".join(f'"{count * sheet + column}"' for sheet in range(_MOST_SHEETS))
    return f"@counter-style column-{column} {{ system: fixed; symbols: {symbols}; }}"


def _seal(sheet: Sheet, pages: str) -> list[str]:
    """Return the rules of the 密封线: a running element, set sideways in the left margin of the pages that bear it."""
    box = "@left-middle { content: element(seal); width: 100%; vertical-align: middle; }"
    selector = {"first": "@page :first", "odd": "@page :right", "every": "@page"}[pages]
    rules = [
        f"{selector} {{ {box} }}",
        "@media print {",
        f"  .seal {{ width: {sheet.depth.css}; height: {_SEAL_WIDTH:g}mm; "
        f"margin-left: {(sheet.left - sheet.depth) / 2 - 2:.3f}mm; }}",
        "}",
    ]
    if pages == "odd":
        # On the back of a sheet the binding edge is on the right.
        rules.append(f"@page :left {{ margin-left: {sheet.right.css}; margin-right: {sheet.left.css}; }}")
    return rules
