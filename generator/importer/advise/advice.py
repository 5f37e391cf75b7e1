"""Advise on drafts: themes, columns and terms for them, and what of them is there already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.importer.advise.known_excerpts import KnownExcerpts, LikelyDuplicate
from generator.importer.advise.known_records import KnownRecords, event_words
from generator.importer.advise.statements import Statement, compared
from generator.importer.advise.suggestions import CourseWords, Subject, Suggestion, suggest_column
from generator.importer.recognise.facts.quantities import Quantity
from generator.importer.values.document_drafts import Drafts, EventDraft, ExcerptDraft
from generator.importer.values.question_draft import QuestionDraft
from generator.importer.values.remarks import Remark, duplicate
from generator.model.column import Column

_MOST_DUPLICATES = 3
_LEAST_OF_A_QUESTION = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseKnowledge:
    """What is known of a course: its words, its columns, and the records that are there."""

    words: CourseWords = field(default_factory=lambda: CourseWords(()))
    columns: tuple[Column, ...] = ()
    excerpts: KnownExcerpts = field(default_factory=lambda: KnownExcerpts(()))
    questions: KnownRecords = field(default_factory=lambda: KnownRecords(()))
    events: KnownRecords = field(default_factory=lambda: KnownRecords(()))
    terms: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """Drafts with suggestions; `same` are the excerpts that repeat another word for word, with its id."""

    drafts: Drafts
    same: tuple[tuple[str, str], ...]


def advise(drafts: Drafts, course: CourseKnowledge, statements: Mapping[Quantity, Sequence[Statement]]) -> Advised:
    """Return drafts with suggestions, without the terms that the glossary has; `statements` are figures of others."""
    excerpts: list[ExcerptDraft] = []
    same: list[tuple[str, str]] = []
    for excerpt in drafts.excerpts:
        duplicates = course.excerpts.find(excerpt.title, excerpt.text)
        same += [(excerpt.id, one.known.id) for one in duplicates if one.is_same][:1]
        excerpts.append(advise_excerpt(excerpt, course, duplicates))
    advised = replace(
        drafts,
        excerpts=tuple(excerpts),
        questions=tuple(advise_question(question, course) for question in drafts.questions),
        events=tuple(advise_event(event, course.events) for event in drafts.events),
        facts=tuple(compared(fact, statements) for fact in drafts.facts),
        terms=tuple(term for term in drafts.terms if term.term not in course.terms),
    )
    return Advised(drafts=advised, same=tuple(same))


def advise_excerpt(
    excerpt: ExcerptDraft, course: CourseKnowledge, duplicates: Sequence[LikelyDuplicate]
) -> ExcerptDraft:
    """Return an excerpt with themes, column, terms, and a remark for each likely duplicate."""
    subject = Subject(
        title=excerpt.title,
        text=excerpt.text,
        kind=excerpt.kind,
        authors=excerpt.authors,
        affiliation=excerpt.affiliation,
        origin=excerpt.origin,
    )
    remarks = [*(duplicate(one) for one in duplicates[:_MOST_DUPLICATES]), *excerpt.remarks]
    if themes := course.words.themes(subject):
        remarks = [remark for remark in remarks if remark.at != "themes"] + [_reasons(themes)]
    if terms := course.words.terms(subject):
        remarks.append(Remark(text="建议：正文里用到这些词条", at="terms", kind="reason"))
    advised = replace(excerpt, themes=tuple(one.value for one in themes), terms=tuple(terms), remarks=tuple(remarks))
    return _with_column(advised, subject, course.columns)


def _reasons(themes: Sequence[Suggestion]) -> Remark:
    reasons = "；".join(f"{one.reason}（{one.value}）" for one in themes)
    return Remark(text=f"建议：因为{reasons}", at="themes", kind="reason")


def _with_column(excerpt: ExcerptDraft, subject: Subject, columns: Sequence[Column]) -> ExcerptDraft:
    """Return an excerpt with a better guess of its column, or with a doubt where the course lacks its column."""
    found = suggest_column(subject, columns) if columns else None
    if excerpt.has_guessed_column:
        if found is None:
            return excerpt
        reason = Remark(text=f"建议：因为{found.reason}；原文没有栏目", at="column", kind="reason")
        rest = (remark for remark in excerpt.remarks if remark.at != "column")
        return replace(excerpt, column=found.value, remarks=(*rest, reason))
    if not columns or excerpt.column in [column.name for column in columns]:
        return excerpt
    other = f"可以改成“{found.value}”，或者" if found else ""
    told = f"课程里没有栏目“{excerpt.column}”；{other}收下时写 --add-columns，把它加进课程"
    return replace(excerpt, remarks=(*excerpt.remarks, Remark(text=told, at="column")))


def advise_question(question: QuestionDraft, course: CourseKnowledge) -> QuestionDraft:
    """Return a question with the themes that it names, and a remark when it is there already."""
    if not question.is_valid:
        return question
    remarks = list(question.remarks)
    if same := course.questions.find(question.stem):
        remarks.append(duplicate(f"{same.id}（{same.place}）"))
    answer = question.answer or ""
    words = [" ".join(question.options), question.explanation, answer if isinstance(answer, str) else " ".join(answer)]
    subject = Subject(title=question.stem, text="\n".join(filter(None, words)))
    themes = course.words.themes(subject, least=_LEAST_OF_A_QUESTION)
    remarks += [_reasons(themes)] if themes else []
    return replace(question, themes=tuple(one.value for one in themes), remarks=tuple(remarks))


def advise_event(event: EventDraft, known: KnownRecords) -> EventDraft:
    """Return an event with a remark when it is there already."""
    same = known.find(event_words(event.date, event.title))
    return replace(event, remarks=(*event.remarks, duplicate(f"{same.id}（{same.place}）"))) if same else event
