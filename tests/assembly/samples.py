"""A small invented course: rivers and a city."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.library.library import Library
from generator.library.record_index import Shelf
from generator.model.course import Course, DataTable, Event, Fact, GlossaryEntry, Theme
from generator.model.excerpt import Excerpt
from generator.model.question import Question
from generator.model.source import Source
from generator.model.unit import Unit

T = TypeVar("T")

SPEECH = Source(
    id="s-speech",
    kind="speech",
    title="让每一条河都有人管",
    authors=("某甲",),
    occasion="河流保护工作会",
    date="2026-03-01",
    publication="示例日报",
    publication_date="2026-03-02",
)
RULES = Source(id="s-rules", kind="policy", title="示例市河道管理办法", issuer="示例市人民政府", date="2026-02-01")

LETTER = Excerpt(
    id="letter",
    title="管河先管人　管人先管心",
    column="重要讲话",
    themes=("河长制",),
    source="s-speech",
    text="河长制的核心是责任。\n\n## 三件事\n\n第一件是立清单：\n\n- 看水\n- 看岸\n\n第二件是常考核。",
    teaching_note="密：先问再讲。",
    terms=("河长制",),
)
POLICY = Excerpt(
    id="policy",
    title="办法说了什么",
    column="政策意见",
    themes=("河道",),
    source="s-rules",
    also=("s-speech",),
    text="办法共六章，最重的一章讲责任。",
)

QUESTIONS: tuple[dict[str, Any], ...] = (
    {
        "id": "q-single",
        "kind": "single",
        "stem": "河长制的核心是（　　）。",
        "options": ["责任", "牌子", "口号", "会议"],
        "answer": "A",
        "explanation": "密：见第一段。",
        "evidence": [{"excerpt": "letter", "quote": "河长制的核心是责任"}],
        "difficulty": "易",
        "themes": ["河长制"],
        "note": "密：这题是送分题。",
    },
    {
        "id": "q-multiple",
        "kind": "multiple",
        "stem": "三件事包括",
        "options": ["立清单", "常考核", "多挂牌", "多开会"],
        "answer": "AB",
        "themes": ["河长制"],
    },
    {"id": "q-true", "kind": "true_false", "stem": "办法共六章。", "answer": "对", "themes": ["河道"]},
    {"id": "q-blank", "kind": "blank", "stem": "看____，看____。", "answer": [["密水", "密河水"], "密岸"]},
    {
        "id": "q-matching",
        "kind": "matching",
        "stem": "连一连。",
        "pairs": [{"left": "东河", "right": "Ⅱ类"}, {"left": "西河", "right": "Ⅲ类"}, {"left": "北河", "right": "Ⅳ类"}],
        "distractors": ["Ⅰ类"],
    },
    {"id": "q-ordering", "kind": "ordering", "stem": "排一排。", "items": ["摸清家底", "建立清单", "考核问责"]},
    {
        "id": "q-short",
        "kind": "short",
        "stem": "简述三件事。",
        "answer": "密：清单与考核。",
        "rubric": [{"text": "密：说出清单", "points": 2}, {"text": "密：说出考核", "points": 4}],
        "lines": 4,
    },
    {"id": "q-essay", "kind": "essay", "stem": "谈谈一条河。", "answer": "密：言之成理。", "points": 10},
    {
        "id": "q-material",
        "kind": "material",
        "stem": "读材料，答问题。",
        "materials": [{"excerpt": "policy", "quote": "办法共六章"}, {"text": "街坊说：水清了。"}],
        "parts": [
            {"id": "q-material-1", "kind": "single", "stem": "共几章？", "options": ["五章", "六章"], "answer": "B"},
            {"id": "q-material-2", "kind": "short", "stem": "街坊为什么这样说？", "answer": "密：水清。", "lines": 3},
        ],
    },
)

COURSE = Course(name="形势与政策", organiser="思政课教研组")


def shelf(records: Iterable[T], key: str = "id") -> Shelf[T]:
    return Shelf({getattr(record, key): record for record in records})


def question(data: dict[str, Any]) -> Question:
    adapter: TypeAdapter[Question] = TypeAdapter(Question)
    return adapter.validate_python(data)


def library(
    *,
    excerpts: Iterable[Excerpt] = (LETTER, POLICY),
    sources: Iterable[Source] = (SPEECH, RULES),
    questions: Iterable[dict[str, Any]] = QUESTIONS,
    course: Course = COURSE,
    events: Iterable[Event] = (),
    tables: Iterable[DataTable] = (),
    facts: Iterable[Fact] = (),
) -> Library:
    return Library(
        course=course,
        themes=shelf((Theme(id="河道"), Theme(id="河长制", parent="河道"))),
        sources=shelf(sources),
        excerpts=shelf(excerpts),
        questions=shelf(question(data) for data in questions),
        glossary=shelf((GlossaryEntry(term="河长制", meaning="给每条河找一位负责人", english="river chief"),), "term"),
        facts=shelf(facts),
        events=shelf(events),
        tables=shelf(tables),
    )


def unit(**fields: Any) -> Unit:
    return Unit.model_validate({"id": "u1", "title": "河流与城市", "themes": ["河道"], **fields})
