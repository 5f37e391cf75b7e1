"""Names of authors as references print them."""

from __future__ import annotations

import re

_HAN = re.compile(r"[\u3400-\u9fff]")


def is_foreign(text: str) -> bool:
    """Return whether a text has no Chinese character."""
    return not _HAN.search(text)


def western_name(name: str) -> str:
    """Return a European name as 8.1.1 wants it, `SMITH J A`; a Chinese name and that of a body as it is."""
    if not is_foreign(name) or not re.fullmatch(r"[^\d/()]+", name):
        return name
    if "," in name:
        last, _, first = name.partition(",")
        return f"{last.strip().upper()} {_initials(first.split())}".strip()
    words = name.split()
    if len(words) < 2 or len(words) > 5 or _is_capitals(words[0]) or words[0].lower() in ("the", "international"):
        return name
    # Particles belong to the surname: Ursula von der Leyen is VON DER LEYEN U.
    at = next((n for n, word in enumerate(words) if n and word.islower()), len(words) - 1)
    return f"{' '.join(words[at:]).upper()} {_initials(words[:at])}"


def _is_capitals(word: str) -> bool:
    """Return whether a word is a surname in capitals already, and no initial."""
    return len(word.rstrip(".")) > 1 and word.isupper()


def _initials(names: list[str]) -> str:
    return " ".join("-".join(part[0].upper() for part in name.split("-") if part) for name in names)
