"""The context that a block of a DOCX is written in: styles, width, document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Protocol

from generator.design import Design
from generator.errors import Notice
from generator.layout.title_breaks import Pairs
from generator.model.document import Block, Document
from generator.writers.docx.numbering import ListNumbering
from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make, of_tag, qualified


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleSet:
    """The styles that running text takes on in a context."""

    body: Style
    quote: Style
    lead: Style
    salutation: Style
    list_item: Style


PACK = StyleSet(
    body=Style.PACK_BODY,
    quote=Style.PACK_QUOTE,
    lead=Style.PACK_LEAD,
    salutation=Style.PACK_SALUTATION,
    list_item=Style.PACK_LIST_ITEM,
)
OFFICIAL = replace(PACK, body=Style.PACK_OFFICIAL)
SHEET = StyleSet(
    body=Style.SHEET_BODY,
    quote=Style.MATERIAL,
    lead=Style.MATERIAL,
    salutation=Style.SHEET_SALUTATION,
    list_item=Style.LIST_ITEM,
)
MATERIAL = replace(SHEET, body=Style.MATERIAL, salutation=Style.MATERIAL_SALUTATION)
TEACHER = replace(SHEET, body=Style.TEACHER_BODY)
ANSWER = replace(SHEET, body=Style.ANSWER_MORE, quote=Style.EVIDENCE)


class BlockWriter(Protocol):
    """The function that writes blocks; blocks that hold blocks call it for them."""

    def __call__(self, blocks: Iterable[Block], context: BlockContext) -> list[Element]:
        """Return the elements of blocks, in order."""
        ...


@dataclass(slots=True, kw_only=True)
class WriterState:
    """The state of writing one document."""

    document: Document
    design: Design
    reference: Reference
    numbering: ListNumbering
    write_blocks: BlockWriter
    pairs: Callable[[], Pairs] = dict
    anchors: frozenset[str] = frozenset()
    origins: frozenset[int] = frozenset()
    pages: Mapping[str, int] | None = None
    notices: list[Notice] = field(default_factory=list)
    margin_number: tuple[int, int, tuple[int, float]] | None = None
    bookmarks: dict[str, int] = field(default_factory=dict)
    drawings: int = 0

    def notice(self, message: str, code: str) -> None:
        """Add a notice that something is shown otherwise than asked, once."""
        notice = Notice(message=message, place=f"{self.document.name}.docx", code=code)
        if notice not in self.notices:
            self.notices.append(notice)

    def bookmark(self, anchor: str, content: list[Element]) -> list[Element]:
        """Return content with a bookmark of that anchor around it; the first of two equal anchors counts."""
        name = bookmark_name(anchor)
        if not anchor or name in self.bookmarks:
            return content
        number = self.bookmarks[name] = len(self.bookmarks) + 1
        return [make("bookmarkStart", id=number, name=name), *content, make("bookmarkEnd", id=number)]

    def bookmark_first(self, anchor: str, elements: list[Element]) -> list[Element]:
        """Add the bookmark of an anchor around the text of the first paragraph of elements."""
        paragraph = next((found for element in elements for found in of_tag(element, "p")), None)
        if anchor and paragraph is not None:
            runs = [child for child in paragraph if child.tag != qualified("pPr")]
            paragraph.extend(self.bookmark(anchor, runs))
        return elements

    def target(self, anchor: str, words: str) -> str | None:
        """Return the bookmark that a link inside the document goes to, or None with a notice where there is none."""
        if anchor in self.anchors:
            return bookmark_name(anchor)
        self.notice(f"“{words}”指向的位置（{anchor}）不在这份文件里，只印了文字", "docx-anchor")
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockContext:
    """Where a block is written: `width` in twips, the styles of running text, `inset` of lists in em.

    `indent` is the left indent of boxes and tables, in twips; `width` is less by that much.
    """

    state: WriterState
    width: int
    styles: StyleSet
    inset: float = 0
    in_cell: bool = False
    indent: int = 0

    def within(self, *, styles: StyleSet | None = None, inset: float | None = None) -> BlockContext:
        """Return the context inside another block."""
        return replace(self, styles=styles or self.styles, inset=self.inset if inset is None else inset)

    def in_box(self, width: int, styles: StyleSet | None = None) -> BlockContext:
        """Return the context inside a cell of that width."""
        return replace(self, styles=styles or self.styles, width=width, inset=0, in_cell=True, indent=0)

    def further_in(self, indent: int) -> BlockContext:
        """Return the context of boxes and tables indented so many twips further."""
        return replace(self, width=self.width - indent, indent=self.indent + indent)

    def blocks(self, blocks: Iterable[Block]) -> list[Element]:
        """Return the elements of blocks written in this context."""
        return self.state.write_blocks(blocks, self)

    def properties(self, style: Style, *more: Element | None) -> Element:
        """Return the properties of a paragraph in a style; `more` comes in the schema's order."""
        number = self.state.reference.id_of(style)
        return make("pPr", make("pStyle", val=number) if number else None, *more)


def bookmark_name(anchor: str) -> str:
    """Return the name of an anchor's bookmark: hidden, within the 40 characters that Word allows."""
    slug = "".join(mark if mark.isascii() and mark.isalnum() else "_" for mark in anchor)[:24]
    return f"_{slug}_{sha256(anchor.encode()).hexdigest()[:8]}"
