"""Tell by its first bytes what a file is, whatever its name says."""

from __future__ import annotations

import re
from pathlib import Path

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PDF = b"%PDF-"
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
    b"\0\0\0\x18ftyphei",
)
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_CNKI = (b"CAJ", b"HN\0\0", b"KDH ", b"NH\0\0", b"TEB")
# OLE files name their streams in UTF-16; the directory may stand anywhere in the file.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_STREAMS = {
    "WordDocument": ("旧版 Word 文档（.doc）", "docx"),
    "PowerPoint Document": ("旧版 PPT 文档（.ppt）", "docx 或 PDF"),
    "Workbook": ("旧版 Excel 表格（.xls）", "docx（把表格粘贴进去）"),
}
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|meta\s|body[\s>]|title>|div[\s>]|p[\s>]|h[1-6][\s>]|table[\s>])",
    re.IGNORECASE,
)


def is_zip(data: bytes) -> bool:
    """Return whether `data` begins as a zip does: a Word file is one."""
    return data.startswith((_ZIP, _EMPTY_ZIP))


def is_pdf(data: bytes) -> bool:
    """Return whether `data` is a PDF; some bytes may stand before its mark."""
    return _PDF in data[:1024]


def is_web_archive(data: bytes) -> bool:
    """Return whether `data` is a page saved by a browser as one file (MHTML)."""
    head = data[:4096].lower()
    return b"mime-version:" in head and b"multipart/related" in head


def html_tags(data: bytes) -> int:
    """Return how many tags of a web page stand in the first part of `data`."""
    head = data[:20_000]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")
    return len(_TAG.findall(head))


def refusal(data: bytes, path: Path) -> str:
    """Return why a file of a kind that no reader knows is refused, nothing when it may be read."""
    suffix = path.suffix.lower()
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith(_RTF):
        return "这是 RTF 文档，请在 Word/WPS 里另存为 docx 再导入"
    if data.startswith(_CNKI) or (suffix in (".caj", ".kdh", ".nh", ".teb") and not is_pdf(data)):
        return "这是知网的 CAJ 文件，请用 CAJViewer 打开，另存为 PDF 或复制出文字再导入"
    if data.startswith(_PICTURES) and _is_binary(data):
        return "这是一张图片，没有文字；请先识别成文字（例如用 WPS 或微信的“提取文字”），存成 txt 或 docx 再导入"
    if data.startswith(_ARCHIVES):
        return "这是压缩包，请先解压，再导入里面的文件"
    return ""


def _is_binary(data: bytes) -> bool:
    """Return whether the first part of `data` is no text: the marks of some pictures are letters."""
    head = data[:512]
    return b"\0" in head or sum(c < 9 or 13 < c < 32 for c in head) > len(head) // 20


def _ole(data: bytes) -> str:
    if _LOCKED in data:
        return "这个文档有打开密码，请在 Word/WPS 里去掉密码，另存后再导入"
    for stream, (name, wanted) in _STREAMS.items():
        if stream.encode("utf-16-le") in data:
            return f"这是{name}，请在 Word/WPS 里另存为 {wanted} 再导入"
    return "这是旧版 Word、WPS 或 Excel 文档，请在 Word/WPS 里另存为 docx 再导入"
