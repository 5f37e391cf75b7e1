"""Find the characters of a document that no font can show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any
from unicodedata import category

from generator.errors import Notice
from generator.layout.question import mark_of
from generator.model.document import Document, Heading, Paragraph, Passage, QuestionBlock
from generator.writers.html.inline import bare_text

_FURNITURE = "页眉、页脚或版式"
# When so many characters are missing, it is not the text that is odd, but a font that is not there.
_MANY = 20


def missing_glyph_notices(document: Document, missing: Iterable[str]) -> tuple[Notice, ...]:
    """Return a notice for each character that has no glyph, with every place where it occurs.

    Characters for private use are named as well: a font may show something for them, but nobody knows what.
    """
    texts = tuple(_texts(document, ""))
    used = set[str]().union(*(text for _, text in texts))
    private = {mark for mark in used if category(mark) in ("Co", "Cn") or mark == "�"}
    wanted = sorted(private.union(missing))
    if len(wanted) > _MANY:
        return (_no_font(wanted),)
    return tuple(_notice(mark, texts) for mark in wanted)


def _no_font(marks: Sequence[str]) -> Notice:
    return Notice(
        message=f"这台机器的字体缺 {len(marks)} 个字（{''.join(marks[:_MANY])}……），印出来是空框；"
        "Debian 或 Ubuntu 请运行 sudo apt-get install fonts-noto-cjk fonts-lxgw-wenkai",
        code="missing-glyph",
    )


def _notice(mark: str, texts: tuple[tuple[str, str], ...]) -> Notice:
    places = list(dict.fromkeys(place or "文前" for place, text in texts if mark in text))
    code = f"U+{ord(mark):04X}"
    shown = code if category(mark) in ("Co", "Cn", "Cc") else f"“{mark}”（{code}）"
    return Notice(
        message=f"字符 {shown} 没有可用的字形，印出来是空框或错字；请在原文里改成正确的字，或安装含有它的字体",
        place="、".join(places) or _FURNITURE,
        code="missing-glyph",
    )


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Yield every string of a document with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        here = place
        for item in value:
            if isinstance(item, Heading):
                here = f"“{bare_text(item.content)}”"
            yield from _texts(item, here)
    elif is_dataclass(value) and not isinstance(value, type):
        here = _place(value, place)
        for item in fields(value):
            yield from _texts(getattr(value, item.name), here)


def _place(value: object, outside: str) -> str:
    match value:
        case Passage(title=title) if title:
            return f"《{bare_text(title)}》"
        case Paragraph(number=int(number)):
            return f"{outside}第{number}段"
        case QuestionBlock(number=number, is_part=is_part):
            return f"{outside}{mark_of(number, is_part=True)}" if is_part else f"第{number}题"
        case _:
            return outside
