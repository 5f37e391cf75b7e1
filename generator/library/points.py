"""Compute what a question is worth in a quiz."""

from __future__ import annotations

from generator.library.catalogue import select_questions
from generator.library.library import Library
from generator.model.question import Part, Question
from generator.model.unit import QuizSection


def points_of(question: Question | Part, section_points: float | None = None) -> float | None:
    """Return what a question is worth: its own points, else its section's; None when neither says.

    A material question is worth the sum of its parts; parts without points of their own count as the section's.
    """
    if question.subquestions:
        parts = [part.points if part.points is not None else section_points for part in question.subquestions]
        return None if None in parts else sum(points for points in parts if points is not None)
    return question.points if question.points is not None else section_points


def rubric_sum(question: Question | Part) -> float | None:
    """Return the sum of a marking guide, or None where there is none."""
    return sum(criterion.points for criterion in question.marking) if question.marking else None


def questions_of(library: Library, section: QuizSection) -> tuple[Question, ...]:
    """Return the questions of a section: those named, then those selected that were not named; unknown ones are not."""
    named = [question for name in section.questions if (question := library.questions.get(name))]
    if section.select:
        names = set(section.questions)
        named += [question for question in select_questions(library, section.select) if question.id not in names]
    return tuple(named)
