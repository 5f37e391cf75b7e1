"""Read a manuscript: first what its format knew for certain, then what its words look like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import PurePath

from generator.importer.characters import joined, plain, squeezed
from generator.importer.fields.table_rows import PrintedCell
from generator.importer.lines.grid import measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.articles.article_drafts import whole_source
from generator.importer.recognise.document_kinds import find_kind
from generator.importer.recognise.opening import Opening, open_text
from generator.importer.recognise.recognised import FormatNote, Recognised, TableCaption
from generator.importer.recognise.tables.found_tables import FoundTable, TableDocument
from generator.importer.recognise.tables.table_drafts import events_of, tables_of
from generator.importer.values.document_drafts import Drafts
from generator.importer.values.remarks import Remark

_CAPTION = re.compile(
    r"((?:附?表|图表|附件)\s*[0-9０-９一二三四五六七八九十]*(?:[-—.．][0-9０-９]+)?)\s*[.．:：、]?\s*(?=\S)"
)


@dataclass(slots=True, kw_only=True)
class _Known:
    """What the format of a document knew: its tables and notes, and the lines that are taken for them."""

    tables: list[FoundTable] = field(default_factory=list)
    captions: list[TableCaption] = field(default_factory=list)
    notes: list[FormatNote] = field(default_factory=list)
    apart: list[Line] = field(default_factory=list)


def recognise(manuscript: Manuscript, ledger: Ledger, name: str) -> Recognised:
    """Return what a manuscript holds: tables, notes and imprint as its format gave them, the rest recognised.

    `name` is the file name of the document.
    """
    known = _Known()
    rest = _set_apart(manuscript.lines, known, ledger)
    body = replace(manuscript, lines=tuple(rest), apart=tuple(known.apart))
    if known.tables and _is_mostly_tables(known, rest):
        return _tables(body, known, ledger, name)
    kind = find_kind(body)
    found = kind.read(open_text(body, name, kind.opening, ledger), ledger)
    found = replace(
        found,
        imprint=manuscript.imprint,
        tables=tuple(known.tables),
        captions=tuple(known.captions),
        notes=tuple(known.notes),
    )
    value = found.json()
    drafts = _with_source(found.drafts, str(value.get("title", "")), str(value.get("date", "")))
    return replace(found, drafts=_with_tables(drafts, known.tables))


def _with_source(drafts: Drafts, title: str, date: str) -> Drafts:
    """Return drafts with a record of the document itself, where it is not one article and none speaks of it yet."""
    own = drafts.own
    if any(source.is_whole for source in drafts.sources) or len(drafts.sources) == 1:
        return drafts
    whole = whole_source(own, "collection", title=title or PurePath(drafts.name).stem, date=date)
    if not title:
        named = Remark(text="原文没有题名，这是文件名", at="kind")
        whole = replace(whole, remarks=(named, *whole.remarks))
    return replace(drafts, sources=(*drafts.sources, whole))


def _with_tables(drafts: Drafts, tables: Sequence[FoundTable]) -> Drafts:
    """Return drafts with the tables of the format behind those that were recognised."""
    source = next((source.id for source in drafts.sources if source.is_whole), drafts.sources[0].id)
    return replace(
        drafts,
        tables=(*drafts.tables, *tables_of(tables, drafts.own, source=source, after=len(drafts.tables))),
        events=(*drafts.events, *events_of(tables, drafts.own, source=source, after=len(drafts.events))),
    )


def _set_apart(lines: Sequence[Line], known: _Known, ledger: Ledger) -> list[Line]:
    """Take tables and notes out of the lines and return the rest."""
    rest: list[Line] = []
    for (style, group), run in groupby(lines, key=lambda line: (line.style, line.group)):
        if style == "row" and group:
            _table(list(run), rest, known, ledger)
        elif style == "note":
            for line in run:
                _note(line, lines, known, ledger)
        else:
            rest += run
    return rest


def _table(rows: list[Line], rest: list[Line], known: _Known, ledger: Ledger) -> None:
    """Collect a table from its rows; the line above it is its caption when it says so."""
    heads = [line for line in rows if line.head]
    header = _header(heads) if heads else ("",) * len(rows[0].cells)
    for line in heads:
        ledger.take([line], Role.TABLE_HEAD, " ".join([*header, *line.cells]))
    cells = []
    for line in rows[len(heads) :]:
        texts = [_spelt(cell) for cell in line.cells]
        ledger.take([line], Role.TABLE_ROW, "".join(texts))
        cells.append(tuple(PrintedCell(text=text, lines=[line]) for text in texts))
    known.apart += rows
    above, caption = rest[-1] if rest else None, ""
    if above and (found := _CAPTION.match(above.text)) and len(above.text) <= 60 and above.text[-1] not in "。；，：":
        caption = ledger.take([rest.pop()], Role.TABLE_CAPTION, plain(above.text, heading=True))
        known.apart.append(above)
        label = plain(found.group(1)).replace(" ", "")
        known.captions.append(TableCaption(label=label, text=plain(above.text[found.end() :])))
    elif above:
        where = f"这里之后原有一张表（{len(cells)} 行），已另存为表格草稿"
        ledger.doubt([above], where, " | ".join(filter(None, header)))
    known.tables.append(FoundTable(header=header, rows=tuple(cells), caption=caption, lines=tuple(rows)))
    ledger.recognise(rows[:1], f"表，{len(header)} 列 {len(cells)} 行", " | ".join(header))


def _header(heads: Sequence[Line]) -> tuple[str, ...]:
    """Return the head of a table; of several rows, each column joins its cells from above downwards."""
    columns = zip(*(line.cells for line in heads), strict=True)
    return tuple(_spelt("\n".join(dict.fromkeys(filter(None, column)))) for column in columns)


def _spelt(cell: str) -> str:
    """Return a cell in one line, with a blank between its paragraphs where no mark parts them."""
    whole = ""
    for piece in (plain(piece) for piece in cell.split("\n")):
        whole += (" " if whole and piece and whole[-1] not in "。；：！？，、;:" else "") + piece
    return whole


def _note(line: Line, lines: Sequence[Line], known: _Known, ledger: Ledger) -> None:
    text = ledger.take([line], Role.FOOTNOTE, plain(line.text))
    known.notes.append(FormatNote(label=line.label, text=text, after=plain(line.anchor) if line.anchor else ""))
    known.apart.append(line)
    wanted = squeezed(line.anchor)
    place = next((other for other in lines if wanted and wanted in squeezed(other.raw) and other.style != "note"), None)
    if place is not None:
        ledger.doubt([place], f"“{plain(line.anchor)}”后面有脚注 {line.label}，正文里没有收入", text)


def _is_mostly_tables(known: _Known, rest: Sequence[Line]) -> bool:
    inside = sum(len(cell.text) for table in known.tables for row in table.rows for cell in row)
    return inside > 4 * sum(len(line.text) for line in rest)


def _tables(body: Manuscript, known: _Known, ledger: Ledger, name: str) -> Recognised:
    """Return a document that is tables and little else; its first short line is the title."""
    title = body.imprint.title
    first = body.lines[:1]
    if first and len(first[0].text) <= 40 and first[0].text[-1] not in "。；":
        title = ledger.take(first, Role.TITLE, plain(first[0].text, heading=True))
        body = replace(body, lines=body.lines[1:], apart=(*body.apart, *first))
    text = open_text(body, name, Opening(), ledger)
    lines, paragraphs = text.lines, []
    for block in unwrap(lines, measure([line.text for line in lines])):
        taken = [lines[n] for n in block.lines]
        paragraphs.append(ledger.take(taken, Role.BESIDE_TABLE, plain(joined(line.text for line in taken))))
    document = TableDocument(tables=tuple(known.tables), paragraphs=tuple(paragraphs), title=title)
    whole = whole_source(text.own, "data", title=title or name, date=body.imprint.date)
    drafts = _with_tables(Drafts(own=text.own, name=name, sources=(whole,)), known.tables)
    return Recognised(document=document, drafts=drafts, imprint=body.imprint, notes=tuple(known.notes))
