"""Write tables: of data, to be filled in, and those that only hold a box or two columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil

from generator.layout.question import CRITERIA, PrintedOption
from generator.model.document import Cell, Table, TableClass
from generator.text.width import IN_WORD_TABLES, text_width
from generator.writers.docx.context import TEACHER, BlockContext, StyleSet
from generator.writers.docx.runs import set_text, text_line
from generator.writers.docx.styles import Style, TableStyle
from generator.writers.docx.xml import TWIPS, Element, add_property, make, of_tag

# Room beside the text of a cell, in twips; the table styles say the same.
PADDING = 108
# The height of a ruled line to write on, in points.
RULE = 22.0
# The same inside a cell, in twips.
_CELL_RULE = 21 * TWIPS
_RULE_GREY = "7F7F7F"
# Tables that are read; the others are filled in.
_READ: frozenset[TableClass] = frozenset(("data", "timeline", "facts", "glossary"))
_CENTRED: frozenset[TableClass] = frozenset(("data", "blueprint", "score"))
_SHORT_CELL = 8.0
# Tables whose empty cells are filled in by hand, and the least height of their rows, in twips.
_WRITTEN: frozenset[TableClass] = frozenset(("score", "answers"))
_WRITTEN_ROW = 22 * TWIPS
# A row that is higher than this share of the page may be torn: it would leave too large a hole.
_UNTORN = 0.4
# A table that is lower than this stays on one page; to move a higher one costs more paper than its tear costs order.
_WHOLE = 0.2

_EDGES = ("top", "left", "bottom", "right")
_SIDES = {"left": "left", "centre": "center", "right": "right"}

# What the letter of an option takes, in em.
_LETTER = 2.5

# Text and margin of a reading that is annotated, as shares of the width; lines of the margin, at least.
_NOTES, _NOTES_LABEL, _LEAST_NOTES = (68, 32), "批注", 3

Content = Callable[[BlockContext], list[Element]]


def table(block: Table, context: BlockContext) -> list[Element]:
    """Return a table with its caption above and its note below."""
    elements: list[Element] = []
    if block.caption:
        elements.append(text_line(block.caption, context, Style.CAPTION))
    elements.append(_grid(block, context))
    elements.append(after_table(block, context))
    return elements


def box(
    context: BlockContext, content: Content, *, styles: StyleSet, style: TableStyle = TableStyle.BOX
) -> list[Element]:
    """Return a box around content, as a table of one cell."""
    inner = context.in_box(context.width - 2 * PADDING, styles)
    made = content(inner)
    low = _text_height(made, inner) < context.state.reference.page.depth * _UNTORN
    whole = frame(context, [context.width], [row([cell(made, context.width)], keep=low)], style)
    return [gap(context), whole, gap(context)]


def box_with_margin(context: BlockContext, content: Content, *, styles: StyleSet) -> list[Element]:
    """Return a box around content, with a wide ruled margin for notes along its right side."""
    widths = _shares(_NOTES, context.width)
    made = content(context.in_box(widths[0] - 2 * PADDING, styles))
    beside = context.in_box(widths[1] - 2 * PADDING)
    label = text_line(_NOTES_LABEL, beside, Style.TEACHER_LABEL)
    height = _text_height(made, context.in_box(widths[0] - 2 * PADDING, styles))
    lines = max(ceil(height / _CELL_RULE) - 1, _LEAST_NOTES)
    cells = [cell(made, widths[0]), cell([label, *rules(lines, beside)], widths[1])]
    low = height < context.state.reference.page.depth * _UNTORN
    return [gap(context), frame(context, widths, [row(cells, keep=low)], TableStyle.FORM), gap(context)]


def teacher_note(label: str, content: Content, context: BlockContext) -> list[Element]:
    """Return words for the teacher in a shaded frame."""

    def labelled(inner: BlockContext) -> list[Element]:
        return [text_line(label, inner, Style.TEACHER_LABEL), *content(inner)]

    return box(context, labelled, styles=TEACHER, style=TableStyle.TEACHER)


def matching(
    pairs: Sequence[tuple[PrintedOption | None, PrintedOption | None]],
    context: BlockContext,
    option: Callable[[PrintedOption], Element],
) -> list[Element]:
    """Return the two columns of a matching question, with room for lines between them; it stays on one page."""
    indent = context.state.reference.indent(Style.STEM, "left")
    widths = _pair_widths(pairs, context.width - indent, context.state.reference.em(Style.OPTION))
    rows = []
    for n, (left, right) in enumerate(pairs, 1):
        cells = [left, None, right]
        made = [
            cell([option(one)] if one else [make("p", context.properties(Style.OPTION))], width)
            for one, width in zip(cells, widths, strict=True)
        ]
        rows.append(row(made, keep=True))
        if n < len(pairs):
            keep_with_next(rows[-1])
    return [frame(context, widths, rows, TableStyle.PLAIN, indent=indent), gap(context)]


def _pair_widths(pairs: Sequence[Sequence[PrintedOption | None]], room: int, em: int) -> list[int]:
    """Return the widths of two columns and the room between them; a column gets more where its text needs it."""
    need = [
        max(text_width(set_text(one.content), IN_WORD_TABLES) for one in side if one)
        for side in zip(*pairs, strict=True)
    ]
    first, second = (round((width + _LETTER) * em) + 2 * PADDING for width in need)
    usual = _shares([42, 10, 48], room)
    between = min(usual[1], room - first - second)
    if (first <= usual[0] and second <= usual[2]) or between < em:
        return usual
    first = max(first, room - between - second) if first <= usual[0] else first
    return [first, between, room - between - first]


def rubric(criteria: Sequence[tuple[str, str]], context: BlockContext) -> list[Element]:
    """Return how an answer is marked, point by point."""
    indent = context.state.reference.indent(Style.ANSWER, "left")
    widths = _shares([82, 18], context.width - indent)
    head = [text_line(word, context, Style.TABLE_HEAD) for word in CRITERIA]
    rows = [row([cell([one], width) for one, width in zip(head, widths, strict=True)], header=True, keep=True)]
    for what, points in criteria:
        value = text_line(points, context, Style.TABLE_TEXT, make("jc", val="center"))
        made = [text_line(what, context, Style.TABLE_TEXT), value]
        rows.append(row([cell([one], width) for one, width in zip(made, widths, strict=True)], keep=True))
    return [frame(context, widths, rows, TableStyle.FORM, header=True, indent=indent), gap(context)]


def after_table(block: Table, context: BlockContext) -> Element:
    """Return the table's note, or the thin line that keeps two tables from growing together."""
    if not block.note:
        return gap(context)
    return text_line(block.note, context, Style.TABLE_NOTE)


