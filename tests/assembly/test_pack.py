"""The reading pack."""

from __future__ import annotations

from generator.assembly.pack import by_column, compose_pack
from generator.assembly.transforms import student_edition
from generator.assembly.unit_documents import compose_unit
from generator.model.course import Course
from generator.model.document import (
    Citation,
    Contents,
    ContentsEntry,
    Document,
    Heading,
    HeadingClass,
    Link,
    ListBlock,
    Meta,
    Paragraph,
    ParagraphClass,
    Passage,
    TeacherNote,
    plain,
)
from generator.model.document_walk import anchors, inline_text
from tests.assembly.samples import LETTER, POLICY, library, unit


def paragraph(text: str, *classes: ParagraphClass, number: int | None = None) -> Paragraph:
    return Paragraph(content=plain(text), classes=classes or ("body",), number=number)


def column(title: str, anchor: str, *classes: HeadingClass) -> Heading:
    return Heading(level=1, content=plain(title), classes=("column", *classes), anchor=anchor)


def test_a_small_pack_whole() -> None:
    u = unit(
        week=3,
        issue="2026年第1期",
        date="2026-03-09",
        question="一条河怎样改变一座城？",
        editor_note="同学们，这一期谈河。",
        objectives=["说出三件事。"],
        discussion=["你家门前的河归谁管？"],
        pack={"excerpts": ["policy", "letter"]},
    )
    policy_line = "综述，据：示例市人民政府. 示例市河道管理办法[Z]. 2026-02-01；另据〔1〕。"
    assert compose_pack(library(), u) == Document(
        kind="pack",
        name="u1-pack-teacher",
        edition="teacher",
        cover=True,
        meta=Meta(
            title="河流与城市",
            series="教学活页",
            issue="2026年第1期",
            course="形势与政策",
            organiser="思政课教研组",
            unit="u1",
            week=3,
            date="2026年3月9日",
            question="一条河怎样改变一座城？",
            keywords=("河道",),
        ),
        blocks=(
            Contents(
                entries=(
                    ContentsEntry(title="编者按", target="editor-note"),
                    ContentsEntry(title="管河先管人　管人先管心", target="x-letter", label="重要讲话"),
                    ContentsEntry(title="办法说了什么", target="x-policy", label="政策意见"),
                    ContentsEntry(title="思考讨论", target="discussion"),
                    ContentsEntry(title="出处", target="origins"),
                )
            ),
            column("编者按", "editor-note", "editor"),
            paragraph("同学们，这一期谈河。"),
            paragraph("核心问题：一条河怎样改变一座城？", "question"),
            Heading(level=2, content=plain("学习目标"), classes=("subhead",)),
            ListBlock(items=((paragraph("说出三件事。"),),), marker="number", classes=("objectives",)),
            column("重要讲话", "column-1"),
            Passage(
                title=plain("管河先管人　管人先管心"),
                body=(
                    paragraph("河长制的核心是责任。", number=1),
                    Heading(level=3, content=plain("三件事"), classes=("subhead",)),
                    paragraph("第一件是立清单：", number=2),
                    ListBlock(items=((paragraph("看水"),), (paragraph("看岸"),))),
                    paragraph("第二件是常考核。", number=3),
                ),
                citation=Citation(
                    excerpt="letter",
                    source="s-speech",
                    number=1,
                    fidelity="digest",
                    line="综述，据：某甲. 让每一条河都有人管: 河流保护工作会, 2026-03-01[N]. 示例日报, 2026-03-02.",
                ),
                classes=("article", "digest"),
                anchor="x-letter",
            ),
            column("政策意见", "column-2"),
            Passage(
                title=plain("办法说了什么"),
                body=(paragraph("办法共六章，最重的一章讲责任。", number=1),),
                citation=Citation(excerpt="policy", source="s-rules", number=2, fidelity="digest", line=policy_line),
                classes=("article", "digest"),
                anchor="x-policy",
            ),
            column("思考讨论", "discussion", "discussion"),
            ListBlock(items=((paragraph("你家门前的河归谁管？"),),), marker="number", classes=("discussion",)),
            column("出处", "origins", "origins"),
            ListBlock(
                items=(
                    (
                        paragraph(
                            "某甲. 让每一条河都有人管: 河流保护工作会, 2026-03-01[N]. 示例日报, 2026-03-02.", "origin"
                        ),
                    ),
                    (paragraph("示例市人民政府. 示例市河道管理办法[Z]. 2026-02-01.", "origin"),),
                ),
                marker="number",
                classes=("origins",),
            ),
            TeacherNote(
                label="教学提示",
                body=(
                    Heading(
                        level=3,
                        content=(Link(target="#x-letter", content=plain("管河先管人　管人先管心")),),
                        classes=("subhead",),
                    ),
                    paragraph("密：先问再讲。"),
                ),
            ),
        ),
        classes=("notes",),
    )


