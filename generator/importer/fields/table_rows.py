"""Deal the lines below a table's head out to rows and cells, by whatever still tells the cells apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importer.characters import BLANKS, HAN, joined
from generator.importer.counters import find_mark
from generator.importer.manuscript import Line
from generator.text.width import FIXED, text_width

_B = f"[{BLANKS}]"
_D = "[0-9０-９]"
DATE = re.compile(
    f"({_D}{{4}}{_B}*(?:[-—–～~至]{_B}*{_D}{{4}}{_B}*)?年(?:底|末|初|前)?(?:{_B}*{_D}{{1,2}}{_B}*月(?:{_B}*{_D}{{1,2}}{_B}*日)?)?|"
    f"{_D}{{4}}[-./]{_D}{{1,2}}(?:[-./]{_D}{{1,2}})?|“?十[二三四五六]五”?(?:时期|期间)?)(?={_B}|$)"
)
_NUMBER = re.compile(f"([0-9０-９]{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:[.．、]|(?={_B}|$))")
_DATED = re.compile("时间|日期|年份|年度|阶段|时期|年$")
_COUNTED = re.compile("序号|编号|项次|次序|^No|^#")
_FIGURES = re.compile(f"{_D}{{4}}{_B}*年|数值|数量|目标值|现状值|完成值|指标值|增速|比重|单位")
_DELIMITER = re.compile(f"\t+|{_B}*[|｜]{_B}*")
_RULE = re.compile("[-—:：=─ ]+$")
_WIDE = re.compile("(?<=\\S)(?:[ \u00a0]{3,}|[ \u00a0]*\u3000[ \u00a0\u3000]*\u3000?)(?=\\S)")
_HAN_GAP = re.compile(f"(?<=[{HAN}》”）。%％])({_B}+)(?=[{HAN}《“（])")
_CLOSED = "。》；！？"


@dataclass(slots=True, kw_only=True)
class PrintedCell:
    """One cell and the lines that it was printed on."""

    text: str
    lines: list[Line]

    def with_more(self, text: str, lines: Sequence[Line]) -> PrintedCell:
        """Return the cell with words that go on in other lines."""
        return PrintedCell(text=joined([self.text, text]), lines=[*self.lines, *lines])

    def parted_at(self, gap: re.Match[str]) -> list[PrintedCell]:
        """Return the two cells that were printed on one line, with a gap between them."""
        halves = (self.text[: gap.start()], self.text[gap.end() :])
        return [PrintedCell(text=half, lines=self.lines) for half in halves]


@dataclass(slots=True, kw_only=True)
class Rows:
    """The rows below a head, the lines that belong to none, and whether something in the text told the cells apart."""

    rows: list[list[PrintedCell]] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    sure: bool = True


def is_dated(header: Sequence[str]) -> bool:
    """Return whether each row of a table begins with a date."""
    return _DATED.search(header[0]) is not None


def is_counted(header: Sequence[str]) -> bool:
    """Return whether each row of a table begins with its number."""
    return _COUNTED.search(header[0]) is not None


def assemble(lines: Sequence[Line], header: Sequence[str], head: Line, *, stacked: bool) -> Rows:
    """Return the rows that `lines` make up; `stacked` says that the head itself had one cell a line."""
    if not lines:
        return Rows(sure=False)
    n = len(lines)
    if all(line.cells for line in lines):
        return Rows(rows=[[PrintedCell(text=c, lines=[line]) for c in line.cells] for line in lines])
    if sum(len(_DELIMITER.split(line.text)) > 1 for line in lines) >= 0.6 * n:
        return _delimited(lines, len(header))
    if not stacked and _columns(head) and sum(_WIDE.search(line.raw.strip()) is not None for line in lines) >= 0.3 * n:
        return _laid_out(lines, header, head)
    tokens = [_tokens(line.text, header) for line in lines]
    if not stacked and sum(len(t) == len(header) for t in tokens) >= 0.8 * n:
        return _tokenised(lines, tokens, header)
    marked = sum(line.raw[-1:] in BLANKS for line in lines) >= 0.15 * n
    if marked:
        return _marked(lines, header)
    if is_dated(header) or is_counted(header):
        return _keyed(lines, header)
    return _stacked(lines, header, sure=stacked)


def _delimited(lines: Sequence[Line], width: int) -> Rows:
    found = Rows()
    for line in lines:
        if _RULE.match(line.text.replace("|", "").replace("｜", "") or "-"):
            found.rest.append(line)
            continue
        pieces = _DELIMITER.split(line.raw.strip(" |｜\u00a0")) if "\t" not in line.raw else line.raw.split("\t")
        cells = [PrintedCell(text=c.strip(BLANKS + "|｜"), lines=[line]) for c in pieces]
        while len(cells) > width and not cells[-1].text:
            cells.pop()
        if len(cells) == 1 and found.rows:
            found.rows[-1][-1] = found.rows[-1][-1].with_more(cells[0].text, [line])
        else:
            found.rows.append(cells)
    return found


def _columns(head: Line) -> list[float]:
    """Return where the columns begin by the head, in em; nothing when its words are not far apart."""
    starts = [text_width(head.raw[: m.start()], FIXED) for m in re.finditer(f"[^{BLANKS}]+", head.raw)]
    return starts if len(starts) > 1 and _WIDE.search(head.raw.strip()) else []


def _laid_out(lines: Sequence[Line], header: Sequence[str], head: Line) -> Rows:
    """Read a table that kept its columns as they stood on the page."""
    starts = _columns(head)
    found = Rows()
    for line in lines:
        pieces: dict[int, str] = {}
        for piece in re.finditer(f"[^{BLANKS}]+(?:{_B}{{1,2}}[^{BLANKS}]+)*", line.raw):
            at = text_width(line.raw[: piece.start()], FIXED)
            column = min(range(len(starts)), key=lambda k: abs(starts[k] - at))
            pieces[column] = joined([pieces.get(column, ""), piece.group()])
        opens = 0 in pieces and _opens_row(pieces, header, found)
        if opens or not found.rows:
            found.rows.append([PrintedCell(text="", lines=[]) for _ in starts])
        for column, text in pieces.items():
            cell = found.rows[-1][column]
            cell.text = joined([cell.text, text]) if cell.text else text
            cell.lines.append(line)
    return found


def _opens_row(pieces: dict[int, str], header: Sequence[str], found: Rows) -> bool:
    if is_dated(header):
        return DATE.match(pieces[0]) is not None
    if is_counted(header):
        return _NUMBER.match(pieces[0]) is not None
    before = found.rows[-1] if found.rows else []
    return len(pieces) >= max(2, len(header) - 1) and (len(header) > 2 or not before or before[-1].text[-1:] in _CLOSED)


def _tokens(text: str, header: Sequence[str]) -> list[str]:
    """Return the words of a line; a blank beside a figure parts them only in a table of figures."""
    key = DATE.match(text) if is_dated(header) else _NUMBER.match(text) if is_counted(header) else None
    first = [key.group().strip(BLANKS)] if key else []
    rest = text[key.end() :].strip(BLANKS) if key else text
    every = [*first, *(t for t in re.split(f"{_B}+", rest) if t)]
    if sum(_FIGURES.search(h) is not None for h in header[1:]) >= 2:
        return every
    return [*first, *(t for t in re.split(f"(?<![0-9０-９]){_B}+(?![0-9０-９])", rest) if t)]


def _tokenised(lines: Sequence[Line], tokens: Sequence[list[str]], header: Sequence[str]) -> Rows:
    found = Rows()
    for line, words in zip(lines, tokens, strict=True):
        if len(words) == len(header):
            found.rows.append([PrintedCell(text=w, lines=[line]) for w in words])
        elif found.rows and len(words) < len(header):
            found.rows[-1][-1] = found.rows[-1][-1].with_more(line.text, [line])
        elif found.rows or len(words) > len(header):
            extra = [*words[: len(header) - 1], " ".join(words[len(header) - 1 :])]
            found.rows.append([PrintedCell(text=w, lines=[line]) for w in extra])
        else:
            found.rest.append(line)
    return found


def _opens(text: str, header: Sequence[str], count: int) -> re.Match[str] | None:
    """Return the date or the next number that opens a row."""
    if is_dated(header):
        return DATE.match(text)
    found = _NUMBER.match(text)
    if not found:
        return None
    own = found.group(1)
    value = int(own) if own.isdecimal() else "一二三四五六七八九十".find(own) + 1
    return found if value == count + 1 else None


def _marked(lines: Sequence[Line], header: Sequence[str]) -> Rows:
    """Read a table in which a blank at a line's end closes a cell."""
    keyed = is_dated(header) or is_counted(header)
    found = Rows()
    cells: list[PrintedCell] = []
    pieces: list[str] = []
    own: list[Line] = []
    keys: list[int] = []
    for line in lines:
        text = line.text
        key = _opens(text, header, len(keys)) if keyed and not pieces else None
        if key:
            keys.append(len(cells))
            cells.append(PrintedCell(text=key.group().strip(BLANKS), lines=[line]))
            text = text[key.end() :].strip(BLANKS)
            if not text:
                continue
        pieces.append(text)
        own.append(line)
        if line.raw[-1:] in BLANKS:
            cells.append(PrintedCell(text=joined(pieces), lines=list(own)))
            pieces, own = [], []
    if pieces:
        cells.append(PrintedCell(text=joined(pieces), lines=list(own)))
    width = len(header)
    if not keyed:
        found.rows = _dealt(cells, width)
        return found
    found.rest = [line for cell in cells[: keys[0] if keys else len(cells)] for line in cell.lines]
    for start, end in zip(keys, [*keys[1:], len(cells)], strict=True) if keys else []:
        found.rows.append(_filled(_folded(cells[start:end], width), width))
    return found


