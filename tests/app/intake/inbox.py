"""A folder of drafts in the inbox of a small workspace, for the tests of accepting."""

from __future__ import annotations

from collections.abc import Mapping

from generator.app.intake.draft_texts import DraftTexts, read_drafts
from generator.app.intake.drafts_folder import all_drafts
from generator.workspace import Workspace

EXCERPT = """# 草稿：river.txt 的第 1 篇
id: river
title: 一条河
column: 政策意见
themes: [治理]  # 建议：因为“治河”
source: river-source
text: |
  先治水，再种树。
"""
SOURCES = """- id: river-source
  kind: report
  title: 治河报告
  issuer: 示例市
  date: 2024

# 没有哪一篇用到
- id: other-source
  kind: report
  title: 另一份
  issuer: 示例市
  date: 2024
"""
FILES = {"excerpts/river.yaml": EXCERPT, "sources.yaml": SOURCES}


def put(workspace: Workspace, files: Mapping[str, str] | None = None, folder: str = "river") -> None:
    """Put drafts into a folder of the inbox."""
    for name, text in (FILES if files is None else files).items():
        path = workspace.inbox / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(workspace: Workspace, *only: str) -> DraftTexts:
    """Return the drafts of the inbox as they are read without glyphs, only those of some names if any are given."""
    drafts = [draft for draft in all_drafts(workspace) if not only or draft.name in only]
    return read_drafts(drafts, {}, add_columns=False, corrected=False)
