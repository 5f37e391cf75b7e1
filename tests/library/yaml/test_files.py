"""YAML files of a workspace: which are read, in what order, and why one is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import Problem
from generator.library.yaml.files import MAX_BYTES, is_yaml, read_text, yaml_files
from generator.workspace import Workspace


@pytest.mark.parametrize(
    ("name", "expected"), [("a.yaml", True), ("a.YML", True), (".a.yaml", False), ("a.yaml~", False), ("a.txt", False)]
)
def test_hidden_files_and_others_are_not_read(name: str, *, expected: bool) -> None:
    assert is_yaml(name) is expected


def test_files_come_in_the_order_of_their_names_folders_too(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/c.yaml", "a/.hidden/d.yaml", ".e.yaml", "z.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    problems: list[Problem] = []
    found = yaml_files(tmp_path, Workspace(tmp_path), problems)
    assert [Path(path).relative_to(tmp_path).as_posix() for path in found] == ["a/c.yaml", "b.yaml"]
    assert list(yaml_files(tmp_path / "none", Workspace(tmp_path), problems)) == []
    assert problems == []


def test_a_link_out_of_the_workspace_is_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "out.yaml").write_text("id: x\n")
    root = tmp_path / "course"
    root.mkdir()
    (root / "link.yaml").symlink_to(tmp_path / "out.yaml")
    problems: list[Problem] = []
    assert list(yaml_files(root, Workspace(root), problems)) == []
    assert [(problem.code, problem.path) for problem in problems] == [("outside", Path("link.yaml"))]


def read(tmp_path: Path, data: bytes) -> tuple[str | None, list[str]]:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    problems: list[Problem] = []
    text = read_text(str(path), Workspace(tmp_path), problems)
    return text, [problem.code for problem in problems]


def test_text_is_read_and_what_is_odd_about_its_encoding_is_noted(tmp_path: Path) -> None:
    assert read(tmp_path, "甲\n".encode()) == ("甲\n", [])
    text, codes = read(tmp_path, "甲乙丙丁，戊己。\n".encode("gbk"))
    assert (text, codes) == ("甲乙丙丁，戊己。\n", ["encoding"])


def test_a_file_too_big_a_folder_and_a_lost_one_are_named(tmp_path: Path) -> None:
    assert read(tmp_path, b"a" * MAX_BYTES)[1] == []
    assert read(tmp_path, b"a" * (MAX_BYTES + 1)) == (None, ["too-big"])
    (tmp_path / "b.yaml").mkdir()
    problems: list[Problem] = []
    for name in ("b.yaml", "lost.yaml"):
        assert read_text(str(tmp_path / name), Workspace(tmp_path), problems) is None
    assert [problem.message for problem in problems] == [
        "这是文件夹，不是文件；它的名字以 .yaml 结尾", "文件不存在，或者是断了的链接",
    ]  # fmt: skip
