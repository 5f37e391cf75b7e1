"""Write what stands before the text: the cover of a pack, the head of a sheet."""

from __future__ import annotations

from generator.model.document import EDITION_LABELS, KIND_LABELS, Document, DocumentKind, plain, points_text
from generator.writers.docx_picture import logo
from generator.writers.docx_place import Place
from generator.writers.docx_runs import plain_run, tab_run, text_runs
from generator.writers.docx_styles import Style
from generator.writers.docx_tables import gap
from generator.writers.docx_titles import set_title
from generator.writers.docx_xml import Element, add_property, make

# What a student fills in at the head of a sheet; nothing where nobody writes.
_FIELDS = ("班级", "姓名", "学号", "日期")
# A series with one of these in its name says what a paper is.
_EXAM_WORDS = ("测", "考", "练")
_WRITTEN_ON: frozenset[DocumentKind] = frozenset(("worksheet", "quiz", "answer_sheet"))


def cover(place: Place) -> list[Element]:
    """Return the cover's lines; the space between them is in their styles."""
    document = place.job.document
    meta = document.meta
    lines = [
        (meta.series or KIND_LABELS[document.kind], Style.COVER_SERIES),
        (_joined(meta.issue, week(document)), Style.COVER_ISSUE),
        (_joined(meta.course, meta.subtitle) if meta.course else "", Style.COVER_COURSE),
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
        (_masthead_line(document), Style.MASTHEAD_LINE),
        (meta.title, Style.TITLE),
        (_kind(document), Style.MASTHEAD_KIND),
        (_facts(document), Style.MASTHEAD_FACTS),
    ]
    elements = [_line(text, place, style) for text, style in lines if text]
    if document.kind in _WRITTEN_ON and document.seal is None:
        elements.append(_name_line(place))
    if meta.question and document.kind == "worksheet":
        elements.append(_line(meta.question, place, Style.GUIDING_QUESTION))
    return elements


def title_line(document: Document) -> str:
    """Return the title in the file's properties: 河流与城市 测验 A卷."""
    parts = [document.meta.title, KIND_LABELS[document.kind]]
    if document.form:
        parts.append(f"{document.form}卷")
    if document.edition == "teacher":
        parts.append(EDITION_LABELS["teacher"])
    return " ".join(parts)


def week(document: Document) -> str:
    """Return the week of term in words, or nothing."""
    return f"第{document.meta.week}周" if document.meta.week is not None else ""


def _masthead_line(document: Document) -> str:
    """Return the line above the title: on a paper the school and the term, on other sheets the unit and the week."""
    meta = document.meta
    if document.kind in ("quiz", "answer_sheet"):
        return _joined(meta.school, meta.term, meta.course, "" if meta.term or meta.school else week(document))
    return _joined(meta.school, meta.course, meta.subtitle, week(document))


def _kind(document: Document) -> str:
    """Return the line below the title: 测验【A卷】, 答题卡【A卷】; nothing that the title says already."""
    kind = KIND_LABELS[document.kind]
    if document.kind == "quiz" and any(word in document.meta.series for word in _EXAM_WORDS):
        kind = document.meta.series
    elif kind in document.meta.title:
        kind = ""
    form = f"【{document.form}卷】" if document.form else ""
    edition = EDITION_LABELS["teacher"] if document.edition == "teacher" and document.kind != "key" else ""
    return _joined(f"{kind}{form}", edition)


def _facts(document: Document) -> str:
    if document.kind not in ("quiz", "answer_sheet"):
        return ""
    meta = document.meta
    minutes = f"时间：{meta.minutes}分钟" if meta.minutes is not None else ""
    total = f"满分：{points_text(meta.total)}分" if meta.total is not None else ""
    number = f"卷号：{document.form_id}" if document.form_id else ""
    return "　　".join(part for part in (minutes, total, number) if part)


def _name_line(place: Place) -> Element:
    """Return the fields for class and name: each a word and a ruled tab, which fill the line."""
    style = Style.NAME_LINE
    pitch, space = place.width // len(_FIELDS), place.job.reference.em(style)
    stops = [n * pitch - end for n in range(1, len(_FIELDS) + 1) for end in (space, 0)]
    runs: list[Element] = []
    for n, name in enumerate(_FIELDS):
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


def _joined(*parts: str) -> str:
    return "　".join(part for part in parts if part)