def gap(context: BlockContext) -> Element:
    """Return a thin empty paragraph, which Word wants between tables and at the end of a cell."""
    return make("p", context.properties(Style.GAP))


def frame(
    context: BlockContext,
    widths: Sequence[int],
    rows: Sequence[Element],
    style: TableStyle,
    *,
    header: bool = False,
    first_column: bool = False,
    title: str = "",
    indent: int = 0,
    padded: bool = True,
) -> Element:
    """Return a table of fixed widths in a style, `indent` twips further in than its context.

    Without `padded` its cells have no room beside their text, whatever the style says.
    """
    number = context.state.reference.id_of(style)
    indent += context.indent
    look = make("tblLook", val="0000", firstRow=int(header), lastRow=0, firstColumn=int(first_column), lastColumn=0,
                noHBand=1, noVBand=1)  # fmt: skip
    look.set(look.keys()[0], f"{0x0600 | (0x20 if header else 0) | (0x80 if first_column else 0):04X}")
    properties = make(
        "tblPr",
        make("tblStyle", val=number) if number else None,
        make("tblW", w=sum(widths), type="dxa"),
        make("tblInd", w=indent, type="dxa") if indent else None,
        make("tblLayout", type="fixed"),
        None if padded else make("tblCellMar", *(make(edge, w=0, type="dxa") for edge in _EDGES)),
        look,
        make("tblCaption", val=title) if title else None,
    )
    columns = make("tblGrid", *(make("gridCol", w=width) for width in widths))
    return make("tbl", properties, columns, *rows)


