"""Read a web page as a browser saved it: its text without what stands around it, and where it comes from.

trafilatura finds where the text of the page is; which lines belong to it is decided here, line by line, so that each
line of the page is either in the text or is named as removed, with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.importer.characters import squeezed
from generator.importer.manuscript import Imprint, Line, Manuscript, Removed
from generator.importer.readers.collecting import Collector
from generator.importer.readers.file_type import html_tags, is_web_archive
from generator.importer.readers.grids import add_grid
from generator.importer.readers.html_blocks import ShownLine, read_blocks
from generator.importer.readers.html_imprint import is_same_title, read_head
from generator.importer.readers.imprints import read_imprint_line
from generator.importer.readers.refusal import UnreadableError, decoded_text
from generator.importer.readers.web_archive import open_archive
from generator.importer.web_words import LEGAL, POSITION, RELATED, is_buttons
from generator.text.encoding import Decoded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SUFFIXES = {".htm", ".html", ".xhtml", ".shtml", ".mht", ".mhtml"}
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _WebPage:
    """A page taken apart: the lines that it shows, and from which to which of them its text stands."""

    blocks: list[ShownLine]
    pictures: int
    start: int
    end: int
    container: HtmlElement | None


def identify(data: bytes, path: Path) -> float:
    """Return how sure it is that `data` is a web page: by its tags, then by its name."""
    if is_web_archive(data):
        return 0.95
    tags, named = html_tags(data), path.suffix.lower() in _SUFFIXES
    if tags and data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1] == b"<":
        return 0.9
    return 0.75 if tags >= 3 else 0.7 if named else 0.0  # Markdown may hold tags too


def read(data: bytes, path: Path) -> Manuscript:
    """Return the text of a web page; raise `UnreadableError` for one without."""
    address = charset = ""
    if is_web_archive(data):
        saved = open_archive(data)
        if saved is None:
            raise UnreadableError(path, "网页存档里没有网页，请在浏览器里重新保存")
        data, address, charset = saved.data, saved.address, saved.charset
    decoded = _decoded(data, path, charset)
    text = _EMBEDDED.sub("", decoded.text)
    root = _parsed(text, path)
    body = next(root.iter("body"), root)
    blocks, pictures = read_blocks(body)
    main = _main_text(text)
    _show(blocks, main)
    start, end, container = _extent(blocks, main)
    page = _WebPage(blocks=blocks, pictures=pictures, start=start, end=end, container=container)
    reading = _HtmlReading(page, read_head(root, text, address))
    lines = reading.lines()
    if not lines:
        raise UnreadableError(path, "网页里没有正文；如果正文是图片或要点开才看得到，请复制出文字，存成 txt 再导入")
    return Manuscript(
        lines=tuple(lines),
        length=reading.found.number,
        encoding=decoded.encoding,
        notes=(*decoded.notes, *reading.said()),
        imprint=reading.imprint,
        removed=tuple(reading.removed),
    )


def _decoded(data: bytes, path: Path, charset: str) -> Decoded:
    declared = _CHARSET.search(data[:8_192])
    return decoded_text(data, path, declared=charset or (declared.group(1).decode("ascii") if declared else ""))


def _parsed(text: str, path: Path) -> HtmlElement:
    """Return the tree of a page; it gets characters in UTF-8, since it trusts what the page says of itself too much."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    data = _DECLARATION.sub("", text, count=1).encode("utf-8", "replace")
    try:
        root = lxml_html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise UnreadableError(path, "网页是空的，或者已经损坏，请在浏览器里重新保存") from error
    return root


