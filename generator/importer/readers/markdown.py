"""Read Markdown by simple line rules: headings, lists, tables, quotations and notes, without their marks."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.importer.characters import joined
from generator.importer.counters import find_mark
from generator.importer.manuscript import Imprint, Line, Manuscript, Removed
from generator.importer.readers.collecting import Collector
from generator.importer.readers.grids import GridCell, add_grid
from generator.importer.readers.imprints import iso_date
from generator.importer.readers.refusal import MOST_LINES, UnreadableError, decoded_text

_SUFFIXES = {".md", ".markdown", ".mkd", ".mdown"}
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t\u3000]|(?=[^\s#\d]))(.*)$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?|(\d{1,3}[.)])[ \t]+)(?=\S)")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_DIVIDER = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,20})\][:：]\s*(.*)$")
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,20})\]")
_PIPE = re.compile(r"(?<!\\)\|")
_FRONT = re.compile(r"([\w\u4e00-\u9fff-]{1,20})\s*[:：]\s*(.*)$")
_ANSWERING = re.compile(r"(?:[（(\[【]?[A-HＡ-Ｈ][.．、:：)）]|[【\[（(]?(?:正确|参考|标准)?(?:答案|解析|难度|知识点))")
_STOPS = "。！？；：…”』」!?;:"
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PICTURE = re.compile(r"!\[([^\]]{0,300})\]\([^()\s]{1,1000}(?:\s[^()]{0,200})?\)")
_LINK = re.compile(r"\[([^\[\]]{1,500})\]\(<?([^()\s<>]{1,1000})>?(?:\s[^()]{0,200})?\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_MARKS = (
    re.compile(r"\*\*\*(?=\S)([^*]+?)(?<=\S)\*\*\*"),
    re.compile(r"\*\*(?=\S)(.{1,2000}?)(?<=\S)\*\*"),
    re.compile(r"(?<![_A-Za-z0-9])__(?=[^\s_])(.{1,2000}?)(?<=[^\s_])__(?![_A-Za-z0-9])"),
    re.compile(r"(?<![*A-Za-z0-9])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![*A-Za-z0-9])"),
    re.compile(r"(?<![_A-Za-z0-9])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![_A-Za-z0-9])"),
    re.compile(r"~~(?=\S)(.{1,2000}?)(?<=\S)~~"),
    re.compile(r"==(?=\S)(.{1,2000}?)(?<=\S)=="),
    re.compile(r"`{1,3}([^`]+)`{1,3}"),
)
_ESCAPED = "\\`*_{}[]()#+-.!|<>~="
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~=])")
# While the marks are taken off, an escaped one stands as a character that Unicode keeps free.
_FREE = {c: chr(0xFDD0 + n) for n, c in enumerate(_ESCAPED)}
_BACK = str.maketrans({free: c for c, free in _FREE.items()})


def identify(data: bytes, path: Path) -> float:
    """Return how sure it is that `data` is Markdown: by its name, since any text may be."""
    return 0.8 if path.suffix.lower() in _SUFFIXES else 0.0


def read(data: bytes, path: Path) -> Manuscript:
    """Return the blocks of a Markdown file as lines; raise `UnreadableError` for one that is empty or no text."""
    decoded = decoded_text(data, path)
    if (count := decoded.text.count("\n")) > MOST_LINES:
        raise UnreadableError(path, f"有 {count + 1} 行，太长了，请拆成几份再导入")
    reading = _MarkdownReading(decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    reading.blocks()
    if not reading.found.lines:
        raise UnreadableError(path, "是空的，没有可以导入的文字")
    return Manuscript(
        lines=tuple(_titled(reading.found.lines)),
        length=len(reading.rows),
        encoding=decoded.encoding,
        notes=(*decoded.notes, *reading.said()),
        imprint=reading.imprint,
        removed=tuple(reading.removed),
    )


def _titled(lines: list[Line]) -> list[Line]:
    """Make the only heading of the first level the title, when it stands above everything."""
    tops = [n for n, line in enumerate(lines) if line.style == "heading1"]
    return [replace(lines[0], style="title"), *lines[1:]] if tops == [0] else lines


class _MarkdownReading:
    """A Markdown text while it is read."""

    def __init__(self, text: str) -> None:
        self.removed: list[Removed] = []
        self.pictures: list[int] = []
        self.imprint = Imprint()
        self.found = Collector()
        self.rows = self._without_comments(text).split("\n")
        self._anchors: dict[str, str] = {}
        self._notes: list[tuple[int, str, str]] = []

    def _without_comments(self, text: str) -> str:
        kept, at = [], 0
        while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
            words = text[start + 4 : end]
            if words.strip():
                number = text.count("\n", 0, start) + 1
                self.removed.append(Removed(number=number, text=words.strip(), reason="注释"))
            kept += [text[at:start], "\n" * words.count("\n")]
            at = end + 3
        return "".join([*kept, text[at:]])

    def said(self) -> tuple[str, ...]:
        """Return what the teacher should be told."""
        if not self.pictures:
            return ()
        return (f"文档里的图片没有导入（第 {'、'.join(map(str, self.pictures[:6]))} 行）",)

    def blocks(self) -> None:
        """Read all blocks, then the notes."""
        n = self._front_matter()
        while n < len(self.rows):
            n = self._block(n)
        for number, label, text in self._notes:
            self.found.number = number - 1
            self.found.add(
                text, "note", label=label, anchor=self._anchors.get(label, ""), group=self.found.next_group()
            )

    def _front_matter(self) -> int:
        """Read the fields between two lines of dashes at the very beginning."""
        if self.rows[0].strip() != "---":
            return 0
        end = next((n for n, row in enumerate(self.rows[1:60], 1) if row.strip() in ("---", "...")), 0)
        fields = {}
        for n, row in enumerate(self.rows[1:end], 2):
            found = _FRONT.match(row)
            value = found.group(2).strip().strip("\"'") if found else ""
            if found and (name := _FIELDS.get(found.group(1).lower())) and value and name not in fields:
                fields[name] = value
            elif row.strip():
                self.removed.append(Removed(number=n, text=row.strip(), reason="文件头里的其他字段"))
        if not end:
            return 0
        authors = tuple(a.strip() for a in re.split("[、,，;；]", fields.pop("authors", "").strip("[]")) if a.strip())
        date = fields.pop("date", "")
        self.imprint = Imprint(authors=authors, date=iso_date(date) or date, **fields)
        return end + 1

    def _add(self, n: int, text: str, style: str, **known: object) -> None:
        self.found.number = n
        for part in _BREAK.sub("\n", text).split("\n"):
            self.found.number = n
            self.found.add(self._inline(part, n + 1), style, **known)

    def _inline(self, text: str, number: int) -> str:
        """Return a text without its marks; where a link led and what a picture showed is told elsewhere."""
        if "![" in text:
            self.pictures += [number] * len(_PICTURE.findall(text))
            text = _PICTURE.sub(r"\1", text)
        if "](" in text:
            self.removed += [
                Removed(number=number, text=found.group(2), reason="链接的地址") for found in _LINK.finditer(text)
            ]
            text = _LINK.sub(r"\1", text)
        text = _AUTOLINK.sub(r"\1", text)
        for found in _REFERENCE.finditer(text):
            before = _REFERENCE.sub("", text[: found.start()])
            self._anchors.setdefault(found.group(1), _unmarked(before)[-12:])
        return _unmarked(_REFERENCE.sub("", text))

    def _block(self, n: int) -> int:
        """Read the block that begins at row `n`; return where the next one begins."""
        row = self.rows[n]
        if not row.strip() or _RULE.match(row):
            self.found.number = n
            self.found.add("")
            return n + 1
        if fence := _FENCE.match(row):
            return self._fenced(n, fence.group(1))
        if heading := _HEADING.match(row):
            self._add(n, _without_end(heading.group(2)), f"heading{len(heading.group(1))}")
            return n + 1
        if note := _NOTE.match(row):
            end = self._while(n + 1, lambda r: bool(r.strip()) and not _NOTE.match(r))
            words = joined([note.group(2), *(r.strip() for r in self.rows[n + 1 : end])])
            self._notes.append((n + 1, note.group(1), self._inline(words, n + 1)))
            return end
        following = self.rows[n + 1].strip() if n + 1 < len(self.rows) else ""
        if "|" in row and "|" in following and _DIVIDER.match(following):
            return self._table(n)
        if _QUOTE.match(row):
            end = self._while(n, lambda r: _QUOTE.match(r) is not None)
            self._paragraphs(n, [_QUOTE.sub("", r, count=1) for r in self.rows[n:end]], "quote")
            return end
        if _ITEM.match(row):
            return self._item(n)
        end = self._while(n + 1, lambda r: not self._opens(r))
        if end < len(self.rows) and end == n + 1 and (line := _UNDERLINE.match(self.rows[end])):
            self._add(n, row.strip(), "heading1" if line.group(1)[0] == "=" else "heading2")
            return end + 1
        self._paragraphs(n, self.rows[n:end], "whole")
        return end

    def _opens(self, row: str) -> bool:
        """Return whether a row ends the paragraph above it."""
        return not row.strip() or any(
            pattern.match(row) for pattern in (_RULE, _FENCE, _HEADING, _NOTE, _QUOTE, _ITEM, _UNDERLINE)
        )

    def _while(self, n: int, goes_on: Callable[[str], bool]) -> int:
        while n < len(self.rows) and goes_on(self.rows[n]):
            n += 1
        return n

    def _fenced(self, n: int, fence: str) -> int:
        end = self._while(n + 1, lambda r: not r.strip().startswith(fence))
        for at in range(n + 1, end):
            self.found.number = at
            self.found.add(self.rows[at], "whole")
        return end + 1

    def _item(self, n: int) -> int:
        found = _ITEM.match(self.rows[n])
        assert found is not None
        mark = f"{found.group(2)[:-1]}. " if found.group(2) else ""
        # Lines that go on: indented, or with nothing that opens a line of its own.
        end = self._while(n + 1, lambda r: not self._opens(r))
        rows = [self.rows[n][found.end() :], *(row.strip() for row in self.rows[n + 1 : end])]
        self._paragraphs(n, rows, "whole" if mark else "item", mark=mark)
        return end

    def _paragraphs(self, n: int, rows: list[str], style: str, *, mark: str = "") -> None:
        """Enter rows that stand together: joined where a line was merely wrapped, each by itself where it was meant."""
        widest = max(len(row.strip()) for row in rows)
        start = 0
        for at, row in enumerate(rows):
            following = rows[at + 1].strip() if at + 1 < len(rows) else ""
            if following and _is_wrapped(row, following, widest):
                continue
            words = joined(r.strip().removesuffix("\\") for r in rows[start : at + 1])
            self._add(n + start, (mark if not start else "") + words, style)
            start = at + 1

    def _table(self, n: int) -> int:
        end = self._while(n + 2, lambda r: "|" in r)
        grid = []
        for at in (n, *range(n + 2, end)):
            row = self.rows[at].strip()
            cells = _PIPE.split(row.removeprefix("|").removesuffix("|"))
            texts = [self._inline(_BREAK.sub("\n", cell.strip()), at + 1) for cell in cells]
            grid.append([GridCell(text=text, head=at == n) for text in texts])
        self.found.number = n
        add_grid(grid, self.found)
        return end


_FIELDS = {
    "title": "title", "标题": "title", "author": "authors", "authors": "authors", "作者": "authors", "date": "date",
    "日期": "date", "时间": "date", "publication": "publication", "source": "publication", "来源": "publication",
    "出处": "publication", "url": "address", "link": "address", "网址": "address", "链接": "address",
    "原文链接": "address", "editor": "editor", "编辑": "editor",
}  # fmt: skip


def _is_wrapped(row: str, following: str, widest: int) -> bool:
    """Return whether a line goes on in the next one because it was full."""
    text = row.strip()
    if row.endswith(("  ", "\\")) or text.endswith(tuple(_STOPS)) or not text:
        return False
    if len(text) < max(15, widest * 0.6) or _ANSWERING.match(following):
        return False
    mark = find_mark(following)
    return mark is None or mark.loose


def _without_end(heading: str) -> str:
    """Return a heading without the `##` that may close it."""
    bare = heading.strip()
    cut = bare.rstrip("#")
    return cut.rstrip() if cut[-1:] in " \t" or not cut else bare


def _unmarked(text: str) -> str:
    text = _ESCAPE.sub(lambda found: _FREE[found.group(1)], text)
    for pattern in _MARKS:
        text = pattern.sub(r"\1", text)
    return html.unescape(_TAG.sub("", text)).translate(_BACK)
