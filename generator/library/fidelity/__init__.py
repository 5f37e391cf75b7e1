"""Compare quoted words with the text that they come from."""

from __future__ import annotations

from generator.library.fidelity.agreement import ELISION, Agreement, agreement, closest, contains
from generator.library.fidelity.folded import fingerprint, normalise, without_punctuation

__all__ = [
    "ELISION",
    "Agreement",
    "agreement",
    "closest",
    "contains",
    "fingerprint",
    "normalise",
    "without_punctuation",
]
