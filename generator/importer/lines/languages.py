"""Part a text in two languages into its lines of each: columns side by side, paragraphs in turn, whole blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, islice
from typing import Literal

from generator.importer.characters import BLANKS
from generator.importer.manuscript import Line, Manuscript

_HAN = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile("[A-Za-z]")
_ACROSS = re.compile("[ \u00a0\u3000]*\t[\t \u00a0\u3000]*|[ \u00a0\u3000]{3,}|\\s*[|｜]\\s*")
_CLOSED = re.compile("[。！？!?.：:；;][”’）)」』\"']*$")

_MOST_GAPS = 60  # a line with more is no row of two columns
_WORD = re.compile("[ \u00a0\u3000][A-Za-z]")
_LONGEST_WORDS = 91

Language = Literal["zh", "en"]


@lru_cache(maxsize=16_384)
def language_of(text: str) -> Language | None:
    """Return the language that a line is in, None for one that holds no words."""
    han, letters = len(_HAN.findall(text)), len(_LETTER.findall(text))
    if not han and not letters:
        return None
    return "zh" if han * 3 >= letters and han else "en"


def side_by_side(manuscript: Manuscript) -> Manuscript:
    """Return a manuscript whose lines held both languages side by side with a line for each; any other as it is."""
    for part in (_parts, _term):
        parted = [part(line) for line in manuscript.lines]
        both = sum(len(parts) == 2 for parts in parted)
        if both >= 3 and both >= (0.25 if part is _parts else 0.6) * len(parted):
            return replace(manuscript, lines=tuple(line for parts in parted for line in parts))
    return manuscript


def _parts(line: Line) -> list[Line]:
    raw = line.raw.strip("|｜ \u00a0")
    for gap in islice(_ACROSS.finditer(raw), _MOST_GAPS):
        left, right = raw[: gap.start()], raw[gap.end() :]
        if any(_is_alone(left, a) and _is_alone(right, b) for a, b in (("zh", "en"), ("en", "zh"))):
            return _halves(line, left, right)
    return [line]


def _term(line: Line) -> list[Line]:
    """Return a line of a word list, 碳中和 carbon neutrality, as a line for each language."""
    found = _WORD.search(line.text)
    left, right = (line.text[: found.start()], line.text[found.end() - 1 :]) if found else ("", "")
    if not _HAN.search(left) or _LETTER.search(left) or _HAN.search(right) or len(right) > _LONGEST_WORDS:
        return [line]
    return _halves(line, left.rstrip(BLANKS), right)


def _halves(line: Line, left: str, right: str) -> list[Line]:
    return [replace(line, raw=half, part=(*line.part, 0, n)) for n, half in enumerate((left, right))]


def _is_alone(text: str, language: str) -> bool:
    """Return whether a piece is in one language and holds hardly anything of the other."""
    if language_of(text) != language:
        return False
    return language == "zh" or not _HAN.search(text)


def part_streams(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the Chinese and the English lines; a `gap` before a line says that a new paragraph may begin there.

    Where the languages take turns, a change of language says more than a blank line; where they change at almost every
    line, two columns were read across, and only the lines that one column has alone say anything.
    """
    runs = [list(group) for _, group in groupby(lines, key=lambda line: language_of(line.text) == "en")]
    across = len(runs) > 0.55 * len(lines) and len(lines) > 8
    usual = {english: _usual(lines, english=english) for english in (False, True)}
    streams: dict[bool, list[Line]] = {False: [], True: []}
    for n, run in enumerate(runs):
        english = language_of(run[0].text) == "en"
        own = streams[english]
        for k, line in enumerate(run):
            if k or not n:
                own.append(line)
                continue
            begins = _begins_after(own, runs[n - 1], usual[english], across=across)
            if (line.gap > 1) != begins:
                line = replace(line, gap=2 if begins else 0)
            own.append(line)
    return streams[False], streams[True]


def _usual(lines: Sequence[Line], *, english: bool) -> int:
    sizes = sorted(len(line.text) for line in lines if (language_of(line.text) == "en") == english)
    return sizes[len(sizes) * 9 // 10] if sizes else 0


def _begins_after(own: Sequence[Line], between: Sequence[Line], usual: int, *, across: bool) -> bool:
    """Return whether a paragraph may begin behind some lines in the other language."""
    if not own:
        return True
    last = own[-1].text
    if across:
        return len(between) > 1
    return _CLOSED.search(last) is not None or len(last) <= 0.75 * usual
