"""Plan where drafts go in the course: which become files of their own, and which records join a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.app.intake.draft_texts import SOURCES, DraftTexts, draft_problem
from generator.app.intake.drafts_folder import DraftFile
from generator.app.intake.list_merge import merged_list
from generator.app.intake.merging import as_typed
from generator.app.intake.placement import DUPLICATE_MARK, FutureFile, PlacedDraft, Placement
from generator.errors import Problem
from generator.library.library import Library
from generator.library.yaml.marked_yaml import parse

# The bytes of a file of the workspace by its name in it, None where there is none.
CurrentFile = Callable[[str], bytes | None]


def place_drafts(texts: DraftTexts, library: Library, root: Path, current: CurrentFile) -> Placement:
    """Return where the drafts go, with the records of the sources that their excerpts name."""
    placed = Placement()
    lists: dict[str, list[DraftFile]] = {}
    for draft in texts.named:
        if draft.is_list and draft.name != "course.yaml":
            lists.setdefault(draft.name, []).append(draft)
        else:
            placed += _place_file(texts, draft, root, current, taken={file.name for file in placed.files})
    for draft in texts.yaml:
        if draft not in texts.named:
            lists.setdefault(SOURCES, []).append(draft)
    wanted = {name for file in placed.files for name in _named_sources(file.typed.text)}
    for name, sheets in sorted(lists.items()):
        placed += merged_list(texts, name, sheets, wanted, library, root, current(f"lessons/{name}"))
    return placed


def _place_file(texts: DraftTexts, draft: DraftFile, root: Path, current: CurrentFile, *, taken: set[str]) -> Placement:
    """Return where a draft goes that is a file of its own."""
    target, text = f"lessons/{draft.name}", texts.yaml[draft]
    typed, there = as_typed(text), current(target)
    if draft.name == "course.yaml":
        if there is not None:
            return _not_needed(draft, "已有 course.yaml，这一份没有用")
    elif there == typed.text.encode():
        return _not_needed(draft, f"{target} 已经有同样的内容")
    elif there is not None:
        return _refused(draft, root, f"{target} 已经有了，没有覆盖", "给草稿改名，或者先移走原有的文件")
    elif target in taken:
        return _refused(draft, root, f"另一份草稿也要放到 {target}", "给其中一个改名")
    return Placement(
        files=(FutureFile(name=target, typed=typed, draft=draft),),
        drafts=(PlacedDraft(draft=draft, target=target),),
        problems=tuple(_possible_duplicates(draft, text, root)),
    )


def _not_needed(draft: DraftFile, note: str) -> Placement:
    return Placement(drafts=(PlacedDraft(draft=draft, target="", note=note),))


def _refused(draft: DraftFile, root: Path, message: str, hint: str) -> Placement:
    return Placement(problems=(draft_problem(draft, root, message, hint=hint, code="exists"),))


def _possible_duplicates(draft: DraftFile, text: str, root: Path) -> Iterator[Problem]:
    for n, line in enumerate(text.split("\n"), 1):
        if line.startswith(DUPLICATE_MARK):
            hint = "若真是重复的，删掉其中一篇"
            yield draft_problem(
                draft, root, line[2:].strip(), line=n, column=1, hint=hint, code="duplicate", severity="warning"
            )


def _named_sources(text: str) -> set[str]:
    """Return the ids of the sources that an excerpt names."""
    data = parse(text).data
    if not isinstance(data, dict):
        return set()
    also = data.get("also") or []
    names = [data.get("source"), *(also if isinstance(also, list) else [also])]
    return {name for name in names if isinstance(name, str)}
