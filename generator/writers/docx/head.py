"""Write what stands before the text: the cover of a pack, the head of a sheet."""

from __future__ import annotations

from generator.layout.masthead import NAME_FIELDS, joined, masthead_facts, masthead_kind, masthead_line, week
from generator.model.document import EDITION_LABELS, KIND_LABELS, DocumentKind, plain
from generator.writers.docx.context import Place
from generator.writers.docx.picture import logo
from generator.writers.docx.runs import plain_run, tab_run, text_runs
from generator.writers.docx.styles import Style
from generator.writers.docx.tables import gap
from generator.writers.docx.titles import set_title
from generator.writers.docx.xml import Element, add_property, make

_WRITTEN_ON: frozenset[DocumentKind] = frozenset(("worksheet", "quiz", "answer_sheet"))


def cover(place: Place) -> list[Element]:
    """Return the cover's lines; the space between them is in their styles."""
    document = place.job.document
    meta = document.meta
    lines = [
        (meta.series or KIND_LABELS[document.kind], Style.COVER_SERIES),
        (joined(meta.issue, week(document)), Style.COVER_ISSUE),
        (joined(meta.course, meta.subtitle) if meta.course else "", Style.COVER_COURSE),
        (meta.title, Style.COVER_TITLE),
        (meta.question, Style.COVER_QUESTION),
    ]
    foot = [
        (EDITION_LABELS["teacher"] if document.edition == "teacher" else "", Style.COVER_EDITION),
        (meta.organiser, Style.COVER_ORGANISER),
        (meta.school, Style.COVER_ORGANISER),
        (meta.date, Style.COVER_ORGANISER),
    ]
    elements = [_balanced(text, place, style) for text, style in lines if text]
    # A frame belongs to the page of the paragraph that follows it.
    elements = [*logo(place, Style.COVER_ORGANISER, height_mm=14), *elements]
    return [*elements, *(_at_foot(_line(text, place, style), place) for text, style in foot if text), gap(place)]


def masthead(place: Place) -> list[Element]:
    """Return the head of a sheet: course, title, kind, time and points, the line for the name."""
    document = place.job.document
    meta = document.meta
    lines = [
        (masthead_line(document), Style.MASTHEAD_LINE),
        (meta.title, Style.TITLE),
        (masthead_kind(document), Style.MASTHEAD_KIND),
        (masthead_facts(document), Style.MASTHEAD_FACTS),
    ]
    elements = [_line(text, place, style) for text, style in lines if text]
    if document.kind in _WRITTEN_ON and document.seal is None:
        elements.append(_name_line(place))
    if meta.question and document.kind == "worksheet":
        elements.append(_line(meta.question, place, Style.GUIDING_QUESTION))
    return elements


def _name_line(place: Place) -> Element:
    """Return the fields for class and name: each a word and a ruled tab, which fill the line."""
    style = Style.NAME_LINE
    pitch, space = place.width // len(NAME_FIELDS), place.job.reference.em(style)
    stops = [n * pitch - end for n in range(1, len(NAME_FIELDS) + 1) for end in (space, 0)]
    runs: list[Element] = []
    for n, name in enumerate(NAME_FIELDS):
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
