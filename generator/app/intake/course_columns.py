"""Add columns to the course as text: one more name in its list, and nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.drafts.yaml_text import flow, scalar
from generator.library.yaml.marked_yaml import parse
from generator.model.column import STANDARD_COLUMNS

NO_COLUMN_MARK = "# 存疑：课程里没有栏目"


def with_columns(text: str, added: Sequence[str]) -> str | None:
    """Return the text of `course.yaml` with columns added behind the others, None where its list cannot be found."""
    marked = parse(text)
    if marked.broken or not isinstance(marked.data, dict):
        return None
    known = marked.data.get("columns")
    if known is None:
        return text.rstrip("\n") + f"\ncolumns: {flow([*STANDARD_COLUMNS, *added])}\n"
    if not isinstance(known, list) or not known:
        return None
    lines = text.split("\n")
    row, column = marked.place(("columns", len(known) - 1))
    line = lines[row - 1]
    item = re.match(r"(\s*)- ", line)
    if item:
        # What is indented deeper belongs to the last column: its role, say.
        deeper = re.compile(f"{item.group(1)}\\s+\\S")
        while row < len(lines) and deeper.match(lines[row]):
            row += 1
        lines[row:row] = [f"{item.group(1)}- {scalar(name)}" for name in added]
        return "\n".join(lines)
    end = line.find("]", column - 1)
    if end < 0:
        return None
    lines[row - 1] = f"{line[:end].rstrip()}, {', '.join(map(scalar, added))}{line[end:]}"
    return "\n".join(lines)


def settle_columns(text: str) -> str:
    """Return a draft whose doubt about its column is settled, every line where it was."""
    return "\n".join("# 栏目已加进课程" if NO_COLUMN_MARK in line else line for line in text.split("\n"))
