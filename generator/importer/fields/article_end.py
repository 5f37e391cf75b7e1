"""Read the lines that end an article: what it was, where it was printed, who its author is, who signed it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.characters import joined, plain
from generator.importer.counters import find_mark
from generator.importer.fields.dates import DATE_LINE, find_date, without_date
from generator.importer.fields.people import is_person
from generator.importer.lines.closing_lines import SOURCE, SOURCE_KINDS, TailKind, tail_kind
from generator.importer.lines.grid import Grid
from generator.importer.manuscript import Line
from generator.importer.values.closing import DeliveredNote, SignatureLine, SourceLine

_PRINTED = re.compile(
    r"(.{2,30}?)\s*([0-9０-９]{4}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日)\s*(印发|发布|印制)?$"
)
_FORMS = (
    "讲话要点", "讲座要点", "演讲要点", "发言要点", "讲话节选", "致辞", "演讲", "讲话", "发言", "报告", "讲座", "回信",
    "贺信", "指示", "批示", "访谈",
)  # fmt: skip
_ISSUE = re.compile(r"((?:\d{4}年)?(?:总)?第\d+(?:[-—～、]\d+)?[期号卷辑](?:第\d+期)?)")
_PAGE = re.compile(r"第?[0-9A-Z]+版|第\d+(?:[-—～]\d+)?页")
_OFFICES = re.compile(
    "总书记|副?主席|副?总理|副?委员长|常委|委员|副?书记|副?部长|副?主任|副?院长|副?校长|教授|院士|副?会长|副?局长|副?司长|副?省长|副?市长|特使|秘书长|先生|女士|同志|总统|首相|研究员"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TailItem:
    """One item of an article's end, with the lines (places in the sequence) that it takes."""

    kind: TailKind
    lines: tuple[int, ...]
    text: str


def read_tail(lines: Sequence[Line], grid: Grid) -> list[TailItem]:
    """Return the end of an article as items, in order; the lines before the first item are its body.

    Only a run of items that reaches the last line counts, so a paragraph that happens to begin with 来源 stays text.
    """
    earliest = max(0, len(lines) - 16)
    for start in range(earliest, len(lines)):
        if tail_kind(lines[start].text) or _signature_lines(lines, start):
            items = _items(lines, start, grid)
            if items:
                return items
    return []


def _items(lines: Sequence[Line], start: int, grid: Grid) -> list[TailItem] | None:
    items: list[TailItem] = []
    n = start
    while n < len(lines):
        kind = tail_kind(lines[n].text)
        if kind is None:
            count = _signature_lines(lines, n)
            if not count:
                return None
            taken = tuple(range(n, n + count))
            text = " ".join(_spaced_date(lines[k].text) for k in taken)
            items.append(TailItem(kind="signature", lines=taken, text=text))
            n += count
            continue
        end = n + 1
        while end < len(lines) and not tail_kind(lines[end].text) and _goes_on(lines, n, end, kind, grid):
            end += 1
        taken = tuple(range(n, end))
        items.append(TailItem(kind=kind, lines=taken, text=plain(joined(lines[k].text for k in taken))))
        n = end
    return items


def _goes_on(lines: Sequence[Line], start: int, at: int, kind: TailKind, grid: Grid) -> bool:
    """Return whether line `at` continues the item that began at `start`."""
    so_far = joined(line.text for line in lines[start:at])
    opened = so_far.count("（") + so_far.count("(") > so_far.count("）") + so_far.count(")")
    if kind == "note" or so_far[0] in "（(":
        return opened and at - start < 6
    full = grid.width_of(lines[at - 1].text) >= grid.width * 0.75 if grid.is_printed else False
    return at - start < 5 and (full or opened or so_far[-1] in "、，；") and not DATE_LINE.match(plain(lines[at].text))


