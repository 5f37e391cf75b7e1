"""Templates of a design: overridden, read anew, and named where they are broken."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.errors import DesignError
from generator.model.document import Heading, plain
from generator.writers.html.templates import Templates, fill
from tests import documents
from tests.writers.html.html_reading import a_design, rendered
from tests.writing import html_of


def test_school_overrides_one_template_and_adds_to_a_style_sheet(tmp_path: Path) -> None:
    design = a_design(
        tmp_path, html__heading_dot_html="<h2>校：{{ title }}</h2>", css__type_dot_css="body{color:#123456}"
    )
    text = html_of(documents.worksheet(), design)
    assert "<h2>校：一、来源追问</h2>" in text
    assert "#123456" in text
    assert "河流与城市" in text
    assert text.index("font-family: var(--song)") < text.index("#123456")


def test_template_changed_on_disk_is_read_anew(tmp_path: Path) -> None:
    design = a_design(tmp_path, html__heading_dot_html="<h2>旧</h2>")
    heading = Heading(level=1, content=plain("题"))
    assert "旧" in rendered(heading, design=design)
    changed = tmp_path / "base" / "html" / "heading.html"
    changed.write_text("<h2>新</h2>", encoding="utf-8")
    os.utime(changed, ns=(1, 1))
    assert "新" in rendered(heading, design=design)


@pytest.mark.parametrize(
    "broken", ["{% if %}", "{{ no_such_value }}", "{{ ''.__class__.__mro__ }}", "{% include 'no.html' %}"]
)
def test_broken_template_is_named(tmp_path: Path, broken: str) -> None:
    design = a_design(tmp_path, html__heading_dot_html=broken)
    with pytest.raises(DesignError, match=r"heading\.html|no\.html"):
        rendered(Heading(level=1, content=plain("题")), design=design)


def test_a_template_is_filled_with_escaped_values_and_trimmed(tmp_path: Path) -> None:
    design = a_design(tmp_path, html__own_dot_html="\n<p>{{ words }}{{ ready }}</p>\n\n")
    assert fill(design, "own", words="<b>", ready=Markup("<i>甲</i>")) == "<p>&lt;b&gt;<i>甲</i></p>"


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DesignError, match=r"版式“base”里没有模板 html/own\.html"):
        fill(a_design(tmp_path), "own")


def test_the_line_of_a_mistake_is_named(tmp_path: Path) -> None:
    design = a_design(tmp_path, html__own_dot_html="<p>\n{% if %}\n</p>")
    with pytest.raises(DesignError, match=r"html/own\.html 第 2 行有误"):
        fill(design, "own")


def test_a_template_cannot_change_what_it_is_given(tmp_path: Path) -> None:
    design = a_design(tmp_path, html__own_dot_html="{{ items.append(1) }}")
    items: list[int] = []
    with pytest.raises(DesignError):
        fill(design, "own", items=items)
    assert items == []


def test_templates_of_one_document_are_looked_up_once(tmp_path: Path) -> None:
    design = a_design(tmp_path, html__own_dot_html="旧")
    templates = Templates(design)
    assert templates.fill("own") == "旧"
    (tmp_path / "base" / "html" / "own.html").unlink()
    assert templates.fill("own") == "旧"
