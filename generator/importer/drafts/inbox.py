"""Lay out what an import made as a folder of files, as a workspace would keep them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from pydantic import ValidationError

from generator.importer.drafts.excerpts import collection_source
from generator.importer.drafts.values import Draft, DraftKind, Imported
from generator.importer.drafts.yaml_text import comment, flow, scalar
from generator.library.fidelity import fingerprint
from generator.library.source_kinds import missing_fields
from generator.library.yaml.marked_yaml import parse
from generator.model.column import STANDARD_COLUMNS
from generator.model.source import Source

REPORT = "report.txt"
TEXTS = "sources"  # the folder of full texts
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

_ID = re.compile(r"^(?:- )?id: *(\S+)", re.MULTILINE)
_TO_CHECK = re.compile(r"^( *)# 请核对：", re.MULTILINE)
_COMMENT = re.compile(r"^ *# .*$", re.MULTILINE)
_NUMBERED = re.compile(r"(第 [0-9、—]+ )行")
_RECORD = re.compile(r"^- id: ", re.MULTILINE)
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def folder_name(path: PurePath) -> str:
    """Return the name of the folder for a document's drafts: its file name without the ending, safe on any system."""
    return _UNSAFE.sub("_", path.stem).strip(" .")[:80] or "import"


def source_id(imported: Imported) -> str:
    """Return the id under which a document is registered."""
    return f"i{imported.fingerprint[:8]}"


def inbox_files(
    imported: Imported, original: bytes, *, more: Sequence[str] = (), with_course: bool = False
) -> dict[str, bytes]:
    """Return the files of a document's folder by name: its drafts, its full text, itself, and the report.

    `more` are lines for the report; `with_course` adds the course itself, for a workspace that has none yet.
    """
    own = source_id(imported)
    text_name = f"{own}.txt"
    files: dict[str, bytes] = {}
    drafts = _with_source(imported)
    for draft in [*drafts, _course(imported)] if with_course else drafts:
        text = _in_units(_TO_CHECK.sub(rf"\1{DOUBT_MARK}", draft.text), imported.report.unit)
        if draft.kind == "sources":
            text = registered(text, file=text_name, fingerprint=fingerprint(imported.full_text))
        files[_place(draft)] = text.encode()
    files[f"{TEXTS}/{text_name}"] = imported.full_text.encode("utf-8", "replace")
    files[f"{TEXTS}/{own}-original{imported.path.suffix.lower()}"] = original
    report = [imported.path.name, *more, *imported.report.lines()]
    files[REPORT] = ("\n".join(report) + "\n").encode("utf-8", "replace")
    return files


def _in_units(text: str, unit: str) -> str:
    """Return a draft whose comments count what the document has: paragraphs of a Word file, not lines."""
    if unit == "行":
        return text
    return _COMMENT.sub(lambda line: _NUMBERED.sub(rf"\1{unit}", line.group()), text)


def _place(draft: Draft) -> str:
    place = PLACES[draft.kind]
    return f"{place}{draft.name}.yaml" if place.endswith("/") else place


def _course(imported: Imported) -> Draft:
    """Return a course with what the document tells of one: who makes it, and which columns it has."""
    out = [f"{DRAFT_MARK}工作区里还没有课程信息，先用这一份，请改成自己的", "name: 我的课程"]
    organiser, columns = imported.value.get("organiser"), imported.value.get("columns") or []
    if organiser:
        out.append(f"organiser: {scalar(organiser)}")
    others = [column for column in columns if column not in STANDARD_COLUMNS]
    if others:
        out.append(f"columns: {flow([*STANDARD_COLUMNS, *others])}")
    return Draft(name="course", text="\n".join(out) + "\n", kind="course")


def _with_source(imported: Imported) -> list[Draft]:
    """Return the drafts, among them a record of the document itself: what it says and when it was read stands there."""
    drafts = list(imported.drafts)
    own = source_id(imported)
    records = next((n for n, draft in enumerate(drafts) if draft.kind == "sources"), None)
    if records is not None and own in _ID.findall(drafts[records].text):
        return drafts
    title = str(imported.value.get("title") or "")
    record = collection_source(
        prefix=own, title=title or imported.path.stem, organiser="", series="", date=str(imported.value.get("date", ""))
    )
    if not title:
        record.insert(1, "  " + comment("存疑：原文没有题名，这是文件名"))
    if records is None:
        head = f"{DRAFT_MARK}{imported.path.name} 的来源，请核对后并入 lessons/sources.yaml"
        return [*drafts, Draft(name=f"{own}-sources", text="\n".join([head, *record]) + "\n", kind="sources")]
    text = drafts[records].text
    if "-01-source\n" in text and len(_RECORD.findall(text)) == 1:  # one article, which is the whole document
        return [replace(d, text=d.text.replace(f"source: {own}\n", f"source: {own}-01-source\n")) for d in drafts]
    drafts[records] = Draft(name=drafts[records].name, text=text + "\n" + "\n".join(record) + "\n", kind="sources")
    return drafts


def registered(text: str, *, file: str, fingerprint: str) -> str:
    """Return source records with the file of their full text, its fingerprint, and what the document does not tell."""
    absent = [_absent(record) for record in parse(text).data or []]
    lines = [f"  file: {scalar(file)}", f"  fingerprint: {scalar(fingerprint)}"]
    out: list[str] = []
    number = -1
    inside = False
    for line in [*text.rstrip("\n").split("\n"), "- id: end"]:
        if inside and (line.startswith("- id: ") or not line.strip()):
            out += [*lines, *absent[number]]
            inside = False
        if line.startswith("- id: "):
            inside = True
            number += 1
        out.append(line)
    return "\n".join(out[:-1]) + "\n"


def _absent(record: Any) -> list[str]:
    """Return the line that names what a source of its kind should tell and the document does not."""
    try:
        missing = missing_fields(Source.model_validate(record))
    except ValidationError:
        return []
    return [f"  unknown: {flow(missing)}  # 原文没有；查到了就补上，并从这里删去"] if missing else []