def _signature_lines(lines: Sequence[Line], n: int) -> int:
    """Return how many lines from `n` on are a signature: an organ (or several) and a date; 0 when there is none."""
    if len(lines[n].text) > 60:
        return 0
    text = plain(lines[n].text)
    printed = _PRINTED.match(text)
    if printed and not DATE_LINE.match(text) and (printed.group(3) or len(text) <= 36) and _is_organ(printed.group(1)):
        return 1
    for count in range(1, 6):
        if n + count >= len(lines):
            return 0
        if not _is_organ(plain(lines[n + count - 1].text)):
            return 0
        if DATE_LINE.match(plain(lines[n + count].text)):
            return count + 1
    return 0


def _is_organ(text: str) -> bool:
    if text.startswith("附件") or ((mark := find_mark(text)) and not mark.loose):
        return False
    return 2 <= len(text) <= 36 and text[-1] not in "。！？；：，、" and not re.search("[。！？；：，]", text)


def _spaced_date(text: str) -> str:
    """Return one line of a signature; organ and date stand apart as they do in print."""
    text = plain(text)
    found = _PRINTED.match(text)
    return f"{found.group(1)} {text[found.start(2) :]}" if found and found.group(1) else text


def read_source(text: str) -> SourceLine:
    """Return an origin line as its fields.

    `源自《人民日报》2020年12月13日` has publication 人民日报 and date 2020-12-13.
    """
    raw = plain(text)
    match = SOURCE.match(raw)
    word = match.group(1) if match else ""
    kind = next((k for w, k in SOURCE_KINDS.items() if word.endswith(w)), "源自")
    rest = raw[match.end() :] if match else raw
    if raw[:1] in "（([［【":
        rest = rest.rstrip("）)]］】")
    rest = rest.rstrip("。")
    issue = _ISSUE.search(rest)
    date = find_date(rest[: issue.start()] + rest[issue.end() :] if issue else rest)
    named = re.search(r"《(.+?)》(?!》)", rest)
    wire = re.match("(新华社|中新社|人民网|新华网|中国新闻网)(?=.{0,14}电$)", rest)
    if named:
        publication = named.group(1)
    elif wire:
        publication = wire.group(1)
    else:
        publication = _PAGE.sub("", _ISSUE.sub("", without_date(rest))).strip("，、：: 　（）()")
    page = _PAGE.search(rest)
    return SourceLine(
        raw=raw,
        kind=kind,
        publication=publication,
        date=date,
        issue=issue.group(1) if issue else None,
        page=page.group() if page else "",
    )


def read_note(text: str, authors: Sequence[str]) -> DeliveredNote | None:
    """Return what a delivered note says: date, speaker, form; None when it names no form."""
    bare = text.strip("（）()。")
    form = next((f for f in _FORMS if bare.endswith(f) or bare.endswith(f + "全文")), None)
    if form is None:
        form = next((f for f in _FORMS if f in bare[-12:]), None)
    if form is None:
        return None
    return DeliveredNote(date=find_date(bare), speaker=_speaker(bare, authors), form=form)


def _speaker(bare: str, authors: Sequence[str]) -> str | None:
    after = (
        re.split("[日号月年]", without_date(bare.replace("这是", "", 1)), maxsplit=0)[0] if find_date(bare) else bare
    )
    head = re.split(
        "在|出席|于|同(?=.{1,12}(?:会|座谈))|主持|会见|参加|向|接受|为(?=.{2,20}作)|所作|发表|致", after, maxsplit=1
    )[0]
    named = [a for a in authors if a in head]
    if named:
        return named[0]
    head = head.strip("，、 ")
    pieces = [p for p in _OFFICES.split(head) if p.strip("、，")]
    for piece in (*reversed(pieces), head):
        word = piece.strip("、，")
        if is_person(word):
            return word
        if len(word) > 3 and is_person(word[-3:]):
            return word[-3:]
    return head or None


def read_signature(text: str) -> SignatureLine:
    """Return who signed and when: `国务院 2021年2月2日`."""
    found = _PRINTED.match(text)
    org = found.group(1).strip() if found else without_date(text).strip()
    return SignatureLine(raw=text, org=org, date=find_date(text))
