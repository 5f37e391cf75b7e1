"""Write questions: the stem with its number, points and bracket, options in columns, the key."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.document import Answer, Blank, Block, Inlines, Option, Paragraph, QuestionBlock, points_text
from generator.text.width import columns_for
from generator.writers.docx import tables as docx_tables
from generator.writers.docx.context import ANSWER, Place
from generator.writers.docx.paragraphs import paragraph, passage
from generator.writers.docx.runs import plain_run, plain_text, spread_run, tab_run, text_runs
from generator.writers.docx.styles import Style, TextStyle
from generator.writers.docx.xml import Element, add_property, find, make

# What a letter, its dot and the room after the text take of a column, in em.
_LETTER = 2.5


def says_points_of_each(section: str) -> bool:
    """Say whether a section's heading already tells the points of each of its questions."""
    return any(words in section for words in ("每小题", "每题", "每空"))


def question(block: QuestionBlock, place: Place) -> list[Element]:
    """Return a question as it is printed, with its answer in an edition that has one."""
    inner = place.further_in(place.job.reference.indent(Style.STEM, "left"))
    elements = [*_stem(block, place), *(e for one in block.materials for e in passage(one, inner))]
    elements.extend(_choices(block.options, place, dot="．"))
    if block.left or block.right:
        elements.extend(
            docx_tables.matching(block.left, block.right, place, lambda one: _choice([one], place, "．", in_cell=True))
        )
    elements.extend(_choices(block.items, place, dot=""))
    if block.items and block.space is None and block.answer is None:
        elements.append(_order(block, place))
    for part in block.parts:
        elements.extend(question(part, place))
    if block.space and block.answer is None:
        elements.extend(inner.blocks((block.space,)))
    if block.answer:
        elements.extend(_answer(block.answer, block.difficulty, place.within(look=ANSWER)))
    return elements


def _stem(block: QuestionBlock, place: Place) -> list[Element]:
    is_part = block.number.startswith("（")
    first, rest = _split(block.stem)
    style = Style.PART_STEM if is_part else Style.STEM
    label = block.number if is_part else f"{block.number}．"
    runs = [*plain_run(label, place, style), tab_run(place, style), *text_runs(first, place, style)]
    if block.points is not None and (place.job.show_points or is_part):
        runs.extend(plain_run(f"（{points_text(block.points)}分）", place, style))
    opening = make("p", place.properties(style), *place.job.bookmark(block.anchor, runs))
    elements = [opening, *(e for one in rest for e in _more(one, place))]
    if block.bracket:
        _close_with_bracket(elements, block, place)
    return elements


def _split(stem: Sequence[Block]) -> tuple[Inlines, Sequence[Block]]:
    """Return the text that shares a line with the number, and what follows it."""
    if stem and isinstance(stem[0], Paragraph):
        return stem[0].content, stem[1:]
    return (), stem


def _more(block: Block, place: Place) -> list[Element]:
    """Return what follows a stem's first paragraph, below its text."""
    if not isinstance(block, Paragraph):
        return place.blocks((block,))
    is_plain = not block.has("quote", "origin", "small", "centred")
    if is_plain:
        return [paragraph(block, place, Style.STEM_MORE)]
    made = paragraph(block, place)
    add_property(made, make("ind", left=place.job.reference.indent(Style.STEM_MORE, "left")))
    return [made]


def _close_with_bracket(elements: list[Element], block: QuestionBlock, place: Place) -> None:
    """Put （　　） at the right edge of the stem's last line, or on a line of its own where that is no paragraph."""
    style = Style.STEM
    last = elements[-1]
    if not isinstance(block.stem[-1] if block.stem else Paragraph(content=()), Paragraph):
        style = Style.BRACKET_LINE
        last = make("p", place.properties(style))
        elements.append(last)
    else:
        add_property(last, make("tabs", make("tab", val="right", pos=place.width)))
        last.append(tab_run(place, style))
    answer = block.answer.short if block.answer else ""
    if answer:
        last.extend(plain_run("（", place, style))
        last.extend(plain_run(answer, place, style, TextStyle.BRACKET_ANSWER))
        last.extend(plain_run("）", place, style))
    else:
        # The room between the marks is spacing: at a blank, of any kind, the bracket might be torn at a line's end.
        last.extend(spread_run("（", "）", place, style, ems=2))


