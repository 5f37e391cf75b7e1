"""Tell whether quoted words stand in a text."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

Agreement = Literal["same", "marks", "none"]

ELISION = re.compile(r"…{1,2}|\.{6}|\[…\]|［…］")
_SPACES = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\u00ad]+")
_LINE_MARKS = re.compile(r"^[ \t]*(?:#{1,4}[ \t]+|>[ \t]?|-[ \t]+)", re.MULTILINE)
_LINKS = re.compile(r"(?<!\\)\[([^\[\]\n]*)\]\([^()\n]*\)")
_STARS_AND_ESCAPES = re.compile(r"\\([\\*\[\]()#>_-])|\*+")
_WIDE_ASCII = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；]?[”’」』）]?")
_CLOSE_ENOUGH = 0.5


def normalise(text: str) -> str:
    """Return the characters of `text` that a quotation must reproduce.

    Left out: white space and invisible characters, and the Markdown marks of excerpts (`## `, `- `, `> ` at a line's
    start, `*`, `**`, the address of a link, the backslash before a mark). Full-width digits and letters become plain
    ones. Everything else stays, punctuation included: 。 is not ．, “ is not 「.
    """
    if "](" in text:
        text = _LINKS.sub(r"\1", text)
    text = _LINE_MARKS.sub("", text)
    if "*" in text or "\\" in text:
        text = _STARS_AND_ESCAPES.sub(r"\1", text)
    return _SPACES.sub("", text).translate(_WIDE_ASCII)


def without_punctuation(text: str) -> str:
    """Return normalised text without punctuation: what is left must agree even where marks differ."""
    return "".join(c for c in unicodedata.normalize("NFKC", normalise(text)) if unicodedata.category(c)[0] not in "PZS")


def contains(haystack: str, needle: str) -> bool:
    """Tell whether the words of `needle` stand in `haystack`, after both are normalised.

    An elision (`……`) in `needle` that is not in `haystack` stands for left-out words: the passages around it must
    follow each other.
    """
    words = needle.strip()
    return bool(words) and (words in haystack or _in_order(normalise(haystack), normalise(words)))


def agreement(haystack: str, needle: str) -> Agreement:
    """Tell how `needle` stands in `haystack`: the `same`, with other punctuation (`marks`), or not (`none`)."""
    if contains(haystack, needle):
        return "same"
    pieces = [without_punctuation(piece) for piece in ELISION.split(needle)]
    return "marks" if any(pieces) and _follow(without_punctuation(haystack), pieces) else "none"


def closest(haystack: str, needle: str) -> str | None:
    """Return the sentence of `haystack` most like `needle`, as it stands there, or None when none is like it."""
    wanted = normalise(needle)[:400]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    best, best_ratio = None, _CLOSE_ENOUGH
    for sentence in _sentences(haystack):
        matcher.set_seq1(normalise(sentence))
        if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
            ratio = matcher.ratio()
            if ratio > best_ratio:
                best, best_ratio = sentence, ratio
    return best


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text, then each two that follow each other."""
    plain = _STARS_AND_ESCAPES.sub(r"\1", _LINE_MARKS.sub("", text))
    single = [found.strip() for found in _SENTENCE.findall(plain[:20_000]) if len(found.strip()) > 3]
    return single + [a + b for a, b in pairwise(single)]


def _in_order(haystack: str, needle: str) -> bool:
    if not needle or needle in haystack:
        return bool(needle)
    pieces = ELISION.split(needle)
    return any(pieces) and len(pieces) > 1 and _follow(haystack, pieces)


def _follow(haystack: str, pieces: list[str]) -> bool:
    """Tell whether the pieces stand in `haystack`, one after the other."""
    at = 0
    for piece in pieces:
        found = haystack.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True
