"""选择: options of which one or several are right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import RequiredText
from generator.model.flaw import Flaw
from generator.model.marked import Phrases
from generator.model.question_kinds import QUESTION_KINDS
from generator.model.questions.base import BaseQuestion, repetitions

_LETTERS = "ABCDEFGH"
_TYPED_LETTER = re.compile(r"^[（(]?([A-Ha-hＡ-Ｈ])[)）.．、:：\s]")


def _letters(value: Any) -> Any:
    """Read `ABD`, `A,B,D` or `[A, B, D]` as separate letters."""
    if isinstance(value, str):
        return tuple(c.upper() for c in value if c.isalnum())
    return value


class _Choice(BaseQuestion):
    """What both kinds have: options, and letters that name the right ones as they are written here."""

    options: Phrases = Field(min_length=2, max_length=8)
    answer: Any

    def flaws(self) -> Iterator[Flaw]:
        """Yield options that are alike or bear letters, and letters that name no option."""
        yield from repetitions(self.options, "options", "选项")
        typed = [_TYPED_LETTER.match(option) for option in self.options]
        if [_plain(match[1]) for match in typed if match] == list(_LETTERS[: len(self.options)]):
            message, hint = "选项里不要写字母", "删掉各项开头的 A、B、C……：打乱选项时程序会另排字母"
            yield Flaw(path=("options", 0), message=message, hint=hint, code="typed-letters")
        if wrong := self._wrong_letters():
            yield Flaw(path=("answer",), message=wrong[0], hint=wrong[1], code="answer-letter")

    def _wrong_letters(self) -> tuple[str, str] | None:
        """Return what is wrong with the letters of the answer, and what to do."""
        known = _LETTERS[: len(self.options)]
        typed = "".join(self.answer).strip()
        letters = [c for c in _plain(typed) if c.isalnum()]
        options = [option.strip() for option in self.options]
        if typed in options and typed not in known:
            return "“answer”应写选项的字母，不写选项的内容", f"写成 answer: {known[options.index(typed)]}"
        unknown = [letter for letter in letters if letter not in known]
        if not letters or unknown:
            shown = "".join(unknown[:8]) or typed
            hint = "数一数选项，或者改答案" if len(unknown) == 1 else "只写字母，例如 answer: B"
            return f"答案“{shown}”不是选项的字母（{known[0]}–{known[-1]}）", hint
        if wrong := self._wrong_count(len(letters)):
            return wrong
        if len(set(letters)) != len(letters):
            twice = next(letter for letter in letters if letters.count(letter) > 1)
            return f"答案里的“{twice}”写了两次", "删掉一个"
        if typed != "".join(letters):
            return f"答案“{typed}”应只写半角的大写字母", f"写成 answer: {''.join(letters)}"
        return None

    def _wrong_count(self, count: int) -> tuple[str, str] | None:
        """Return what is wrong with the number of letters, and what to do."""
        return None


class SingleChoice(_Choice):
    """单选：`answer: B` names the option as written here; shuffling moves the letter with it."""

    label: ClassVar[str] = QUESTION_KINDS["single"].label

    kind: Literal["single"]
    answer: RequiredText = Field(description="正确选项的字母，例如 B")
    fixed_order: bool = Field(False, description="选项不打乱（如“以上都对”）")

    def _wrong_count(self, count: int) -> tuple[str, str] | None:
        return None if count == 1 else (f"单选题只能有一个答案，写了 {count} 个", "只留一个，或者改成 kind: multiple")


class MultipleChoice(_Choice):
    """多选：`answer: ABD`."""

    label: ClassVar[str] = QUESTION_KINDS["multiple"].label

    kind: Literal["multiple"]
    answer: Annotated[tuple[str, ...], BeforeValidator(_letters)] = Field(description="正确选项的字母，例如 ABD")
    fixed_order: bool = False

    def flaws(self) -> Iterator[Flaw]:
        """Yield also that there is one right option only."""
        yield from super().flaws()
        if len(self.answer) == 1 and not self._wrong_letters():
            message, hint = "多选题只写了一个答案", "补上其余的，或者改成 kind: single"
            yield Flaw(path=("answer",), message=message, hint=hint, code="answer-count", severity="warning")


def _plain(letters: str) -> str:
    return unicodedata.normalize("NFKC", letters).upper()
