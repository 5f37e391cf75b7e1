"""Each command as its user sees it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.commands import Huoye
from tests.library.workspaces import make


def test_new_gives_a_small_workspace_that_builds(huoye: Huoye, tmp_path: Path) -> None:
    folder = tmp_path / "我的 课程"
    assert huoye("new", folder, "--small").code == 0
    checked = huoye("check", "-C", folder)
    assert checked.code == 0
    assert "没有问题：1 篇摘编，1 道题，1 个单元" in checked.out
    built = huoye("build", "-C", folder, "-f", "html", "-f", "docx", "-f", "pptx", "-j", "1")
    assert built.code == 0, built.err
    assert (folder / "build/week-01/week-01-pack-student.docx").is_file()
    assert (folder / "build/week-01/week-01-slides.pptx").is_file()


def test_new_gives_the_whole_sample_course(huoye: Huoye, tmp_path: Path) -> None:
    assert huoye("new", tmp_path / "course").code == 0
    checked = huoye("check", "-C", tmp_path / "course")
    assert checked.code == 0
    assert "3 个单元" in checked.out


def test_new_never_fills_a_folder_that_holds_something(huoye: Huoye, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    ran = huoye("new", tmp_path)
    assert ran.code == 1
    assert "不是空的" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_build_prints_one_line_a_document(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("build", "-C", tmp_path, "-f", "html", "-f", "docx", "-j", "1")
    lines = ran.out.splitlines()
    assert lines[0] == "build/u1/"
    assert lines[1] == "  pack-student　活页，学生版　docx html"
    assert lines[-1] == "共 8 个文件：新做 8 个。"
    again = huoye("build", "-C", tmp_path, "-f", "html", "-v", "-j", "1")
    assert "u1-pack-student.html  活页，学生版，" in again.out
    assert again.out.splitlines()[-1] == "共 4 个文件：新做 0 个，4 个本来就是最新。"


def test_what_holds_for_several_files_is_said_once(huoye: Huoye, tmp_path: Path) -> None:
    extra = "teaching_note: 先提问。\n"
    workspace = make(tmp_path)
    unit = workspace.lessons / "units/u1.yaml"
    unit.write_text(unit.read_text(encoding="utf-8") + extra, encoding="utf-8")
    ran = huoye("build", "-C", tmp_path, "-f", "docx", "-j", "1")
    assert ran.err.count("目录的页码与 PDF 相同") == 1
    assert "等 2 个文件" in ran.err


def test_build_as_json_is_one_value(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("build", "u1", "-C", tmp_path, "-f", "html", "--json", "-j", "1")
    assert ran.code == 0
    paths = [file["path"] for file in ran.json["files"]]
    assert paths[0] == "build/u1/u1-pack-student.html"
    assert all((tmp_path / path).is_file() for path in paths)
    assert ran.json["failures"] == []


def test_the_workspace_is_found_from_a_folder_within(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("build", "-C", tmp_path / "lessons/units", "-f", "native", "-j", "1")
    assert ran.code == 0
    assert (tmp_path / "build/u1/u1-pack-student.txt").is_file()


def test_check_as_json_names_every_problem(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"themes.yaml": "- id: 双碳\n- id: 双碳\n- id: 能源\n- id: 治理\n"})
    ran = huoye("check", "-C", tmp_path, "--json")
    assert ran.code == 1
    problem = ran.json["problems"][0]
    assert (problem["file"], problem["line"], problem["severity"]) == ("lessons/themes.yaml", 2, "error")


def test_find_narrows_by_each_condition(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    assert "共 2 篇" in huoye("find", "-C", tmp_path).out
    found = huoye("find", "山顶", "-C", tmp_path)
    assert found.code == 0
    assert "lessons/excerpts/two-goals.yaml:7 two-goals" in found.out
    assert [hit["id"] for hit in huoye("find", "--theme", "能源", "-C", tmp_path, "--json").json] == ["policy-map"]
    assert [hit["id"] for hit in huoye("find", "--column", "重要讲话", "-C", tmp_path, "--json").json] == ["two-goals"]
    assert [hit["id"] for hit in huoye("find", "--source", "report-2023", "-C", tmp_path, "--json").json] == [
        "two-goals"
    ]
    nothing = huoye("find", "山顶", "--theme", "能源", "-C", tmp_path)
    assert (nothing.code, nothing.err) == (1, "没有找到。\n")


def test_find_names_the_nearest_theme(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("find", "--theme", "双炭", "-C", tmp_path)
    assert ran.code == 1
    assert "是否应为“双碳”" in ran.err


def test_schema_writes_one_file_a_kind(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    ran = huoye("schema", "-C", tmp_path)
    assert ran.code == 0
    written = [tmp_path / line for line in ran.out.split()]
    assert {"excerpt.json", "unit.json", "course.json"} <= {path.name for path in written}
    assert all(json.loads(path.read_bytes())["$schema"] for path in written)


def test_doctor_names_what_it_looked_at(huoye: Huoye) -> None:
    ran = huoye("doctor", "--json")
    assert ran.code in (0, 3)
    assert any("Pango" in finding["name"] for finding in ran.json)
    assert all(finding["ok"] or finding["remedy"] for finding in ran.json)
