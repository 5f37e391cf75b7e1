"""Spell what printers and PDF text layers spell in many ways in the one way of the house."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

BLANKS = (
    " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    "\x0b\x0c\x1c\x1d\x1e\x1f\x85"
)
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇\ue000-\uf8ff"

_FULL_WIDTH = {0xFEE0 + c: c for c in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}
_SIGNS = {"％": "%", "．": ".", "＋": "+", "／": "/", "－": "-", "＝": "=", "＆": "&", "＠": "@", "＃": "#", "＿": "_"}
# PDF text layers hand out radicals for the characters that look like them; NFKC knows the Kangxi block only.
_RADICALS = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
_KANGXI = {c: unicodedata.normalize("NFKC", chr(c)) for c in range(0x2F00, 0x2FD6)}
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"


class _Spelling(dict[int, int | str | None]):
    """A table for `str.translate` that learns which characters stay: to find none for each of them takes long."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


_TABLE = _Spelling(
    {
        **_FULL_WIDTH,
        **{ord(a): b for a, b in _SIGNS.items()},
        **{ord(a): b for a, b in _RADICALS.items()},
        **_KANGXI,
        **dict.fromkeys(map(ord, INVISIBLE)),
    }
)
_LATIN = "A-Za-z0-9\u00c0-\u024f"
_DASHES = re.compile("[—―─]{2,}|－{2,}")
_BLANK_RUN = re.compile(f"[{BLANKS}]+")
_GAP = re.compile(f"(?<=([^{BLANKS}]))([{BLANKS}]+)(?=([^{BLANKS}]))")
_HAN = re.compile(f"[{HAN}]")
_LATIN_ONE = re.compile(f"[{_LATIN}]")
_TIGHT = re.compile(r" *([/+]) *")
_TO_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_HALF_MARK = re.compile(r"[,;:?!]+")
_HALF_PAIR = re.compile(r"\(([^()]*)\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[\x21-\x7e]+")
_DASH_RUN = re.compile("[—―─]+|－{2,}")
_SQUEEZE = _Spelling(
    {**_TABLE, **str.maketrans("，；：？！（）", ",;:?!()"), **dict.fromkeys(map(ord, BLANKS + "\n\r"))}
)


def has_han(text: str) -> bool:
    """Tell whether a Chinese character stands in `text`."""
    return _HAN.search(text) is not None


def trimmed(text: str) -> str:
    """Return `text` without blanks of any kind at its ends."""
    return text.strip(BLANKS)


@lru_cache(maxsize=16_384)
def squeezed(text: str) -> str:
    """Return what must survive an import: all characters in one spelling, without blanks.

    Runs of dashes count as one and half-width marks as full-width ones, since both depend on their neighbours.
    """
    return _DASH_RUN.sub("—", text).translate(_SQUEEZE)


def plain(text: str, *, heading: bool = False) -> str:
    """Return `text` in the spelling of the house; in a heading a wide gap is U+3000.

    `２０３０ 年` becomes `2030年`, `———` becomes `——`, `１ ／ ３` becomes `1/3`; the blank of `Green Mark` stays, and
    so does one between two Chinese characters.
    """
    text = _DASHES.sub("——", trimmed(text)).translate(_TABLE)
    chinese = has_han(text)
    if _BLANK_RUN.search(text):
        if heading and chinese:
            text = _join_spread(text)
        text = _GAP.sub(lambda m: _gap(m, chinese=chinese, heading=heading), text)
        if chinese:
            text = _TIGHT.sub(r"\1", text) if not _ADDRESS.search(text) else text
    if not chinese:
        return text
    spelt = full_marks(text)
    return spelt if spelt == text else _GAP.sub(lambda m: _gap(m, chinese=True, heading=heading), spelt)


def _gap(match: re.Match[str], *, chinese: bool, heading: bool) -> str:
    left, run, right = match.group(1), match.group(2), match.group(3)
    left_han, right_han = has_han(left), has_han(right)
    if left_han and right_han:
        return "\u3000" if heading and ("\u3000" in run or len(run) > 1) else " "
    if not chinese:
        return " "
    if heading and "\u3000" in run:
        return "\u3000"
    if _is_latin(left) and _is_latin(right):
        return " "
    return ""


def _is_latin(character: str) -> bool:
    return bool(_LATIN_ONE.match(character)) or (character < "\x80" and character not in "/")


