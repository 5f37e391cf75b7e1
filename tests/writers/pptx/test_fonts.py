"""The faces that PowerPoint is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.design import Design, Role
from generator.writers.pptx.fonts import chinese_font, latin_font


@pytest.mark.parametrize(
    ("role", "latin", "chinese"),
    [("hei", "Arial", "黑体"), ("kai", "Times New Roman", "楷体"), ("song", "Times New Roman", "宋体")],
)
def test_a_sans_goes_with_hei_and_the_latin_face_with_the_others(
    role: Role, latin: str, chinese: str, design: Design
) -> None:
    assert (latin_font(design, role), chinese_font(design, role)) == (latin, chinese)


def test_a_design_may_name_both_latin_faces(design: Design) -> None:
    faces = {**design.settings["office_fonts"], "latin": "Georgia", "latin_sans": "Verdana"}
    own = replace(design, settings={**design.settings, "office_fonts": faces})
    assert [latin_font(own, role) for role in ("hei", "song")] == ["Verdana", "Georgia"]


def test_a_design_may_name_its_own_chinese_faces(design: Design) -> None:
    faces = {**design.settings["office_fonts"], "hei": "思源黑体"}
    own = replace(design, settings={**design.settings, "office_fonts": faces})
    assert chinese_font(own, "hei") == "思源黑体"
