"""Write terms that a document explains as drafts for `glossary.yaml`: `所谓碳汇，是指……`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.importer.drafts.values import Draft
from generator.importer.drafts.yaml_text import comment, scalar
from generator.library.yaml.marked_yaml import parse

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


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTerm:
    """A term with the sentence that explains it, and where."""

    term: str
    meaning: str
    english: str
    excerpt: str
    source: str


def terms_of(drafts: Sequence[Draft], known: Collection[str] = ()) -> list[FoundTerm]:
    """Return the terms that the excerpts of a document explain, each once, without those that are `known`."""
    found: dict[str, FoundTerm] = {}
    for draft in drafts:
        data = parse(draft.text).data if draft.kind == "excerpt" else None
        if not isinstance(data, dict) or data.get("language", "zh") != "zh":
            continue
        for match in _MEANING.finditer(str(data.get("text", "")).replace("\\", "").replace("\n\n", "。")):
            term = match["term"] or match["called"]
            meaning = (match["meaning"] or match["said"]).rstrip("；")
            if _NO_TERM.search(term) or term in known or term in found:
                continue
            found[term] = FoundTerm(
                term=term, meaning=meaning, english=(match["english"] or "").strip(), excerpt=str(data["id"]),
                source=str(data.get("source", "")),
            )  # fmt: skip
    return list(found.values())


def glossary_draft(found: Sequence[FoundTerm], *, prefix: str, document: str) -> Draft | None:
    """Return the terms as records of `glossary.yaml`, None when there are none."""
    if not found:
        return None
    out = [comment(f"草稿：{document} 里解释过的词语，请核对后并入 lessons/glossary.yaml")]
    for one in found:
        out += ["", comment(f"出自摘编 {one.excerpt}"), f"- term: {scalar(one.term)}"]
        if one.english:
            out.append(f"  english: {scalar(one.english)}")
        out += [f"  meaning: {scalar(one.meaning)}", f"  source: {one.source}"]
    return Draft(name=f"{prefix}-glossary", text="\n".join(out) + "\n", kind="glossary")
