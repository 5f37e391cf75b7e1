"""Mask a paragraph for Python-Markdown: the marks stay, each run of other characters becomes one private character."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FIRST = 0xF0000
LONGEST = 12_000  # masked characters that Python-Markdown parses within a second; no writer sets so many marks
BREAK, GAP, TARGET = "\ue000", "\ue001", "\ue002"
RUNS = f"{chr(_FIRST)}-{chr(_FIRST + LONGEST)}"

ESCAPABLE = "\\*_[]()#>-=.|^~$!<&`+"
_ESCAPED_RUN = r"\*{2,3}|={2}|_{3,}"
# Only addresses that lead to a page or a place in the document.
_ADDRESS = r"(?P<address>(?:https?://|mailto:|#)[^()\s<>]{1,2000})"
_TARGET = rf"\]\((?:{_ADDRESS}|(?P<name>专名)|(?:拼音|读音)[:：] ?(?P<reading>[^()\n]{{1,100}}))\)"
# A digit before ~ is a range: 2~3周，5~6周.
_ABOVE = (
    r"(?:(?<=[\w)\]）］%′″°’~*=])|(?=\^\d{1,3}\^[A-Z]))"
    r"\^(?P<above>[^\s^~*=_\[\]()（），。；：、]{1,12}|[(（][^\s^~*=_\[\]()（）]{1,10}[)）])\^(?!\^)"
)
_BELOW = r"(?<=[A-Za-zα-ωΑ-Ω)\]）］^*=])~(?P<below>[0-9A-Za-z+\-−=,α-ωΑ-Ω₀-₉]{1,8})~(?!~)"
# Between letters and digits it is a sign of multiplication: 3*4*5.
_STAR = r"(?<![0-9A-Za-z)])\*|\*(?![0-9A-Za-z(])"
_PART = re.compile(
    r"\\(?P<break>\n)"
    rf"|\\(?P<escaped>{_ESCAPED_RUN}|[{re.escape(ESCAPABLE)}])"
    rf"|(?P<target>{_TARGET})"
    r"|(?P<gap>[_＿]{3,})"
    rf"|{_ABOVE}|{_BELOW}"
    r"|!\["
    rf"|(?P<mark>{_STAR}|[\[\]]|={{2,}}|\s(?=[*=])|(?<=[*=])\s)"
)
_MARKS = re.compile(r"[*=\[\\^~]|[_＿]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedPart:
    """What one masked character stands for: places in the paragraph; `typed` is before a backslash that it had."""

    start: int
    end: int
    typed: int
    is_escaped: bool = False
    target: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A masked paragraph, and what each of its characters stands for."""

    data: str
    parts: tuple[MaskedPart, ...]


def has_marks(text: str) -> bool:
    """Return whether there is anything in a text that could be a mark."""
    return _MARKS.search(text) is not None


def masked(text: str) -> Masked:
    """Return a paragraph with its marks, and private characters in place of all others."""
    mask = _Mask(text)
    at = 0
    for found in _PART.finditer(text):
        start = found.start()
        if found[0] == "![":  # an image: its bracket opens no link
            continue
        mask.run(at, start)
        mask.mark(found)
        at = found.end()
    mask.run(at, len(text))
    return Masked(data="".join(mask.data), parts=tuple(mask.parts))


class _Mask:
    def __init__(self, text: str) -> None:
        self.text = text
        self.data: list[str] = []
        self.parts: list[MaskedPart] = []

    def run(self, start: int, end: int, *, typed: int | None = None, is_escaped: bool = False) -> None:
        """Add a run of characters that are no marks."""
        if start < end:
            part = MaskedPart(start=start, end=end, typed=start if typed is None else typed, is_escaped=is_escaped)
            self._add(chr(_FIRST + min(len(self.data), LONGEST)), part)

    def mark(self, found: re.Match[str]) -> None:
        """Add a mark as it is, with the place that it was typed at."""
        start, end = found.span()
        match found.lastgroup:
            case "break":
                self._add(BREAK, MaskedPart(start=start, end=end, typed=start))
            case "escaped":
                self.run(start + 1, end, typed=start, is_escaped=True)
            case "gap":
                self._add(GAP, MaskedPart(start=start, end=end, typed=start))
            case "above" | "below" as kind:
                self._each(start, start + 1)
                self.run(*found.span(kind))
                self._each(end - 1, end)
            case "mark":
                self._each(start, end)
            case _:
                self._add(TARGET, MaskedPart(start=start, end=end, typed=start, target=_target(found)))

    def _each(self, start: int, end: int) -> None:
        for n in range(start, end):
            self._add(self.text[n], MaskedPart(start=n, end=n + 1, typed=n))

    def _add(self, character: str, part: MaskedPart) -> None:
        self.data.append(character)
        self.parts.append(part)


def _target(found: re.Match[str]) -> tuple[str, str]:
    if found["name"]:
        return "专名", ""
    if found["reading"]:
        return "读音", _unescaped(found["reading"]).strip()
    return "", _unescaped(found["address"])


def _unescaped(text: str) -> str:
    return re.sub(rf"\\([{re.escape(ESCAPABLE)}])", r"\1", text)
