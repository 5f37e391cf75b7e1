"""Papers and worksheets as they come out of the printer: the sample course, on A4, 8K, A3 and 16K."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from generator.assembly.forms import freeze
from generator.assembly.quiz import compose_key, compose_paper
from generator.assembly.transforms import teacher_edition
from generator.assembly.unit_documents import compose_unit
from generator.assembly.worksheet import compose_worksheet
from generator.assets import starter_folder
from generator.design import load_design
from generator.library.library import Library
from generator.library.load import load
from generator.model.document import Blocks, Document, Heading, QuestionBlock, TeacherNote
from generator.model.document_walk import walk_blocks
from generator.model.paper import PaperPlan
from generator.model.unit import QuizPlan, Unit
from generator.workspace import Workspace
from tests.writers.layouts import Printed, blocks, classes, lines, print_document, regions, words

BASE = load_design("base")
PAPERS: tuple[dict[str, Any], ...] = (
    {"paper": {"size": "A4"}},
    {"paper": {"size": "8K"}, "seal": "first", "answer_sheet": "false"},
    {"paper": {"size": "A3", "columns": "2"}, "seal": "odd", "marks": "both"},
    {"paper": {"size": "16K"}, "seal": "every", "answer_sheet": "false"},
)
IDS = ("a4", "8k", "a3", "16k")


@cache
def course() -> Library:
    return load(Workspace(starter_folder().parent))


def units() -> list[Unit]:
    return list(course().units)


@cache
def paper(number: int, setting: int) -> Printed:
    unit = units()[number]
    return print_document(document(unit, setting), BASE)


def document(unit: Unit, setting: int) -> Document:
    plan = quiz(unit, setting)
    return compose_paper(course(), unit, freeze(course(), unit, plan, "A"))


def quiz(unit: Unit, setting: int) -> QuizPlan:
    return QuizPlan.model_validate({**unit.quizzes[0].model_dump(exclude_unset=True), **PAPERS[setting]})


# Unit and setting: each unit on A4 and on 8K, and one on each of the others.
CASES = ((0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (0, 2), (0, 3))
CASE_IDS = [f"u{number + 1}-{IDS[setting]}" for number, setting in CASES]
every_paper = pytest.mark.parametrize(("number", "setting"), CASES, ids=CASE_IDS)
some_papers = pytest.mark.parametrize(("number", "setting"), CASES[2:5], ids=CASE_IDS[2:5])


@every_paper
def test_no_question_is_torn(number: int, setting: int) -> None:
    """A question stands in one column, unless it is longer than a column holds below its section's heading."""
    printed = paper(number, setting)
    assert len(torn_or_whole(printed)) >= 15
    assert [name for name, is_torn in torn_or_whole(printed).items() if is_torn] == []


def torn_or_whole(printed: Printed) -> dict[str, bool]:
    """Say of every question whether it stands in two columns although one would hold it."""
    places: dict[str, list[int]] = defaultdict(list)
    heights: dict[str, float] = defaultdict(float)
    columns = [column for page in printed.pages for column in regions(page)]
    for place, column in enumerate(columns):
        for box in blocks(column, "question"):
            if "stem-line" not in (inner for part in box.descendants() for inner in classes(part)):
                continue  # the guiding question of a sheet, which is a paragraph
            name = box.element.get("id") or words(next(blocks(box, "stem-line")))[:12]
            places[name].append(place)
            heights[name] += box.margin_height()
    room = printed.pages[0].height - 60  # below the heading of its section
    return {name: len(where) > 1 and heights[name] <= room for name, where in places.items()}


@every_paper
def test_no_heading_stands_alone_at_the_foot(number: int, setting: int) -> None:
    seen = 0
    for page in paper(number, setting).pages:
        for column in regions(page):
            names = [
                name
                for box in column.descendants()
                for name in classes(box)
                if name in ("section-opening", "heading", "question", "option", "writing", "pair", "passage")
            ]
            seen += len(names)
            assert names[-1:] != ["section-opening"], lines(column)[-3:]
            assert names[-1:] != ["heading"], lines(column)[-3:]
    assert seen > 30


@every_paper
def test_pages_are_of_the_size_that_was_asked_for_and_hold_all_text(number: int, setting: int) -> None:
    plan = PaperPlan.model_validate(PAPERS[setting]["paper"])
    printed = paper(number, setting)
    assert printed.output.notices == ()
    for page in printed.pages:
        size = (page.margin_width() / 96 * 25.4, page.margin_height() / 96 * 25.4)
        assert size == pytest.approx(plan.millimetres, abs=0.1)
        edge = page.content_box_x() + page.width + 0.5
        for column in regions(page):
            for box in blocks(column, "stem-line"):
                assert box.position_x + box.margin_width() <= edge


@every_paper
def test_options_that_stand_side_by_side_do_not_wrap_and_stand_at_like_places(number: int, setting: int) -> None:
    places: dict[str, set[int]] = defaultdict(set)
    seen = 0
    for page in paper(number, setting).pages:
        for at, column in enumerate(regions(page)):
            for box in blocks(column, "options"):
                (name,) = (name for name in classes(box) if name.startswith("columns-"))
                if name == "columns-1" or "items" in classes(box):
                    continue
                for option in blocks(box, "option"):
                    assert len(lines(option)) == 1, lines(option)
                    is_part = option.content_box_x() - column.content_box_x()
                    places[f"{at}{name}"].add(round(is_part))
                    seen += 1
    assert seen > 8
    for name, found in places.items():
        # Two sets of places at most: those of questions and those of the parts of a material.
        assert len(found) <= 2 * int(name[-1]), (name, sorted(found))


