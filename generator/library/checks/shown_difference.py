"""Show a difference between two texts in a few words, with the unlike part between 【 and 】."""

from __future__ import annotations

from collections.abc import Mapping

from generator.library.fidelity.agreement import nearest_span, whole_sentences
from generator.library.fidelity.differences import Difference
from generator.library.fidelity.folded import Folded
from generator.library.fidelity.fulltext import FullText

AROUND = 10
_LONGEST = 40
_FOREIGN = 12  # a passage of that length that is not in its source is looked for in the others
_ALIKE = 85.0


def marked(text: Folded, start: int, end: int) -> str:
    """Return a passage with the words around it: `…力争【2031】年前…`; an empty one is `…不【】能…`."""
    before, after = text.shown(max(0, start - AROUND), start), text.shown(end, min(end + AROUND, len(text.text)))
    left, right = ("【", "】") if not {"【", "】"} & set(before + after) else ("⟦", "⟧")
    head = "…" if start > AROUND else ""
    tail = "…" if end + AROUND < len(text.text) else ""
    return f"{head}{before}{left}{longer(text, start, end)}{right}{after}{tail}"


def longer(text: Folded, start: int, end: int) -> str:
    """Return a passage, a long one by its beginning and end and how many characters it has."""
    if end - start <= _LONGEST:
        return text.shown(start, end)
    half = _LONGEST // 2
    return f"{text.shown(start, start + half)}〔…共{end - start}字…〕{text.shown(end - half, end)}"


def sentence(source: FullText, start: int, end: int) -> str:
    """Return the sentence of a source that holds a passage."""
    first, last = whole_sentences(source.folded, min(start, max(0, len(source.text) - 1)), max(end, start + 1))
    return longer_sentence(source.folded.shown(first, last))


def longer_sentence(text: str, longest: int = 160) -> str:
    """Return a sentence, a very long one by its beginning and its end."""
    return text if len(text) <= longest else f"{text[: longest // 2]}……{text[-longest // 2 :]}"


def elsewhere(texts: Mapping[str, FullText], own: str, excerpt: Folded, difference: Difference) -> str:
    """Return a hint at the other source that holds a passage; empty when there is none."""
    wanted = excerpt.text[slice(*difference.excerpt)].strip("。；，,;!?\"'")
    if len(wanted) < _FOREIGN:
        return ""
    for source, text in texts.items():
        at = text.text.find(wanted) if source != own else -1
        if at >= 0:
            line, column = text.place(at)
            return f"这几句出自来源“{source}”（{text.path}:{line}:{column}），不属于这一篇：删去，或者另立一篇"
    text = texts[own]
    near = nearest_span(text.text, wanted[:200], least=_ALIKE) if difference.kind == "absent" else None
    return f"来源里最近的话：{sentence(text, *near)}" if near else ""
