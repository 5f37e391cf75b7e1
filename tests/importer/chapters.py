"""An invented report, printed in the ways that reports and white papers are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.importer.invented import paragraphs
from tests.importer.typesetter import Press, wrap

_HAN = "一二三四五六"
_NAMES = ("总体情况", "主要做法", "重点领域进展", "问题与打算")
_PARTS = ("管好每一个水龙头", "让数字说话", "把规则写在墙上", "请大家一起来")


@dataclass(frozen=True)
class Item:
    """A piece of a report: a heading with its level, a paragraph, a list item, a caption, or a box with paragraphs."""

    kind: str
    text: str
    level: int = 0
    inner: tuple[str, ...] = ()


def report(chapter: Callable[[int], str], section: Callable[[int, int], str]) -> list[Item]:
    """Return the report with its chapters and sections counted as the two functions say."""
    out = [Item("heading", "前　言", 1), *(Item("paragraph", t) for t in paragraphs(2, 3))]
    for n, name in enumerate(_NAMES, 1):
        out += [Item("heading", chapter(n) + name, 1), *(Item("paragraph", t) for t in paragraphs(n + 10, 1))]
        for k in (1, 2):
            out.append(Item("heading", section(n, k) + _PARTS[(n + k) % 4], 2))
            first, *rest = paragraphs(n * 7 + k * 3, 3)
            out += [Item("paragraph", t) for t in (f"持续推进。{first}", *rest)]
        out += [
            Item("item", "新增节水龙头 320 个，总量达到 1341 个；"),
            Item("item", "改造老旧管网 15 公里，降低漏损率 1.5 个百分点，让偏远街道的居民也能用上稳定的水；"),
            Item("caption", f"图{n}　2019—2023年用水量变化（{_HAN[n - 1]}）"),
        ]
        if n in (2, 3):
            out.append(Item("box", f"专栏{_HAN[n - 2]}　节水小组的账本", inner=tuple(paragraphs(n + 2, 2))))
    return [*out, Item("heading", "结束语", 1), *(Item("paragraph", t) for t in paragraphs(17, 2))]


@dataclass(frozen=True)
class Print:
    """How a report is printed; `width` of 0 means that nobody broke its lines."""

    width: float = 30
    mark: float = 1.0
    bullet: str = "——"
    head: Callable[[int], str] = lambda page: ""
    foot: Callable[[int], str] = lambda page: ""
    notes: tuple[tuple[int, str], ...] = ()
    title: tuple[str, ...] = ()
    contents: Callable[[str], str] | None = None
    blank: bool = True
    top: str = " "
    indent: bool = False
    box: float = 0.0
    end: tuple[str, ...] = ()


def printed(items: list[Item], style: Print) -> str:
    """Return the report as the text of its pages."""
    rows = list(style.title)
    if style.contents:
        rows += ["目　录", *(style.contents(i.text) for i in items if i.kind == "heading")]
    for item in items:
        rows += _rows(item, style)
    rows += style.end
    if not style.width:
        return "\n".join(rows) + "\n"
    out: list[str] = []
    for page, at in enumerate(range(0, len(rows), 30), 1):
        own = [style.head(page), *rows[at : at + 30], *(text for n, text in style.notes if n == page), style.foot(page)]
        own = [row for row in own if row]
        own[0] = (style.top if page > 1 else "") + own[0]
        out += own
    return ("\n\n" if style.blank else "\n").join(out) + "\n"


def _rows(item: Item, style: Print) -> list[str]:
    if item.kind in ("heading", "caption"):
        return [item.text]
    if item.kind == "box":
        return [item.text, *(row for text in item.inner for row in _broken(text, style, style.width + style.box))]
    return _broken((style.bullet if item.kind == "item" else "") + item.text, style, style.width)


def _broken(text: str, style: Print, width: float) -> list[str]:
    if not style.width:
        return ["　　" + text]
    rows = wrap(text, Press(width=width, mark=style.mark, full_width=False), width, width - 2)
    return ["　　" + rows[0], *rows[1:]] if style.indent else rows
