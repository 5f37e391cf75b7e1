"""Write a source as a reference after GB/T 7714-2015, numbered order (顺序编码制).

The clauses that decide, and what was settled where the standard leaves a choice:

* 4.1–4.6: the elements of books, parts of books, serials, parts of serials, electronic resources, in this order.
* 6.1: a source is cited in its own language; a foreign one may be followed by its Chinese title and translator.
* 7: the marks of the reference (`.` `,` `:` `//` `[ ]` `( )`) are half width, with a space after `.` `,` `:`. Marks
  inside a title or a document's number (，、：〔〕《》) are the source's own and stay as they are.
* 8.1.2: up to three authors are all named; of more, the first three and `, 等` (`, et al.`).
* 8.1.3: where no author is known, the element is left out (allowed in numbered order).
* 8.1.1: a European name is given surname first, in capitals, its other names as initials without points.
* 8.2: the title as it is; a document's number (文号) or the occasion of a speech follow it after `: ` (8.2.3).
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

from generator.assembly.citing.author_names import is_foreign, western_name
from generator.assembly.citing.document_types import document_type
from generator.assembly.citing.editions import edition_of
from generator.assembly.citing.published import published
from generator.model.source import Source

_MOST_AUTHORS = 3


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
    parts.append(edition_of(source))
    parts.append(published(source, mark, short=short))
    if source.url and not short:
        parts.append(source.url)
    line = ". ".join(part for part in parts if part)
    return (line if line.endswith(".") else f"{line}.") + _remark(source)


def _carrier(source: Source, mark: str, *, short: bool) -> str:
    # A page of the web is on the web, whether or not its address is known.
    return f"{mark}/OL" if mark == "EB" or (source.url and not short) else mark


# ----------------------------------------------------------------------------------------------------- elements


def _is_foreign(source: Source) -> bool:
    is_other = source.kind == "foreign" or not source.language.startswith("zh")
    return is_other and bool(source.title_original) and is_foreign(source.title_original)


def _authors(source: Source) -> str:
    names = source.authors or tuple(name for name in re.split(r"[、,，;；]\s*", source.issuer) if name)
    shown = [western_name(name) for name in names[:_MOST_AUTHORS]]
    if len(names) > _MOST_AUTHORS:
        shown.append("et al" if all(is_foreign(name) for name in names) else "等")
    line = ", ".join(shown)
    return f"{line}, 编" if source.kind == "collection" and not source.within and line else line


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
    """Return the book that a part belongs to (4.2)."""
    return f"//{source.within}" if source.within and mark in ("M", "G", "C", "A", "Z") else ""


def _other_hands(source: Source) -> list[str]:
    """Return the translator as another hand (8.1.4); that of a foreign text is named with its Chinese title."""
    return [f"{source.translator}, 译"] if source.translator and not _is_foreign(source) else []


def _remark(source: Source) -> str:
    """Return the Chinese title of a foreign text, and that a document holds no longer."""
    translated = f"{source.translator}译" if source.translator else ""
    chinese = f"中文题名：{source.title}" if _is_foreign(source) and source.title != source.title_original else ""
    known = "，".join(part for part in (chinese, translated if _is_foreign(source) else "") if part)
    state = {"修订": "已修订", "废止": "已废止"}.get(source.status, "")
    return "".join(f"（{text}）" for text in (known, state) if text)
