"""Fold a text to the characters that a quotation must reproduce, each with its place in the text.

Two texts are the same when what is left of them is the same after exactly this:

- white space, line breaks and invisible characters are dropped;
- full-width letters, digits and marks become plain ones (`，` `％` `２` are `,` `%` `2`), `｡` is `。`;
- quotation marks become `"` (“” 「」 〝〞 «») and `'` (‘’ 『』), whatever their shape;
- of a source, a line that holds nothing but a page number between dashes (`—８—`) is dropped;
- of an excerpt, what sets it and is not printed is dropped: whatever `text.markup` takes for a mark, the address of a
  link, the backslash before a mark and at a line's end.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate

from generator.text.markup.parsing import parse_text
from generator.text.markup.tokens import GapToken, StyleToken, TextToken, walk_inline_tokens
from generator.text.scripts import as_script

# Dropped by `str.split` are all white spaces; these are invisible besides.
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u180e" + "".join(map(chr, range(0xFE00, 0xFE10)))
_DROPPED = re.compile(rf"[\s{_INVISIBLE}]+")
_SHAPES: dict[str, str] = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("“”„‟「」〝〞〟«»｢｣﹁﹂＂", '"'),
    **dict.fromkeys("‘’‚‛『』﹃﹄＇", "'"),
    "｡": "。",
    "､": "、",
    "￥": "¥",
}
_FOLIO = re.compile(r"[ \t\u3000\f]*[-–—－─·•]{1,2}[ \u3000]?[0-9０-９]{1,4}[ \u3000]?[-–—－─·•]{1,2}[ \t\u3000\f]*")
_LONGEST_FOLIO = 14
_MAY_BE_MARKED = re.compile(r"[\\*=\[^~|_＿]|^\s*(?:#|>|-|\d)", re.MULTILINE)

_PUNCTUATION = re.compile(
    r"""(?<![0-9])[.:/-]|[.:/-](?![0-9])|(?<![0-9]),|,(?![0-9])|,(?=[0-9]{3}(?![0-9]))|[!?;"'()\[\]{}_`^|@&#*\\]"""
    "|(?<![0-9])~|~(?![0-9])|[。、·・•…—–―─‐‑‒〜《》〈〉【】〔〕〖〗′″]"
)
_ANY_DASH = re.compile(r"(?<=[0-9])[—–―─‐‑‒−~]+(?=[0-9])")


