"""Lay out the sheet of paper in CSS: its size, margins, columns, page numbers and 密封线.

All lengths are millimetres. A document on plain A4 in one column is left to the design's own `page.css`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.document import Document, Paper
from generator.writers.html.answer_sheet import sheet_css

_EM = 10.5 * 25.4 / 72  # 五号, the body of everything that students write on
_TOP, _FOOT, _SIDE = 19.5, 21.0, 20.0
_BINDING = 31.0  # the margin that holds the 密封线
_GAP = 15.0  # between two columns
_SEAL_WIDTH = 22.0
_FOOT_BOX = "text-align: center; vertical-align: top; padding-top: 14pt;"
_MOST_SHEETS = 40
_NARROW = 130.0  # on a line as short as this the foot has no room for the title
_LAID_OUT = ("quiz", "worksheet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The text's place on a page: margins, and columns that hold a whole number of characters a line."""

    paper: Paper
    left: float
    right: float
    top: float
    foot: float
    gap: float
    characters: int

    @property
    def height(self) -> float:
        """Return how high the text's place is."""
        return self.paper.height - self.top - self.foot


def sheet_of(document: Document) -> Sheet | None:
    """Return the layout of a document's pages, or None where the design's own holds."""
    paper, sealed = document.paper, document.seal is not None
    if document.kind not in _LAID_OUT or (paper == Paper() and not sealed):
        return None
    side = min(_SIDE, paper.width * 0.11)
    inner = _BINDING if sealed else side
    gap = _GAP * (paper.columns - 1)
    width = (paper.width - inner - side - gap) / paper.columns
    characters = int(width / _EM)
    spare = (width - characters * _EM) * paper.columns
    return Sheet(
        paper=paper,
        left=inner + spare / 2,
        right=side + spare / 2,
        top=_TOP,
        foot=_FOOT,
        gap=_GAP,
        characters=characters,
    )


def paper_css(document: Document) -> str:
    """Return the rules for a document's own paper, or nothing."""
    if document.kind == "answer_sheet":
        return sheet_css()
    sheet = sheet_of(document)
    if sheet is None:
        return ""
    paper = sheet.paper
    rules = [
        f"@page {{ size: {paper.width:g}mm {paper.height:g}mm; "
        f"margin: {sheet.top:g}mm {sheet.right:.3f}mm {sheet.foot:g}mm {sheet.left:.3f}mm; }}"
    ]
    if paper.columns > 1:
        rules += _columns(sheet)
    elif sheet.characters * _EM < _NARROW:
        rules.append("@page { @bottom-left { content: none; width: 0; } @bottom-right { width: 100%; } }")
    if document.seal is not None:
        rules += _seal(sheet, document.seal.pages)
    return "\n".join(rules)


def _columns(sheet: Sheet) -> list[str]:
    count = sheet.paper.columns
    numbers = [_numbering(n, count) for n in range(1, count + 1)]
    boxes = ("left", "center", "right") if count == 3 else ("left", "right")
    title = "" if sheet.characters * _EM < _NARROW else "string(running) '　' "
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
        f"@media print {{ body {{ columns: {count}; column-gap: {sheet.gap:g}mm; column-fill: auto; "
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
        f"  .seal {{ width: {sheet.height:g}mm; height: {_SEAL_WIDTH:g}mm; "
        f"margin-left: {(sheet.left - sheet.height) / 2 - 2:.3f}mm; }}",
        "}",
    ]
    if pages == "odd":
        # On the back of a sheet the binding edge is on the right.
        rules.append(f"@page :left {{ margin-left: {sheet.right:.3f}mm; margin-right: {sheet.left:.3f}mm; }}")
    return rules
