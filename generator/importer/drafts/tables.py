"""Write tables and timelines as drafts for `tables.yaml` and `events.yaml`."""

from __future__ import annotations

from generator.importer.drafts.values import Draft
from generator.importer.drafts.yaml_text import comment, flow, scalar
from generator.importer.recognise.tables import Tables, events


def tables_draft(found: Tables, *, prefix: str, name: str) -> Draft:
    """Return the tables of a document as records of `tables.yaml`."""
    out = [comment(f"草稿：{name} 里的表格，请对照原件核对后并入 lessons/tables.yaml")]
    for number, table in enumerate(found.tables, 1):
        title = table.caption or "、".join(table.header)
        out += [
            "",
            f"- id: {prefix}-t{number}",
            f"  title: {scalar(title)}",
            f"  header: {flow(table.header)}",
            "  rows:",
        ]
        for row in table.rows:
            cells = [c.text for c in row]
            if len(cells) != len(table.header):
                out.append("    " + comment(f"请核对：这一行有 {len(cells)} 格，表头有 {len(table.header)} 格"))
            out.append(f"    - {flow(cells)}")
        out.append(f"  source: {prefix}")
    return Draft(name=f"{prefix}-tables", text="\n".join(out) + "\n", kind="tables")


def events_draft(found: Tables, *, prefix: str, name: str) -> Draft | None:
    """Return the dated rows as records of `events.yaml`, None when there are none."""
    rows = events(found)
    if not rows:
        return None
    out = [comment(f"草稿：{name} 里的时间表，请对照原件核对后并入 lessons/events.yaml")]
    for number, (date, title, text) in enumerate(rows, 1):
        out += ["", f"- id: {prefix}-e{number:02}", f"  date: {date}", f"  title: {scalar(title)}"]
        out += [f"  text: {scalar(text)}", f"  source: {prefix}"]
    return Draft(name=f"{prefix}-events", text="\n".join(out) + "\n", kind="events")
