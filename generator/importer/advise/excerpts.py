"""Write suggestions into drafts of excerpts as comments: themes, column, terms, and what is there already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.importer.advise.duplicates import Duplicate, Known, Shelf
from generator.importer.advise.suggestions import Subject, Vocabulary, suggest_column
from generator.importer.drafts.values import Draft
from generator.importer.drafts.yaml_text import comment, flow, scalar
from generator.library.yaml.marked_yaml import parse
from generator.model.column import Column

_THEMES = re.compile(r"^themes: \[\].*$", re.MULTILINE)
_COLUMN = re.compile(r"^column: .*$", re.MULTILINE)
_GUESSED = re.compile(r"^column: \S+  # 建议：", re.MULTILINE)
_TEXT = re.compile(r"^text: ", re.MULTILINE)
_HEAD = re.compile(r"^(?:# 草稿：.*\n)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What suggestions are made from: the words of the course, its columns, and the excerpts that are there."""

    vocabulary: Vocabulary
    columns: tuple[Column, ...] = ()
    shelf: Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """A draft with its suggestions, and the excerpt that it repeats word for word."""

    draft: Draft
    same_as: Known | None = None


def advise(draft: Draft, course: Course) -> Advised:
    """Return a draft of an excerpt with suggestions; any other draft as it is."""
    data = parse(draft.text).data if draft.kind == "excerpt" else None
    if not isinstance(data, dict):
        return Advised(draft=draft)
    subject = _subject(data)
    text = _with_themes(draft.text, subject, course.vocabulary)
    text = _with_column(text, data, subject, course.columns)
    terms = course.vocabulary.terms(subject)
    if terms:
        text = _TEXT.sub(lambda m: f"terms: {flow(terms)}  # 建议：正文里用到这些词条\n{m.group()}", text, count=1)
    duplicates = course.shelf.find(subject.title, subject.text)
    text = _with_duplicates(text, duplicates)
    same = next((one.known for one in duplicates if one.is_same), None)
    return Advised(draft=replace(draft, text=text), same_as=same)


def known_excerpt(draft: Draft, place: str) -> Known | None:
    """Return a draft as an excerpt that is there, for those that come after it; None when it is no excerpt."""
    data = parse(draft.text).data if draft.kind == "excerpt" else None
    if not isinstance(data, dict):
        return None
    return Known(id=draft.name, title=str(data.get("title", "")), text=str(data.get("text", "")), place=place)


def _subject(data: dict[str, Any]) -> Subject:
    authors = data.get("authors") or ()
    return Subject(
        title=str(data.get("title", "")),
        text=str(data.get("text", "")),
        kind=str(data.get("kind", "")),
        authors=tuple(authors) if isinstance(authors, list) else (str(authors),),
        affiliation=str(data.get("affiliation", "")),
        origin=str(data.get("origin", "")),
    )


def _with_themes(text: str, subject: Subject, vocabulary: Vocabulary) -> str:
    found = vocabulary.themes(subject)
    if not found:
        return text
    reasons = "；".join(f"{one.reason}（{one.value}）" for one in found)
    line = f"themes: {flow(one.value for one in found)}  # 建议：因为{reasons}"
    return _THEMES.sub(lambda _: line, text, count=1)


def _with_column(text: str, data: dict[str, Any], subject: Subject, columns: Sequence[Column]) -> str:
    if not columns:
        return text
    found = suggest_column(subject, columns)
    if _GUESSED.search(text):
        if found is None:
            return text
        line = f"column: {scalar(found.value)}  # 建议：因为{found.reason}；原文没有栏目"
        return _COLUMN.sub(lambda _: line, text, count=1)
    if data.get("column") in [column.name for column in columns]:
        return text
    other = f"可以改成“{found.value}”，或者" if found else ""
    doubt = comment(f"存疑：课程里没有栏目“{data.get('column')}”；{other}收下时写 --add-columns，把它加进课程")
    return _COLUMN.sub(lambda m: f"{doubt}\n{m.group()}", text, count=1)


def _with_duplicates(text: str, duplicates: Sequence[Duplicate]) -> str:
    lines = "".join(comment(f"可能重复：{one}") + "\n" for one in duplicates[:3])
    return _HEAD.sub(lambda m: m.group() + lines, text, count=1)
