"""Check the course's own words: what is in quotation marks was said so, and nothing is copied without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.library.catalogue import evidence_of, select_excerpts
from generator.library.checks.check_context import Context
from generator.library.checks.shown_difference import longer_sentence, sentence
from generator.library.fidelity.agreement import follow, nearest_span
from generator.library.fidelity.folded import Folded, blank_punctuation, fold, folded_excerpt
from generator.library.fidelity.fulltext import FullText, full_text
from generator.library.kinds import KindName
from generator.library.library import Library
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.excerpt import Excerpt
from generator.model.question import Question
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.selection import Selection
from generator.model.unit import PackPlan, Unit

COPIED = 20  # equal characters in a row that ought to be in quotation marks; the index finds no fewer
QUOTED = 12  # characters in quotation marks that are taken for somebody's words; fewer are a term or an emphasis
_LIKE = 78.0
_LIST_ITEM = 8
_QUOTATIONS = re.compile(r"“([^“”]*(?:“[^“”]*”[^“”]*)*)”|「([^「」]*)」")
_QUOTED_OR_TITLE = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|「[^「」]*」|《[^《》]*(?:《[^《》]*》[^《》]*)*》")


@dataclass(frozen=True, slots=True)
class Witness:
    """A text that may hold the words of a quotation, and what messages call it."""

    name: str
    text: FullText


def check_own_words(context: Context) -> None:
    """Check digests, editor's notes, teaching notes and questions."""
    names = _set_names(context)
    for excerpt in context.library.excerpts:
        if excerpt.fidelity != "digest":
            continue
        sources = [name for name in (excerpt.source, *excerpt.also) if name]
        witnesses = [Witness(f"来源“{name}”", context.texts[name]) for name in sources if name in context.texts]
        for witness in witnesses:
            _check_copied(context, excerpt, witness, names)
        complete = bool(sources) and len(witnesses) == len(sources)
        _check_quoted(context, ("excerpt", excerpt.id, ("text",)), excerpt.text, witnesses, must_stand=complete)
        _check_quoted(context, ("excerpt", excerpt.id, ("teaching_note",)), excerpt.teaching_note, witnesses)
    for unit in context.library.units:
        _check_unit(context, unit)
    for question in context.library.questions:
        _check_question(context, question)


# -------------------------------------------------------------------------------------------------- what is quoted

Field = tuple[KindName, str, YamlPath]


def _check_unit(context: Context, unit: Unit) -> None:
    """Check all that a unit's plan says in its own words; `quote` fields are checked against their excerpt."""
    texts = [(path, text) for path, text in _texts(unit.model_dump()) if "“" in text or "「" in text]
    if texts:
        witnesses = list(_witnesses(context, _reading(context.library, unit)))
        for path, text in texts:
            _check_quoted(context, ("unit", unit.id, path), text, witnesses)


