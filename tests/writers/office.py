"""Let LibreOffice open files, many in one call, with open fonts in the place of Windows' own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest

from tests.writers.docx.docx_reading import bare

# On another system the faces of Windows fall back to whatever has Chinese glyphs; these are as wide as they should be.
_FACES = {
    "宋体": "Noto Serif CJK SC",
    "Times New Roman": "Noto Serif CJK SC",
    "黑体": "Noto Sans CJK SC",
    "Arial": "Noto Sans CJK SC",
    "楷体": "LXGW WenKai",
    "仿宋": "LXGW WenKai",
}


def to_pdf(files: Sequence[Path], folder: Path) -> dict[str, Path]:
    """Return for each file's stem the PDF that LibreOffice makes of it; skip the test where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("soffice (LibreOffice) is not installed")
    fonts = folder / "fonts.conf"
    fonts.write_text(_font_config(folder), encoding="utf-8")
    command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=600,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", "FONTCONFIG_FILE": str(fonts)},
    )
    return {file.stem: folder / f"{file.stem}.pdf" for file in files}


def pages_of(path: Path) -> list[str]:
    """Return the text of every page of a PDF, without white space."""
    return [bare(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(path)]


def _font_config(folder: Path) -> str:
    rules = "".join(
        f'<match target="pattern"><test qual="any" name="family"><string>{asked}</string></test>'
        f'<edit name="family" mode="assign" binding="same"><string>{given}</string></edit></match>'
        for asked, given in _FACES.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<cachedir>{folder}/cache</cachedir>{rules}</fontconfig>"
    )