class Folded:
    """A text, folded, that knows for each of its characters where it is in what was typed.

    `text` are the characters that count. With `marked`, the text is an excerpt's, with marks of style.
    """

    def __init__(self, raw: str, *, marked: bool = False, folios: bool = False) -> None:
        self.raw = raw
        self._spaced = _without_folios(raw) if folios else without_marks(raw) if marked else raw
        self.text = fold(self._spaced)

    def offset(self, at: int) -> int:
        """Return where the character number `at` of the folded text is in `raw`; its end for the last but one."""
        if at >= len(self.text):
            return len(self.raw)
        before, kept = self._spaces
        nth = bisect_right(kept, at) - 1
        return before[nth] + at - kept[nth]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a passage of the folded text is in `raw`, without the spaces around it."""
        first = self.offset(start)
        return (first, self.offset(end - 1) + 1) if end > start else (first, first)

    def index(self, offset: int) -> int:
        """Return how many characters of the folded text are before an offset of `raw`."""
        before, kept = self._spaces
        nth = bisect_right(before, offset) - 1
        last = kept[nth + 1] if nth + 1 < len(kept) else len(self.text)
        return max(0, min(kept[nth] + offset - before[nth], last))

    def breaks_before(self, at: int) -> bool:
        """Return whether a new line begins before the character number `at`."""
        if not 0 < at < len(self.text):
            return True
        return "\n" in self.raw[self.offset(at - 1) : self.offset(at)]

    def shown(self, start: int, end: int) -> str:
        """Return a passage as it was typed, on one line."""
        first, last = self.span(start, end)
        return _DROPPED.sub(
            lambda found: " " if _between_latin(self._spaced, first, found) else "", self._spaced[first:last]
        )

    @cached_property
    def words(self) -> Folded:
        """Return the folded text without punctuation; its offsets are places in the folded text."""
        return Folded(blank_punctuation(self.text))

    @cached_property
    def _spaces(self) -> tuple[list[int], list[int]]:
        """Return where runs of kept characters begin in `raw`, and how many kept characters are before each."""
        before, dropped = [0], [0]
        for found in _DROPPED.finditer(self._spaced):
            before.append(found.end())
            dropped.append(found.end() - found.start())
        return before, [start - gone for start, gone in zip(before, accumulate(dropped), strict=True)]


def fold(text: str) -> str:
    """Return the characters of a plain text that count."""
    text = "".join(text.split())
    if text.isascii():
        return text
    for shape, plain in _SHAPES.items():
        if shape in text:
            text = text.replace(shape, plain)
    for mark in _INVISIBLE:
        if mark in text:
            text = text.replace(mark, "")
    return text


def normalise(text: str) -> str:
    """Return the characters of an excerpt, or of a quotation out of it, that count."""
    return fold(without_marks(text))


def without_punctuation(text: str) -> str:
    """Return a text's characters without punctuation: what must agree even where marks differ.

    A point, colon, stroke or dash between two digits is no punctuation: 1.5 is not 15.
    """
    return fold(blank_punctuation(normalise(text)))


def blank_punctuation(folded: str) -> str:
    """Return a folded text of the same length with spaces in place of punctuation."""
    dashes = _ANY_DASH.sub(lambda found: "-" + " " * (len(found[0]) - 1), folded)
    return _PUNCTUATION.sub(" ", dashes)


def without_marks(text: str) -> str:
    """Return a text of the same length with spaces in place of the marks that set it and are not printed.

    What is above or below the line has become the characters that do so by themselves, as far as there are any:
    `10^8^` is 10⁸, and neither is 108. Before others its mark is left standing.
    """
    if not _MAY_BE_MARKED.search(text):
        return text
    kept = [" "] * len(text)
    scripts: list[StyleToken] = []
    for token in walk_inline_tokens(parse_text(text).blocks):
        if isinstance(token, TextToken | GapToken):
            kept[token.start : token.end] = text[token.start : token.end]
        elif isinstance(token, StyleToken) and token.kind in ("above", "below"):
            scripts.append(token)
    for script in scripts:
        _set_script(kept, script)
    return "".join(kept)


def _set_script(kept: list[str], token: StyleToken) -> None:
    words = "".join(kept[token.start : token.end])
    script = as_script(words, "above" if token.kind == "above" else "below")
    kept[token.start : token.end] = script
    if any(before == after for before, after in zip(words, script, strict=True) if not before.isspace()):
        kept[token.start] = "^" if token.kind == "above" else "~"


def fingerprint(text: str) -> str:
    """Return the fingerprint of a source's full text: the same however its lines are broken.

    Its prefix names the way of folding, so that a change of it is not taken for a change of the text.
    """
    folded = Folded(text, folios=True).text
    return f"f1:{hashlib.sha256(folded.encode('utf-8', 'replace')).hexdigest()[:16]}"


@lru_cache(maxsize=512)
def folded_excerpt(text: str) -> Folded:
    """Return the folded text of an excerpt; the same excerpt is folded once."""
    return Folded(text, marked=True)


def _without_folios(text: str) -> str:
    lines = text.split("\n")
    for n, line in enumerate(lines):
        if len(line) <= _LONGEST_FOLIO and _FOLIO.fullmatch(line):
            lines[n] = " " * len(line)
    return "\n".join(lines)


def _between_latin(text: str, first: int, found: re.Match[str]) -> bool:
    before, after = (
        text[first + found.start() - 1 : first + found.start()],
        text[first + found.end() : first + found.end() + 1],
    )
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
