"""How a school prints: its classes, how many copies, and how pages are imposed on the copier's paper."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import RequiredText, Typed, one_or_many

Layout = Literal["a4", "a3", "booklet"]

LAYOUT_LABELS: dict[Layout, str] = {"a4": "A4 双面", "a3": "A3 双面，每面两页", "booklet": "A3 骑马订"}
_LAYOUT_WORDS = {"双面": "a4", "二合一": "a3", "骑马订": "booklet", "小册子": "booklet"}


def _layout(value: object) -> object:
    return _LAYOUT_WORDS.get(value.strip(), value.strip().lower()) if isinstance(value, str) else value


class SchoolClass(Typed):
    """One class that gets a copy for each student."""

    name: RequiredText = Field(description="班名")
    students: int = Field(ge=1, le=1000, description="人数")


class PrintPlan(Typed):
    """What the school office prints.

    ```yaml
    printing:
      classes:
        - {name: 高一1班, students: 45}
        - {name: 高一2班, students: 43}
      spare: 2
      teachers: 3
      layout: a3
    ```
    """

    classes: Annotated[tuple[SchoolClass, ...], BeforeValidator(one_or_many)] = Field((), description="班级和人数")
    spare: int = Field(0, ge=0, le=100, description="每班多印几份")
    teachers: int = Field(1, ge=0, le=500, description="教师版印几份")
    layout: Annotated[Layout, BeforeValidator(_layout)] = Field(
        "a4", description="a4 双面、a3 每面两页、booklet 骑马订"
    )
    duplex: bool = Field(True, description="双面印")
    signature: int = Field(0, ge=0, le=128, description="骑马订一帖几页，4 的倍数；0 表示全部合成一帖")

    @property
    def students(self) -> int:
        """Return how many copies all classes together get, the spare ones included."""
        return sum(each.students + self.spare for each in self.classes)
