"""Read the numbers that cells of a data table hold."""

from __future__ import annotations

import re

# A number, then its unit: 61%, −1,050.5亿吨. Words that say the number is none to draw (以上, 左右 …) and a second
# number (2020年比2015年) make no unit.
_VALUE = re.compile(r"(?P<number>[-+−]?\d[\d,，]*(?:\.\d+)?)\s*(?P<unit>(?:(?!以上|以下|以内|左右|[多余前后年])\D)*)")
_COMMAS = str.maketrans({",": None, "，": None, "−": "-"})
_UNIT_IN_TITLE = re.compile(r"[（(]([^（）()]{1,8})[)）]$")


def read_value(text: str) -> tuple[float, str] | None:
    """Return a cell's number and unit; None when it holds anything else: 约20%, 20%以上, 2030年, a dash."""
    found = _VALUE.fullmatch(text.strip())
    return (float(found["number"].translate(_COMMAS)), found["unit"].strip()) if found else None


def unit_in_titles(titles: tuple[str, ...]) -> str:
    """Return the unit in brackets at the end of columns' titles, or nothing unless all that have one agree."""
    units = {found[1] for title in titles if (found := _UNIT_IN_TITLE.search(title))}
    return units.pop() if len(units) == 1 else ""
