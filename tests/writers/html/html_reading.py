"""Read HTML back, for the tests of its writer."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from generator.design import Design, load_design
from generator.model.document import Block
from generator.model.document_walk import numbers_of_origins
from generator.writers.html.blocks import Renderer

BASE = load_design("base")


def rendered(*blocks: Block, measure: float = 40, design: Design = BASE) -> str:
    """Return blocks as HTML, in our design unless another is given."""
    return str(Renderer(design=design, measure=measure, origins=numbers_of_origins(blocks)).blocks(blocks))


class Page(HTMLParser):
    """Collect what a test asks of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.tags if tag in names]

    def ranks(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.tags if re.fullmatch("h[1-6]", tag)]


def a_design(folder: Path, **files: str) -> Design:
    """Return our design with a school's files before ours: `html__heading_dot_html` is html/heading.html."""
    own = folder / "base"
    for name, content in files.items():
        path = own / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return load_design("base", extra=(folder,))
