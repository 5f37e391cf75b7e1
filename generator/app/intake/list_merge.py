"""Plan a list of the course with the records of drafts added to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.app.intake.draft_texts import DraftTexts, draft_problem
from generator.app.intake.drafts_folder import DraftFile
from generator.app.intake.merging import NumberedLines, Record, appended, records
from generator.app.intake.placement import DUPLICATE_MARK, FutureFile, PlacedDraft, Placement
from generator.errors import Problem
from generator.library.kinds import KINDS, Kind
from generator.library.library import Library
from generator.text.encoding import decode

_LIST_KINDS = {kind.place: kind for kind in KINDS.values() if not kind.place.endswith("/")}


def merged_list(
    texts: DraftTexts,
    name: str,
    sheets: Sequence[DraftFile],
    wanted: set[str],
    library: Library,
    root: Path,
    before: bytes | None,
) -> Placement:
    """Return a list file with the new records of drafts at its end.

    Of a list of sources that was not named itself only the `wanted` ones are taken. `before` is what the file holds.
    """
    kind, target = _LIST_KINDS[name], f"lessons/{name}"
    added: dict[str, tuple[Record, DraftFile]] = {}
    drafts: list[PlacedDraft] = []
    problems: list[Problem] = []
    for sheet in sheets:
        found = records(texts.yaml[sheet], kind.key)
        if found is None:
            message, hint = "这份草稿读不成一张列表", "每条以减号加空格开头；用 huoye check 的写法核对"
            problems.append(draft_problem(sheet, root, message, line=1, column=1, hint=hint, code="shape"))
            continue
        if sheet not in texts.named:
            found = [record for record in found if record.id in wanted]
        fresh = []
        for record in found:
            verdict = _is_new(kind, record, library, added, sheet, root)
            if isinstance(verdict, Problem):
                problems.append(verdict)
            elif verdict:
                added[record.id] = (record, sheet)
                fresh.append(record)
        if sheet in texts.named or fresh:
            drafts.append(_placed(sheet, target, found, fresh))
    placed = Placement(drafts=tuple(drafts), problems=tuple(problems))
    return placed + _with_records(target, before, list(added.values()), sheets[0], root) if added else placed


def _placed(sheet: DraftFile, target: str, found: Sequence[Record], fresh: Sequence[Record]) -> PlacedDraft:
    return PlacedDraft(
        draft=sheet,
        target=target if fresh else "",
        records=len(fresh),
        there=len(found) - len(fresh),
        alike=sum(_looks_alike(record) for record in fresh),
    )


def _is_new(
    kind: Kind,
    record: Record,
    library: Library,
    added: Mapping[str, tuple[Record, DraftFile]],
    sheet: DraftFile,
    root: Path,
) -> bool | Problem:
    """Return whether neither the course nor a draft before has a record; a problem if it has another of that id."""
    there = library.origins.get((kind.name, record.id))
    if record.id in added:
        same = added[record.id][0].value
    elif there:
        same = _value_at(there.marked.data, there.prefix)
    else:
        return True
    if same == record.value:
        return False
    place = there.place((kind.key,)) if there else "同一批里的另一份草稿"
    return draft_problem(
        sheet,
        root,
        f"{kind.label}“{record.id}”与 {place} 的不同",
        line=next((n for n in record.typed.numbers if n), 0),
        column=1,
        hint="若是同一条，删掉草稿里的；若不是，给它改名",
        code="duplicate-id",
    )


def _with_records(
    target: str, before: bytes | None, added: Sequence[tuple[Record, DraftFile]], first: DraftFile, root: Path
) -> Placement:
    """Return the list file with records added; a problem in the `first` draft if nothing can be added to it."""
    text = decode(before).text.replace("\r\n", "\n") if before is not None and before.strip() else ""
    whole = appended(text, [record for record, _ in added])
    if whole is None:
        message, hint = f"{target} 不是每条一行以减号开头的列表，加不进去", "先把它改成“- id: …”的写法"
        return Placement(problems=(draft_problem(first, root, message, hint=hint, code="shape"),))
    return Placement(files=(FutureFile(name=target, typed=whole, before=before, sources=_line_origins(whole, added)),))


def _line_origins(whole: NumberedLines, added: Sequence[tuple[Record, DraftFile]]) -> tuple[tuple[int, DraftFile], ...]:
    """Return the draft that each record's lines come from, by their first line in the merged file."""
    line = len(whole.lines) + 1
    found: list[tuple[int, DraftFile]] = []
    for record, draft in reversed(added):
        line -= len(record.typed.lines)
        found.append((line, draft))
        line -= 1  # the blank line above it
    return tuple(reversed(found))


def _looks_alike(record: Record) -> bool:
    return any(line.startswith(DUPLICATE_MARK) for line in record.typed.lines)


def _value_at(data: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        data = data[key]
    return data
