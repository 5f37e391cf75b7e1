from __future__ import annotations

import shutil

import pytest

from generator.fonts import installed
from generator.fonts.installed import _listing, _parse, all_faces, find_faces
from tests.fonts.machine import needs_cutting


def test_variable_italic_and_narrow_faces_are_passed_over() -> None:
    listing = "\n".join(
        "\t".join(row)
        for row in (
            ("/f/a.ttf", "0", "80", "0", "100", "False", "Good"),
            ("/f/b.ttf", "0", "[40 210]", "0", "100", "True", "Good"),
            ("/f/c.ttf", "0", "80", "100", "100", "False", "Good"),
            ("/f/d.ttf", "0", "80", "0", "75", "False", "Good"),
            ("/f/e.ttc", "65538", "200", "0", "100", "False", "Good,好"),
        )
    )
    found = [(str(each.path), each.index, each.weight) for each in _parse(listing)]
    assert found == [("/f/a.ttf", 0, 80), ("/f/e.ttc", 2, 200)]


@needs_cutting
def test_the_machines_list_is_read() -> None:
    assert shutil.which("fc-list")
    assert len(_listing()) > 3


def _list(monkeypatch: pytest.MonkeyPatch, *rows: tuple[str, str, str]) -> None:
    listing = "\n".join("\t".join((path, "0", weight, "0", "100", "False", family)) for path, weight, family in rows)
    monkeypatch.setattr(installed, "_listing", lambda: tuple(_parse(listing)))


def test_the_first_installed_family_serves_with_its_regular_and_bold_face(monkeypatch: pytest.MonkeyPatch) -> None:
    _list(monkeypatch, ("/f/a.ttf", "80", "甲体"), ("/f/b.ttf", "200", "甲体"), ("/f/c.ttf", "80", "乙体"))
    faces = find_faces(["无此体", "甲体", "乙体"])
    assert [(str(face.path), face.family, face.weight) for face in faces] == [
        ("/f/a.ttf", "甲体", "Regular"),
        ("/f/b.ttf", "甲体", "Bold"),
    ]
    assert find_faces(["无此体"]) == ()
    assert [str(face.path) for face in all_faces(["乙体", "无此体", "甲体"])] == ["/f/c.ttf", "/f/a.ttf", "/f/b.ttf"]


def test_the_nearest_weight_serves_within_thirty_of_fontconfigs_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    _list(monkeypatch, ("/f/110.ttf", "110", "甲体"), ("/f/90.ttf", "90", "甲体"), ("/f/169.ttf", "169", "甲体"))
    assert [(str(face.path), face.weight) for face in find_faces(["甲体"])] == [("/f/90.ttf", "Regular")]
    _list(monkeypatch, ("/f/110.ttf", "110", "甲体"), ("/f/170.ttf", "170", "甲体"))
    assert [(str(face.path), face.weight) for face in find_faces(["甲体"])] == [
        ("/f/110.ttf", "Regular"),
        ("/f/170.ttf", "Bold"),
    ]