def _join_spread(text: str) -> str:
    """Close up a heading whose characters stand apart: `前 言`, `目　录`."""
    pieces = _BLANK_RUN.split(text)
    return "".join(pieces) if len(pieces) > 1 and all(len(p) == 1 for p in pieces) else text


def full_marks(text: str) -> str:
    """Return Chinese `text` with its half-width marks made full-width, never inside `1,690`, `10:30` or an address."""
    if not (_HALF_MARK.search(text) or "(" in text):
        return text
    kept = [m.span() for m in _ADDRESS.finditer(text)]

    def is_address(at: int) -> bool:
        return any(a <= at < b for a, b in kept)

    def mark(match: re.Match[str]) -> str:
        near = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if near.isascii() or is_address(match.start()):
            return match.group()
        return "".join(_TO_FULL[c] for c in match.group())

    def pair(match: re.Match[str]) -> str:
        around = text[match.start() - 1 : match.start()] + match.group(1) + text[match.end() : match.end() + 1]
        return f"（{match.group(1)}）" if has_han(around) and not is_address(match.start()) else match.group()

    text = _HALF_MARK.sub(mark, text)
    return _HALF_PAIR.sub(pair, text)


def joined(lines: Iterable[str]) -> str:
    """Return printed lines as one, with a blank only where one Latin word ends a line and another begins the next."""
    whole = ""
    for line in lines:
        piece = trimmed(line)
        if whole and piece and _needs_blank(whole[-1], piece[0]):
            whole += " "
        whole += piece
    return whole


def _needs_blank(left: str, right: str) -> bool:
    def is_letter(c: str) -> bool:
        return (c.isalpha() and not has_han(c) and ord(c) < 0x2E80) or "Ａ" <= c <= "Ｚ" or "ａ" <= c <= "ｚ"

    return (is_letter(left) or left in ",;.:)") and is_letter(right)


_RESPELT = (
    ("全角数字", re.compile("[０-９]")),
    ("全角字母", re.compile("[Ａ-Ｚａ-ｚ]")),
    ("全角符号", re.compile(f"[{''.join(_SIGNS)}]")),
    ("多于两个的连续破折号", re.compile("[—―─]{3,}")),
    ("部首代替的汉字", re.compile(f"[{''.join(_RADICALS)}\u2f00-\u2fd5]")),
    ("看不见的字符", re.compile(f"[{INVISIBLE}]")),
)
_HOLE = re.compile(f"《[{BLANKS}]+[^》]*[^》{BLANKS}]》|《[{BLANKS}]*》|〈[{BLANKS}]*〉")


def changes(text: str) -> Counter[str]:
    """Count what `plain` respells in `text`, by kind."""
    counts = Counter({name: len(pattern.findall(text)) for name, pattern in _RESPELT})
    return Counter({name: n for name, n in counts.items() if n})


_SURE: set[str] = set(map(chr, range(0x80)))  # grows with what was looked at and found good


def doubtful_characters(text: str) -> list[tuple[str, str]]:
    """Return the characters of a line that a person should check, each with the reason."""
    if text.isascii():
        return []
    found: list[tuple[str, str]] = []
    if unknown := set(text) - _SURE:
        doubts = {c: _doubt(c) for c in unknown}
        _SURE.update(c for c, why in doubts.items() if not why)
        bare = text.lstrip("□■◻" + BLANKS)  # a square that opens a line marks an item or a speaker
        found = [(c, why) for c in bare if (why := doubts.get(c))]
    if "《" in text or "〈" in text:
        found += [(hole, "书名号里像是缺了字，请对照原件补上") for hole in _HOLE.findall(text)]
    return found


@cache
def _doubt(character: str) -> str:
    """Return why a character is doubtful, nothing when it is not."""
    if "\ue000" <= character <= "\uf8ff" or character >= "\U000f0000":
        return f"缺字：字体自造的字 U+{ord(character):04X}，原字不明，请对照原件补上"
    if character == "\ufffd":
        return "损坏的字符，请对照原件补上"
    if character in "□■◻":
        return "方框可能代替了缺字，请对照原件"
    if "\u3400" <= character <= "\u4dbf" or character >= "\U00020000":
        return f"罕用字“{character}”，请对照原件"
    if "\u4e00" <= character <= "\u9fff" and not character.encode("gb2312", "ignore"):
        return f"少见的字“{character}”，可能是错字，请对照原件"
    return ""
