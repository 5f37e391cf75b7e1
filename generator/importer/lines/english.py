"""Put English lines back together: paragraphs, headings, list items, and words divided at the line's end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.importer.manuscript import Line

_BLANK = re.compile(r"[\s\u00a0]+")
_END = re.compile(r"[.!?:;。][”’\")\]]*$")
_STOP = re.compile(r"[.!?][”’\")\]]*$")
_NUMBER = re.compile(r"(?:(?:[IVX]{1,5}|\d{1,2}|[A-Z]|Chapter \w+|Part \w+|Section \w+)[.:)]|\(\d{1,2}\))\s+\S")
_ITEM = re.compile(r"(?:[•●▪◆·*–-]|[a-z]\)|\([a-z]\))\s+")
_DIVIDED = re.compile(r"([A-Za-z’]+)-$")
_FIRST_WORD = re.compile(r"[A-Za-z’]+")
_FRAME = re.compile(
    r"(?:preface|foreword|introduction|conclusion|conclusions|contents|appendix|annex|abstract|summary|afterword)$",
    re.I,
)


@dataclass(frozen=True, kw_only=True)
class EnglishUnit:
    """A heading, paragraph or list item in English."""

    kind: str  # heading paragraph item
    text: str
    lines: tuple[Line, ...]

    @cached_property
    def number(self) -> str:
        """Return the number that opens a heading: `I`, `2`."""
        found = re.match(r"([IVX]{1,5}|\d{1,2})[.:)]\s", self.text)
        return found.group(1) if found else ""


_COMPOUND = frozenset(
    re.findall(
        r"\w+",
        """high low well long short large small full half new old self best better hard early late fast slow deep wide
        near far all one two three four five ten first second third fourth net zero cross world co mid multi
        non post pre""",
    )
)


class Vocabulary:
    """The words of a text, so that a divided word can be told from one with a hyphen of its own."""

    def __init__(self, lines: Sequence[Line]) -> None:
        text = "\n".join(line.text for line in lines)
        self.hyphened = {w.lower() for w in re.findall(r"[A-Za-z’]+(?:-[A-Za-z’]+)+", text)}
        self.words = {w.lower() for w in re.findall(r"(?<![-A-Za-z’])[A-Za-z’]+(?![-A-Za-z’])", text)}

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Return whether `left-` at a line's end and `right` on the next are a compound: high-, quality."""
        left, right = left.lower(), right.lower()
        whole = left + right
        if f"{left}-{right}" in self.hyphened:
            return True
        if whole in self.words:
            return False
        return left in _COMPOUND or (len(left) > 2 and left in self.words)


def join_english(lines: Sequence[Line], words: Vocabulary) -> str:
    """Return lines as one text: single blanks, divided words whole."""
    whole = ""
    for line in lines:
        text = _BLANK.sub(" ", line.text).strip()
        divided, following = _DIVIDED.search(whole[-40:]), _FIRST_WORD.match(text)
        if divided and following:
            whole = (whole if words.keeps_hyphen(divided.group(1), following.group()) else whole[:-1]) + text
        elif whole and not whole.endswith(("—", "–", "/")):
            whole += " " + text
        else:
            whole += text
    return whole


def is_heading(text: str) -> bool:
    """Return whether a text without its neighbours looks like a heading."""
    if _FRAME.match(text.strip()):
        return True
    if len(text) > 140 or _END.search(text) or _ITEM.match(text) or text[-1] in ",，—–":
        return False
    if _NUMBER.match(text):
        return True
    return _is_titled(text) and len(text) <= 90


def _is_titled(text: str) -> bool:
    """Return whether the words of a text are capitalised as those of a title."""
    words = [w for w in re.findall(r"[A-Za-z’'-]+", text) if len(w) > 3]
    capital = sum(w[0].isupper() for w in words)
    return len(words) >= 1 and capital >= 0.75 * len(words)


def unwrap_english(lines: Sequence[Line], *, wrapped: bool) -> list[EnglishUnit]:
    """Return the units of an English text.

    Where a page broke its lines, a unit ends where a sentence ends and a blank line follows, or where the line is
    clearly short; a blank line in the middle of a sentence means nothing. A heading ends at a blank line.
    """
    words = Vocabulary(lines)
    groups: list[list[Line]] = []
    widest = sorted((len(line.text) for line in lines), reverse=True)
    width = widest[len(widest) // 10] if widest else 0
    gapped = sum(line.gap > 0 for line in lines) >= 0.04 * len(lines) if lines else False
    for line in lines:
        if not wrapped or not groups or _begins(groups[-1], line, width, gapped=gapped):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [_unit(group, words) for group in groups]


def _begins(group: Sequence[Line], line: Line, width: int, *, gapped: bool) -> bool:
    last = group[-1].text
    so_far = " ".join(x.text for x in group[:3])
    if _ITEM.match(line.text) or _FRAME.match(last.strip()) or _FRAME.match(line.text.strip()):
        return True
    if _DIVIDED.search(last) and not line.gap:
        return False
    # The line above stopped although the next word would have gone on it: the page did not break it there.
    room = width - len(last) - 1 - len(line.text.split(" ", 1)[0])
    if _NUMBER.match(line.text):
        if _STOP.search(last) or (line.gap and _END.search(last)):
            return True
        if room > 0.2 * width and is_heading(so_far):
            return True
    if len(group) <= 3 and _NUMBER.match(so_far) and not _STOP.search(so_far) and len(so_far) < 140:
        return bool(line.gap) or room > 0.12 * width or (_is_titled(so_far) and not _is_titled(line.text))
    if not _END.search(last):
        # A heading without a number stands alone above a blank line.
        return bool(line.gap) and len(group) == 1 and room > 0.25 * width and is_heading(last)
    if room > (0.12 if _STOP.search(last) else 0.3) * width:
        return True
    return bool(line.gap) if gapped else len(last) < width * 0.85


def _unit(group: Sequence[Line], words: Vocabulary) -> EnglishUnit:
    text = join_english(group, words)
    item = _ITEM.match(text)
    if item:
        return EnglishUnit(kind="item", text=text[item.end() :], lines=tuple(group))
    return EnglishUnit(kind="heading" if is_heading(text) else "paragraph", text=text, lines=tuple(group))
