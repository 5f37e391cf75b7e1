"""Check that questions can be asked and answered: letters, options, blanks, evidence, points."""

from __future__ import annotations

import re
import unicodedata
from typing import assert_never

from generator.library.catalogue import evidence_of
from generator.library.checks.context import Context
from generator.library.points import points_of, rubric_sum, same_points
from generator.library.yaml.marked_yaml import YamlPath
from generator.model.document import points_text
from generator.model.question import (
    Essay,
    FillIn,
    Matching,
    MaterialQuestion,
    MultipleChoice,
    Ordering,
    Question,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)

LETTERS = "ABCDEFGH"
BLANK = re.compile(r"[_＿]{3,}")
_TYPED_LETTER = re.compile(r"^[（(]?([A-Ha-hＡ-Ｈ])[)）.．、:：\s]")


def check_questions(context: Context) -> None:
    """Check every question, its parts included."""
    parts: dict[str, str] = {}
    for question in context.library.questions:
        _check_common(context, question, ())
        _check_kind(context, question.id, question, ())
        if not isinstance(question, MaterialQuestion):
            continue
        _check_materials(context, question)
        for n, part in enumerate(question.parts):
            path: YamlPath = ("parts", n)
            owner = parts.setdefault(part.id, question.id)
            if owner != question.id or part.id in context.library.questions or _is_repeated(question, n):
                message = f"题目“{part.id}”重复了"
                context.add("question", question.id, (*path, "id"), message, hint="给这一小题改名", code="duplicate-id")
            context.refer_all("question", question.id, (*path, "themes"), "theme", part.themes)
            for e, evidence in enumerate(part.evidence):
                _check_evidence(context, question.id, (*path, "evidence", e, "excerpt"), evidence.excerpt)
            _check_kind(context, question.id, part, path)


def _is_repeated(question: MaterialQuestion, n: int) -> bool:
    return question.parts[n].id in [part.id for part in question.parts[:n]]


def _check_common(context: Context, question: Question, path: YamlPath) -> None:
    context.refer_all("question", question.id, (*path, "themes"), "theme", question.themes)
    for n, evidence in enumerate(question.evidence):
        _check_evidence(context, question.id, (*path, "evidence", n, "excerpt"), evidence.excerpt)
    if not evidence_of(question):
        message, hint = "没有写依据", "加上 evidence：摘编的 id（excerpt）和其中的原话（quote）"
        context.warn("question", question.id, ("id",), message, hint=hint, code="no-evidence")


def _check_evidence(context: Context, owner: str, path: YamlPath, name: str) -> None:
    """Check that evidence names an excerpt; a fact will do as well."""
    if name not in context.library.known_ids.get("fact", frozenset()):
        context.refer("question", owner, path, "excerpt", name)


def _check_kind(context: Context, owner: str, question: Question, path: YamlPath) -> None:
    """Check what only this kind of question can have wrong; `owner` is the question in the bank."""
    match question:
        case SingleChoice() | MultipleChoice():
            _check_choice(context, owner, question, path)
        case FillIn():
            _check_blanks(context, owner, question, path)
        case Matching():
            _check_matching(context, owner, question, path)
        case Ordering():
            _check_repeated(context, owner, question.items, (*path, "items"), "这一项")
        case ShortAnswer() | Essay():
            _check_rubric(context, owner, question, path)
        case MaterialQuestion():
            _check_sum_of_parts(context, question)
        case TrueFalse():
            pass
        case _:
            assert_never(question)


def _check_choice(context: Context, owner: str, question: SingleChoice | MultipleChoice, path: YamlPath) -> None:
    options = question.options
    _check_repeated(context, owner, options, (*path, "options"), "选项")
    typed = [_TYPED_LETTER.match(option) for option in options]
    if [_plain(match[1]) for match in typed if match] == list(LETTERS[: len(options)]):
        message, hint = "选项里不要写字母", "删掉各项开头的 A、B、C……：打乱选项时程序会另排字母"
        context.add("question", owner, (*path, "options", 0), message, hint=hint, code="typed-letters")
    _check_letters(context, owner, question, path)


def _check_letters(context: Context, owner: str, question: SingleChoice | MultipleChoice, path: YamlPath) -> None:
    wrong = _wrong_letters(question)
    if wrong:
        message, hint = wrong
        context.add("question", owner, (*path, "answer"), message, hint=hint, code="answer-letter")
    elif isinstance(question, MultipleChoice) and len(question.answer) == 1:
        message, hint = "多选题只写了一个答案", "补上其余的，或者改成 kind: single"
        context.warn("question", owner, (*path, "answer"), message, hint=hint, code="answer-count")


