"""Read a text in Chinese and English: two streams out of one file, paired section by section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from generator.importer.characters import joined, plain, squeezed
from generator.importer.counters import FRAME, HEADING_SYSTEMS, find_mark, levels
from generator.importer.fields.dates import DATE_LINE, find_date, number
from generator.importer.fields.people import read_byline
from generator.importer.lines.english import EnglishUnit, Vocabulary, is_heading, unwrap_english
from generator.importer.lines.grid import measure
from generator.importer.lines.languages import Language, part_streams, side_by_side
from generator.importer.lines.languages import language_of as language_of
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import find_noise
from generator.importer.lines.roles import Role
from generator.importer.lines.unwrap import unwrap
from generator.importer.lines.web_furniture import find_web_noise
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.article import Article, Item, join_heading
from generator.importer.recognise.bilingual_pairing import pair_units
from generator.importer.recognise.bilingual_units import Bilingual, Unit

_MONTHS = re.findall(r"\w+", "January February March April May June July August September October November December")
_EN_DATE = re.compile(rf"(?:(?:\d{{1,2}}\s+)?({'|'.join(_MONTHS)})(?:\s+(\d{{1,2}}),?)?\s+(\d{{4}}))$")
_ISSUER = re.compile("(?:办公室|部|委员会|总局|局|院|厅|中心|政府)$")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def looks_like_bilingual(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text stands in two languages."""
    sizes = {"zh": 0, "en": 0}
    counts = {"zh": 0, "en": 0}
    parted = side_by_side(manuscript)
    least = 8 if parted is manuscript else 2
    for line in parted.lines:
        language = language_of(line.text)
        if language and len(line.text) >= least:
            sizes[language] += len(line.text)
            counts[language] += 1
    if min(counts.values()) < 3:
        return 0.0
    share = sizes["en"] / 4 / (sizes["en"] / 4 + sizes["zh"])
    return 0.95 if 0.25 <= share <= 0.75 else 0.0


def read_bilingual(manuscript: Manuscript, ledger: Ledger) -> Bilingual:
    """Return both languages of a manuscript, paired."""
    manuscript = side_by_side(manuscript)
    ledger.divide(manuscript.lines)
    lines = _without_noise(manuscript, ledger)
    text = Bilingual()
    zh_lines = [line for line in lines if language_of(line.text) == "zh"]
    grid = measure([line.text for line in zh_lines])
    longest = max((len(line.text) for line in lines), default=0)
    text.scrambled = grid.is_printed and longest < 160 and not all(line.style for line in lines)
    lines = _contents(_front(lines, text, ledger), text, ledger)
    lines = _without_strays(lines, ledger) if not text.scrambled else lines
    zh_lines, en_lines = part_streams(lines)
    text.words = Vocabulary(en_lines)
    if text.scrambled:
        blocks = [(b.kind, tuple(zh_lines[n] for n in b.lines)) for b in unwrap(zh_lines, grid)]
    else:
        blocks = [("heading" if _is_zh_heading(line.text) else "paragraph", (line,)) for line in zh_lines]
    _spell_zh(_titled(blocks, text, ledger), text, ledger)
    _spell_en(_titled_en(unwrap_english(en_lines, wrapped=text.scrambled), text, ledger), text, ledger)
    pair_units(text, ledger)
    return text


def _without_noise(manuscript: Manuscript, ledger: Ledger) -> list[Line]:
    noise = {n.place: n.reason for n in find_noise(manuscript.lines)}
    noise |= {n.place: n.reason for n in find_web_noise(manuscript.lines)}
    for place, reason in sorted(noise.items()):
        ledger.remove(manuscript.lines[place], reason)
    return [line for place, line in enumerate(manuscript.lines) if place not in noise]


def _is_zh_heading(text: str) -> bool:
    if squeezed(text) in FRAME:
        return True
    mark = find_mark(text)
    return mark is not None and mark.system in HEADING_SYSTEMS and len(text) <= 45 and text[-1] not in "。；，："


