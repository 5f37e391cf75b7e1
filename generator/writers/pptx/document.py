"""Turn slides into a PowerPoint file."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from generator.design import Design
from generator.errors import Notice
from generator.layout.deck.master import open_master
from generator.layout.deck.model import Deck
from generator.layout.plan import LayoutPlan
from generator.model.document import Document
from generator.writers.writer import Output, OutputFile
from generator.writers.zip_bytes import stable_zip

if TYPE_CHECKING:
    from generator.writers.pptx.links import Links


def write(document: Document, plan: LayoutPlan, design: Design) -> Output:
    """Write a document as slides on the master of the design's `reference.pptx`.

    The deck was planned for its placeholders. Text is in placeholders of the slide's layout, tables and charts
    are PowerPoint's own, a teacher's notes are speaker's notes. 着重号 becomes a dotted underline.
    """
    from generator.writers.pptx.links import Links
    from generator.writers.pptx.paragraphs import TextWriter
    from generator.writers.pptx.slide import fill_slide

    deck = plan.deck
    presentation = open_master(design)
    masters = {layout.name: layout for layout in presentation.slide_layouts}
    targets = [presentation.slides.add_slide(masters[deck.layouts[slide.layout].name]) for slide in deck.slides]
    links = Links(targets={anchor: t for s, t in zip(deck.slides, targets, strict=True) for anchor in s.anchors})
    for slide, target in zip(deck.slides, targets, strict=True):
        writer = TextWriter(design=design, linker=links.of_slide(target))
        fill_slide(target, slide, deck.layouts[slide.layout], writer)
    _set_accent(presentation, design.accent)
    _set_properties(presentation, document)
    return Output(
        files=(OutputFile(name=f"{document.name}.pptx", data=_bytes(presentation)),),
        notices=_notices(document, deck, links),
        pages=len(deck.slides),
    )


def _set_accent(presentation: Any, colour: str) -> None:
    """Set the design's colour in the master's theme, so that one change there changes every slide."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    for master in presentation.slide_masters:
        theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        value = colour.removeprefix("#").upper().encode()
        theme.blob = re.sub(rb'(<a:(accent1|hlink)><a:srgbClr val=")[0-9A-Fa-f]{6}', rb"\g<1>" + value, theme.blob)


def _set_properties(presentation: Any, document: Document) -> None:
    """Set title, subject and keywords; no author and no date."""
    properties = presentation.core_properties
    properties.title = document.meta.title
    properties.subject = document.meta.course
    properties.keywords = "，".join(document.meta.keywords)
    properties.language = document.meta.language
    properties.author = ""
    properties.last_modified_by = ""


def _bytes(presentation: Any) -> bytes:
    buffer = BytesIO()
    presentation.save(buffer)
    return stable_zip(buffer.getvalue())


def _notices(document: Document, deck: Deck, links: Links) -> tuple[Notice, ...]:
    dead = [
        Notice(message=f"课件里没有链接所指的“{target}”，只印了文字", place=document.name, code="slides-link")
        for target in links.dead
    ]
    return (*deck.notices, *dead)