def _dealt(cells: Sequence[PrintedCell], width: int) -> list[list[PrintedCell]]:
    """Deal cells out to rows of one width; a cell that holds two short ones is parted where the count asks for it."""
    missing = -len(cells) % width
    parted: list[PrintedCell] = []
    for cell in cells:
        gap = _HAN_GAP.search(cell.text) if missing and len(cell.lines) == 1 and len(cell.text) < 40 else None
        if gap:
            missing -= 1
            parted += cell.parted_at(gap)
        else:
            parted.append(cell)
    return [parted[n : n + width] for n in range(0, len(parted), width)]


def _folded(cells: Sequence[PrintedCell], width: int) -> list[PrintedCell]:
    """Return a row with what is too much joined to its last cell."""
    row = list(cells[:width])
    for cell in cells[width:]:
        row[-1] = row[-1].with_more(cell.text, cell.lines)
    return row


def _filled(row: list[PrintedCell], width: int) -> list[PrintedCell]:
    """Part the cells of a row that were printed on one line: 事件 内容."""
    while len(row) < width:
        at = next(
            (n for n, c in enumerate(row) if n and len({x.key for x in c.lines}) == 1 and _HAN_GAP.search(c.text)), 0
        )
        at = at or next((n for n in range(len(row) - 1, 0, -1) if _HAN_GAP.search(row[n].text)), 0)
        gap = _HAN_GAP.search(row[at].text) if at else None
        if gap is None:
            return row
        row = [*row[:at], *row[at].parted_at(gap), *row[at + 1 :]]
    return row


