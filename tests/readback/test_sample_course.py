"""The sample course in all formats: every file says what its document says, and no student's file tells an answer."""

from __future__ import annotations

from typing import get_args

from generator.app.verify import verify
from generator.readback.read_text import Format
from tests.conftest import Course


def test_no_difference_over_the_sample_course_in_all_formats(sample_course: Course) -> None:
    assert sample_course.result.failures == ()
    reports = list(verify(sample_course.workspace))
    assert [report for report in reports if report.status != "true"] == []
    verdicts = [report.verdict for report in reports if report.verdict]
    texts, characters = sum(v.texts for v in verdicts), sum(v.characters for v in verdicts)
    print(f"compared {len(verdicts)} files, {texts} texts, {characters} characters")
    assert len(verdicts) >= 120
    assert {verdict.format for verdict in verdicts} == set(get_args(Format))
    assert characters > 300_000
