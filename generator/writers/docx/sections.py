"""Write the sections of a DOCX: paper, running heads, page numbers."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any, Literal

from generator.layout.masthead import running_title
from generator.text.width import text_width
from generator.writers.docx.context import BlockContext
from generator.writers.docx.fields import field, number_field
from generator.writers.docx.runs import join_runs, plain_run, tab_run
from generator.writers.docx.seal import seal
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, add_section_property, make, qualified

Start = Literal["nextPage", "oddPage", "continuous"]
# How far the page number reaches to the left of the middle, in em.
_MIDDLE = 5.0
# How much of a running head series and title may take; the rest is the column's.
_HEAD_SHARE = 0.75
# The column that a page is in. A program that does not know the field shows nothing, which is better than one name on
# every page.
_COLUMN_FIELD = " STYLEREF 1 "


@dataclass(slots=True, kw_only=True)
class Sections:
    """The sections of a document, ended one after another; `start` is how the one that is being filled begins.

    A section has the running heads of the one before it, as if they were linked, until `running` changes.
    """

    context: BlockContext
    start: Start = "nextPage"
    first: bool = True
    restart: bool = False
    running: bool = True
    _headed: bool | None = None

    def end(self, *, next_start: Start = "nextPage", columns: int = 1, gap: int = 0) -> Element:
        """Return the properties of the section that ends here, set in so many columns."""
        section = deepcopy(self.context.state.reference.section)
        for child in list(section):
            if child.tag in (qualified("type"), qualified("titlePg"), qualified("pgNumType")):
                section.remove(child)
        if self._headed != self.running:
            self._add_parts(section)
            self._headed = self.running
        if columns > 1:
            add_section_property(section, make("cols", num=columns, space=gap))
        if not self.first or self.start != "nextPage":
            add_section_property(section, make("type", val=self.start))
        if self.restart:
            add_section_property(section, make("pgNumType", start=1))
        if (self.first and self.context.state.document.cover) or self._sealed == "first":
            add_section_property(section, make("titlePg"))
        self.first, self.restart, self.start = False, False, next_start
        return section

    def _add_parts(self, section: Element) -> None:
        """Add running heads and feet; a section without them says so, for else it would show those before it."""
        context = replace(self.context, width=self.context.state.reference.page.breadth)
        pages: list[_Pages] = ["default"]
        if self._sealed in _OTHER_PAGES:
            pages.append(_OTHER_PAGES[self._sealed])
        parts = [(kind, which) for kind in (_HEADER, _FOOTER) for which in pages]
        for n, (kind, which) in enumerate(parts):
            content = self._content(kind, which, context)
            section.insert(n, _reference(kind, content, context, which))

    @property
    def _sealed(self) -> str:
        """Return the pages of this section that bear a 密封线."""
        found = self.context.state.document.seal
        return found.pages if found is not None and (self.first or found.pages != "first") else ""

    def _content(self, kind: str, which: _Pages, context: BlockContext) -> list[Element]:
        if kind == _FOOTER:
            return footer(context) if self.running else []
        content = header(context) if self.running else []
        found = self.context.state.document.seal
        if found is not None and self._sealed and which == _SEALED_PAGES[self._sealed]:
            content = [*content, seal(found, context)]
        return content


_Pages = Literal["default", "first", "even"]
_HEADER, _FOOTER = "header", "footer"
# Which heads bear the 密封线, and which there must be besides the default ones; the default ones are on odd pages
# where there are even ones.
_SEALED_PAGES: dict[str, _Pages] = {"first": "first", "odd": "default", "every": "default"}
_OTHER_PAGES: dict[str, _Pages] = {"first": "first", "odd": "even"}


def header(context: BlockContext) -> list[Element]:
    """Return the running head of a pack: series and title on the left, the column on the right."""
    document = context.state.document
    if document.kind != "pack":
        return []
    style = Style.HEADER
    shown = plain_run(_running(context, _HEAD_SHARE), context, style)
    column = field(_COLUMN_FIELD, plain_run(" ", context, style), context, style)
    return [make("p", _edges(context, style), *shown, tab_run(context, style), *column)]


def footer(context: BlockContext) -> list[Element]:
    """Return the foot: the page's number, on sheets also what sheet it is and which form."""
    document = context.state.document
    style = Style.FOOTER
    page = number_field("PAGE", "1", context, style)
    if document.kind == "pack":
        centred = make("jc", val="center")
        return [make("p", context.properties(style, centred), *_text("— ", context), *page, *_text(" —", context))]
    pages = number_field("NUMPAGES", "1", context, style)
    form = f"{document.form}卷　{document.form_id}" if document.form else ""
    runs = [*_text(_running(context), context), tab_run(context, style), *_text("第 ", context), *page]
    runs += [
        *_text(" 页　共 ", context),
        *pages,
        *_text(" 页", context),
        tab_run(context, style),
        *_text(form, context),
    ]
    return [make("p", _edges(context, style, middle=True), *runs)]


def _running(context: BlockContext, share: float = 0.5) -> str:
    """Return series and title, or as much of them as leaves the rest of the line free."""
    meta = context.state.document.meta
    room = context.width / context.state.reference.em(Style.FOOTER) * share - _MIDDLE
    for words in (running_title(context.state.document), meta.title):
        if text_width(words) <= room:
            return words
    end = len(meta.title)
    while text_width(meta.title[:end]) > room - 1:
        end -= 1
    return f"{meta.title[:end]}…"


def _text(text: str, context: BlockContext) -> list[Element]:
    return plain_run(text, context, Style.FOOTER) if text else []


def _edges(context: BlockContext, style: Style, *, middle: bool = False) -> Element:
    """Return paragraph properties with stops at the right edge and, if wanted, in the middle."""
    stops = [make("tab", val="center", pos=context.width // 2)] if middle else []
    return context.properties(style, make("tabs", *stops, make("tab", val="right", pos=context.width)))


def _reference(kind: str, content: list[Element], context: BlockContext, which: _Pages) -> Element:
    """Return a section's reference to a new header or footer with that content."""
    part = context.state.reference.word.part
    add: Callable[[], tuple[Any, str]] = part.add_header_part if kind == _HEADER else part.add_footer_part
    made, number = add()
    root = made.element
    for child in list(root):
        root.remove(child)
    join_runs(content)
    root.extend(content or [make("p", context.properties(Style.GAP))])
    return make(f"{kind}Reference", type=which, r_id=number)
