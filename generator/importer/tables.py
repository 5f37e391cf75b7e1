"""Read tables that a PDF's text layer flattened: put their cells and rows together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importer.characters import BLANKS, HAN, joined, plain
from generator.importer.dates import find_date
from generator.importer.manuscript import Line, Manuscript
from generator.importer.noise import find_noise
from generator.importer.report import Ledger

_B = f"[{BLANKS}]"
_D = "[0-9０-９]"
_WORDS = re.compile(
    "时间|日期|年份|年度|阶段|目标|指标|政策|来源|内容|事件|意义|措施|举措|名称|类别|项目|序号|部门|单位|数值|数据|说明|备注|任务|领域|地区|国家|文件|"
    "发布机构|机构|要点|成果|影响|作用|问题|对策|方向|责任"
)
_TOKEN = re.compile(f"[{HAN}A-Za-z/／（）()%％、]{{1,14}}$")
_DATE = re.compile(
    f"({_D}{{4}}{_B}*(?:[-—–～~至]{_B}*{_D}{{4}}{_B}*)?年(?:底|末|初|前)?(?:{_B}*{_D}{{1,2}}{_B}*月(?:{_B}*{_D}{{1,2}}{_B}*日)?)?|"
    f"{_D}{{4}}[-./]{_D}{{1,2}}(?:[-./]{_D}{{1,2}})?)(?={_B}|$)"
)
_DATED = re.compile("时间|日期|年份|年度|阶段|年$")
_DELIMITER = re.compile(f"\t+|{_B}*[|｜]{_B}*")
_CAPTION = re.compile(f"(?:附?表|附件|表格){_B}*[0-9０-９一二三四五六七八九十]*")


@dataclass(slots=True, kw_only=True)
class Cell:
    """One cell and the lines that it was printed on."""

    text: str
    lines: list[Line]


@dataclass(slots=True, kw_only=True)
class Table:
    """A table put together again."""

    header: list[str]
    rows: list[list[Cell]] = field(default_factory=list)
    caption: str = ""
    lines: list[Line] = field(default_factory=list)

    @property
    def is_dated(self) -> bool:
        """Tell whether each row begins with a date."""
        return _DATED.search(self.header[0]) is not None


@dataclass(slots=True, kw_only=True)
class Tables:
    """The tables of a document and the text around them."""

    tables: list[Table] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


def looks_like_tables(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is tables and little else."""
    lines = manuscript.lines
    heads = sum(_header(line) is not None for line in lines)
    if not heads:
        return 0.0
    closed = sum(line.raw[-1:] in BLANKS for line in lines)
    dated = sum(_DATE.match(line.text) is not None for line in lines)
    delimited = sum(len(_DELIMITER.split(line.text)) > 1 for line in lines)
    if delimited >= 0.6 * len(lines) or (closed >= 0.2 * len(lines) and heads * 60 >= len(lines)):
        return 0.8
    return 0.75 if dated >= 3 and dated * 8 >= len(lines) else 0.0


def read_tables(manuscript: Manuscript, ledger: Ledger) -> Tables:
    """Return the tables that a manuscript holds."""
    noise = {n.place: n.reason for n in find_noise(manuscript.lines)}
    for place, reason in noise.items():
        ledger.remove(manuscript.lines[place], reason)
    lines = [line for place, line in enumerate(manuscript.lines) if place not in noise]
    heads = [n for n, line in enumerate(lines) if _header(line) and _may_open(lines, n)]
    found = Tables()
    _text(lines[: heads[0]] if heads else lines, found, ledger, before=True)
    for n, start in enumerate(heads):
        end = heads[n + 1] if n + 1 < len(heads) else len(lines)
        header = _header(lines[start]) or []
        table = Table(header=header)
        found.tables.append(table)
        caption = lines[end - 1] if n + 1 < len(heads) and _CAPTION.match(lines[end - 1].text) else None
        body = lines[start + 1 : end - (caption is not None)]
        ledger.take([lines[start]], "表头", "".join(header), dropped=_marks([lines[start]]))
        rest = _rows(body, table)
        _spell(table, ledger)
        _text(rest, found, ledger, before=False)
        if start and _CAPTION.match(lines[start - 1].text) and ledger.role_of(lines[start - 1]) is None:
            table.caption = ledger.take([lines[start - 1]], "表题", plain(lines[start - 1].text, heading=True))
        ledger.recognise([lines[start]], f"表，{len(table.header)} 列 {len(table.rows)} 行", " | ".join(header))
    return found


def _header(line: Line) -> list[str] | None:
    """Return the cells of a line that is a table's head: short words side by side, one of them a head's usual word."""
    parts = [p for p in re.split(f"\t+|{_B}*[|｜]{_B}*|{_B}+", line.text) if p]
    if not 2 <= len(parts) <= 8 or not all(_TOKEN.match(p) for p in parts):
        return None
    if sum(_WORDS.search(p) is not None for p in parts) * 2 < len(parts) or len(line.text) > 60:
        return None
    return [plain(p) for p in parts]


def _may_open(lines: Sequence[Line], n: int) -> bool:
    """Tell whether a table may begin at a line: the text before it is closed."""
    if n == 0:
        return True
    before = lines[n - 1]
    return before.raw[-1:] in BLANKS or before.text[-1] in "。！？；”" or len(before.text) < 30


