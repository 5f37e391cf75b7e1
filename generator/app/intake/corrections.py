"""Apply to the full text what a person corrected in an excerpt, so that both stay equal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.importer.drafts.full_text import lay_out
from generator.library.fidelity import normalise
from generator.library.fidelity.folded import without_marks
from generator.library.yaml.marked_yaml import parse

_LEAST_ALIKE = 50.0


def with_corrections(full_text: str, drafts: Sequence[str]) -> str:
    """Return a full text with the paragraphs of drafts in the places of those that they are most like.

    A paragraph that is like none goes behind the one before it. Digests are no quotations and change nothing.
    """
    blocks = [block for block in full_text.split("\n\n") if block.strip()]
    records = [parse(text).data for text in drafts]
    quoted = [str(data.get("text", "")) for data in records if _is_quotation(data)]
    for text in quoted:
        blocks = _corrected(blocks, text)
    return lay_out([block.strip("\n") for block in blocks], [text.split("\n\n") for text in quoted], doc_kind="")


def _is_quotation(data: Any) -> bool:
    return isinstance(data, dict) and data.get("fidelity") in ("verbatim", "abridged")


def _corrected(blocks: list[str], text: str) -> list[str]:
    from rapidfuzz import fuzz, process

    folded = [normalise(block) for block in blocks]
    at = 0
    for paragraph in text.split("\n\n"):
        wanted = normalise(paragraph)
        if not wanted:
            continue
        found = next((n for n in (*range(at, len(folded)), *range(at)) if wanted in folded[n]), None)
        if found is None:
            typed = " ".join(without_marks(paragraph).split())
            hit = process.extractOne(wanted, folded, scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE)
            if hit is None:
                found = min(at, len(blocks))
                blocks = [*blocks[:found], typed, *blocks[found:]]
                folded = [*folded[:found], wanted, *folded[found:]]
            else:
                found = hit[2]
                blocks[found], folded[found] = typed, wanted
        at = found + 1
    return blocks
