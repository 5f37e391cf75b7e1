"""Count the paragraphs of an excerpt as they are numbered in print.

Subheads, tables and the items of lists bear no number, nor do the greeting and the thanks of a speech and the
addressees of an official document. They are counted in the tokens that `assembly.markup` makes blocks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, assert_never

from generator.model.excerpt import Excerpt
from generator.text.markup.parsing import parse_text
from generator.text.markup.tokens import (
    BlockToken,
    ListToken,
    ParagraphToken,
    QuotationToken,
    SubheadToken,
    TableToken,
    token_text,
)

SALUTATION = re.compile(
    r"(尊敬的|各位|亲爱的|(同志|朋友|同学|女士|先生|老师|代表|委员|乡亲)们|Dear ).*[：，！:,!]|.{2,20}[：:]"
)
CLOSING = re.compile(r"(最后，)?(再次|衷心|预)?(谢谢|感谢|祝|致谢|此致|敬礼|Thank you).{0,40}[。！.!]?")
ADDRESSEES = re.compile(r"[^。；！？]{2,160}[：:]")
LONGEST_SALUTATION = 40

_Piece = tuple[Literal["body", "quote", "subhead", "other"], str]  # and its words on one line


def count_paragraphs(excerpt: Excerpt) -> int:
    """Return how many numbered paragraphs an excerpt has."""
    pieces = list(_pieces(parse_text(excerpt.text).blocks))
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
    kind, words = pieces[-1] if pieces else ("other", "")
    if kind == "body" and len(words) <= LONGEST_SALUTATION and CLOSING.fullmatch(words):
        yield len(pieces) - 1


def _pieces(blocks: Iterable[BlockToken], *, quoted: bool = False) -> Iterator[_Piece]:
    for block in blocks:
        match block:
            case ParagraphToken():
                yield ("quote" if quoted else "body"), token_text(block.content)
            case SubheadToken():
                yield ("quote" if quoted else "subhead"), token_text(block.content)
            case QuotationToken():
                yield from _pieces(block.blocks, quoted=True)
            case ListToken() | TableToken():
                yield "other", ""
            case _:
                assert_never(block)
