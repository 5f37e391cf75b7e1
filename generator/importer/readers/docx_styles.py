"""Look up what a Word file's styles say about a paragraph: heading, title, list, size of type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.importer.readers.docx_xml import W, half_points, outline_level, value_of

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
        self.size = half_points(root, "docDefaults/rPrDefault/rPr/sz", 10.5)
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
            shown = value_of(node, "name")
            name = name or shown
            if found := _HEADING.match(shown):
                level = level or int(found.group(1))
            level = level or outline_level(node) or 0
            if not number and node.find(f"{W}pPr/{W}numPr") is not None:
                number, depth = value_of(node, "pPr/numPr/numId"), int(value_of(node, "pPr/numPr/ilvl") or 0)
            size = size or half_points(node, "rPr/sz")
            centred = centred or value_of(node, "pPr/jc") == "center"
            own = value_of(node, "basedOn")
        return StyleFacts(name=name, level=min(level, 6), number=number, depth=depth, size=size, centred=centred)
