"""Word the masthead of a document: title, week, kind, time and points."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.document import EDITION_LABELS, KIND_LABELS, Document, DocumentKind, points_text

# What a student fills in at the head of a sheet.
NAME_FIELDS = ("班级", "姓名", "学号", "日期")
# A series with one of these in its name says what a paper is.
_EXAM_WORDS = ("测", "考", "练")
# What a student writes a name on; where there is a 密封线, the name is behind it.
_WRITTEN_ON: frozenset[DocumentKind] = frozenset(("worksheet", "quiz", "answer_sheet"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The lines of a cover; those without content are empty."""

    series: str
    issue: str
    course: str
    title: str
    question: str
    edition: str
    organiser: str
    school: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The lines at the head of a sheet, and the names of the fields that a student fills in there."""

    line: str
    title: str
    kind: str
    facts: str
    fields: tuple[str, ...]
    question: str


def cover_of(document: Document) -> Cover:
    """Return the lines of a pack's cover."""
    meta = document.meta
    return Cover(
        series=meta.series or KIND_LABELS[document.kind],
        issue=joined(meta.issue, week(document)),
        course=joined(meta.course, meta.subtitle) if meta.course else "",
        title=meta.title,
        question=meta.question,
        edition=_teachers_edition(document),
        organiser=meta.organiser,
        school=meta.school,
        date=meta.date,
    )


def masthead_of(document: Document) -> Masthead:
    """Return the masthead of a sheet."""
    is_named = document.kind in _WRITTEN_ON and document.seal is None
    return Masthead(
        line=masthead_line(document),
        title=document.meta.title,
        kind=masthead_kind(document),
        facts=masthead_facts(document),
        fields=NAME_FIELDS if is_named else (),
        question=document.meta.question if document.kind == "worksheet" else "",
    )


def running_title(document: Document) -> str:
    """Return the part of the running head that names the whole document: series and title."""
    meta = document.meta
    return "·".join(part for part in (meta.series or KIND_LABELS[document.kind], meta.title) if part)


def title_line(document: Document) -> str:
    """Return the title that a window or a file's properties show: 河流与城市 测验 A卷."""
    form = f"{document.form}卷" if document.form else ""
    parts = (document.meta.title, KIND_LABELS[document.kind], form, _teachers_edition(document))
    return " ".join(part for part in parts if part)


def week(document: Document) -> str:
    """Return the week of term, 第3周, or nothing."""
    return f"第{document.meta.week}周" if document.meta.week is not None else ""


def masthead_line(document: Document) -> str:
    """Return the line above the title: on a paper the school and the term, on other sheets the unit and the week."""
    meta = document.meta
    if document.kind in ("quiz", "answer_sheet"):
        return joined(meta.school, meta.term, meta.course, "" if meta.term or meta.school else week(document))
    return joined(meta.school, meta.course, meta.subtitle, week(document))


def masthead_kind(document: Document) -> str:
    """Return the line below the title: 随堂测验【A卷】, 答题卡【A卷】; nothing that the title says already."""
    kind = KIND_LABELS[document.kind]
    if document.kind == "quiz" and any(word in document.meta.series for word in _EXAM_WORDS):
        kind = document.meta.series
    elif kind in document.meta.title:
        kind = ""
    form = f"【{document.form}卷】" if document.form else ""
    edition = _teachers_edition(document) if document.kind != "key" else ""
    return joined(f"{kind}{form}", edition)


def masthead_facts(document: Document) -> str:
    """Return time, points and form number of a paper or answer sheet on one line; nothing on other sheets."""
    return "　　".join(exam_facts(document)) if document.kind in ("quiz", "answer_sheet") else ""


def exam_facts(document: Document) -> tuple[str, ...]:
    """Return time, points and form number as far as known: 时间：20分钟, 满分：34分, 卷号：A-3F7K."""
    meta = document.meta
    minutes = f"时间：{meta.minutes}分钟" if meta.minutes is not None else ""
    total = f"满分：{points_text(meta.total)}分" if meta.total is not None else ""
    number = f"卷号：{document.form_id}" if document.form_id else ""
    return tuple(part for part in (minutes, total, number) if part)


def _teachers_edition(document: Document) -> str:
    return EDITION_LABELS["teacher"] if document.edition == "teacher" else ""


def joined(*parts: str) -> str:
    """Return the parts that are not empty on one line, a wide space between them."""
    return "　".join(part for part in parts if part)
