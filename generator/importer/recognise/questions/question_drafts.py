"""Turn the questions of a bank, as they were typed, into drafts in the fields of the course."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from pydantic import TypeAdapter, ValidationError

from generator.importer.characters import BLANKS, joined, plain
from generator.importer.fields.question_marks import FALSE, TRUE, TRUTH, plain_answer, points_at_end, taken_brackets
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.recognise.opening import OpenedText
from generator.importer.recognise.questions.question_bank import TypedQuestion, read_typed
from generator.importer.recognise.questions.question_keys import read_keys
from generator.importer.recognise.questions.question_material import with_material
from generator.importer.values.as_json import as_json
from generator.importer.values.question_draft import QuestionDraft
from generator.importer.values.remarks import Remark
from generator.model.question import Question as CourseQuestion
from generator.model.question_kinds import QUESTION_KINDS

_MODEL: TypeAdapter[CourseQuestion] = TypeAdapter(CourseQuestion)
_NAMES: dict[str, str] = {kind: row.brief for kind, row in QUESTION_KINDS.items()}
_GAP = re.compile(f"_{{2,}}|＿{{2,}}|[（(][{BLANKS}]{{2,}}[）)]")
_FILLED = re.compile(f"[_＿]+[{BLANKS}]*([^_＿，。；（）()]{{1,30}}?)[{BLANKS}]*[_＿]+")
_FILLED_BRACKET = re.compile(f"[（(【]{{1}}[{BLANKS}]*([^（）()【】]{{1,20}}?)[{BLANKS}]*[）)】]")
_CHOSEN = re.compile(
    f"(?:故选|故本题选|本题选|应选|故答案[为是选]|正确答案[为是]|答案[为是选]|故正确答案[为是])[{BLANKS}：:]*([A-H]{{1,6}})"
)
_EASY = (("易", "易|简单|容易|基础|★(?!★)|低"), ("难", "难|困难|较难|★★★|高"), ("中", "中|一般|适中|★★"))
_TF_OPTIONS = TRUE | FALSE


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """A document that is a question bank."""

    JSON: ClassVar[str] = "doc_kind title? questions"

    title: str
    questions: tuple[QuestionDraft, ...]
    doc_kind: str = "question_bank"


def read_bank(text: OpenedText, ledger: Ledger) -> QuestionBank:
    """Return the questions that a text holds, with their doubts, the model's complaints among them."""
    bank = read_typed(text, ledger)
    read_keys(bank, ledger)
    made = []
    for n, question in enumerate(bank.questions, 1):
        draft, doubts = _draft(question, f"{text.own}-q{n:03}")
        complaint = _complaint(draft)
        if complaint and not doubts:
            doubts.append(complaint)
        _enter(question, draft, ledger)
        for doubt in doubts:
            ledger.doubt(question.lines, doubt, draft.stem)
        remarks = tuple(Remark(text=doubt) for doubt in doubts)
        made.append(replace(draft, is_valid=not complaint, remarks=remarks))
    return QuestionBank(title=bank.title, questions=tuple(made))


def _enter(question: TypedQuestion, draft: QuestionDraft, ledger: Ledger) -> None:
    """Enter the lines of a question in the ledger, with what its fields leave out."""
    typed = [] if draft.kind in ("short", "essay") else question.fields.get("answer", [])
    level = question.fields.get("difficulty", []) + question.fields.get("points", [])
    dropped = "".join([*question.marks, *typed, *level, *_brackets(question.stem)])
    words = "".join(_strings(as_json(draft)))
    ledger.take(question.lines, Role.QUESTION, words, dropped=dropped, why="题号、选项字母、字段名和改写的答案")
    ledger.recognise(question.lines, f"第 {question.number} 题，{_NAMES[draft.kind]}", draft.stem)


def _brackets(stem: list[str]) -> list[str]:
    """Return what a stem's gaps and part numbers are made of, since they are written anew."""
    whole = "".join(stem)
    return re.findall(r"_+|＿+|[（()）【】\[\]①-⑩]|(?<=[（(])\s*\d{1,2}(?=\s*[）)])|问题\s*\d", whole)


