"""Replace a font's own glyphs and damaged bytes with the characters that a person names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.errors import UserError
from generator.importer.drafts.to_yaml import DOUBT_MARK

UNKNOWN = "□"
_TYPED = re.compile(r"(?:[Uu]\+)?([0-9A-Fa-f]{4,6})=(.+)")


def read_glyphs(typed: Sequence[str]) -> dict[str, str]:
    """Return what `U+E3FD=瞭` says, by character; raise `UserError` for anything else."""
    found: dict[str, str] = {}
    for one in typed:
        match = _TYPED.fullmatch(one.strip())
        code = int(match.group(1), 16) if match else 0
        if match is None or not 0x80 <= code <= 0x10FFFF:
            raise UserError(f"“{one}”看不懂；写成 U+E3FD=瞭 这样：等号前是报告里的字码，后面是正确的字")
        found[chr(code)] = match.group(2)
    return found


def mend(text: str, glyphs: Mapping[str, str], *, comments: bool = False) -> str:
    """Return `text` with its glyphs replaced; with `comments`, a doubt about one of them becomes a note of what it is.

    A doubt stays where only □ is put in, the mark of a character that is not known. Every line stays where it was.
    """
    for glyph, character in glyphs.items():
        if comments and character != UNKNOWN and f"U+{ord(glyph):04X}" in text:
            text = _settled(text, glyph, character)
        text = text.replace(glyph, character)
    return text


def _settled(text: str, glyph: str, character: str) -> str:
    code = f"U+{ord(glyph):04X}"
    lines = text.split("\n")
    for n, line in enumerate(lines):
        at = line.find(DOUBT_MARK)
        if at >= 0 and code in line:
            lines[n] = f"{line[:at]}# 已补：{code} 是“{character}”"
    return "\n".join(lines)
