"""Write a source as a reference after GB/T 7714-2015, numbered order (顺序编码制).

The clauses that decide, and what was settled where the standard leaves a choice:

* 4.1–4.6: the elements of books, parts of books, serials, parts of serials, electronic resources, in this order.
* 6.1: a source is cited in its own language; a foreign one may be followed by its Chinese title and translator.
* 7: the marks of the reference (`.` `,` `:` `//` `[ ]` `( )`) are half width, with a space after `.` `,` `:`. Marks
  inside a title or a document's number (，、：〔〕《》) are the source's own and stay as they are.
* 8.1.2: up to three authors are all named; of more, the first three and `, 等` (`, et al.`).
* 8.1.3: where no author is known, the element is left out (allowed in numbered order).
* 8.1.1: a European name is given surname first, in capitals, its other names as initials without points.
* 8.2: the title as it stands; a document's number (文号) or the occasion of a speech follow it after `: ` (8.2.3).
* 8.3: the first edition is not named; others as `2版`, `修订版`.
* 8.4: place, publisher, year; a book without them bears `[出版地不详]`, `[出版者不详]`; days as 2021-03-15; the day
  when a page was put up in `( )`, the day when it was looked at in `[ ]`. What date is not known is left out.
* 8.5, 8.8: pages after `: `, a newspaper's page in `( )` after its day.
* Appendix B: M books, C proceedings, G collections, N newspapers, J journals, D theses, R reports, S standards,
  DS data, EB web pages, A archives, Z others; `/OL` where there is an address.

Government documents that are cited from the web are [EB/OL], from a paper [N], else [Z]. Speeches in a paper are [N].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.source import Source

# What is neither a paper nor a journal: agencies, sites, stations.
_ONLINE = re.compile(r"(社|网|网站|官网|频道|客户端|公众号|平台|电视台|电台|\.(com|cn|org|net|gov))$")
_NEWSPAPER = re.compile(r"(报|报海外版|日报|晚报|时报)$")
_FOREIGN_NEWSPAPER = re.compile(
    r"\b(Times|Post|Guardian|Telegraph|Herald|Tribune|Daily|News|Gazette|Journal|Zeitung|Monde|Figaro|Independent|"
    r"Observer|Standard|Chronicle|Courier|Press|Globe|Mail|Today|Express|Star)\b"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_MOST_AUTHORS = 3
_FIRST_EDITION = re.compile(r"(第?[1一]版|初版)$")
_EDITION = re.compile(r"第?([\d一二三四五六七八九十]+)版$")
_DIGITS = {mark: n for n, mark in enumerate("零一二三四五六七八九")}
_ISSUE = re.compile(r"(?:(?P<year>\d{4})年?)?[,，\s]*(?:第?(?P<volume>\d+)卷)?[,，\s]*(?:第?(?P<number>[\d—–-]+)期)?$")


def reference(source: Source, *, short: bool = False) -> str:
    """Return a source's reference; a short one, for the line under a text, leaves out address and day of access.

    ```
    丁文祥. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).
    国务院. 关于加快建立健全绿色低碳循环发展经济体系的指导意见: 国发〔2021〕4号[Z]. 2021-02-02.
    ```
    """
    mark = document_type(source)
    parts = [_authors(source), f"{_title(source)}[{_carrier(source, mark, short=short)}]{_host(source, mark)}"]
    parts += _other_hands(source)
    parts.append(_edition(source))
    parts.append(_published(source, mark, short=short))
    if source.url and not short:
        parts.append(source.url)
    line = ". ".join(part for part in parts if part)
    return (line if line.endswith(".") else f"{line}.") + _remark(source)


def document_type(source: Source) -> str:
    """Return the mark of a source's type (Appendix B), without that of its carrier."""
    if source.mark:
        return source.mark
    if source.within:
        return "M" if source.kind == "book" else "G"
    match source.kind:
        case "report":
            return "R"
        case "data":
            return "DS"
        case "book":
            return "M"
        case "collection":
            return "G"
        case "web":
            return "EB"
        case _:
            return _type_of_publication(source)


def _type_of_publication(source: Source) -> str:
    name = source.publication.strip("《》")
    if _NEWSPAPER.search(name) or (source.kind == "foreign" and _FOREIGN_NEWSPAPER.search(name)):
        return "N"
    if name and not _ONLINE.search(name) and (source.issue or source.kind == "article"):
        return "J"
    return "EB" if source.url or source.kind in ("foreign", "article") else "Z"


def _carrier(source: Source, mark: str, *, short: bool) -> str:
    # A page of the web is on the web, whether or not its address is known.
    return f"{mark}/OL" if mark == "EB" or (source.url and not short) else mark


# ----------------------------------------------------------------------------------------------------- elements


def _is_foreign(source: Source) -> bool:
    is_other = source.kind == "foreign" or not source.language.startswith("zh")
    return is_other and bool(source.title_original) and not _HAN.search(source.title_original)


def _authors(source: Source) -> str:
    names = source.authors or tuple(name for name in re.split(r"[、,，;；]\s*", source.issuer) if name)
    shown = [western_name(name) for name in names[:_MOST_AUTHORS]]
    if len(names) > _MOST_AUTHORS:
        shown.append("et al" if all(not _HAN.search(name) for name in names) else "等")
    line = ", ".join(shown)
    return f"{line}, 编" if source.kind == "collection" and not source.within and line else line


