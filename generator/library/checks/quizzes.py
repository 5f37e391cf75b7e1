"""Check quizzes: every section has questions, no question occurs twice, and the points add up."""

from __future__ import annotations

from generator.library.checks.check_context import Context
from generator.library.checks.selections import check_selection
from generator.library.points import points_of, questions_of, rubric_sum
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.document import points_text
from generator.model.question import Question
from generator.model.questions.base import same_points
from generator.model.unit import QuizPlan, QuizSection, Unit


def check_quiz(context: Context, unit: Unit, quiz: QuizPlan, path: YamlPath) -> None:
    """Check one quiz."""
    seen: dict[str, int] = {}
    sums: list[float] = []
    complete = True
    for n, section in enumerate(quiz.sections):
        place: YamlPath = (*path, "sections", n)
        complete &= _check_section(context, unit, section, place)
        complete &= _check_repeats(context, unit, section, n, seen, place)
        worth = [
            _check_points(context, unit, section, question, place)
            for question in questions_of(context.library, section)
        ]
        complete &= None not in worth
        sums.append(sum(points for points in worth if points is not None))
    for n, form in enumerate(quiz.forms):
        if form in quiz.forms[:n]:
            context.add("unit", unit.id, (*path, "forms", n), f"{form} 卷写了两次", hint="删掉一个", code="repeated")
    if complete and quiz.total is not None and not same_points(sum(sums), quiz.total):
        message = f"总分写的是 {points_text(quiz.total)}，各题加起来是 {points_text(sum(sums))}"
        hint = f"各大题依次是 {'、'.join(map(points_text, sums))} 分；改总分，或者改各题的分值"
        context.add("unit", unit.id, (*path, "total"), message, hint=hint, code="points-sum")


def _check_section(context: Context, unit: Unit, section: QuizSection, path: YamlPath) -> bool:
    """Return whether all that a section asks for is there."""
    found = context.refer_all("unit", unit.id, (*path, "questions"), "question", section.questions)
    if section.select:
        before = len(context.problems)
        check_selection(context, unit, section.select, (*path, "select"), of_questions=True)
        found &= len(context.problems) == before
    elif not section.questions:
        hint = "写上 questions: [题目 id, …]，或者 select"
        context.add("unit", unit.id, path, "这个大题没有题目", hint=hint, code="empty-section")
        return False
    return found


def _check_repeats(
    context: Context, unit: Unit, section: QuizSection, number: int, seen: dict[str, int], path: YamlPath
) -> bool:
    """Return whether a section brings only questions that the quiz has not yet; note each other one."""
    chosen = list(section.questions)
    chosen += [question.id for question in questions_of(context.library, section) if question.id not in chosen]
    fresh = True
    for n, name in enumerate(chosen):
        first = seen.setdefault(name, number)
        if name in chosen[:n] or first != number:
            place = (*path, "questions", n) if n < len(section.questions) else path
            message = f"题目“{name}”在第 {first + 1} 大题里已经有了"
            context.add("unit", unit.id, place, message, hint="删掉其中一个", code="repeated")
            fresh = False
    return fresh


def _check_points(
    context: Context, unit: Unit, section: QuizSection, question: Question, path: YamlPath
) -> float | None:
    """Return what a question is worth in the section; note it when nothing says so or its marking guide disagrees."""
    place = _place_of(section, question, path)
    points = points_of(question, section.points)
    if points is None:
        message = f"题目“{question.id}”没有分值"
        hint = "给这个大题加上 points: 每题几分，或者写在题目里"
        if question.subquestions:
            hint = "给题目里的每个小题（parts）加上 points"
        context.add("unit", unit.id, place, message, hint=hint, code="no-points")
        return None
    rubric = rubric_sum(question)
    if rubric is not None and question.points is None and not same_points(rubric, points):
        message = f"题目“{question.id}”的评分标准合计 {points_text(rubric)} 分，这里每题 {points_text(points)} 分"
        context.warn("unit", unit.id, place, message, hint="改成相等", code="rubric-sum")
    return points


def _place_of(section: QuizSection, question: Question, path: YamlPath) -> YamlPath:
    """Return where a question is named in a section; the section itself when a selection brought it."""
    if question.id in section.questions:
        return (*path, "questions", section.questions.index(question.id))
    return path
