"""Read a report or white paper: a tree of sections with paragraphs, list items, boxes, captions and addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importer.characters import has_han, joined, plain, squeezed
from generator.importer.counters import FRAME, HEADING_SYSTEMS, find_mark, levels
from generator.importer.fields.boxes import BOX, box_size, box_text
from generator.importer.fields.dates import DATE_LINE, find_date
from generator.importer.fields.report_contents import take_contents
from generator.importer.lines.decimal_headings import style_decimals
from generator.importer.lines.footnotes import take_footnotes
from generator.importer.lines.grid import Grid, measure
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import find_noise
from generator.importer.lines.roles import Role
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.article import Article, Item, ItemKind, join_heading
from generator.importer.recognise.tables import Table, Tables, enter_table, find_table, tables_json

_CAPTION = re.compile(
    r"((?:图|表|附图|附表|图表)\s*[0-9０-９一二三四五六七八九十]+(?:[-—.．][0-9０-９]+)?)\s*[.．:：、]?\s*(?=[^\s。，；])"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[\x21-\x7e]+$")
_CRUMB = re.compile(r"[a-hA-H][.．)）]?\s?[\u4e00-\u9fff]")
_ITEM_SYSTEMS = frozenset({"dash", "bullet"})
_OCCASION = re.compile(
    "[（(](?=.{0,40}[0-9〇○一二三四五六七八九十]\\s*年)(?=.*(?:通过|批准|公布|修[订正]|施行|发布|会议|大会)).{8,160}[）)]$"
)
_ISSUER = re.compile(r"(?:办公室|部|委员会|总局|局|院|厅|中心|协会|学会|研究所|政府)$")


@dataclass(slots=True, kw_only=True)
class Unit:
    """One piece of a report's body, in reading order."""

    kind: str  # heading paragraph item box caption address
    text: str
    lines: tuple[Line, ...]
    level: int = 0
    label: str = ""
    paragraphs: list[str] = field(default_factory=list)
    table: Table | None = None


@dataclass(slots=True, kw_only=True)
class Sections:
    """A report as it was printed."""

    title: str = ""
    issuer: str = ""
    date: str = ""
    date_raw: str = ""
    occasion: str = ""
    units: list[Unit] = field(default_factory=list)
    toc: list[dict[str, Any]] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)


