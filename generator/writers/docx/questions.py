"""Write questions: the stem with its number, points and bracket, options in columns, the key."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.question import (
    DIFFICULTY,
    EVIDENCE,
    ORDER,
    SHORT_ANSWER,
    PrintedKey,
    PrintedOption,
    PrintedQuestion,
    print_question,
    run_in,
)
from generator.model.document import Blank, Block, Paragraph, QuestionBlock
from generator.writers.docx import tables as docx_tables
from generator.writers.docx.context import ANSWER, BlockContext
from generator.writers.docx.paragraphs import paragraph, passage
from generator.writers.docx.runs import plain_run, spread_run, tab_run, text_runs
from generator.writers.docx.styles import Style, TextStyle
from generator.writers.docx.xml import Element, add_property, find, make


def question(block: QuestionBlock, context: BlockContext) -> list[Element]:
    """Return a question as it is printed, with its answer in an edition that has one."""
    return _question(print_question(block, measure=(context.width - _left(context)) / _em(context)), context)


def _question(printed: PrintedQuestion, context: BlockContext) -> list[Element]:
    inner = context.further_in(context.state.reference.indent(Style.STEM, "left"))
    elements = [*_stem(printed, context), *(e for one in printed.materials for e in passage(one, inner))]
    elements.extend(_choices(printed.options, printed.option_columns, context))
    if printed.pairs:
        elements.extend(docx_tables.matching(printed.pairs, context, lambda one: _choice([one], context, in_cell=True)))
    elements.extend(_choices(printed.items, printed.item_columns, context))
    if printed.order_gap:
        elements.append(_order(printed.order_gap, context))
    for part in printed.parts:
        elements.extend(_question(part, context))
    if printed.space:
        elements.extend(inner.blocks((printed.space,)))
    if printed.key:
        elements.extend(_key(printed.key, context.within(styles=ANSWER)))
    return elements


def _stem(printed: PrintedQuestion, context: BlockContext) -> list[Element]:
    first, rest = run_in(printed.stem)
    style = Style.PART_STEM if printed.is_part else Style.STEM
    runs = [*plain_run(printed.label, context, style), tab_run(context, style), *text_runs(first, context, style)]
    if printed.points:
        runs.extend(plain_run(printed.points, context, style))
    opening = make("p", context.properties(style), *context.state.bookmark(printed.anchor, runs))
    elements = [opening, *(e for one in rest for e in _more(one, context))]
    if printed.bracket is not None:
        _close_with_bracket(elements, printed.stem, printed.bracket, context)
    return elements


def _more(block: Block, context: BlockContext) -> list[Element]:
    """Return the blocks after a stem's first paragraph, below its text."""
    if not isinstance(block, Paragraph):
        return context.blocks((block,))
    is_plain = not block.has("quote", "origin", "small", "centred")
    if is_plain:
        return [paragraph(block, context, Style.STEM_MORE)]
    made = paragraph(block, context)
    add_property(made, make("ind", left=context.state.reference.indent(Style.STEM_MORE, "left")))
    return [made]


def _close_with_bracket(elements: list[Element], stem: Sequence[Block], answer: str, context: BlockContext) -> None:
    """Add （　　） at the right edge of the stem's last line, or on a line of its own where that is no paragraph."""
    style = Style.STEM
    last = elements[-1]
    if not isinstance(stem[-1] if stem else Paragraph(content=()), Paragraph):
        style = Style.BRACKET_LINE
        last = make("p", context.properties(style))
        elements.append(last)
    else:
        add_property(last, make("tabs", make("tab", val="right", pos=context.width)))
        last.append(tab_run(context, style))
    if answer:
        last.extend(plain_run("（", context, style))
        last.extend(plain_run(answer, context, style, TextStyle.BRACKET_ANSWER))
        last.extend(plain_run("）", context, style))
    else:
        # The room between the marks is spacing: at a blank, of any kind, the bracket might be torn at a line's end.
        last.extend(spread_run("（", "）", context, style, ems=2))


def _choices(options: Sequence[PrintedOption], columns: int, context: BlockContext) -> list[Element]:
    """Return options in columns; all but the last line stay with the next."""
    lines = [_choice(options[n : n + columns], context, columns=columns) for n in range(0, len(options), columns)]
    for line in lines[:-1]:
        add_property(line, make("keepNext"))
    return lines


def _choice(
    options: Sequence[PrintedOption], context: BlockContext, *, columns: int = 1, in_cell: bool = False
) -> Element:
    """Return one line of options: each letter, a tab to its text, a tab to the next column."""
    style = Style.OPTION
    hang = _hang(context)
    left = 0 if in_cell else _left(context)
    pitch = (context.width - left) // columns
    runs: list[Element] = []
    for n, option in enumerate(options):
        if n:
            runs.append(tab_run(context, style))
        runs.extend([*plain_run(option.label, context, style), tab_run(context, style)])
        runs.extend(text_runs(option.content, context, style))
    stops = [left + n * pitch + inner for n in range(1, columns) for inner in (0, hang)]
    tabs = make("tabs", *(make("tab", val="left", pos=stop) for stop in stops)) if stops else None
    indent = make("ind", left=hang, hanging=hang) if in_cell else None
    return make("p", context.properties(style, tabs, indent), *runs)


def _hang(context: BlockContext) -> int:
    return context.state.reference.indent(Style.OPTION, "hanging")


def _left(context: BlockContext) -> int:
    return context.state.reference.indent(Style.OPTION, "left") - _hang(context)


def _em(context: BlockContext) -> int:
    return context.state.reference.em(Style.OPTION)


def _order(width: float, context: BlockContext) -> Element:
    style = Style.OPTION
    indent = make("ind", left=_left(context), firstLine=0)
    gap = text_runs((Blank(width=width),), context, style)
    return make("p", context.properties(style, indent), *plain_run(ORDER, context, style), *gap)


def _key(key: PrintedKey, context: BlockContext) -> list[Element]:
    elements: list[Element] = []
    if key.answer or key.difficulty:
        style = Style.ANSWER
        runs: list[Element] = []
        if key.answer:
            runs.extend([*_label(SHORT_ANSWER, context), *plain_run(key.answer, context, style)])
        if key.difficulty:
            gap = plain_run("　　", context, style) if key.answer else []
            runs.extend([*gap, *_label(DIFFICULTY, context), *plain_run(key.difficulty, context, style)])
        elements.append(make("p", context.properties(style), *runs))
    for label, blocks in key.parts:
        elements.extend(_labelled(label, blocks, context))
    if key.rubric:
        elements.extend(docx_tables.rubric(key.rubric, context))
    for one in key.evidence:
        elements.extend(_labelled(EVIDENCE, (one,), context))
    return elements


def _label(word: str, context: BlockContext) -> list[Element]:
    return plain_run(f"【{word}】", context, Style.ANSWER, TextStyle.KEY_LABEL)


def _labelled(word: str, blocks: Sequence[Block], context: BlockContext) -> list[Element]:
    """Return blocks with a label at their head, on the line of the first paragraph where there is one."""
    if not blocks:
        return []
    label = _label(word, context)
    if isinstance(blocks[0], Paragraph) and blocks[0].number is None:
        first = paragraph(blocks[0], context, Style.ANSWER, prefix=label)
        return [first, *context.blocks(blocks[1:])]
    made = context.blocks(blocks)
    if made and str(made[0].tag).endswith("}p"):
        properties = find(made[0], "w:pPr")
        for n, run in enumerate(label):
            made[0].insert((properties is not None) + n, run)
        return made
    return [make("p", context.properties(Style.ANSWER, make("keepNext")), *label), *made]
