"""Count the paragraphs of an excerpt as they are numbered in print.

Subheads and the items of lists bear no number, nor do the greeting and the thanks of a speech and the addressees of an
official document. A test holds the count to the paragraphs that `assembly.markup` prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.library.fidelity.folded import without_marks
from generator.model.excerpt import Excerpt
from generator.text.block_lines import (
    ITEM,
    SUBHEAD,
    end_of_list,
    end_of_paragraph,
    end_of_quotation,
    points,
    without_quotation_marks,
)

SALUTATION = re.compile(
    r"(尊敬的|各位|亲爱的|(同志|朋友|同学|女士|先生|老师|代表|委员|乡亲)们|Dear ).*[：，！:,!]|.{2,20}[：:]"
)
CLOSING = re.compile(r"(最后，)?(再次|衷心|预)?(谢谢|感谢|祝|致谢|此致|敬礼|Thank you).{0,40}[。！.!]?")
ADDRESSEES = re.compile(r"[^。；！？]{2,160}[：:]")
LONGEST_SALUTATION = 40

_Piece = tuple[str, str]  # body, quote, subhead or list; and its words on one line


def count_paragraphs(excerpt: Excerpt) -> int:
    """Return how many numbered paragraphs an excerpt has."""
    pieces = list(_pieces(excerpt.text.replace("\t", "    ").split("\n")))
    numbered = [kind in ("body", "quote") for kind, _ in pieces]
    if excerpt.kind in ("speech", "speech_excerpt") and not excerpt.speakers:
        for n in _greetings(pieces):
            numbered[n] = False
    is_official = excerpt.kind == "policy" and excerpt.fidelity != "digest" and not excerpt.speakers
    if is_official and pieces and pieces[0][0] in ("body", "quote") and ADDRESSEES.fullmatch(pieces[0][1]):
        numbered[0] = False
    return sum(numbered)


def _greetings(pieces: list[_Piece]) -> Iterator[int]:
    """Yield which paragraphs greet the audience or thank it."""
    for n, (kind, words) in enumerate(pieces):
        if kind != "body" or len(words) > LONGEST_SALUTATION or not SALUTATION.fullmatch(words):
            break
        yield n
    kind, words = pieces[-1] if pieces else ("", "")
    if kind == "body" and len(words) <= LONGEST_SALUTATION and CLOSING.fullmatch(words):
        yield len(pieces) - 1


def _pieces(lines: list[str], kind: str = "body") -> Iterator[_Piece]:
    at = 0
    while at < len(lines):
        line, stop = lines[at], at + 1
        if not line.strip():
            pass
        elif SUBHEAD.fullmatch(line.strip()):
            yield ("quote" if kind == "quote" else "subhead"), line
        elif line.lstrip().startswith(">"):
            stop = end_of_quotation(lines, at)
            yield from _pieces(without_quotation_marks(lines[at:stop]), "quote")
        elif ITEM.fullmatch(line.rstrip()):
            stop = end_of_list(lines, at)
            yield "list", line
        else:
            stop = end_of_paragraph(lines, at)
            yield from ((kind, _joined(group)) for group in points(lines[at:stop]))
        at = stop


def _joined(lines: list[str]) -> str:
    return "".join(without_marks(line).strip() for line in lines)
