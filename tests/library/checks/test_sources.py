"""What a source lacks is named, and what is wrong with its full text."""

from __future__ import annotations

from pathlib import Path

from generator.library.load import load
from generator.library.registrations import registrations
from generator.library.yaml.registering import registered
from tests.library.workspaces import GOOD, make

TEXT = "标题\n\n走得稳，才能走得\n远。２０３０ 年见，比重１７．５。\n—８—\n"


def messages(folder: Path, sources: str, files: dict[str, str] | None = None) -> list[str]:
    library = load(make(folder, {"sources.yaml": GOOD["sources.yaml"] + sources, **(files or {})}))
    return [f"{problem.code} {problem.line} {problem.message}" for problem in library.problems]


def test_each_field_that_a_kind_needs_is_named(tmp_path: Path) -> None:
    assert messages(tmp_path, "- id: talk\n  kind: speech\n  title: 谈河\n") == [
        "source-field 6 讲话缺“刊载处”（publication）",
        "source-field 6 讲话缺“场合”（occasion）",
        "source-field 6 讲话缺“当时的职务”（office）",
        "source-field 6 讲话缺“日期”（date）",
        "source-field 6 讲话缺“版次或页码”（page）",
        "source-field 6 讲话缺“讲话人”（authors）",
    ]


def test_what_cannot_be_known_is_said_openly(tmp_path: Path) -> None:
    talk = "- id: talk\n  kind: speech\n  title: 在河边会上的讲话\n  authors: 某甲\n  date: 2026\n"
    assert messages(tmp_path, talk + "  unknown: [office, publication, url]\n") == []


def test_a_field_that_is_no_matter_of_the_kind_is_named(tmp_path: Path) -> None:
    web = "- id: page\n  kind: web\n  title: 网页\n  publication: 示例网\n  date: 2026\n  url: https://example.org\n"
    assert messages(tmp_path, web + "  number: 示发〔2026〕1号\n  unknown: [page, date]\n") == [
        "source-field 12 网页没有“文号”（number）这一项",
        "source-unknown 13 网页不要求“page”",
        "source-unknown 13 “date”已经写了，却又说不详",
    ]


def with_text(folder: Path, text: str, *, more: str = "") -> list[str]:
    files = {"sources/report.txt": text}
    return messages(folder, "", {**files, "sources.yaml": GOOD["sources.yaml"] + "  file: report.txt\n" + more})


def test_a_full_text_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert with_text(tmp_path, "") == ["source-text 6 没有全文文件 lessons/sources/report.txt"]


def test_a_full_text_outside_its_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("密")
    sources = GOOD["sources.yaml"] + "  file: ../../secret.txt\n"
    library = load(make(tmp_path / "w", {"sources.yaml": sources}))
    assert [problem.code for problem in library.problems] == ["source-text"]
    assert library.texts == {}


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    assert "不是文本文件" in with_text(tmp_path, "%PDF-1.7\n")[0]


def test_a_changed_full_text_is_noticed_and_new_line_breaks_are_not(tmp_path: Path) -> None:
    workspace = make(
        tmp_path, {"sources.yaml": GOOD["sources.yaml"] + "  file: report.txt\n", "sources/report.txt": TEXT}
    )
    path = workspace.lessons / "sources.yaml"
    path.write_text(registered(path.read_text(), registrations(load(workspace))))
    assert load(workspace).problems == ()
    assert registrations(load(workspace)) == ()
    full_text = workspace.sources / "report.txt"
    full_text.write_text("标题\n走得稳,才能走得远。2030年见,比重17.5。")
    assert load(workspace).problems == ()
    full_text.write_text(TEXT.replace("稳", "快"))
    [problem] = load(workspace).problems
    assert problem.code == "source-changed"
    assert (problem.line, problem.field) == (7, "fingerprint")
    assert "huoye sources --record" in problem.hint


def test_the_fingerprint_of_an_import_is_left_alone(tmp_path: Path) -> None:
    more = f"  fingerprint: {'0' * 64}\n"
    assert with_text(tmp_path, TEXT, more=more) == []