def _complaint(draft: QuestionDraft) -> str:
    """Return what the course's own model says against a question, nothing when it can read it."""
    try:
        _MODEL.validate_python(as_json(draft))
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        return f"字段 {place} 不合要求，请补全"
    return ""


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("id", "kind"):
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _draft(question: TypedQuestion, own: str) -> tuple[QuestionDraft, list[str]]:
    """Return a question in the fields of the course, and what is doubtful about it."""
    doubts: list[str] = []
    stem, worth, mark = points_at_end(joined(question.stem))
    if worth:
        question.fields.setdefault("points", [worth])
        question.marks.append(mark)
    answer = _without_points(question.answer, question)
    if not answer and (found := _inline_answer(stem, question)):
        answer, stem = found
    if not answer and question.options and (chosen := _CHOSEN.search(joined(question.fields.get("explanation", [])))):
        answer = chosen.group(1)
    kind = _kind(question, stem, answer, doubts)
    draft = _answered(QuestionDraft(id=own, kind=kind, stem=_stem(stem, kind)), stem, answer, question)
    draft = _with_fields(draft, question)
    return draft, doubts + _doubts(draft, question)


def _answered(draft: QuestionDraft, stem: str, answer: str, question: TypedQuestion) -> QuestionDraft:
    """Return a question with what its kind has beside the stem."""
    match draft.kind:
        case "single" | "multiple":
            options = _options(question)
            return replace(draft, options=options, answer=_letters(answer))
        case "true_false":
            return replace(draft, answer=_truth(question, answer))
        case "blank":
            shown, answers = _blank(stem, answer, question)
            return replace(draft, stem=shown, answer=tuple(answers))
        case "material":
            return with_material(draft, question)
        case _:
            return replace(draft, answer=plain(answer))


def _options(question: TypedQuestion) -> tuple[str, ...]:
    """Return the options without the marks that end all of them."""
    listed = all(o.rstrip(BLANKS)[-1:] in "；;" for o in question.options[:-1])
    stopped = all(o.rstrip(BLANKS)[-1:] in "。" for o in question.options)
    ends = "；;。" if listed else "。" if stopped else ""
    question.marks += [o.rstrip(BLANKS)[len(o.rstrip(BLANKS + ends)) :] for o in question.options] if ends else []
    return tuple(plain(o.rstrip(BLANKS + ends)) for o in question.options)


def _letters(answer: str) -> str:
    return "".join(sorted(set(re.findall("[A-H]", plain_answer(answer)))))


def _truth(question: TypedQuestion, answer: str) -> str:
    if question.options and (named := re.match("[A-H]", plain_answer(answer))):
        place = ord(named.group()) - 65
        answer = question.options[place] if place < len(question.options) else ""
        question.marks += [*question.options, named.group()]
    word = re.match(TRUTH + "|是|否", answer.strip(BLANKS + "（）()。.“”"))
    return "" if not word else "对" if word.group() in TRUE else "错"


def _with_fields(draft: QuestionDraft, question: TypedQuestion) -> QuestionDraft:
    points = re.search(r"\d+(?:\.\d+)?", plain(joined(question.fields.get("points", []))))
    has_points = points and float(points.group()) > 0 and draft.kind != "material"
    return replace(
        draft,
        explanation=plain(joined(question.fields.get("explanation", []))),
        note=plain(joined(question.fields.get("note", []))),
        difficulty=_difficulty(joined(question.fields.get("difficulty", []))),
        points=points.group().removesuffix(".0") if points and has_points else "",
    )


def _doubts(draft: QuestionDraft, question: TypedQuestion) -> list[str]:
    doubts = []
    answer = draft.answer or ""
    if not answer and draft.kind != "material":
        doubts.append("没有找到答案")
    elif draft.kind in ("single", "multiple"):
        missing = [c for c in answer if ord(c) - 65 >= len(question.options)]
        doubts += [f"答案 {c} 没有对应的选项" for c in missing]
    gaps = len(re.findall("_{3,}", draft.stem))
    if draft.kind == "blank" and answer and len(answer) != gaps:
        doubts.append(f"题干有 {gaps} 个空，答案有 {len(answer)} 个")
    if any(part.answer == "（略）" for part in draft.parts or ()):
        doubts.append("有的小题没有找到答案")
    return doubts


def _without_points(answer: str, question: TypedQuestion) -> str:
    """Return an answer without the points behind it, where it is short: `B（2分）`."""
    if len(answer) > 20:
        return answer
    bare, worth, mark = points_at_end(answer)
    if worth:
        question.fields.setdefault("points", [worth])
        question.marks.append(mark)
    return bare


