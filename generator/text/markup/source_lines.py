"""Lines of a marked text with the place of each character, and how the lines of a paragraph join."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_CHINESE = re.compile(
    r"[\u2E80-\u303F\u3041-\u30FF\u3105-\u312F\u31A0-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF"
    r"\U00020000-\U0003FFFF]"
)
# Marks that Chinese and Latin text share: which text they belong to is told by the character behind them.
_SHARED = "“”‘’—…·*=_"
_TAB = "    "


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Characters, and for each of them its offset in what was typed."""

    text: str
    places: Sequence[int]

    def cut(self, start: int, end: int | None = None) -> Stretch:
        """Return the characters from `start` to `end`."""
        return Stretch(text=self.text[start:end], places=self.places[start:end])

    def stripped(self) -> Stretch:
        """Return the characters without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))


def source_lines(raw: str) -> list[Stretch]:
    """Return the lines of a text; a tab is four blanks, another control character is made visible."""
    lines: list[Stretch] = []
    start = 0
    for end, following in _bounds(raw):
        text = raw[start:end]
        places: Sequence[int] = range(start, end)
        if "\t" in text:
            places = [place for place in places for _ in (_TAB if raw[place] == "\t" else "x")]
            text = text.replace("\t", _TAB)
        lines.append(Stretch(text=_CONTROL.sub("\ufffd", text), places=places))
        start = following
    return lines


def _bounds(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where each line ends, and where the next one begins."""
    for found in _LINE_END.finditer(raw):
        yield found.span()
    yield len(raw), len(raw)


def join_lines(lines: Iterable[Stretch]) -> Stretch:
    """Join the lines of a paragraph: with a space between Latin words, with nothing beside a Chinese character.

    A line that ends in a single backslash keeps it, with a newline behind it: the author asked for that break.
    """
    texts: list[str] = []
    places: list[int] = []
    before = ""
    for line in (line.stripped() for line in lines):
        if not line.text:
            continue
        if before.endswith("\n"):
            texts.append("\n")
            places.append(places[-1] + 1)
        elif before and (joint := _joint(before, line.text)):
            texts.append(joint)
            places.append(places[-1] + 1)
        texts.append(line.text)
        places.extend(line.places)
        known = before if not line.text.strip(_SHARED) else ""
        before = known + line.text + ("\n" if _asks_for_break(line.text) else "")
    return Stretch(text="".join(texts), places=places)


def _asks_for_break(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _joint(before: str, after: str) -> str:
    left, right = before.rstrip(_SHARED)[-1:], after.lstrip(_SHARED)[:1]
    if any(_CHINESE.match(c) for c in (left, right, before[-1:], after[:1]) if c):
        return ""
    # A word divided at its hyphen: high-⏎quality.
    return "" if re.search(r"[A-Za-z]-$", before) else " "
