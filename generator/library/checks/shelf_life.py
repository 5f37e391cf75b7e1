"""Warn of what is past its time: reviews that are due, repealed documents, old figures, offices no longer held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.library.checks.check_context import Context
from generator.library.kinds import KindName
from generator.library.validity import is_over, is_repealed
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.course import Fact
from generator.model.source import Source

_THEN = re.compile(r"(时任|当时任?|原任?|前任?)[^，。；！？]{0,30}$")


def check_shelf_life(context: Context) -> None:
    """Warn of everything whose time is over; what depends on the day only where the day is known."""
    library = context.library
    for excerpt in library.excerpts:
        _check_review(context, "excerpt", excerpt.id, excerpt.review_until)
        for path, name in ((("source",), excerpt.source), *((("also", n), s) for n, s in enumerate(excerpt.also))):
            source = library.sources.get(name)
            if source and is_repealed(source):
                _warn_repealed(context, excerpt.id, path, source)
    for source in library.sources:
        _check_review(context, "source", source.id, source.review_until)
    for fact in library.facts:
        _check_review(context, "fact", fact.id, fact.review_until)
        _check_age(context, fact)
    _check_offices(context)


def _check_review(context: Context, kind: KindName, record_id: str, until: str | None) -> None:
    if until and is_over(until, context.today):
        message, hint = f"复核期限 {until} 已过", "核对内容是否仍然有效，再把 review_until 改到下一次"
        context.warn(kind, record_id, ("review_until",), message, hint=hint, code="review-due")


def _warn_repealed(context: Context, excerpt: str, path: YamlPath, source: Source) -> None:
    successor = context.library.sources.get(source.superseded_by)
    what = f"已由“{successor.title}”（{successor.id}）取代" if successor else "已废止"
    message = f"所据文件“{source.title}”{what}"
    hint = "换用现行文件；作为历史材料使用时，在 note 里说明"
    context.warn("excerpt", excerpt, path, message, hint=hint, code="repealed")


def _check_age(context: Context, fact: Fact) -> None:
    """Warn of an old figure of which there is no newer one."""
    years, today = context.library.course.figure_years, context.today
    if not years or not today or not fact.as_of or fact.kind != "figure":
        return
    age = today.year - int(fact.as_of[:4])
    if age > years and not any(_is_newer(other, fact) for other in context.library.facts):
        message = f"这个数据是 {fact.as_of[:4]} 年的，已经 {age} 年（course.yaml 的 figure_years 定为 {years} 年）"
        hint = "换成新的数据，或者另加一条同名（what）的新数据，把这一条留作比较"
        context.warn("fact", fact.id, ("as_of",), message, hint=hint, code="old-figure")


def _is_newer(other: Fact, fact: Fact) -> bool:
    return other.what == fact.what and bool(other.as_of) and str(other.as_of) > str(fact.as_of)


def _check_offices(context: Context) -> None:
    """Warn where our own words give a person an office that has ended without saying 时任."""
    offices = [
        (re.compile(f"{re.escape(part)}{re.escape(author)}"), source)
        for source in context.library.sources
        if source.office and is_over(source.office_until, context.today)
        for author in source.authors
        for part in sorted({source.office, source.office.split("、")[-1]})
    ]
    for kind, record_id, path, text in _own_texts(context) if offices else ():
        noted: set[int] = set()
        for pattern, source in offices:
            for found in pattern.finditer(text):
                if found.end() not in noted and not _THEN.search(text[: found.start()]):
                    noted.add(found.end())
                    message = f"“{found[0]}”：这个职务任到 {source.office_until}，没有写“时任”"
                    hint = "写成“时任……”"
                    context.add_in(
                        kind, record_id, path, text, found.start(), message,
                        hint=hint, code="office-then", severity="warning",
                    )  # fmt: skip


def _own_texts(context: Context) -> Iterator[tuple[KindName, str, YamlPath, str]]:
    for excerpt in context.library.excerpts:
        if excerpt.fidelity == "digest":
            yield "excerpt", excerpt.id, ("text",), excerpt.text
        yield "excerpt", excerpt.id, ("teaching_note",), excerpt.teaching_note
    for unit in context.library.units:
        yield "unit", unit.id, ("editor_note",), unit.editor_note
        yield "unit", unit.id, ("teaching_note",), unit.teaching_note