def _inline_answer(stem: str, question: TypedQuestion) -> tuple[str, str] | None:
    """Return the answer in the brackets of a stem, and the stem with empty brackets."""
    found = taken_brackets(stem)
    if found and (question.options or question.kind in ("single", "multiple", "choice", "true_false", "")):
        last = found[-1]
        truth = last.group(1) in TRUE | FALSE and not question.options
        if truth or question.options:
            question.marks.append(last.group(1))
            return last.group(1), f"{stem[: last.start()]}（\u3000\u3000）{stem[last.end() :]}"
    behind = re.search(f"[{BLANKS}。？！]([√×✓✔✗✘╳])$", stem)
    if behind and not question.options:
        question.marks.append(behind.group(1))
        return behind.group(1), stem[: behind.start(1)].rstrip(BLANKS)
    return None


def _kind(question: TypedQuestion, stem: str, answer: str, doubts: list[str]) -> str:
    letters = re.sub("[^A-H]", "", plain_answer(answer)) if question.options else ""
    bare = answer.strip(BLANKS + "（）()。.")
    if question.kind == "material":
        return "material"
    if question.kind in ("true_false", "") and 0 < len(question.options) <= 2 and _is_truth_table(question):
        return "true_false"
    if len(question.options) >= 2:
        return _choice_kind(question, letters, doubts)
    if question.kind in ("single", "multiple", "choice"):
        if bare in TRUE | FALSE:
            return "true_false"
        doubts.append("选择题没有找到选项")
        return "short"
    if question.kind in ("matching", "ordering"):
        doubts.append("连线题和排序题请照原文改写")
        return "short"
    if question.kind in ("short", "essay", "") and _has_material(question):
        return "material"
    if question.kind:
        return question.kind
    if bare in TRUE | FALSE:
        return "true_false"
    return "blank" if _GAP.search(stem) else "short"


def _choice_kind(question: TypedQuestion, letters: str, doubts: list[str]) -> str:
    if question.kind not in ("single", "multiple", "choice", ""):
        doubts.append("这道题有选项，已作为选择题，请核对题型")
    if question.kind == "single" and len(letters) > 1:
        doubts.append(f"单选题有 {len(letters)} 个答案，已改为多选")
        return "multiple"
    return "multiple" if len(letters) > 1 or question.kind == "multiple" else "single"


def _is_truth_table(question: TypedQuestion) -> bool:
    return all(o.strip(BLANKS + "。；;") in _TF_OPTIONS for o in question.options)


def _has_material(question: TypedQuestion) -> bool:
    texts = [text for where, text in question.flow if where == "stem"]
    return (
        any(re.match(f"【?材料(?:[一二三四1-4]?[】：:]|[一二三四1-4][{BLANKS}])", t) for t in texts) and len(texts) >= 2
    )


def _stem(stem: str, kind: str) -> str:
    if kind == "blank":
        return stem
    stem = re.sub(f"[（(][{BLANKS}]+[）)]|[（(][）)](?=[。？?]?$)", "（）", stem)
    return plain(stem).replace("（）", "（\u3000\u3000）")


def _blank(stem: str, answer: str, question: TypedQuestion) -> tuple[str, list[str]]:
    """Return a stem with gaps, and what belongs into them; answers typed into the gaps are taken out."""
    inside: list[str] = []
    if not answer and not _GAP.search(_FILLED.sub("", stem)):
        for pattern in (_FILLED, _FILLED_BRACKET):
            if inside := [plain(m.group(1)) for m in pattern.finditer(stem)]:
                question.marks += [m.group() for m in pattern.finditer(stem)]
                stem = pattern.sub("____", stem)
                break
    stem = re.sub(r"_{2,}|＿{2,}", "____", stem)
    if "____" not in stem:
        stem = re.sub(f"[（(][{BLANKS}]*[）)]", "____", stem)
    stem = plain(stem)
    return stem, inside or _blank_answers(answer, stem)


def _blank_answers(answer: str, stem: str) -> list[str]:
    count = len(re.findall("_{3,}", stem))
    for separator in ("[；;|｜]", f"[{BLANKS}]{{2,}}|\t", "[、，,]", f"[{BLANKS}]+", "(?=[①-⑩])", r"(?=[（(]\d+[）)])"):
        pieces = [
            plain(re.sub(r"^(?:[（(]\d+[）)]|[①-⑩])", "", p.strip(BLANKS + "；;，,。")))
            for p in re.split(separator, answer)
            if p.strip(BLANKS)
        ]
        if len(pieces) == count:
            return pieces
    return [plain(answer)] if answer else []


def _difficulty(text: str) -> str:
    number = re.search(r"(?:^|\D)([01]?\.\d+)", text)
    if number:  # the share of students who get it right
        share = float(number.group(1))
        return "易" if share >= 0.7 else "难" if share < 0.4 else "中"
    return next((level for level, words in reversed(_EASY) if text and re.search(words, text)), "")
