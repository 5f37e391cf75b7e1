"""Read a text in Chinese and English: two streams out of one file, paired section by section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.importer.characters import joined, plain
from generator.importer.counters import find_mark, levels
from generator.importer.fields.dates import number
from generator.importer.lines.english import EnglishUnit, Vocabulary, unwrap_english
from generator.importer.lines.grid import measure
from generator.importer.lines.languages import Language, language_of, part_streams, side_by_side
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.articles.article import Article, ArticlePart, PartKind
from generator.importer.recognise.bilingual.bilingual_front import BilingualFront, is_zh_heading, read_front, take_toc
from generator.importer.recognise.bilingual.bilingual_pairing import LanguagePair, LanguageUnit, pair_units
from generator.importer.recognise.heading_lines import join_heading
from generator.importer.recognise.opening import OpenedText
from generator.importer.values.toc import TocEntry

_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True, kw_only=True)
class BilingualText:
    """A text in two languages as it was printed."""

    JSON: ClassVar[str] = (
        "doc_kind title=front.title? title_en=front.title_en? issuer=front.issuer? issuer_en=front.issuer_en? "
        "author=front.author? author_en=front.author_en? date=front.date? date_raw=front.date_raw? "
        "date_en=front.date_en? toc? headings(level,text=zh,text_en=en?) zh=zh_paragraphs en=en_paragraphs bullets? "
        "headings_en_only? pairs"
    )

    front: BilingualFront
    toc: tuple[TocEntry, ...]
    zh: tuple[LanguageUnit, ...]
    en: tuple[LanguageUnit, ...]
    bullets: tuple[str, ...]
    pairs: tuple[LanguagePair, ...]
    scrambled: bool

    @property
    def doc_kind(self) -> str:
        """Return the kind of document as `--json` names it."""
        return "bilingual_scrambled" if self.scrambled else "bilingual"

    @property
    def headings(self) -> list[LanguagePair]:
        """Return the headings of both languages, then those of the Chinese text alone."""
        pairs = [pair for pair in self.pairs if pair.kind == "heading"]
        matched = {pair.zh for pair in pairs}
        alone = [unit for unit in self.zh if unit.kind == "heading" and unit.text not in matched]
        return pairs + [LanguagePair(kind="heading", zh=unit.text, en="", level=unit.level) for unit in alone]

    @property
    def headings_en_only(self) -> list[str]:
        """Return the headings of the English text alone."""
        matched = {pair.en for pair in self.pairs if pair.kind == "heading"}
        return [unit.text for unit in self.en if unit.kind == "heading" and unit.text not in matched]

    @property
    def zh_paragraphs(self) -> list[str]:
        """Return the Chinese paragraphs."""
        return [unit.text for unit in self.zh if unit.kind == "paragraph"]

    @property
    def en_paragraphs(self) -> list[str]:
        """Return the English paragraphs, without the items of lists."""
        parts = (part for unit in self.en if unit.kind == "paragraph" for part in unit.text.split("\n"))
        return [part for part in parts if part not in self.bullets]


def looks_like_bilingual(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is in two languages."""
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


def read_bilingual(text: OpenedText, ledger: Ledger) -> BilingualText:
    """Return both languages of a text, paired."""
    lines = list(text.lines)
    grid = measure([line.text for line in lines if language_of(line.text) == "zh"])
    longest = max((len(line.text) for line in lines), default=0)
    scrambled = grid.is_printed and longest < 160 and not all(line.style for line in lines)
    front, lines = read_front(lines, ledger)
    toc, lines = take_toc(lines, ledger)
    lines = lines if scrambled else _without_strays(lines, ledger)
    zh_lines, en_lines = part_streams(lines)
    blocks: list[_Block]
    if scrambled:
        blocks = [(b.kind, tuple(zh_lines[n] for n in b.lines)) for b in unwrap(zh_lines, grid)]
    else:
        blocks = [("heading" if is_zh_heading(line.text) else "paragraph", (line,)) for line in zh_lines]
    units = unwrap_english(en_lines, wrapped=scrambled)
    if not front.title and (title := _title_of(blocks)):
        joined_title, _ = join_heading([line.text for line in title], "")
        front = replace(front, title=ledger.take(title, Role.TITLE, joined_title))
        blocks = blocks[1:]
    if front.title and not front.title_en and _opens_with_title(units):
        front = replace(front, title_en=ledger.take(units[0].lines, Role.TITLE, units[0].text))
        units = units[1:]
    zh = _zh_units(blocks, ledger)
    en, bullets = _en_units(units, ledger)
    paired = pair_units(zh, en, Vocabulary(en_lines) if scrambled else None, ledger)
    return BilingualText(
        front=front,
        toc=tuple(toc),
        zh=paired.zh,
        en=paired.en,
        bullets=tuple(bullets),
        pairs=paired.pairs,
        scrambled=scrambled,
    )


_Block = tuple[str, tuple[Line, ...]]


def _title_of(blocks: Sequence[_Block]) -> tuple[Line, ...]:
    """Return the lines of the title of the Chinese stream, where it precedes the first heading."""
    if len(blocks) < 3 or blocks[1][0] != "heading":
        return ()
    first = blocks[0][1]
    if len(first[0].text) > 40 or first[-1].text[-1] in "。！？；：，" or is_zh_heading(first[0].text):
        return ()
    return first


