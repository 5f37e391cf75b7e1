"""The classes of characters by which lines break, sentences end and clauses part.

Each class is a string, so that it serves in a character class of a regular expression as well as after `in`.
"""

from __future__ import annotations

import re

# Chinese characters, as far as lines of print care: radicals, 々〆〇, the ideographs of all planes.
HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

# The two rows of brackets pair off.
OPENING_BRACKETS = "（《〈「『【〔［｛“‘"
CLOSING_BRACKETS = "）》〉」』】〕］｝”’"
PAUSES = "，。、；："
QUERIES = "？！"
# Marks whose second half is blank, which is taken away where two of them meet.
BLANK_BEHIND = PAUSES + CLOSING_BRACKETS

# No line begins with one of these, and none ends with one of those.
NOT_AT_LINE_START = PAUSES + QUERIES + CLOSING_BRACKETS + "～·％‰℃" + "%),.;:?!]"
NOT_AT_LINE_END = OPENING_BRACKETS + "(["
# A dash or an ellipsis may begin a line where nothing is gained by another break.
DASHES = "…—"

SENTENCE_STOPS = "。！？…!?"
SENTENCE_ENDS = SENTENCE_STOPS + "；;"
CLAUSE_ENDS = "，、：,:"
# What may be between the mark that ends a sentence and the sentence behind it.
SENTENCE_CLOSERS = CLOSING_BRACKETS + ")]\"'"

# 着重号 are under characters, not under marks or blanks.
UNDOTTED = frozenset(PAUSES + QUERIES + "“”‘’（）《》〈〉「」『』【】〔〕［］｛｝—…·\u3000 \u00a0")


def one_of(characters: str) -> str:
    """Return the regular expression of one of these characters."""
    return f"[{re.escape(characters)}]"
