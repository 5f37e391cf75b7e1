"""What every kind of question has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Identifier, RequiredText, TextList, Typed, one_or_many
from generator.model.flaw import Flaw
from generator.model.marked import Prose, RequiredPlain, RequiredProse

if TYPE_CHECKING:
    from generator.model.question import Part

Difficulty = Literal["易", "中", "难"]


class Evidence(Typed):
    """The quoted words that prove an answer: out of an excerpt, or out of a fact's sentence."""

    excerpt: RequiredText
    quote: RequiredProse


class Criterion(Typed):
    """One line of a marking guide."""

    text: RequiredPlain
    points: float = Field(gt=0)


class Material(Typed):
    """A piece of reading in a question: an excerpt's words (`excerpt` and `quote`) or the teacher's own `text`."""

    label: str = ""
    excerpt: str = ""
    quote: Prose = ""
    text: Prose = ""


class BaseQuestion(Typed):
    """What every kind of question has; `label` is what editors show."""

    label: ClassVar[str]

    id: Identifier
    stem: RequiredProse
    themes: TextList = ()
    difficulty: Difficulty = "中"
    points: float | None = Field(None, gt=0, description="留空则用测验里该大题的分值")
    explanation: Prose = ""
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(one_or_many)] = ()
    approved: bool = Field(False, description="教师已审定")
    note: Prose = Field("", description="只印在教师版")

    @property
    def subquestions(self) -> tuple[Part, ...]:
        """Return the questions that this one consists of, if it does."""
        return ()

    @property
    def reading(self) -> tuple[Material, ...]:
        """Return what is to be read before its parts are answered."""
        return ()

    @property
    def marking(self) -> tuple[Criterion, ...]:
        """Return the marking guide, if it has one."""
        return ()

    def flaws(self) -> Iterator[Flaw]:
        """Yield what is wrong in the question itself, its parts excepted."""
        yield from ()


def same_points(one: float, other: float) -> bool:
    """Return whether two sums of points agree: 0.1 + 0.2 is 0.3."""
    return abs(one - other) < 1e-6


def repetitions(items: tuple[str, ...], field: str, what: str) -> Iterator[Flaw]:
    """Yield each item that says the same as one before it."""
    seen: dict[str, int] = {}
    for n, item in enumerate(items):
        first = seen.setdefault("".join(item.split()), n)
        if first != n:
            message = f"{what}“{item[:20]}”与第 {first + 1} 项相同"
            yield Flaw(path=(field, n), message=message, hint="改掉其中一项", code="repeated")
