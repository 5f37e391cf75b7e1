"""Join the lines of a heading: broken where they merely ran out of room, or parts set one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.characters import joined, plain, squeezed
from generator.importer.counters import find_mark
from generator.text.line_classes import CLOSING_BRACKETS, OPENING_BRACKETS, PAUSES

_WRAPS_AFTER = "的和与及为以在对把将从向、，：；—·是由于或并而同被让使了着第" + OPENING_BRACKETS
_WRAPS_BEFORE = "的地得和与及之等性化者们次年月日号" + PAUSES + CLOSING_BRACKETS
_TAKES_OBJECT = ("印发", "发布", "公布", "通过", "出台", "关于")
_ENDS_PHRASE = (
    "(?:讲话|致辞|演讲|发言|报告|讲稿|贺信|意见|通知|决定|方案|思考|研究|建议|探析|启示)(?:[（(].{1,10}[）)])?$"
)
OFFICIAL = re.compile(
    ".{0,30}关于.+(?:意见|通知|决定|办法|方案|规划|纲要|条例|公报|报告|规定|细则|决议|建议|通报|批复|函|公告|命令|议案)$"
)


def join_heading(pieces: Sequence[str], corpus: str) -> tuple[str, bool]:
    """Return a heading of several lines as one, and whether it was sure how.

    A line that was merely wrapped joins without a mark; two parts set one below the other are parted by U+3000. It
    was wrapped where a phrase cannot end, where a bracket is open, or where the text has these words side by side.
    """
    whole, sure = pieces[0], True
    for piece in pieces[1:]:
        wrapped, known = is_wrapped(whole, piece, corpus)
        sure = sure and known
        whole = joined([whole, piece]) if wrapped else f"{whole}\u3000{piece}"
    return plain(whole, heading=True), sure


def is_wrapped(left: str, right: str, corpus: str) -> tuple[bool, bool]:
    """Return whether a line of a heading was merely broken before the next one, and whether that is sure."""
    if left[-1] in _WRAPS_AFTER or right[0] in _WRAPS_BEFORE or left[-1].isascii() or right[0].isascii():
        return True, True
    if any(left.count(a) > left.count(b) for a, b in zip(OPENING_BRACKETS, CLOSING_BRACKETS, strict=True)):
        return True, True
    if re.match("在|关于|为|对|就|从|把|由|向|以", left) and re.search(_ENDS_PHRASE, right):
        return True, True
    if find_mark(left) is not None or OFFICIAL.match(left + right) or left.endswith(_TAKES_OBJECT):
        return True, True
    left, right = squeezed(left), squeezed(right)
    if left[-2:] + right[:2] in corpus:
        return True, True
    for a, b in ((1, 2), (2, 1)):
        if left[-a:] + right[:b] in corpus and corpus.count(left[-a:] + right[:b]) >= 3:
            return True, False
    return False, False
