"""Summarise a quiz: sections by kind, difficulty and points, and themes by question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, get_args

from generator.assembly.forms import FrozenQuestion, FrozenQuiz, FrozenSection
from generator.assembly.metadata import theme_name
from generator.assembly.tables import header_row
from generator.library.library import Library
from generator.model.document import Cell, Table, plain, points_text
from generator.model.question import Difficulty
from generator.model.question_kinds import QUESTION_KINDS
from generator.text.chinese_numbers import chinese_number

T = TypeVar("T")

_LEVELS: tuple[Difficulty, ...] = get_args(Difficulty)


def blueprint(library: Library, frozen: FrozenQuiz) -> tuple[Table, ...]:
    """Return the blueprint (命题双向细目表): one table of sections, one of themes."""
    tables = [_by_section(frozen)]
    if any(question.question.themes for section in frozen.sections for question in section.questions):
        tables.append(_by_theme(library, frozen))
    return tuple(tables)


def _by_section(frozen: FrozenQuiz) -> Table:
    every = [question for section in frozen.sections for question in section.questions]
    rows = [
        (f"{chinese_number(n)}、{section.title}", _kinds(section), *_numbers(section.questions))
        for n, section in enumerate(frozen.sections, 1)
    ]
    rows.append(("合计", "", *_numbers(every)))
    titles = ("大题", "题型", "题数", "分值", *(f"{level}（分）" for level in _LEVELS))
    widths: tuple[float, ...] = (3.6, 3.0, 1.4, 1.4, 1.7, 1.7, 1.7)
    if all(section.title == _kinds(section) for section in frozen.sections):
        # The kinds would only repeat the titles.
        rows, titles, widths = [_without_kinds(row) for row in rows], _without_kinds(titles), _without_kinds(widths)
    return _table(titles, rows, widths)


def _without_kinds(row: tuple[T, ...]) -> tuple[T, ...]:
    return (row[0], *row[2:])


def _by_theme(library: Library, frozen: FrozenQuiz) -> Table:
    """Return points by theme; a question of two themes counts in both, so these points may exceed the total."""
    questions: dict[str, list[FrozenQuestion]] = {}
    for section in frozen.sections:
        for question in section.questions:
            for theme in question.question.themes:
                questions.setdefault(theme, []).append(question)
    order = {theme.id: n for n, theme in enumerate(library.themes)}
    rows = [
        (
            theme_name(library, theme),
            "、".join(str(number) for number in sorted(question.number for question in questions[theme])),
            points_text(sum(question.points for question in questions[theme])),
        )
        for theme in sorted(questions, key=lambda theme: (order.get(theme, len(order)), theme))
    ]
    return _table(("主题", "题号", "涉及分值"), rows, (3, 6, 2))


def _kinds(section: FrozenSection) -> str:
    return "、".join(dict.fromkeys(QUESTION_KINDS[question.question.kind].label for question in section.questions))


def _numbers(questions: Sequence[FrozenQuestion]) -> tuple[str, ...]:
    points = points_text(sum(question.points for question in questions))
    return (str(len(questions)), points, *_by_level(questions))


def _by_level(questions: Sequence[FrozenQuestion]) -> Iterable[str]:
    leaves = [leaf for question in questions for leaf in (question.parts or (question,))]
    for level in _LEVELS:
        points = sum(leaf.points for leaf in leaves if leaf.question.difficulty == level)
        yield points_text(points) if points else "—"


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]], widths: tuple[float, ...]) -> Table:
    return Table(
        header=header_row(titles),
        rows=tuple(tuple(Cell(content=plain(text), header=n == 0) for n, text in enumerate(row)) for row in rows),
        widths=widths,
        classes=("blueprint",),
    )
