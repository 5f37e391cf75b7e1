"""Write the head of a document: the cover of a pack, the masthead of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.masthead import cover_of, masthead_of
from generator.model.document import plain
from generator.writers.docx.context import BlockContext
from generator.writers.docx.picture import logo
from generator.writers.docx.runs import plain_run, tab_run, text_line
from generator.writers.docx.styles import Style
from generator.writers.docx.tables import gap
from generator.writers.docx.titles import set_title
from generator.writers.docx.xml import Element, make


def cover(context: BlockContext) -> list[Element]:
    """Return the cover's lines; the space between them is in their styles."""
    said = cover_of(context.state.document)
    lines = [
        (said.series, Style.COVER_SERIES),
        (said.issue, Style.COVER_ISSUE),
        (said.course, Style.COVER_COURSE),
        (said.title, Style.COVER_TITLE),
        (said.question, Style.COVER_QUESTION),
    ]
    foot = [
        (said.edition, Style.COVER_EDITION),
        (said.organiser, Style.COVER_ORGANISER),
        (said.school, Style.COVER_ORGANISER),
        (said.date, Style.COVER_ORGANISER),
    ]
    elements = [_balanced(text, context, style) for text, style in lines if text]
    # A frame belongs to the page of the paragraph that follows it.
    elements = [*logo(context, Style.COVER_ORGANISER, height_mm=14), *elements]
    return [
        *elements,
        *(_at_foot(text, context, style) for text, style in foot if text),
        gap(context),
    ]


def masthead(context: BlockContext) -> list[Element]:
    """Return the head of a sheet: course, title, kind, time and points, the line for the name."""
    said = masthead_of(context.state.document)
    lines = [
        (said.line, Style.MASTHEAD_LINE),
        (said.title, Style.TITLE),
        (said.kind, Style.MASTHEAD_KIND),
        (said.facts, Style.MASTHEAD_FACTS),
    ]
    elements = [text_line(text, context, style) for text, style in lines if text]
    if said.fields:
        elements.append(_name_line(said.fields, context))
    if said.question:
        elements.append(text_line(said.question, context, Style.GUIDING_QUESTION))
    return elements


def _name_line(fields: Sequence[str], context: BlockContext) -> Element:
    """Return the fields for class and name: each a word and a ruled tab, which fill the line."""
    style = Style.NAME_LINE
    pitch, space = context.width // len(fields), context.state.reference.em(style)
    stops = [n * pitch - end for n in range(1, len(fields) + 1) for end in (space, 0)]
    runs: list[Element] = []
    for n, name in enumerate(fields):
        if n:
            runs.append(tab_run(context, style))
        runs.extend([*plain_run(name, context, style), tab_run(context, style, ruled=True)])
    tabs = make("tabs", *(make("tab", val="left", pos=stop) for stop in stops[:-1]))
    return make("p", context.properties(style, tabs), *runs)


def _at_foot(text: str, context: BlockContext, style: Style) -> Element:
    """Return a line in the frame at the lower margin that all such lines share, whatever is above."""
    frame = make("framePr", w=context.width, wrap="notBeside", vAnchor="margin", hAnchor="margin", xAlign="center",
                 yAlign="bottom")  # fmt: skip
    return text_line(text, context, style, frame)


def _balanced(text: str, context: BlockContext, style: Style) -> Element:
    """Return a line of the cover; one that is too long is set in lines of like length."""
    title = set_title(plain(text), context, style)
    return text_line(title.content, context, style, title.indent)
