"""Write the questions of a bank as drafts, checked by the course's own model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.importer.drafts.question_records import as_record
from generator.importer.drafts.values import Draft
from generator.importer.drafts.yaml_text import comment, scalar
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.recognise.question_bank import Bank
from generator.importer.recognise.question_keys import read_keys
from generator.model.question import Question as Model
from generator.model.question_kinds import QUESTION_KINDS

_MODEL: TypeAdapter[Model] = TypeAdapter(Model)


def records(bank: Bank, ledger: Ledger, *, prefix: str) -> list[tuple[dict[str, Any], list[str]]]:
    """Return each question as a record with its doubts, the model's complaints among them, and enter its lines."""
    read_keys(bank, ledger)
    made = []
    for n, question in enumerate(bank.questions, 1):
        record, doubts = as_record(question, f"{prefix}-q{n:03}")
        try:
            _MODEL.validate_python(record)
        except ValidationError as error:
            if not doubts:
                doubts.append(_complaint(error))
        typed = [] if record["kind"] in ("short", "essay") else question.fields.get("answer", [])
        level = question.fields.get("difficulty", []) + question.fields.get("points", [])
        dropped = "".join([*question.marks, *typed, *level, *_brackets(question.stem)])
        words = "".join(_strings(record))
        ledger.take(question.lines, Role.QUESTION, words, dropped=dropped, why="题号、选项字母、字段名和改写的答案")
        name = QUESTION_KINDS[record["kind"]].brief
        ledger.recognise(question.lines, f"第 {question.number} 题，{name}", record["stem"])
        for doubt in doubts:
            ledger.doubt(question.lines, doubt, record["stem"])
        made.append((record, doubts))
    return made


def _brackets(stem: list[str]) -> list[str]:
    """Return what a stem's gaps and part numbers are made of, since they are written anew."""
    whole = "".join(stem)
    return re.findall(r"_+|＿+|[（()）【】\[\]①-⑩]|(?<=[（(])\s*\d{1,2}(?=\s*[）)])|问题\s*\d", whole)


def _complaint(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(p) for p in first["loc"])
    return f"字段 {place} 不合要求，请补全"


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


def questions_draft(made: list[tuple[dict[str, Any], list[str]]], *, prefix: str, name: str) -> Draft:
    """Return the questions as a file of `questions/`; one that the model refuses stands there as comments."""
    out = [comment(f"草稿：{name} 里的题目，请逐题核对（答案、解析、难度），再移入 lessons/questions/")]
    for record, doubts in made:
        out.append("")
        out += [comment(f"请核对：{doubt}") for doubt in doubts]
        lines = _record(record)
        out += lines if _is_valid(record) else [comment(line) for line in lines]
    return Draft(name=f"{prefix}-questions", text="\n".join(out) + "\n", kind="questions")


def _is_valid(record: dict[str, Any]) -> bool:
    try:
        _MODEL.validate_python(record)
    except ValidationError:
        return False
    return True


def _record(record: dict[str, Any], *, pad: str = "") -> list[str]:
    out = []
    for key, value in record.items():
        lead = f"{pad}- " if key == "id" else f"{pad}  "
        if isinstance(value, str):
            out.append(f"{lead}{key}: {value if key in ('answer', 'points') and value.isalnum() else scalar(value)}")
        elif value and isinstance(value[0], dict) and "id" in value[0]:
            out.append(f"{lead}{key}:")
            for part in value:
                out += _record(part, pad=pad + "    ")
        elif value and isinstance(value[0], dict):
            out.append(f"{lead}{key}:")
            out += [f"{pad}    - text: {scalar(entry['text'])}" for entry in value]
        elif value:
            out.append(f"{lead}{key}:")
            out += [f"{pad}    - {scalar(entry)}" for entry in value]
        else:
            out.append(f"{lead}{key}: []")
    return out
