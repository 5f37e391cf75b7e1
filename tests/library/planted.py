"""Invented sources, true excerpts of them, and one mistake planted in an excerpt: what the gate is measured with."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_WHO = (
    "河边的老人|新来的老师|三个班的同学|村里的会计|下游的渔民|修桥的工人|种树的人家|守闸的师傅|"
    "写信的青年|量水的技术员|镇上的医生|摆渡的船家"
)
_WHEN = "清早|入秋以后|汛期之前|那一年|第二天|雨停以后|开学前|收割时节|一个星期里|三十年来|会后|夜里"
_DID = "量过|记下|修好|走遍|说起|看守|清点|照管|画出|数清|讲明白|没有忘记|不再拖欠|不曾离开|没有算错|不敢放松"
_WHAT = (
    "东岸的柳树|北坡的水渠|旧账本上的数|闸口的水位|学校后面的路|各家门前的沟|坝上的石头|"
    "山脚的泉眼|船上的灯|两岸的苗圃|桥下的淤泥|水里的鱼苗"
)
_HOW = (
    "一点也不急|比从前更仔细|像照看自己的孩子|按着老办法|用新买的仪器|一家一家地问|不图省事|"
    "从头到尾|先难后易|不多说一句话|趁着天晴|照着图纸"
)
_WHY = (
    "因为水不会等人|为的是秋天有收成|好让后来的人看得懂|免得再走弯路|这样才对得起乡亲|"
    "要不然谁也说不清|路才能越走越宽|账才能越算越明|不然一切都得重来|心里才踏实"
)
_UNIT = "株|里|户|吨|尺|亩|天|盏|条|座"
_TITLES = "水边的账|怎样量一条河|闸口的一年|从源头说起|山脚下的泉|桥与路"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueExcerpt:
    """A true excerpt, the number of its source, and where it begins there."""

    text: str
    source: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """An excerpt with one mistake: from where to where it stands in the text, and where in the source's text."""

    kind: str
    text: str
    source: int
    here: tuple[int, int]
    there: tuple[int, int]


def corpus(chance: random.Random, *, sources: int, characters: int) -> list[str]:
    """Return texts of about so many characters: paragraphs of sentences, with figures, quotations and subheads."""
    return ["\n\n".join(_paragraphs(chance, characters)) for _ in range(sources)]


def excerpts(chance: random.Random, texts: list[str], *, number: int, longest: int = 1_600) -> Iterator[TrueExcerpt]:
    """Yield so many excerpts of real length: whole paragraphs that follow each other."""
    all_paragraphs = [[found.span() for found in re.finditer(r"[^\n]+", text)] for text in texts]
    made = 0
    while made < number:
        source = made % len(texts)
        paragraphs = all_paragraphs[source]
        first = chance.randrange(len(paragraphs))
        start, end = paragraphs[first]
        wanted = chance.randint(300, longest)
        for _, stop in paragraphs[first:]:
            if stop - start > wanted:
                break
            end = stop
        if end - start < 60:
            continue
        made += 1
        yield TrueExcerpt(text=texts[source][start:end], source=source, at=start)


_QUOTES = str.maketrans("「」『』", "“”‘’")


# ----------------------------------------------------------------------------------------------- what is planted


def plant(kind: str, chance: random.Random, true: TrueExcerpt, texts: list[str]) -> Planted | None:
    """Return the excerpt with one mistake of that kind; None where it has no place for it or stays true."""
    made = MISTAKES[kind](chance, true.text, texts[(true.source + 1) % len(texts)])
    if made is None:
        return None
    start, end, new = made
    text = true.text[:start] + new + true.text[end:]
    if _bare(text) in _bare(texts[true.source]):
        return None  # still true: one of two equal characters, or the same mark in another width
    return Planted(
        kind=kind,
        text=text,
        source=true.source,
        here=(start, start + len(new)),
        there=(true.at + start, true.at + end),
    )


Made = tuple[int, int, str] | None  # from, to in the true text, and what stands there instead


def _changed(chance: random.Random, text: str, other: str) -> Made:
    at = _somewhere(chance, text)
    new = chance.choice(other)
    return (at, at + 1, new) if new.strip() and new != text[at] and new not in "“”‘’" else None


def _dropped(chance: random.Random, text: str, _: str) -> Made:
    at = _somewhere(chance, text)
    return at, at + 1, ""


def _doubled(chance: random.Random, text: str, _: str) -> Made:
    at = _somewhere(chance, text)
    return at, at + 1, text[at] * 2


def _swapped(chance: random.Random, text: str, _: str) -> Made:
    at = _somewhere(chance, text[:-1])
    pair = text[at : at + 2]
    return (at, at + 2, pair[::-1]) if pair[0] != pair[1] and not set(pair) & set(" \n") else None


def _number(chance: random.Random, text: str, _: str) -> Made:
    found = list(re.finditer(r"\d", text))
    if not found:
        return None
    at = chance.choice(found).start()
    return at, at + 1, str((int(text[at]) + chance.randint(1, 9)) % 10)


def _negation(chance: random.Random, text: str, _: str) -> Made:
    found = list(re.finditer("不", text))
    return (at := chance.choice(found).start(), at + 1, "") if found else None


