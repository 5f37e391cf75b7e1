"""Check that figures occur in the sentence and in the source that they are cited from."""

from __future__ import annotations

from generator.library.checks.check_context import Context
from generator.library.checks.shown_difference import sentence
from generator.library.fidelity.agreement import agreement, nearest_span
from generator.library.fidelity.folded import fold, normalise
from generator.library.fidelity.fulltext import FullText
from generator.library.figures import find_figure, has_year_near
from generator.model.course import Fact


def check_facts(context: Context) -> None:
    """Check every figure that names its sentence, or of which the source's full text is there."""
    for fact in context.library.facts:
        text = context.texts.get(fact.source)
        if fact.quote:
            _check_quote(context, fact)
            if text:
                _check_standing(context, fact, text)
        elif text:
            _check_source(context, fact, text)


def _check_quote(context: Context, fact: Fact) -> None:
    quote = fold(fact.quote)
    if not find_figure(quote, fact.value, fact.unit):
        message = f"原句里没有这个数：{fact.value}{fact.unit}"
        context.add(
            "fact", fact.id, ("quote",), message, hint="改 value、unit，或者换成说出这个数的那一句", code="fact-number"
        )
    elif fact.as_of and fact.as_of[:4] not in quote:
        message = f"原句里没有年份 {fact.as_of[:4]}"
        hint = "把说出年份的那一句也引上，或者核对 as_of"
        context.warn("fact", fact.id, ("quote",), message, hint=hint, code="fact-year")


def _check_standing(context: Context, fact: Fact, text: FullText) -> None:
    """Check that the sentence of a figure occurs in its source."""
    if normalise(fact.quote) in text.text:
        return
    found = agreement(text.folded.raw, fact.quote)
    if found == "same":
        return
    near = nearest_span(text.text, normalise(fact.quote))
    hint = f"来源里写的是：{sentence(text, *near)}" if near else f"从 {text.path} 里逐字复制"
    if found == "marks":
        context.warn("fact", fact.id, ("quote",), f"原句的标点与来源“{fact.source}”不同", hint=hint, code="quote-marks")
    else:
        context.add("fact", fact.id, ("quote",), f"来源“{fact.source}”里没有这句话", hint=hint, code="quote-missing")


def _check_source(context: Context, fact: Fact, text: FullText) -> None:
    places = find_figure(text.text, fact.value, fact.unit)
    if not places:
        message = f"来源“{fact.source}”的全文里没有 {fact.value}{fact.unit}"
        alone = find_figure(text.text, fact.value)
        hint = f"来源里写的是：{sentence(text, alone[0], alone[0] + 1)}" if alone else "核对数值与单位，或者改 source"
        context.warn("fact", fact.id, ("value",), message, hint=hint, code="fact-number")
    elif fact.as_of and not any(has_year_near(text.text, at, fact.as_of[:4]) for at in places):
        message = f"来源里 {fact.value}{fact.unit} 的前后没有年份 {fact.as_of[:4]}"
        hint = f"来源里写的是：{sentence(text, places[0], places[0] + 1)}；核对 as_of，或者写上 quote: 原句"
        context.warn("fact", fact.id, ("as_of",), message, hint=hint, code="fact-year")
