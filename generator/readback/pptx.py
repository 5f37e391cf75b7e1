"""Read the text of a PowerPoint file: slides in their order, then what the speaker sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.readback.office import Package, open_package, words_apart
from generator.readback.read_text import Reading, Run, RunCollector

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN = "ppt/presentation.xml"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Fields hold the number of the slide or the date.
_NOT_RUNNING = {_FALLBACK, f"{_A}fld"}
_FURNITURE = {"sldNum", "dt", "ftr", "hdr", "sldImg"}


def read_pptx(data: bytes) -> Reading:
    """Return the text of a PowerPoint file; raise `UserError` when it is none."""
    package = open_package(data, "PowerPoint")
    collector = RunCollector()
    names = _slides(package)
    read = {_MAIN}
    for number, name in enumerate(names, 1):
        read.add(name)
        collector.body.extend(_texts(package.part(name), number))
        for kind, target in package.related(name).values():
            if kind == "notesSlide":
                read.add(target)
                collector.notes.extend(_texts(package.part(target), number))
            elif kind == "chart":
                collector.apart.extend(Run(str(text), number) for text in package.part(target).itertext())
    collector.apart.extend(words_apart(package, frozenset(read)))
    return collector.reading(len(names))


def _slides(package: Package) -> list[str]:
    related = package.related(_MAIN)
    return [related[str(one.get(f"{_R}id"))][1] for one in package.part(_MAIN).iter(f"{_P}sldId")]


def _texts(root: Element, number: int) -> list[Run]:
    runs: list[Run] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag == f"{_A}t":
            runs.append(Run(element.text or "", number))
        elif element.tag in (f"{_A}p", f"{_A}br"):
            runs.append(Run("\n", number))
        if element.tag not in _NOT_RUNNING and not _is_furniture(element):
            stack.extend(reversed(element))
    return runs


def _is_furniture(element: Element) -> bool:
    """Return whether a shape is the place of a number, a date or a running line."""
    if element.tag != f"{_P}sp":
        return False
    return any(place.get("type") in _FURNITURE for place in element.iter(f"{_P}ph"))
