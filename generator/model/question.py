"""A question with its answer, explanation and evidence."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Identifier, RequiredText, TextList, Typed, one_or_many

Difficulty = Literal["易", "中", "难"]


class Evidence(Typed):
    """The quoted words that prove an answer: out of an excerpt, or out of a fact's sentence."""

    excerpt: RequiredText
    quote: RequiredText


class Criterion(Typed):
    """One line of a marking guide."""

    text: RequiredText
    points: float = Field(gt=0)


def _letters(value: Any) -> Any:
    """Read `ABD`, `A,B,D` or `[A, B, D]` as separate letters."""
    if isinstance(value, str):
        return tuple(c.upper() for c in value if c.isalnum())
    return value


_TRUE = {"对", "正确", "√", "是", "true", "t", "yes"}
_FALSE = {"错", "错误", "×", "否", "false", "f", "no"}


def _truth(value: Any) -> Any:
    """Read 对/错, 正确/错误, √/×, true/false."""
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _TRUE:
            return True
        if word in _FALSE:
            return False
        raise ValueError("应写“对”或“错”")
    return value


def _blanks(value: Any) -> Any:
    """Let each blank be one answer or a list of equally good ones: `[[2030], [2060, 二〇六〇]]` or `[2030, 2060]`."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list | tuple):
        return tuple((v,) if isinstance(v, str) else v for v in value)
    return value


class _Question(Typed):
    """What every kind of question has."""

    id: Identifier
    stem: RequiredText
    themes: TextList = ()
    difficulty: Difficulty = "中"
    points: float | None = Field(None, gt=0, description="留空则用测验里该大题的分值")
    explanation: str = ""
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(one_or_many)] = ()
    approved: bool = Field(False, description="教师已审定")
    note: str = Field("", description="只印在教师版")

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


class SingleChoice(_Question):
    """单选：`answer: B` names the option as written here; shuffling moves the letter with it."""

    kind: Literal["single"]
    options: TextList = Field(min_length=2, max_length=8)
    answer: RequiredText
    fixed_order: bool = Field(False, description="选项不打乱（如“以上都对”）")


class MultipleChoice(_Question):
    """多选：`answer: ABD`."""

    kind: Literal["multiple"]
    options: TextList = Field(min_length=2, max_length=8)
    answer: Annotated[tuple[str, ...], BeforeValidator(_letters)]
    fixed_order: bool = False


class TrueFalse(_Question):
    """判断：`answer: 对` or `错`."""

    kind: Literal["true_false"]
    answer: Annotated[bool, BeforeValidator(_truth)]


class FillIn(_Question):
    """填空：each run of three or more `_` in the stem is a blank, answered in order."""

    kind: Literal["blank"]
    answer: Annotated[tuple[tuple[str, ...], ...], BeforeValidator(_blanks)]


class Pair(Typed):
    """A left item and the right item that belongs to it."""

    left: RequiredText
    right: RequiredText


class Matching(_Question):
    """连线：`pairs` as they belong together, `distractors` are right items that belong to none."""

    kind: Literal["matching"]
    pairs: tuple[Pair, ...] = Field(min_length=2, max_length=10)
    distractors: TextList = ()


class Ordering(_Question):
    """排序：`items` in the right order; the paper shows them shuffled."""

    kind: Literal["ordering"]
    items: TextList = Field(min_length=3, max_length=10)


class _Prose(_Question):
    """What is answered in prose: a model answer and how to mark it."""

    answer: RequiredText = Field(description="参考答案")
    rubric: tuple[Criterion, ...] = ()

    @property
    def marking(self) -> tuple[Criterion, ...]:
        """Return the marking guide."""
        return self.rubric


class ShortAnswer(_Prose):
    """简答: a model answer and how to mark it."""

    kind: Literal["short"]
    lines: int = Field(5, ge=1, le=40, description="答题行数")


class Essay(_Prose):
    """论述: a model answer and how to mark it."""

    kind: Literal["essay"]
    lines: int = Field(12, ge=1, le=60)


class Material(Typed):
    """A piece of reading in a question: an excerpt's words (`excerpt` and `quote`) or the teacher's own `text`."""

    label: str = ""
    excerpt: str = ""
    quote: str = ""
    text: str = ""


Part = Annotated[SingleChoice | MultipleChoice | TrueFalse | FillIn | ShortAnswer | Essay, Field(discriminator="kind")]


class MaterialQuestion(_Question):
    """材料分析: reading, then parts that are questions of their own; its points are the sum of its parts'."""

    kind: Literal["material"]
    materials: Annotated[tuple[Material, ...], BeforeValidator(one_or_many)] = Field(min_length=1)
    parts: tuple[Part, ...] = Field(min_length=1)

    @property
    def subquestions(self) -> tuple[Part, ...]:
        """Return its parts."""
        return self.parts

    @property
    def reading(self) -> tuple[Material, ...]:
        """Return its materials."""
        return self.materials


Question = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | FillIn | Matching | Ordering | ShortAnswer | Essay | MaterialQuestion,
    Field(discriminator="kind"),
]
