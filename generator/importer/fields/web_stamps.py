"""Read the stamp that a web page sets below a title: date, source, authors."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.importer.characters import BLANKS, plain
from generator.importer.fields.dates import find_date
from generator.importer.fields.people import read_byline
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Imprint, Line

_B = f"[{BLANKS}]*"
_STAMP = re.compile(
    f"(?:(?:发布|发表|更新)?(?:时间|日期){_B}[：:]{_B})?(\\d{{4}}{_B}[-/.年]{_B}\\d{{1,2}}{_B}[-/.月]{_B}\\d{{1,2}}{_B}日?){_B}"
    f"(?:(?:星期|周)[一二三四五六日天]{_B})?(?:\\d{{1,2}}[:：]\\d{{2}}(?:[:：]\\d{{2}})?)?"
)
_SAID = re.compile(
    f"(来源|稿源|作者|撰文|记者|责编|责任编辑|编辑|审核|校对|发布单位|发布者?|阅读(?:量|数|次数)?|浏览(?:量|数|次数)?|点击(?:量|数|次数)?){_B}[：:]{_B}"
)


def read_stamps(lines: list[Line], ledger: Ledger) -> tuple[Imprint, list[Line]]:
    """Take the stamp of a page (2023-04-23 09:15 来源：某报 作者：某某) off the first lines; return the rest."""
    stamps = Imprint()
    rest: list[Line] = []
    for n, line in enumerate(lines):
        text = line.text
        if line.style or not 0 < n < 7 or len(text) > 90 or not _is_stamp(text):
            rest.append(line)
            continue
        stamps = replace(_read(text, stamps), source=f"{stamps.source} {plain(text)}".strip())
        ledger.take([line], Role.WEB_STAMP, "", dropped=text)
    return stamps, rest


def _is_stamp(text: str) -> bool:
    """Return whether a line holds nothing but a day and what `_SAID` names, at least two of them."""
    day = _STAMP.match(text)
    said = list(_SAID.finditer(text))
    if day:
        if day.end() == len(text) and "年" in day.group(1) and ":" not in text:
            return False  # the day of a speech
        rest = text[day.end() :].strip(BLANKS)
        if not rest or (said and said[0].start() <= day.end() + 4):
            return True
        return len(rest) <= 12 and "-" in day.group(1)
    opens = bool(said) and said[0].start() == 0 and len(text) <= 80
    return opens and (len(said) >= 2 or _STAMP.search(text) is not None)


def _read(text: str, stamps: Imprint) -> Imprint:
    if day := _STAMP.search(text):
        stamps = replace(stamps, date=stamps.date or (find_date(day.group(1).replace(" ", "")) or ""))
        text = text[: day.start()] + " " * len(day.group()) + text[day.end() :]
    marks = list(_SAID.finditer(text))
    ends = [*(m.start() for m in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):  # `ends` has one more when there are none
        value = re.split(f"[{BLANKS}|｜]{{2,}}|[|｜]", text[mark.end() : end].strip(BLANKS + "|｜丨·"))[0].strip(BLANKS)
        if mark.group(1) in ("来源", "稿源") and value:
            stamps = replace(stamps, publication=stamps.publication or plain(value).strip("《》"))
        elif mark.group(1) in ("作者", "撰文", "记者") and value:
            stamps = replace(stamps, authors=stamps.authors or tuple(read_byline(value) or ()))
    return stamps
