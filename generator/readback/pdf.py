"""Read the text of a PDF in the order of its tags, glyph by glyph.

The tags give the reading order, also where floats and numbers in the margin are drawn out of turn. The glyphs are
looked up in the fonts themselves: a glyph that is not there (`.notdef`), has no character or leaves no ink is named,
even where the text behind it can be copied out whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf.errors import PyPdfError

from generator.errors import UserError
from generator.readback.pdf_content import Drawn, Placed, read_content
from generator.readback.pdf_fonts import Font, read_font
from generator.readback.pdf_objects import LazyReader
from generator.readback.pdf_tags import walk_tags
from generator.readback.read_text import Fault, Reading, Run, RunCollector

_NEAR = 12
_REPLACEMENT = "\ufffd"
# How far outside its page text may begin before it counts as cut off, in points.
_EDGE = 3.0


def read_pdf(data: bytes) -> Reading:
    """Return the text of a PDF; raise `UserError` when it is no PDF."""
    try:
        return _Pdf(LazyReader(BytesIO(data))).read()
    except (PyPdfError, KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UserError(f"不是能读的 PDF（{error}）") from error


@dataclass(slots=True)
class _Pdf:
    reader: LazyReader
    collector: RunCollector = field(default_factory=RunCollector)
    fonts: dict[int, Font] = field(default_factory=dict)
    # (page, mark) → text
    marked: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    used: set[tuple[int, int]] = field(default_factory=set)

    def read(self) -> Reading:
        """Read every page, in the order of the tags."""
        pages = list(self.reader.pages)
        for number, page in enumerate(pages, 1):
            self._read_page(page, number)
        root: Any = self.reader.trailer["/Root"]
        references: list[Any] = [page.indirect_reference for page in pages]
        numbers = {reference.idnum: n for n, reference in enumerate(references, 1)}
        tree = root.get("/StructTreeRoot")
        if tree is not None:
            self._read_tags(tree, numbers)
        # What no tag names is furniture (running heads, page numbers); in a file without tags, all that there is.
        rest = self.collector.apart if tree is not None else self.collector.body
        for key, texts in sorted(self.marked.items()):
            if key not in self.used:
                rest.extend(Run(text, key[0]) for text in texts)
        self.collector.apart.extend(Run(text) for text in self._properties(root))
        labels = tuple(self.reader.page_labels) if "/PageLabels" in root else ()
        return self.collector.reading(len(pages), labels)

    # ------------------------------------------------------------------------------------------------- pages

    def _read_page(self, page: Any, number: int) -> None:
        contents = page.get("/Contents")
        box = tuple(float(value) for value in page.mediabox)
        for stream in contents if isinstance(contents, list) else [contents] if contents is not None else []:
            self._read_stream(stream.get_object().get_data(), page["/Resources"].get_object(), number, None, box)

    def _read_stream(
        self, data: bytes, resources: Any, page: int, mark: int | None, box: tuple[float, ...] | None
    ) -> None:
        for one in read_content(data):
            here = one.mark if one.mark is not None else mark
            if isinstance(one, Placed):
                self._read_form(one, resources, page, here)
            else:
                self._add(self._text(one, resources, page), page, here)
                if box and here is not None and not _is_inside(one, box):
                    near = self._text(one, resources, page)[:_NEAR]
                    self.collector.faults.append(Fault("文字印到了纸外", page, near))

    def _read_form(self, placed: Placed, resources: Any, page: int, mark: int | None) -> None:
        form = resources.get("/XObject", {}).get(placed.name if placed.name[0] == "/" else f"/{placed.name}")
        form = form.get_object() if form is not None else None
        if form is not None and form.get("/Subtype") == "/Form":
            inner = form.get("/Resources")
            # A form has marks of its own; what it draws belongs where it is placed.
            self._read_stream(form.get_data(), inner.get_object() if inner is not None else resources, page, mark, None)

    def _add(self, text: str, page: int, mark: int | None) -> None:
        if mark is None:
            self.collector.apart.append(Run(text, page))
        else:
            self.marked.setdefault((page, mark), []).append(text)

    def _text(self, drawn: Drawn, resources: Any, page: int) -> str:
        font = self._font(drawn.font, resources)
        text = "".join(font.characters.get(glyph, _REPLACEMENT) for glyph in drawn.glyphs)
        for glyph in set(drawn.glyphs).difference(font.sound):
            message = _fault(glyph, font)
            if not message:
                font.sound.add(glyph)
            else:
                self.collector.faults.append(Fault(message, page, text[:_NEAR]))
        return text

    def _font(self, name: str, resources: Any) -> Font:
        fonts = resources.get("/Font")
        font = fonts.get_object()[f"/{name}"].get_object()
        key = font.indirect_reference.idnum
        if key not in self.fonts:
            self.fonts[key] = read_font(font)
        return self.fonts[key]

    def _read_tags(self, tree: Any, numbers: dict[int, int]) -> None:
        """Add the marked text in the order of the tags; the words in a drawing are apart, its caption is not."""
        into = self.collector.body
        for step in walk_tags(self.reader, tree, numbers):
            match step.kind:
                case "text" if step.page is not None:
                    key = (step.page, step.mark)
                    self.used.add(key)
                    into.extend(Run(text, step.page) for text in self.marked.get(key, ()))
                case "alternative":
                    self.collector.apart.append(Run(step.text, step.page))
                case "enter":
                    into = self.collector.apart
                case "leave":
                    into = self.collector.body
                case _:
                    pass

    # -------------------------------------------------------------------------------------------- properties

    def _properties(self, root: Any) -> Iterator[str]:
        yield from (str(value) for value in (self.reader.metadata or {}).values())
        if (metadata := root.get("/Metadata")) is not None:
            yield metadata.get_object().get_data().decode("utf-8", "replace")
        yield from _titles(self.reader.outline)
        for name, files in self.reader.attachments.items():
            yield name
            yield from (file.decode("utf-8", "replace") for file in files)


def _titles(outline: Any) -> Iterator[str]:
    for item in outline:
        if isinstance(item, list):
            yield from _titles(item)
        else:
            yield str(item.title)


def _is_inside(drawn: Drawn, box: tuple[float, ...]) -> bool:
    left, bottom, right, top = box
    return left - _EDGE <= drawn.x <= right + _EDGE and bottom - _EDGE <= drawn.y <= top + _EDGE


def _fault(glyph: int, font: Font) -> str:
    """Return what is wrong with a glyph, or nothing."""
    text = font.characters.get(glyph)
    if glyph == 0:
        return f"字体里没有“{text}”的字形，印成了空框" if text else "字体里没有这个字，印成了空框"
    if text is None:
        return "有一个字形不知道是什么字（PDF 里没有对应的文字）"
    if font.is_empty is not None and not text.isspace() and text.isprintable() and font.is_empty(glyph):
        return f"“{text}”的字形是空的，印出来什么也没有"
    return ""
