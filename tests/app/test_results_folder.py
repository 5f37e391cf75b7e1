"""A folder of results: kept while current, saved with companions, tidied without losing a person's changes."""

from __future__ import annotations

from pathlib import Path

from generator.app.build_record import read_record
from generator.app.results_folder import ResultsFolder
from generator.errors import Notice
from generator.writers import Output, OutputFile

SHEET = Output(
    files=(OutputFile(name="sheet.pdf", data=b"pdf"), OutputFile(name="sheet.omr.json", data=b"omr")),
    notices=(Notice(message="字偏小", code="small"),),
    pages=2,
    tail=5,
)


def filled(path: Path) -> ResultsFolder:
    folder = ResultsFolder(path)
    assert folder.save(SHEET, "sheet.pdf", key="k", document="d") == ("sheet.pdf", "sheet.omr.json")
    folder.close()
    return ResultsFolder(path)


def test_a_saved_output_is_kept_with_its_companions_until_its_key_changes(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    assert folder.kept("sheet.pdf", "k") == ("sheet.pdf", "sheet.omr.json")
    assert folder.kept("sheet.pdf", "other") == ()
    (tmp_path / "sheet.omr.json").unlink()
    assert folder.kept("sheet.pdf", "k") == ()


def test_pages_and_notices_are_those_of_the_main_file(tmp_path: Path) -> None:
    files = filled(tmp_path).files
    assert (files["sheet.pdf"].pages, files["sheet.pdf"].tail) == (2, 5)
    assert files["sheet.pdf"].notices == (("small", "字偏小"),)
    assert (files["sheet.omr.json"].pages, files["sheet.omr.json"].notices) == (None, ())
    assert files["sheet.omr.json"].beside == "sheet.pdf"


def test_leftovers_are_removed_but_not_those_a_person_changed(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    (tmp_path / "sheet.omr.json").write_bytes(b"mine")
    removed, changed = folder.remove(["sheet.pdf", "sheet.omr.json"])
    assert (removed, changed) == ([tmp_path / "sheet.pdf"], ["sheet.omr.json"])
    folder.close()
    assert [*read_record(tmp_path).files] == ["sheet.omr.json"]
    assert (tmp_path / "sheet.omr.json").read_bytes() == b"mine"


def test_a_leftover_that_is_gone_already_is_forgotten(tmp_path: Path) -> None:
    folder = filled(tmp_path)
    (tmp_path / "sheet.pdf").unlink()
    assert folder.remove(["sheet.pdf"]) == ([tmp_path / "sheet.pdf"], [])


def test_a_folder_in_which_nothing_was_made_gets_no_record(tmp_path: Path) -> None:
    ResultsFolder(tmp_path / "none").close()
    assert not (tmp_path / "none").exists()
