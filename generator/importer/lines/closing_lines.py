"""Tell what a line is that ends an article: a note, where it was printed, who its author is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from generator.importer.characters import plain

TailKind = Literal["note", "source", "affiliation", "signature"]

_WHOLE = ("源自", "原载于", "原载", "来源", "转载自", "转自", "刊于", "载于", "出处", "录自", "见")
_PARTS = ("摘编自", "摘自", "节选自", "选自", "选编自", "改编自", "编自", "整理自", "综合自", "节录自", "据")
SOURCE_KINDS = dict.fromkeys(_WHOLE, "源自") | dict.fromkeys(_PARTS, "摘编自")
_SAID_ALONE = frozenset(("见", "据", "来源", "出处"))
_KIND_WORDS = "|".join(sorted(SOURCE_KINDS.keys() - _SAID_ALONE, key=len, reverse=True))
SOURCE = re.compile(
    f"[（(［\\[【]?\\s*(?:本文|文章)?\\s*({_KIND_WORDS}|(?:资料|文章|稿件|信息)?(?:来源|出处)(?=[：:])|(?:据|见)(?=《[^》]+》[^，。]*$))[：:]?\\s*"
)
_WIRE = re.compile(r"[（(]?新华社.{0,20}电[）)]?$")
_PRINTED_IN = re.compile(
    r"《[^》]{2,14}》\s*[（(]\s*\d{4}年\d{1,2}月\d{1,2}日[，,]?\s*(?:第?\s*[0-9A-Z]+\s*版)?\s*[）)]$"
)
_NOTE = re.compile(
    r"[（(]\s*(?:这是|本文(?:是|为|系|原|根据|摘|节)|此文|本篇|根据.{2,40}(?:整理|摘编|讲话|录音)|原题|.{0,12}\d{4}年.{0,60}(?:讲话|致辞|演讲|要点)[）)]?$)"
)
_AFFILIATION = re.compile(
    r"[（(［\[]?\s*(?:本文)?(?:第一)?(?:作者|受访人|受访者|受访专家|采访人|采访者|讲述人|主讲人|演讲者|执笔人?|(?:采访)?整理者?|采写|译者|撰稿人?|课题组(?:成员|组长))"
    r"(?:分别)?(?:系|为|是|单位|简介|：|:)|"
    r"[（(［\[【*＊]*\s*(?:基金项目|资助项目|项目来源)[：:】]|[（(［\[【*＊]+\s*本文(?:系|为|是).{2,80}(?:项目|课题|基金)"
)
_BRACKETS = frozenset("（(")


@lru_cache(maxsize=8_192)
def tail_kind(text: str) -> TailKind | None:
    """Name what a line opens at the end of an article, None when it is text."""
    if _AFFILIATION.match(text):
        return "affiliation"
    if text[:1] in _BRACKETS and len(text) < 160 and _NOTE.match(plain(text)):
        return "note"
    if text[0] == "《" and len(text) <= 50 and _PRINTED_IN.match(plain(text)):
        return "source"
    if (SOURCE.match(text) or _WIRE.match(text)) and not text.rstrip("）)").endswith(("。", "；", "，")):
        return "source"
    return None
