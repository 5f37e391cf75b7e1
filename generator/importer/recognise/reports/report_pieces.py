"""The pieces of a report's body, and those set apart from its sentences: captions, boxes, tables, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from generator.importer.characters import has_han, joined, plain
from generator.importer.counters import find_mark
from generator.importer.fields.boxes import BOX, box_size, box_text
from generator.importer.lines.grid import Grid
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line
from generator.importer.recognise.tables.found_tables import FoundTable, enter_table, find_table

_CAPTION = re.compile(
    r"((?:图|表|附图|附表|图表)\s*[0-9０-９一二三四五六七八九十]+(?:[-—.．][0-9０-９]+)?)\s*[.．:：、]?\s*(?=[^\s。，；])"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[\x21-\x7e]+$")
_CRUMB = re.compile(r"[a-hA-H][.．)）]?\s?[\u4e00-\u9fff]")
_MOST_CRUMBS = 6
_ITEM_SYSTEMS = frozenset({"dash", "bullet"})

PieceKind = Literal["heading", "paragraph", "item", "box", "caption", "address", "table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPiece:
    """One piece of a report, in reading order; `heading` is the one above it."""

    kind: PieceKind
    lines: tuple[Line, ...]
    text: str = ""
    level: int = 0
    heading: str = ""
    label: str = ""
    paragraphs: tuple[str, ...] = ()
    table: FoundTable | None = None


def set_apart(lines: Sequence[Line], grid: Grid, ledger: Ledger) -> tuple[list[Line], list[ReportPiece]]:
    """Take captions, addresses, boxes and tables out of a text, so that the sentences around them close up."""
    rest: list[Line] = []
    apart: list[ReportPiece] = []
    n = 0
    while n < len(lines):
        line = lines[n]
        piece = _piece_at(lines, n, grid, ledger)
        if piece is None:
            rest.append(line)
        elif piece.kind == "address" and any(other.text == piece.text for other in apart if other.kind == "address"):
            ledger.remove(line, "重复的网址")
        else:
            rest = _without_crumbs(rest, ledger) if piece.kind == "caption" else rest
            apart.append(piece)
        n += len(piece.lines) if piece else 1
    return rest, apart


def _piece_at(lines: Sequence[Line], n: int, grid: Grid, ledger: Ledger) -> ReportPiece | None:
    """Return the piece set apart at line `n`, None where the text goes on."""
    line = lines[n]
    is_open = line.text[-1] not in "。；，"
    if _ADDRESS.match(line.text):
        return ReportPiece(kind="address", text=line.text, lines=(line,))
    if (caption := _CAPTION.match(line.text)) and len(line.text) <= 60 and is_open:
        return ReportPiece(kind="caption", text=line.text[caption.end() :], lines=(line,), label=_label(caption))
    if (box := BOX.match(line.text)) and len(line.text) <= 40 and is_open:
        size, sure = box_size(lines, n + 1, grid, _CAPTION)
        taken = lines[n + 1 : n + 1 + size]
        if not sure:
            ledger.doubt([line, *taken], "专栏到哪里结束看不出来，已算到下一个标题，请核对", line.text)
        inner = tuple(box_text(taken, grid))
        return ReportPiece(kind="box", text=box.group(2), lines=(line, *taken), label=_label(box), paragraphs=inner)
    captioned = bool(n) and _CAPTION.match(lines[n - 1].text) is not None
    table = find_table(lines, n, captioned=captioned)
    return ReportPiece(kind="table", lines=table.lines, table=table) if table else None


def _label(found: re.Match[str]) -> str:
    return plain(found.group(1)).replace(" ", "")


def _without_crumbs(rest: list[Line], ledger: Ledger) -> list[Line]:
    """Take the words inside a figure, which precede its caption, out of the text: `a新增比例`."""
    start = len(rest)
    for back in range(1, min(_MOST_CRUMBS, len(rest)) + 1):
        line = rest[-back]
        if line.text[-1] in "。；：！？”" or len(line.text) > 40:
            break
        if _CRUMB.match(line.text):
            start = len(rest) - back
    for line in rest[start:]:
        ledger.remove(line, "图里的文字（图本身没有导入）")
    return rest[:start]


def body_pieces(lines: Sequence[Line], grid: Grid) -> list[ReportPiece]:
    """Return the headings, paragraphs and list items of a text, not spelt yet."""
    pieces: list[ReportPiece] = []
    for block in unwrap(lines, grid):
        taken = tuple(lines[n] for n in block.lines)
        mark = find_mark(taken[0].text)
        listed = taken[0].style == "item" or (mark is not None and mark.system in _ITEM_SYSTEMS)
        if listed and has_han("".join(line.text for line in taken)):
            pieces.append(ReportPiece(kind="item", lines=taken, label=mark.text if mark else ""))
        else:
            kind: PieceKind = "heading" if block.kind == "heading" else "paragraph"
            pieces.append(ReportPiece(kind=kind, lines=taken))
    return pieces


def spelt(piece: ReportPiece, ledger: Ledger) -> ReportPiece:
    """Return a piece with its text spelt and its lines entered; a heading is left for when all texts are known."""
    whole = joined(line.text for line in piece.lines)
    match piece.kind:
        case "paragraph":
            return replace(piece, text=ledger.take(piece.lines, Role.BODY, plain(whole)))
        case "item":
            text = plain(whole[len(piece.label) :])
            return replace(piece, text=ledger.take(piece.lines, Role.ITEM, text, dropped=piece.label.strip()))
        case "caption":
            text = plain(piece.text)
            shown = piece.label + text
            ledger.take(piece.lines, Role.FIGURE_CAPTION, shown, dropped=_separator(_CAPTION, piece))
            return replace(piece, text=text)
        case "box":
            text = plain(piece.text, heading=True)
            shown = piece.label + text + "".join(piece.paragraphs)
            ledger.take(piece.lines, Role.BOX, shown, dropped=_separator(BOX, piece))
            return replace(piece, text=text)
        case "address":
            ledger.take(piece.lines, Role.ADDRESS, piece.text)
        case "table":
            return replace(piece, table=enter_table(piece.table, ledger) if piece.table else None)
        case "heading":
            pass
        case _:
            assert_never(piece.kind)
    return piece


def _separator(pattern: re.Pattern[str], piece: ReportPiece) -> str:
    """Return the mark between a label and its title: the dot of `图 1.`."""
    text = piece.lines[0].text
    found = pattern.match(text)
    if not found:
        return ""
    return text[found.end(1) : found.start(2) if found.re.groups > 1 else found.end()].strip()
