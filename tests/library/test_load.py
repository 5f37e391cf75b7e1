"""A workspace is loaded whole, and what cannot be read is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.library.load import load
from generator.workspace import Workspace
from tests.library.workspaces import GOOD, loaded, make, shown

_EXCERPT = "id: {}\ntitle: b\ncolumn: 重要讲话\ntext: c\n"


def test_everything_is_there_under_its_id(tmp_path: Path) -> None:
    library = loaded(tmp_path)
    assert library.course.name == "测试课"
    assert list(library.themes.keys()) == ["双碳", "能源", "治理"]
    assert list(library.excerpts.keys()) == ["policy-map", "two-goals"]
    assert [unit.id for unit in library.units] == ["u1"]
    assert library.glossary["碳汇"].meaning.startswith("从空气里")
    assert "s-1" in library.questions
    assert library.questions.get("gone") is None
    assert [len(shelf) for shelf in (library.facts, library.events, library.tables, library.sources)] == [1, 1, 1, 1]


def test_a_record_and_a_field_in_it_have_their_place(tmp_path: Path) -> None:
    library = loaded(tmp_path)
    assert str(library.place("excerpt", "two-goals")) == "lessons/excerpts/two-goals.yaml:1"
    place = library.place("question", "s-1", ("options", 2))
    assert place
    assert (str(place.path), place.line, place.column) == ("lessons/questions/all.yaml", 4, 21)
    assert library.place("unit", "gone") is None


def test_files_of_one_record_or_of_many_are_read_in_order_of_their_names(tmp_path: Path) -> None:
    files = {
        "excerpts/b/second.yml": _EXCERPT.format("second"),
        "excerpts/a.yaml": "".join("- " + _EXCERPT.format(n).replace("\n", "\n  ").rstrip() + "\n" for n in ("x", "y")),
        "questions/one.yaml": "id: t-1\nkind: true_false\nstem: 对吗？\nanswer: 对\nevidence: []\n",
    }
    library = loaded(tmp_path, files)
    assert list(library.excerpts.keys()) == ["x", "y", "second", "policy-map", "two-goals"]
    assert "t-1" in library.questions


def test_hidden_files_drafts_and_other_files_are_not_read(tmp_path: Path) -> None:
    names = ("excerpts/.hidden.yaml", "excerpts/.git/a.yaml", "excerpts/notes.txt", "inbox/a.yaml", "sources/a.yaml")
    assert loaded(tmp_path, dict.fromkeys(names, "id：x\n")).problems == ()


def test_an_empty_workspace_is_one_clear_problem(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    library = load(Workspace(tmp_path))
    assert [shown(p) for p in library.problems] == [
        "error missing-file lessons/course.yaml 没有这个文件，课程无法识别；"
        "新建它，至少写一行 name: 课程名；或者用 huoye new 新建工作区"
    ]
    assert library.course.name == tmp_path.name


def test_a_workspace_without_lessons_is_the_same_problem(tmp_path: Path) -> None:
    assert [p.code for p in load(Workspace(tmp_path)).problems] == ["missing-file"]


@pytest.mark.parametrize("text", ["\n", "# 只有注释\n", "---\n", "~\n"])
def test_an_empty_file_is_a_warning_and_an_empty_course_an_error(text: str, tmp_path: Path) -> None:
    library = loaded(tmp_path, {"excerpts/new.yaml": text, "course.yaml": text, "facts.yaml": text})
    assert [(p.severity, str(p.path), p.message) for p in library.problems] == [
        ("error", "lessons/course.yaml", "文件是空的"),
        ("warning", "lessons/excerpts/new.yaml", "文件是空的"),
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "Word"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"id: a\0\n", "NUL"),
        (b"\x00" * 64, "NUL"),
        (bytes(range(128, 256)) * 3, "文本"),
    ],
)
def test_a_binary_file_is_refused_with_its_name(data: bytes, message: str, tmp_path: Path) -> None:
    problems = loaded(tmp_path, {"excerpts/new.yaml": data}).problems
    assert [(str(p.path), p.severity) for p in problems] == [("lessons/excerpts/new.yaml", "error")]
    assert message in problems[0].message


@pytest.mark.parametrize(("encoding", "word"), [("gbk", "GB18030"), ("utf-16", "UTF-16"), ("utf-8-sig", "BOM")])
def test_another_encoding_is_read_with_a_warning(encoding: str, word: str, tmp_path: Path) -> None:
    library = loaded(tmp_path, {"excerpts/two-goals.yaml": GOOD["excerpts/two-goals.yaml"].encode(encoding)})
    assert library.excerpts["two-goals"].title == "两个目标"
    assert [(p.severity, p.code) for p in library.problems] == [("warning", "encoding")]
    assert word in library.problems[0].message
    assert "UTF-8" in library.problems[0].hint


def test_places_are_right_in_a_file_of_another_encoding(tmp_path: Path) -> None:
    text = GOOD["excerpts/two-goals.yaml"].replace("双碳", "双炭")
    for encoding in ("gbk", "utf-8-sig", "utf-16"):
        problem = loaded(tmp_path, {"excerpts/two-goals.yaml": text.encode(encoding)}).problems[-1]
        assert (problem.line, problem.column, problem.code) == (4, 10, "unknown-theme")


def test_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    files = {name: text.replace("\n", "\r\n") for name, text in GOOD.items()}
    library = loaded(tmp_path, files)
    assert library.problems == ()
    assert "\r" not in library.excerpts["two-goals"].text


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    path = workspace.lessons / "excerpts" / "big.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)  # sparse: reading it would bring NUL characters
    problems = load(workspace).problems
    assert [str(p) for p in problems] == [
        "lessons/excerpts/big.yaml 文件太大（50.0 MB，上限 5 MB），没有读入；把它分成几个文件"
    ]


def test_a_folder_named_like_a_file_is_named(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    (workspace.lessons / "excerpts" / "x.yaml").mkdir()
    assert [(p.code, str(p.path)) for p in load(workspace).problems] == [("unreadable", "lessons/excerpts/x.yaml")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"excerpts/new.yaml": _EXCERPT.format("a")})
    (workspace.lessons / "excerpts" / "new.yaml").chmod(0)
    problems = load(workspace).problems
    assert [(p.code, p.message) for p in problems] == [("unreadable", "没有权限读这个文件")]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    os.mkfifo(workspace.lessons / "excerpts" / "pipe.yaml")
    assert [p.code for p in load(workspace).problems] == ["unreadable"]


def test_a_link_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "lessons-private"
    outside.mkdir()
    (outside / "secret.yaml").write_text(_EXCERPT.format("secret"), encoding="utf-8")
    workspace = make(tmp_path / "course")
    (workspace.lessons / "excerpts" / "file.yaml").symlink_to(outside / "secret.yaml")
    (workspace.lessons / "excerpts" / "folder").symlink_to(outside)
    (workspace.lessons / "facts.yaml").unlink()
    (workspace.lessons / "facts.yaml").symlink_to(outside / "secret.yaml")
    library = load(workspace)
    assert "secret" not in library.excerpts
    assert [(p.code, str(p.path)) for p in library.problems] == [
        ("outside", "lessons/excerpts/file.yaml"),
        ("outside", "lessons/excerpts/folder"),
        ("outside", "lessons/facts.yaml"),
    ]


def test_a_folder_of_excerpts_that_is_a_link_out_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (outside / "secret.yaml").write_text(_EXCERPT.format("secret"), encoding="utf-8")
    workspace = make(
        tmp_path / "course", {name: "" for name in GOOD if name.startswith(("excerpts", "questions", "units"))}
    )
    (workspace.lessons / "excerpts").symlink_to(outside)
    library = load(workspace)
    assert not len(library.excerpts)
    assert [p.code for p in library.problems] == ["outside"]


def test_a_link_inside_the_workspace_is_followed_once_and_circles_end(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "more.yaml").write_text(_EXCERPT.format("more"), encoding="utf-8")
    (workspace.lessons / "excerpts" / "a-shared").symlink_to(shared)
    (workspace.lessons / "excerpts" / "z-shared").symlink_to(shared)
    (shared / "circle").symlink_to(workspace.lessons / "excerpts")
    library = load(workspace)
    assert library.problems == ()
    assert "more" in library.excerpts


def test_a_broken_link_is_named(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    (workspace.lessons / "excerpts" / "gone.yaml").symlink_to(workspace.lessons / "nowhere.yaml")
    assert [(p.code, p.message) for p in load(workspace).problems] == [("unreadable", "文件不存在，或者是断了的链接")]


def test_a_misspelt_file_or_folder_is_named(tmp_path: Path) -> None:
    files = {"theme.yaml": "- id: x\n", "excerpt/a.yaml": _EXCERPT.format("a"), "pictures/a.txt": "x"}
    problems = loaded(tmp_path, files).problems
    assert [(p.severity, str(p.path), p.hint) for p in problems] == [
        ("warning", "lessons/excerpt", "是否应为 excerpts？"),
        ("warning", "lessons/theme.yaml", "是否应为 themes.yaml？"),
    ]


def test_loading_twice_gives_the_same(tmp_path: Path) -> None:
    files = {"excerpts/new.yaml": "id：x\n", "units/u1.yaml": GOOD["units/u1.yaml"].replace("s-1", "s-2")}
    first = loaded(tmp_path, files)
    second = load(Workspace(tmp_path))
    assert first.problems == second.problems
    assert list(first.excerpts) == list(second.excerpts)


def test_errors_are_told_from_warnings(tmp_path: Path) -> None:
    library = loaded(tmp_path, {"excerpts/new.yaml": "\n", "facts.yaml": "- id: x\n  what：y\n"})
    assert [p.severity for p in library.problems] == ["warning", "error"]
    assert [p.code for p in library.errors] == ["wide-colon"]
