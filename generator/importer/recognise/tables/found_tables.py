"""Read tables that a PDF's text layer flattened: put their cells and rows together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.importer.characters import BLANKS, HAN, joined, plain
from generator.importer.counters import find_mark
from generator.importer.fields.table_rows import DATE, PrintedCell, assemble, is_counted, is_dated
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.opening import OpenedText
from generator.importer.recognise.tables.chronicle import Dated, find_chronicle

_B = f"[{BLANKS}]"
_WORDS = re.compile(
    "时间|日期|年份|年度|阶段|时期|目标|指标|政策|来源|内容|事件|意义|措施|举措|名称|类别|类型|项目|序号|编号|部门|单位|数值|数据|说明|备注|任务|领域|地区|国家|"
    "文件|机构|要点|成果|影响|作用|问题|对策|方向|责任|主体|数量|占比|比重|增速|完成|进展|"
    "主题|地点|人物|会议|法规|条款|年级|学校|姓名|得分|[0-9０-９]{4}[ ]*年"
)
_TOKEN = re.compile(f"[{HAN}A-Za-z0-9０-９/／（）()%％、—-]{{1,14}}$")
_STACKED = re.compile(
    f"(?:(?:{_WORDS.pattern})[{HAN}（）()/／%]{{0,5}}|[{HAN}]{{0,5}}(?:{_WORDS.pattern})[（(/／]?[{HAN}/／%]{{0,6}}[）)]?)$"
)
_PARTED = re.compile(f"[\t|｜{BLANKS}]")
_CHAPTERS = ("han", "paren", "part", "section")
_MOST_LINES = 80  # of a table inside a text
_FIGURE = re.compile(f"[图表]{_B}*[0-9０-９一二三四五六七八九十]")
_CAPTION = re.compile(f"(?:附?表|附件|表格|专栏){_B}*[0-9０-９一二三四五六七八九十]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTable:
    """A table: as its format gave it, or put together again."""

    JSON: ClassVar[str] = "header rows=texts caption?"

    header: tuple[str, ...]
    rows: tuple[tuple[PrintedCell, ...], ...] = ()
    caption: str = ""
    lines: tuple[Line, ...] = ()
    is_chronicle: bool = False

    @property
    def is_dated(self) -> bool:
        """Return whether each row begins with a date."""
        return is_dated(self.header)

    @property
    def texts(self) -> list[list[str]]:
        """Return the rows as texts."""
        return [[cell.text for cell in row] for row in self.rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDocument:
    """A document that is tables, and the text around them."""

    JSON: ClassVar[str] = "doc_kind title? paragraphs? tables"

    tables: tuple[FoundTable, ...] = ()
    paragraphs: tuple[str, ...] = ()
    title: str = ""
    date: str = ""
    doc_kind: str = "tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """The head of a table: its cells, and the lines they are printed on."""

    place: int
    size: int
    cells: tuple[str, ...]


def looks_like_tables(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is tables and little else."""
    lines = manuscript.lines
    heads = _heads(lines)
    if not heads:
        return 0.75 if find_chronicle(lines) else 0.0
    covered = whole = wrong = 0
    for n, head in enumerate(heads):
        end = heads[n + 1].place if n + 1 < len(heads) else len(lines)
        body = lines[head.place + head.size : end]
        found = assemble(body, head.cells, lines[head.place], stacked=head.size > 1)
        if not found.sure:
            continue
        covered += head.size + len(body) - len(found.rest)
        whole += sum(len(row) == len(head.cells) for row in found.rows)
        wrong += sum(len(row) != len(head.cells) for row in found.rows)
    if whole < 2 or whole < 3 * wrong or covered < 0.6 * len(lines):
        return 0.0
    return 0.8


def read_tables(text: OpenedText, ledger: Ledger) -> TableDocument:
    """Return the tables that a text holds."""
    lines = text.lines
    heads = _heads(lines)
    if not heads and (chronicle := find_chronicle(lines)):
        return TableDocument(tables=(_read_chronicle(lines, *chronicle, ledger),))
    paragraphs = _text_before(lines[: heads[0].place] if heads else lines, ledger)
    tables = []
    for n, head in enumerate(heads):
        end = heads[n + 1].place if n + 1 < len(heads) else len(lines)
        captioned = n + 1 < len(heads) and _CAPTION.match(lines[end - 1].text)
        table, rest = _read_table(lines[: end - 1 if captioned else end], head, ledger)
        paragraphs += [_beside(line, ledger) for line in rest]
        tables.append(table)
    return TableDocument(tables=tuple(tables), paragraphs=tuple(paragraphs))


