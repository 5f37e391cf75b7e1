"""Pair the units of two languages: headings by level and number, then the paragraphs of each section."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.importer.characters import joined, plain
from generator.importer.lines.english import Vocabulary, join_english
from generator.importer.lines.languages import Language
from generator.importer.lines.ledger import Ledger
from generator.importer.recognise.alignment import Match, align, band_of, usual_ratio
from generator.importer.recognise.bilingual_units import Bilingual, Pair, Unit


def pair_units(text: Bilingual, ledger: Ledger) -> None:
    """Pair the headings by level and number, then the paragraphs of each section by length and figures."""
    _demote(text)
    zh_parts, en_parts = _sections(text.zh), _sections(text.en)
    ratio = usual_ratio([u.text for u in text.zh], [u.text for u in text.en])
    for left, right in _match_sections(zh_parts, en_parts):
        zh_head, zh_body = zh_parts[left] if left is not None else (None, [])
        en_head, en_body = en_parts[right] if right is not None else (None, [])
        if zh_head and en_head:
            text.pairs.append(Pair(kind="heading", zh=zh_head.text, en=en_head.text, level=zh_head.level))
        elif zh_head or en_head:
            alone = zh_head or en_head
            assert alone is not None
            ledger.doubt(alone.lines, "这个标题没有对应的另一种文字", alone.text)
        _pair_bodies(zh_body, en_body, ratio, text, ledger)


def _demote(text: Bilingual) -> None:
    """Take lines without a number for paragraphs that looked like headings in one language only."""
    zh_parts, en_parts = _sections(text.zh), _sections(text.en)
    for left, right in _match_sections(zh_parts, en_parts):
        alone = zh_parts[left][0] if right is None and left is not None else None
        if left is None and right is not None:
            alone = en_parts[right][0]
        if alone and not alone.count:
            alone.kind, alone.level = "paragraph", 0


_Section = tuple[Unit | None, list[Unit]]


def _sections(units: Sequence[Unit]) -> list[_Section]:
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


def _unlike(zh: Unit | None, en: Unit | None) -> float:
    if zh is None or en is None:
        return 3.0
    return 0.0 + 1.2 * (zh.level != en.level) + 0.9 * (zh.count != en.count)


def _pair_bodies(zh: list[Unit], en: list[Unit], ratio: float, text: Bilingual, ledger: Ledger) -> None:
    starts = [unit.lines[0].number for unit in zh]
    behind = None if text.scrambled else [max(0, bisect_right(starts, u.lines[0].number) - 1) for u in en]
    matches: list[Match] = align([u.text for u in zh], [u.text for u in en], ratio=ratio, behind=behind)
    for match in matches:
        left, right = [zh[n] for n in match.zh], [en[n] for n in match.en]
        lines = [line for unit in (*left, *right) for line in unit.lines]
        if not left or not right:
            ledger.doubt(lines, "这一段没有对应的另一种文字", (left or right)[0].text)
            continue
        parted = _part_by_the_other(left, right, ratio, text) if text.scrambled else None
        if parted:
            for own_zh, own_en in zip(*parted, strict=True):
                text.pairs.append(Pair(kind="para", zh=own_zh.text, en=own_en.text, confidence=match.confidence))
            continue
        text.pairs.append(
            Pair(
                kind="para",
                zh="\n".join(u.text for u in left),
                en="\n".join(u.text for u in right),
                confidence=match.confidence,
            )
        )
        if match.confidence < 0.6:
            ledger.doubt(lines, f"这一对的把握只有 {match.confidence:.0%}，请核对", left[0].text)


def _part_by_the_other(
    left: list[Unit], right: list[Unit], ratio: float, text: Bilingual
) -> tuple[list[Unit], list[Unit]] | None:
    """Part a paragraph where a full last line hid its end, as the other language has two; None where that fails."""
    if len(left) == 2 and len(right) == 1:
        pieces = _pieces(right[0], [len(u.text) * ratio for u in left], text.words)
        return _parted(text.en, right[0], pieces, left, "en") if pieces else None
    if len(left) == 1 and len(right) == 2:
        pieces = _pieces(left[0], [len(u.text) / ratio for u in right], None)
        return _parted(text.zh, left[0], pieces, right, "zh") if pieces else None
    return None


def _parted(
    stream: list[Unit], whole: Unit, pieces: list[Unit], others: list[Unit], language: Language
) -> tuple[list[Unit], list[Unit]]:
    at = stream.index(whole)
    stream[at : at + 1] = pieces
    return (others, pieces) if language == "en" else (pieces, others)


def _pieces(unit: Unit, expected: list[float], words: Vocabulary | None) -> list[Unit]:
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
        Unit(
            kind="paragraph",
            text=join_english(half, words) if words else plain(joined(line.text for line in half)),
            lines=half,
        )
        for half in halves
    ]
