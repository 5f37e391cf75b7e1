"""Say in words what stands at the head of a document: title, week, kind, time and points."""

from __future__ import annotations

from generator.model.document import EDITION_LABELS, KIND_LABELS, Document, points_text

# What a student fills in at the head of a sheet.
NAME_FIELDS = ("班级", "姓名", "学号", "日期")
# A series with one of these in its name says what a paper is.
_EXAM_WORDS = ("测", "考", "练")


def title_line(document: Document) -> str:
    """Return the title that a window or a file's properties show: 河流与城市 测验 A卷."""
    parts = [document.meta.title, KIND_LABELS[document.kind]]
    if document.form:
        parts.append(f"{document.form}卷")
    if document.edition == "teacher":
        parts.append(EDITION_LABELS["teacher"])
    return " ".join(parts)


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
    edition = EDITION_LABELS["teacher"] if document.edition == "teacher" and document.kind != "key" else ""
    return joined(f"{kind}{form}", edition)


def masthead_facts(document: Document) -> str:
    """Return time, points and form number of a paper or answer sheet on one line; nothing on other sheets."""
    return "　　".join(exam_facts(document)) if document.kind in ("quiz", "answer_sheet") else ""


def exam_facts(document: Document) -> tuple[str, ...]:
    """Return what is known of time, points and form number: 时间：20分钟, 满分：34分, 卷号：A-3F7K."""
    meta = document.meta
    minutes = f"时间：{meta.minutes}分钟" if meta.minutes is not None else ""
    total = f"满分：{points_text(meta.total)}分" if meta.total is not None else ""
    number = f"卷号：{document.form_id}" if document.form_id else ""
    return tuple(part for part in (minutes, total, number) if part)


def joined(*parts: str) -> str:
    """Return the parts that are not empty on one line, a wide space between them."""
    return "　".join(part for part in parts if part)
