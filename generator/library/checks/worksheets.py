"""Check the parts of worksheets."""

from __future__ import annotations

from typing import assert_never

from generator.library.checks.context import Context
from generator.library.checks.selections import check_selection
from generator.library.paragraphs import count_paragraphs
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.unit import (
    ArgumentPart,
    BilingualPart,
    ComparisonPart,
    DataPart,
    GlossaryPart,
    InquiryPart,
    ObservePart,
    QuestionsPart,
    ReadingPart,
    SourceAnalysisPart,
    TimelinePart,
    Unit,
    WorksheetPart,
    WorksheetPlan,
    WritingPart,
)


def check_worksheet(context: Context, unit: Unit, sheet: WorksheetPlan, path: YamlPath) -> None:
    """Check every part of a worksheet."""
    for n, part in enumerate(sheet.parts):
        _check_part(context, unit, part, (*path, "parts", n))


def _check_part(context: Context, unit: Unit, part: WorksheetPart, path: YamlPath) -> None:
    match part:
        case SourceAnalysisPart():
            context.refer_all("unit", unit.id, (*path, "excerpts"), "excerpt", part.excerpts)
        case ComparisonPart():
            _check_comparison(context, unit, part, path)
        case TimelinePart():
            context.refer_all("unit", unit.id, (*path, "events"), "event", part.events)
            context.refer_all("unit", unit.id, (*path, "themes"), "theme", part.themes)
        case DataPart():
            _check_data(context, unit, part, path)
        case GlossaryPart():
            context.refer_all("unit", unit.id, (*path, "terms"), "term", part.terms)
            context.refer_all("unit", unit.id, (*path, "themes"), "theme", part.themes)
        case ReadingPart():
            _check_reading(context, unit, part, path)
        case ObservePart():
            _check_observe(context, unit, part, path)
        case ArgumentPart():
            _check_argument(context, unit, part, path)
        case BilingualPart():
            _check_bilingual(context, unit, part, path)
        case InquiryPart():
            _check_excerpt(context, unit, part.excerpt, part.paragraphs, path)
        case WritingPart():
            pass
        case QuestionsPart():
            _check_questions(context, unit, part, path)
        case _:
            assert_never(part)


def _check_comparison(context: Context, unit: Unit, part: ComparisonPart, path: YamlPath) -> None:
    context.refer_all("unit", unit.id, (*path, "excerpts"), "excerpt", part.excerpts)
    if part.answers and len(part.answers) != len(part.aspects):
        message = f"参考答案有 {len(part.answers)} 行，比较的方面有 {len(part.aspects)} 个"
        hint = "每个方面（aspects）一行"
        context.add("unit", unit.id, (*path, "answers"), message, hint=hint, code="row-length")
    for n, row in enumerate(part.answers):
        if len(row) != len(part.excerpts):
            message = f"这一行有 {len(row)} 格，比较的摘编有 {len(part.excerpts)} 篇"
            hint = "每篇一格；格里有英文逗号时，给那一格加引号"
            context.add("unit", unit.id, (*path, "answers", n), message, hint=hint, code="row-length")


def _check_data(context: Context, unit: Unit, part: DataPart, path: YamlPath) -> None:
    if part.table:
        context.refer("unit", unit.id, (*path, "table"), "table", part.table)
    context.refer_all("unit", unit.id, (*path, "facts"), "fact", part.facts)
    if not part.table and not part.facts:
        hint = "写上 table: 表格 id，或者 facts: [数据 id, …]"
        context.add("unit", unit.id, path, "数据卡里没有数据", hint=hint, code="empty-part")


def _check_observe(context: Context, unit: Unit, part: ObservePart, path: YamlPath) -> None:
    _check_excerpt(context, unit, part.excerpt, part.paragraphs, path)
    if part.table:
        context.refer("unit", unit.id, (*path, "table"), "table", part.table)
    context.refer_all("unit", unit.id, (*path, "events"), "event", part.events)
    if not (part.excerpt or part.table or part.events or part.task):
        hint = "写上 excerpt、table 或 events；看实物或图片时，用 task 说明看什么"
        context.add("unit", unit.id, path, "没有说观察什么", hint=hint, code="empty-part")


def _check_argument(context: Context, unit: Unit, part: ArgumentPart, path: YamlPath) -> None:
    rows, columns = len(part.positions or part.answers[: part.rows]), len(part.columns) - 1
    if len(part.answers) > max(rows, 0) or any(len(row) > columns for row in part.answers):
        message = f"参考答案比表格大：表格有 {rows} 行，每行除立场外 {columns} 格"
        hint = "每种立场（positions）一行，不写立场本身"
        context.add("unit", unit.id, (*path, "answers"), message, hint=hint, code="row-length")


def _check_bilingual(context: Context, unit: Unit, part: BilingualPart, path: YamlPath) -> None:
    context.refer_all("unit", unit.id, (*path, "excerpts"), "excerpt", part.excerpts)
    context.refer_all("unit", unit.id, (*path, "terms"), "term", part.terms)
    if not part.pairs and len(part.excerpts) != 2:
        hint = "写上 pairs: [{chinese: …, foreign: …}]，或者 excerpts: [中文摘编, 外文摘编]"
        context.add("unit", unit.id, path, "没有可以对照的两种文字", hint=hint, code="empty-part")


def _check_reading(context: Context, unit: Unit, part: ReadingPart, path: YamlPath) -> None:
    _check_excerpt(context, unit, part.excerpt, part.paragraphs, path)


def _check_excerpt(context: Context, unit: Unit, excerpt: str, paragraphs: tuple[int, ...], path: YamlPath) -> None:
    """Check an excerpt that a part prints, where it prints one, and the numbers of its paragraphs."""
    if not excerpt or not context.refer("unit", unit.id, (*path, "excerpt"), "excerpt", excerpt):
        return
    count = count_paragraphs(context.library.excerpts[excerpt])
    for n, paragraph in enumerate(paragraphs):
        if not 1 <= paragraph <= count:
            message = f"摘编“{excerpt}”没有第 {paragraph} 段"
            hint = f"段落从 1 数起，到 {count} 为止（小标题和列表不算）"
            context.add("unit", unit.id, (*path, "paragraphs", n), message, hint=hint, code="paragraph")


def _check_questions(context: Context, unit: Unit, part: QuestionsPart, path: YamlPath) -> None:
    context.refer_all("unit", unit.id, (*path, "questions"), "question", part.questions)
    if part.select:
        check_selection(context, unit, part.select, (*path, "select"), of_questions=True)
    elif not part.questions:
        hint = "写上 questions: [题目 id, …]，或者 select"
        context.add("unit", unit.id, path, "这一部分没有题目", hint=hint, code="empty-part")
