"""Recognise how headings and paragraphs are counted: 一、（一）1. 第一章 路径一：."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

CHINESE_NUMBER = "[一二三四五六七八九十百零〇两]"
_DIGITS = "[0-9０-９]"

# In the order in which they nest. A system whose mark may also open a sentence is `loose`.
_SYSTEMS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    ("part", re.compile(f"第{CHINESE_NUMBER}+(?:章|部分|编|篇|讲|单元)"), False),
    ("section", re.compile(f"第{CHINESE_NUMBER}+节"), False),
    ("han", re.compile(f"{CHINESE_NUMBER}{{1,3}}、"), False),
    ("label", re.compile(f"[\u4e00-\u9fff]{{2,4}}(?:{CHINESE_NUMBER}{{1,3}}|{_DIGITS}{{1,2}})[：:]"), False),
    ("paren", re.compile(f"[（(]{CHINESE_NUMBER}{{1,4}}[）)]"), False),
    ("arabic", re.compile(f"{_DIGITS}{{1,2}}\\s?[、．.](?!{_DIGITS})"), False),
    ("arabic_paren", re.compile(f"[（(]{_DIGITS}{{1,2}}[）)]"), False),
    ("circled", re.compile("[①-⑳㈠-㈩]"), False),
    ("article", re.compile(f"第{CHINESE_NUMBER}+条"), False),
    ("dash", re.compile("(?:[—―─]{2,}|-{2,}|－{2,})(?=.)"), False),
    ("bullet", re.compile("[●•▪■◆◇★☆▲△○·➢]\\s?"), False),
    ("ordinal", re.compile(f"第{CHINESE_NUMBER}{{1,2}}[，,、是个]"), True),
    ("is", re.compile(f"{CHINESE_NUMBER}{{1,2}}(?:是|要|曰|则)"), True),
    ("word", re.compile("(?:首先|其次|再次|最后|此外|另外|同时|再者)[，,]"), True),
)
_RANK = {name: n for n, (name, _, _) in enumerate(_SYSTEMS)}
HEADING_SYSTEMS = frozenset({"part", "section", "han", "label", "paren", "arabic", "arabic_paren"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterMark:
    """The mark that opens a line: which system counts, and the mark itself."""

    system: str
    text: str
    loose: bool = False

    @property
    def rank(self) -> int:
        """Return how deep the system nests; a smaller rank stands above a greater one."""
        return _RANK[self.system]


# The usual names of a part without a number, as they stand when their characters are not set apart.
FRAME = (
    "前言", "引言", "序言", "绪论", "导论", "序", "结语", "结束语", "后记", "附录", "摘要", "导言", "附则", "总则",
)  # fmt: skip
_FIRST = frozenset(
    "第一二三四五六七八九十百零〇两（(0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩㈠㈡㈢㈣㈤—―─-－●•▪■◆◇★☆▲△○·➢首其再最此另同"
)
_LABEL = re.compile(f"[\u4e00-\u9fff]{{2,4}}(?:{CHINESE_NUMBER}{{1,3}}|{_DIGITS}{{1,2}})[：:]")


@lru_cache(maxsize=8_192)
def find_mark(line: str) -> CounterMark | None:
    """Return the mark that opens `line`, None when it has none."""
    if line[:1] in _FIRST:
        for name, pattern, loose in _SYSTEMS:
            if found := pattern.match(line):
                return CounterMark(system=name, text=found.group(), loose=loose)
    elif found := _LABEL.match(line):
        return CounterMark(system="label", text=found.group())
    return None


def levels(headings: list[str]) -> list[int]:
    """Return 1 or 2 for each heading: the outermost system in use is 1, and so is every heading without a number."""
    marks = [find_mark(heading) for heading in headings]
    ranks = sorted({m.rank for m in marks if m and m.system in HEADING_SYSTEMS})
    return [2 if m and m.system in HEADING_SYSTEMS and ranks.index(m.rank) else 1 for m in marks]
