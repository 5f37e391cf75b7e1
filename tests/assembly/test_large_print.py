"""Large print is for what every student reads, on plain A4."""

from __future__ import annotations

import pytest

from generator.assembly.large_print import large_print
from generator.model.document import LARGE_PRINT, Document, DocumentKind, Edition, Meta, Paper, Seal

WIDE = Paper(name="8K", width=390, height=270, columns=2)


def document(kind: DocumentKind, edition: Edition = "student") -> Document:
    return Document(
        kind=kind, name="u1-x", meta=Meta(title="题"), blocks=(), edition=edition, classes=("notes",), paper=WIDE,
        seal=Seal(), fit=2,
    )  # fmt: skip


def test_a_paper_loses_its_sheet_its_seal_and_its_length() -> None:
    large = large_print(document("quiz"))
    assert large is not None
    assert (large.name, large.classes) == ("u1-x-large", ("notes", LARGE_PRINT))
    assert (large.paper, large.seal, large.fit) == (Paper(), None, None)


@pytest.mark.parametrize("kind", ["answer_sheet", "key", "slides", "handout", "slip", "errata"])
def test_what_a_scanner_or_a_teacher_reads_has_no_such_version(kind: DocumentKind) -> None:
    assert large_print(document(kind)) is None


def test_teachers_have_none() -> None:
    assert large_print(document("pack", "teacher")) is None
