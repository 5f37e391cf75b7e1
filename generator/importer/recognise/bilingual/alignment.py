"""Pair the paragraphs of two languages in order, by their lengths and the figures in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import erfc, log, sqrt

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SHARE = re.compile(r"(\d+(?:\.\d+)?)%")
# How likely so many Chinese and English paragraphs belong together (Gale and Church 1993, and more lists in English).
_SHAPES = {(1, 1): 0.89, (1, 2): 0.06, (2, 1): 0.02, (1, 3): 0.015, (1, 0): 0.006, (0, 1): 0.006, (2, 2): 0.003}
_MOST_TRIED = 100_000
_SPREAD = 5.0  # the variance of English letters for each Chinese character


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedParagraphs:
    """Chinese paragraphs `zh` and English ones `en` (places) that say the same, with how sure it is from 0 to 1."""

    zh: tuple[int, ...]
    en: tuple[int, ...]
    confidence: float


def align(
    zh: Sequence[str], en: Sequence[str], *, ratio: float, behind: Sequence[int] | None = None
) -> list[AlignedParagraphs]:
    """Return the cheapest pairing that keeps the order of both; `ratio` is English letters to a Chinese character.

    Where both languages stand in one stream, `behind` tells for each English paragraph which Chinese one it follows.
    """
    band, slope = band_of(len(zh), len(en))
    costs = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(zh) + 1):
        span = range(max(0, int(i * slope) - band), min(len(en), int(i * slope) + band) + 1)
        hopeless = _hopeless(costs, i, span) if slope != 1.0 and i < len(zh) else float("inf")
        for j in span:
            if costs.get((i, j), float("inf")) > hopeless or (i, j) not in costs:
                continue
            for (a, b), likely in _SHAPES.items():
                if i + a > len(zh) or j + b > len(en):
                    continue
                cost = costs[i, j] - log(likely) + _distance(zh[i : i + a], en[j : j + b], ratio)
                if behind is not None:
                    cost += sum(2.0 for n in range(j, j + b) if not i <= behind[n] < i + a)
                if cost < costs.get((i + a, j + b), float("inf")):
                    costs[i + a, j + b] = cost
                    steps[i + a, j + b] = (a, b)
    matches: list[AlignedParagraphs] = []
    i, j = len(zh), len(en)
    while i or j:
        a, b = steps[i, j]
        left, right = zh[i - a : i], en[j - b : j]
        matches.append(
            AlignedParagraphs(
                zh=tuple(range(i - a, i)), en=tuple(range(j - b, j)), confidence=_confidence(left, right, ratio)
            )
        )
        i, j = i - a, j - b
    return matches[::-1]


def _hopeless(costs: dict[tuple[int, int], float], i: int, span: range) -> float:
    """Return the cost above which, in a long text, no pairing is followed further."""
    return min((costs[i, j] for j in span if (i, j) in costs), default=0.0) + 40.0


def band_of(zh: int, en: int) -> tuple[int, float]:
    """Return how far from the diagonal pairs are looked for, and how steep it is; a long text gets a narrow band."""
    band = max(20, abs(zh - en) + 20)
    if zh * band <= _MOST_TRIED:
        return band, 1.0
    slope = en / max(1, zh)
    return max(40, int(2 * slope) + 2, _MOST_TRIED // (2 * zh)), slope


def usual_ratio(zh: Sequence[str], en: Sequence[str]) -> float:
    """Return how many English letters stand for a Chinese character in two whole texts."""
    letters, characters = sum(map(len, en)), sum(map(len, zh))
    return min(6.5, max(2.0, letters / characters)) if letters and characters else 4.0


def _distance(zh: Sequence[str], en: Sequence[str], ratio: float) -> float:
    if not zh or not en:
        return 3.0 + 0.005 * sum(map(len, [*zh, *en]))
    length, expected = sum(map(len, en)), ratio * sum(map(len, zh))
    delta = (length - expected) / sqrt(_SPREAD * ratio * max(20.0, expected))
    return -log(max(1e-12, erfc(abs(delta) / sqrt(2)))) + 2.5 * (1 - _figures_shared(zh, en))


def _figures_shared(zh: Sequence[str], en: Sequence[str]) -> float:
    """Return the share of the Chinese years and percentages that the English text has too, 1 when there are none.

    Other figures change in translation: 14亿 is 1.4 billion.
    """
    wanted = {f for text in zh for f in _years_and_shares(text)}
    if not wanted:
        return 1.0
    return len(wanted & frozenset().union(*map(_figures, en))) / len(wanted)


@lru_cache(maxsize=4096)
def _figures(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text))


@lru_cache(maxsize=4096)
def _years_and_shares(text: str) -> frozenset[str]:
    years = {f for f in _figures(text) if len(f) == 4 and f.startswith(("19", "20"))}
    return frozenset(years | set(_SHARE.findall(text)))


def _confidence(zh: Sequence[str], en: Sequence[str], ratio: float) -> float:
    if not zh or not en:
        return 0.0
    length, expected = sum(map(len, en)), ratio * sum(map(len, zh))
    near = min(length, expected) / max(length, expected, 1.0)
    shape = 1.0 if len(zh) == len(en) == 1 else 0.85
    return round(sqrt(near) * (0.6 + 0.4 * _figures_shared(zh, en)) * shape, 3)
