"""Check that what is quoted occurs in its excerpt: evidence, highlights, materials, quotations on slides."""

from __future__ import annotations

import re

from generator.library.checks.check_context import Context
from generator.library.fidelity import agreement, closest
from generator.library.fidelity.agreement import find_quotation
from generator.library.fidelity.anchor import NEGATIONS
from generator.library.fidelity.folded import fold, folded_excerpt
from generator.library.figures import find_figure
from generator.library.kinds import KindName
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.excerpt import Excerpt

_BREAK = re.compile(r"\n[ \t]*\n|\n#{2,3} ")


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
        for n, material in enumerate(question.reading):
            if material.excerpt and material.quote:
                path = ("materials", n, "quote")
                _check(context, "question", question.id, path, material.excerpt, material.quote, is_long=True)
        for p, part in enumerate(question.subquestions):
            for n, evidence in enumerate(part.evidence):
                path = ("parts", p, "evidence", n, "quote")
                _check(context, "question", question.id, path, evidence.excerpt, evidence.quote)
    for unit in library.units:
        for n, point in enumerate(unit.slides.points if unit.slides else ()):
            if point.excerpt and point.quote:
                _check(context, "unit", unit.id, ("slides", "points", n, "quote"), point.excerpt, point.quote)


def _check(
    context: Context,
    kind: KindName,
    record_id: str,
    path: YamlPath,
    excerpt_id: str,
    quote: str,
    *,
    is_long: bool = False,
) -> None:
    """Check one quotation; only a long one may run over several paragraphs."""
    excerpt = context.library.excerpts.get(excerpt_id)
    if excerpt is None:
        _check_fact(context, kind, record_id, path, excerpt_id, quote)
        return
    span = _find(excerpt.text, quote)
    if span is None:
        _check_words(context, kind, record_id, path, excerpt, quote)
        return
    start, end = span
    before = excerpt.text[max(0, start - 1) : start]
    if before in NEGATIONS and before:
        message = f"引文前面的“{before}”被截去了，意思可能相反"
        hint = f"摘编里写的是：{excerpt.text[max(0, start - 10) : start + 10].strip()}…；从“{before}”或句首引起"
        context.warn(kind, record_id, path, message, hint=hint, code="quote-negated")
    if not is_long and _BREAK.search(excerpt.text[start:end]):
        message = "引文跨了两段，印出来会连成一句"
        hint = "只引其中一段；两段都要，就写成两条"
        context.warn(kind, record_id, path, message, hint=hint, code="quote-across")


def _find(text: str, quote: str) -> tuple[int, int] | None:
    """Return the start and end of a quotation in the text of an excerpt, or None."""
    at = text.find(quote)
    if at >= 0:
        return at, at + len(quote)
    folded = folded_excerpt(text)
    found = find_quotation(folded, quote)
    return folded.span(*found) if found else None


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
    """Check evidence out of a fact: it says the fact's figure, in its unit."""
    fact = context.library.facts.get(fact_id)
    words = fold(quote)
    if fact and not find_figure(words, fact.value):
        message, hint = f"这句话里没有数据“{fact_id}”的数值 {fact.value}", "照 facts.yaml 里的数值写"
        context.add(kind, record_id, path, message, hint=hint, code="quote-missing")
    elif fact and not find_figure(words, fact.value, fact.unit):
        message, hint = f"这句话里 {fact.value} 后面不是数据“{fact_id}”的单位“{fact.unit}”", "照 facts.yaml 里的单位写"
        context.warn(kind, record_id, path, message, hint=hint, code="quote-unit")
