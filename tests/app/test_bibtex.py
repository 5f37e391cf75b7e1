"""Exporting BibTeX: all sources or a unit's, returned or saved."""

from __future__ import annotations

from pathlib import Path

from generator.app.bibtex import export_bibtex
from tests.library.workspaces import GOOD, make

UNUSED = GOOD["sources.yaml"] + "- id: unused\n  kind: report\n  title: 没用到\n  issuer: 示例市\n  date: 2024\n"


def test_all_sources_or_those_of_a_unit(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"sources.yaml": UNUSED})
    every, used = export_bibtex(workspace), export_bibtex(workspace, ["u1"])
    assert (every.count, used.count) == (2, 1)
    assert "{unused," in every.text
    assert "{unused," not in used.text


def test_an_output_holds_what_is_returned(tmp_path: Path) -> None:
    output = tmp_path / "out.bib"
    exported = export_bibtex(make(tmp_path), output=output)
    assert output.read_text(encoding="utf-8") == exported.text
