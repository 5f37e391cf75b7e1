"""Remarks on a draft, as data: what is doubtful, what is there already, why something was suggested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RemarkKind = Literal["doubt", "duplicate", "origin", "reason"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One remark.

    `at` names the field that it stands before, `rows[3]` an entry of one; empty, it is about the whole record. A
    `reason` stands beside the field.
    """

    text: str
    at: str = ""
    kind: RemarkKind = "doubt"


def duplicate(where: object) -> Remark:
    """Return the remark that a record is there already."""
    return Remark(text=str(where), kind="duplicate")
