"""Select records of a library: by theme, column, source, selection or words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.errors import UserError
from generator.library.library import Library
from generator.library.nearest import did_you_mean
from generator.library.themes import ThemeTree
from generator.library.yaml.places import Place
from generator.model.excerpt import Excerpt
from generator.model.question import Evidence, Question
from generator.model.selection import Selection
from generator.model.unit import Unit

SNIPPET = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An excerpt that was looked for: the words around the match on one line, and where they were typed."""

    excerpt: Excerpt
    snippet: str
    place: Place


def excerpts_of_sources(library: Library) -> Mapping[str, tuple[Excerpt, ...]]:
    """Return the excerpts that come from each source or were written after it, in column order, by the source's id."""
    found: dict[str, list[Excerpt]] = {}
    for excerpt in in_column_order(library, library.excerpts):
        for source in dict.fromkeys((excerpt.source, *excerpt.also)):
            found.setdefault(source, []).append(excerpt)
    return {source: tuple(excerpts) for source, excerpts in found.items()}


def in_column_order(library: Library, excerpts: Iterable[Excerpt]) -> tuple[Excerpt, ...]:
    """Return excerpts sorted by the course's columns; within a column they keep their order."""
    order = {column: n for n, column in enumerate(library.course.column_names)}
    return tuple(sorted(excerpts, key=lambda excerpt: order.get(excerpt.column, len(order))))


def select_excerpts(library: Library, selection: Selection) -> tuple[Excerpt, ...]:
    """Return the excerpts that a selection asks for, in column order.

    Each of `themes`, `columns` and `sources` that is given narrows the choice; inside each one match is enough.
    `kinds` and `difficulty` are about questions and count for nothing here.
    """
    tree = ThemeTree(library.themes)
    wanted = tree.below(selection.themes)
    found = in_column_order(
        library,
        (
            excerpt
            for excerpt in library.excerpts
            if (not selection.themes or tree.touches(excerpt.themes, wanted))
            and (not selection.columns or excerpt.column in selection.columns)
            and (not selection.sources or _comes_from(excerpt, selection.sources))
        ),
    )
    return found[: selection.limit]


def select_questions(library: Library, selection: Selection) -> tuple[Question, ...]:
    """Return the questions that a selection asks for, in the order of the bank.

    A question is of the columns and sources of the excerpts that its evidence and materials quote.
    """
    tree = ThemeTree(library.themes)
    wanted = tree.below(selection.themes)
    found = tuple(
        question
        for question in library.questions
        if (not selection.themes or tree.touches(question.themes, wanted))
        and (not selection.kinds or question.kind in selection.kinds)
        and (not selection.difficulty or question.difficulty in selection.difficulty)
        and _rests_on(library, question, selection)
    )
    return found[: selection.limit]


def evidence_of(question: Question) -> tuple[Evidence, ...]:
    """Return the evidence of a question and of its parts."""
    return (*question.evidence, *(evidence for part in question.subquestions for evidence in part.evidence))


def find(
    library: Library, words: Sequence[str] = (), *, theme: str = "", column: str = "", source: str = ""
) -> tuple[Hit, ...]:
    """Return the excerpts in which all of `words` occur and that bear the theme, column and source, in column order.

    Width and case of letters do not count. Raise `UserError`, with the nearest match, for a theme, column or source
    that does not exist.
    """
    _require("主题", theme, ThemeTree(library.themes).names, "主题列在 lessons/themes.yaml 里")
    _require("栏目", column, library.course.column_names, f"现有：{'、'.join(library.course.column_names)}")
    _require("来源", source, library.sources.keys(), "要写来源的 id，用 huoye sources 可以列出")
    selection = Selection(
        themes=(theme,) if theme else (),
        columns=(column,) if column else (),
        sources=(source,) if source else (),
    )
    plain = [_plain(word) for word in words if word.strip()]
    return tuple(
        _hit(library, excerpt, plain)
        for excerpt in select_excerpts(library, selection)
        if all(word in _plain(_searched(excerpt)) for word in plain)
    )


def get_unit(library: Library, name: str) -> Unit:
    """Return the unit of that id; raise `UserError` with the nearest match and all that there are."""
    unit = library.units.get(name)
    if unit is None:
        names = "、".join(library.units.keys()) or "还没有单元"
        raise UserError(f"没有单元“{name}”；{did_you_mean(name, library.units.keys())}现有：{names}")
    return unit


def _require(what: str, word: str, known: Iterable[str], where: str) -> None:
    names = tuple(known)
    if word and word not in names:
        raise UserError(f"没有{what}“{word}”；{did_you_mean(word, names)}{where}")


def _comes_from(excerpt: Excerpt, sources: Sequence[str]) -> bool:
    return excerpt.source in sources or any(source in sources for source in excerpt.also)


def _rests_on(library: Library, question: Question, selection: Selection) -> bool:
    if not selection.columns and not selection.sources:
        return True
    names = [evidence.excerpt for evidence in evidence_of(question)]
    names += [material.excerpt for material in question.reading]
    excerpts = [excerpt for name in names if (excerpt := library.excerpts.get(name))]
    return any(
        (not selection.columns or excerpt.column in selection.columns)
        and (not selection.sources or _comes_from(excerpt, selection.sources))
        for excerpt in excerpts
    )


def _searched(excerpt: Excerpt) -> str:
    """Return the texts of an excerpt that a reader of the pack sees, the body first."""
    return "\n".join(
        (excerpt.text, excerpt.title, excerpt.subtitle, *excerpt.authors, excerpt.affiliation, excerpt.note, excerpt.id)
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _hit(library: Library, excerpt: Excerpt, words: Sequence[str]) -> Hit:
    text = _plain(excerpt.text)
    at = next((text.find(word) for word in words if word in text), -1)
    if at < 0 or len(text) != len(excerpt.text):  # the match is in the title, or widths changed the count
        at = max(at, 0) if len(text) == len(excerpt.text) else 0
    start, end = max(0, at - SNIPPET // 2), at + SNIPPET
    snippet = " ".join(excerpt.text[start:end].split())
    snippet = ("…" if start else "") + snippet + ("…" if end < len(excerpt.text) else "")
    origin = library.origins["excerpt", excerpt.id]
    place = origin.find_in(("text",), excerpt.text[at : at + 8].split("\n")[0]) if at else origin.place(("title",))
    return Hit(excerpt=excerpt, snippet=snippet, place=place)
