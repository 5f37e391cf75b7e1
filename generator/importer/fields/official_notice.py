"""Read the frame of an official notice (公文): its head above the title, its record below the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import ClassVar

from generator.importer.characters import BLANKS, plain, squeezed
from generator.importer.fields.dates import DATE_LINE
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line

_B = f"[{BLANKS}]*"
_DIGIT = "[0-9０-９]"
NUMBER = re.compile(
    f"[^\\d\\s，。；：]{{1,14}}{_B}[〔\\[（(［]{_B}{_DIGIT}{{4}}{_B}[〕\\])）］]{_B}(?:第{_B})?{_DIGIT}{{1,4}}{_B}号"
)
_NUMBER_LINE = re.compile(
    f"(?:文{_B}号{_B}[：:]{_B})?({NUMBER.pattern})(?:[{BLANKS}]+签发人{_B}[：:]{_B}(.{{2,20}}))?$"
)
_COPY = re.compile(f"(?:№|No\\.?)?{_B}{_DIGIT}{{5,6}}$")
_RANK = re.compile(f"(?:(?:绝密|机密|秘密){_B}[★☆]?{_B}[^，。]{{0,8}}|特提|特急|加急|平急|紧急)$")
_LETTERHEAD = re.compile(f"[\u4e00-\u9fff{BLANKS}（）、]{{3,40}}(?:文件|公报|令)$")
_RULE = re.compile("[—─━―_＿=＝*★☆-]{2,}[★☆]?[—─━―_＿=＝*-]*$|[★☆]$")
_RECORD = re.compile(
    f"(索{_B}引{_B}号|主题分类|主题词|发文机关|发布机构|发文机构|制发机关|成文日期|发文日期|发布日期|生成日期|生效日期|标{_B}题|名{_B}称|"
    f"发文字号|文{_B}号|公文种类|体裁分类|组配分类|有效性|公开方式|信息来源){_B}[：:]{_B}"
)
_COPIES = re.compile(f"(?:主送|抄送|抄报|分送){_B}[：:]")
_PRINTED = re.compile(
    f".{{2,30}}{_DIGIT}{{4}}{_B}年{_B}{_DIGIT}{{1,2}}{_B}月{_B}{_DIGIT}{{1,2}}{_B}日{_B}印(?:发|制)?$"
)
_REMARK = re.compile("[（(](?:此件.{1,16}|联系人.{1,60}|信息公开.{1,20}|附件.{0,20}另发.{0,10})[）)]$")
_KEYWORDS = re.compile(f"主{_B}题{_B}词{_B}[：:]")
_TITLE = re.compile(".{0,30}关于.{4,60}(?:通知|意见|决定|通报|批复|函|公告|通告|请示|报告|方案|办法)$")
_STOPS = "。！？；：，、"
ATTACHMENT = re.compile(f"附{_B}件{_B}(?:{_DIGIT}{{1,2}}|[一二三四五六七八九十])?{_B}(?:[：:]{_B}.*)?$")


@dataclass(slots=True, kw_only=True)
class Frame:
    """What a notice bears above its title and below its signature, and the places of its text."""

    JSON: ClassVar[str] = "rank? signer? copies? printed? remark? record?"

    number: str = ""
    issuer: str = ""
    signer: str = ""
    rank: str = ""
    record: dict[str, str] = field(default_factory=dict)
    copies: str = ""
    printed: str = ""
    remark: str = ""
    start: int = 0
    end: int = 0
    enclosed: int = 0


def looks_like_notice(lines: Sequence[Line]) -> bool:
    """Return whether a text is an official notice by its head or its record."""
    head = [line.text for line in lines[:14]]
    if any(_NUMBER_LINE.match(plain(t)) for t in head) or sum(_RECORD.match(t) is not None for t in head) >= 3:
        return True
    if any(_PRINTED.match(line.text) or _COPIES.match(line.text) for line in lines[-6:]):
        return True
    return any(_TITLE.match(squeezed("".join(head[:k]))) for k in (1, 2, 3)) and _is_signed(lines)


def _is_signed(lines: Sequence[Line]) -> bool:
    """Return whether an organ and a date stand on two lines below the first ones."""
    for above, line in pairwise(lines[3:]):
        short = len(above.text) <= 36 and above.text[-1] not in _STOPS
        if short and len(line.text) <= 20 and DATE_LINE.match(plain(line.text)):
            return True
    return False


def read_frame(lines: Sequence[Line], ledger: Ledger) -> Frame:
    """Return the frame of a notice; its text stands from `start` to `end`, and what it encloses from `enclosed` on."""
    frame = Frame(end=len(lines), enclosed=len(lines))
    _read_foot(lines, frame, ledger)
    _read_head(lines, frame, ledger)
    frame.enclosed = _enclosures(lines, frame)
    return frame


def signed_end(lines: Sequence[Line], frame: Frame, ledger: Ledger) -> int:
    """Return where the notice itself ends; the remark between its date and what it encloses is entered."""
    end = frame.enclosed
    while end > frame.start and end < frame.end and _REMARK.match(lines[end - 1].text):
        end -= 1
        frame.remark = ledger.take([lines[end]], Role.NOTICE_REMARK, plain(lines[end].text))
    return end


def _read_head(lines: Sequence[Line], frame: Frame, ledger: Ledger) -> None:
    n = 0
    numbered = next((k for k, x in enumerate(lines[:14]) if _NUMBER_LINE.match(plain(x.text))), None)
    while n < min(frame.end, 20):
        line = lines[n]
        text = plain(line.text, heading=True)
        if _RECORD.match(line.text):
            _read_record(line, frame, ledger)
        elif found := _NUMBER_LINE.match(plain(line.text)):
            frame.number = ledger.take([line], Role.NOTICE_NUMBER, found.group(1), dropped=plain(line.text))
            frame.signer = (found.group(2) or "").strip()
        elif _COPY.match(line.text) and n < 3:
            ledger.remove(line, "公文的份号")
        elif _RANK.match(line.text):
            frame.rank = ledger.take([line], Role.NOTICE_RANK, text)
        elif _RULE.match(line.text):
            ledger.remove(line, "分隔线")
        elif numbered is not None and n < numbered and _is_letterhead(line.text):
            name = re.sub("文件$|[（(].*[）)]$", "", plain(line.text).replace(" ", ""))
            frame.issuer = "、".join(filter(None, [frame.issuer, name]))
            ledger.take([line], Role.NOTICE_ORGAN, name, dropped="文件" if text.endswith("文件") else "")
        else:
            break
        n += 1
    frame.start = n


def _is_letterhead(text: str) -> bool:
    return _LETTERHEAD.match(text) is not None or (len(text) <= 24 and text[-1] in "局厅部委院府会办室署处社校学联件")


def _read_record(line: Line, frame: Frame, ledger: Ledger) -> None:
    """Read a line of the list that government sites put above a document: 发文字号：…… 成文日期：……."""
    marks = list(_RECORD.finditer(line.text))
    ends = [*(m.start() for m in marks[1:]), len(line.text)]
    for mark, end in zip(marks, ends, strict=True):
        key = re.sub(_B, "", mark.group(1))
        value = plain(line.text[mark.end() : end])
        if value:
            frame.record[key] = value
        if key in ("发文字号", "文号") and NUMBER.match(value):
            frame.number = value
        if key in ("发文机关", "发文机构", "发布机构", "制发机关") and value:
            frame.issuer = value
    ledger.take([line], Role.NOTICE_RECORD, "".join(frame.record.values()), dropped=line.text)


def _read_foot(lines: Sequence[Line], frame: Frame, ledger: Ledger) -> None:
    """Take the record at the end off: 抄送, 印发, and the remark below the signature."""
    floor = max(0, len(lines) - 12)
    first = next((n for n in range(floor, len(lines)) if _COPIES.match(lines[n].text) and n > len(lines) // 2), None)
    n = len(lines)
    while n > max(floor, 1):
        line = lines[n - 1]
        text = plain(line.text)
        if _PRINTED.match(line.text) and not frame.printed and _has_signature(lines, n - 1):
            frame.printed = ledger.take([line], Role.NOTICE_PRINTED, text)
        elif _REMARK.match(line.text) and len(line.text) <= 70:
            frame.remark = ledger.take([line], Role.NOTICE_REMARK, text)
        elif _RULE.match(line.text):
            ledger.remove(line, "分隔线")
        elif _KEYWORDS.match(line.text):
            ledger.remove(line, "公文的主题词")
        elif first is not None and n - 1 >= first:
            frame.copies = text + frame.copies
            ledger.take([line], Role.NOTICE_COPIES, text)
        else:
            break
        n -= 1
    frame.end = n


def _has_signature(lines: Sequence[Line], n: int) -> bool:
    """Return whether a date line stands above line `n`: an organ and 印发 below it are the printer's."""
    return any(DATE_LINE.match(plain(line.text)) for line in lines[max(0, n - 8) : n])


def _enclosures(lines: Sequence[Line], frame: Frame) -> int:
    """Return where the enclosed texts begin: below the organ and the date that sign the notice."""
    for n in range(frame.start + 3, frame.end - 1):
        if not DATE_LINE.match(plain(lines[n].text)) or len(lines[n - 1].text) > 36 or lines[n - 1].text[-1] in _STOPS:
            continue
        after = n + 1
        while after < frame.end and _REMARK.match(lines[after].text):
            after += 1
        if after < frame.end and not DATE_LINE.match(plain(lines[after].text)):
            return after
    return frame.end
