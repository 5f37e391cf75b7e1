"""Pictures of a design are put into the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import DesignError
from generator.writers.html.embedding import data_uri, embed_pictures, embed_urls, logo_uri, picture_type
from tests import documents
from tests.writers.html.html_reading import BASE, a_design
from tests.writing import html_of


def test_picture_of_a_design_is_put_into_the_page(tmp_path: Path) -> None:
    design = a_design(
        tmp_path,
        html__page_break_dot_html='<img src="html/mark.svg" alt="">',
        html__mark_dot_svg="<svg xmlns='http://www.w3.org/2000/svg'/>",
        css__type_dot_css="body{background:url(html/mark.svg)}",
    )
    text = html_of(documents.worksheet(), design)
    assert text.count("data:image/svg+xml;base64,") == 2
    assert "mark.svg" not in text


@pytest.mark.parametrize("name", ["../secret.png", "missing.png", "base.py"])
def test_picture_from_elsewhere_stops_the_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    design = a_design(tmp_path, html__page_break_dot_html=f'<img src="{name}" alt="">', base_dot_py="x")
    with pytest.raises(Exception, match=r"不能使用|没有文件|不是可用的图片"):
        html_of(documents.worksheet(), design)


def test_only_files_of_the_design_are_put_into_a_style_sheet(tmp_path: Path) -> None:
    design = a_design(tmp_path, mark_dot_svg="<svg/>")
    uri = data_uri(design, "mark.svg")
    assert uri == "data:image/svg+xml;base64,PHN2Zy8+"
    for typed in ("url(mark.svg)", "url( 'mark.svg' )", 'url("mark.svg")'):
        assert embed_urls(f"a {{ b: {typed} }}", design) == f'a {{ b: url("{uri}") }}'
    for other in ("url(#gradient)", "url(data:image/png;base64,AA)", "url(https://example.org/a.png)"):
        assert embed_urls(other, design) == other


def test_pictures_of_templates_are_put_in_and_addresses_stay(tmp_path: Path) -> None:
    design = a_design(tmp_path, mark_dot_svg="<svg/>")
    page = '<img src="mark.svg"><img src="data:image/png;base64,AA"><p>src=&quot;mark.svg&quot;</p>'
    assert embed_pictures(page, design) == page.replace('"mark.svg"', f'"{data_uri(design, "mark.svg")}"')


@pytest.mark.parametrize(("name", "kind"), [("a.PNG", "image/png"), ("a.jpg", "image/jpeg"), ("a.webp", "image/webp")])
def test_a_picture_is_known_by_the_end_of_its_name(name: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert picture_type(tmp_path / name) == kind


def test_a_huge_picture_is_refused_with_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    for size, is_refused in ((20_000_000, False), (20_000_001, True)):
        with path.open("wb") as file:
            file.truncate(size)
        if is_refused:
            with pytest.raises(DesignError, match="超过 20 MB"):
                picture_type(path)
        else:
            assert picture_type(path) == "image/png"


def test_a_school_without_a_mark_has_none_on_its_page(tmp_path: Path) -> None:
    assert logo_uri(BASE) == ""
    mark = tmp_path / "mark.svg"
    mark.write_text("<svg/>")
    assert logo_uri(BASE.for_school(logo=mark)) == "data:image/svg+xml;base64,PHN2Zy8+"
