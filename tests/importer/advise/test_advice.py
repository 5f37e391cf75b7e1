"""Drafts get themes, columns and terms with their reasons, and a remark where they are there already."""

from __future__ import annotations

from dataclasses import replace

from generator.importer.advise.advice import CourseKnowledge, advise, advise_question
from generator.importer.advise.known_excerpts import KnownExcerpt, KnownExcerpts
from generator.importer.advise.known_records import KnownRecord, KnownRecords, event_words
from generator.importer.advise.suggestions import CourseWords
from generator.importer.values.document_drafts import Drafts, EventDraft, ExcerptDraft, TermDraft
from generator.importer.values.question_draft import QuestionDraft
from generator.importer.values.remarks import Remark
from generator.model.column import columns_of
from generator.model.course import Theme
from tests.importer.invented import paragraphs
from tests.importer.written import excerpt

TEXT = tuple(paragraphs(3, 6))
GUESS = Remark(text="建议：因为体裁是署名文章；原文没有栏目", at="column", kind="reason")
WORDS = CourseWords([Theme(id="河长制")], ["断面"])
QUESTION = QuestionDraft(
    id="a-q1", kind="single", stem="河长制最先要明确的是（　　）", options=("责任", "牌子"), answer="A"
)


def advised(draft: ExcerptDraft, course: CourseKnowledge) -> ExcerptDraft:
    [found] = advise(Drafts(own="a", name="甲", excerpts=(draft,)), course, {}).drafts.excerpts
    return found


def test_an_excerpt_that_is_there_is_marked_and_not_dropped() -> None:
    there = KnownExcerpt(id="same", title="走廊尽头的书角", text="\n\n".join(TEXT), place="lessons/excerpts/same.yaml")
    draft = replace(excerpt("甲"), paragraphs=TEXT)
    found = advise(Drafts(own="a", name="甲", excerpts=(draft,)), CourseKnowledge(excerpts=KnownExcerpts([there])), {})
    assert found.same == (("a-01", "same"),)
    first = found.drafts.excerpts[0].remarks[0]
    assert (first.kind, first.text) == ("duplicate", "same（lessons/excerpts/same.yaml，正文相同）")


def test_a_column_that_the_course_lacks_is_doubted() -> None:
    draft = replace(excerpt("甲"), column="案例", kind="speech")
    [remark] = advised(draft, CourseKnowledge(columns=columns_of(("重要讲话",)))).remarks
    told = "课程里没有栏目“案例”；可以改成“重要讲话”，或者收下时写 --add-columns，把它加进课程"
    assert (remark.at, remark.text) == ("column", told)


def test_a_column_that_the_course_has_is_left_alone() -> None:
    draft = replace(excerpt("甲"), column="案例", kind="speech")
    assert advised(draft, CourseKnowledge(columns=columns_of(("案例", "重要讲话")))) == draft


def test_a_guessed_column_is_guessed_again_with_what_the_author_is() -> None:
    draft = replace(excerpt("甲"), affiliation="作者系某某部党组书记、部长", remarks=(GUESS,))
    found = advised(draft, CourseKnowledge(columns=columns_of(("专家观点", "权威解读"))))
    assert found.column == "权威解读"
    assert [remark.text for remark in found.remarks] == ["建议：因为作者的职务是“部党组书记”；原文没有栏目"]
    assert advised(draft, CourseKnowledge()) == draft


def test_themes_and_terms_come_with_their_reasons() -> None:
    found = advised(excerpt("河长制管断面，河长制管水，河长制管人。"), CourseKnowledge(words=WORDS))
    assert (found.themes, found.terms) == (("河长制",), ("断面",))
    reasons = {remark.at: remark.text for remark in found.remarks if remark.kind == "reason"}
    assert reasons == {"themes": "建议：因为“河长制”3次（河长制）", "terms": "建议：正文里用到这些词条"}


def test_a_question_gets_its_theme_and_is_marked_when_it_is_there() -> None:
    there = KnownRecord(id="old-1", words="河长制最先要明确的是____。", place="lessons/questions/a.yaml:3")
    found = advise_question(QUESTION, CourseKnowledge(words=WORDS, questions=KnownRecords([there])))
    assert found.themes == ("河长制",)
    assert [(remark.at, remark.text) for remark in found.remarks] == [
        ("", "old-1（lessons/questions/a.yaml:3）"),
        ("themes", "建议：因为“河长制”1次（河长制）"),
    ]


def test_a_question_that_the_course_cannot_read_gets_no_advice() -> None:
    broken = replace(QUESTION, is_valid=False)
    assert advise_question(broken, CourseKnowledge(words=WORDS)) == broken


def test_an_event_that_is_there_is_marked() -> None:
    event = EventDraft(id="a-e1", date="2020-09-03", title="书角联盟成立", text="", source="a")
    there = KnownRecord(id="e-old", words=event_words("2020-09", "“书角”联盟成立"), place="lessons/events.yaml:2")
    course = CourseKnowledge(events=KnownRecords([there]))
    [found] = advise(Drafts(own="a", name="甲", events=(event,)), course, {}).drafts.events
    assert [remark.text for remark in found.remarks] == ["e-old（lessons/events.yaml:2）"]


def test_a_term_of_the_glossary_is_no_draft() -> None:
    terms = tuple(TermDraft(term=term, meaning="甲", english="", excerpt="a", source="a") for term in ("书角", "断面"))
    found = advise(Drafts(own="a", name="甲", terms=terms), CourseKnowledge(terms={"书角"}), {})
    assert [term.term for term in found.drafts.terms] == ["断面"]
