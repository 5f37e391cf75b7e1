"""Make charts of data tables."""

from __future__ import annotations

from generator.assembly.cell_values import read_value, unit_in_titles
from generator.layout.chart import CHART_KINDS, chart_name_for
from generator.model.course import DataTable
from generator.model.document import Figure, Series, plain


def chart(table: DataTable) -> Figure | None:
    """Return a table's chart when every column but the first holds plain numbers of one unit, else None.

    The labels, which are the first cells of the rows, decide what kind of chart it is.
    """
    titles = tuple(table.header[1:])
    rows = [row[1:] for row in table.rows if len(row) == len(table.header)]
    values = [value for row in rows for text in row if (value := read_value(text))]
    units = {unit for _, unit in values}
    if len(rows) < max(len(table.rows), 2) or len(values) < len(rows) * len(titles) or len(units) != 1:
        return None
    labels = tuple(row[0] for row in table.rows)
    name = chart_name_for(labels)
    return Figure(
        alt=f"{CHART_KINDS[name].label}：{table.title}。{_in_words(table)}。",
        caption=plain(table.title),
        chart=name,
        labels=labels,
        series=tuple(
            Series(name=title, values=tuple(number for number, _ in values[n :: len(titles)]))
            for n, title in enumerate(titles)
        ),
        unit=units.pop() or unit_in_titles(titles),
    )


def _in_words(table: DataTable) -> str:
    """Return the cells of a table row by row, each with the title of its column."""
    return "；".join(
        f"{row[0]}：" + "，".join(f"{title}{text}" for title, text in zip(table.header[1:], row[1:], strict=True))
        for row in table.rows
    )
