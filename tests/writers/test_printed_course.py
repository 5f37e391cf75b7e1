"""The sample course on paper: glyphs, lines, headings and accessibility of every PDF."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests.conftest import Course
from tests.writers.printed import Line, lines_of

pytestmark = pytest.mark.slow

NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%～·"
NOT_LAST = "（《〈「『【〔“‘"
HANGING = "，。、；：？！）》〉」』】〕”’"
# The pack's text, in points: its edges and the size of its body.
LEFT, RIGHT, BODY = 87.6, 507.68, 12.0
PITCHES = (20.0, 21.0)


@pytest.fixture(scope="module")
def pdfs(sample_course: Course) -> list[Path]:
    """Return every PDF of the sample course."""
    found = sorted(sample_course.workspace.build.rglob("*.pdf"))
    print(f"looked at {len(found)} files")
    assert len(found) > 30
    return found


@pytest.fixture(scope="module")
def lines(pdfs: list[Path]) -> dict[Path, tuple[Line, ...]]:
    """Return the lines of every PDF as they were drawn."""
    return {path: lines_of(path) for path in pdfs}


def test_every_character_has_a_glyph(sample_course: Course, lines: dict[Path, tuple[Line, ...]]) -> None:
    assert [notice for notice in sample_course.result.notices if notice.code == "missing-glyph"] == []
    assert not any("\ufffd" in line.text for found in lines.values() for line in found)


def test_no_line_begins_or_ends_with_a_forbidden_mark(lines: dict[Path, tuple[Line, ...]]) -> None:
    looked = [(path.name, line) for path, found in lines.items() for line in found if len(line.text) > 1]
    print(f"looked at {len(looked)} lines")
    assert len(looked) > 5000
    assert [(name, line) for name, line in looked if line.text[0] in NOT_FIRST or line.text[-1] in NOT_LAST] == []


def edge(line: Line) -> float:
    """Return where a line is seen to end: the blank half of a mark at its end hangs over the edge."""
    return line.right - (BODY / 2 if line.text[-1] in HANGING else 0)


def is_before_a_long_word(after: Line) -> bool:
    """Say whether a line was left short by an English word that did not fit: better ragged than full of holes."""
    return re.match(r"[A-Za-z]{9}", after.text) is not None


def is_followed(line: Line, after: Line) -> bool:
    """Say whether the next line goes on with the same paragraph of the pack's body."""
    drop = line.bottom - after.bottom
    return (
        line.page == after.page
        and any(abs(drop - pitch) < 0.2 for pitch in PITCHES)
        and (abs(after.left - LEFT) < 0.5 or (after.text[0] in NOT_LAST and abs(after.left - LEFT + BODY / 2) < 0.5))
        and line.left < LEFT + 2 * BODY + 0.5
    )


def test_full_lines_of_the_packs_reach_the_right_edge(lines: dict[Path, tuple[Line, ...]]) -> None:
    full = [
        line
        for path, found in lines.items()
        if "-pack-" in path.name
        for line, after in pairwise(found)
        if is_followed(line, after) and not is_before_a_long_word(after)
    ]
    worst = max(abs(edge(line) - RIGHT) for line in full)
    print(f"looked at {len(full)} justified lines; the worst is {worst:.2f} pt off")
    assert len(full) > 800
    assert [line for line in full if abs(edge(line) - RIGHT) >= 0.5] == []


def test_no_last_line_of_the_packs_is_a_single_character(lines: dict[Path, tuple[Line, ...]]) -> None:
    lonely = [
        line
        for path, found in lines.items()
        if "-pack-" in path.name
        for before, line in pairwise(found)
        if is_followed(before, line) and len(line.text.rstrip(HANGING)) < 2
    ]
    assert lonely == []


def test_no_heading_stands_alone_at_the_foot_of_a_page(pdfs: list[Path], lines: dict[Path, tuple[Line, ...]]) -> None:
    headings = 0
    for path in pdfs:
        if "slides" in path.name or "handout" in path.name:
            continue
        titles: dict[int, set[str]] = {}
        for item in pypdfium2.PdfDocument(path).get_toc():
            destination = item.get_dest()
            if destination is not None:
                titles.setdefault(destination.get_index() or 0, set()).add("".join(item.get_title().split()))
        for page, told in titles.items():
            headings += len(told)
            # The lowest line above the foot, where page numbers and running heads stand.
            text = [line for line in lines[path] if line.page == page and line.bottom > 60 and line.size > 12]
            lowest = min(text, key=lambda line: line.bottom)
            assert lowest.text.strip("【】") not in told, (path.name, page + 1, lowest.text)
    print(f"looked at {headings} headings")
    assert headings > 200


def test_every_pdf_passes_an_independent_checker_of_accessibility(pdfs: list[Path]) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    assert len(pdfs) > 10
    for path in pdfs:
        report = page.validate_pdf_bytes(path.read_bytes(), profile=page.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, (path.name, [str(failure) for failure in report.failures][:5])


def test_text_of_the_packs_is_taken_out_without_spaces_between_chinese_and_digits(pdfs: list[Path]) -> None:
    texts = [
        page.get_textpage().get_text_range()
        for path in pdfs
        if "-pack-student" in path.name
        for page in pypdfium2.PdfDocument(io.BytesIO(path.read_bytes()))
    ]
    joined = "\n".join(texts)
    assert len(re.findall(r"[0-9]年", joined)) > 100
    assert re.findall(r"[0-9] +[年月日]", joined) == []
