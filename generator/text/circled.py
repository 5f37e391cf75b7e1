"""The numbers in circles that fonts of print have: ① to ⑳."""

from __future__ import annotations

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def circled(number: int) -> str:
    """Return a number in a circle, ③; one that no circle has in brackets, （21）."""
    return CIRCLED[number - 1] if 1 <= number <= len(CIRCLED) else f"（{number}）"
