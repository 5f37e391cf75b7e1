"""The sample course in Word and PowerPoint: LibreOffice shows what our PDF shows, a validator finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import docx as python_docx
import pytest
from pptx import Presentation

from generator.writers.docx.xml import Element, find, get, of_tag, qualified
from tests.conftest import Course
from tests.writers.docx.docx_reading import bare
from tests.writers.office import pages_of, to_pdf

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One document twice: what LibreOffice makes of its Word or PowerPoint file, and our own PDF; text by page."""

    file: Path
    office: list[str]
    ours: list[str]


@pytest.fixture(scope="session")
def pairs(sample_course: Course, tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    """Return every document of the sample course that there is in an Office format, opened in one go."""
    build = sample_course.workspace.build
    files = sorted(file for file in build.rglob("*") if file.suffix in (".docx", ".pptx"))
    # Whether every document could be written is what other tests ask.
    files = [file for file in files if file.with_suffix(".pdf").is_file()]
    made = to_pdf(files, tmp_path_factory.mktemp("office"))
    return [
        Pair(file=file, office=pages_of(made[file.stem]), ours=pages_of(file.with_suffix(".pdf"))) for file in files
    ]


_STEMS = ("题干", "小题题干")


def _question(stem: str) -> str:
    """Return what stands between a question's number and its bracket."""
    return stem.split("\t")[1]


def of_kind(pairs: list[Pair], suffix: str) -> list[Pair]:
    found = [pair for pair in pairs if pair.file.suffix == suffix]
    print(f"looked at {len(found)} files {suffix}")
    return found


def test_word_files_show_the_same_headings_and_questions_as_the_pdf(pairs: list[Pair]) -> None:
    looked_at = 0
    missing: list[tuple[str, str, str]] = []
    for pair in of_kind(pairs, ".docx"):
        texts = {"office": "".join(pair.office), "pdf": "".join(pair.ours)}
        for paragraph in python_docx.Document(str(pair.file)).paragraphs:
            style = (paragraph.style.name if paragraph.style is not None else None) or ""
            if style not in _STEMS and style != "Title" and not style.startswith("Heading"):
                continue
            words = bare(_question(paragraph.text) if style in _STEMS else paragraph.text).strip("（）【】")
            looked_at += bool(words)
            missing += [(pair.file.stem, where, words) for where, text in texts.items() if words not in text]
    print(f"looked at {looked_at} headings and stems")
    assert looked_at > 500
    assert not missing


def test_word_files_have_about_as_many_pages_as_the_pdf(pairs: list[Pair]) -> None:
    found = of_kind(pairs, ".docx")
    assert len(found) >= 30
    counts = {pair.file.stem: (len(pair.office), len(pair.ours)) for pair in found}
    # A page more or less is a few lines, in a short document; in a long one they even out.
    assert not {name: pair for name, pair in counts.items() if abs(pair[0] - pair[1]) > max(1, 0.1 * pair[1])}
    office, ours = (sum(pair[n] for pair in counts.values()) for n in (0, 1))
    print(f"{office} pages in LibreOffice, {ours} in our PDF")
    assert abs(office - ours) <= 0.1 * ours


def test_no_heading_of_a_word_file_stands_alone_at_a_pages_foot(pairs: list[Pair]) -> None:
    looked_at = 0
    alone: list[tuple[str, str]] = []
    for pair in of_kind(pairs, ".docx"):
        texts = list(_texts(python_docx.Document(str(pair.file)).element.body))
        for (style, heading), (_, following) in pairwise(texts):
            if not style.startswith("Heading"):
                continue
            looked_at += 1
            # A number in the margin may stand between them.
            together = re.compile(re.escape(heading) + ".{0,4}" + re.escape(following[:6]))
            if not any(together.search(page) for page in pair.office):
                alone.append((pair.file.stem, heading))
    print(f"looked at {looked_at} headings")
    assert looked_at > 200
    assert not alone


def _texts(body: Element) -> Iterator[tuple[str, str]]:
    """Yield the style and words of the paragraphs that hold any, those in tables too, but not in floating ones."""
    for paragraph in of_tag(body, "p"):
        said = bare("".join(text.text or "" for text in of_tag(paragraph, "t")))
        floats = any(find(table, "w:tblPr/w:tblpPr") is not None for table in paragraph.iterancestors(qualified("tbl")))
        if said and not floats:
            yield get(find(paragraph, "w:pPr/w:pStyle"), "val") or "", said


def test_a_presentation_has_a_page_for_each_slide(pairs: list[Pair]) -> None:
    found = of_kind(pairs, ".pptx")
    assert len(found) >= 6
    for pair in found:
        slides = len(Presentation(str(pair.file)).slides)
        assert (len(pair.office), len(pair.ours)) == (slides, slides), pair.file.stem


def test_an_independent_validator_finds_nothing_in_any_file(sample_course: Course) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    validator = audit.OpenXmlValidator()
    files = sorted(file for file in sample_course.workspace.build.rglob("*") if file.suffix in (".docx", ".pptx"))
    assert len(files) >= 36
    found = {file.name: [str(error) for error in validator.validate(str(file)).errors] for file in files}
    assert not {name: errors[:3] for name, errors in found.items() if errors}