def _opens_with_title(units: Sequence[EnglishUnit]) -> bool:
    """Return whether the English stream has one heading more than it has sections."""
    if len(units) < 3:
        return False
    first, second = units[0], units[1]
    return first.kind == "heading" and not first.number and second.kind == "heading"


def _without_strays(lines: list[Line], ledger: Ledger) -> list[Line]:
    """Take lone short lines that no line in the other language answers out of the text: watermarks, buttons."""
    kept: list[Line] = []
    for n, line in enumerate(lines):
        text = line.text
        following = language_of(lines[n + 1].text) if n + 1 < len(lines) else None
        mixed = re.match("[\u4e00-\u9fff]{1,10}[A-Za-z]{2,15}$|[A-Za-z]{2,15}[\u4e00-\u9fff]{1,10}$", text)
        lone = language_of(text) == "zh" and following != "en" and len(text) <= 24 and not is_zh_heading(text)
        if mixed and lone and text[-1] not in "。！？：；，":
            ledger.remove(line, "水印或插入的一行，两种文字里都没有对应")
            ledger.doubt([line], "这一行当作水印去掉了，请核对", text)
        else:
            kept.append(line)
    return kept


def _zh_units(blocks: Iterable[_Block], ledger: Ledger) -> list[LanguageUnit]:
    units: list[LanguageUnit] = []
    for kind, lines in blocks:
        if kind == "heading":
            spelt, _ = join_heading([line.text for line in lines], "")
            units.append(LanguageUnit(kind="heading", text=ledger.take(lines, Role.TITLE, spelt), lines=lines))
        else:
            spelt = ledger.take(lines, Role.CHINESE, plain(joined(line.text for line in lines)))
            units.append(LanguageUnit(kind="paragraph", text=spelt, lines=lines))
    ranks = iter(levels([unit.text for unit in units if unit.kind == "heading"]))
    return [
        replace(unit, level=next(ranks), count=_count(unit.text)) if unit.kind == "heading" else unit for unit in units
    ]


def _count(heading: str) -> int:
    """Return the number of a Chinese heading, 0 when it has none."""
    mark = find_mark(heading)
    return number(re.sub("[^一二三四五六七八九十0-9]", "", mark.text) if mark else "") or 0


def _en_units(units: Sequence[EnglishUnit], ledger: Ledger) -> tuple[list[LanguageUnit], list[str]]:
    """Return the English units and the items of lists; an item belongs to the paragraph before it."""
    made: list[LanguageUnit] = []
    bullets: list[str] = []
    for unit in units:
        dropped = "-" * sum(line.text.endswith("-") for line in unit.lines)
        if unit.kind == "item":
            ledger.take(unit.lines, Role.ENGLISH_ITEM, unit.text, dropped=dropped + unit.lines[0].text[:1])
            bullets.append(unit.text)
            if made and made[-1].kind == "paragraph":
                last = made[-1]
                made[-1] = replace(last, text=f"{last.text}\n{unit.text}", lines=(*last.lines, *unit.lines))
                continue
        else:
            ledger.take(unit.lines, Role.ENGLISH, unit.text, dropped=dropped, why="行末的连字符")
        if unit.kind != "heading":
            made.append(LanguageUnit(kind="paragraph", text=unit.text, lines=unit.lines))
            continue
        roman = unit.number[:1] in _ROMAN if unit.number else False
        count = _roman(unit.number) if roman else int(unit.number or 0)
        level = 1 if roman or not unit.number else 2
        made.append(LanguageUnit(kind="heading", text=unit.text, lines=unit.lines, level=level, count=count))
    return made, bullets


def _roman(word: str) -> int:
    values = [_ROMAN.get(c, 0) for c in word]
    return sum(-a if b > a else a for a, b in zip(values, [*values[1:], 0], strict=True))


def chapters_in(text: BilingualText) -> list[tuple[Language, Article]]:
    """Return the chapters of each language as articles, for drafts."""
    chapters: list[tuple[Language, Article]] = []
    streams: tuple[tuple[Language, str, Sequence[LanguageUnit]], ...] = (
        ("zh", text.front.title, text.zh),
        ("en", text.front.title_en, text.en),
    )
    for language, title, units in streams:
        own: list[Article] = []
        for unit in units:
            if unit.kind == "heading" and unit.level == 1:
                own.append(Article(title=unit.text, title_lines=unit.lines, kind="policy"))
                continue
            own = own or [Article(title=title, kind="policy")]
            own[-1] = replace(own[-1], parts=(*own[-1].parts, *_parts(unit)))
        chapters += [(language, chapter) for chapter in own if chapter.parts]
    return chapters


def _parts(unit: LanguageUnit) -> list[ArticlePart]:
    first, *items = unit.text.split("\n")
    kind: PartKind = "subhead" if unit.kind == "heading" else "paragraph"
    return [
        ArticlePart(kind=kind, lines=unit.lines, text=first, level=1),
        *(ArticlePart(kind="item", lines=unit.lines, text=item, level=1) for item in items),
    ]
