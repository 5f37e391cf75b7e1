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
    signature = ["signature:", f"  org: {scalar(signed.org)}"] if signed else []
    signature += [f"  date: {signed.date}"] if signed and signed.date else []
    signature += [f"  raw: {scalar(signed.raw)}"] if signed else []
    head = f"草稿：由 huoye import 从 {name} 第 {first}—{last} 行读出，请对照原件核对后移入 lessons/excerpts/"
    fields: list[_Field] = [
        _text("id", excerpt.id),
        _text("title", excerpt.title),
        _text("subtitle", excerpt.subtitle),
        _text("column", excerpt.column),
        ("themes", [f"themes: {flow(excerpt.themes)}"]),
        _text("source", excerpt.source),
        _text("fidelity", excerpt.fidelity),
        _text("kind", excerpt.kind),
        _list("authors", excerpt.authors),
        _text("affiliation", excerpt.affiliation),
        _text("note", excerpt.note),
        _text("origin", excerpt.origin),
        ("signature", signature),
        _list("speakers", excerpt.speakers),
        _text("language", excerpt.language if excerpt.language != "zh" else ""),
        _list("terms", excerpt.terms),
        ("text", block("text", excerpt.paragraphs)),
    ]
    return [comment(head), *_lines(fields, excerpt.remarks)]


def _unit(unit: UnitDraft, name: str) -> list[str]:
    note = [("editor_note", block("editor_note", unit.editor_note))] if unit.editor_note else []
    fields = [_text("id", unit.id), _text("title", unit.title), _text("issue", unit.issue), *note]
    head = f"草稿：{name} 整本作为一个单元，核对后移入 lessons/units/，即可 huoye build {unit.id}"
    excerpts = [f"    - {one}  # {comment(title)[2:][:30]}" for one, title in unit.excerpts]
    return [comment(head), *_lines(fields), "pack:", "  excerpts:", *excerpts]


def _sources(drafts: Drafts) -> list[str]:
    """Return the records of sources: the document itself, or those that its articles were taken from."""
    what = "的来源" if drafts.questions else "里各篇的来源"
    out = [comment(f"草稿：{drafts.name} {what}，请核对后并入 lessons/sources.yaml")]
    for n, source in enumerate(drafts.sources):
        early, late = (source.issue, "") if source.is_whole else ("", source.issue)
        fields = [
            _text("id", source.id),
            _text("kind", source.kind),
            _text("title", source.title),
            _text("title_original", source.title_original),
            _list("authors", source.authors),
            _text("issuer", source.issuer),
            _text("issue", early),
            _text("office", source.office),
            _text("number", source.number),
            _text("occasion", source.occasion),
            _bare("date", source.date),
            _text("publication", source.publication),
            _bare("publication_date", source.publication_date),
            _text("issue", late),
            _text("page", source.page),
            _text("url", source.url),
            _text("file", source.file),
            _text("fingerprint", source.fingerprint),
            _list("unknown", source.unknown),
        ]
        out += [*([""] if n or not source.is_whole else []), *_item(fields, source.remarks)]
    return out


def _question(question: QuestionDraft) -> list[str]:
    """Return a question; one that the course cannot read stands there as comments."""
    above = [line for remark in question.remarks if not remark.at for line in _comments(remark)]
    lines = _item(_question_fields(question), [remark for remark in question.remarks if remark.at])
    return [*above, *(lines if question.is_valid else [comment(line) for line in lines])]


def _question_fields(question: QuestionDraft) -> list[_Field]:
    fields = [_text("id", question.id), _text("kind", question.kind), _list("themes", question.themes)]
    fields.append(("stem", [f"stem: {scalar(escaped(question.stem, gaps=True))}"]))
    if question.options:
        fields.append(("options", _entries("options", (scalar(escaped(option)) for option in question.options))))
    if question.materials is not None:
        texts = (f"text: {scalar(escaped(material.text))}" for material in question.materials)
        fields.append(("materials", _entries("materials", texts)))
    if question.parts is not None:
        inner = [line for part in question.parts for line in _item(_part_fields(part))]
        fields.append(("parts", ["parts:", *(f"  {line}" for line in inner)]))
    match question.answer:
        case None:
            pass
        case str():
            fields.append(("answer", [f"answer: {_short(escaped(question.answer))}"]))
        case _:
            fields.append(("answer", _entries("answer", map(scalar, question.answer))))
    fields += [_text("explanation", escaped(question.explanation)), _text("note", escaped(question.note))]
    fields += [_text("difficulty", question.difficulty), _bare("points", question.points and _short(question.points))]
    return fields


def _part_fields(part: PartDraft) -> list[_Field]:
    answer = ("answer", [f"answer: {_short(escaped(part.answer))}"])
    return [
        _text("id", part.id),
        _text("kind", part.kind),
        _text("stem", escaped(part.stem, gaps=True)),
        answer,
        _bare("points", part.points and _short(part.points)),
    ]


def _short(text: str) -> str:
    """Return letters and figures as they are: `answer: ABD`, `points: 5`."""
    return text if text.isalnum() else scalar(text)


def _table(table: TableDraft) -> list[str]:
    rows = ["rows:"]
    for n, row in enumerate(table.rows):
        rows += [f"  {line}" for remark in table.remarks if remark.at == f"rows[{n}]" for line in _comments(remark)]
        rows.append(f"  - {flow(map(escaped, row))}")
    fields = [_text("id", table.id), _text("title", table.title), ("header", [f"header: {flow(table.header)}"])]
    return _item([*fields, ("rows", rows), _text("source", table.source)])


def _event(event: EventDraft) -> list[str]:
    text = ("text", [f"text: {scalar(escaped(event.text))}"])
    title = ("title", [f"title: {scalar(escaped(event.title))}"])
    fields = [_text("id", event.id), _bare("date", event.date), title, text]
    return _item([*fields, _text("source", event.source)], event.remarks)


def _fact(draft: FactDraft) -> list[str]:
    fact = draft.fact
    fields = [
        _text("id", draft.id),
        _text("what", fact.what),
        _bare("value", f'"{fact.value}"'),
        _text("unit", fact.unit),
        _text("qualifier", fact.qualifier),
        _bare("as_of", fact.as_of),
        _bare("baseline", fact.baseline),
        _text("kind", fact.kind),
        _text("who", draft.who),
        _text("source", draft.source),
        _text("note", f"原句（{draft.excerpt} {draft.paragraph}）：{fact.sentence}"),
    ]
    return _item(fields, draft.remarks)


def _term(term: TermDraft) -> list[str]:
    fields = [
        _text("term", term.term),
        _text("english", escaped(term.english)),
        _text("meaning", escaped(term.meaning)),
    ]
    return _item([*fields, _text("source", term.source)], [Remark(text=term.excerpt, kind="origin")])


def _course(course: CourseDraft) -> list[str]:
    others = [column for column in course.columns if column not in STANDARD_COLUMNS]
    columns = _list("columns", [*STANDARD_COLUMNS, *others] if others else [])
    head = f"{DRAFT_MARK}工作区里还没有课程信息，先用这一份，请改成自己的"
    return [head, *_lines([_text("name", "我的课程"), _text("organiser", course.organiser), columns])]


def _text(key: str, value: str) -> _Field:
    return key, [f"{key}: {scalar(value)}"] if value else []


def _bare(key: str, value: str) -> _Field:
    return key, [f"{key}: {value}"] if value else []


def _list(key: str, values: Sequence[str]) -> _Field:
    return key, [f"{key}: {flow(values)}"] if values else []


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
