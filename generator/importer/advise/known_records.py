"""Find questions and events that are there already, by the words that tell them from others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.library.fidelity import normalise

_ALIKE = 93.0
_SHORTEST = 6
_PLAIN = re.compile(r"""[（()）_\s　"'。]+""")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRecord:
    """A question or an event that is there: the words that tell it from others, and where it is."""

    id: str
    words: str
    place: str


class KnownRecords:
    """Questions (by stem) or events (by date and title) that are there."""

    def __init__(self, known: Iterable[KnownRecord]) -> None:
        self._known = list(known)
        self._words = [_plain(one.words) for one in self._known]
        self._first: dict[str, int] = {}
        for n, words in enumerate(self._words):
            self._first.setdefault(words, n)

    def find(self, words: str) -> KnownRecord | None:
        """Return the one that is equal to, or hardly differs from, some words."""
        from rapidfuzz import fuzz, process

        wanted = _plain(words)
        if len(wanted) < _SHORTEST:
            return None
        if wanted in self._first:
            return self._known[self._first[wanted]]
        hit = process.extractOne(wanted, self._words, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._known[hit[2]] if hit and _figures(wanted) == _figures(hit[0]) else None


def event_words(date: str, title: str) -> str:
    """Return what tells one event from others."""
    return f"{date[:7]}{title}"


def _plain(words: str) -> str:
    return _PLAIN.sub("", normalise(words))


def _figures(words: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", words)