def western_name(name: str) -> str:
    """Return a European name as 8.1.1 wants it, `SMITH J A`; a Chinese name and that of a body as it is."""
    if _HAN.search(name) or not re.fullmatch(r"[^\d/()]+", name):
        return name
    if "," in name:
        last, _, first = name.partition(",")
        return f"{last.strip().upper()} {_initials(first.split())}".strip()
    words = name.split()
    if len(words) < 2 or len(words) > 5 or _is_capitals(words[0]) or words[0].lower() in ("the", "international"):
        return name
    # Particles belong to the surname: Ursula von der Leyen is VON DER LEYEN U.
    at = next((n for n, word in enumerate(words) if n and word.islower()), len(words) - 1)
    return f"{' '.join(words[at:]).upper()} {_initials(words[:at])}"


def _is_capitals(word: str) -> bool:
    """Tell a surname that stands in capitals already from an initial."""
    return len(word.rstrip(".")) > 1 and word.isupper()


def _initials(names: list[str]) -> str:
    return " ".join("-".join(part[0].upper() for part in name.split("-") if part) for name in names)


def _title(source: Source) -> str:
    title = source.title_original if _is_foreign(source) else source.title.replace("\u3000", " ")
    told = [source.number, *_circumstances(source), source.period if source.period not in title else ""]
    return ": ".join([title, *(text for text in told if text)])


def _circumstances(source: Source) -> Iterator[str]:
    """Yield the occasion of a speech, with its day where the text was printed on another."""
    if source.kind != "speech" or not source.occasion or source.occasion in source.title:
        return
    other = bool(source.date) and bool(source.publication_date) and source.date != source.publication_date
    yield f"{source.occasion}, {source.date}" if other else source.occasion


def _host(source: Source, mark: str) -> str:
    """Return what a part of a book stands in (4.2)."""
    return f"//{source.within}" if source.within and mark in ("M", "G", "C", "A", "Z") else ""


def _other_hands(source: Source) -> list[str]:
    """Return the translator as another hand (8.1.4); that of a foreign text is named with its Chinese title."""
    return [f"{source.translator}, 译"] if source.translator and not _is_foreign(source) else []


def _edition(source: Source) -> str:
    edition = source.edition.strip()
    if not edition or _FIRST_EDITION.match(edition):
        return ""
    found = _EDITION.match(edition)
    return f"{_arabic(found[1])}版" if found else edition


def _arabic(number: str) -> str:
    if number.isdecimal():
        return number
    tens, ten, ones = number.rpartition("十")
    if not ten:
        return str(_DIGITS[number]) if len(number) == 1 else number
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0))


def _published(source: Source, mark: str, *, short: bool) -> str:
    accessed = f"[{source.accessed}]" if source.accessed and source.url and not short else ""
    when = source.publication_date or source.date or ""
    match mark:
        case "N":
            return f"{_periodical(source)}, {when}".rstrip(", ") + _newspaper_page(source) + accessed
        case "J":
            return _in_journal(source, when) + accessed
        case "EB":
            day = f"({when})" if when else ""
            return _joined(source.publication, f"{day}{accessed}")
        case "M" | "C" | "G" | "D" | "R" | "S":
            return _imprint(source, when, mark) + accessed
        case _:
            return ", ".join(part for part in (source.publication, when) if part) + _pages(source) + accessed


def _joined(name: str, rest: str) -> str:
    return f"{name}, {rest}" if name and rest.startswith("2") else ". ".join(part for part in (name, rest) if part)


def _periodical(source: Source) -> str:
    return source.publication.strip("《》")


def _newspaper_page(source: Source) -> str:
    page = source.page.strip().removeprefix("第").removesuffix("版")
    return f"({page})" if page else ""


def _in_journal(source: Source, when: str) -> str:
    """Return journal, year, volume(issue): pages (4.4)."""
    found = _ISSUE.match(source.issue.strip())
    if source.issue and not (found and found[0]):
        where = ", ".join(part for part in (_periodical(source), when[:4], source.issue) if part)
        return where + _pages(source)
    year = (found["year"] if found else "") or when[:4]
    volume = (found["volume"] if found else "") or ""
    number = f"({found['number']})" if found and found["number"] else ""
    counted = f"{year}, {volume}{number}" if volume else f"{year}{number}"
    # Without a number the day of issue says which it was.
    counted = when if not volume and not number and len(when) > 4 else counted
    return ", ".join(part for part in (_periodical(source), counted.strip(", ")) if part) + _pages(source)


def _imprint(source: Source, when: str, mark: str) -> str:
    """Return place: publisher, year: pages (8.4.1–8.4.3)."""
    place, name = source.place, source.publication
    if mark == "M" and not source.url:
        place, name = place or "[出版地不详]", name or "[出版者不详]"
    # Of a book the year is enough; of a report the day may be all that tells two of them apart.
    year = when[:4] if mark in ("M", "C") else when
    printed = ": ".join(part for part in (place, name) if part)
    if source.url and not printed:
        return (f"({when})" if when else "") + _pages(source).replace(": ", "", 1)
    return ", ".join(part for part in (printed, source.issue, year) if part) + _pages(source)


def _pages(source: Source) -> str:
    page = source.page.strip().removeprefix("第").removesuffix("页")
    return f": {re.sub('[–—~～]', '-', page)}" if page else ""


def _remark(source: Source) -> str:
    """Return the Chinese title of a foreign text, and that a document holds no longer."""
    translated = f"{source.translator}译" if source.translator else ""
    chinese = f"中文题名：{source.title}" if _is_foreign(source) and source.title != source.title_original else ""
    known = "，".join(part for part in (chinese, translated if _is_foreign(source) else "") if part)
    state = {"修订": "已修订", "废止": "已废止"}.get(source.status, "")
    return "".join(f"（{text}）" for text in (known, state) if text)