def _text(lines: Sequence[Line], found: Tables, ledger: Ledger, *, before: bool) -> None:
    """Enter the text around the tables; a caption above a head is left for its table."""
    for n, line in enumerate(lines):
        if before and n == len(lines) - 1 and _CAPTION.match(line.text):
            continue
        found.paragraphs.append(ledger.take([line], "表外的文字", plain(line.text)))
        ledger.doubt([line], "表格之外的文字，请核对", line.text)


def _rows(lines: Sequence[Line], table: Table) -> list[Line]:
    """Fill the table from the lines below its head; return those that belong to no row."""
    if lines and sum(len(_DELIMITER.split(line.text)) > 1 for line in lines) >= 0.6 * len(lines):
        for line in lines:
            table.rows.append([Cell(text=c, lines=[line]) for c in _DELIMITER.split(line.raw.strip(" |｜"))])
        return []
    marked = sum(line.raw[-1:] in BLANKS for line in lines) >= 0.15 * len(lines)
    cells = _cells(lines, table, marked=marked)
    width = len(table.header)
    if table.is_dated:
        return _dated_rows(cells, table, width)
    for n in range(0, len(cells), width):
        table.rows.append(cells[n : n + width])
    return []


def _cells(lines: Sequence[Line], table: Table, *, marked: bool) -> list[Cell]:
    """Return the cells in order: a blank at a line's end closes one, and a date that begins one is one by itself."""
    cells: list[Cell] = []
    pieces: list[str] = []
    own: list[Line] = []

    def close() -> None:
        if pieces:
            cells.append(Cell(text=joined(pieces), lines=list(own)))
        pieces.clear()
        own.clear()

    for n, line in enumerate(lines):
        text = line.text
        dated = _DATE.match(text) if table.is_dated else None
        if dated and (not pieces or not marked):
            close()
            cells.append(Cell(text=dated.group(1), lines=[line]))
            text = text[dated.end() :].strip(BLANKS)
            if not text:
                continue
        pieces.append(text)
        own.append(line)
        following = lines[n + 1].text if n + 1 < len(lines) else ""
        if marked:
            if line.raw[-1:] in BLANKS:
                close()
        elif not following or (table.is_dated and _DATE.match(following)) or text[-1] in "。》":
            close()
    close()
    return cells


def _dated_rows(cells: Sequence[Cell], table: Table, width: int) -> list[Line]:
    """Deal the cells out to rows, each of which begins with a date."""
    row: list[Cell] = []
    rest: list[Line] = []
    for cell in cells:
        if _DATE.fullmatch(cell.text):
            if row:
                table.rows.append(_filled(row, width))
            row = [cell]
        elif not row:
            rest += cell.lines
        elif len(row) < width:
            row.append(cell)
        else:
            row[-1] = Cell(text=joined([row[-1].text, cell.text]), lines=[*row[-1].lines, *cell.lines])
    if row:
        table.rows.append(_filled(row, width))
    return rest


def _filled(row: list[Cell], width: int) -> list[Cell]:
    """Part the last cells of a row that was printed on one line: 事件 内容."""
    while len(row) < width:
        last = row[-1]
        gap = re.search(f"(?<=[{HAN}》”）。])({_B}+)(?=[{HAN}《“（])", last.text)
        if gap is None:
            return row
        row = [
            *row[:-1],
            Cell(text=last.text[: gap.start()], lines=last.lines),
            Cell(text=last.text[gap.end() :], lines=last.lines),
        ]
    return row


def _spell(table: Table, ledger: Ledger) -> None:
    for row in table.rows:
        for cell in row:
            cell.text = plain(cell.text)
        lines = list({id(line): line for cell in row for line in cell.lines}.values())
        ledger.take(lines, "表格", "".join(cell.text for cell in row), dropped=_marks(lines))
        table.lines += lines
        if len(row) != len(table.header):
            ledger.doubt(lines, f"这一行有 {len(row)} 格，表头有 {len(table.header)} 格", row[0].text)


def _marks(lines: Sequence[Line]) -> str:
    return "".join(c for line in lines for c in line.raw if c in "|｜")


def tables_json(found: Tables) -> dict[str, Any]:
    """Return the tables as the JSON value."""
    value: dict[str, Any] = {"doc_kind": "tables"}
    if found.paragraphs:
        value["paragraphs"] = found.paragraphs
    value["tables"] = []
    for table in found.tables:
        entry: dict[str, Any] = {"header": table.header, "rows": [[c.text for c in row] for row in table.rows]}
        value["tables"].append(entry | ({"caption": table.caption} if table.caption else {}))
    return value


def events(found: Tables) -> list[tuple[str, str, str]]:
    """Return the rows of the dated tables with three columns as date, title and text, for a timeline."""
    rows = []
    for table in found.tables:
        if not table.is_dated or len(table.header) < 3:
            continue
        for row in table.rows:
            date = find_date(row[0].text) if row else None
            if date and len(row) >= 3 and not re.search("[-—～至]", row[0].text):
                rows.append((date, row[1].text, "".join(c.text for c in row[2:])))
    return rows
