"""Turn a frozen question into a printed one, with its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from generator.assembly.articles import paragraph_number
from generator.assembly.citing.origins import book_title, cite, describe_source
from generator.assembly.forms import FrozenQuestion, correct_answer
from generator.assembly.markup import parse_blocks
from generator.assembly.question_kinds import composer_of
from generator.library.library import Library
from generator.model.document import Answer, Citation, Passage, QuestionBlock, plain
from generator.model.excerpt import Excerpt
from generator.model.question import Evidence, Material
from generator.text.chinese_numbers import chinese_number

# Which points are printed: of parts alone where a section's heading says the others, none where nothing is marked.
PointsShown = Literal["all", "of parts", "none"]


def question_block(frozen: FrozenQuestion, library: Library, *, points: PointsShown = "none") -> QuestionBlock:
    """Return a question with its answer, as it is in the key; `student_edition` takes the answer away."""
    question = frozen.question
    composer = composer_of(question)
    stem, has_bracket = composer.stem(question)
    shown = composer.shown(question, frozen.order)
    return QuestionBlock(
        id=question.id,
        kind=question.kind,
        number=frozen.number,
        is_part=frozen.is_part,
        stem=stem,
        points=frozen.points if points == "all" or (points == "of parts" and frozen.is_part) else None,
        bracket=has_bracket,
        options=shown.options,
        left=shown.left,
        right=shown.right,
        items=shown.items,
        materials=_materials(question.reading, library),
        parts=tuple(question_block(part, library, points=points) for part in frozen.parts),
        space=composer.space(question),
        answer=_answer(frozen, library, is_marked=points != "none"),
        difficulty=question.difficulty,
        anchor="" if frozen.is_part else f"q-{question.id}",
    )


# -------------------------------------------------------------------------------------------------- materials


def _materials(materials: Sequence[Material], library: Library) -> tuple[Passage, ...]:
    alone = len(materials) == 1
    return tuple(
        _material(material, material.label or ("材料" if alone else f"材料{chinese_number(n)}"), library)
        for n, material in enumerate(materials, 1)
    )


def _material(material: Material, label: str, library: Library) -> Passage:
    excerpt = library.excerpts.get(material.excerpt) if material.excerpt else None
    text = material.quote or material.text or (excerpt.text if excerpt else "")
    return Passage(
        title=plain(label),
        body=parse_blocks(text, ("quote",)),
        citation=cite(excerpt, library.sources) if excerpt else Citation(excerpt=""),
        classes=("material",),
    )


# ----------------------------------------------------------------------------------------------------- answer


def _answer(frozen: FrozenQuestion, library: Library, *, is_marked: bool) -> Answer:
    question = frozen.question
    text, rubric = composer_of(question).model_answer(question)
    return Answer(
        correct=correct_answer(frozen),
        points=frozen.points if is_marked else None,
        text=text,
        explanation=parse_blocks(question.explanation, ("answer",)),
        rubric=rubric,
        evidence=tuple(evidence_passage(evidence, library) for evidence in question.evidence),
    )


def evidence_passage(evidence: Evidence, library: Library) -> Passage:
    """Return the words that prove an answer, with the title and paragraph where they are."""
    excerpt = library.excerpts.get(evidence.excerpt)
    return Passage(
        body=parse_blocks(evidence.quote, ("quote",)),
        citation=_evidence_citation(evidence, excerpt, library),
        classes=("key",),
    )


def _evidence_citation(evidence: Evidence, excerpt: Excerpt | None, library: Library) -> Citation:
    if excerpt:
        number = paragraph_number(excerpt, evidence.quote)
        place = f"第{number}段" if number else ""
        return replace(cite(excerpt, library.sources), line=book_title(excerpt.title) + place)
    fact = library.facts.get(evidence.excerpt)
    source = library.sources.get(fact.source) if fact else None
    return Citation(
        excerpt=evidence.excerpt,
        source=source.id if source else "",
        line=describe_source(source) if source else "",
    )
