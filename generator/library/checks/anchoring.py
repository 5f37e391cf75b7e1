"""Check that excerpts that claim to quote are what their source says, character by character."""

from __future__ import annotations

from typing import assert_never

from generator.errors import Severity
from generator.library.checks.check_context import Context
from generator.library.checks.shown_difference import elsewhere, longer, marked, sentence
from generator.library.fidelity.anchor import anchor
from generator.library.fidelity.differences import Difference
from generator.library.fidelity.folded import Folded, folded_excerpt
from generator.library.fidelity.fulltext import FullText
from generator.model.excerpt import Excerpt

MOST = 20  # differences shown of one excerpt; with more it was taken from elsewhere
_MARK_OR_QUOTE = "有意略去的地方写“……”，编者补的字写在〔 〕里"


def check_anchors(context: Context) -> None:
    """Check every excerpt that is `verbatim` or `abridged` against its source."""
    for excerpt in context.library.excerpts:
        if excerpt.fidelity != "digest" and excerpt.source in context.library.sources:
            _check_excerpt(context, excerpt)


def _check_excerpt(context: Context, excerpt: Excerpt) -> None:
    source = context.texts.get(excerpt.source)
    if source is None:
        message = f"未核对：来源“{excerpt.source}”没有全文，无法证明这篇{_claim(excerpt)}一字不差"
        hint = f"把全文存成 lessons/sources/{excerpt.source}.txt，并在来源里写 file: {excerpt.source}.txt"
        context.warn("excerpt", excerpt.id, ("fidelity",), message, hint=hint, code="unchecked")
        return
    differences = anchor(excerpt.text, source, whole=excerpt.fidelity == "verbatim")
    folded = folded_excerpt(excerpt.text)
    for difference in differences[:MOST]:
        _note(context, excerpt, folded, source, difference)
    if len(differences) > MOST:
        message = f"与来源“{excerpt.source}”还有 {len(differences) - MOST} 处不同"
        hint = "先改正上面的；若这篇不出自这个来源，改 source"
        context.add("excerpt", excerpt.id, ("text",), message, hint=hint, code="misquoted")


def _claim(excerpt: Excerpt) -> str:
    return "全文照录的摘编" if excerpt.fidelity == "verbatim" else "节录"


def _note(context: Context, excerpt: Excerpt, folded: Folded, source: FullText, difference: Difference) -> None:
    message, hint = _wording(context, excerpt, folded, source, difference)
    severity: Severity = "warning" if difference.kind == "marks" else "error"
    code = {"marks": "misquoted-marks", "elided": "elided"}.get(difference.kind, "misquoted")
    offset = folded.offset(difference.excerpt[0]) if difference.excerpt[0] < len(folded.text) else len(excerpt.text)
    context.add_in(
        "excerpt", excerpt.id, ("text",), excerpt.text, offset, message, hint=hint, code=code, severity=severity
    )


def _wording(
    context: Context, excerpt: Excerpt, folded: Folded, source: FullText, difference: Difference
) -> tuple[str, str]:
    """Return the message and the hint for a difference."""
    here, there = marked(folded, *difference.excerpt), marked(source.folded, *difference.source)
    line, column = source.place(difference.source[0])
    place = f"{source.path}:{line}:{column}"
    both = f"这里是“{here}”，来源是“{there}”（{place}）"
    original = f"来源原句：{sentence(source, *difference.source)}"
    name = f"来源“{excerpt.source}”"
    match difference.kind:
        case "words":
            found = elsewhere(context.texts, excerpt.source, folded, difference)
            return f"与{name}不符：{both}", found or f"{original}；照它改正。{_MARK_OR_QUOTE}"
        case "added":
            found = elsewhere(context.texts, excerpt.source, folded, difference)
            return (
                f"{name}里没有“{longer(folded, *difference.excerpt)}”：{both}",
                found or f"{original}；{_MARK_OR_QUOTE}",
            )
        case "omitted":
            return f"漏了来源里的“{longer(source.folded, *difference.source)}”：{both}", f"{original}；{_MARK_OR_QUOTE}"
        case "marks":
            return f"标点与{name}不同：{both}", f"{original}；照它改标点"
        case "absent":
            found = elsewhere(context.texts, excerpt.source, folded, difference)
            message = f"{name}的全文里没有这段话：“{longer(folded, *difference.excerpt)}”"
            return message, found or f"从 {source.path} 里逐字复制；若出自别的文献，改 source"
        case "order":
            message = f"次序与{name}相反：“{longer(folded, *difference.excerpt)}”在来源里排在上一段前面（{place}）"
            return message, "按来源的先后排列"
        case "cut":
            return f"停在半句话上，又没有写“……”：{both}", f"{original}；补全这一句，或者写上“……”"
        case "negated":
            return f"截去了前面的“{source.text[slice(*difference.source)]}”，意思相反：{both}", f"{original}；把它补上"
        case "elided":
            count = difference.source[1] - difference.source[0]
            message = f"全文照录（verbatim）却略去了来源里的 {count} 个字（{place} 起）"
            return message, "补上略去的文字，或者改成 fidelity: abridged"
        case _:
            assert_never(difference.kind)