def row(
    cells: Sequence[Element], *, height: int = 0, exact: bool = False, header: bool = False, keep: bool = False
) -> Element:
    """Return a row; `keep` holds it on one page, `header` repeats it on each."""
    properties = make(
        "trPr",
        make("cantSplit") if keep else None,
        make("trHeight", val=height, hRule="exact" if exact else "atLeast") if height else None,
        make("tblHeader") if header else None,
    )
    return make("tr", properties if len(properties) else None, *cells)


def keep_with_next(element: Element) -> None:
    """Keep every paragraph of a row or block on the page of what follows."""
    for paragraph in of_tag(element, "p"):
        add_property(paragraph, make("keepNext"))


def cell(content: Sequence[Element], width: int, *, span: int = 1, middle: bool = False) -> Element:
    """Return a cell; Word wants a paragraph at its end."""
    elements = list(content)
    if not elements or not str(elements[-1].tag).endswith("}p"):
        elements.append(make("p"))
    properties = make(
        "tcPr",
        make("tcW", w=width, type="dxa"),
        make("gridSpan", val=span) if span > 1 else None,
        make("vAlign", val="center") if middle else None,
    )
    return make("tc", properties, *elements)


def _grid(block: Table, context: BlockContext) -> Element:
    count = max((len(cells) for cells in (block.header, *block.rows)), default=1)
    widths = _widths(block, count, context.width, context.state.reference.em(Style.TABLE_TEXT))
    aligned = _alignment(block, count)
    rows = []
    least = _WRITTEN_ROW if block.has(*_WRITTEN) else 0
    if block.header:
        head = _row(block.header, widths, aligned, context, header=True)
        rows.append(row(head, height=least, header=True, keep=True))
    most, whole = (context.state.reference.page.depth * share for share in (_UNTORN, _WHOLE))
    heights = [_height(cells, widths, context) for cells in block.rows]
    for n, cells in enumerate(block.rows):
        # A low table stays on one page, and the last row of any with the note below it.
        stays = sum(heights) < whole if n < len(block.rows) - 1 else bool(block.note)
        answered = round(max((one.room for one in cells), default=0) * _CELL_RULE * context.state.reference.scale)
        made = _row(cells, widths, aligned, context, stays=stays)
        rows.append(row(made, height=max(least, answered), keep=heights[n] < most))
    return frame(
        context,
        widths,
        rows,
        TableStyle.DATA if block.has(*_READ) else TableStyle.FORM,
        header=bool(block.header),
        first_column=bool(block.rows) and all(cells and cells[0].header for cells in block.rows),
        title=set_text(block.caption),
    )


def _row(
    cells: Sequence[Cell], widths: Sequence[int], aligned: Sequence[str], context: BlockContext, *,
    header: bool = False, stays: bool = False,
) -> list[Element]:  # fmt: skip
    padded = (*cells, *(Cell() for _ in range(len(widths) - len(cells))))
    made = []
    for one, width, side in zip(padded, widths, aligned, strict=True):
        style = Style.TABLE_HEAD if header or one.header else Style.TABLE_TEXT
        inner = context.in_box(width - 2 * PADDING)
        align = make("jc", val=side) if side and style is Style.TABLE_TEXT else None
        content = rules(one.lines, inner)
        if one.content or not one.lines:
            content.insert(0, text_line(one.content, inner, style, align))
        # The header stays with the first row.
        for paragraph in content if header or stays else ():
            add_property(paragraph, make("keepNext"))
        made.append(cell(content, width, middle=not one.lines))
    return made


