"""Name the quantity a figure is about, however its name and its unit are worded."""

from __future__ import annotations

import re

_SCALES = {
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3,
    "百": 1e2,
}  # fmt: skip
_UNIT = re.compile(rf"({'|'.join(_SCALES)})?(.*)$")
_WORDS = (
    (re.compile("[（(][^（）()]*[）)]"), ""),
    (re.compile("中国|我国|全国|累计|[的了、，“”‘’\\s]"), ""),
    (re.compile("一次能源消费总?量?|能源消费总量"), "能源消费"),
    (re.compile("总?装机(?:容量|规模)?"), "装机"),
    (re.compile("占(.+?)(?:比重|比例|占比)$"), r"占\1比重"),
    (re.compile("占比$|比例$"), "比重"),
    (re.compile("二氧化碳"), "碳"),
)

Quantity = tuple[str, str, str, bool]


def quantity_of(what: str, unit: str, as_of: str, kind: str) -> Quantity:
    """Return what two figures of one quantity share: name, unit without its scale, time, whether it is a forecast."""
    for pattern, plain in _WORDS:
        what = pattern.sub(plain, what)
    return what, split_unit(unit)[1], as_of, kind == "forecast"


def split_unit(unit: str) -> tuple[float, str]:
    """Return how many of the bare unit one is, and the bare unit: 万千瓦 is 10,000 千瓦."""
    found = _UNIT.match(unit)
    return (_SCALES.get(found.group(1) or "", 1.0), found.group(2)) if found else (1.0, unit)
