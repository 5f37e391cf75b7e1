"""Print the scanned part of an answer sheet in HTML, at the places that the scanner is told."""

from __future__ import annotations

from typing import Any

from generator.layout.answer_sheet import (
    BUBBLE,
    FOOT,
    HEAD,
    LEFT,
    MARK_RADIUS,
    MARKS,
    PAGE,
    RIGHT,
    TOP,
    FieldBlock,
    ScannedZone,
)
from generator.model.document import Document
from generator.writers.omr.template import RINGS

# What a student writes by hand, beside the bubbles.
_NAMES = ("姓名", "班级", "座号")


def sheet_data(document: Document, layout: ScannedZone) -> dict[str, Any]:
    """Return what the template of an answer sheet shows; places are relative to the upper left corner of the zone."""
    return {
        "marks": [{"x": _mm(x - MARK_RADIUS - LEFT), "y": _mm(y - MARK_RADIUS - TOP)} for x, y in MARKS],
        "height": _mm(layout.bottom - TOP - HEAD),
        "names": _NAMES,
        "names_width": _mm((layout.id_left - 6 if layout.id_digits else RIGHT) - LEFT),
        "id": _student_id(layout) if layout.id_digits else None,
        "heading": {"text": layout.heading, "y": _mm(layout.heading_y - TOP - HEAD)} if layout.heading else None,
        "blocks": [_block(block) for block in layout.blocks],
        "form": document.form,
    }


def sheet_css() -> str:
    """Return the rules whose lengths the scanner is told as well."""
    ring, hole, point = (MARK_RADIUS * share for share in RINGS)
    return "\n".join(
        (
            f"@page {{ size: {PAGE[0]:g}mm {PAGE[1]:g}mm; "
            f"margin: {TOP:g}mm {PAGE[0] - RIGHT:g}mm {FOOT:g}mm {LEFT:g}mm; }}",
            f".answer_sheet .masthead {{ height: {HEAD:g}mm; margin: 0; overflow: hidden; }}",
            f".bubble {{ width: {BUBBLE[0]:g}mm; height: {BUBBLE[1]:g}mm; line-height: {BUBBLE[1] - 0.3:g}mm; }}",
            f".corner {{ width: {2 * ring:g}mm; height: {2 * ring:g}mm; border-radius: {ring:g}mm; "
            f"border: {ring - hole:.3f}mm solid #000; }}",
            f".corner i {{ left: {hole - point:.3f}mm; top: {hole - point:.3f}mm; width: {2 * point:.3f}mm; "
            f"height: {2 * point:.3f}mm; border-radius: {point:.3f}mm; }}",
        )
    )


def _student_id(layout: ScannedZone) -> dict[str, Any]:
    block = next(block for block in layout.blocks if block.vertical)
    return {
        "x": _mm(layout.id_left - LEFT),
        "width": _mm(RIGHT - layout.id_left),
        "digits": range(layout.id_digits),
        "digit_width": _mm(block.field_step),
    }


def _block(block: FieldBlock) -> dict[str, Any]:
    return {
        "heads": [
            {"text": head, "x": _mm(block.x - 10.5 - LEFT), "y": _mm(block.y + n * block.field_step - 1.5 - TOP - HEAD)}
            for n, head in enumerate(block.heads)
        ],
        "bubbles": [
            {"text": one.text, "x": _mm(one.x - LEFT), "y": _mm(one.y - TOP - HEAD), "filled": one.filled}
            for one in block.bubbles()
        ],
    }


def _mm(length: float) -> str:
    return f"{length:.3f}".rstrip("0").rstrip(".")
