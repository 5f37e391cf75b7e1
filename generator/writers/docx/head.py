"""Write what stands before the text: the cover of a pack, the head of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.masthead import cover_of, masthead_of
from generator.model.document import plain
from generator.writers.docx.context import Place
from generator.writers.docx.picture import logo
from generator.writers.docx.runs import plain_run, tab_run, text_runs
from generator.writers.docx.styles import Style
from generator.writers.docx.tables import gap
from generator.writers.docx.titles import set_title
from generator.writers.docx.xml import Element, add_property, make


def cover(place: Place) -> list[Element]:
    """Return the cover's lines; the space between them is in their styles."""
    said = cover_of(place.job.document)
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
    elements = [_balanced(text, place, style) for text, style in lines if text]
    # A frame belongs to the page of the paragraph that follows it.
    elements = [*logo(place, Style.COVER_ORGANISER, height_mm=14), *elements]
    return [*elements, *(_at_foot(_line(text, place, style), place) for text, style in foot if text), gap(place)]


def masthead(place: Place) -> list[Element]:
    """Return the head of a sheet: course, title, kind, time and points, the line for the name."""
    said = masthead_of(place.job.document)
    lines = [
        (said.line, Style.MASTHEAD_LINE),
        (said.title, Style.TITLE),
        (said.kind, Style.MASTHEAD_KIND),
        (said.facts, Style.MASTHEAD_FACTS),
    ]
    elements = [_line(text, place, style) for text, style in lines if text]
    if said.fields:
        elements.append(_name_line(said.fields, place))
    if said.question:
        elements.append(_line(said.question, place, Style.GUIDING_QUESTION))
    return elements


def _name_line(fields: Sequence[str], place: Place) -> Element:
    """Return the fields for class and name: each a word and a ruled tab, which fill the line."""
    style = Style.NAME_LINE
    pitch, space = place.width // len(fields), place.job.reference.em(style)
    stops = [n * pitch - end for n in range(1, len(fields) + 1) for end in (space, 0)]
    runs: list[Element] = []
    for n, name in enumerate(fields):
        if n:
            runs.append(tab_run(place, style))
        runs.extend([*plain_run(name, place, style), tab_run(place, style, ruled=True)])
    tabs = make("tabs", *(make("tab", val="left", pos=stop) for stop in stops[:-1]))
    return make("p", place.properties(style, tabs), *runs)


def _at_foot(line: Element, place: Place) -> Element:
    """Put a line into a frame at the lower margin, which all such lines share, however much stands above them."""
    add_property(
        line,
        make("framePr", w=place.width, wrap="notBeside", vAnchor="margin", hAnchor="margin", xAlign="center",
             yAlign="bottom"),
    )  # fmt: skip
    return line


def _balanced(text: str, place: Place, style: Style) -> Element:
    """Return a line of the cover; one that is too long is set in lines of like length."""
    title = set_title(plain(text), place, style)
    return make("p", place.properties(style, title.indent), *text_runs(title.content, place, style))


def _line(text: str, place: Place, style: Style) -> Element:
    return make("p", place.properties(style), *plain_run(text, place, style))