def _choices(options: Sequence[Option], place: Place, *, dot: str) -> list[Element]:
    """Return options in as many columns as they fit; all but the last line stay with the next."""
    if not options:
        return []
    reference = place.job.reference
    em, left = reference.em(Style.OPTION), reference.indent(Style.OPTION, "left") - _hang(place)
    texts = [plain_text(option.content) for option in options]
    columns = columns_for(texts, measure=(place.width - left) / em, gap=_LETTER)
    lines = [_choice(options[n : n + columns], place, dot, columns=columns) for n in range(0, len(options), columns)]
    for line in lines[:-1]:
        add_property(line, make("keepNext"))
    return lines


def _choice(options: Sequence[Option], place: Place, dot: str, *, columns: int = 1, in_cell: bool = False) -> Element:
    """Return one line of options: each letter, a tab to its text, a tab to the next column."""
    style = Style.OPTION
    hang = _hang(place)
    left = 0 if in_cell else place.job.reference.indent(style, "left") - hang
    pitch = (place.width - left) // columns
    runs: list[Element] = []
    for n, option in enumerate(options):
        if n:
            runs.append(tab_run(place, style))
        runs.extend([*plain_run(f"{option.letter}{dot}", place, style), tab_run(place, style)])
        runs.extend(text_runs(option.content, place, style))
    stops = [left + n * pitch + inner for n in range(1, columns) for inner in (0, hang)]
    tabs = make("tabs", *(make("tab", val="left", pos=stop) for stop in stops)) if stops else None
    indent = make("ind", left=hang, hanging=hang) if in_cell else None
    return make("p", place.properties(style, tabs, indent), *runs)


def _hang(place: Place) -> int:
    return place.job.reference.indent(Style.OPTION, "hanging")


def _order(block: QuestionBlock, place: Place) -> Element:
    style = Style.OPTION
    gap = text_runs((Blank(width=len(block.items) * 2 + 2),), place, style)
    left = place.job.reference.indent(style, "left") - _hang(place)
    indent = make("ind", left=left, firstLine=0)
    return make("p", place.properties(style, indent), *plain_run("正确顺序：", place, style), *gap)


def _answer(answer: Answer, difficulty: str, place: Place) -> list[Element]:
    elements: list[Element] = []
    if answer.short or difficulty:
        style = Style.ANSWER
        runs: list[Element] = []
        if answer.short:
            runs.extend([*_label("答案", place), *plain_run(answer.short, place, style)])
        if difficulty:
            gap = plain_run("　　", place, style) if answer.short else []
            runs.extend([*gap, *_label("难度", place), *plain_run(difficulty, place, style)])
        elements.append(make("p", place.properties(style), *runs))
    elements.extend(_labelled("参考答案", answer.text, place))
    elements.extend(_labelled("解析", answer.explanation, place))
    if answer.rubric:
        elements.extend(docx_tables.rubric(answer.rubric, place))
    for one in answer.evidence:
        elements.extend(_labelled("依据", (one,), place))
    return elements


def _label(word: str, place: Place) -> list[Element]:
    return plain_run(f"【{word}】", place, Style.ANSWER, TextStyle.KEY_LABEL)


def _labelled(word: str, blocks: Sequence[Block], place: Place) -> list[Element]:
    """Return blocks with a label at their head, on the line of the first paragraph where there is one."""
    if not blocks:
        return []
    label = _label(word, place)
    if isinstance(blocks[0], Paragraph) and blocks[0].number is None:
        first = paragraph(blocks[0], place, Style.ANSWER, prefix=label)
        return [first, *place.blocks(blocks[1:])]
    made = place.blocks(blocks)
    if made and str(made[0].tag).endswith("}p"):
        properties = find(made[0], "w:pPr")
        for n, run in enumerate(label):
            made[0].insert((properties is not None) + n, run)
        return made
    return [make("p", place.properties(Style.ANSWER, make("keepNext")), *label), *made]
