"""Write and read PowerPoint files, for the tests of their writer."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from pptx import Presentation
from pptx.oxml.ns import qn

from generator.assets import templates_folder
from generator.design import Design, load_design
from generator.layout.deck.frames import LAYOUTS
from generator.model.document import Document, Heading, Meta, plain
from generator.writers.pptx.paragraphs import TextWriter
from tests.writing import write_pptx

REFERENCE = templates_folder() / "base" / "reference.pptx"


def write(design: Design, *blocks: Any, **meta: Any) -> Any:
    """Return slides of these blocks, written and opened."""
    document = Document(kind="slides", name="d", meta=Meta(title="河", **meta), blocks=blocks)
    return Presentation(BytesIO(write_pptx(document, design).files[0].data))


def slide_heading(text: str, anchor: str = "") -> Heading:
    """Return the heading that begins a slide."""
    return Heading(level=2, content=plain(text), classes=("slide",), anchor=anchor)


def slide_text(slide: Any) -> str:
    """Return all text of a slide."""
    return "".join(element.text or "" for element in slide._element.iter(qn("a:t")))


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def restyled(folder: Path, change: Any) -> Design:
    """Return a design whose reference file was changed as a school would change it."""
    presentation = Presentation(str(REFERENCE))
    change(presentation)
    target = folder / "base"
    target.mkdir()
    presentation.save(str(target / "reference.pptx"))
    return load_design("base", extra=[folder])


def layout_named(presentation: Any, name: str) -> Any:
    """Return the layout of that name."""
    return next(layout for layout in presentation.slide_layouts if layout.name == name)


def empty_slide(layout: str) -> Any:
    """Return an empty slide of a layout of our reference file, by its key."""
    presentation: Any = Presentation(str(REFERENCE))
    return presentation.slides.add_slide(layout_named(presentation, LAYOUTS[layout].name))


def unlinked(design: Design) -> TextWriter:
    """Return a writer of text whose links lead nowhere."""
    return TextWriter(design=design, linker=lambda target: None)
