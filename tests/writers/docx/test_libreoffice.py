"""LibreOffice opens every DOCX, and its PDF holds the same headings, questions and pages."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from generator.model.document import Document, Heading, Passage, QuestionBlock
from generator.writers.docx.runs import set_text
from tests import documents
from tests.writers.docx.docx_reading import bare, texts_of, written

pytestmark = pytest.mark.slow
ALL = documents.everything()
# What a person saw; a page more or less would be another layout.
PAGES = {"pack": 7, "worksheet": 3, "quiz": 2, "key": 2}


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the text of every page that LibreOffice makes of the documents, without white space."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("soffice (LibreOffice) is not installed")
    folder = tmp_path_factory.mktemp("docx")
    for document in ALL:
        (folder / f"{document.name}.docx").write_bytes(written(document)[0])
    subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *(str(folder / f"{document.name}.docx") for document in ALL),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {document.name: list(_pages(folder / f"{document.name}.pdf")) for document in ALL}


def _pages(path: Path) -> Iterator[str]:
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        yield bare(page.get_textpage().get_text_range())


@pytest.mark.parametrize("document", ALL, ids=[one.name for one in ALL])
def test_headings_titles_and_stems_are_in_the_pdf(document: Document, pdfs: dict[str, list[str]]) -> None:
    whole = "".join(pdfs[document.name])
    wanted = [bare(set_text(one.content)) for one in document.blocks if isinstance(one, Heading)]
    wanted += [bare(set_text(one.title)) for one in document.blocks if isinstance(one, Passage)]
    stems = [one.stem for one in document.blocks if isinstance(one, QuestionBlock)]
    wanted += [bare(text) for stem in stems for text in texts_of(stem)]
    assert not [text for text in wanted if text not in whole]
    assert len(wanted) >= 4


@pytest.mark.parametrize("document", ALL, ids=[one.name for one in ALL])
def test_pages_are_as_many_as_a_person_saw(document: Document, pdfs: dict[str, list[str]]) -> None:
    if document.kind in PAGES:
        # The faces of this machine may make a line more.
        assert abs(len(pdfs[document.name]) - PAGES[document.kind]) <= 1


def test_the_contents_show_the_pages_that_libreoffice_counts(pdfs: dict[str, list[str]]) -> None:
    pages = pdfs[documents.pack().name]
    # The cover and the contents are not counted.
    for title, page in (
        ("【编者按】", 1),
        ("让每一条河都有人管", 2),
        ("示例市河道管理办法", 3),
        ("水从哪里来路往哪里去", 4),
    ):
        assert title in pages[page + 1]
        assert f"{title}" in pages[1]
    assert pages[2].endswith("—1—")
