"""The formats that documents are printed in."""

from __future__ import annotations

from typing import Literal

Format = Literal["native", "html", "text", "pdf", "docx", "pptx"]
FORMATS: tuple[Format, ...] = ("native", "html", "text", "pdf", "docx", "pptx")
EXTENSIONS: dict[Format, str] = {
    "native": ".txt", "html": ".html", "text": ".text.html", "pdf": ".pdf", "docx": ".docx", "pptx": ".pptx",
}  # fmt: skip
