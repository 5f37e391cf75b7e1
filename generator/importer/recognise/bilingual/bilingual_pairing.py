"""Pair the units of two languages: headings by level and number, then the paragraphs of each section."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal

from generator.importer.characters import joined, plain
from generator.importer.lines.english import Vocabulary, join_english
from generator.importer.lines.ledger import Ledger
from generator.importer.manuscript import Line
from generator.importer.recognise.bilingual.alignment import align, band_of, usual_ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageUnit:
    """A heading or paragraph of one language; an English list belongs to the paragraph before it."""

    kind: Literal["heading", "paragraph"]
    text: str
    lines: tuple[Line, ...]
    level: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePair:
    """What says the same in both languages."""

    JSON: ClassVar[str] = "kind zh en confidence"

    kind: Literal["heading", "para"]
    zh: str
    en: str
    level: int = 0
    confidence: float = 1.0


_Section = tuple[LanguageUnit | None, list[LanguageUnit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedStreams:
    """The units of both languages, and which of them belong together."""

    zh: tuple[LanguageUnit, ...]
    en: tuple[LanguageUnit, ...]
    pairs: tuple[LanguagePair, ...]


@dataclass(slots=True, kw_only=True)
class _Pairing:
    """The two streams while they are paired: `words` are the English words of a text whose lines were broken."""

    zh: list[LanguageUnit]
    en: list[LanguageUnit]
    words: Vocabulary | None
    ratio: float
    pairs: list[LanguagePair] = field(default_factory=list)


def pair_units(
    zh: Sequence[LanguageUnit], en: Sequence[LanguageUnit], words: Vocabulary | None, ledger: Ledger
) -> PairedStreams:
    """Return the headings paired by level and number, the paragraphs of each section by length and figures.

    `words` are given for a text whose lines were broken, so that a full last line may hide where a paragraph ends.
    """
    zh, en = _demoted(zh, en)
    ratio = usual_ratio([u.text for u in zh], [u.text for u in en])
    pairing = _Pairing(zh=list(zh), en=list(en), words=words, ratio=ratio)
    zh_parts, en_parts = _sections(zh), _sections(en)
    for left, right in _match_sections(zh_parts, en_parts):
        zh_head, zh_body = zh_parts[left] if left is not None else (None, [])
        en_head, en_body = en_parts[right] if right is not None else (None, [])
        if zh_head and en_head:
            pair = LanguagePair(kind="heading", zh=zh_head.text, en=en_head.text, level=zh_head.level)
            pairing.pairs.append(pair)
        elif alone := zh_head or en_head:
            ledger.doubt(alone.lines, "这个标题没有对应的另一种文字", alone.text)
        _pair_bodies(zh_body, en_body, pairing, ledger)
    return PairedStreams(zh=tuple(pairing.zh), en=tuple(pairing.en), pairs=tuple(pairing.pairs))


def _demoted(zh: Sequence[LanguageUnit], en: Sequence[LanguageUnit]) -> tuple[list[LanguageUnit], list[LanguageUnit]]:
    """Return both streams with lines as paragraphs that have no number and look like headings in one of them only."""
    zh_parts, en_parts = _sections(zh), _sections(en)
    alone = []
    for left, right in _match_sections(zh_parts, en_parts):
        if right is None and left is not None:
            alone.append(zh_parts[left][0])
        elif left is None and right is not None:
            alone.append(en_parts[right][0])
    lone = {unit.lines[0].key for unit in alone if unit and not unit.count}

    def demoted(unit: LanguageUnit) -> LanguageUnit:
        is_lone = unit.kind == "heading" and unit.lines[0].key in lone
        return replace(unit, kind="paragraph", level=0) if is_lone else unit

    return [demoted(unit) for unit in zh], [demoted(unit) for unit in en]


def _sections(units: Sequence[LanguageUnit]) -> list[_Section]:
    parts: list[_Section] = [(None, [])]
    for unit in units:
        if unit.kind == "heading":
            parts.append((unit, []))
        else:
            parts[-1][1].append(unit)
    return parts


def _match_sections(zh: Sequence[_Section], en: Sequence[_Section]) -> list[tuple[int | None, int | None]]:
    """Return which sections belong together, in order: those before the first heading, then headings alike."""
    best = {(1, 1): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    band, slope = band_of(len(zh), len(en))
    for i in range(1, len(zh) + 1):
        for j in range(max(1, int(i * slope) - band), min(len(en), int(i * slope) + band) + 1):
            if (i, j) not in best:
                continue
            cost = best[i, j]
            moves: list[tuple[int, int, float]] = [(1, 0, 1.5), (0, 1, 1.5)]
            if i < len(zh) and j < len(en):
                moves.append((1, 1, _unlike(zh[i][0], en[j][0])))
            for a, b, more in moves:
                at = (i + a, j + b)
                if at[0] > len(zh) or at[1] > len(en):
                    continue
                if cost + more < best.get(at, float("inf")):
                    best[at] = cost + more
                    came[at] = (a, b)
    path: list[tuple[int | None, int | None]] = []
    i, j = len(zh), len(en)
    while (i, j) != (1, 1):
        a, b = came[i, j]
        i, j = i - a, j - b
        path.append((i if a else None, j if b else None))
    return [(0, 0), *reversed(path)]


def _unlike(zh: LanguageUnit | None, en: LanguageUnit | None) -> float:
    if zh is None or en is None:
        return 3.0
    return 0.0 + 1.2 * (zh.level != en.level) + 0.9 * (zh.count != en.count)


def _pair_bodies(zh: list[LanguageUnit], en: list[LanguageUnit], pairing: _Pairing, ledger: Ledger) -> None:
    starts = [unit.lines[0].number for unit in zh]
    behind = None if pairing.words else [max(0, bisect_right(starts, u.lines[0].number) - 1) for u in en]
    for match in align([u.text for u in zh], [u.text for u in en], ratio=pairing.ratio, behind=behind):
        left, right = [zh[n] for n in match.zh], [en[n] for n in match.en]
        lines = [line for unit in (*left, *right) for line in unit.lines]
        if not left or not right:
            ledger.doubt(lines, "这一段没有对应的另一种文字", (left or right)[0].text)
            continue
        parted = _part_by_the_other(left, right, pairing)
        texts = parted or [("\n".join(u.text for u in left), "\n".join(u.text for u in right))]
        for zh_text, en_text in texts:
            pair = LanguagePair(kind="para", zh=zh_text, en=en_text, confidence=match.confidence)
            pairing.pairs.append(pair)
        if match.confidence < 0.6 and not parted:
            ledger.doubt(lines, f"这一对的把握只有 {match.confidence:.0%}，请核对", left[0].text)


def _part_by_the_other(left: list[LanguageUnit], right: list[LanguageUnit], pairing: _Pairing) -> list[tuple[str, str]]:
    """Part a paragraph where a full last line hid its end, as the other language has two; nothing where that fails."""
    if pairing.words and len(left) == 2 and len(right) == 1:
        halves = _pieces(right[0], [len(u.text) * pairing.ratio for u in left], pairing.words)
        _put(pairing.en, right[0], halves)
        return [(a.text, b.text) for a, b in zip(left, halves, strict=bool(halves))]
    if pairing.words and len(left) == 1 and len(right) == 2:
        halves = _pieces(left[0], [len(u.text) / pairing.ratio for u in right], None)
        _put(pairing.zh, left[0], halves)
        return [(a.text, b.text) for a, b in zip(halves, right, strict=bool(halves))]
    return []


def _put(stream: list[LanguageUnit], whole: LanguageUnit, halves: list[LanguageUnit]) -> None:
    if halves:
        at = stream.index(whole)
        stream[at : at + 1] = halves


def _pieces(unit: LanguageUnit, expected: list[float], words: Vocabulary | None) -> list[LanguageUnit]:
    """Return a paragraph in two, parted behind the line that ends a sentence and fits the expected lengths best."""
    stop = re.compile('[.!?][”’")]*$' if words else "[。！？][”’]*$")
    total = sum(expected)
    best: tuple[float, int] | None = None
    for n in range(1, len(unit.lines)):
        if not stop.search(unit.lines[n - 1].text) or (words and unit.lines[n].text[:1].islower()):
            continue
        share = sum(len(line.text) for line in unit.lines[:n]) / sum(len(line.text) for line in unit.lines)
        off = abs(share - expected[0] / total)
        if off < 0.12 and (best is None or off < best[0]):
            best = (off, n)
    if best is None:
        return []
    halves = (unit.lines[: best[1]], unit.lines[best[1] :])
    return [
        LanguageUnit(
            kind="paragraph",
            text=join_english(half, words) if words else plain(joined(line.text for line in half)),
            lines=half,
        )
        for half in halves
    ]
