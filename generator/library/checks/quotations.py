"""Check that what is quoted stands in its excerpt: evidence, highlights, materials, quotations on slides."""

from __future__ import annotations

from generator.library.checks.context import Context
from generator.library.fidelity import agreement, closest, contains
from generator.library.kinds import KindName
from generator.library.marked_yaml import YamlPath
from generator.model.excerpt import Excerpt
from generator.model.question import MaterialQuestion


def check_quotations(context: Context) -> None:
    """Check every quotation of the library."""
    library = context.library
    for excerpt in library.excerpts:
        for n, highlight in enumerate(excerpt.highlights):
            _check(context, "excerpt", excerpt.id, ("highlights", n, "text"), excerpt.id, highlight.text)
    for question in library.questions:
        for n, evidence in enumerate(question.evidence):
            path: YamlPath = ("evidence", n, "quote")
            _check(context, "question", question.id, path, evidence.excerpt, evidence.quote)
        if isinstance(question, MaterialQuestion):
            for n, material in enumerate(question.materials):
                if material.excerpt and material.quote:
                    path = ("materials", n, "quote")
                    _check(context, "question", question.id, path, material.excerpt, material.quote)
            for p, part in enumerate(question.parts):
                for n, evidence in enumerate(part.evidence):
                    path = ("parts", p, "evidence", n, "quote")
                    _check(context, "question", question.id, path, evidence.excerpt, evidence.quote)
    for unit in library.units:
        for n, point in enumerate(unit.slides.points if unit.slides else ()):
            if point.excerpt and point.quote:
                _check(context, "unit", unit.id, ("slides", "points", n, "quote"), point.excerpt, point.quote)


def _check(context: Context, kind: KindName, record_id: str, path: YamlPath, excerpt_id: str, quote: str) -> None:
    excerpt = context.library.excerpts.get(excerpt_id)
    if excerpt is None:
        _check_fact(context, kind, record_id, path, excerpt_id, quote)
    elif quote not in excerpt.text:
        _check_words(context, kind, record_id, path, excerpt, quote)


def _check_words(
    context: Context, kind: KindName, record_id: str, path: YamlPath, excerpt: Excerpt, quote: str
) -> None:
    found = agreement(excerpt.text, quote)
    if found == "same":
        return
    near = closest(excerpt.text, quote) if context.may_guess(len(excerpt.text)) else None
    hint = f"摘编里写的是：{near}" if near else f"从摘编“{excerpt.id}”的正文里逐字复制过来"
    if found == "marks":
        context.warn(kind, record_id, path, f"引文的标点与摘编“{excerpt.id}”不同", hint=hint, code="quote-marks")
    else:
        context.add(kind, record_id, path, f"摘编“{excerpt.id}”里没有这句话", hint=hint, code="quote-missing")


def _check_fact(context: Context, kind: KindName, record_id: str, path: YamlPath, fact_id: str, quote: str) -> None:
    """Check evidence out of a fact: it says the fact's figure."""
    fact = context.library.facts.get(fact_id)
    if fact and not contains(quote, fact.value):
        message, hint = f"这句话里没有数据“{fact_id}”的数值 {fact.value}", "照 facts.yaml 里的数值写"
        context.add(kind, record_id, path, message, hint=hint, code="quote-missing")