def _clauses(chance: random.Random, text: str, _: str) -> Made:
    found = list(re.finditer(r"(?<=[，。；\n])([^，。；\n“”]{4,30})，([^，。；\n“”]{4,30})(?=[，。；])", text))
    if not found:
        return None
    match = chance.choice(found)
    return match.start(), match.end(), f"{match[2]}，{match[1]}"


def _inserted(chance: random.Random, text: str, other: str) -> Made:
    places = [found.end() for found in re.finditer("。(?=.)", text, re.DOTALL)]
    sentences = re.findall(r"(?<=[。\n])[^。\n“”]{10,60}。", other)
    if not places or not sentences:
        return None
    at = chance.choice(places)
    return at, at, chance.choice(sentences)


MISTAKES: dict[str, Callable[[random.Random, str, str], Made]] = {
    "changed": _changed,
    "dropped": _dropped,
    "doubled": _doubled,
    "swapped": _swapped,
    "number": _number,
    "negation": _negation,
    "clauses": _clauses,
    "inserted": _inserted,
}


# ----------------------------------------------------------------------------------------- what must stay true


def wrapped(text: str, width: int = 32) -> str:
    """Return a text as it comes out of a PDF: broken after so many characters, page numbers between."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += ["　　" + paragraph[:width], *(paragraph[n : n + width] for n in range(width, len(paragraph), width))]
        if len(lines) % 7 == 0:
            lines.append(f"—{len(lines) % 90}—")
    return "\n".join(lines)


def widened(text: str) -> str:
    """Return a text with full-width digits and letters, and half-width marks."""
    wide = {code: code + 0xFEE0 for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B), 0x25)}
    return text.translate(wide).translate(str.maketrans("，；：？！（）", ",;:?!()"))


def requoted(text: str) -> str:
    """Return a text with other quotation marks."""
    return text.translate(str.maketrans("“”‘’", "「」『』"))


def marked(chance: random.Random, text: str) -> str:
    """Return an excerpt with marks of style that are not printed."""
    words = list(re.finditer(r"[\u4e00-\u9fff]{4}(?=[\u4e00-\u9fff])", text))[::2]
    for match in sorted(chance.sample(words, min(6, len(words))), key=lambda found: -found.start()):
        mark = chance.choice(("**", "*", "=="))
        text = text[: match.start()] + mark + match[0] + mark + text[match.end() :]
    return re.sub(r"(?<=\d)\.(?=\d)", r"\\.", text)


def abridged(chance: random.Random, text: str) -> str:
    """Return an excerpt with sentences left out and marked, and words added in brackets."""
    sentences = re.findall(r"[^。\n]*(?:。|\n+)", text)
    left = [sentence for n, sentence in enumerate(sentences) if n % 5 != 2 or "“" in sentence or "”" in sentence]
    if len(left) < 4:
        return text
    if re.match(r"[^。]{0,4}。", text):
        return text  # it began amid a sentence of a text whose lines are broken
    out = ""
    for n, sentence in enumerate(sentences):
        gone = n % 5 == 2 and "“" not in sentence and "”" not in sentence
        out += "……" if gone else sentence
    at = out.find("，", chance.randrange(len(out) // 2))
    return out[: at + 1] + "〔编者按〕" + out[at + 1 :] if at > 0 else out


# -------------------------------------------------------------------------------------------------------- inside


def _paragraphs(chance: random.Random, characters: int) -> Iterator[str]:
    made = 0
    while made < characters:
        if chance.random() < 0.1:
            paragraph = chance.choice("一二三四五六七八九") + "、" + _one(chance, _TITLES) + str(chance.randint(1, 99))
        else:
            paragraph = "".join(_sentence(chance) for _ in range(chance.randint(3, 9)))
        made += len(paragraph)
        yield paragraph


def _sentence(chance: random.Random) -> str:
    clauses = [_one(chance, _WHEN), _one(chance, _WHO) + _one(chance, _DID) + _one(chance, _WHAT)]
    if chance.random() < 0.5:
        clauses.append(_one(chance, _HOW))
    if chance.random() < 0.4:
        figure = f"{chance.randint(2, 9999)}" if chance.random() < 0.6 else f"{chance.random() * 90 + 1:.1f}"
        clauses.append(f"前后一共{figure}{_one(chance, _UNIT)}" if chance.random() < 0.7 else f"占了{figure}%")
    if chance.random() < 0.5:
        clauses.append(_one(chance, _WHY))
    if chance.random() < 0.1:
        clauses.append(f"他说：“{_one(chance, _WHO)}也{_one(chance, _DID)}{_one(chance, _WHAT)}。”")
        return "，".join(clauses)
    return "，".join(clauses) + chance.choice("。。。。；！")


def _one(chance: random.Random, words: str) -> str:
    return chance.choice(words.split("|"))


def _somewhere(chance: random.Random, text: str) -> int:
    while True:
        at = chance.randrange(len(text))
        if text[at] not in "\n “”‘’":
            return at


@lru_cache(maxsize=128)
def _bare(text: str) -> str:
    """Return a text without what the gate is to leave out of account: space, width, bullets."""
    narrow = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return "".join(re.sub(r"(?m)^\s*[-—–•]+", "", narrow).split())
