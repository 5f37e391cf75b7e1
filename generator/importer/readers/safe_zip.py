"""Open a zip that came from outside, after a look at what it claims to hold."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from generator.importer.readers.refusal import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_ENTRIES = 2_000
_MOST_BYTES = 100_000_000
_MOST_RATIO = 200
# Pictures may be large; the XML of a book of 500 pages is smaller than this.
_MOST_XML = 40_000_000
_KINDS = (
    ("xl/workbook.xml", "这是 Excel 表格，请把要用的内容复制到 Word 里，存成 docx 再导入"),
    ("ppt/presentation.xml", "这是 PPT 演示文稿，请把文字复制到 Word 里，存成 docx 再导入"),
    ("OFD.xml", "这是 OFD 版式文件，请用 WPS 或阅读器另存为 PDF 再导入"),
    ("META-INF/container.xml", "这是 EPUB 电子书，请把要用的章节复制到 Word 里，存成 docx 再导入"),
    ("content.xml", "这是 OpenDocument 文档，请在 Word/WPS 里另存为 docx 再导入"),
)


class Container:
    """A zip whose size, number of entries and names were found harmless; `read` still trusts no claim of it."""

    def __init__(self, data: bytes, path: Path) -> None:
        self.path = path
        try:
            self._zip = ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except (BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError) as error:
            raise UnreadableError(path, "文件不完整或已经损坏，打不开；请重新复制或下载一份") from error
        self.names = frozenset(entry.filename for entry in entries)
        if len(entries) > _MOST_ENTRIES:
            raise UnreadableError(path, f"里面有 {len(entries)} 个文件，不像一份普通的文档，没有打开")
        whole = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        if whole > _MOST_BYTES or whole > _MOST_RATIO * max(packed, 50_000):
            raise UnreadableError(
                path, f"解开以后有 {whole // 1_000_000} MB，大得不像一份文档（可能是压缩炸弹），没有打开"
            )
        if any(".." in name.replace("\\", "/").split("/") or name.startswith(("/", "\\")) for name in self.names):
            raise UnreadableError(path, "里面有指向文件夹之外的路径，可能是恶意文件，没有打开")
        if any(entry.flag_bits & 1 for entry in entries):
            raise UnreadableError(path, "文件有密码，请去掉密码再导入")

    def refusal(self) -> str:
        """Return why this is not a Word file."""
        for name, why in _KINDS:
            if name in self.names:
                return why
        return "这是压缩包，不是 Word 文档；请先解压，再导入里面的文件"

    def read(self, name: str) -> bytes:
        """Return the bytes of one entry."""
        try:
            if self._zip.getinfo(name).file_size > _MOST_XML:
                raise UnreadableError(self.path, "正文太长，请拆成几份再导入")
            return self._zip.read(name)
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise UnreadableError(self.path, "文件不完整或已经损坏，打不开；请重新复制或下载一份") from error

    def xml(self, name: str) -> _Element | None:
        """Return the root of an XML entry, None when there is none."""
        if name not in self.names:
            return None
        from lxml import etree

        data = self.read(name)
        try:
            root: _Element = etree.fromstring(data, safe_parser())
        except etree.XMLSyntaxError as error:
            raise UnreadableError(
                self.path, "文档的内容已经损坏，读不出来；请在 Word/WPS 里打开，另存一份再导入"
            ) from error
        refuse_entities(root, self.path)
        return root


ENTITIES = "文档里有不该有的实体声明，可能是恶意文件，没有打开"
# What is passed to lxml's parsers: nothing is fetched, nothing expanded, no tree of endless depth.
SAFE: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def safe_parser() -> Any:
    """Return an XML parser that neither fetches nor expands anything."""
    from lxml import etree

    return etree.XMLParser(**SAFE)


def refuse_entities(root: _Element, path: Path) -> None:
    """Raise `UnreadableError` when an XML document declares a type: Word writes none, and entity bombs need one."""
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined] # the stubs lack it
        raise UnreadableError(path, ENTITIES)
