"""Write a unit that prints some excerpts as one pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.drafts.yaml_text import comment, scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedExcerpt:
    """An excerpt of the pack."""

    id: str
    title: str
    column: str


def unit_text(unit_id: str, excerpts: Sequence[PackedExcerpt], columns: Sequence[str]) -> str:
    """Return the YAML of a new unit with the excerpts in the order of the course's columns."""
    order = {column: n for n, column in enumerate(columns)}
    in_order = sorted(excerpts, key=lambda excerpt: order.get(excerpt.column, len(order)))
    title = excerpts[0].title if len(excerpts) == 1 else "未定的标题"
    out = [f"id: {unit_id}", f"title: {scalar(title)}  # 请改成这一单元的标题，它印在封面上"]
    out += ["# 还可以写：week 周次，question 核心问题，editor_note 编者按，discussion 讨论题", "pack:", "  excerpts:"]
    out += [f"    - {excerpt.id}  {comment(f'{excerpt.column}：{excerpt.title[:30]}')}" for excerpt in in_order]
    return "\n".join(out) + "\n"
