"""Fold text for comparison: the only differences between a document and its print that do not count.

White space of every kind (spaces, line breaks, the thin and wide spaces of layout) and characters without width
(joiners, soft hyphens, marks of byte order) are taken away. Nothing else: every character, every mark, its width and
the shape of a quotation mark must be as in the document.
"""

from __future__ import annotations

_WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))


def fold(text: str) -> str:
    """Return text without white space and without characters that have no width."""
    joined = "".join(text.split())
    return joined if joined.isascii() else joined.translate(_WITHOUT_WIDTH)
