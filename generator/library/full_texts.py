"""Read the full texts of the sources that name one."""

from __future__ import annotations

from collections.abc import Iterable

from generator.errors import Problem, UserError
from generator.library.fidelity.fulltext import FullText, full_text
from generator.library.yaml.files import read_text
from generator.model.source import Source
from generator.workspace import Workspace, inside, shown

# What is wrong with a full text, by the id of its source; the file's line in sources.yaml is known to the checks.
Reason = str


def read_full_texts(workspace: Workspace, sources: Iterable[Source]) -> tuple[dict[str, FullText], dict[str, Reason]]:
    """Return the full texts by the ids of their sources, and why those that are named cannot be had."""
    texts: dict[str, FullText] = {}
    reasons: dict[str, Reason] = {}
    for source in sources:
        if source.file:
            found = _read(workspace, source.file)
            if isinstance(found, FullText):
                texts[source.id] = found
            else:
                reasons[source.id] = found
    return texts, reasons


def _read(workspace: Workspace, name: str) -> FullText | Reason:
    try:
        path = inside(workspace.sources, name)
    except UserError as error:
        return f"{error}"
    where = shown(workspace.sources / name, workspace.root)
    if not path.is_file():
        return f"没有全文文件 {where}"
    problems: list[Problem] = []
    text = read_text(str(path), workspace, problems)
    if text is None:
        return f"全文文件 {where} 读不出来：{problems[-1].message if problems else '不是文本'}"
    return full_text(text.replace("\r\n", "\n").replace("\r", "\n"), str(where), marked=path.suffix.lower() == ".md")
