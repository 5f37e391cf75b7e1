"""Score how much a text looks like a question bank, by signs on its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.importer.fields.question_marks import (
    find_record,
    find_stem,
    has_answer,
    is_answers_head,
    letter,
    opening_option,
    options_in,
    section_kind,
    taken_brackets,
)
from generator.importer.manuscript import Manuscript

_GAPPED = re.compile("[_＿]{2,}|[（(][^（）()]{0,12}[）)]")
_LONGEST, _SHORT = 400, 200  # characters of a line with options or an answer, of a stem with a gap


def looks_like_questions(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is a question bank."""
    texts = [line.text for line in manuscript.lines]
    options = _count(texts, _is_option_line, _LONGEST)
    answers = _count(texts, has_answer, _LONGEST)
    inline = _count(texts, taken_brackets, _SHORT)
    stems, sections, listed = (_count(texts, find) for find in (find_stem, section_kind, is_answers_head))
    signs = options + 2 * answers + 2 * sections + inline + 2 * listed
    if stems >= 2 and signs >= 3 and (options + inline >= 2 or answers >= 1 or (sections and listed)):
        return min(0.98, 0.6 + 0.04 * signs) if stems + signs >= 0.25 * len(texts) else 0.3
    is_gapped = stems >= 2 and 2 * _count(texts, _GAPPED.search, _SHORT) >= stems
    if sections and ((is_gapped and stems + sections >= 0.6 * len(texts)) or (stems == 1 and answers + listed)):
        return 0.8
    return _looks_unnumbered(texts, options, answers)


def _looks_unnumbered(texts: Sequence[str], options: int, answers: int) -> float:
    """Return how much a text looks like questions that no number opens: typed field by field, or option by option."""
    if answers and _count(texts, find_record) >= 2:
        return 0.9
    enough = options >= 4 and options + answers >= 0.5 * len(texts)
    return 0.8 if enough and _count(texts, opens_options) >= 2 else 0.0


def _count(texts: Sequence[str], is_one: Callable[[str], object], longest: int | None = None) -> int:
    return sum(is_one(text) not in (None, False, []) for text in texts if longest is None or len(text) <= longest)


def _is_option_line(text: str) -> bool:
    return opening_option(text) is not None or len(options_in(text)[1]) >= 2


def opens_options(text: str) -> bool:
    """Return whether a line opens with option A."""
    found = opening_option(text)
    return found is not None and letter(found.group(1)) == "A"