def _front(lines: list[Line], text: Bilingual, ledger: Ledger) -> list[Line]:
    """Take title, issuer and date off the front, in both languages."""
    taken = 0
    titles: dict[Language, list[Line]] = {"zh": [], "en": []}
    for line in lines[:14]:
        bare, language = line.text, language_of(line.text)
        if line.number > lines[0].number == lines[1].number:
            break  # both languages stand on one line, and so do both titles
        if squeezed(bare) in (*FRAME, "目录", "Contents") or _is_zh_heading(bare) or len(bare) > 100:
            break
        if bare[-1] in "。.；，" or (is_heading(bare) and re.match("Preface|Foreword", bare)):
            break
        english_date = _EN_DATE.match(bare)
        if DATE_LINE.match(plain(bare)):
            text.fields["date"] = find_date(plain(bare)) or ""
            text.fields["date_raw"] = ledger.take([line], Role.DATE, plain(bare))
        elif english_date:
            month = _MONTHS.index(english_date.group(1)) + 1
            text.fields.setdefault("date", f"{english_date.group(3)}-{month:02}")
            text.fields["date_en"] = ledger.take([line], Role.DATE, bare)
        elif language == "zh" and titles["zh"] and _ISSUER.search(bare):
            text.fields["issuer"] = ledger.take([line], Role.ISSUER, plain(bare))
        elif language == "zh" and titles["zh"] and "author" not in text.fields and read_byline(bare):
            text.fields["author"] = ledger.take([line], Role.AUTHOR, plain(bare, heading=True))
        elif language == "en" and "author" in text.fields and "author_en" not in text.fields and titles["en"]:
            text.fields["author_en"] = ledger.take([line], Role.AUTHOR, bare)
        elif language == "en" and "issuer" in text.fields:
            text.fields["issuer_en"] = ledger.take([line], Role.ISSUER, bare)
        elif language and len(titles[language]) < 3 and line.number - lines[0].number < 8:
            titles[language].append(line)
        else:
            break
        taken += 1
    if not titles["zh"] or (taken > 0 and not titles["en"] and "date" not in text.fields):
        return lines
    text.fields["title"], _ = join_heading([line.text for line in titles["zh"]], "")
    ledger.take(titles["zh"], Role.TITLE, text.fields["title"])
    if titles["en"]:
        text.fields["title_en"] = ": ".join(line.text for line in titles["en"])
        ledger.take(titles["en"], Role.TITLE, text.fields["title_en"])
    return lines[taken:]


_Blocks = Sequence[tuple[str, tuple[Line, ...]]]


def _titled(blocks: _Blocks, text: Bilingual, ledger: Ledger) -> _Blocks:
    """Take the title off the Chinese stream, where it stands above its first heading."""
    if "title" in text.fields or len(blocks) < 3:
        return blocks
    first, second = blocks[0][1], blocks[1]
    if len(first[0].text) > 40 or first[-1].text[-1] in "。！？；：，":
        return blocks
    if _is_zh_heading(first[0].text) or second[0] != "heading":
        return blocks
    text.fields["title"], _ = join_heading([line.text for line in first], "")
    ledger.take(first, Role.TITLE, text.fields["title"])
    return blocks[1:]


def _titled_en(units: Sequence[EnglishUnit], text: Bilingual, ledger: Ledger) -> Sequence[EnglishUnit]:
    """Take the title off the English stream, where the Chinese one has a title and this one has a heading more."""
    if "title_en" in text.fields or "title" not in text.fields or len(units) < 3:
        return units
    first, second = units[0], units[1]
    if first.kind != "heading" or first.number or second.kind != "heading":
        return units
    text.fields["title_en"] = first.text
    ledger.take(first.lines, Role.TITLE, first.text)
    return units[1:]


def _contents(lines: list[Line], text: Bilingual, ledger: Ledger) -> list[Line]:
    """Take the contents list off: from its heading to where its first entry is printed again."""
    start = next((n for n, line in enumerate(lines[:40]) if squeezed(line.text) in ("目录", "Contents")), None)
    if start is None:
        return lines
    first = start
    while first < len(lines) and squeezed(lines[first].text) in ("目录", "Contents"):
        first += 1
    if first >= len(lines):
        return lines
    wanted = squeezed(lines[first].text)
    end = next((n for n in range(first + 1, len(lines)) if squeezed(lines[n].text) == wanted), None)
    if end is None or end - first > 200:
        return lines
    for line in lines[start:first]:
        ledger.remove(line, "目录的标题")
    later = {squeezed(line.text) for line in lines[end:]}
    kept: list[Line] = []
    for line in lines[first:end]:
        if squeezed(line.text) not in later and not find_mark(line.text):
            kept.append(line)
            continue
        entry = plain(line.text, heading=True)
        if language_of(line.text) == "en" and text.toc and "title_en" not in text.toc[-1]:
            text.toc[-1]["title_en"] = entry
        else:
            text.toc.append({"column": None, "title": entry})
        ledger.take([line], Role.CONTENTS, entry)
    return lines[:start] + kept + lines[end:]


def _without_strays(lines: list[Line], ledger: Ledger) -> list[Line]:
    """Take lone short lines that no line in the other language answers out of the text: watermarks, buttons."""
    kept: list[Line] = []
    for n, line in enumerate(lines):
        text = line.text
        following = language_of(lines[n + 1].text) if n + 1 < len(lines) else None
        mixed = re.match("[\u4e00-\u9fff]{1,10}[A-Za-z]{2,15}$|[A-Za-z]{2,15}[\u4e00-\u9fff]{1,10}$", text)
        lone = language_of(text) == "zh" and following != "en" and len(text) <= 24 and not _is_zh_heading(text)
        if mixed and lone and text[-1] not in "。！？：；，":
            ledger.remove(line, "水印或插入的一行，两种文字里都没有对应")
            ledger.doubt([line], "这一行当作水印去掉了，请核对", text)
        else:
            kept.append(line)
    return kept


