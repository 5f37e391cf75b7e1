"""Collect the words that tell an answer, which no file for students may hold anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.layout.question import answer_text
from generator.model.document import Answer, CorrectLetters, Document, Heading, Paragraph, QuestionBlock, TeacherNote
from generator.model.document_walk import walk_blocks, walk_words
from generator.readback.folding import fold

# A shorter text ("B", "对", "共同富裕") may be in any sentence; it proves nothing.
_SHORTEST = 8
# So many letters of a key in a row are no accident.
_SHORTEST_KEY = 6


def secrets_of(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the folded texts of a unit's documents that no student may find in a file.

    These are the answers, explanations, marking points and teacher's notes that are nowhere else (a quotation that
    proves an answer is in the pack as well, and is no secret), whatever else only the teacher's editions say, and
    the letters of each key in a row.
    """
    documents = tuple(documents)
    told = tuple(document for document in documents if not is_for_students(document))
    given = tuple(document for document in documents if is_for_students(document))
    keys = _folded(text for document in told for text in _key_words(document))
    neutral = "\n".join(_folded(text for document in told for text in _other_words(document)))
    public = "\n".join(_folded(text for document in given for text in walk_words(document)))
    secrets = {text for text in keys if text not in neutral}
    told_words = (text for document in told for text in (*_answers(document), *walk_words(document.blocks)))
    secrets |= {text for text in _folded(told_words) if text not in public}
    letters = {key for document in told if len(key := _letters(document)) >= _SHORTEST_KEY}
    return tuple(sorted({text for text in secrets if len(text) >= _SHORTEST} | letters))


def is_for_students(document: Document) -> bool:
    """Return whether a document is given to students."""
    return document.edition == "student" and document.kind != "key"


def _folded(texts: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(fold(text) for text in texts if not _is_code(text))


def _is_code(text: str) -> bool:
    """Return whether a text is an identifier or the name of a class, which nobody reads."""
    return text.isascii() and " " not in text.strip()


def _is_key(value: Any) -> bool:
    match value:
        case Answer() | TeacherNote():
            return True
        case Paragraph() | Heading():
            return value.has("answer")
        case _:
            return False


def _key_words(value: Any) -> Iterator[str]:
    """Yield the words inside all that tells an answer."""
    if _is_key(value):
        # What proves an answer is quoted, and is also where it was quoted from.
        yield from walk_words(replace(value, evidence=(), correct=None) if isinstance(value, Answer) else value)
        if isinstance(value, Answer):
            yield answer_text(value.correct)
    else:
        yield from (text for inner in _inside(value) for text in _key_words(inner))


def _other_words(value: Any) -> Iterator[str]:
    """Yield the words outside all that tells an answer."""
    if _is_key(value):
        return
    inner = tuple(_inside(value))
    if any(_holds_key(one) for one in inner):
        yield from (text for one in inner for text in _other_words(one))
    else:
        yield from walk_words(value)


def _answers(document: Document) -> Iterator[str]:
    """Yield the answers as a key prints them."""
    for block in walk_blocks(document.blocks):
        if isinstance(block, QuestionBlock) and block.answer:
            yield answer_text(block.answer.correct)


def _holds_key(value: Any) -> bool:
    return _is_key(value) or any(_holds_key(one) for one in _inside(value))


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        yield from value
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, one.name) for one in fields(value))


def _letters(document: Document) -> str:
    questions = (block for block in walk_blocks(document.blocks) if isinstance(block, QuestionBlock))
    right = (question.answer.correct for question in questions if question.answer)
    return "".join("".join(correct.letters) for correct in right if isinstance(correct, CorrectLetters))
