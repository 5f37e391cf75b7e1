"""Lay out the full text of a document so that each of its excerpts is in it in one piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.importer.lines.languages import language_of
from generator.library.fidelity import normalise

_NEAR = 4  # blocks in which a paragraph is looked for as a block of its own, before it is taken for a part of one


def lay_out(blocks: Sequence[str], excerpts: Iterable[Sequence[str]], *, doc_kind: str) -> str:
    """Return the blocks of a document as one text, in their order but for what parts the paragraphs of an excerpt.

    A table or a note that the page has amid an article is no part of it, so it goes to the end; of two languages the
    one stands after the other.
    """
    if doc_kind.startswith("bilingual"):
        blocks = sorted(blocks, key=lambda text: language_of(text) == "en")
    whole = [normalise(block) for block in blocks]
    later: set[int] = set()
    at = 0
    for excerpt in excerpts:
        paragraphs = [folded for part in excerpt if (folded := normalise(part))]
        found = _places(paragraphs, whole, at) or _places(paragraphs, whole, 0)
        if found:
            later.update(set(range(found[0], found[-1] + 1)) - set(found))
            at = found[-1] + 1
    kept = [block for n, block in enumerate(blocks) if n not in later]
    return "\n\n".join([*kept, *(blocks[n] for n in sorted(later))]) + "\n"


def _places(paragraphs: Sequence[str], blocks: Sequence[str], start: int) -> list[int]:
    """Return the places of the blocks that hold the paragraphs, in order; nothing when one has no place.

    One block may hold several paragraphs, and one paragraph may be several blocks.
    """
    found: list[int] = []
    n = start
    for paragraph in paragraphs:
        near = next((k for k in range(n, min(n + _NEAR, len(blocks))) if blocks[k] == paragraph), None)
        if near is None and found and paragraph in blocks[found[-1]]:
            continue
        places = [near] if near is not None else _run(paragraph, blocks, n)
        if not places:
            return []
        found += places
        n = found[-1] + 1
    return found


def _run(paragraph: str, blocks: Sequence[str], start: int) -> list[int]:
    """Return the first block from `start` on that holds a paragraph, or the blocks that together are it."""
    for n in range(start, len(blocks)):
        if paragraph in blocks[n]:
            return [n]
        if not blocks[n] or not paragraph.startswith(blocks[n]):
            continue
        found, taken = [n], len(blocks[n])
        for k in range(n + 1, len(blocks)):
            if taken == len(paragraph):
                return found
            if blocks[k] and paragraph.startswith(blocks[k], taken):
                found.append(k)
                taken += len(blocks[k])
        if taken == len(paragraph):
            return found
    return []
