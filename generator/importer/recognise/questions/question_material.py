"""Part a material question into its reading and the questions about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.importer.characters import BLANKS, joined, plain
from generator.importer.fields.question_marks import points_at_end
from generator.importer.recognise.questions.question_bank import TypedQuestion
from generator.importer.values.question_draft import MaterialDraft, PartDraft, QuestionDraft
from generator.text.circled import CIRCLED

_B = f"[{BLANKS}]*"
_MATERIAL = re.compile(
    f"[【\\[]?{_B}((?:材料|案例|情境|链接){_B}[一二三四五六0-9①-⑥]?){_B}(?:[】\\]]{_B}[：:]?|[：:]|[{BLANKS}]+|$){_B}"
)
_PART = re.compile(
    f"(?:[（(]{_B}([0-9０-９]{{1,2}}){_B}[）)]|([①-⑩])|问题{_B}([一二三四五0-9０-９]{{1,2}}){_B}[.．、:：]?){_B}"
)
_LEAD = re.compile(
    "(?:请?(?:认真)?(?:阅读|根据|结合|依据).{0,24}(?:回答|问题|材料|要求|思考).{0,8}[。：:，]?|(?:请)?(?:回答|思考|完成)(?:下列|以下)?(?:问题)?[：:。]?|(?:问题|设问|要求|请问)[：:]?)$"
)
_ASKED = re.compile(f"(?:问题|设问|请问){_B}[：:]{_B}")
_ASKS = re.compile("(?:结合|运用|请|谈谈|说明|分析|试|简述|为什么|如何|怎样).*[。？?]?$")


@dataclass(slots=True, kw_only=True)
class _Part:
    stem: list[str]
    answer: list[str] = field(default_factory=list)


def with_material(draft: QuestionDraft, question: TypedQuestion) -> QuestionDraft:
    """Return a material question with its reading and its parts; the answers bear the numbers of the parts."""
    lead, reading, parts = _asked(question)
    if not parts:
        parts.append(_Part(stem=_last_asked(reading, lead)))
    _answer(question, parts)
    made = []
    for n, part in enumerate(parts, 1):
        stem, points, mark = points_at_end(joined(part.stem))
        question.marks.append(mark)
        answer = plain(joined(part.answer)) or "（略）"
        points = points.removesuffix(".0")
        made.append(PartDraft(id=f"{draft.id}-{n}", stem=plain(stem) or "（略）", answer=answer, points=points))
    told, _, mark = points_at_end(joined(lead))
    question.marks.append(mark)
    return replace(
        draft,
        stem=plain(told) or "阅读材料，回答问题。",
        materials=tuple(MaterialDraft(label=label, text=plain(joined(text))) for label, text in reading if text),
        parts=tuple(made),
    )


_Reading = list[tuple[str, list[str]]]


def _asked(question: TypedQuestion) -> tuple[list[str], _Reading, list[_Part]]:
    """Return the instructions, the materials with their labels, and the parts of a question."""
    lead: list[str] = []
    reading: _Reading = []
    parts: list[_Part] = []
    for where, text in question.flow:
        if where != "stem":
            if where == "answer" and parts and not _PART.match(text) and not _has_all_answers(question):
                parts[-1].answer.append(text)
            continue
        part, material = _PART.match(text), _MATERIAL.match(text)
        if part and (reading or lead or parts):
            question.marks.append(part.group())
            parts.append(_Part(stem=[text[part.end() :]]))
        elif (asked := _ASKED.match(text)) and text[asked.end() :]:
            question.marks.append(asked.group())
            parts.append(_Part(stem=[text[asked.end() :]]))
        elif _LEAD.match(text):
            lead.append(text)
        elif parts:
            parts[-1].stem.append(text)
        elif material and (reading or material.group().strip(BLANKS) != text):
            question.marks.append(material.group())
            reading.append((plain(material.group(1)), [text[material.end() :]]))
        elif reading:
            reading[-1][1].append(text)
        else:
            reading.append(("", [text]))
    return lead, reading, parts


def _has_all_answers(question: TypedQuestion) -> bool:
    """Return whether the answers come together, behind the last part."""
    kinds = [where for where, text in question.flow if where == "answer" or (where == "stem" and _PART.match(text))]
    first = kinds.index("answer")
    return "stem" not in kinds[first:] and kinds.count("stem") > 1


def _last_asked(reading: _Reading, lead: list[str]) -> list[str]:
    """Take the question off the end of the reading, where no number tells it apart."""
    if reading and len(reading[-1][1]) > 1 and (reading[-1][1][-1][-1] in "？?" or _ASKS.match(reading[-1][1][-1])):
        return [reading[-1][1].pop()]
    if len(reading) > 1 and not reading[-1][0]:
        return reading.pop()[1]
    return [lead.pop()] if len(lead) > 1 else []


def _answer(question: TypedQuestion, parts: list[_Part]) -> None:
    """Assign the answers to the parts that have none yet."""
    if any(part.answer for part in parts):
        return
    pieces = question.fields.get("answer", [])
    split = list(_split(pieces))
    if len(split) > 1 or (split and split[0][0]):
        for n, (mark, text) in enumerate(split):
            question.marks.append(mark)
            parts[min(n, len(parts) - 1)].answer.append(text if n < len(parts) else mark + text)
    elif pieces:
        parts[0].answer += pieces


def _split(pieces: list[str]) -> Iterator[tuple[str, str]]:
    """Yield mark and text of the answers （1）……（2）……, which count on from 1."""
    whole = joined(pieces)
    marks: list[re.Match[str]] = []
    for found in _PART.finditer(whole):
        before = whole[found.start() - 1 : found.start()]
        style = next(n for n, g in enumerate(found.groups()) if g)
        own = found.groups()[style]
        number = CIRCLED.find(own) + 1 if style == 1 else "一二三四五".find(own) + 1 or int(own)
        same = not marks or next(n for n, g in enumerate(marks[0].groups()) if g) == style
        if same and number == len(marks) + 1 and (not before or before in "。；;！？!?.）”" + BLANKS):
            marks.append(found)
    if not marks:
        yield "", whole
        return
    if whole[: marks[0].start()].strip(BLANKS):
        yield "", whole[: marks[0].start()]
    ends = [*(m.start() for m in marks[1:]), len(whole)]
    for found, end in zip(marks, ends, strict=True):
        yield found.group(), whole[found.end() : end]
