"""Open the zipped XML of Word and PowerPoint files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from generator.errors import UserError
from generator.readback.read_text import Run

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Attributes that say something to a reader: titles and alternative texts of drawings, captions and summaries of tables.
_SAYING = ("descr", "title", "val", "tooltip", "name")
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NUMBERED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class Package:
    """The parts of a file by name."""

    archive: ZipFile

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return tuple(self.archive.namelist())

    def part(self, name: str) -> Element:
        """Return a part as XML; raise `UserError` when it is missing or broken."""
        from lxml import etree

        try:
            return etree.fromstring(self.archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
        except (KeyError, etree.XMLSyntaxError, BadZipFile, OSError) as error:
            raise UserError(f"文件里缺少 {name}，或它已损坏") from error

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to: id → (kind, name of the part)."""
        folder, file = posixpath.split(name)
        relations = f"{folder}/_rels/{file}.rels"
        if relations not in self.names:
            return {}
        found = {}
        for one in self.part(relations).iter(_RELATIONS):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, str(one.get("Target"))))
                found[str(one.get("Id"))] = (str(one.get("Type")).rsplit("/", 1)[-1], target.lstrip("/"))
        return found


def open_package(data: bytes, kind: str) -> Package:
    """Open a file; raise `UserError` when it is no such file."""
    try:
        return Package(ZipFile(BytesIO(data)))
    except BadZipFile as error:
        raise UserError(f"不是能读的 {kind} 文件") from error


def words_apart(package: Package, read: frozenset[str]) -> Iterator[Run]:
    """Yield all text of parts that are not read as running text, and what attributes say in all of them."""
    for name in package.names:
        yield Run(name)
        if name.endswith((".xlsx", ".docx", ".pptx")):  # the workbook behind a chart
            yield from words_apart(open_package(package.archive.read(name), name), frozenset())
        if not name.endswith((".xml", ".rels")) or _is_furniture(name):
            continue
        for element in package.part(name).iter():
            if not isinstance(element.tag, str):
                yield Run(str(element.text or ""))
                continue
            if name not in read:
                yield from (Run(text) for text in (element.text, element.tail) if text and not text.isspace())
            yield from (Run(value) for key in _SAYING if (value := element.get(key)))


def _is_furniture(name: str) -> bool:
    """Return whether a part is the design's: its styles and masters hold no word of the document."""
    return any(word in name for word in ("theme", "styles", "slideLayout", "slideMaster", "fontTable", "notesMaster"))
