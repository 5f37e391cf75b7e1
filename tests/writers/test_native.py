"""The dump of a document, of every kind, as it was once looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from generator.design import load_design
from generator.layout.plan import lay_out
from generator.model.document import Document, DocumentKind
from generator.writers.native import dump, write
from tests import documents
from tests.goldens import GOLDENS, check_golden


@pytest.mark.parametrize("document", documents.of_every_kind(), ids=lambda document: document.name)
def test_dump_is_what_was_accepted(document: Document) -> None:
    check_golden(GOLDENS / "native" / f"{document.name}.txt", dump(document).decode())


def test_every_kind_of_document_has_a_golden() -> None:
    assert {document.kind for document in documents.of_every_kind()} == set(get_args(DocumentKind))


def test_file_bears_the_documents_name() -> None:
    document, design = documents.slip(), load_design("base")
    (file,) = write(document, lay_out(document, design), design).files
    assert (file.name, file.data) == ("print-slip.txt", dump(document))


def test_dumps_differ_where_documents_do() -> None:
    document = documents.slip()
    assert dump(document) != dump(replace(document, fit=2))
