"""Find the terms that a document explains: `所谓碳汇，是指……`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.values.document_drafts import ExcerptDraft, TermDraft

_TERM = r"“?(?P<term>[\u4e00-\u9fffA-Za-z0-9+·]{2,14})”?"
_ENGLISH = r"(?:（(?:英文(?:为|名)?|即)?\s*(?P<english>[A-Za-z][A-Za-z0-9 ,.\-’']{2,60})）)?"
_MEANING = re.compile(
    rf"(?:^|[。！？；：])(?:所谓)?{_TERM}{_ENGLISH}，?(?:是指|指的是|就是指|系指)(?P<meaning>[^。！？；]{{6,120}}[。！？；])"
    rf"|(?:^|[。！？；：])所谓{_TERM.replace('term', 'called')}，?"
    r"(?:就是|即|是)(?P<said>[^。！？；]{6,120}[。！？；])"
)
_NO_TERM = re.compile(
    "^(?:这|那|它|其|该|此|我|你|他|她|主要|一是|二是|三是|四是|第[一二三四五]|也|就|还|意思|目的|关键|核心|本质|实质)|(?:[的是了和与就]|可能|主要|一般|通常)$"
)


def terms_of(excerpts: Sequence[ExcerptDraft]) -> tuple[TermDraft, ...]:
    """Return the terms that the Chinese excerpts of a document explain, each once."""
    found: dict[str, TermDraft] = {}
    for excerpt in excerpts:
        if excerpt.language != "zh":
            continue
        for match in _MEANING.finditer(excerpt.text.replace("\\", "").replace("\n\n", "。")):
            term = match["term"] or match["called"]
            if _NO_TERM.search(term) or term in found:
                continue
            found[term] = TermDraft(
                term=term,
                meaning=(match["meaning"] or match["said"]).rstrip("；"),
                english=(match["english"] or "").strip(),
                excerpt=excerpt.id,
                source=excerpt.source,
            )
    return tuple(found.values())
