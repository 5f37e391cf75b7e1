"""Read the text of one Word paragraph: its runs, breaks, notes, formulas, and what stands in boxes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.importer.characters import BLANKS
from generator.importer.readers.docx_xml import W, half_points, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ONLY_BLANKS = re.compile(f"[{BLANKS}]+$")
_PASSED_OVER = frozenset(
    f"{W}{name}"
    for name in ("pPr", "rPr", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "tblPr", "commentReference", "rt")
) | {f"{MC}Fallback"}
_DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
_PICTURES = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
# Ticks and boxes that Word keeps as letters of a picture font.
_SYMBOLS = {
    ("wingdings", 0xFC): "√", ("wingdings", 0xFB): "×", ("wingdings", 0xFE): "√", ("wingdings", 0xFD): "×",
    ("wingdings", 0xA8): "□", ("wingdings", 0x6C): "●", ("wingdings", 0x6E): "■", ("wingdings", 0x75): "◆",
    ("wingdings 2", 0x50): "√", ("wingdings 2", 0x4F): "×", ("wingdings 2", 0x52): "√", ("wingdings 2", 0x53): "×",
    ("symbol", 0xB4): "×", ("symbol", 0xB7): "·", ("symbol", 0xB0): "°", ("symbol", 0xB1): "±", ("symbol", 0xA3): "≤",
    ("symbol", 0xB3): "≥",
}  # fmt: skip


@dataclass(slots=True)
class WordParagraph:
    """What one paragraph holds: its lines (a break inside it begins another), and what stands apart from them."""

    lines: list[str] = field(default_factory=lambda: [""])
    notes: list[tuple[str, str, str]] = field(default_factory=list)  # kind, id, the words before
    boxes: list[_Element] = field(default_factory=list)
    deleted: str = ""
    readings: str = ""
    pictures: int = 0
    page_break: bool = False
    size: float = 0.0

    @property
    def text(self) -> str:
        """Return the lines as one."""
        return "".join(self.lines)


def read_paragraph(node: _Element) -> WordParagraph:
    """Return the text of a `w:p`."""
    found = WordParagraph()
    if node.find(f"{W}pPr/{W}pageBreakBefore") is not None:
        found.page_break = True
    for child in node:
        _walk(child, found)
    return found


def _walk(node: _Element, found: WordParagraph) -> None:
    """Add what a node holds; a list of nodes still to do, since a hostile file may nest them deep."""
    todo = [node]
    while todo:
        here = todo.pop()
        tag = here.tag
        if not isinstance(tag, str) or tag in _PASSED_OVER:
            if tag == f"{W}rt":
                found.readings += _words(here)
            continue
        if tag in _DELETED:
            found.deleted += _words(here, f"{W}delText", f"{W}t")
        elif tag == f"{W}r":
            _run(here, found)
            todo += [
                child for child in reversed(here) if child.tag in _PICTURES or child.tag == f"{MC}AlternateContent"
            ]
        elif tag == f"{M}oMath":
            found.lines[-1] += formula(here)
        elif tag == f"{W}txbxContent":
            found.boxes.append(here)
        else:
            found.pictures += tag in _PICTURES and here.find(f".//{W}txbxContent") is None
            todo += reversed(here)


def _run(run: _Element, found: WordParagraph) -> None:
    style = run.find(f"{W}rPr")
    text = ""
    found.size = max(found.size, half_points(run, "rPr/sz"))
    for child in run:
        tag = child.tag
        if tag == f"{W}t":
            text += child.text or ""
        elif tag == f"{W}tab":
            text += "\t"
        elif tag in (f"{W}br", f"{W}cr"):
            found.lines[-1] += _gap(text, style)
            text = ""
            if child.get(f"{W}type") in ("page", "column"):
                found.page_break = True
            else:
                found.lines.append("")
        elif tag == f"{W}noBreakHyphen":
            text += "-"
        elif tag == f"{W}sym":
            text += _symbol(child)
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            found.lines[-1] += _gap(text, style)
            text = ""
            kind = "footnote" if tag == f"{W}footnoteReference" else "endnote"
            found.notes.append((kind, child.get(f"{W}id", ""), found.lines[-1][-12:]))
        elif tag == f"{W}ruby":
            text += "".join(map(_words, child.iter(f"{W}rubyBase")))
            found.readings += "".join(map(_words, child.iter(f"{W}rt")))
        elif tag == f"{W}delText":
            found.deleted += child.text or ""
    found.lines[-1] += _gap(text, style)


def _words(node: _Element, *tags: str) -> str:
    return "".join(text.text or "" for text in node.iter(*(tags or (f"{W}t",))))


def _gap(text: str, style: _Element | None) -> str:
    """Return underlined blanks, which teachers leave for an answer, as a line of underscores."""
    if not text or style is None or not _ONLY_BLANKS.match(text):
        return text
    if style.find(f"{W}u") is None or value_of(style, "u", "single") == "none":
        return text
    return "_" * max(4, len(text))


def _symbol(node: _Element) -> str:
    try:
        code = int(node.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    known = _SYMBOLS.get((node.get(f"{W}font", "").lower(), code & 0xFF))
    return known or chr(0xF000 + (code & 0xFF) if code < 0x100 else code & 0xFFFF)


def formula(node: _Element) -> str:
    """Return a formula in one line: a fraction as a/b, a power with ^."""
    shown = ""
    for child in node:
        tag = child.tag
        if tag == f"{M}f":
            shown += "/".join(_grouped(part) for part in _parts(child, "num", "den"))
        elif tag == f"{M}sSup":
            shown += "^".join(_grouped(part) for part in _parts(child, "e", "sup"))
        elif tag == f"{M}t" or tag == f"{W}t":
            shown += child.text or ""
        elif isinstance(tag, str):
            shown += formula(child)
    return shown


def _parts(node: _Element, *names: str) -> Iterator[str]:
    for name in names:
        part = node.find(f"{M}{name}")
        yield formula(part) if part is not None else ""


def _grouped(text: str) -> str:
    return f"({text})" if re.search(r"[+\-−×/]", text) else text