def _read_table(lines: Sequence[Line], head: _Head, ledger: Ledger) -> tuple[FoundTable, list[Line]]:
    """Return the table that reaches from its head to the end of `lines`, and the lines that are no part of it."""
    top = lines[head.place : head.place + head.size]
    ledger.take(top, Role.TABLE_HEAD, "".join(head.cells), dropped=_marks(top))
    found = assemble(lines[head.place + head.size :], head.cells, top[0], stacked=head.size > 1)
    table = _spelt(FoundTable(header=head.cells, rows=tuple(map(tuple, found.rows))), ledger)
    for line in found.rest:
        if _RULE.match(line.text):
            ledger.remove(line, "表格的分隔线")
    above = lines[head.place - 1 : head.place]
    if above and _CAPTION.match(above[0].text) and ledger.role_of(above[0]) is None:
        caption = ledger.take(above, Role.TABLE_CAPTION, plain(above[0].text, heading=True))
        table = replace(table, caption=caption)
    ledger.recognise(top, f"表，{len(table.header)} 列 {len(table.rows)} 行", " | ".join(head.cells))
    return table, [line for line in found.rest if not _RULE.match(line.text)]


def find_table(lines: Sequence[Line], n: int, *, captioned: bool) -> FoundTable | None:
    """Return the table inside a text whose head is line `n`, with all lines that it takes.

    It reaches to the next heading, caption, indent or blank line, and each of its rows must be whole.
    """
    header = _header(lines[n])
    if header is None:
        return None
    end = _reach(lines, n, header)
    found = assemble(lines[n + 1 : end], header, lines[n], stacked=False)
    while found.rows and len(found.rows[-1]) != len(header) and end > n + 3:
        end -= 1  # what follows a table may look like a row of it
        found = assemble(lines[n + 1 : end], header, lines[n], stacked=False)
    whole = found.sure and not found.rest and all(len(row) == len(header) for row in found.rows)
    if not whole or len(found.rows) < (2 if captioned or is_dated(header) or is_counted(header) else 3):
        return None
    return FoundTable(header=tuple(header), rows=tuple(map(tuple, found.rows)), lines=tuple(lines[n:end]))


def _reach(lines: Sequence[Line], n: int, header: Sequence[str]) -> int:
    """Return the place of the line before which a table inside a text ends at the latest."""
    usual = lines[n + 1].gap if n + 1 < len(lines) else 0
    for end in range(n + 1, min(len(lines), n + _MOST_LINES)):
        line, mark = lines[end], find_mark(lines[end].text)
        heading = mark is not None and mark.system in _CHAPTERS and not is_counted(header)
        if heading or _CAPTION.match(line.text) or _FIGURE.match(line.text) or line.gap > usual or line.indent > 1.4:
            return end
    return min(len(lines), n + _MOST_LINES)


def enter_table(table: FoundTable, ledger: Ledger) -> FoundTable:
    """Return a table that was found inside a text, its cells spelt and its lines entered."""
    head = table.lines[0]
    ledger.take([head], Role.TABLE_HEAD, "".join(table.header), dropped=_marks([head]))
    table = _spelt(replace(table, lines=(head,)), ledger)
    ledger.recognise([head], f"表，{len(table.header)} 列 {len(table.rows)} 行", " | ".join(table.header))
    return table


def _read_chronicle(lines: Sequence[Line], start: int, entries: Sequence[Dated], ledger: Ledger) -> FoundTable:
    """Return the entries of a chronicle as a table of two columns, which gets a head that nobody printed."""
    above, caption = lines[:start], ""
    if above:
        heading = plain(joined(line.text for line in above), heading=True)
        caption = ledger.take(above, Role.TABLE_CAPTION, heading)
    rows = []
    for entry in entries:
        date, text = plain(entry.date), plain(joined(entry.text))
        ledger.take(entry.lines, Role.CHRONICLE, date + text, dropped=entry.marks)
        rows.append((PrintedCell(text=date, lines=entry.lines[:1]), PrintedCell(text=text, lines=entry.lines)))
    taken = tuple(line for entry in entries for line in entry.lines)
    ledger.recognise(taken, f"大事记，{len(entries)} 条")
    return FoundTable(header=("时间", "内容"), rows=tuple(rows), caption=caption, lines=taken, is_chronicle=True)


