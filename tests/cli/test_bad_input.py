"""What a teacher may bring that is wrong: a clear message with file and line, exit 1, nothing half-written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import Huoye
from tests.library.workspaces import GOOD, make

U1 = GOOD["units/u1.yaml"]
BIG = b"id: big\ntitle: " + "大".encode() * 18_000_000 + b"\n"

CASES: dict[str, tuple[dict[str, str | bytes], str, str]] = {
    "a theme that does not exist": (
        {"excerpts/two-goals.yaml": GOOD["excerpts/two-goals.yaml"].replace("[双碳]", "[双炭]")},
        "lessons/excerpts/two-goals.yaml:4:10", "双碳",
    ),
    "an excerpt that does not exist": (
        {"units/u1.yaml": U1.replace("policy-map", "policy-mop")},
        "lessons/units/u1.yaml:6:25", "policy-map",
    ),
    "a question that does not exist": (
        {"units/u1.yaml": U1.replace("[s-1]", "[s-2]")},
        "lessons/units/u1.yaml:13:21", "s-2",
    ),
    "two excerpts with one id": (
        {"excerpts/policy-map.yaml": GOOD["excerpts/policy-map.yaml"].replace("id: policy-map", "id: two-goals")},
        "lessons/excerpts/two-goals.yaml:1:5", "policy-map.yaml",
    ),
    "points that do not add up": (
        {"units/u1.yaml": U1.replace("total: 2", "total: 3")},
        "lessons/units/u1.yaml:10:12", "2",
    ),
    "a binary file": (
        {"excerpts/two-goals.yaml": bytes(range(256)) * 20},
        "lessons/excerpts/two-goals.yaml", "",
    ),
    "a file of 50 MB": ({"excerpts/two-goals.yaml": BIG}, "lessons/excerpts/two-goals.yaml", "MB"),
    "a unit with nothing in it": ({"units/u1.yaml": "id: u1\n"}, "lessons/units/u1.yaml", ""),
    "an empty unit": ({"units/u1.yaml": "# 还没有写\n"}, "lessons/units/u1.yaml", ""),
    "no course": ({"course.yaml": ""}, "lessons/course.yaml", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_said_with_its_place_and_nothing_is_written(case: str, huoye: Huoye, tmp_path: Path) -> None:
    given, place, named = CASES[case]
    make(tmp_path, given)
    ran = huoye("build", "-C", tmp_path, "-f", "html", "-j", "1")
    assert ran.code == 1
    assert place in ran.err
    assert named in ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "build").exists()


def test_check_and_build_say_the_same_mistakes(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {**CASES["a theme that does not exist"][0], **CASES["points that do not add up"][0]})
    checked, built = huoye("check", "-C", tmp_path), huoye("build", "-C", tmp_path)
    assert checked.code == built.code == 1
    assert checked.out == built.err
    assert checked.out.count(" 错误：") == 2


def test_an_empty_workspace_says_what_is_missing(huoye: Huoye, tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    ran = huoye("build", "-C", tmp_path)
    assert ran.code == 1
    assert "course.yaml" in ran.err
    assert not (tmp_path / "build").exists()


def test_a_course_without_units_says_so(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path, {"units/u1.yaml": ""})
    ran = huoye("build", "-C", tmp_path)
    assert ran.code == 1
    assert "lessons/units" in ran.err


def test_a_file_in_gbk_is_read(huoye: Huoye, tmp_path: Path) -> None:
    text = GOOD["excerpts/policy-map.yaml"]
    make(tmp_path, {"excerpts/policy-map.yaml": text.encode("gb18030")})
    ran = huoye("build", "-C", tmp_path, "-f", "html", "-j", "1")
    assert ran.code == 0, ran.err
    assert "一份意见定方向" in (tmp_path / "build/u1/u1-pack-student.html").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_opened_is_named(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    path = tmp_path / "lessons/excerpts/policy-map.yaml"
    path.unlink()
    path.mkdir()  # as root reads everything, a folder stands in for a file without permission
    ran = huoye("build", "-C", tmp_path)
    assert ran.code == 1
    assert "policy-map" in ran.err


def test_a_build_folder_that_cannot_be_written_is_named(huoye: Huoye, tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "build").write_text("a file where the folder should be")
    ran = huoye("build", "-C", tmp_path, "-f", "html", "-j", "1")
    assert ran.code == 4
    assert "build" in ran.err
    assert "Traceback" not in ran.err
