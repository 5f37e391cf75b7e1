"""Read the front matter of a text in two languages: title, issuer, author, date, contents list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.importer.characters import plain, squeezed
from generator.importer.counters import FRAME, HEADING_SYSTEMS, find_mark
from generator.importer.fields.dates import DATE_LINE, find_date
from generator.importer.fields.people import read_byline
from generator.importer.lines.english import is_heading
from generator.importer.lines.languages import Language, language_of
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line
from generator.importer.recognise.heading_lines import join_heading
from generator.importer.values.toc import TocEntry

_MONTHS = re.findall(r"\w+", "January February March April May June July August September October November December")
_EN_DATE = re.compile(rf"(?:(?:\d{{1,2}}\s+)?({'|'.join(_MONTHS)})(?:\s+(\d{{1,2}}),?)?\s+(\d{{4}}))$")
_ISSUER = re.compile("(?:办公室|部|委员会|总局|局|院|厅|中心|政府)$")
_CONTENTS = ("目录", "Contents")


@dataclass(frozen=True, slots=True, kw_only=True)
class BilingualFront:
    """What a text in two languages says of itself; `titles` are the lines of its titles while they are looked for."""

    title: str = ""
    title_en: str = ""
    issuer: str = ""
    issuer_en: str = ""
    author: str = ""
    author_en: str = ""
    date: str = ""
    date_raw: str = ""
    date_en: str = ""
    titles: dict[Language, tuple[Line, ...]] = field(default_factory=lambda: {"zh": (), "en": ()})


def read_front(lines: list[Line], ledger: Ledger) -> tuple[BilingualFront, list[Line]]:
    """Take title, issuer and date off the front, in both languages; return them and the other lines."""
    found = BilingualFront()
    taken = 0
    for line in lines[:14]:
        if line.number > lines[0].number == lines[1].number:
            break  # both languages stand on one line, and so do both titles
        named = None if _opens_text(line.text) else _named(line, found, lines[0].number, ledger)
        if named is None:
            break
        found, taken = named, taken + 1
    zh, en = found.titles["zh"], found.titles["en"]
    if not zh or (taken > 0 and not en and not found.date_raw and not found.date_en):
        return found, lines
    title, _ = join_heading([line.text for line in zh], "")
    found = replace(found, title=ledger.take(zh, Role.TITLE, title))
    if en:
        title_en = ": ".join(line.text for line in en)
        found = replace(found, title_en=ledger.take(en, Role.TITLE, title_en))
    return found, lines[taken:]


def _opens_text(bare: str) -> bool:
    """Return whether the text itself begins with this line."""
    if squeezed(bare) in (*FRAME, *_CONTENTS) or is_zh_heading(bare) or len(bare) > 100:
        return True
    return bare[-1] in "。.；，" or (is_heading(bare) and re.match("Preface|Foreword", bare) is not None)


def _named(line: Line, found: BilingualFront, first: int, ledger: Ledger) -> BilingualFront | None:
    """Return what was found with what a line says; None where it belongs to the text."""
    bare, language = line.text, language_of(line.text)
    if DATE_LINE.match(plain(bare)):
        date = find_date(plain(bare)) or ""
        return replace(found, date=date, date_raw=ledger.take([line], Role.DATE, plain(bare)))
    if english_date := _EN_DATE.match(bare):
        month = _MONTHS.index(english_date.group(1)) + 1
        date = found.date or f"{english_date.group(3)}-{month:02}"
        return replace(found, date=date, date_en=ledger.take([line], Role.DATE, bare))
    if named := _named_maker(line, found, ledger):
        return named
    if language and len(found.titles[language]) < 3 and line.number - first < 8:
        return replace(found, titles={**found.titles, language: (*found.titles[language], line)})
    return None


def _named_maker(line: Line, found: BilingualFront, ledger: Ledger) -> BilingualFront | None:
    """Return what was found with the issuer or the author that a line below the title names."""
    bare, language = line.text, language_of(line.text)
    if language == "zh" and found.titles["zh"]:
        if _ISSUER.search(bare):
            return replace(found, issuer=ledger.take([line], Role.ISSUER, plain(bare)))
        if not found.author and read_byline(bare):
            return replace(found, author=ledger.take([line], Role.AUTHOR, plain(bare, heading=True)))
    if language == "en" and found.author and not found.author_en and found.titles["en"]:
        return replace(found, author_en=ledger.take([line], Role.AUTHOR, bare))
    if language == "en" and found.issuer:
        return replace(found, issuer_en=ledger.take([line], Role.ISSUER, bare))
    return None


def is_zh_heading(text: str) -> bool:
    """Return whether a Chinese line is a heading: by its number, or a name like 前言."""
    if squeezed(text) in FRAME:
        return True
    mark = find_mark(text)
    return mark is not None and mark.system in HEADING_SYSTEMS and len(text) <= 45 and text[-1] not in "。；，："


def take_toc(lines: list[Line], ledger: Ledger) -> tuple[list[TocEntry], list[Line]]:
    """Take the contents list off: from its heading to where its first entry is printed again."""
    start = next((n for n, line in enumerate(lines[:40]) if squeezed(line.text) in _CONTENTS), None)
    if start is None:
        return [], lines
    first = start
    while first < len(lines) and squeezed(lines[first].text) in _CONTENTS:
        first += 1
    if first >= len(lines):
        return [], lines
    wanted = squeezed(lines[first].text)
    end = next((n for n in range(first + 1, len(lines)) if squeezed(lines[n].text) == wanted), None)
    if end is None or end - first > 200:
        return [], lines
    for line in lines[start:first]:
        ledger.remove(line, "目录的标题")
    later = {squeezed(line.text) for line in lines[end:]}
    listed = [line for line in lines[first:end] if squeezed(line.text) in later or find_mark(line.text)]
    kept = [line for line in lines[first:end] if line not in listed]
    return _entries(listed, ledger), lines[:start] + kept + lines[end:]


def _entries(lines: Sequence[Line], ledger: Ledger) -> list[TocEntry]:
    toc: list[TocEntry] = []
    for line in lines:
        entry = ledger.take([line], Role.CONTENTS, plain(line.text, heading=True))
        if language_of(line.text) == "en" and toc and not toc[-1].title_en:
            toc[-1] = replace(toc[-1], title_en=entry)
        else:
            toc.append(TocEntry(title=entry))
    return toc