def _main_text(text: str) -> str:
    """Return what trafilatura takes for the text of the page, squeezed; nothing when it finds none."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(
        text, output_format="txt", include_tables=True, include_comments=False, favor_recall=True, deduplicate=False
    )
    return squeezed(found or "")


def _show(blocks: Sequence[ShownLine], main: str) -> None:
    """Take what hides a text for shown when it is the text of the page: some pages show theirs by a script."""
    sizes = {False: 0, True: 0}
    for block in blocks:
        if len(squeezed(block.text)) >= 8 and _stands_in(block, main):
            sizes[block.hidden] += len(block.text)
    if sizes[True] > sizes[False]:
        for block in blocks:
            block.hidden = False


def _extent(blocks: Sequence[ShownLine], main: str) -> tuple[int, int, HtmlElement | None]:
    """Return where the text begins and ends among the lines, and the element that holds most of it."""
    own = [
        n
        for n, block in enumerate(blocks)
        if not block.hidden and len(squeezed(block.text)) >= 8 and _stands_in(block, main) and block.link_share < 0.7
    ]
    solid = [n for n in own if not blocks[n].chrome] or own
    if not solid:
        return 0, len(blocks), None
    sizes: Counter[HtmlElement] = Counter()
    total = 0
    for n in solid:
        size = len(squeezed(blocks[n].text))
        total += size
        sizes[blocks[n].node] += size
        for above in blocks[n].node.iterancestors():
            sizes[above] += size
    fitting = [(_depth(node), node) for node, size in sizes.items() if size >= 0.85 * total]
    container = max(fitting, key=lambda pair: pair[0])[1] if fitting else None
    inside = [n for n in solid if container is None or _is_within(blocks[n].node, container)]
    return inside[0], inside[-1] + 1, container


def _stands_in(block: ShownLine, main: str) -> bool:
    if not block.grid:
        return squeezed(block.text) in main
    cells = [squeezed(cell.text) for row in block.grid for cell in row if cell.text.strip()]
    return sum(cell in main for cell in cells) >= 0.8 * len(cells)


def _depth(node: HtmlElement) -> int:
    return sum(1 for _ in node.iterancestors())


def _is_within(node: HtmlElement, container: HtmlElement) -> bool:
    return node is container or any(above is container for above in node.iterancestors())


class _HtmlReading:
    """A page while its lines are told apart."""

    def __init__(self, page: _WebPage, head: Imprint) -> None:
        self.page = page
        self.imprint = head
        self.removed: list[Removed] = []
        self.found = Collector()
        self._title = self._find_title()

    def said(self) -> tuple[str, ...]:
        """Return what the teacher should be told."""
        return (f"网页里有 {self.page.pictures} 张图片，没有导入",) if self.page.pictures else ()

    def _find_title(self) -> int | None:
        """Return the line that is the page's title: a heading, best the one that the head of the page names too."""
        blocks = self.page.blocks[: self.page.start + 6]
        named = [n for n, b in enumerate(blocks) if not b.hidden and is_same_title(b.text, self.imprint.title)]
        heads = [n for n, b in enumerate(blocks) if b.level == 1 and not b.hidden and 4 <= len(b.text) <= 80]
        both = [n for n in named if n in heads]
        near = [n for n in heads if n <= self.page.start and (not self.imprint.title or n >= self.page.start - 12)]
        free = [n for n in named if not blocks[n].chrome]
        return next(iter(both or free[-1:] or named[-1:] or near), None)

    def lines(self) -> list[Line]:
        """Return the lines of the text; the others are entered as removed."""
        blocks = self.page.blocks
        if self._title is not None:
            self.imprint = replace(self.imprint, title=blocks[self._title].text)
        elif self.imprint.title:
            self.found.add(self.imprint.title, "title")
        ended = self._ending()
        for n, block in enumerate(blocks):
            self.found.number = n
            reason = self._reason(n, block, ended)
            if reason:
                self.removed.append(Removed(number=n + 1, text=block.text, reason=reason))
            elif block.grid:
                at = len(self.found.lines)
                add_grid(block.grid, self.found)
                self.found.lines[at:] = [
                    replace(line, number=n + 1, part=(k,)) for k, line in enumerate(self.found.lines[at:])
                ]
            else:
                self.found.add(*self._shown(n, block))
        self.found.number = len(blocks)
        return _without_chapters(self.found.lines)

    def _shown(self, n: int, block: ShownLine) -> tuple[str, str]:
        if n == self._title:
            return block.text, "title"
        if block.level and len(block.text) <= 80:
            return block.text, f"heading{block.level}"
        if block.item == "-":
            return block.text, "item"
        return (f"{block.item} " if block.item else "") + block.text, "whole"

    def _ending(self) -> int:
        """Return where the text is over: at the first heading of related news, or of other buttons after its end."""
        for n in range(self.page.start + 1, len(self.page.blocks)):
            block = self.page.blocks[n]
            rest = self.page.blocks[n + 1 : self.page.end]
            if RELATED.match(block.text) and all(len(b.text) <= 60 or b.link_share > 0.5 for b in rest):
                return n
        return len(self.page.blocks)

    def _reason(self, n: int, block: ShownLine, ended: int) -> str:
        """Return why a line is no part of the text, nothing when it is."""
        text = block.text
        if block.hidden:
            return "网页里不显示的文字"
        if n == self._title:
            return ""
        if n != self._title and is_same_title(text, self.imprint.title) and n < self.page.start:
            return "重复的标题"
        before, after = n < self.page.start, n >= min(self.page.end, ended)
        if (before or after or n < self.page.start + 3 or n > self.page.end - 4) and not block.level:
            found = read_imprint_line(text, self.imprint, labelled=n >= self.page.start + 3)
            if found is not None and not (block.link_share > 0.6 and len(text) > 12):
                self.imprint = found
                return "出处栏（来源、日期、编辑已读成字段）"
        if is_buttons(text):
            return "网页的按钮"
        if n >= ended:
            return "网页的版权栏" if LEGAL.search(text) else "网页的相关推荐"
        if before:
            return self._before(n, block)
        if after:
            return self._after(block)
        if block.link_share > 0.8 and (block.chrome or _is_list_of_links(self.page.blocks, n)):
            return "网页的相关推荐"
        return "网页的位置栏" if POSITION.match(text) and len(text) <= 80 else ""

    def _before(self, n: int, block: ShownLine) -> str:
        if POSITION.match(block.text):
            return "网页的位置栏"
        inside = self.page.container is None or _is_within(block.node, self.page.container)
        below = self._title is not None and n > self._title
        if (inside or below) and not block.chrome and block.link_share < 0.5 and len(squeezed(block.text)) >= 2:
            return ""
        return "网页的导航和页头"

    def _after(self, block: ShownLine) -> str:
        """Return why a line below the text is none of it; its last short lines, a date or a name, are its own."""
        if LEGAL.search(block.text):
            return "网页的版权栏"
        inside = self.page.container is not None and _is_within(block.node, self.page.container)
        if inside and not block.chrome and block.link_share < 0.3:
            return ""
        return "网页的相关推荐" if block.link_share >= 0.5 else "网页的页脚"


def _is_list_of_links(blocks: Sequence[ShownLine], n: int) -> bool:
    """Return whether a line stands among others that are links as well."""
    near = [b for b in blocks[max(0, n - 1) : n + 2] if b is not blocks[n]]
    return any(b.link_share > 0.8 for b in near)


def _without_chapters(lines: list[Line]) -> list[Line]:
    """Take the style of a heading off lines that are whole paragraphs: some sites set all text in headings."""
    heads = [line for line in lines if line.level]
    wordy = sum(line.text[-1] in "。！？；" for line in heads)
    if len(heads) >= 3 and wordy > 0.5 * len(heads):
        return [replace(line, style="whole") if line.level else line for line in lines]
    return lines
