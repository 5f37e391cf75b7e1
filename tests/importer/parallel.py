# ruff: noqa: E501  # paragraphs are kept whole
"""One invented text in two languages, laid out in the ways that teachers have such texts."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from typing import NamedTuple

from tests.importer.typesetter import Press, wrap


class Said(NamedTuple):
    """A heading or a paragraph in both languages."""

    kind: str
    zh: str
    en: str


TITLE = ("照看公共的东西", "Looking After What We Share")
TEXT = (
    Said("heading", "前言", "Preface"),
    Said(
        "para",
        "书角不大，却把一层楼的孩子聚到了一起。每到课间，总有人靠着窗台翻开一本旧书，读上几页再匆匆赶回座位。有的书封面已经磨破，管理员用牛皮纸重新包好。",
        "The corner is small, yet it has brought the children of a whole floor together. At every break someone leans against "
        "the windowsill, opens an old book, reads a few pages and hurries back to class. Some covers are worn through, and the "
        "keepers wrap them again in brown paper.",
    ),
    Said(
        "para",
        "2019年至2023年，学校的用水量下降了12.5%，而在校人数还增加了一成左右。图表由六年级的同学自己画，误差和来源也老老实实写在下面。",
        "From 2019 to 2023, the water use of the school fell by 12.5 percent, while the number of students grew by about one "
        "tenth. Sixth graders drew the charts themselves and honestly noted the errors and the sources below them.",
    ),
    Said("heading", "一、书角是怎么来的", "I. How the Corner Came About"),
    Said(
        "para",
        "学校没有为书角拨一分钱的专款。书架是木工社团用旧课桌改的，灯是物理小组修好的，连登记本也是同学们轮流手写的。",
        "The school did not spend a single yuan on the corner. The carpentry club made the shelves out of old desks, the physics "
        "group repaired the lamp, and even the register is written by hand, with students taking turns.",
    ),
    Said("heading", "（一）从一个旧书架开始", "1. Beginning with One Old Shelf"),
    Said(
        "para",
        "一本书从一双手传到另一双手，传的不只是纸张，还有前一位读者夹在里面的便条、铅笔画的小星星和没有问完的问题。",
        "A book that passes from hand to hand carries more than paper: it carries the notes, the pencilled stars and the "
        "unfinished questions that the reader before left in it.",
    ),
    Said(
        "para",
        "也有人担心，没有借书证，没有押金，书会不会越来越少？书角原有图书320册，学期末登记在册的是341册，比开学时还多出21册。",
        "Some people worried that without library cards and deposits the books would grow fewer and fewer. The corner had begun "
        "with 320 volumes; at the end of the term there were 341 on the register, 21 more than at the beginning.",
    ),
    Said("heading", "（二）规则由大家一起定", "2. Rules That Everyone Makes Together"),
    Said(
        "para",
        "规则要大家一起定，定了就要一起守，守不住就要一起改。改规则的办法也写在规则里，这一点许多大人都没有想到。",
        "Rules should be made together, kept together once they are made, and changed together when they cannot be kept. How to "
        "change the rules is written in the rules as well, which many grown-ups had not thought of.",
    ),
    Said("heading", "二、节水小组的做法", "II. What the Water Saving Group Did"),
    Said(
        "para",
        "他们用一周时间记下每个水龙头滴水的次数，算出全校一天要白白流掉2.5吨水。数字贴在食堂门口的第二天，后勤处就换掉了17个旧龙头。",
        "For a week they counted the drops of every tap and worked out that 2.5 tonnes of water ran away unused in the school "
        "every day. On the day after the figure was put up at the canteen door, the maintenance office replaced 17 old taps.",
    ),
    Said("heading", "结束语", "Conclusion"),
    Said(
        "para",
        "回头看，书角和水表教给学生的，是同一件事：公共的东西，要靠每个人一点一点地照看。",
        "Looking back, the corner and the water meter taught the students the same thing: what belongs to everyone has to be "
        "looked after by each of us, little by little.",
    ),
)


def _chinese(said: Said, width: float) -> list[str]:
    if said.kind == "heading":
        return [said.zh]
    return wrap(said.zh, Press(width=width, mark=1.0, spaced=False, full_width=False), width, width - 2)


def _english(said: Said, width: int) -> list[str]:
    """Return English lines; long words are divided at the line's end."""
    if said.kind == "heading":
        return [said.en]
    lines, line = [], ""
    for word in said.en.split(" "):
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".strip()
            continue
        room = width - len(line) - 2
        if room >= 4 and len(word) >= 9 and word.isalpha():
            cut = min(room, len(word) - 4)
            lines.append(f"{line} {word[:cut]}-")
            line = word[cut:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def in_turn() -> str:
    """Return a paragraph in one language, then the same in the other."""
    return "\n".join([*TITLE, *(text for said in TEXT for text in (said.zh, said.en))])


def english_first() -> str:
    """Return the English paragraph above the Chinese one."""
    return "\n".join([TITLE[1], TITLE[0], *(text for said in TEXT for text in (said.en, said.zh))])


def block_after_block() -> str:
    """Return the whole Chinese text, then the whole English one."""
    return "\n".join([TITLE[0], *(s.zh for s in TEXT), "", TITLE[1], *(s.en for s in TEXT)])


def with_tabs() -> str:
    """Return both languages on one line with a tab between them."""
    return "\n".join(["\t".join(TITLE), *(f"{s.zh}\t{s.en}" for s in TEXT)])


def broken_blocks() -> str:
    """Return both texts one below the other with the line breaks of a page."""
    zh = [line for said in TEXT for line in _chinese(said, 20)]
    en = [line for said in TEXT for line in ["", *_english(said, 58)]]
    return "\n".join([TITLE[0], *zh, "", TITLE[1], *en])


def broken_in_turn() -> str:
    """Return paragraphs in turn with the line breaks of a page and no blank line."""
    return "\n".join([*TITLE, *(line for s in TEXT for line in (*_chinese(s, 24), *_english(s, 60)))])


def page_by_page() -> str:
    """Return a Chinese column and an English one in turn, cut wherever the page ends."""
    zh = [line for said in TEXT for line in _chinese(said, 20)]
    en = [line for said in TEXT for line in _english(said, 56)]
    out, size = list(TITLE), 26
    for page in range(max(len(zh), len(en)) // size + 1):
        out += [*zh[page * size : (page + 1) * size], *en[page * size : (page + 1) * size], f"- {page + 1} -"]
    return "\n".join(out)


def line_by_line() -> str:
    """Return two columns read across: a line of one, a line of the other."""
    out = list(TITLE)
    for said in TEXT:
        zh, en = _chinese(said, 18), textwrap.wrap(said.en, 44)
        for n in range(max(len(zh), len(en))):
            out += [*zh[n : n + 1], *en[n : n + 1]]
    return "\n".join(out)


def columns() -> str:
    """Return two columns side by side as a page's layout kept in text."""
    out = [TITLE[0] + " " * 20 + TITLE[1]]
    for said in TEXT:
        zh, en = _chinese(said, 18), textwrap.wrap(said.en, 44)
        for n in range(max(len(zh), len(en))):
            left = zh[n] if n < len(zh) else ""
            room = 44 - sum(2 if ord(c) > 255 else 1 for c in left)
            out.append((left + " " * room + (en[n] if n < len(en) else "")).rstrip())
        out.append("")
    return "\n".join(out)


def half_width_marks() -> str:
    """Return paragraphs in turn, the Chinese ones with half-width marks."""
    to_half = str.maketrans("，；：（）", ",;:()")
    return "\n".join([*TITLE, *(text for s in TEXT for text in (s.zh.translate(to_half), s.en))])


LAYOUTS: tuple[Callable[[], str], ...] = (
    in_turn,
    english_first,
    block_after_block,
    with_tabs,
    broken_blocks,
    broken_in_turn,
    page_by_page,
    line_by_line,
    columns,
    half_width_marks,
)


def bare(text: str) -> str:
    """Return a text without blanks."""
    return re.sub(r"\s", "", text)
