"""Sheets of errata: saved in each format, and only when they say what they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.errata.printed_sheets import make_errata
from generator.errors import UserError
from tests.app.errata.handed_out import edit, handed_out


def test_a_sheet_is_saved_once_in_each_format(tmp_path: Path) -> None:
    workspace = handed_out(tmp_path)
    assert make_errata(workspace, "u1").paths == ()
    edit(workspace)
    made = make_errata(workspace, "u1", formats=("docx", "html", "html"))
    assert [path.name for path in made.paths] == ["u1-errata.docx", "u1-errata.html"]
    page = (workspace.build / "errata/u1-errata.html").read_text(encoding="utf-8")
    assert ("勘误单" in page, "分任务" in page) == (True, True)
    assert len(made.errata.changes) == 1


def test_a_sheet_that_swallows_its_text_is_not_saved(tmp_path: Path) -> None:
    workspace = handed_out(tmp_path)
    swallowing = workspace.templates / "base/html/paragraph.html"
    swallowing.parent.mkdir(parents=True)
    swallowing.write_text("<p></p>\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"^勘误单核对成品时与原文不符，没有保存：.*没有印出"):
        make_errata(workspace, "u1", formats=("html",))
    assert not (workspace.build / "errata").exists()
