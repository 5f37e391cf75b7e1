"""Check the parts of worksheets: what they name exists, and nothing is wrong in themselves."""

from __future__ import annotations

from generator.library.checks.check_context import Context
from generator.library.checks.selections import check_selection
from generator.library.paragraph_numbers import count_paragraphs
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.references import IdsOf, ParagraphsOf, marks_of
from generator.model.scaffolds.scaffold import Scaffold
from generator.model.selection import selections_of
from generator.model.unit import Unit
from generator.model.worksheet import WorksheetPlan


def check_worksheet(context: Context, unit: Unit, sheet: WorksheetPlan, path: YamlPath) -> None:
    """Check every part of a worksheet."""
    for n, part in enumerate(sheet.parts):
        _check_part(context, unit, part, (*path, "parts", n))


def _check_part(context: Context, unit: Unit, part: Scaffold, path: YamlPath) -> None:
    for field, mark in marks_of(part):
        value = getattr(part, field)
        match mark:
            case IdsOf(kind=kind) if isinstance(value, str):
                if value:
                    context.refer("unit", unit.id, (*path, field), kind, value)
            case IdsOf(kind=kind):
                context.refer_all("unit", unit.id, (*path, field), kind, value)
            case ParagraphsOf(excerpt_field=owner):
                _check_paragraphs(context, unit, getattr(part, owner), value, (*path, field))
    for field, selection in selections_of(part):
        check_selection(context, unit, selection, (*path, field), of_questions=True)
    for flaw in part.flaws():
        context.add("unit", unit.id, (*path, *flaw.path), flaw.message, hint=flaw.hint, code=flaw.code)


def _check_paragraphs(
    context: Context, unit: Unit, excerpt_id: str, paragraphs: tuple[int, ...], path: YamlPath
) -> None:
    """Check numbers of paragraphs, where their excerpt exists."""
    excerpt = context.library.excerpts.get(excerpt_id)
    if excerpt is None:
        return
    count = count_paragraphs(excerpt)
    for n, paragraph in enumerate(paragraphs):
        if not 1 <= paragraph <= count:
            message = f"摘编“{excerpt_id}”没有第 {paragraph} 段"
            hint = f"段落从 1 数起，到 {count} 为止（小标题和列表不算）"
            context.add("unit", unit.id, (*path, n), message, hint=hint, code="paragraph")