def _keyed(lines: Sequence[Line], header: Sequence[str]) -> Rows:
    """Read a table whose rows a date or a number opens, and in which nothing else marks a cell's end."""
    found = Rows()
    groups: list[list[Line]] = []
    for line in lines:
        if _opens(line.text, header, len(groups)):
            groups.append([line])
        elif groups:
            groups[-1].append(line)
        else:
            found.rest.append(line)
    found.sure = len(groups) >= 2
    for group in groups:
        found.rows.append(_keyed_row(group, header, len(found.rows)))
    return found


def _keyed_row(group: Sequence[Line], header: Sequence[str], count: int) -> list[PrintedCell]:
    width, first = len(header), group[0]
    words = _tokens(first.text, header)
    if len(words) > width:
        words = [*words[: width - 1], " ".join(words[width - 1 :])]
    row = [PrintedCell(text=w, lines=[first]) for w in words]
    below = list(group[1:])
    wanted = width - len(row)
    if not below:
        return _filled(row, width)
    if wanted <= 0:
        row[-1] = PrintedCell(text=joined([row[-1].text, *(x.text for x in below)]), lines=[first, *below])
        return row
    return [*row, *_parted(below, wanted)]


def _parted(lines: Sequence[Line], wanted: int) -> list[PrintedCell]:
    """Part lines into cells: as many as lines, or behind the lines that end clearly before the measure."""
    if len(lines) <= wanted:
        return [PrintedCell(text=line.text, lines=[line]) for line in lines]
    widest = max(text_width(line.text, FIXED) for line in lines)
    ends: list[int] = []
    for n, line in enumerate(lines[:-1]):
        if len(ends) < wanted - 1 and (text_width(line.text, FIXED) < widest * 0.8 or line.text[-1] in "》"):
            ends.append(n + 1)
    bounds = [0, *ends, len(lines)]
    return [PrintedCell(text=joined(x.text for x in lines[a:b]), lines=list(lines[a:b])) for a, b in pairwise(bounds)]


def _stacked(lines: Sequence[Line], header: Sequence[str], *, sure: bool) -> Rows:
    """Read a table with one cell a line, or with a blank line between its rows."""
    width = len(header)
    blocks: list[list[Line]] = []
    for line in lines:
        if line.gap or not blocks:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    cells = [[PrintedCell(text=line.text, lines=[line]) for line in block] for block in blocks]
    if len(blocks) > 1 and all(len(block) == width for block in blocks):
        return Rows(rows=cells)
    if not sure and (named := _named(lines, width)):
        return named
    whole = [cell for block in cells for cell in block]
    return Rows(rows=[whole[n : n + width] for n in range(0, len(whole), width)], sure=sure and len(whole) % width == 0)


def _named(lines: Sequence[Line], width: int) -> Rows | None:
    """Read a table each row of which a short name opens that ends no sentence, below a line that ends one."""
    starts = [
        n
        for n, line in enumerate(lines)
        if len(line.text) <= 14
        and find_mark(line.text) is None
        and line.text[-1] not in "。，；、：！？"
        and (n == 0 or lines[n - 1].text[-1] in "。！？")
    ]
    groups = [lines[a:b] for a, b in pairwise([*starts, len(lines)])]
    if len(groups) < 2 or starts[0] or any(len(group) < 2 for group in groups):
        return None
    return Rows(rows=[[PrintedCell(text=g[0].text, lines=[g[0]]), *_parted(g[1:], width - 1)] for g in groups])
