"""Know where in a DOCX a block is being written: in what look, how wide, in which document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Protocol

from generator.design import Design
from generator.errors import Notice
from generator.layout.title_breaks import Pairs
from generator.model.document import Block, Document
from generator.writers.docx.numbering import Numbering
from generator.writers.docx.reference import Reference
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make, of_tag, qualified


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Which styles running text takes on at a place."""

    body: Style
    quote: Style
    lead: Style
    salutation: Style
    list_item: Style


PACK = Look(
    body=Style.PACK_BODY,
    quote=Style.PACK_QUOTE,
    lead=Style.PACK_LEAD,
    salutation=Style.PACK_SALUTATION,
    list_item=Style.PACK_LIST_ITEM,
)
OFFICIAL = replace(PACK, body=Style.PACK_OFFICIAL)
SHEET = Look(
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
    """The walk over blocks, which blocks that hold blocks go on with."""

    def __call__(self, blocks: Iterable[Block], place: Place) -> list[Element]:
        """Return the elements of blocks, in order."""
        ...


@dataclass(slots=True, kw_only=True)
class Job:
    """What grows while one document is written."""

    document: Document
    design: Design
    reference: Reference
    numbering: Numbering
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
        """Say once that something is shown otherwise than asked."""
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
        """Put the bookmark of an anchor around the text of the first paragraph of elements."""
        paragraph = next((found for element in elements for found in of_tag(element, "p")), None)
        if anchor and paragraph is not None:
            runs = [child for child in paragraph if child.tag != qualified("pPr")]
            paragraph.extend(self.bookmark(anchor, runs))
        return elements

    def target(self, anchor: str, words: str) -> str | None:
        """Return the bookmark that a link inside the document goes to, or None after saying that it goes nowhere."""
        if anchor in self.anchors:
            return bookmark_name(anchor)
        self.notice(f"“{words}”指向的位置（{anchor}）不在这份文件里，只印了文字", "docx-anchor")
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a block stands: `width` of the room in twips, the look of running text, how far lists stand in, in em.

    `indent` is how far boxes and tables stand in from the left, in twips; `width` is less by that much.
    """

    job: Job
    width: int
    look: Look
    inset: float = 0
    in_cell: bool = False
    indent: int = 0

    def within(self, *, look: Look | None = None, inset: float | None = None) -> Place:
        """Return the place inside another block."""
        return replace(self, look=look or self.look, inset=self.inset if inset is None else inset)

    def in_box(self, width: int, look: Look | None = None) -> Place:
        """Return the place inside a cell that leaves that much room."""
        return replace(self, look=look or self.look, width=width, inset=0, in_cell=True, indent=0)

    def further_in(self, indent: int) -> Place:
        """Return the place of boxes and tables that stand so many twips further in."""
        return replace(self, width=self.width - indent, indent=self.indent + indent)

    def blocks(self, blocks: Iterable[Block]) -> list[Element]:
        """Return the elements of blocks that stand here."""
        return self.job.write_blocks(blocks, self)

    def properties(self, style: Style, *more: Element | None) -> Element:
        """Return the properties of a paragraph in a style; `more` comes in the schema's order."""
        number = self.job.reference.id_of(style)
        return make("pPr", make("pStyle", val=number) if number else None, *more)


def bookmark_name(anchor: str) -> str:
    """Return the name of an anchor's bookmark: hidden, within the 40 characters that Word allows."""
    slug = "".join(mark if mark.isascii() and mark.isalnum() else "_" for mark in anchor)[:24]
    return f"_{slug}_{sha256(anchor.encode()).hexdigest()[:8]}"
