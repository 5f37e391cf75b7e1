"""Take a web page apart into the lines that a reader of it sees, each with what its tags say about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.importer.characters import HAN, squeezed
from generator.importer.readers.grids import Grid, GridCell

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "svg", "canvas", "iframe", "object", "embed", "select", "option",
    "datalist", "math", "rp",
))  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "o:p", "st1:chsdate", "rt",
))  # fmt: skip
_CHROME = frozenset(("nav", "aside", "footer", "button", "input", "textarea", "menu", "dialog"))
_CHROME_WORDS = re.compile(
    r"(?:^|[-_ ])(?:nav|navi|navbar|menu|breadcrumb|crumbs?|sidebar|aside|footer|foot|copyright|share|sharing|related|"
    r"relate|recommend|comments?|toolbar|tools|pager|pagination|login|search|advert|ads?|banner|qrcode|hot|rank|tags?|"
    r"bdshare|like|collect|social|subscribe|popup|modal|cookie)(?:$|[-_ 0-9])",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BETWEEN_HAN = re.compile(f"(?<=[{HAN}，。、；：？！）》”])[ \t\r\f]*\n[ \t\r\n\f]*(?=[{HAN}（《“])")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}


@dataclass(slots=True, kw_only=True)
class ShownLine:
    """One line that the page shows; `linked` counts its characters in links, `node` is the element that holds it."""

    text: str
    node: HtmlElement
    level: int = 0
    item: str = ""  # "-" for an item of a list, "3." for a counted one
    linked: int = 0
    chrome: bool = False
    hidden: bool = False
    grid: Grid = field(default_factory=list)

    @property
    def link_share(self) -> float:
        """Return which share of the text leads elsewhere."""
        return self.linked / max(1, len(squeezed(self.text)))


@dataclass(slots=True)
class _State:
    """What holds for the elements inside one element."""

    node: HtmlElement
    level: int = 0
    mark: list[str] = field(default_factory=list)  # of an item, until its first line took it
    linked: bool = False
    chrome: bool = False
    hidden: bool = False
    kept: bool = False  # blanks and line ends mean what they are


class _Builder:
    def __init__(self) -> None:
        self.blocks: list[ShownLine] = []
        self.pictures = 0
        self._pieces: list[str] = []
        self._linked = 0
        self._state: _State | None = None

    def text(self, words: str | None, state: _State) -> None:
        if not words:
            return
        if self._state is None or (not self._pieces and words.strip()):
            self._state = state
        self._pieces.append(words if not state.kept else words.replace("\n", "\0"))
        self._linked += len(squeezed(words)) if state.linked else 0

    def flush(self) -> None:
        state, whole = self._state, "".join(self._pieces)
        linked = self._linked
        self._pieces, self._linked, self._state = [], 0, None
        if state is None:
            return
        text = _SPACES.sub(" ", _BETWEEN_HAN.sub("", whole))
        for part in text.split("\0"):
            if not squeezed(part):
                continue
            item = state.mark.pop() if state.mark else ""
            self.blocks.append(
                ShownLine(
                    text=part.strip(" "), node=state.node, level=state.level, item=item, linked=linked,
                    chrome=state.chrome, hidden=state.hidden,
                )
            )  # fmt: skip


def read_blocks(body: HtmlElement) -> tuple[list[ShownLine], int]:
    """Return what a page shows, line by line in the order of its source, and how many pictures stand in it."""
    made = _Builder()
    counts: dict[HtmlElement, int] = {}
    # Elements are entered and left with an own stack: a hostile page nests them deeper than Python calls go.
    stack: list[tuple[HtmlElement, _State, bool]] = [(body, _State(body), False)]
    while stack:
        node, state, leaving = stack.pop()
        if leaving:
            if _is_block(node):
                made.flush()
            made.text(node.tail, stack[-1][1] if stack else state)
            continue
        tag = node.tag
        if not isinstance(tag, str) or tag in _UNSEEN:
            made.text(node.tail, state)
            continue
        if tag == "br":
            made.flush()
            made.text(node.tail, state)
            continue
        if tag == "img":
            made.pictures += 1
            made.text(node.tail, state)
            continue
        inner = _inside(node, state, counts)
        if _is_block(node):
            made.flush()
        if tag == "table" and (grid := _data_grid(node)):
            words = "\n".join("\t".join(cell.text for cell in row) for row in grid)
            made.blocks.append(ShownLine(text=words, node=node, grid=grid, chrome=inner.chrome, hidden=inner.hidden))
            made.text(node.tail, state)
            continue
        made.text(node.text, inner)
        stack.append((node, state, True))
        stack += [(child, inner, False) for child in reversed(node)]
    made.flush()
    return made.blocks, made.pictures


def _is_block(node: HtmlElement) -> bool:
    return node.tag not in _INLINE


def _inside(node: HtmlElement, state: _State, counts: dict[HtmlElement, int]) -> _State:
    """Return what holds inside an element; an inline one changes little. `counts` are of the lists so far."""
    tag = str(node.tag)
    named = f"{node.get('class', '')} {node.get('id', '')}"
    chrome = state.chrome or tag in _CHROME or (named != " " and _CHROME_WORDS.search(named) is not None)
    hidden = state.hidden or node.get("hidden") is not None or _HIDDEN.search(node.get("style", "")) is not None
    linked = state.linked or (tag == "a" and node.get("href") is not None)
    if tag in _INLINE:
        return _State(state.node, state.level, state.mark, linked, chrome, hidden, state.kept)
    mark = state.mark
    if tag == "li":
        mark = [_counted(node, counts)]
    elif tag in ("ul", "ol", "table"):
        mark = []
    return _State(node, _HEADINGS.get(tag, state.level), mark, linked, chrome, hidden, state.kept or tag == "pre")


def _counted(node: HtmlElement, counts: dict[HtmlElement, int]) -> str:
    parent = node.getparent()
    if parent is None or parent.tag != "ol":
        return "-"
    start = parent.get("start", "1")
    counts[parent] = counts.get(parent, int(start) - 1 if start.isdigit() else 0) + 1
    return f"{counts[parent]}."


def _data_grid(table: HtmlElement) -> Grid:
    """Return the cells of a table that holds data, nothing for one that only lays out the page."""
    if sum(1 for _ in table.iter("table")) > 1:
        return []
    rows = list(table.iter("tr"))
    if not 2 <= len(rows) <= 3_000:
        return []
    grid: Grid = []
    for row in rows:
        cells = []
        for node in row.iterchildren("td", "th"):
            words = "\n".join(block.text for block in read_blocks(node)[0])
            cells.append(
                GridCell(text=words, width=_span(node, "colspan"), height=_span(node, "rowspan"), head=node.tag == "th")
            )
        if cells:
            grid.append(cells)
    widths = [sum(cell.width for cell in row) for row in grid]
    sizes = [len(cell.text) for row in grid for cell in row]
    if not widths or max(widths) < 2 or max(sizes) > 1_500 or sum(map(bool, sizes)) < 0.3 * len(sizes):
        return []
    return [[replace(cell, head=all(c.head for c in row)) for cell in row] for row in grid]


def _span(node: HtmlElement, name: str) -> int:
    value = node.get(name, "1").strip()
    return max(1, min(int(value), 60)) if value.isdigit() else 1
