"""Turn a document into bare HTML: words, headings, lists and tables, and nothing that is only for the eye.

For readers who have the page read out, who print in braille, or whose line is slow. There is no style, script or
picture in it; a chart is its table, a gap to fill in is said in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from markupsafe import Markup, escape

from generator.design import Design
from generator.layout.masthead import exam_facts, joined, title_line, week
from generator.layout.plan import LayoutPlan
from generator.layout.question import (
    DIFFICULTY,
    EVIDENCE,
    MARKING,
    SHORT_ANSWER,
    PrintedKey,
    PrintedOption,
    PrintedQuestion,
    print_question,
    run_in,
)
from generator.model.document import (
    Blank,
    Block,
    Blocks,
    Cell,
    Contents,
    Document,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    PageBreak,
    Paragraph,
    Passage,
    QuestionBlock,
    Script,
    Strong,
    Table,
    TeacherNote,
    Text,
    WritingSpace,
    plain,
)
from generator.model.link_targets import is_safe_target
from generator.writers.html.inline import SCRIPT_TAGS, bare_text
from generator.writers.writer import Output, OutputFile

# What a reader hears in place of a gap.
_GAP = "（空）"
_HIGHEST = 6


def write(document: Document, plan: LayoutPlan, design: Design) -> Output:
    """Write a document as bare HTML; neither plan nor design plays a part in it."""
    data = str(_page(document)).encode()
    return Output(files=(OutputFile(name=f"{document.name}.text.html", data=data),))


def _page(document: Document) -> Markup:
    meta, title = document.meta, title_line(document)
    about = joined(meta.series, meta.issue, week(document), meta.course, meta.subtitle)
    foot = [meta.organiser, meta.school, meta.date]
    head = [_element("h1", escape(title))]
    head += [_element("p", escape(row)) for row in (about, joined(*exam_facts(document))) if row]
    head += [_element("p", escape(text)) for text in (meta.question, *foot) if text]
    return Markup(
        '<!DOCTYPE html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n<title>{}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n</head>\n<body>\n'
        "<header>\n{}\n</header>\n<main>\n{}\n</main>\n</body>\n</html>\n"
    ).format(meta.language, title, _lines(head), _lines(_blocks(document.blocks, 2)))


def _blocks(blocks: Blocks, level: int) -> Iterator[Markup]:
    for block in blocks:
        yield from _block(block, level)


def _block(block: Block, level: int) -> Iterator[Markup]:
    """Yield a block; `level` is that of the next heading below those outside it."""
    match block:
        case Heading():
            text = _inlines(block.content)
            name = Markup("【{}】").format(text) if block.has("column") else text
            yield _heading(min(block.level + level - 2, _HIGHEST) if level > 2 else block.level + 1, name, block.anchor)
        case Paragraph():
            yield _element("p", _paragraph(block), block.anchor)
        case Passage():
            yield from _passage(block, level)
        case ListBlock():
            yield _list(block, level)
        case Table():
            yield from _table(block)
        case Figure():
            yield from _table(_table_of(block))
        case WritingSpace():
            if block.label:
                yield _element("p", escape(block.label))
            yield _element("p", escape("（在此作答）"))
        case QuestionBlock():
            yield from _question(print_question(block), level)
        case TeacherNote():
            yield _section(block.label, _blocks(block.body, level), level)
        case Contents():
            yield _contents(block)
        case PageBreak():
            return
        case _:
            assert_never(block)


def _contents(contents: Contents) -> Markup:
    """Return the contents; a column is named before the first of its articles only."""
    rows, before = [], ""
    for entry in contents.entries:
        label = f"【{entry.label}】" if entry.label and entry.label != before else ""
        before = entry.label
        rows.append(Markup('<li>{}<a href="#{}">{}</a></li>').format(label, entry.target, entry.title))
    return Markup("<nav>\n{}\n<ul>\n{}\n</ul>\n</nav>").format(_heading(2, escape(contents.title)), _lines(rows))


def _passage(passage: Passage, level: int) -> Iterator[Markup]:
    parts: list[Markup] = []
    if passage.title:
        parts.append(_heading(level + 1, _inlines(passage.title), passage.anchor))
    if passage.subtitle:
        parts.append(_element("p", _inlines(passage.subtitle)))
    if passage.byline:
        parts.append(_element("p", escape("、".join(passage.byline))))
    parts += _blocks(passage.body, level + 2)
    number = f"〔{passage.citation.number}〕" if passage.citation.number else ""
    end = [*passage.signature, passage.note, f"{number}{passage.citation.line}", passage.affiliation]
    parts += [_element("p", escape(text)) for text in end if text]
    yield Markup("<article>\n{}\n</article>").format(_lines(parts))


def _question(question: PrintedQuestion, level: int) -> Iterator[Markup]:
    # Who hears a key does not see the heading that says what each question is worth.
    points = question.points or (question.key.points if question.key else "")
    bracket = "（　　）" if question.bracket is not None else ""
    first, rest = run_in(question.stem)
    yield _element("p", Markup("{}{}{}{}").format(question.label, _inlines(first), points, bracket), question.anchor)
    yield from _blocks(rest, level + 1)
    yield from _blocks(question.materials, level + 1)
    for options in (question.options, question.items):
        if options:
            yield _options(options)
    if question.pairs:
        yield _pairs(question.pairs)
    for part in question.parts:
        yield from _question(part, level + 1)
    if question.room:
        yield from _block(question.room, level)
    if question.key:
        yield from _key(question.key, level)


def _option(option: PrintedOption) -> Markup:
    # The letter is text, since it is what a student answers with; a list's own numbers are not copied or read alike.
    return Markup("{}．{}").format(option.letter, _inlines(option.content))


def _options(options: Sequence[PrintedOption]) -> Markup:
    return Markup("<p>{}</p>").format(Markup("<br>\n").join(map(_option, options)))


def _pairs(pairs: Sequence[Sequence[PrintedOption | None]]) -> Markup:
    cells = [
        Markup("").join(Markup("<td>{}</td>").format(_option(one) if one else "") for one in pair) for pair in pairs
    ]
    head = Markup('<tr><th scope="col">左栏</th><th scope="col">右栏</th></tr>')
    return Markup("<table>\n{}\n{}\n</table>").format(
        head, _lines([Markup("<tr>{}</tr>").format(row) for row in cells])
    )


def _key(key: PrintedKey, level: int) -> Iterator[Markup]:
    if key.answer:
        yield _element("p", escape(f"{SHORT_ANSWER}：{key.answer}"))
    for label, blocks in key.parts:
        yield _section(label, _blocks(blocks, level + 1), level)
    if key.rubric:
        rows = [Markup("<li>{}（{}分）</li>").format(text, points) for text, points in key.rubric]
        yield _section(MARKING, [Markup("<ul>\n{}\n</ul>").format(_lines(rows))], level)
    if key.evidence:
        yield _section(EVIDENCE, _blocks(key.evidence, level + 1), level)
    if key.difficulty:
        yield _element("p", escape(f"{DIFFICULTY}：{key.difficulty}"))


def _section(label: str, parts: Iterator[Markup] | Sequence[Markup], level: int) -> Markup:
    return Markup('<section aria-label="{}">\n<p><strong>{}</strong></p>\n{}\n</section>').format(
        label, label, _lines(parts)
    )


def _list(block: ListBlock, level: int) -> Markup:
    name = "ol" if block.marker in ("number", "paren", "circled") else "ul"
    start = Markup(' start="{}"').format(block.start) if name == "ol" and block.start != 1 else Markup("")
    items = [Markup("<li>{}</li>").format(_lines(_blocks(item, level + 1))) for item in block.items]
    return Markup("<{}{}>\n{}\n</{}>").format(name, start, _lines(items), name)


def _table(table: Table) -> Iterator[Markup]:
    parts = [_element("caption", _inlines(table.caption))] if table.caption else []
    if table.header:
        cells = [Markup('<th scope="col">{}</th>').format(_inlines(cell.content)) for cell in table.header]
        parts.append(Markup("<tr>{}</tr>").format(Markup("").join(cells)))
    for row in table.rows:
        cells = [
            Markup('<th scope="row">{}</th>' if cell.header else "<td>{}</td>").format(
                _inlines(cell.content) or escape(_GAP if cell.lines else "")
            )
            for cell in row
        ]
        parts.append(Markup("<tr>{}</tr>").format(Markup("").join(cells)))
    yield Markup("<table>\n{}\n</table>").format(_lines(parts))
    if table.note:
        yield _element("p", _inlines(table.note))


def _table_of(figure: Figure) -> Table:
    """Return a chart as the table that it was drawn from."""
    unit = f"（{figure.unit}）" if figure.unit else ""
    header = ("", *(f"{series.name}{unit}" for series in figure.series))
    rows = ((label, *(f"{series.values[n]:g}" for series in figure.series)) for n, label in enumerate(figure.labels))
    return Table(
        header=tuple(Cell(content=plain(text)) for text in header),
        rows=tuple(tuple(Cell(content=plain(text)) for text in row) for row in rows),
        caption=figure.caption,
        note=figure.note,
    )


def _paragraph(paragraph: Paragraph) -> Markup:
    number = Markup("{} ").format(paragraph.number) if paragraph.number is not None else Markup("")
    speaker = Markup("<strong>{}：</strong>").format(paragraph.speaker) if paragraph.speaker else Markup("")
    return Markup("{}{}{}").format(number, speaker, _inlines(paragraph.content))


def _inlines(inlines: Inlines) -> Markup:
    return Markup("").join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> Markup:
    match inline:
        case Text():
            return escape(inline.text)
        case Mark(reading=reading) if reading:
            return Markup("{}（{}）").format(_inlines(inline.content), reading)
        case Emphasis() | Mark():
            return Markup("<em>{}</em>").format(_inlines(inline.content))
        case Strong():
            return Markup("<strong>{}</strong>").format(_inlines(inline.content))
        case Script():
            return Markup("<{0}>{1}</{0}>").format(Markup(SCRIPT_TAGS[inline.position]), _inlines(inline.content))
        case Link() if is_safe_target(inline.target):
            return Markup('<a href="{}">{}</a>').format(inline.target, _inlines(inline.content))
        case Link():
            return escape(bare_text(inline.content))
        case Blank():
            return escape(f"（{inline.answer}）" if inline.answer else _GAP)
        case LineBreak():
            return Markup("<br>")
        case _:
            assert_never(inline)


def _heading(level: int, content: Markup, anchor: str = "") -> Markup:
    return _element(f"h{min(max(level, 1), _HIGHEST)}", content, anchor)


def _element(name: str, content: Markup, anchor: str = "") -> Markup:
    identity = Markup(' id="{}"').format(anchor) if anchor else Markup("")
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), identity, content)


def _lines(parts: Iterator[Markup] | Sequence[Markup]) -> Markup:
    return Markup("\n").join(parts)
