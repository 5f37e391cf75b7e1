"""Read tables that a PDF's text layer flattened: put their cells and rows together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importer.characters import BLANKS, HAN, joined, plain
from generator.importer.counters import find_mark
from generator.importer.fields.table_rows import DATE, Cell, assemble, is_counted, is_dated
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import find_noise
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.chronicle import Dated, find_chronicle

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
_FIGURE = re.compile(f"[图表]{_B}*[0-9０-９一二三四五六七八九十]")
_CAPTION = re.compile(f"(?:附?表|附件|表格|专栏){_B}*[0-9０-９一二三四五六七八九十]*")


@dataclass(slots=True, kw_only=True)
class Table:
    """A table put together again."""

    header: list[str]
    rows: list[list[Cell]] = field(default_factory=list)
    caption: str = ""
    lines: list[Line] = field(default_factory=list)
    is_chronicle: bool = False

    @property
    def is_dated(self) -> bool:
        """Tell whether each row begins with a date."""
        return is_dated(self.header)


@dataclass(slots=True, kw_only=True)
class Tables:
    """The tables of a document and the text around them."""

    tables: list[Table] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """The head of a table: its cells and the lines that they stand on."""

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


def read_tables(manuscript: Manuscript, ledger: Ledger) -> Tables:
    """Return the tables that a manuscript holds."""
    noise = {n.place: n.reason for n in find_noise(manuscript.lines) if not _is_cell(manuscript.lines, n.place)}
    for place, reason in noise.items():
        ledger.remove(manuscript.lines[place], reason)
    lines = [line for place, line in enumerate(manuscript.lines) if place not in noise]
    heads = _heads(lines)
    found = Tables()
    chronicle = None if heads else find_chronicle(lines)
    if chronicle:
        _read_chronicle(lines, *chronicle, found, ledger)
        return found
    _text(lines[: heads[0].place] if heads else lines, found, ledger, before=True)
    for n, head in enumerate(heads):
        start = head.place
        end = heads[n + 1].place if n + 1 < len(heads) else len(lines)
        table = Table(header=list(head.cells))
        found.tables.append(table)
        caption = lines[end - 1] if n + 1 < len(heads) and _CAPTION.match(lines[end - 1].text) else None
        body = lines[start + head.size : end - (caption is not None)]
        top = lines[start : start + head.size]
        ledger.take(top, Role.TABLE_HEAD, "".join(head.cells), dropped=_marks(top))
        rows = assemble(body, head.cells, lines[start], stacked=head.size > 1)
        table.rows = rows.rows
        _spell(table, ledger)
        for line in [line for line in rows.rest if _RULE.match(line.text)]:
            ledger.remove(line, "表格的分隔线")
        _text([line for line in rows.rest if not _RULE.match(line.text)], found, ledger, before=False)
        if start and _CAPTION.match(lines[start - 1].text) and ledger.role_of(lines[start - 1]) is None:
            table.caption = ledger.take(
                [lines[start - 1]], Role.TABLE_CAPTION, plain(lines[start - 1].text, heading=True)
            )
        ledger.recognise(top, f"表，{len(table.header)} 列 {len(table.rows)} 行", " | ".join(head.cells))
    return found


def find_table(lines: Sequence[Line], n: int, *, captioned: bool) -> tuple[Table, int] | None:
    """Return the table inside a text whose head stands at line `n`, and how many lines it takes.

    It reaches to the next heading, caption, indent or blank line, and each of its rows must be whole.
    """
    header = _header(lines[n])
    if header is None:
        return None
    end = n + 1
    usual = lines[n + 1].gap if end < len(lines) else 0
    while end < min(len(lines), n + 80):
        line, mark = lines[end], find_mark(lines[end].text)
        heading = mark is not None and mark.system in ("han", "paren", "part", "section") and not is_counted(header)
        if heading or _CAPTION.match(line.text) or _FIGURE.match(line.text) or line.gap > usual or line.indent > 1.4:
            break
        end += 1
    found = assemble(lines[n + 1 : end], header, lines[n], stacked=False)
    while found.rows and len(found.rows[-1]) != len(header) and end > n + 3:
        end -= 1  # what follows a table may look like a row of it
        found = assemble(lines[n + 1 : end], header, lines[n], stacked=False)
    whole = found.sure and not found.rest and all(len(row) == len(header) for row in found.rows)
    if not whole or len(found.rows) < (2 if captioned or is_dated(header) or is_counted(header) else 3):
        return None
    return Table(header=header, rows=found.rows, lines=list(lines[n:end])), end - n


def enter_table(table: Table, ledger: Ledger) -> None:
    """Spell a table that was found inside a text, and enter its lines."""
    head, *_ = table.lines
    ledger.take([head], Role.TABLE_HEAD, "".join(table.header), dropped=_marks([head]))
    table.lines = [head]
    _spell(table, ledger)
    ledger.recognise([head], f"表，{len(table.header)} 列 {len(table.rows)} 行", " | ".join(table.header))


def _read_chronicle(lines: Sequence[Line], start: int, entries: Sequence[Dated], found: Tables, ledger: Ledger) -> None:
    """Enter the entries of a chronicle as a table of two columns, which gets a head that nobody printed."""
    table = Table(header=["时间", "内容"], is_chronicle=True)
    found.tables.append(table)
    above = lines[:start]
    if above:
        table.caption = ledger.take(above, Role.TABLE_CAPTION, plain(joined(line.text for line in above), heading=True))
    for entry in entries:
        date, text = plain(entry.date), plain(joined(entry.text))
        ledger.take(entry.lines, Role.CHRONICLE, date + text, dropped=entry.marks)
        table.rows.append([Cell(text=date, lines=entry.lines[:1]), Cell(text=text, lines=entry.lines)])
        table.lines += entry.lines
    ledger.recognise(table.lines, f"大事记，{len(entries)} 条")


_RULE = re.compile("[-—:：=─|｜ ]+$")


def _is_cell(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a number that stands alone is a cell and no page number: no page begins or ends there."""
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
        found.paragraphs.append(ledger.take([line], Role.BESIDE_TABLE, plain(line.text)))
        ledger.doubt([line], "表格之外的文字，请核对", line.text)


def _spell(table: Table, ledger: Ledger) -> None:
    for row in table.rows:
        for cell in row:
            cell.text = plain(cell.text)
        lines = list({line.key: line for cell in row for line in cell.lines}.values())
        ledger.take(lines, Role.TABLE_ROW, "".join(cell.text for cell in row), dropped=_marks(lines))
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