def _spell_zh(blocks: Sequence[tuple[str, tuple[Line, ...]]], text: Bilingual, ledger: Ledger) -> None:
    heads = []
    for kind, lines in blocks:
        if kind == "heading":
            spelt, _ = join_heading([line.text for line in lines], "")
            unit = Unit(kind="heading", text=ledger.take(lines, Role.TITLE, spelt), lines=lines)
            heads.append(unit)
        else:
            spelt = plain(joined(line.text for line in lines))
            unit = Unit(kind="paragraph", text=ledger.take(lines, Role.CHINESE, spelt), lines=lines)
        text.zh.append(unit)
    for unit, level in zip(heads, levels([u.text for u in heads]), strict=True):
        unit.level = level
        mark = find_mark(unit.text)
        digits = re.sub("[^一二三四五六七八九十0-9]", "", mark.text) if mark else ""
        unit.count = number(digits) or 0


def _spell_en(units: Sequence[EnglishUnit], text: Bilingual, ledger: Ledger) -> None:
    for unit in units:
        dropped = "-" * sum(line.text.endswith("-") for line in unit.lines)
        if unit.kind == "item":
            ledger.take(unit.lines, Role.ENGLISH_ITEM, unit.text, dropped=dropped + unit.lines[0].text[:1])
            text.bullets.append(unit.text)
            if text.en and text.en[-1].kind == "paragraph":
                text.en[-1].text += "\n" + unit.text
                text.en[-1].lines += unit.lines
                continue
        else:
            ledger.take(unit.lines, Role.ENGLISH, unit.text, dropped=dropped, why="行末的连字符")
        kind = "heading" if unit.kind == "heading" else "paragraph"
        made = Unit(kind=kind, text=unit.text, lines=unit.lines)
        if kind == "heading":
            roman = unit.number[:1] in _ROMAN if unit.number else False
            made.level = 1 if roman or not unit.number else 2
            made.count = _roman(unit.number) if roman else int(unit.number or 0)
        text.en.append(made)


def _roman(word: str) -> int:
    values = [_ROMAN.get(c, 0) for c in word]
    return sum(-a if b > a else a for a, b in zip(values, [*values[1:], 0], strict=True))


def bilingual_json(text: Bilingual) -> dict[str, Any]:
    """Return the text as the JSON value."""
    value: dict[str, Any] = {"doc_kind": "bilingual_scrambled" if text.scrambled else "bilingual", **text.fields}
    if text.toc:
        value["toc"] = text.toc
    pairs = [p for p in text.pairs if p.kind == "heading"]
    value["headings"] = [{"level": p.level, "text": p.zh, "text_en": p.en} for p in pairs]
    matched = {p.zh for p in pairs}
    alone = [u for u in text.zh if u.kind == "heading" and u.text not in matched]
    value["headings"] += [{"level": u.level, "text": u.text} for u in alone]
    value["zh"] = [u.text for u in text.zh if u.kind == "paragraph"]
    bullets = set(text.bullets)
    value["en"] = [part for u in text.en if u.kind == "paragraph" for part in u.text.split("\n") if part not in bullets]
    if text.bullets:
        value["bullets"] = text.bullets
    matched_en = {p.en for p in pairs}
    extra = [u.text for u in text.en if u.kind == "heading" and u.text not in matched_en]
    if extra:
        value["headings_en_only"] = extra
    value["pairs"] = [{"kind": p.kind, "zh": p.zh, "en": p.en, "confidence": p.confidence} for p in text.pairs]
    return value


def bilingual_articles(text: Bilingual) -> list[tuple[Language, Article]]:
    """Return the chapters of each language as articles, for drafts."""
    found: list[tuple[Language, Article]] = []
    for language, units in (("zh", text.zh), ("en", text.en)):
        chapters: list[Article] = []
        for unit in units:
            if unit.kind == "heading" and unit.level == 1:
                chapters.append(Article(column="", title=unit.text, title_lines=unit.lines, kind="policy"))
                continue
            if not chapters:
                title = text.fields.get("title" if language == "zh" else "title_en", "")
                chapters.append(Article(column="", title=title, kind="policy"))
            kind: Literal["paragraph", "subhead"] = "subhead" if unit.kind == "heading" else "paragraph"
            parts = unit.text.split("\n")
            chapters[-1].items += [
                Item(kind=kind if not n else "item", pieces=(p,), lines=unit.lines, text=p, level=1)
                for n, p in enumerate(parts)
            ]
        found += [("zh" if language == "zh" else "en", chapter) for chapter in chapters if chapter.items]
    return found