def shown(document: Document, key: Document) -> Document:
    """Return a paper with the answers on its gaps, and nothing else that the key has."""
    stems = {block.id: block.stem for block in walk_blocks(key.blocks) if isinstance(block, QuestionBlock)}

    def filled(block: QuestionBlock) -> QuestionBlock:
        return replace(block, stem=stems[block.id], parts=tuple(filled(part) for part in block.parts))

    return replace(
        document,
        blocks=tuple(filled(block) if isinstance(block, QuestionBlock) else block for block in document.blocks),
    )


def all_lines(printed: Printed) -> list[list[str]]:
    return [
        [line for column in regions(page) for line in lines(column, without=("filled", "answered"))]
        for page in printed.pages
    ]


@some_papers
def test_lines_break_alike_with_gaps_filled_or_empty(number: int, setting: int) -> None:
    unit = units()[number]
    frozen = freeze(course(), unit, quiz(unit, setting), "A")
    full = shown(document(unit, setting), compose_key(course(), unit, frozen))
    printed = print_document(full, BASE)
    gaps = [words(box) for page in printed.pages for box in page.descendants() if is_filled(box)]
    assert len(gaps) >= 2
    assert all(gaps)
    assert all_lines(printed) == all_lines(paper(number, setting))


def is_filled(box: Any) -> bool:
    return (
        box.element is not None and "filled" in (box.element.get("class") or "").split() and box.element_tag == "span"
    )


def without_notes(blocks: Blocks) -> Blocks:
    """Return blocks as the students have them, but for the answers in tables and on gaps."""
    kept = [block for block in blocks if not isinstance(block, TeacherNote)]
    return tuple(
        replace(block, answer=None, difficulty="", parts=without_notes(block.parts))  # type: ignore[arg-type]
        if isinstance(block, QuestionBlock)
        else block
        for block in kept
    )


SHEETS = [(n, m) for n, unit in enumerate(units()) for m in range(len(unit.worksheets))]


@pytest.mark.parametrize(("number", "which"), SHEETS)
def test_worksheets_have_like_lines_and_pages_with_their_answers_or_without(number: int, which: int) -> None:
    unit = units()[number]
    full = compose_worksheet(course(), unit, unit.worksheets[which])
    (student,) = (
        document
        for document in compose_unit(course(), unit, frozenset({"student"}))
        if document.name == full.name.replace("-teacher", "-student")
    )
    answered = replace(teacher_edition(full), edition="student", blocks=without_notes(teacher_edition(full).blocks))
    with_answers, without = print_document(answered, BASE), print_document(student, BASE)
    assert with_answers.output.pages == without.output.pages
    assert not any(torn_or_whole(without).values())
    for one, other in zip(all_lines(with_answers), all_lines(without), strict=True):
        assert one == other


@pytest.mark.parametrize("number", range(3))
def test_points_add_up_as_the_headings_say(number: int) -> None:
    printed = document(units()[number], 0)
    said = 0.0
    sections: list[list[Any]] = []
    for block in printed.blocks:
        if isinstance(block, Heading):
            sections.append([block])
        elif isinstance(block, QuestionBlock):
            sections[-1].append(block)
    for heading, *questions in sections:
        text = "".join(getattr(inline, "text", "") for inline in heading.content)
        found = re.search(r"（本题共(\d+)小题，(?:每小题([\d.]+)分，)?共([\d.]+)分）$", text)
        assert found, text
        count, each, total = int(found[1]), found[2], float(found[3])
        assert count == len(questions)
        if each:
            assert count * float(each) == total
        said += total
    assert said == printed.meta.total == units()[number].quizzes[0].total


def test_the_seal_stands_on_the_pages_that_were_asked_for() -> None:
    found = {}
    for setting, name in enumerate(IDS):
        pages = paper(0, setting).pages
        found[name] = [any("密封线内不要答题" in words(box) for box in page.children[1:]) for page in pages]
    assert found["a4"] == [False] * len(found["a4"])
    assert found["8k"] == [True] + [False] * (len(found["8k"]) - 1)
    assert found["a3"] == [n % 2 == 0 for n in range(len(found["a3"]))]
    assert found["16k"] == [True] * len(found["16k"])
    assert all(len(pages) > 1 for pages in found.values())


def test_each_column_of_a_large_sheet_counts_as_a_page() -> None:
    from io import BytesIO

    from pypdf import PdfReader

    pages = PdfReader(BytesIO(paper(0, 1).output.files[0].data)).pages
    total = 2 * len(pages)
    for n, page in enumerate(pages):
        text = "".join(page.extract_text().split())
        for number in (2 * n + 1, 2 * n + 2):
            assert f"第{number}页共{total}页" in text


def test_a_key_for_a_scanner_looks_like_any_other() -> None:
    unit = units()[0]
    key = compose_key(course(), unit, freeze(course(), unit, unit.quizzes[0], "A"))
    assert key.classes
    with_class, without = print_document(key, BASE), print_document(replace(key, classes=()), BASE)
    assert with_class.output.pages == without.output.pages
    assert (without.output.pages or 0) >= 5
