"""Documents kept as JSON are the same when they are read again."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.model.document import Answer, CorrectWords, Document, QuestionBlock
from generator.model.document_json import documents_from_json, documents_to_json
from tests import documents
from tests.readback.samples import paper

OLD = paper(edition="student")


@pytest.mark.parametrize("document", documents.everything(), ids=lambda document: document.name)
def test_a_document_is_the_same_after_it_was_kept(document: Document) -> None:
    assert documents_from_json(documents_to_json((document,))) == (document,)


def test_a_document_of_an_older_or_newer_program_is_read() -> None:
    value = json.loads(documents_to_json((OLD,)))
    value["documents"][0]["no_longer_known"] = 1
    del value["documents"][0]["meta"]["organiser"]
    assert documents_from_json(json.dumps(value).encode()) == (replace(OLD, meta=replace(OLD.meta, organiser="")),)
    for broken in (b"[]", b"{", b'{"version": 1, "documents": [{"_": "Nonsense"}]}'):
        with pytest.raises(ValueError, match=r"documents|kind|property|Expecting"):
            documents_from_json(broken)


def test_questions_that_were_kept_with_printed_numbers_and_answers_are_read() -> None:
    part = {"_": "QuestionBlock", "id": "p", "kind": "short", "number": "（2）", "stem": []}
    kept: dict[str, object] = {
        "_": "QuestionBlock",
        "id": "q",
        "kind": "single",
        "number": "12",
        "stem": [],
        "parts": [part],
    }
    kept["answer"] = {"_": "Answer", "short": "ACD"}
    document = {"_": "Document", "kind": "key", "name": "k", "meta": {"_": "Meta", "title": "题"}, "blocks": [kept]}
    (read,) = documents_from_json(json.dumps({"version": 1, "documents": [document]}).encode())
    (question,) = read.blocks
    assert isinstance(question, QuestionBlock)
    assert (question.number, question.is_part) == (12, False)
    assert [(one.number, one.is_part) for one in question.parts] == [(2, True)]
    assert question.answer == Answer(correct=CorrectWords(blanks=(("ACD",),)))
