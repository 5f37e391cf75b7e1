"""Write suggestions into drafts that are lists: themes of questions, questions and events that are there already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.importer.advise.suggestions import Subject, Vocabulary
from generator.importer.drafts.values import Draft
from generator.importer.drafts.yaml_text import comment, flow
from generator.library.fidelity import normalise
from generator.library.yaml.marked_yaml import Marked, parse

_ALIKE = 93.0
_SHORTEST = 6
_PLAIN = re.compile(r"""[（()）_\s　"'。]+""")
_ALL_OF_THEM = ("options", "explanation", "answer", "items")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """A question or an event that is there: the words that tell it from others, and where it is."""

    id: str
    words: str
    place: str


class Stems:
    """Questions (by stem) or events (by date and title) that are there."""

    def __init__(self, known: Iterable[Stem]) -> None:
        self._known = list(known)
        self._words = [_plain(one.words) for one in self._known]
        self._first: dict[str, int] = {}
        for n, words in enumerate(self._words):
            self._first.setdefault(words, n)

    def find(self, words: str) -> Stem | None:
        """Return the one that is equal to, or hardly differs from, some words."""
        from rapidfuzz import fuzz, process

        wanted = _plain(words)
        if len(wanted) < _SHORTEST:
            return None
        if wanted in self._first:
            return self._known[self._first[wanted]]
        hit = process.extractOne(wanted, self._words, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._known[hit[2]] if hit and _figures(wanted) == _figures(hit[0]) else None


def advise_questions(draft: Draft, vocabulary: Vocabulary, known: Stems) -> Draft:
    """Return a draft of questions with a theme for each that names one, and a mark at those that are there already."""
    marked = parse(draft.text)
    inserts: dict[int, list[str]] = {}
    for n, record in enumerate(_records(marked)):
        first = marked.place((n,))[0]
        same = known.find(str(record.get("stem", "")))
        if same:
            inserts.setdefault(first, []).append(comment(f"可能重复：{same.id}（{same.place}）"))
        if "themes" not in record and "kind" in record:
            found = vocabulary.themes(_subject(record), least=1.0)
            if found:
                reasons = "；".join(f"{one.reason}（{one.value}）" for one in found)
                line = f"  themes: {flow(one.value for one in found)}  # 建议：因为{reasons}"
                inserts.setdefault(marked.place((n, "kind"))[0] + 1, []).append(line)
    return replace(draft, text=_with(draft.text, inserts))


def advise_events(draft: Draft, known: Stems) -> Draft:
    """Return a draft of events with a mark at those that are there already."""
    marked = parse(draft.text)
    inserts: dict[int, list[str]] = {}
    for n, record in enumerate(_records(marked)):
        same = known.find(event_words(str(record.get("date", "")), str(record.get("title", ""))))
        if same:
            inserts[marked.place((n,))[0]] = [comment(f"可能重复：{same.id}（{same.place}）")]
    return replace(draft, text=_with(draft.text, inserts))


def event_words(date: str, title: str) -> str:
    """Return what tells one event from others."""
    return f"{date[:7]}{title}"


def _records(marked: Marked) -> Sequence[dict[str, Any]]:
    data = marked.data
    return [one if isinstance(one, dict) else {} for one in data] if isinstance(data, list) else []


def _subject(record: dict[str, Any]) -> Subject:
    rest = [record.get(key) for key in _ALL_OF_THEM]
    words = [" ".join(map(str, one)) if isinstance(one, list) else str(one) for one in rest if one]
    return Subject(title=str(record.get("stem", "")), text="\n".join(words))


def _with(text: str, inserts: dict[int, list[str]]) -> str:
    """Return a text with lines put before those of these numbers."""
    out: list[str] = []
    for n, line in enumerate(text.split("\n"), 1):
        out += [*inserts.get(n, ()), line]
    return "\n".join(out)


def _plain(words: str) -> str:
    return _PLAIN.sub("", normalise(words))


def _figures(words: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", words)