_RULE = re.compile("[-—:：=─|｜ ]+$")


def is_cell(lines: Sequence[Line], place: int) -> bool:
    """Return whether a number alone on its line is a cell and no page number: no page begins or ends there."""
    line = lines[place]
    at_edge = line.page_top or (place + 1 < len(lines) and lines[place + 1].page_top)
    return line.text.isdecimal() and not at_edge


def _heads(lines: Sequence[Line]) -> list[_Head]:
    """Return the heads of the tables: on one line, or with one cell a line at the very beginning."""
    heads = [
        _Head(place=n, size=1, cells=tuple(found))
        for n, line in enumerate(lines)
        if (found := _header(line)) and _may_open(lines, n)
    ]
    if heads:
        return heads
    start = next((n for n, line in enumerate(lines[:4]) if _is_stacked(line.text)), None)
    if start is None:
        return []
    end = start
    while end < min(len(lines), start + 8) and _is_stacked(lines[end].text):
        if end > start and (lines[end].gap or (is_dated([lines[start].text]) and DATE.fullmatch(lines[end].text))):
            break
        end += 1
    if end - start < 2:
        return []
    cells = tuple(plain(line.text) for line in lines[start:end])
    return [_Head(place=start, size=end - start, cells=cells)]


def _is_stacked(text: str) -> bool:
    return len(text) <= 10 and _STACKED.match(text) is not None


def _header(line: Line) -> list[str] | None:
    """Return the cells of a line that is a table's head: short words side by side, one of them a head's usual word."""
    text = line.text
    if len(text) > 160 or not _PARTED.search(text) or _FIGURE.match(text) or find_mark(text):
        return None
    parts = [p for p in re.split(f"\t+|{_B}*[|｜]{_B}*|{_B}+", text) if p]
    if not 2 <= len(parts) <= 8 or sum(map(len, parts)) > 60 or not all(_TOKEN.match(p) for p in parts):
        return None
    if sum(_WORDS.search(p) is not None for p in parts) * 2 < len(parts) or DATE.match(parts[0]):
        return None
    return [plain(p) for p in parts]


def _may_open(lines: Sequence[Line], n: int) -> bool:
    """Return whether a table may begin at a line: the text before it is closed."""
    if n == 0:
        return True
    before = lines[n - 1]
    return before.raw[-1:] in BLANKS or before.text[-1] in "。！？；”" or len(before.text) < 30


def _text_before(lines: Sequence[Line], ledger: Ledger) -> list[str]:
    """Return the text before the first table; a caption right above it is left for the table."""
    captioned = bool(lines) and _CAPTION.match(lines[-1].text) is not None
    return [_beside(line, ledger) for line in (lines[:-1] if captioned else lines)]


def _beside(line: Line, ledger: Ledger) -> str:
    text = ledger.take([line], Role.BESIDE_TABLE, plain(line.text))
    ledger.doubt([line], "表格之外的文字，请核对", line.text)
    return text


def _spelt(table: FoundTable, ledger: Ledger) -> FoundTable:
    """Return a table with its cells spelt and its lines entered."""
    rows = tuple(tuple(PrintedCell(text=plain(cell.text), lines=cell.lines) for cell in row) for row in table.rows)
    taken = list(table.lines)
    for row in rows:
        lines = list({line.key: line for cell in row for line in cell.lines}.values())
        ledger.take(lines, Role.TABLE_ROW, "".join(cell.text for cell in row), dropped=_marks(lines))
        taken += lines
        if len(row) != len(table.header):
            ledger.doubt(lines, f"这一行有 {len(row)} 格，表头有 {len(table.header)} 格", row[0].text)
    return replace(table, rows=rows, lines=tuple(taken))


def _marks(lines: Sequence[Line]) -> str:
    return "".join(c for line in lines for c in line.raw if c in "|｜")
