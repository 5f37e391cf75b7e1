"""Guess which word was meant by a misspelt one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, or None when none is like it.

    Width, case and separators do not count: `Two_goals` is nearest to `two-goals`. A word that is a part of one
    candidate only comes before one that merely looks alike. In Chinese one character in two may differ, 双炭 for 双碳,
    if the others are in their places: 法治 is not like 治理.
    """
    by_form: dict[str, str] = {}
    for candidate in candidates:
        by_form.setdefault(_form(candidate), candidate)
    form = _form(word)
    if not form or not by_form:
        return None
    if form in by_form:
        return by_form[form]
    if len(form) >= 2:
        parts = [f for f in by_form if len(f) >= 2 and (form in f or f in form)]
        if len(parts) == 1:
            return by_form[parts[0]]
    if not form.isascii() and len(form) <= 3:
        alike = [f for f in by_form if len(f) == len(form) and _equal_places(f, form) * 2 >= len(form)]
        return by_form[max(alike, key=lambda f: _equal_places(f, form))] if alike else None
    close = get_close_matches(form, by_form, n=1, cutoff=0.66 if form.isascii() else 0.5)
    return by_form[close[0]] if close else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return the question `是否应为“…”？` about the nearest candidate, or nothing."""
    match = nearest(word, candidates)
    return f"是否应为“{match}”？" if match else ""


def _equal_places(one: str, other: str) -> int:
    return sum(a == b for a, b in zip(one, other, strict=True))


def _form(word: str) -> str:
    folded = unicodedata.normalize("NFKC", word).casefold()
    return "".join(c for c in folded if c.isalnum())
