"""Write fields: page numbers, running heads, the contents."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.document import Block, Contents, Heading, Passage
from generator.writers.docx.context import BlockContext
from generator.writers.docx.runs import plain_run, tab_run, text_line
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make

# In place of a page number that is not known yet.
_UNKNOWN = "…"
# Columns and articles, as links, without the page numbers in a web view, by the level that a style has.
_CONTENTS = r' TOC \o "1-2" \h \z \u '


def field(
    code: str, result: Sequence[Element], context: BlockContext, style: Style, *, is_stale: bool = False
) -> list[Element]:
    """Return a field with what it shows until it is counted again; Word counts a stale one when it opens the file."""
    properties = plain_run(" ", context, style)[0][0]
    instruction = make("instrText", xml_space="preserve")
    instruction.text = code
    return [
        *_mark("begin", properties, is_stale=is_stale),
        _run(instruction, properties),
        *_mark("separate", properties),
        *result,
        *_mark("end", properties),
    ]


def number_field(code: str, shown: str, context: BlockContext, style: Style) -> list[Element]:
    """Return a field that shows a number."""
    return field(f" {code} ", plain_run(shown, context, style), context, style)


def contents(block: Contents, blocks: Sequence[Block], context: BlockContext) -> Element:
    """Return the contents as Word's own, filled in, so that a click brings them up to date.

    A column's label is a line of its own above its articles, as Word makes it of the headings.
    """
    title = text_line(block.title, context, Style.CONTENTS_TITLE)
    columns = _columns(blocks)
    lines: list[Element] = []
    label = ""
    for entry in block.entries:
        if entry.label and entry.label != label:
            lines.append(_line(f"【{entry.label}】", columns.get(entry.target, ""), Style.CONTENTS_COLUMN, context))
        label = entry.label
        is_column = entry.target in columns.values()
        words = f"【{entry.title}】" if is_column else entry.title
        style = Style.CONTENTS_COLUMN if is_column or not entry.label else Style.CONTENTS_ARTICLE
        lines.append(_line(words, entry.target, style, context))
    _wrap(lines, context)
    gallery = make("docPartObj", make("docPartGallery", val="Table of Contents"), make("docPartUnique"))
    return make("sdt", make("sdtPr", gallery), make("sdtContent", title, *lines))


def _columns(blocks: Sequence[Block]) -> dict[str, str]:
    """Return for each article, and for each column itself, the anchor of the column that it is in."""
    columns: dict[str, str] = {}
    current = ""
    for block in blocks:
        if isinstance(block, Heading) and block.has("column"):
            current = columns[block.anchor] = block.anchor
        elif isinstance(block, Passage) and block.anchor:
            columns[block.anchor] = current
    return columns


def _line(words: str, anchor: str, style: Style, context: BlockContext) -> Element:
    """Return one line: the title, leader dots, the page."""
    runs = plain_run(words, context, style)
    name = context.state.target(anchor, words) if anchor else None
    if not name:
        return make("p", context.properties(style), *runs)
    number = (context.state.pages or {}).get(anchor)
    shown = plain_run(_UNKNOWN if number is None else str(number), context, style)
    page = field(rf" PAGEREF {name} \h ", shown, context, style, is_stale=number is None)
    return make(
        "p",
        context.properties(style),
        make("hyperlink", *runs, tab_run(context, style), *page, anchor=name, history=1),
    )


def _wrap(lines: list[Element], context: BlockContext) -> None:
    """Wrap a field around lines: it begins in the first and ends in the last."""
    if not lines:
        return
    style = Style.CONTENTS_ARTICLE
    whole = field(_CONTENTS, [], context, style, is_stale=context.state.pages is None)
    for n, run in enumerate(whole[:-1]):
        lines[0].insert(1 + n, run)
    lines[-1].append(whole[-1])


def _mark(kind: str, properties: Element, *, is_stale: bool = False) -> list[Element]:
    return [_run(make("fldChar", fldCharType=kind, **({"dirty": "true"} if is_stale else {})), properties)]


def _run(content: Element, properties: Element) -> Element:
    from copy import deepcopy

    return make("r", deepcopy(properties), content)
