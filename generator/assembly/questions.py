"""Turn a frozen question into a printed one, with its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.assembly.articles import paragraph_number
from generator.assembly.blanks import blank_width
from generator.assembly.forms import CIRCLED, LETTERS, FrozenQuestion, chinese_number, correct_marks, right_column
from generator.assembly.markup import parse_blocks, parse_inlines
from generator.assembly.origins import book_title, cite, describe_source
from generator.library.library import Library
from generator.model.document import (
    Answer,
    Blank,
    Blocks,
    Citation,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Mark,
    Option,
    Paragraph,
    Passage,
    QuestionBlock,
    Strong,
    WritingSpace,
    plain,
)
from generator.model.excerpt import Excerpt
from generator.model.question import (
    Essay,
    Evidence,
    FillIn,
    Matching,
    Material,
    MaterialQuestion,
    MultipleChoice,
    Ordering,
    Part,
    Question,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)

# The bracket that teachers type at a stem's end; ours stands in its place.
_TYPED_BRACKET = re.compile(r"\s*[（(][\s\u3000]*[)）]\s*([。．.？?：:]?)\s*$")
_INNER_BRACKET = re.compile(r"[（(][\s\u3000]*[)）]")


def question_block(
    frozen: FrozenQuestion, library: Library, *, show_points: bool = True, show_points_of_parts: bool = True
) -> QuestionBlock:
    """Return a question with its answer, as it stands in the key; `student_edition` takes the answer away."""
    question = frozen.question
    stem, has_bracket = _stem(question)
    return QuestionBlock(
        id=question.id,
        kind=question.kind,
        number=frozen.number,
        stem=stem,
        points=frozen.points if show_points else None,
        bracket=has_bracket,
        options=_options(frozen),
        left=_left(question),
        right=_right(frozen),
        items=_items(frozen),
        materials=_materials(question, library),
        parts=tuple(
            replace(question_block(part, library, show_points=show_points_of_parts), anchor="") for part in frozen.parts
        ),
        space=writing_space(question),
        answer=_answer(frozen, library),
        difficulty=question.difficulty,
        anchor=f"q-{question.id}",
    )


def writing_space(question: Question | Part) -> WritingSpace | None:
    """Return the room that a question's answer wants."""
    return WritingSpace(lines=question.lines) if isinstance(question, ShortAnswer | Essay) else None


def short_answer(frozen: FrozenQuestion) -> str:
    """Return what stands in a table of answers: B, ACD, 对, 2030；2060, 1—B　2—A, ②①③; nothing for long answers."""
    question, marks = frozen.question, correct_marks(frozen)
    match question:
        case Matching():
            return "\u3000".join(f"{n}—{mark}" for n, mark in enumerate(marks, 1))
        case FillIn():
            return "；".join("／".join(equals) for equals in question.answer)
        case _:
            return "".join(marks)


def _stem(question: Question | Part) -> tuple[Blocks, bool]:
    """Return a stem and whether the bracket for the answer belongs at its end."""
    text = question.stem
    wants_bracket = isinstance(question, SingleChoice | MultipleChoice | TrueFalse)
    if wants_bracket:
        text = _TYPED_BRACKET.sub(r"\1", text)
        # A bracket in mid-sentence is where the teacher wants the answer; a second one would confuse.
        wants_bracket = not _INNER_BRACKET.search(text)
    blocks = parse_blocks(text, ("stem",))
    if isinstance(question, FillIn):
        answers = iter(equals[0] for equals in question.answer)
        width = answer_width(question)
        blocks = tuple(
            replace(block, content=_filled(block.content, answers, width)) if isinstance(block, Paragraph) else block
            for block in blocks
        )
    return blocks, wants_bracket


def answer_width(question: FillIn) -> float:
    """Return the width of each blank of a question."""
    return blank_width(equals[0] for equals in question.answer)


def _filled(inlines: Inlines, answers: Iterator[str], width: float) -> Inlines:
    """Return inlines with the answers on their gaps, in order, each gap at least that wide."""
    filled: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Blank):
            filled.append(replace(inline, answer=next(answers, ""), width=max(inline.width, width)))
        elif isinstance(inline, Strong | Emphasis | Mark | Link):
            filled.append(replace(inline, content=_filled(inline.content, answers, width)))
        else:
            filled.append(inline)
    return tuple(filled)


def _options(frozen: FrozenQuestion) -> tuple[Option, ...]:
    question = frozen.question
    if not isinstance(question, SingleChoice | MultipleChoice):
        return ()
    return _lettered([question.options[place] for place in frozen.order], LETTERS)


def _left(question: Question | Part) -> tuple[Option, ...]:
    if not isinstance(question, Matching):
        return ()
    return _lettered([pair.left for pair in question.pairs], [str(n) for n in range(1, len(question.pairs) + 1)])


def _right(frozen: FrozenQuestion) -> tuple[Option, ...]:
    question = frozen.question
    if not isinstance(question, Matching):
        return ()
    column = right_column(question)
    return _lettered([column[place] for place in frozen.order], LETTERS)


def _items(frozen: FrozenQuestion) -> tuple[Option, ...]:
    question = frozen.question
    if not isinstance(question, Ordering):
        return ()
    return _lettered([question.items[place] for place in frozen.order], CIRCLED)


def _lettered(texts: Sequence[str], letters: Sequence[str]) -> tuple[Option, ...]:
    return tuple(
        Option(letter=letter, content=parse_inlines(text)) for letter, text in zip(letters, texts, strict=False)
    )


# -------------------------------------------------------------------------------------------------- materials


def _materials(question: Question | Part, library: Library) -> tuple[Passage, ...]:
    if not isinstance(question, MaterialQuestion):
        return ()
    alone = len(question.materials) == 1
    return tuple(
        _material(material, material.label or ("材料" if alone else f"材料{chinese_number(n)}"), library)
        for n, material in enumerate(question.materials, 1)
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


def _answer(frozen: FrozenQuestion, library: Library) -> Answer:
    question = frozen.question
    answer = Answer(
        short=short_answer(frozen),
        explanation=parse_blocks(question.explanation, ("answer",)),
        evidence=tuple(evidence_passage(evidence, library) for evidence in question.evidence),
    )
    if isinstance(question, ShortAnswer | Essay):
        rubric = tuple((line.text, line.points) for line in question.rubric)
        return replace(answer, text=parse_blocks(question.answer, ("answer",)), rubric=rubric)
    return answer


def evidence_passage(evidence: Evidence, library: Library) -> Passage:
    """Return the words that prove an answer, with the title and paragraph where they stand."""
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
