"""The full text of a source, folded once and indexed so that equal passages are found quickly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.library.fidelity.folded import Folded, fingerprint

BLOCK, STRIDE = 12, 9  # blocks begin every STRIDE characters: an equal passage of SURE characters holds a whole one
SURE = BLOCK + STRIDE - 1
_CHUNK, _STEP = 16, 3


@dataclass(frozen=True, slots=True)
class EqualPassage:
    """An equal passage: where it begins in the one text and in the other, and how long it is."""

    here: int
    there: int
    length: int

    @property
    def here_end(self) -> int:
        """Return where it ends in the one text."""
        return self.here + self.length

    @property
    def there_end(self) -> int:
        """Return where it ends in the other text."""
        return self.there + self.length


class FullText:
    """A source's full text: where it lies (`path`, as messages show it) and its folded characters."""

    def __init__(self, raw: str, path: str = "", *, marked: bool = False) -> None:
        self.path = path
        self.folded = Folded(raw, marked=marked, folios=not marked)

    @property
    def text(self) -> str:
        """Return the folded characters."""
        return self.folded.text

    @cached_property
    def fingerprint(self) -> str:
        """Return the fingerprint of the text as it is now."""
        return fingerprint(self.folded.raw)

    def place(self, at: int) -> tuple[int, int]:
        """Return line and column, from 1, of a character of the folded text."""
        offset = self.folded.offset(at)
        raw = self.folded.raw
        return raw.count("\n", 0, offset) + 1, offset - raw.rfind("\n", 0, offset)

    def long_matches(self, words: str, at: int = 0) -> Iterator[EqualPassage]:
        """Yield equal passages of `words` and this text as they follow each other, from `at` on where there are any.

        This is quick, and finds all that is needed where few words are wrong.
        """
        text = self.text
        here, there = 0, at
        while here + _CHUNK <= len(words):
            chunk = words[here : here + _CHUNK]
            found = text.find(chunk, max(there - _CHUNK, 0))  # a doubled character is in both passages
            if found < 0:
                found = text.find(chunk)
            if found < 0:
                here += _STEP
                continue
            before = _equal_before(words, here, text, found)
            length = before + _CHUNK + _equal_after(words, here + _CHUNK, text, found + _CHUNK)
            match = EqualPassage(here - before, found - before, length)
            yield match
            here, there = match.here_end, match.there_end

    def matches(self, words: str) -> Iterator[EqualPassage]:
        """Yield the longest equal passages of `words` and this text, of SURE characters or more for certain.

        Shorter ones, of BLOCK characters or more, are found where they happen to hold a whole block.
        """
        text, blocks = self.text, self._blocks
        covered: dict[int, int] = {}
        for here in range(len(words) - BLOCK + 1):
            for there in blocks.get(words[here : here + BLOCK], ()):
                diagonal = there - here
                if covered.get(diagonal, -1) > here:
                    continue
                before = _equal_before(words, here, text, there)
                length = before + BLOCK + _equal_after(words, here + BLOCK, text, there + BLOCK)
                covered[diagonal] = here - before + length
                yield EqualPassage(here - before, there - before, length)

    @cached_property
    def _blocks(self) -> dict[str, list[int]]:
        """Map each block of the text to its positions."""
        blocks: dict[str, list[int]] = {}
        text = self.text
        for at in range(0, len(text) - BLOCK + 1, STRIDE):
            blocks.setdefault(text[at : at + BLOCK], []).append(at)
        return blocks


@lru_cache(maxsize=256)
def full_text(raw: str, path: str = "", *, marked: bool = False) -> FullText:
    """Return a full text; the same text at the same place is folded once a process."""
    return FullText(raw, path, marked=marked)


def _equal_after(one: str, at: int, other: str, there: int) -> int:
    """Return how many characters are equal from here on."""
    length, step = 0, 32
    most = min(len(one) - at, len(other) - there)
    while step:
        while (
            length + step <= most
            and one[at + length : at + length + step] == other[there + length : there + length + step]
        ):
            length += step
        step //= 2
    return length


def _equal_before(one: str, at: int, other: str, there: int) -> int:
    """Return how many characters are equal up to here."""
    length, step = 0, 32
    most = min(at, there)
    while step:
        while (
            length + step <= most
            and one[at - length - step : at - length] == other[there - length - step : there - length]
        ):
            length += step
        step //= 2
    return length
