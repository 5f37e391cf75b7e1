"""Write the drafts of a document as the YAML files of its folder, with their remarks as comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.importer.drafts.yaml_text import block, comment, flow, scalar
from generator.importer.values.document_drafts import (
    CourseDraft,
    DraftKind,
    Drafts,
    EventDraft,
    ExcerptDraft,
    TableDraft,
    TermDraft,
    UnitDraft,
)
from generator.importer.values.fact_draft import FactDraft
from generator.importer.values.question_draft import PartDraft, QuestionDraft
from generator.importer.values.remarks import Remark, RemarkKind
from generator.model.column import STANDARD_COLUMNS
from generator.text.markup.escaping import escaped

DRAFT_MARK = "# 草稿："
DOUBT_MARK = "# 存疑："

# Where each kind of draft stands; a name with a final `/` is a folder of files.
PLACES: dict[DraftKind, str] = {
    "excerpt": "excerpts/",
    "questions": "questions/",
    "unit": "units/",
    "sources": "sources.yaml",
    "facts": "facts.yaml",
    "tables": "tables.yaml",
    "events": "events.yaml",
    "glossary": "glossary.yaml",
    "course": "course.yaml",
}

_HEADS: dict[DraftKind, str] = {
    "questions": "里的题目，请逐题核对（答案、解析、难度），再移入 lessons/questions/",
    "tables": "里的表格，请对照原件核对后并入 lessons/tables.yaml",
    "events": "里的时间表，请对照原件核对后并入 lessons/events.yaml",
    "facts": "里带年份的数据，请逐条对照原句核对后并入 lessons/facts.yaml",
    "glossary": "里解释过的词语，请核对后并入 lessons/glossary.yaml",
}
_MARKS: dict[RemarkKind, str] = {"doubt": "存疑：", "duplicate": "可能重复：", "origin": "出自摘编 ", "reason": ""}
_COMMENT = re.compile(r"^ *# .*$", re.MULTILINE)
_NUMBERED = re.compile(r"(第 [0-9、—]+ )行")

_BARE = frozenset({"date", "publication_date", "as_of", "baseline"})

# A key and its lines of YAML, none where the record has no such field.
_Field = tuple[str, list[str]]


def to_yaml(drafts: Drafts, *, unit: str = "行", with_course: bool = False) -> dict[str, str]:
    """Return the files of a document by their place in its folder.

    `unit` is the word for what its comments count: 段 in a Word file, which has no lines. `with_course` adds the
    course itself, for a workspace that has none yet.
    """
    own, name = drafts.own, drafts.name
    files: dict[str, list[str]] = {}
    for excerpt in drafts.excerpts:
        files[_place("excerpt", excerpt.id)] = _excerpt(excerpt, name)
    if drafts.unit:
        files[_place("unit", drafts.unit.id)] = _unit(drafts.unit, name)
    lists: dict[DraftKind, list[list[str]]] = {
        "questions": [_question(question) for question in drafts.questions],
        "tables": [_table(table) for table in drafts.tables],
        "events": [_event(event) for event in drafts.events],
        "facts": [_fact(fact) for fact in drafts.facts],
        "glossary": [_term(term) for term in drafts.terms],
    }
    for kind, records in lists.items():
        if records:
            spaced = [line for record in records for line in ("", *record)]
            files[_place(kind, f"{own}-{kind}")] = [comment(f"草稿：{name} {_HEADS[kind]}"), *spaced]
    files[_place("sources", "")] = _sources(drafts)
    if with_course:
        files[_place("course", "")] = _course(drafts.course)
    return {place: _counted("\n".join(lines) + "\n", unit) for place, lines in files.items()}


def _place(kind: DraftKind, name: str) -> str:
    place = PLACES[kind]
    return f"{place}{name}.yaml" if place.endswith("/") else place


def _counted(text: str, unit: str) -> str:
    if unit == "行":
        return text
    return _COMMENT.sub(lambda line: _NUMBERED.sub(rf"\1{unit}", line.group()), text)


def _excerpt(excerpt: ExcerptDraft, name: str) -> list[str]:
    first, last = excerpt.lines
    signed = excerpt.signature
    signature = (
        ["signature:", *(f"  {line}" for _, ls in _named(signed, "org date raw") for line in ls)] if signed else []
    )
    head = f"草稿：由 huoye import 从 {name} 第 {first}—{last} 行读出，请对照原件核对后移入 lessons/excerpts/"
    fields: list[_Field] = [
        *_named(excerpt, "id title subtitle column"),
        ("themes", [f"themes: {flow(excerpt.themes)}"]),
        *_named(excerpt, "source fidelity kind authors affiliation note origin"),
        ("signature", signature),
        *_named(excerpt, "speakers language" if excerpt.language != "zh" else "speakers"),
        *_named(excerpt, "terms"),
        ("text", block("text", excerpt.paragraphs)),
    ]
    return [comment(head), *_lines(fields, excerpt.remarks)]


def _unit(unit: UnitDraft, name: str) -> list[str]:
    note = [("editor_note", block("editor_note", unit.editor_note))] if unit.editor_note else []
    head = f"草稿：{name} 整本作为一个单元，核对后移入 lessons/units/，即可 huoye build {unit.id}"
    excerpts = [f"    - {one}  # {comment(title)[2:][:30]}" for one, title in unit.excerpts]
    return [comment(head), *_lines([*_named(unit, "id title issue"), *note]), "pack:", "  excerpts:", *excerpts]


def _sources(drafts: Drafts) -> list[str]:
    """Return the records of sources: the document itself, or those that its articles were taken from."""
    what = "的来源" if drafts.questions else "里各篇的来源"
    out = [comment(f"草稿：{drafts.name} {what}，请核对后并入 lessons/sources.yaml")]
    for n, source in enumerate(drafts.sources):
        early, late = ("issue", "") if source.is_whole else ("", "issue")
        names = f"id kind title title_original authors issuer {early} office number occasion date publication"
        rest = f"publication_date {late} page url file fingerprint unknown"
        out += [""] if n or not source.is_whole else []
        out += _item(_named(source, f"{names} {rest}"), source.remarks)
    return out


def _question(question: QuestionDraft) -> list[str]:
    """Return a question; one that the course cannot read is written as comments."""
    above = [line for remark in question.remarks if not remark.at for line in _comments(remark)]
    lines = _item(_question_fields(question), [remark for remark in question.remarks if remark.at])
    return [*above, *(lines if question.is_valid else [comment(line) for line in lines])]


def _question_fields(question: QuestionDraft) -> list[_Field]:
    fields = [*_named(question, "id kind themes"), ("stem", [f"stem: {scalar(escaped(question.stem, gaps=True))}"])]
    if question.options:
        fields.append(("options", _entries("options", (scalar(escaped(option)) for option in question.options))))
    if question.materials is not None:
        texts = (f"text: {scalar(escaped(material.text))}" for material in question.materials)
        fields.append(("materials", _entries("materials", texts)))
    if question.parts is not None:
        inner = (f"  {line}" for part in question.parts for line in _item(_part_fields(part)))
        fields.append(("parts", ["parts:", *inner]))
    if isinstance(question.answer, str):
        fields.append(("answer", [f"answer: {_short(escaped(question.answer))}"]))
    elif question.answer is not None:
        fields.append(("answer", _entries("answer", map(scalar, question.answer))))
    return [*fields, *_marked(question, "explanation note"), *_named(question, "difficulty"), *_points(question.points)]


def _part_fields(part: PartDraft) -> list[_Field]:
    stem = ("stem", [f"stem: {scalar(escaped(part.stem, gaps=True))}"])
    answer = ("answer", [f"answer: {_short(escaped(part.answer))}"])
    return [*_named(part, "id kind"), stem, answer, *_points(part.points)]


def _points(points: str) -> list[_Field]:
    return [("points", [f"points: {_short(points)}"])] if points else []


def _short(text: str) -> str:
    """Return letters and figures as they are: `answer: ABD`, `points: 5`."""
    return text if text.isalnum() else scalar(text)


def _table(table: TableDraft) -> list[str]:
    rows = ["rows:"]
    for n, row in enumerate(table.rows):
        rows += [f"  {line}" for remark in table.remarks if remark.at == f"rows[{n}]" for line in _comments(remark)]
        rows.append(f"  - {flow(map(escaped, row))}")
    header = ("header", [f"header: {flow(table.header)}"])
    return _item([*_named(table, "id title"), header, ("rows", rows), *_named(table, "source")])


def _event(event: EventDraft) -> list[str]:
    told = [(key, [f"{key}: {scalar(escaped(text))}"]) for key, text in (("title", event.title), ("text", event.text))]
    return _item([*_named(event, "id date"), *told, *_named(event, "source")], event.remarks)


def _fact(draft: FactDraft) -> list[str]:
    fact = draft.fact
    note = f"原句（{draft.excerpt} {draft.paragraph}）：{fact.sentence}"
    fields = [
        *_named(draft, "id"),
        *_named(fact, "what"),
        ("value", [f'value: "{fact.value}"']),
        *_named(fact, "unit qualifier as_of baseline kind"),
        *_named(draft, "who source"),
        ("note", [f"note: {scalar(note)}"]),
    ]
    return _item(fields, draft.remarks)


def _term(term: TermDraft) -> list[str]:
    fields = [*_named(term, "term"), *_marked(term, "english meaning"), *_named(term, "source")]
    return _item(fields, [Remark(text=term.excerpt, kind="origin")])


def _course(course: CourseDraft) -> list[str]:
    others = [column for column in course.columns if column not in STANDARD_COLUMNS]
    columns = ("columns", [f"columns: {flow([*STANDARD_COLUMNS, *others])}"] if others else [])
    head = f"{DRAFT_MARK}工作区里还没有课程信息，先用这一份，请改成自己的"
    return [head, "name: 我的课程", *_lines([*_named(course, "organiser"), columns])]


def _named(record: object, names: str) -> list[_Field]:
    """Return the fields of a record by their names, without those that are empty; days and years are written bare."""
    return [(name, _field(name, getattr(record, name))) for name in names.split()]


def _marked(record: object, names: str) -> list[_Field]:
    """Return fields whose text the course reads as markup, so that no mark in them is taken for any."""
    return [(name, _field(name, escaped(getattr(record, name)))) for name in names.split()]


def _field(key: str, value: str | tuple[str, ...]) -> list[str]:
    if not value:
        return []
    if isinstance(value, tuple):
        return [f"{key}: {flow(value)}"]
    return [f"{key}: {value if key in _BARE else scalar(value)}"]


def _entries(key: str, shown: Iterable[str]) -> list[str]:
    lines = [f"  - {one}" for one in shown]
    return [f"{key}:", *lines] if lines else [f"{key}: []"]


def _item(fields: Iterable[_Field], remarks: Sequence[Remark] = ()) -> list[str]:
    """Return a record as an entry of a list, its comments above it."""
    above = [line for remark in remarks if not remark.at for line in _comments(remark)]
    first, *rest = _lines(fields, [remark for remark in remarks if remark.at])
    return [*above, f"- {first}", *(f"  {line}" for line in rest)]


def _lines(fields: Iterable[_Field], remarks: Sequence[Remark] = ()) -> list[str]:
    """Return fields with each remark above its field, or beside it where it is a reason."""
    out = [line for remark in remarks if not remark.at for line in _comments(remark)]
    for key, lines in fields:
        own = [remark for remark in remarks if remark.at == key]
        out += [line for remark in own if remark.kind != "reason" for line in _comments(remark)]
        beside = "".join(f"  # {remark.text}" for remark in own if remark.kind == "reason" and lines)
        out += [lines[0] + beside, *lines[1:]] if lines else []
    return out


def _comments(remark: Remark) -> list[str]:
    return [comment(f"{_MARKS[remark.kind]}{remark.text}")]