def test_both_editions_have_the_same_pages() -> None:
    full = compose_pack(library(), unit(pack={}, teaching_note="密：两课时。"))
    kinds = [type(block).__name__ for block in full.blocks]
    # What is for the teacher alone stands before the first numbered page and after the last article.
    assert kinds[:2] == ["Contents", "TeacherNote"]
    assert kinds[-1] == "TeacherNote"
    assert "TeacherNote" not in kinds[2:-1]


def test_two_columns_are_the_units_or_the_courses_choice() -> None:
    assert compose_pack(library(), unit(pack={"columns": 2})).classes == ("columns-2",)
    two = library(course=Course(name="课", pack_columns=2))
    assert compose_pack(two, unit(pack={})).classes == ("columns-2",)
    assert compose_pack(two, unit(pack={"columns": 1})).classes == ("notes",)
    assert compose_pack(library(), unit(pack={"notes": "false"})).classes == ()


def test_without_a_list_the_pack_holds_all_that_bear_the_units_themes() -> None:
    pack = compose_pack(library(), unit(pack={}))
    assert [block.citation.excerpt for block in pack.blocks if isinstance(block, Passage)] == ["letter", "policy"]


def test_numbers_and_glossary_are_the_plans_to_choose() -> None:
    pack = compose_pack(library(), unit(pack={"numbered": False, "glossary": True}))
    assert "glossary" in anchors(pack)
    assert not any(p.number for b in pack.blocks if isinstance(b, Passage) for p in b.body if isinstance(p, Paragraph))


def test_columns_come_in_the_courses_order_and_strange_ones_last() -> None:
    course = Course(name="课", columns=("政策意见", "重要讲话"))
    strange = LETTER.model_copy(update={"id": "strange", "column": "身边实践"})
    columns = by_column(library(course=course), (LETTER, strange, POLICY))
    assert list(columns) == ["政策意见", "重要讲话", "身边实践"]


def test_an_excerpt_may_stand_under_the_editors_column() -> None:
    own = LETTER.model_copy(update={"column": "编者按"})
    pack = compose_pack(library(excerpts=(own,)), unit(pack={}))
    contents = pack.blocks[0]
    assert isinstance(contents, Contents)
    assert [(entry.title, entry.label) for entry in contents.entries[:2]] == [
        ("编者按", ""),
        ("管河先管人　管人先管心", ""),
    ]


def test_the_editors_column_is_called_as_the_course_calls_it() -> None:
    course = Course.model_validate({"name": "课", "columns": [{"name": "卷首", "role": "editor"}, "重要讲话"]})
    pack = compose_pack(library(course=course), unit(pack={}, editor_note="请读。"))
    contents = pack.blocks[0]
    assert isinstance(contents, Contents)
    assert contents.entries[0].title == "卷首"
    first = next(heading for heading in pack.blocks if isinstance(heading, Heading))
    assert inline_text(first.content) == "卷首"


def test_the_teachers_edition_is_left_out_when_it_says_nothing_more() -> None:
    plain_letter = LETTER.model_copy(update={"teaching_note": ""})

    def names(letter_: object) -> list[str]:
        shelf = library(excerpts=(letter_,))  # type: ignore[arg-type]
        return [d.name for d in compose_unit(shelf, unit(pack={}), frozenset({"student", "teacher"}))]

    assert names(plain_letter) == ["u1-pack-student"]
    assert names(LETTER) == ["u1-pack-student", "u1-pack-teacher"]


def test_the_student_reads_no_teaching_note() -> None:
    pack = student_edition(compose_pack(library(), unit(pack={}, teaching_note="密：两课时。")))
    assert not any(isinstance(block, TeacherNote) for block in pack.blocks)
    assert pack.name == "u1-pack-student"


def test_the_teacher_reads_until_when_an_article_may_be_used() -> None:
    due = LETTER.model_copy(update={"review_until": "2027-06"})
    pack = compose_pack(library(excerpts=(due, POLICY)), unit(pack={}))
    [note] = [block for block in pack.blocks if isinstance(block, TeacherNote) and block.label == "教学提示"]
    assert paragraph("本文2027年6月后需复核。") in note.body
    assert not any(isinstance(block, TeacherNote) for block in student_edition(pack).blocks)
