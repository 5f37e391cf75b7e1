"""Anchor an excerpt in its source: found whole, or as passages in order with every omission and addition marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.library.fidelity.agreement import ELISION, nearest_span
from generator.library.fidelity.differences import (
    Difference,
    DifferenceKind,
    Words,
    chain,
    classified,
    gaps,
    refined,
    tight_end,
    tight_start,
)
from generator.library.fidelity.folded import Folded, blank_punctuation, folded_excerpt
from generator.library.fidelity.fulltext import EqualPassage, FullText

_SEAMS = re.compile(rf"(?P<elision>{ELISION.pattern})|〔[^〔〕]*〕")
# Cut off before a passage, these turn it into its contrary.
NEGATIONS = frozenset("不没未无非勿莫")
_PIECE = 300  # characters of a passage that are looked for by likeness at a time
_ALIKE = 60.0
_OCCURRENCES = 50  # of the same words that are looked at
_MOST = 0.7  # of a passage is equal where few words are wrong
_STRAY = 0.3  # of a passage must be equal somewhere, or it is nowhere
_ENDS = frozenset("。！？；：，、…!?;:,.")


@dataclass(frozen=True, slots=True)
class _QuotedWords:
    """Words that must be contiguous in the source; `free` when something may be left out before, `open` behind."""

    words: Words
    free: bool
    open: bool


def anchor(text: str, source: FullText, *, whole: bool = False) -> tuple[Difference, ...]:
    """Return every difference of an excerpt's text from its source, in the order of the excerpt; none when it is true.

    `whole` when nothing may be left out. Places are those of the folded texts.
    """
    excerpt = folded_excerpt(text)
    at = _standing(excerpt.text, source, 0)
    if at >= 0:
        return tuple(
            _cuts(excerpt, source, (0, len(excerpt.text)), (at, at + len(excerpt.text)), is_open=(False, False))
        )
    return tuple(sorted(_differences(excerpt, source, whole=whole), key=lambda d: (d.excerpt, d.source)))


def _differences(excerpt: Folded, source: FullText, *, whole: bool) -> Iterator[Difference]:
    at = 0
    for number, passage in enumerate(_passages(excerpt, source)):
        words = passage.words
        found, differences = _locate(words, source, excerpt, at)
        yield from differences
        if found is None:
            continue
        start, end = found
        here = words.span(0, len(words.text))
        if start < at:
            yield Difference(kind="order", excerpt=here, source=(start, end))
            continue
        if number and whole and passage.free and not ELISION.fullmatch(source.text[at:start]):
            yield Difference(kind="elided", excerpt=(here[0], here[0]), source=(at, start))
        if not differences:
            yield from _cuts(excerpt, source, here, found, is_open=(passage.free, passage.open))
        at = end


def _passages(excerpt: Folded, source: FullText) -> list[_QuotedWords]:
    """Return the passages of an excerpt: parted where something is left out, joined over what the editor added."""
    text = excerpt.text
    passages: list[_QuotedWords] = []
    pieces: list[tuple[int, int]] = []
    at, free = 0, False

    def close(*, is_open: bool) -> None:
        joined, begins = "", []
        for start, end in pieces:
            begins.append((len(joined), start))
            joined += text[start:end]
        if blank_punctuation(joined).strip():
            passages.append(_QuotedWords(Words(joined, tuple(begins)), free, is_open))
        pieces.clear()

    for seam in _SEAMS.finditer(text):
        if not seam["elision"] and _is_literal(text, seam.start(), seam.end(), source.text):
            continue
        if seam.start() > at:
            pieces.append((at, seam.start()))
        at = seam.end()
        if seam["elision"]:
            close(is_open=True)
            free = True
    if at < len(text):
        pieces.append((at, len(text)))
    close(is_open=False)
    return passages


def _is_literal(text: str, start: int, end: int, source: str) -> bool:
    """Return whether the source has a bracket itself, as 〔2021〕 in the number of a document."""
    before, after = text[max(0, start - 3) : start], text[end : end + 3]
    return f"{before}〔" in source if before else f"〕{after}" in source


def _locate(
    words: Words, source: FullText, excerpt: Folded, at: int
) -> tuple[tuple[int, int] | None, list[Difference]]:
    """Return the position of a passage in the source, behind `at` if possible, and how it differs from the text."""
    text = source.text
    for start in (_standing(words.text, source, at), text.find(words.text)):
        if start >= 0:
            return (start, start + len(words.text)), []
    matches = _anchors(words.text, source, at)
    if not matches:
        span = words.span(0, len(words.text))
        return None, [Difference(kind="absent", excerpt=span, source=(at, at))]
    unlike = list(gaps(words.text, text, matches))
    differences = [
        found
        for gap in unlike
        for part in refined(words.text, text, gap)
        if (found := classified(words, source, excerpt, part))
    ]
    start = min([matches[0].there, *(gap[2] for gap in unlike)])
    end = max([matches[-1].there_end, *(gap[3] for gap in unlike)])
    return (start, end), differences


def _standing(words: str, source: FullText, at: int) -> int:
    """Return the position of words in a source from `at` on, best at the head of a sentence or line; -1 if nowhere."""
    first = start = source.text.find(words, at)
    for _ in range(_OCCURRENCES):
        if start <= 0 or source.folded.breaks_before(start) or not _is_word(source.text[start - 1]):
            break
        start = source.text.find(words, start + 1)
    return start if start >= 0 else first


def _anchors(words: str, source: FullText, at: int) -> Sequence[EqualPassage]:
    """Return equal passages of `words` and the source that tell where the words belong; none when they do not."""
    found = chain(list(source.long_matches(words, at)))
    if _covers(found, words, _MOST):
        return found
    found = chain(list(source.matches(words)))
    if _covers(found, words, _STRAY):
        return found
    bare = "".join(blank_punctuation(words).split())
    window = _by_words(bare, source)
    if window is None:
        window = _by_likeness(words, source.text)
    return _aligned(words, source.text, window) if window else ()


def _covers(matches: Sequence[EqualPassage], words: str, share: float) -> bool:
    equal = sum(match.length for match in matches)
    return equal >= max(share * len(words), min(12, len(words) - 2))


def _by_words(bare: str, source: FullText) -> tuple[int, int] | None:
    """Return the span of the source that has these words, with other punctuation."""
    skeleton = source.folded.words
    start = skeleton.text.find(bare) if bare else -1
    return skeleton.span(start, start + len(bare)) if start >= 0 else None


def _by_likeness(words: str, text: str) -> tuple[int, int] | None:
    """Return the span of the source where the beginning, the middle or the end of a passage says it belongs."""
    for start in sorted({0, max(0, (len(words) - _PIECE) // 2), max(0, len(words) - _PIECE)}):
        found = nearest_span(text, words[start : start + _PIECE], least=_ALIKE)
        if found:
            first = max(0, found[0] - start)
            return first, min(len(text), max(found[1], first + len(words)))
    return None


def _aligned(words: str, text: str, window: tuple[int, int]) -> list[EqualPassage]:
    """Return the equal passages of `words` and what is most like them around a window of the source."""
    from rapidfuzz.distance import Levenshtein

    start = tight_start(words, text, *window)
    end = tight_end(words, text, start, window[1])
    return [
        EqualPassage(block.src_start, start + block.dest_start, block.src_end - block.src_start)
        for block in Levenshtein.opcodes(words, text[start:end])
        if block.tag == "equal"
    ]


def _cuts(
    excerpt: Folded,
    source: FullText,
    here: tuple[int, int],
    there: tuple[int, int],
    *,
    is_open: tuple[bool, bool],
) -> Iterator[Difference]:
    """Yield a cut amid a sentence at the head or the foot of a passage where no omission is marked."""
    text, (start, end) = source.text, there
    before = text[start - 1 : start] if not source.folded.breaks_before(start) else ""
    if before and _is_word(before) and _is_word(text[start]):
        kind: DifferenceKind = "negated" if before in NEGATIONS else "cut"
        if kind == "negated" or not is_open[0]:
            yield Difference(kind=kind, excerpt=(here[0], here[0]), source=(start - 1, start))
    after = text[end : end + 1] if not source.folded.breaks_before(end) else ""
    if after and not is_open[1] and _is_word(text[end - 1]):
        if _is_word(after):
            yield Difference(kind="cut", excerpt=(here[1], here[1]), source=(end, end + 1))
        elif after in _ENDS:
            yield Difference(kind="marks", excerpt=(here[1], here[1]), source=(end, end + 1))


def _is_word(character: str) -> bool:
    return bool(blank_punctuation(character).strip())
