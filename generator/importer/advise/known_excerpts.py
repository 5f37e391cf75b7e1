"""Find excerpts that are there already, by the sentences that they share and by how alike their titles are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.library.fidelity import normalise

_SENTENCE = re.compile(r"[^。！？!?；;]+")
_LEAST_SENTENCE = 12
_SHARED = 0.3  # of the shorter text's sentences must be equal before the texts are compared
_ALIKE = 80.0
_TITLES_ALIKE = 92.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownExcerpt:
    """An excerpt that is there: where it is typed, its title and its text."""

    id: str
    title: str
    text: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyDuplicate:
    """A likely duplicate: `alike` is how much of the texts is equal, of a hundred."""

    known: KnownExcerpt
    alike: float

    @property
    def is_same(self) -> bool:
        """Return whether no character is different."""
        return self.alike >= 100

    def __str__(self) -> str:
        """Return the duplicate in one line."""
        how = (
            "正文相同" if self.is_same else f"正文有 {self.alike:.0f}% 相同" if self.alike else "标题几乎相同，正文不同"
        )
        return f"{self.known.id}（{self.known.place}，{how}）"


class KnownExcerpts:
    """Excerpts by their sentences: thousands of them are looked through at once."""

    def __init__(self, known: Iterable[KnownExcerpt]) -> None:
        self._known: list[KnownExcerpt] = []
        self._texts: list[str] = []
        self._sizes: list[int] = []
        self._titles: list[str] = []
        self._by_sentence: dict[int, list[int]] = {}
        for one in known:
            self.add(one)

    def add(self, known: KnownExcerpt) -> None:
        """Add one more excerpt."""
        number = len(self._known)
        text = normalise(known.text)
        sentences = _sentences(text)
        self._known.append(known)
        self._texts.append(text)
        self._sizes.append(len(sentences))
        self._titles.append(normalise(known.title))
        for sentence in sentences:
            self._by_sentence.setdefault(sentence, []).append(number)

    def find(self, title: str, text: str) -> list[LikelyDuplicate]:
        """Return the likely duplicates of an excerpt, the most alike first."""
        wanted = normalise(text)
        sentences = _sentences(wanted)
        shared: Counter[int] = Counter()
        for sentence in sentences:
            shared.update(self._by_sentence.get(sentence, ()))
        named = self._alike_titles(normalise(title))
        found = []
        for number in sorted(set(shared) | named):
            shorter = max(1, min(self._sizes[number], len(sentences)))
            if number not in named and shared[number] < _SHARED * shorter:
                continue
            alike = 100.0 if self._texts[number] == wanted else min(99.0, _likeness(wanted, self._texts[number]))
            if alike >= _ALIKE:
                found.append(LikelyDuplicate(known=self._known[number], alike=alike))
            elif number in named:
                found.append(LikelyDuplicate(known=self._known[number], alike=0.0))
        return sorted(found, key=lambda one: (-one.alike, one.known.id))

    def _alike_titles(self, title: str) -> set[int]:
        from rapidfuzz import fuzz, process

        if len(title) < 5:
            return set()
        hits = process.extract(title, self._titles, scorer=fuzz.ratio, score_cutoff=_TITLES_ALIKE, limit=10)
        return {number for _, _, number in hits}


def _likeness(one: str, other: str) -> float:
    """Return how much of the shorter text is found in the longer one, of a hundred."""
    from rapidfuzz.distance import LCSseq

    shorter = min(len(one), len(other))
    return 100 * LCSseq.similarity(one, other) / shorter if shorter else 0.0


def _sentences(text: str) -> set[int]:
    return {hash(sentence) for sentence in _SENTENCE.findall(text) if len(sentence) >= _LEAST_SENTENCE}
