"""Check that units name what exists, hold something to print, and that points add up."""

from __future__ import annotations

from generator.library.catalogue import select_excerpts
from generator.library.checks.check_context import Context
from generator.library.checks.quizzes import check_quiz
from generator.library.checks.selections import check_selection
from generator.library.checks.worksheets import check_worksheet
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.selection import Selection
from generator.model.unit import SlidePoint, SlidesPlan, Unit


def check_units(context: Context) -> None:
    """Check every unit."""
    weeks: dict[int, str] = {}
    for unit in context.library.units:
        _check_week(context, unit, weeks)
        context.refer_all("unit", unit.id, ("themes",), "theme", unit.themes)
        context.refer_all("unit", unit.id, ("terms",), "term", unit.terms)
        if not (unit.pack or unit.worksheets or unit.quizzes or unit.slides):
            message, hint = (
                "单元里什么都没有",
                "加上 pack、worksheets、quizzes 或 slides；最简单的是 pack: {excerpts: […]}",
            )
            context.add("unit", unit.id, ("id",), message, hint=hint, code="empty-unit")
        _check_pack(context, unit)
        check_ids(context, unit, ("worksheets",), [sheet.id for sheet in unit.worksheets])
        for n, sheet in enumerate(unit.worksheets):
            check_worksheet(context, unit, sheet, ("worksheets", n))
        check_ids(context, unit, ("quizzes",), [quiz.id for quiz in unit.quizzes])
        for n, quiz in enumerate(unit.quizzes):
            check_quiz(context, unit, quiz, ("quizzes", n))
        if unit.slides:
            _check_slides(context, unit, unit.slides)


def check_ids(context: Context, unit: Unit, path: YamlPath, ids: list[str]) -> None:
    """Check that no two worksheets or quizzes of a unit have one id: files are named after it."""
    for n, name in enumerate(ids):
        if name in ids[:n]:
            message = f"“{name}”与第 {ids.index(name) + 1} 个重名"
            context.add("unit", unit.id, (*path, n, "id"), message, hint="给其中一个改名", code="duplicate-id")


def _check_week(context: Context, unit: Unit, weeks: dict[int, str]) -> None:
    if unit.week is None:
        return
    term = context.library.course.term
    if unit.week > term.weeks and "course" not in context.library.unread:
        message = f"第 {unit.week} 周超出了学期的 {term.weeks} 周"
        hint = "改周次，或者改 course.yaml 里 term 的 weeks"
        context.add("unit", unit.id, ("week",), message, hint=hint, code="week")
    other = weeks.setdefault(unit.week, unit.id)
    if other != unit.id:
        message = f"第 {unit.week} 周已经有单元“{other}”（{context.library.place('unit', other, ('week',))}）"
        context.warn("unit", unit.id, ("week",), message, hint="若不是有意的，改其中一个的周次", code="same-week")


def _check_pack(context: Context, unit: Unit) -> None:
    pack = unit.pack
    if pack is None:
        return
    context.refer_all("unit", unit.id, ("pack", "excerpts"), "excerpt", pack.excerpts)
    for n, name in enumerate(pack.excerpts):
        if name in pack.excerpts[:n]:
            message = f"摘编“{name}”放了两次"
            context.add("unit", unit.id, ("pack", "excerpts", n), message, hint="删掉一个", code="repeated")
    if pack.select:
        check_selection(context, unit, pack.select, ("pack", "select"), of_questions=False)
    elif not pack.excerpts and not select_excerpts(context.library, Selection(themes=unit.themes or ("",))):
        hint = "写上 excerpts: [摘编 id, …]，或者给单元和摘编写上同一个主题"
        context.add("unit", unit.id, ("pack",), "活页里没有文章", hint=hint, code="empty-pack")


def _check_slides(context: Context, unit: Unit, slides: SlidesPlan) -> None:
    context.refer_all("unit", unit.id, ("slides", "questions"), "question", slides.questions)
    for n, point in enumerate(slides.points):
        _check_point(context, unit, point, ("slides", "points", n))


def _check_point(context: Context, unit: Unit, point: SlidePoint, path: YamlPath) -> None:
    if point.excerpt and context.refer("unit", unit.id, (*path, "excerpt"), "excerpt", point.excerpt):
        excerpt = context.library.excerpts[point.excerpt]
        if not point.quote and not excerpt.highlights:
            message = f"摘编“{point.excerpt}”没有关键原话（highlights），这张幻灯片无话可引"
            hint = "在这里写 quote: 原话，或者给摘编加上 highlights"
            context.warn("unit", unit.id, (*path, "excerpt"), message, hint=hint, code="no-highlight")
    if point.quote and not point.excerpt:
        message, hint = "引了原话，没写出自哪篇摘编", "加上 excerpt: 摘编 id"
        context.add("unit", unit.id, (*path, "quote"), message, hint=hint, code="quote-origin")
    if point.table:
        context.refer("unit", unit.id, (*path, "table"), "table", point.table)
    context.refer_all("unit", unit.id, (*path, "facts"), "fact", point.facts)
    context.refer_all("unit", unit.id, (*path, "events"), "event", point.events)
