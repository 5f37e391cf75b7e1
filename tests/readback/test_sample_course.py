"""The sample course in all formats: every file says what its document says, and no student's file tells an answer."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

from generator.assets import starter_folder
from generator.pipeline import Request, build
from generator.readback.reading import Format
from generator.verification import verify
from generator.workspace import Workspace


def test_no_difference_over_the_sample_course_in_all_formats(tmp_path: Path) -> None:
    shutil.copytree(starter_folder(), tmp_path / "lessons", ignore=shutil.ignore_patterns("sources", "inbox"))
    workspace = Workspace(tmp_path)
    result = build(workspace, Request(formats=get_args(Format), workers=2))
    assert result.failures == ()
    reports = list(verify(workspace))
    assert [report for report in reports if report.status != "true"] == []
    verdicts = [report.verdict for report in reports if report.verdict]
    texts, characters = sum(v.texts for v in verdicts), sum(v.characters for v in verdicts)
    print(f"compared {len(verdicts)} files, {texts} texts, {characters} characters")
    assert len(verdicts) >= 120
    assert {verdict.format for verdict in verdicts} == set(get_args(Format))
    assert characters > 300_000
