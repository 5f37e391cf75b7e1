"""Write OMRChecker's files for an answer sheet: template.json, a picture of the marks, the right answers.

The format is that of OMRChecker 1 (github.com/Udayraj123/OMRChecker, `src/schemas/template_schema.py`): the sheet is
cropped to the centres of its four marks and scaled to `pageDimensions`; `origin` is the upper left corner of a
block's first bubble in that picture.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

from generator.errors import Notice
from generator.layout.answer_sheet import (
    BUBBLE,
    MARK_RADIUS,
    MARKS,
    PAGE,
    FieldBlock,
    ScannedZone,
    field_name,
    place_scanned_zone,
)
from generator.layout.question import mark_of
from generator.model.document import (
    SCANNED,
    Answer,
    Blocks,
    CorrectLetters,
    CorrectVerdict,
    Document,
    QuestionBlock,
    points_text,
)
from generator.model.question_kinds import is_bubbled
from generator.writers.writer import OutputFile

# Pixels a millimetre in the picture that the template speaks of, and in that of a mark.
SCALE = 8
_MARK_SCALE = 20
_FINE = 4  # each pixel of the mark is looked at in so many places both ways
# The rings of a mark, as shares of its radius: black without, white, black within.
RINGS = (1.0, 0.64, 0.34)


def what_a_scanner_needs(document: Document) -> tuple[tuple[OutputFile, ...], tuple[Notice, ...]]:
    """Return the files that go beside an answer sheet's or a key's PDF, and the notices about questions left out.

    Other documents, and sheets without bubbles, have none. The answers go with the key, never with the sheet.
    """
    if document.kind == "key" and document.has(SCANNED):
        return _evaluation_file(document), ()
    if document.kind != "answer_sheet":
        return (), ()
    layout = place_scanned_zone(document)
    marker = f"{document.name}.omr-marker.png"
    files = (
        OutputFile(name=f"{document.name}.omr.json", data=omr_template(layout, marker)),
        OutputFile(name=marker, data=marker_picture()),
    )
    names = "、".join(layout.left_out)
    message = f"答题卡第1页放不下全部填涂题，第 {names} 题改为手写，机器读不到；可分成两次测验"
    return files if layout.blocks else (), (Notice(message=message, code="omr"),) if layout.left_out else ()


def omr_template(layout: ScannedZone, marker: str) -> bytes:
    """Return the template of a sheet; `marker` is the file name of the marks' picture, which lies beside it."""
    (left, top), (right, _), (_, bottom), _ = MARKS
    template = {
        "pageDimensions": [_pixels(right - left), _pixels(bottom - top)],
        "bubbleDimensions": [_pixels(side) for side in BUBBLE],
        "preProcessors": [
            {
                "name": "CropOnMarkers",
                "options": {"relativePath": marker, "sheetToMarkerWidthRatio": round(PAGE[0] / (2 * MARK_RADIUS))},
            }
        ],
        "customLabels": {"StudentId": [f"id1..{layout.id_digits}"]} if layout.id_digits > 1 else {},
        "fieldBlocks": {block.name: _block(block) for block in layout.blocks},
        "outputColumns": _columns(layout),
        "emptyValue": "",
    }
    return (json.dumps(template, ensure_ascii=False, indent=2) + "\n").encode()


def _pixels(millimetres: float) -> int:
    return round(millimetres * SCALE)


def _block(block: FieldBlock) -> dict[str, Any]:
    left, top = MARKS[0]
    return {
        "bubbleValues": list(block.values),
        "direction": "vertical" if block.vertical else "horizontal",
        "fieldLabels": list(block.fields),
        "origin": [_pixels(block.x - left), _pixels(block.y - top)],
        "bubblesGap": block.step * SCALE,
        "labelsGap": block.field_step * SCALE,
    }


def _columns(layout: ScannedZone) -> list[str]:
    columns = ["StudentId"] if layout.id_digits > 1 else []
    return columns + [field for block in layout.blocks for field in block.fields if not field.startswith("id")]


def _evaluation_file(document: Document) -> tuple[OutputFile, ...]:
    asked = list(_asked(document.blocks))
    if not asked:
        return ()
    return (OutputFile(name=f"{document.name}.omr-evaluation.json", data=omr_evaluation(asked)),)


def _asked(blocks: Blocks, before: str = "") -> Iterator[tuple[str, QuestionBlock]]:
    """Yield the questions answered in bubbles, with the scanner's names for them."""
    for block in blocks:
        if isinstance(block, QuestionBlock):
            mark = before + mark_of(block.number, is_part=block.is_part)
            if is_bubbled(block.kind):
                yield field_name(mark), block
            yield from _asked(block.parts, mark)


def omr_evaluation(asked: Sequence[tuple[str, QuestionBlock]]) -> bytes:
    """Return OMRChecker's evaluation.json: what is right, and what it is worth; a wrong answer costs nothing."""
    worths: dict[float, list[str]] = {}
    for name, question in asked:
        worths.setdefault((question.answer and question.answer.points) or 0, []).append(name)
    schemes = {
        f"POINTS_{points_text(points)}": {"questions": names, "marking": _marking(points)}
        for points, names in worths.items()
    }
    evaluation = {
        "source_type": "custom",
        "options": {
            "questions_in_order": [name for name, _ in asked],
            "answers_in_order": [_answer(question.answer) for _, question in asked],
            "should_explain_scoring": True,
        },
        "marking_schemes": {"DEFAULT": _marking(1), **schemes},
    }
    return (json.dumps(evaluation, ensure_ascii=False, indent=2) + "\n").encode()


def _answer(answer: Answer | None) -> str:
    """Return the right answer of a question as a scanner writes it: BD, T."""
    match answer.correct if answer else None:
        case CorrectLetters(letters=letters):
            return "".join(letters)
        case CorrectVerdict(is_true=is_true):
            return "T" if is_true else "F"
        case _:
            return ""


def _marking(points: float) -> dict[str, str]:
    return {"correct": str(Fraction(points).limit_denominator(100)), "incorrect": "0", "unmarked": "0"}


@lru_cache(maxsize=1)
def marker_picture() -> bytes:
    """Return the corner mark as a grey PNG."""
    side = round(2 * MARK_RADIUS * _MARK_SCALE)
    rows = b"".join(b"\0" + bytes(_grey(x, y, side) for x in range(side)) for y in range(side))
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    )


def _grey(x: int, y: int, side: int) -> int:
    distance = _distance(x + 0.5, y + 0.5, side)
    if all(abs(distance - ring) > 2 / side for ring in RINGS):
        return 0 if _is_black(distance) else 255
    # On the edge of a ring: how much of the pixel is black?
    steps = [(n + 0.5) / _FINE for n in range(_FINE)]
    black = sum(_is_black(_distance(x + across, y + down, side)) for across in steps for down in steps)
    return round(255 * (1 - black / (_FINE * _FINE)))


def _distance(x: float, y: float, side: int) -> float:
    return float(((x / side * 2 - 1) ** 2 + (y / side * 2 - 1) ** 2) ** 0.5)


def _is_black(distance: float) -> bool:
    return RINGS[1] <= distance <= RINGS[0] or distance <= RINGS[2]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
