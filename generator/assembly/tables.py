"""Turn glossary entries, facts, events and data tables into printed tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from generator.assembly.blanks import lines_for
from generator.assembly.citing.origins import date_text, name_source
from generator.assembly.markup import parse_inlines, plain_text
from generator.library.library import Library
from generator.model.course import FACT_KINDS, DataTable, Event, Fact, GlossaryEntry
from generator.model.document import Blank, Cell, Inlines, Table, plain

# Words that are before the number; all others are after it.
_BEFORE = ("约", "近", "超", "突破", "达", "不", "至少", "最多", "累计", "接近", "预计", "力争", "努力", "高于", "低于")


def cell(text: str, *, header: bool = False) -> Cell:
    """Return a cell with a text."""
    return Cell(content=parse_inlines(text), header=header)


def header_row(titles: Iterable[str]) -> tuple[Cell, ...]:
    """Return the cells of a header."""
    return tuple(Cell(content=plain(title), header=True) for title in titles)


def hidden_cell(answer: str, lines: int, share: float) -> Cell:
    """Return a cell for students to fill in, with what belongs into it; the transforms take one or the other away.

    It has the lines asked for, or as many as the answer takes in a column of this share of the table's width: so a
    row is as high with the answer as without.
    """
    words = plain_text(answer)
    return Cell(content=(Blank(answer=words),) if answer else (), lines=max(lines, lines_for(words, share)))


# -------------------------------------------------------------------------------------------------- glossary


def glossary_table(entries: Sequence[GlossaryEntry], hide: Literal["", "meaning", "english"] = "") -> Table:
    """Return terms with their meanings; what is hidden is left to the students."""
    has_english = any(entry.english for entry in entries)
    rows = []
    for entry in entries:
        row = [Cell(content=plain(entry.term), header=True)]
        if has_english:
            row.append(hidden_cell(entry.english, 1, 3 / 11) if hide == "english" else cell(entry.english))
        row.append(
            hidden_cell(entry.meaning, 2, 6 / 11 if has_english else 8 / 10)
            if hide == "meaning"
            else cell(entry.meaning)
        )
        rows.append(tuple(row))
    titles = ("词语", "英文", "释义") if has_english else ("词语", "释义")
    widths = (2.0, 3.0, 6.0) if has_english else (2.0, 8.0)
    return Table(header=header_row(titles), rows=tuple(rows), widths=widths, classes=("glossary",))


# ------------------------------------------------------------------------------------------------------ facts


def facts_table(library: Library, facts: Sequence[Fact]) -> Table:
    """Return dated figures as a table: what, how much, when, with what limits; their sources are in its note."""
    remarks = [_remark(fact) for fact in facts]
    dates = [date_text(fact.as_of) for fact in facts]
    columns = [("指标", [fact.what for fact in facts], 5.0), ("数值", [fact_value(fact) for fact in facts], 3.0)]
    columns += [
        (title, texts, width) for title, texts, width in (("时间", dates, 2.0), ("说明", remarks, 3.0)) if any(texts)
    ]
    rows = tuple(
        tuple(Cell(content=plain(texts[n]), header=column == 0) for column, (_, texts, _) in enumerate(columns))
        for n in range(len(facts))
    )
    return Table(
        header=header_row(title for title, _, _ in columns),
        rows=rows,
        widths=tuple(width for _, _, width in columns),
        note=sources_note(library, [fact.source for fact in facts]),
        classes=("facts",),
    )


def fact_value(fact: Fact) -> str:
    """Return a figure as it is said: 超过51%, 65%以上, 力争2030年前."""
    number = f"{fact.value}{fact.unit}"
    if not fact.qualifier:
        return number
    return f"{fact.qualifier}{number}" if fact.qualifier.startswith(_BEFORE) else f"{number}{fact.qualifier}"


def _remark(fact: Fact) -> str:
    baseline = f"以{date_text(fact.baseline)}为基准" if re.fullmatch(r"\d{4}", fact.baseline) else fact.baseline
    contested = "各方说法不一" if fact.contested else ""
    return "；".join(part for part in (FACT_KINDS[fact.kind].label, baseline, fact.who, contested) if part)


def sources_note(library: Library, names: Iterable[str], most: int | None = None) -> Inlines:
    """Return the line under a table that names its sources, each once; after `most` of them it says 等."""
    known = [library.sources.get(name) for name in dict.fromkeys(names)]
    lines = [name_source(source) for source in known if source]
    rest = "等" if most is not None and len(lines) > most else ""
    return plain(f"资料来源：{'、'.join(lines[:most])}{rest}。") if lines else ()


# ----------------------------------------------------------------------------------------------------- events


def timeline_table(events: Sequence[Event], hide: Literal["", "date", "title", "text"] = "", every: int = 2) -> Table:
    """Return events by date; in each `every`-th row the cell `hide` is left to the students."""
    ordered = sorted(events, key=lambda event: event.date)
    has_text = any(event.text for event in ordered)
    rows = []
    for n, event in enumerate(ordered, 1):
        hidden = hide if n % every == 0 else ""
        title = f"{event.title}（{event.issuer}）" if event.issuer else event.title
        row = [
            _event_cell(date_text(event.date), 1, 2.6 / 11.6, hidden=hidden == "date"),
            _event_cell(title, 2, 4 / 11.6, hidden=hidden == "title"),
        ]
        if has_text:
            row.append(_event_cell(event.text, 3, 5 / 11.6, hidden=hidden == "text"))
        rows.append(tuple(row))
    titles = ("时间", "事件", "内容与意义") if has_text else ("时间", "事件")
    widths = (2.6, 4.0, 5.0) if has_text else (2.6, 9.0)
    return Table(header=header_row(titles), rows=tuple(rows), widths=widths, classes=("timeline",))


def _event_cell(text: str, lines: int, share: float, *, hidden: bool) -> Cell:
    return hidden_cell(text, lines, share) if hidden else cell(text)


# ------------------------------------------------------------------------------------------------------- data


def data_table(library: Library, table: DataTable) -> Table:
    """Return a table of `tables.yaml`."""
    sources = sources_note(library, [table.source])
    note = (*parse_inlines(table.note), *sources) if table.note else sources
    width = len(table.header)
    return Table(
        caption=plain(table.title),
        header=header_row(table.header),
        rows=tuple(
            tuple(Cell(content=parse_inlines(text), header=n == 0) for n, text in enumerate(_padded(row, width)))
            for row in table.rows
        ),
        note=note,
        classes=("data",),
    )


def _padded(row: Sequence[str], width: int) -> tuple[str, ...]:
    return (*row, *("" for _ in range(width - len(row))))
