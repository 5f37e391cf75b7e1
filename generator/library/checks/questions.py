"""Check that questions can be asked and answered: what each kind may have wrong, names, ids, evidence."""

from __future__ import annotations

from generator.library.catalogue import evidence_of
from generator.library.checks.check_context import Context
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.question import Part, Question


def check_questions(context: Context) -> None:
    """Check every question, its parts included."""
    owners: dict[str, str] = {}
    for question in context.library.questions:
        _check(context, question.id, question, ())
        if not evidence_of(question):
            message, hint = "没有写依据", "加上 evidence：摘编的 id（excerpt）和其中的原话（quote）"
            context.warn("question", question.id, ("id",), message, hint=hint, code="no-evidence")
        for n, material in enumerate(question.reading):
            if material.excerpt:
                path: YamlPath = ("materials", n, "excerpt")
                context.refer("question", question.id, path, "excerpt", material.excerpt)
        seen: set[str] = set()
        for n, part in enumerate(question.subquestions):
            path = ("parts", n)
            owner = owners.setdefault(part.id, question.id)
            if owner != question.id or part.id in context.library.questions or part.id in seen:
                message = f"题目“{part.id}”重复了"
                context.add("question", question.id, (*path, "id"), message, hint="给这一小题改名", code="duplicate-id")
            seen.add(part.id)
            _check(context, question.id, part, path)


def _check(context: Context, owner: str, question: Question | Part, path: YamlPath) -> None:
    """Check what a question says by itself and what it refers to; `owner` is the question in the bank."""
    context.refer_all("question", owner, (*path, "themes"), "theme", question.themes)
    for n, evidence in enumerate(question.evidence):
        _check_evidence(context, owner, (*path, "evidence", n, "excerpt"), evidence.excerpt)
    for flaw in question.flaws():
        context.add(
            "question", owner, (*path, *flaw.path), flaw.message, hint=flaw.hint, code=flaw.code, severity=flaw.severity
        )


def _check_evidence(context: Context, owner: str, path: YamlPath, name: str) -> None:
    """Check that evidence names an excerpt; a fact will do as well."""
    if name not in context.library.known_ids.get("fact", frozenset()):
        context.refer("question", owner, path, "excerpt", name)
