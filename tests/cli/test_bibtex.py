"""`huoye bibtex` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_it_is_printed_or_saved(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    printed = huoye("bibtex", "-C", tmp_path)
    assert printed.code == 0
    assert printed.out.startswith("@techreport{report-2023,\n")
    saved = huoye("bibtex", "u1", "-C", tmp_path, "-o", tmp_path / "out.bib")
    assert saved.out == f"写好 {tmp_path / 'out.bib'}：1 条。\n"
    assert (tmp_path / "out.bib").read_text(encoding="utf-8") == printed.out