def _texts(value: Any, path: YamlPath = ()) -> Iterator[tuple[YamlPath, str]]:
    """Yield every text in a record with its path, but for those that are quotations as a whole."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "quote":
                yield from _texts(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for n, inner in enumerate(value):
            yield from _texts(inner, (*path, n))


def _reading(library: Library, unit: Unit) -> tuple[Excerpt, ...]:
    """Return the excerpts that a unit reads: those named, selected, or of its themes."""
    plan = unit.pack or PackPlan()
    found = [excerpt for name in plan.excerpts if (excerpt := library.excerpts.get(name))]
    if plan.select:
        found += select_excerpts(library, plan.select)
    elif not plan.excerpts and unit.themes:
        found += select_excerpts(library, Selection(themes=unit.themes))
    return tuple({excerpt.id: excerpt for excerpt in found}.values())


def _check_question(context: Context, question: Question) -> None:
    """Check what explains a question; a stem to be judged true or false, or to be chosen for, may well be wrong."""
    fields = [name for name in ("explanation", "note", "answer") if isinstance(getattr(question, name, None), str)]
    fields += ["stem"] if QUESTION_KINDS[question.kind].answered_with in ("prose", "parts") else []
    texts = [(name, text) for name in fields if "“" in (text := getattr(question, name)) or "「" in text]
    if not texts:
        return
    names = {evidence.excerpt for evidence in evidence_of(question)}
    names |= {material.excerpt for material in question.reading}
    found = [excerpt for name in sorted(names) if (excerpt := context.library.excerpts.get(name))]
    witnesses = list(_witnesses(context, found))
    for name, text in texts:
        _check_quoted(context, ("question", question.id, (name,)), text, witnesses)


def _witnesses(context: Context, excerpts: Sequence[Excerpt]) -> Iterator[Witness]:
    seen: set[str] = set()
    for excerpt in excerpts:
        yield Witness(f"摘编“{excerpt.id}”", _excerpt_text(excerpt))
        for name in (excerpt.source, *excerpt.also):
            if name in context.texts and name not in seen:
                seen.add(name)
                yield Witness(f"来源“{name}”", context.texts[name])


def _excerpt_text(excerpt: Excerpt) -> FullText:
    return full_text(excerpt.text, marked=True)


def _check_quoted(
    context: Context, field: Field, text: str, witnesses: Sequence[Witness], *, must_stand: bool = False
) -> None:
    """Check the quotations of a text: one that is nearly a witness's words is wrong, one unlike any is a doubt."""
    if not witnesses or not any(mark in text for mark in "“「"):
        return
    for quotation in _QUOTATIONS.finditer(text):
        words = quotation[1] if quotation[1] is not None else quotation[2]
        wanted = folded_excerpt(words).text.strip(",。;:!?、…")
        if len(wanted) < QUOTED or _stands(wanted, witnesses):
            continue
        near = _nearest(wanted, witnesses)
        offset = quotation.start() + 1
        if near and _plain(wanted) in near[0].text.folded.words.text:
            message, hint = f"引号里的话与{near[0].name}标点不同：“{longer_sentence(words, 60)}”", f"原话是：{near[1]}"
            context.add_in(*field, text, offset, message, hint=hint, code="quoted-marks", severity="warning")
        elif near:
            witness, original = near
            message = f"引号里的话与{witness.name}不一致：“{longer_sentence(words, 60)}”"
            hint = f"原话是：{original}；照它改，或者去掉引号改成转述"
            context.add_in(*field, text, offset, message, hint=hint, code="quoted-wrong")
        elif must_stand:
            message = f"引号里的话在这篇所据的来源里找不到：“{longer_sentence(words, 60)}”"
            hint = "引用原话要一字不差；出自别的文献，加进 also；不是引用，去掉引号"
            context.add_in(*field, text, offset, message, hint=hint, code="quoted-unknown", severity="warning")


def _plain(words: str) -> str:
    return "".join(blank_punctuation(words).split())


def _stands(wanted: str, witnesses: Iterable[Witness]) -> bool:
    pieces = [piece for piece in re.split(r"…+", wanted) if piece]
    return any(follow(witness.text.text, pieces) for witness in witnesses)


def _nearest(wanted: str, witnesses: Iterable[Witness]) -> tuple[Witness, str] | None:
    for witness in witnesses:
        near = nearest_span(witness.text.text, wanted, least=_LIKE)
        if near:
            return witness, sentence(witness.text, *near)
    return None


# -------------------------------------------------------------------------------------------------- what is copied


def _set_names(context: Context) -> list[str]:
    """Return the names that may be in any text without quotation marks: titles, issuers, terms."""
    library = context.library
    names = [source.title for source in library.sources] + [source.issuer for source in library.sources]
    names += [source.occasion for source in library.sources] + [term.term for term in library.glossary]
    return [folded for name in names if len(folded := fold(name)) >= _LIST_ITEM]


def _check_copied(context: Context, excerpt: Excerpt, witness: Witness, names: Sequence[str]) -> None:
    text = folded_excerpt(excerpt.text)
    matches = [match for match in witness.text.matches(text.text) if match.length >= COPIED]
    if not matches:
        return
    free = _free_spans(text, names)
    for match in sorted(matches, key=lambda found: found.here):
        for start, end in _outside(match.here, match.here_end, free):
            if end - start >= COPIED and not _is_list(text.text[start:end]):
                line, column = witness.text.place(match.there + start - match.here)
                message = (
                    f"有 {end - start} 个字与{witness.name}相同，却没有加引号："
                    f"“{longer_sentence(text.shown(start, end), 60)}”（{witness.text.path}:{line}:{column}）"
                )
                hint = "加上引号，注明是原话；或者换成自己的话"
                context.add_in(
                    "excerpt", excerpt.id, ("text",), excerpt.text, text.offset(start), message,
                    hint=hint, code="digest-copies", severity="warning",
                )  # fmt: skip


def _free_spans(text: Folded, names: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of a folded text in which equal words are no fault: quotations, titles, set names."""
    spans = [(text.index(found.start()), text.index(found.end())) for found in _QUOTED_OR_TITLE.finditer(text.raw)]
    for name in names:
        at = text.text.find(name)
        while at >= 0:
            spans.append((at, at + len(name)))
            at = text.text.find(name, at + 1)
    return sorted(spans)


def _outside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in spans:
        if last <= start or first >= end:
            continue
        if first > start:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end


def _is_list(words: str) -> bool:
    """Return whether words only list short names: 能源、工业、建筑、交通."""
    items = re.split(r"、|和|以及", words)
    return len(items) >= 4 and max(map(len, items)) <= _LIST_ITEM
