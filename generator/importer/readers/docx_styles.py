"""Look up what a Word file's styles say about a paragraph: heading, title, list, size of type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.importer.readers.docx_numbering import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_TITLES = frozenset(("title", "标题", "文章标题", "大标题"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleFacts:
    """What one paragraph style says, those that it is based on taken together; `number` and `depth` name its list."""

    name: str = ""
    level: int = 0
    number: str = ""
    depth: int = 0
    size: float = 0.0
    centred: bool = False

    @property
    def is_title(self) -> bool:
        """Return whether the style is that of a document's title."""
        return self.name.lower() in _TITLES


class Styles:
    """The paragraph styles of a document by id."""

    def __init__(self, root: _Element | None) -> None:
        self._nodes: dict[str, _Element] = {}
        self._known: dict[str, StyleFacts] = {}
        self.default = ""
        self.size = 10.5
        if root is None:
            return
        for node in root.iterfind(f"{W}style"):
            if node.get(f"{W}type") == "paragraph":
                own = node.get(f"{W}styleId", "")
                self._nodes[own] = node
                if node.get(f"{W}default") in ("1", "true", "on"):
                    self.default = own
        base = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
        self.size = _half(base, 10.5)
        self.size = self.get("").size or self.size

    def get(self, own: str) -> StyleFacts:
        """Return the style with an id, the default one for an empty or unknown id."""
        own = own if own in self._nodes else self.default
        if own not in self._known:
            self._known[own] = self._made(own)
        return self._known[own]

    def _made(self, own: str) -> StyleFacts:
        level, number, depth, size, centred, name = 0, "", 0, 0.0, False, ""
        seen: set[str] = set()
        while own in self._nodes and own not in seen:
            seen.add(own)
            node = self._nodes[own]
            shown = _value(node, "name")
            name = name or shown
            if found := _HEADING.match(shown):
                level = level or int(found.group(1))
            outline = node.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None and not level and outline.get(f"{W}val", "9").isdigit():
                level = (int(outline.get(f"{W}val", "9")) + 1) % 10
            listed = node.find(f"{W}pPr/{W}numPr")
            if listed is not None and not number:
                number = _value(listed, "numId")
                depth = int(_value(listed, "ilvl") or 0)
            size = size or _half(node.find(f"{W}rPr/{W}sz"), 0.0)
            aligned = node.find(f"{W}pPr/{W}jc")
            centred = centred or (aligned is not None and aligned.get(f"{W}val") == "center")
            own = _value(node, "basedOn")
        return StyleFacts(name=name, level=min(level, 6), number=number, depth=depth, size=size, centred=centred)


def _half(node: _Element | None, otherwise: float) -> float:
    value = node.get(f"{W}val", "") if node is not None else ""
    return int(value) / 2 if value.isdigit() else otherwise


def _value(node: _Element, name: str) -> str:
    child = node.find(f"{W}{name}")
    return child.get(f"{W}val", "") if child is not None else ""
