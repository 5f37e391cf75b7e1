"""Read the lines that say where a text comes from: 来源：新华社 2023-11-12 责任编辑：某某."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.importer.characters import BLANKS, trimmed
from generator.importer.manuscript import Imprint

_B = f"[{BLANKS}]*"
_DATE = re.compile(
    rf"((?:19|20)\d\d){_B}(?:[-/.．]|年){_B}(1[0-2]|0?[1-9])(?!\d){_B}(?:(?:[-/.．]|月){_B}(3[01]|[12]\d|0?[1-9])(?!\d)日?)?"
)
_LABELS = {
    "publication": "来源|稿源|信息来源|文章来源|转自|转载自|出处|发布机构|发布单位|发文机关|信息提供",
    "authors": "作者|撰文|撰稿",
    "editor": "责任编辑|责编|编辑|网络编辑|审核|校对",
    "date": "发布时间|发布日期|发表时间|成文日期|更新时间|更新日期|日期|时间",
    "count": "阅读量|阅读次数|阅读|浏览量|浏览次数|浏览|点击数|点击量|点击|字号|字体",
}
_LABEL = re.compile(
    "|".join(f"(?P<{name}>(?<![\u4e00-\u9fff])(?:{words}))" for name, words in _LABELS.items()).join(
        ("(?:", f"){_B}[：:]{_B}")
    )
)
_EDGES = BLANKS + "|｜/丨·[]【】()（）;；,，"
_LONGEST = 150


def iso_date(text: str) -> str:
    """Return the first date of a text as 2023-11-12, or as precise as it is; nothing when it holds none."""
    found = _DATE.search(text)
    if not found:
        return ""
    year, month, day = found.groups()
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def read_imprint_line(text: str, imprint: Imprint, *, labelled: bool = False) -> Imprint | None:
    """Return `imprint` with what a line adds to it; None when the line is no such line but text.

    A bare date counts, unless only a line that is `labelled` may: a date below a text is that of its signing.
    """
    if len(text) > _LONGEST:
        return None
    labels = list(_LABEL.finditer(text))
    if not labels and (labelled or text[:1] in "（("):
        return None
    before = text[: labels[0].start()] if labels else text
    if not labels and not (_DATE.search(text) and _is_name(_without_date(text))):
        return None
    if labels and not _is_name(_without_date(before)):
        return None
    found: dict[str, str] = {}
    said = next((trimmed(label.group()) for label in labels if label.lastgroup == "publication"), "")
    for n, label in enumerate(labels):
        end = labels[n + 1].start() if n + 1 < len(labels) else len(text)
        found.setdefault(str(label.lastgroup), text[label.end() : end])
    date = iso_date(found.get("date", "")) or iso_date(text)
    publication = _name(found.get("publication", ""))
    if not publication and "publication" not in found:
        publication = _without_date(before)
    if len(publication) > 40 or "。" in publication:
        return None
    authors = tuple(a for a in re.split("[、,，;；]", _name(found.get("authors", ""))) if a)
    return replace(
        imprint,
        date=imprint.date or date,
        publication=imprint.publication or publication,
        source=imprint.source or (said + publication if publication else ""),
        authors=imprint.authors or authors,
        editor=imprint.editor or _name(found.get("editor", "")),
    )


_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")


def _without_date(text: str) -> str:
    return _DATE.sub("", _CLOCK.sub("", text)).strip(_EDGES)


def _is_name(text: str) -> bool:
    """Return whether what stands beside a date may be the name of a paper: short, and no sentence."""
    return len(text) <= 14 and re.search("[，。；：！？,;:!?]", text) is None


def _name(text: str) -> str:
    """Return what a label names, without the date that may stand behind it."""
    bare = _DATE.split(_CLOCK.sub("", text))[0]
    return bare.strip(_EDGES)
