"""Map the glyphs of an embedded font to characters, and find those without an outline."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from struct import error as struct_error
from struct import unpack_from
from typing import Any

_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_HEX = re.compile(rb"<([0-9A-Fa-f]*)>")
# An outline in CFF takes more bytes than this: its width and the command that ends it take no more.
_EMPTY_CHARSTRING = 4


@dataclass(frozen=True, slots=True)
class Font:
    """Glyph → characters; `is_empty` tells whether a glyph leaves no ink, None where that cannot be known.

    `sound` remembers the glyphs that were looked at and found good.
    """

    characters: Mapping[int, str]
    is_empty: Callable[[int], bool] | None = None
    sound: set[int] = field(default_factory=set)


def read_font(font: Any) -> Font:
    """Return what is to be known of a font dictionary."""
    stream = font.get("/ToUnicode")
    characters = read_to_unicode(stream.get_object().get_data()) if stream is not None else {}
    return Font(characters, _emptiness(font))


def read_to_unicode(data: bytes) -> dict[int, str]:
    """Return the characters of each glyph as a ToUnicode map names them."""
    characters: dict[int, str] = {}
    for kind, body in _SECTION.findall(data):
        if kind == b"char":
            for code, text in _CHAR.findall(body):
                characters[int(code, 16)] = _text(text)
            continue
        for first, last, start, array in _RANGE.findall(body):
            codes = range(int(first, 16), int(last, 16) + 1)
            if start:
                base = _text(start)
                characters.update({code: base[:-1] + chr(ord(base[-1]) + n) for n, code in enumerate(codes) if base})
            else:
                characters.update(zip(codes, (_text(item) for item in _HEX.findall(array)), strict=False))
    return characters


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def _emptiness(font: Any) -> Callable[[int], bool] | None:
    try:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        if "/FontFile2" in descriptor:
            return _truetype(descriptor["/FontFile2"].get_object().get_data())
        if "/FontFile3" in descriptor:
            return _cff(descriptor["/FontFile3"].get_object().get_data())
    except (KeyError, IndexError, AttributeError, ValueError, struct_error):
        return None
    return None


def _tables(data: bytes) -> dict[bytes, int]:
    count = unpack_from(">H", data, 4)[0]
    records = (unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    return {tag: offset for tag, _, offset, _ in records}


def _truetype(data: bytes) -> Callable[[int], bool]:
    """Return the empty glyphs by the `loca` table, which gives where each outline begins and ends."""
    tables = _tables(data)
    loca = tables[b"loca"]
    is_long = unpack_from(">h", data, tables[b"head"] + 50)[0] == 1
    count = unpack_from(">H", data, tables[b"maxp"] + 4)[0]

    def is_empty(glyph: int) -> bool:
        if glyph >= count:
            return True
        start, end = unpack_from(">2I" if is_long else ">2H", data, loca + glyph * (4 if is_long else 2))
        return bool(start == end)

    return is_empty


def _cff(data: bytes) -> Callable[[int], bool]:
    """Return the empty glyphs by the length of their charstrings (Adobe Technical Note 5176)."""
    if data[:4] == b"OTTO":
        offset = _tables(data)[b"CFF "]
        data = data[offset:]
    names = _Index(data, data[2])
    tops = _Index(data, names.end)
    charstrings = _Index(data, _offset_of_charstrings(tops.item(0)))

    def is_empty(glyph: int) -> bool:
        return glyph >= charstrings.count or charstrings.length(glyph) <= _EMPTY_CHARSTRING

    return is_empty


class _Index:
    """An INDEX of a CFF font: a count, offsets, and the objects themselves."""

    def __init__(self, data: bytes, start: int) -> None:
        self.data = data
        self.count = unpack_from(">H", data, start)[0]
        self.size = data[start + 2] if self.count else 1
        self.offsets = start + 3
        self.objects = self.offsets + (self.count + 1) * self.size - 1
        self.end = self.objects + self._offset(self.count) if self.count else start + 2

    def _offset(self, n: int) -> int:
        at = self.offsets + n * self.size
        return int.from_bytes(self.data[at : at + self.size], "big")

    def item(self, n: int) -> bytes:
        """Return the bytes of an item."""
        return self.data[self.objects + self._offset(n) : self.objects + self._offset(n + 1)]

    def length(self, n: int) -> int:
        """Return how many bytes an item has."""
        return self._offset(n + 1) - self._offset(n)


def _offset_of_charstrings(top: bytes) -> int:
    """Return the operand of operator 17 of a Top DICT."""
    at, operand = 0, 0
    while at < len(top):
        first = top[at]
        if first == 17:
            return operand
        if first <= 21:
            at += 2 if first == 12 else 1
        elif first == 28:
            operand, at = unpack_from(">h", top, at + 1)[0], at + 3
        elif first == 29:
            operand, at = unpack_from(">i", top, at + 1)[0], at + 5
        elif first == 30:
            at += 1
            while top[at] & 0x0F != 0x0F and top[at] >> 4 != 0x0F:
                at += 1
            at += 1
        elif first <= 246:
            operand, at = first - 139, at + 1
        elif first <= 250:
            operand, at = (first - 247) * 256 + top[at + 1] + 108, at + 2
        else:
            operand, at = -(first - 251) * 256 - top[at + 1] - 108, at + 2
    raise ValueError("no charstrings")