def looks_like_sections(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is a report in numbered sections."""
    heads = [line.text for line in manuscript.lines if len(line.text) <= 40 and line.text[-1] not in "。；，："]
    systems = [mark.system for text in heads if (mark := find_mark(text)) and mark.system in HEADING_SYSTEMS]
    chapters = sum(s in ("han", "part") for s in systems)
    if chapters >= 2 and len(systems) >= 6 and len(manuscript.lines) >= 60:
        return 0.7
    styled = [line.level for line in style_decimals(manuscript.lines) if line.level]
    if len(styled) >= 6 and len(set(styled)) >= 2 and len(manuscript.lines) >= 30:
        return 0.5
    return 0.4 if chapters >= 2 and len(systems) >= 4 else 0.0


def read_sections(manuscript: Manuscript, ledger: Ledger) -> Sections:
    """Return the report that a manuscript holds."""
    noise = {n.place: n.reason for n in find_noise(manuscript.lines)}
    for place, reason in noise.items():
        ledger.remove(manuscript.lines[place], reason)
    report = Sections()
    feet = take_footnotes(manuscript.lines, noise, ledger)
    report.footnotes = [text for text, _ in feet if text]
    taken = {place for _, places in feet for place in places}
    lines = [line for place, line in enumerate(manuscript.lines) if place not in noise and place not in taken]
    lines, report.toc = take_contents(lines, ledger)
    lines = style_decimals(lines)
    grid = measure([line.text for line in lines])
    lines = _head(lines, report, ledger, grid)
    lines, apart = _set_apart(lines, grid, ledger)
    report.units = sorted([*_body(lines, grid), *apart], key=lambda u: u.lines[0].number)
    _spell(report, ledger)
    return report


def _head(lines: list[Line], report: Sections, ledger: Ledger, grid: Grid) -> list[Line]:
    """Take title, issuer and date off the front; they stand above the first heading or paragraph."""
    limit = grid.width * 0.9 if grid.is_printed else 45
    front: list[Line] = []
    for line in lines[:8]:
        bare = squeezed(line.text)
        if find_mark(line.text) or bare in FRAME or len(line.text) > limit or line.text[-1] in "。；，：！？":
            if line.style != "title":
                break
        elif line.style in ("paragraph", "item") or (front and line.level):
            break
        front.append(line)
    names: list[Line] = []
    seen: set[str] = set()
    for line in front:
        if squeezed(line.text) in seen:
            ledger.remove(line, "重复的标题")
            continue
        seen.add(squeezed(line.text))
        text = plain(line.text, heading=True)
        if names and _OCCASION.match(text):
            report.occasion = ledger.take([line], Role.OCCASION, text)
            report.date = report.date or find_date(text) or ""
        elif DATE_LINE.match(plain(line.text)):
            report.date = find_date(text) or ""
            report.date_raw = ledger.take([line], Role.DATE, text)
        elif names and _ISSUER.search(text) and not report.issuer:
            report.issuer = ledger.take([line], Role.ISSUER, text)
        else:
            names.append(line)
    if names:
        report.title, _ = join_heading([line.text for line in names], "")
        ledger.take(names, Role.TITLE, report.title)
    return lines[len(front) :]


def _set_apart(lines: list[Line], grid: Grid, ledger: Ledger) -> tuple[list[Line], list[Unit]]:
    """Take captions, addresses and boxes out of the text, so that the sentences around them close up."""
    rest: list[Line] = []
    apart: list[Unit] = []
    seen: set[str] = set()
    n = 0
    while n < len(lines):
        line = lines[n]
        caption = _CAPTION.match(line.text)
        box = BOX.match(line.text)
        if _ADDRESS.match(line.text):
            if line.text in seen:
                ledger.remove(line, "重复的网址")
            else:
                seen.add(line.text)
                apart.append(Unit(kind="address", text=line.text, lines=(line,)))
        elif caption and len(line.text) <= 60 and line.text[-1] not in "。；，":
            label = plain(caption.group(1)).replace(" ", "")
            apart.append(Unit(kind="caption", text=line.text[caption.end() :], lines=(line,), label=label))
            rest = _without_crumbs(rest, ledger)
        elif box and len(line.text) <= 40 and line.text[-1] not in "。；，":
            size, sure = box_size(lines, n + 1, grid, _CAPTION)
            taken = lines[n + 1 : n + 1 + size]
            unit = Unit(kind="box", text=box.group(2), lines=(line, *taken), label=plain(box.group(1)).replace(" ", ""))
            unit.paragraphs = box_text(taken, grid)
            if not sure:
                ledger.doubt([line, *taken], "专栏到哪里结束看不出来，已算到下一个标题，请核对", line.text)
            apart.append(unit)
            n += size
        elif table := find_table(lines, n, captioned=bool(n) and _CAPTION.match(lines[n - 1].text) is not None):
            apart.append(Unit(kind="table", text="", lines=tuple(table[0].lines), table=table[0]))
            n += table[1] - 1
        else:
            rest.append(line)
        n += 1
    return rest, apart


def _without_crumbs(rest: list[Line], ledger: Ledger) -> list[Line]:
    """Take the words inside a figure, which stand above its caption, out of the text: `a新增比例`."""
    start = len(rest)
    for back in range(1, min(6, len(rest)) + 1):
        line = rest[-back]
        if line.text[-1] in "。；：！？”" or len(line.text) > 40:
            break
        if _CRUMB.match(line.text):
            start = len(rest) - back
    for line in rest[start:]:
        ledger.remove(line, "图里的文字（图本身没有导入）")
    return rest[:start]


def _body(lines: Sequence[Line], grid: Grid) -> list[Unit]:
    units: list[Unit] = []
    for block in unwrap(lines, grid):
        taken = tuple(lines[n] for n in block.lines)
        first = taken[0].text
        mark = find_mark(first)
        kind = "heading" if block.kind == "heading" else "paragraph"
        listed = taken[0].style == "item" or (mark is not None and mark.system in _ITEM_SYSTEMS)
        if listed and has_han("".join(line.text for line in taken)):
            kind = "item"
        units.append(Unit(kind=kind, text="", lines=taken, label=mark.text if mark and kind == "item" else ""))
    return units


def _spell(report: Sections, ledger: Ledger) -> None:
    for unit in report.units:
        if unit.kind == "paragraph":
            unit.text = ledger.take(unit.lines, Role.BODY, plain(joined(line.text for line in unit.lines)))
        elif unit.kind == "item":
            whole = joined(line.text for line in unit.lines)
            unit.text = plain(whole[len(unit.label) :])
            ledger.take(unit.lines, Role.ITEM, unit.text, dropped=unit.label.strip())
        elif unit.kind == "caption":
            unit.text = plain(unit.text)
            ledger.take(unit.lines, Role.FIGURE_CAPTION, unit.label + unit.text, dropped=_separator(_CAPTION, unit))
        elif unit.kind == "box":
            unit.text = plain(unit.text, heading=True)
            ledger.take(
                unit.lines, Role.BOX, unit.label + unit.text + "".join(unit.paragraphs), dropped=_separator(BOX, unit)
            )
        elif unit.table:
            enter_table(unit.table, ledger)
        elif unit.kind == "address":
            ledger.take(unit.lines, Role.ADDRESS, unit.text)
    corpus = squeezed("".join(u.text for u in report.units if u.kind in ("paragraph", "item")))
    heads = [u for u in report.units if u.kind == "heading"]
    for unit in heads:
        unit.text, sure = join_heading([line.text for line in unit.lines], corpus)
        ledger.take(unit.lines, Role.TITLE, unit.text)
        if not sure and not find_mark(unit.text):
            ledger.doubt(unit.lines, "标题排成几行，请核对两行之间是否断开", unit.text)
    for unit, level in zip(heads, _levels(heads), strict=True):
        unit.level = level
        ledger.recognise(unit.lines, f"{level} 级标题", unit.text)


def _levels(heads: Sequence[Unit]) -> list[int]:
    """Return 1 or 2 for each heading: by its style where all have one, else by how they are counted."""
    known = [unit.lines[0].level for unit in heads]
    told = [level for level in known if level]
    if not told:
        return levels([u.text for u in heads])
    # A heading without a style among others with one is a name like 前言, or one that nobody styled.
    rest = levels([u.text for u in heads])
    return [(1 if level == min(told) else 2) if level else own for level, own in zip(known, rest, strict=True)]


def _separator(pattern: re.Pattern[str], unit: Unit) -> str:
    """Return the mark between a label and its title: the dot of `图 1.`."""
    found = pattern.match(unit.lines[0].text)
    if not found:
        return ""
    end = found.start(2) if found.re.groups > 1 else found.end()
    return unit.lines[0].text[found.end(1) : end].strip()


def section_articles(report: Sections) -> list[Article]:
    """Return each chapter as an article of its own, for drafts."""
    articles: list[Article] = []
    for unit in report.units:
        if unit.kind == "heading" and unit.level == 1:
            articles.append(Article(column="", title=unit.text, title_lines=unit.lines, kind="policy"))
            continue
        if not articles:
            articles.append(Article(column="", title=report.title, kind="policy"))
        items = articles[-1].items
        if unit.kind == "heading":
            items.append(_item("subhead", unit, unit.text, 1))
        elif unit.kind == "box":
            items.append(_item("subhead", unit, f"{unit.label}\u3000{unit.text}", 2))
            items += [_item("paragraph", unit, text) for text in unit.paragraphs]
        elif unit.kind == "caption":
            items.append(_item("paragraph", unit, f"{unit.label}\u3000{unit.text}"))
        elif unit.kind in ("paragraph", "item"):
            items.append(_item("item" if unit.kind == "item" else "paragraph", unit, unit.text))
        elif unit.kind != "table":
            items.append(_item("paragraph", unit, unit.text))
    return [a for a in articles if a.items]


def _item(kind: ItemKind, unit: Unit, text: str, level: int = 0) -> Item:
    return Item(kind=kind, pieces=(text,), lines=unit.lines, text=text, level=level)


def tables_in(report: Sections) -> list[Table]:
    """Return the tables that stand between the paragraphs of a report."""
    return [u.table for u in report.units if u.table]


def sections_json(report: Sections) -> dict[str, Any]:
    """Return the report as the JSON value."""
    value: dict[str, Any] = {"doc_kind": "report"}
    for key in ("title", "issuer", "date", "date_raw", "occasion"):
        if getattr(report, key):
            value[key] = getattr(report, key)
    above = ""
    headings: list[dict[str, Any]] = []
    paragraphs: list[dict[str, Any]] = []
    bullets: list[dict[str, Any]] = []
    for unit in report.units:
        if unit.kind == "heading":
            above = unit.text
            headings.append({"level": unit.level, "text": unit.text})
        elif unit.kind in ("paragraph", "item"):
            entry = {"text": unit.text} | ({"heading": above} if above else {})
            (paragraphs if unit.kind == "paragraph" else bullets).append(entry)
    if report.toc:
        value["toc"] = report.toc
    value |= {"headings": headings, "paragraphs": paragraphs}
    if bullets:
        value["bullets"] = bullets
    captions = [{"label": u.label, "text": u.text} for u in report.units if u.kind == "caption"]
    boxes = [{"label": u.label, "title": u.text, "paragraphs": u.paragraphs} for u in report.units if u.kind == "box"]
    if tables := tables_in(report):
        value["tables"] = tables_json(Tables(tables=tables))["tables"]
    urls = [u.text for u in report.units if u.kind == "address"]
    return value | {
        k: v
        for k, v in (("captions", captions), ("boxes", boxes), ("urls", urls), ("footnotes", report.footnotes))
        if v
    }