def rules(lines: int, context: BlockContext) -> list[Element]:
    """Return lines to write on inside a cell, a rule between each two of them: the cell's edge is the last.

    A rule is a border below a paragraph, so that it stays where it is when something is typed above it. Word draws one
    border for neighbours that are alike, so every other one ends a twentieth of a point earlier.
    """
    made = []
    height = round(_CELL_RULE * context.state.reference.scale)
    for n in range(lines):
        rule = make("pBdr", make("bottom", val="single", sz=4, space=0, color=_RULE_GREY)) if n < lines - 1 else None
        pitch, apart = make("spacing", line=height, lineRule="exact"), make("ind", right=n % 2)
        made.append(make("p", context.properties(Style.WRITING_LINE, rule, pitch, apart)))
    return made


def _alignment(block: Table, count: int) -> list[str]:
    """Return how each column is set: as given, or in the middle where a table of figures has short entries."""
    if block.alignment:
        given = [_SIDES[one] for one in block.alignment]
        return [*given, *[""] * count][:count]
    if not block.has(*_CENTRED):
        return ["center" if block.has("answers") else ""] * count
    longest = _longest(block, count)
    return ["center" if n > 0 and longest[n] <= _SHORT_CELL else "" for n in range(count)]


def _longest(block: Table, count: int) -> list[float]:
    rows = (block.header, *block.rows)
    return [
        max((text_width(set_text(cells[n].content)) for cells in rows if n < len(cells)), default=0.0)
        for n in range(count)
    ]


def _widths(block: Table, count: int, room: int, em: int) -> list[int]:
    """Return the widths of columns in twips: the shares that were given, or as the text needs it."""
    if len(block.widths) == count and sum(block.widths) > 0:
        widths = _shares(block.widths, room)
        return _wide_enough(block, widths, em) if block.has("timeline") else widths
    most = room / em * 0.5
    return _shares([min(max(width, 3.0), most) + 1.5 for width in _longest(block, count)], room)


def _wide_enough(block: Table, widths: list[int], em: int) -> list[int]:
    """Widen the first column of a timeline so that no date runs over its line; the others give up some of theirs."""
    dates = [set_text(cells[0].content) for cells in block.rows if cells]
    needed = max((text_width(date, IN_WORD_TABLES) for date in dates), default=0.0)
    first = min(round(needed * em) + 2 * PADDING, sum(widths) // 3)
    if first <= widths[0] or len(widths) < 2:
        return widths
    return [first, *_shares(widths[1:], sum(widths) - first)]


def _shares(shares: Sequence[float], room: int) -> list[int]:
    """Divide the room so that nothing of it is left over."""
    total, edges = sum(shares), [0]
    for n in range(len(shares)):
        edges.append(round(room * sum(shares[: n + 1]) / total))
    return [right - left for left, right in pairwise(edges)]


def _text_height(elements: Sequence[Element], context: BlockContext) -> float:
    """Estimate how high the paragraphs in a box are, in twips."""
    em, line = (
        context.state.reference.em(context.styles.body),
        context.state.reference.spacing(context.styles.body, "line"),
    )
    texts = [
        "".join(str(text.text or "") for text in of_tag(one, "t")) for whole in elements for one in of_tag(whole, "p")
    ]
    return sum(max(ceil(text_width(text) * em / context.width), 1) * line for text in texts)


def _height(cells: Sequence[Cell], widths: Sequence[int], context: BlockContext) -> float:
    """Estimate how high a row is, in twips."""
    reference = context.state.reference
    em, line = reference.em(Style.TABLE_TEXT), reference.spacing(Style.TABLE_TEXT, "line") or 16 * TWIPS
    heights = [
        ceil(text_width(set_text(one.content)) * em / max(width - 2 * PADDING, em)) * line + one.lines * _CELL_RULE
        for one, width in zip(cells, widths, strict=False)
    ]
    return max([*heights, *(one.room * _CELL_RULE for one in cells)], default=0.0)