def _wrong_letters(question: SingleChoice | MultipleChoice) -> tuple[str, str] | None:
    """Return what is wrong with the letters of an answer, and what to do."""
    known = LETTERS[: len(question.options)]
    typed = "".join(question.answer).strip()
    letters = [c for c in _plain(typed) if c.isalnum()]
    options = [option.strip() for option in question.options]
    if typed in options and typed not in known:
        return "“answer”应写选项的字母，不写选项的内容", f"写成 answer: {known[options.index(typed)]}"
    unknown = [letter for letter in letters if letter not in known]
    if not letters or unknown:
        shown = "".join(unknown[:8]) or typed
        hint = "数一数选项，或者改答案" if len(unknown) == 1 else "只写字母，例如 answer: B"
        return f"答案“{shown}”不是选项的字母（{known[0]}–{known[-1]}）", hint
    if isinstance(question, SingleChoice) and len(letters) != 1:
        return f"单选题只能有一个答案，写了 {len(letters)} 个", "只留一个，或者改成 kind: multiple"
    if len(set(letters)) != len(letters):
        twice = next(letter for letter in letters if letters.count(letter) > 1)
        return f"答案里的“{twice}”写了两次", "删掉一个"
    if typed != "".join(letters):
        return f"答案“{typed}”应只写半角的大写字母", f"写成 answer: {''.join(letters)}"
    return None


def _plain(letters: str) -> str:
    return unicodedata.normalize("NFKC", letters).upper()


def _check_repeated(context: Context, owner: str, items: tuple[str, ...], path: YamlPath, what: str) -> None:
    seen: dict[str, int] = {}
    for n, item in enumerate(items):
        first = seen.setdefault("".join(item.split()), n)
        if first != n:
            message = f"{what}“{item[:20]}”与第 {first + 1} 项相同"
            context.add("question", owner, (*path, n), message, hint="改掉其中一项", code="repeated")


def _check_blanks(context: Context, owner: str, question: FillIn, path: YamlPath) -> None:
    blanks, answers = len(BLANK.findall(question.stem)), len(question.answer)
    if not blanks:
        message, hint = "题干里没有空", "每个空用三个以上的下划线表示：____"
        context.add("question", owner, (*path, "stem"), message, hint=hint, code="blank-count")
    elif blanks != answers:
        message = f"题干里有 {blanks} 个空，答案有 {answers} 个"
        hint = "每个空一个答案：answer: [甲, 乙]；同一空有几种写法：answer: [[甲, 乙]]"
        context.add("question", owner, (*path, "answer"), message, hint=hint, code="blank-count")
    for n, ways in enumerate(question.answer):
        if not ways or not all(way.strip() for way in ways):
            context.add("question", owner, (*path, "answer", n), "这个空的答案是空的", hint="写上答案", code="empty")


def _check_matching(context: Context, owner: str, question: Matching, path: YamlPath) -> None:
    rights = tuple(pair.right for pair in question.pairs)
    for side, items in (("left", tuple(pair.left for pair in question.pairs)), ("right", rights)):
        for n, item in enumerate(items):
            if item in items[:n]:
                message = f"“{item[:20]}”与第 {items.index(item) + 1} 对相同，答案不唯一"
                context.add("question", owner, (*path, "pairs", n, side), message, hint="改掉其中一项", code="repeated")
    for n, item in enumerate(question.distractors):
        if item in rights or item in question.distractors[:n]:
            message = f"干扰项“{item[:20]}”与别的项相同"
            context.add("question", owner, (*path, "distractors", n), message, hint="换一个干扰项", code="repeated")


def _check_rubric(context: Context, owner: str, question: ShortAnswer | Essay, path: YamlPath) -> None:
    total = rubric_sum(question)
    if total is not None and question.points is not None and not same_points(total, question.points):
        message = f"评分标准合计 {points_text(total)} 分，本题 {points_text(question.points)} 分"
        context.warn("question", owner, (*path, "rubric"), message, hint="改成相等", code="rubric-sum")


def _check_sum_of_parts(context: Context, question: MaterialQuestion) -> None:
    total = points_of(question)
    if question.points is not None and total is not None and not same_points(total, question.points):
        message = f"各小题合计 {points_text(total)} 分，这里写的是 {points_text(question.points)} 分"
        hint = "删掉这一行：材料题的分值由各小题相加"
        context.add("question", question.id, ("points",), message, hint=hint, code="points-sum")


def _check_materials(context: Context, question: MaterialQuestion) -> None:
    for n, material in enumerate(question.materials):
        path: YamlPath = ("materials", n)
        if material.excerpt:
            context.refer("question", question.id, (*path, "excerpt"), "excerpt", material.excerpt)
        if not material.text and not (material.excerpt and material.quote):
            message = "这则材料没有文字"
            hint = "写 excerpt 和 quote（摘编里的原话），或者写 text（自己的文字）"
            context.add("question", question.id, path, message, hint=hint, code="empty-material")
