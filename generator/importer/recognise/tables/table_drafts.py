"""Draft records of tables, and of the events in their dated rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.fields.dates import find_date
from generator.importer.recognise.tables.found_tables import FoundTable
from generator.importer.values.document_drafts import EventDraft, TableDraft
from generator.importer.values.remarks import Remark


def tables_of(tables: Sequence[FoundTable], own: str, *, source: str = "", after: int = 0) -> tuple[TableDraft, ...]:
    """Return the tables of a document as records, each row that has too many or too few cells with a remark.

    They are counted on from the `after` tables that the document has already.
    """
    return tuple(
        TableDraft(
            id=f"{own}-t{number}",
            title=table.caption or "、".join(table.header),
            header=table.header,
            rows=tuple(map(tuple, table.texts)),
            source=source or own,
            remarks=tuple(
                Remark(text=f"这一行有 {len(row)} 格，表头有 {len(table.header)} 格", at=f"rows[{n}]")
                for n, row in enumerate(table.rows)
                if len(row) != len(table.header)
            ),
        )
        for number, table in enumerate(tables, after + 1)
    )


def events_of(tables: Sequence[FoundTable], own: str, *, source: str = "", after: int = 0) -> tuple[EventDraft, ...]:
    """Return the rows of the dated tables as events, for a timeline, counted on from the `after` events before."""
    found: list[EventDraft] = []
    for table in tables:
        if not table.is_chronicle and (not table.is_dated or len(table.header) < 3):
            continue
        for row in table.rows:
            date = find_date(row[0].text) if row else None
            if not date or len(row) != len(table.header) or re.search("[—～至]|年-", row[0].text):
                continue
            text = "".join(cell.text for cell in row[2:])
            number = f"{own}-e{after + len(found) + 1:02}"
            found.append(EventDraft(id=number, date=date, title=row[1].text, text=text, source=source or own))
    return tuple(found)
