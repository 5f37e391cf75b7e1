"""Count the paragraphs of an excerpt as they are numbered in print.

Subheads and the items of lists bear no number, nor do the greeting and the thanks of a speech and the addressees of an
official document. Where a paragraph begins and ends is told in `assembly.markup`; a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.library.fidelity.folded import without_marks
from generator.model.excerpt import Excerpt

SALUTATION = re.compile(
    r"(尊敬的|各位|亲爱的|(同志|朋友|同学|女士|先生|老师|代表|委员|乡亲)们|Dear ).*[：，！:,!]|.{2,20}[：:]"
)
CLOSING = re.compile(r"(最后，)?(再次|衷心|预)?(谢谢|感谢|祝|致谢|此致|敬礼|Thank you).{0,40}[。！.!]?")
ADDRESSEES = re.compile(r"[^。；！？]{2,160}[：:]")
LONGEST_SALUTATION = 40

_SUBHEAD = re.compile(r"#{2,3} +\S.*")
_ITEM = re.compile(r" *- +(\S.*)?")
_COUNTER = re.compile(r"\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、")
_SENTENCE_END = re.compile(r"[。！？；：!?;:][”’）」』)\]]*$")

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
        elif _SUBHEAD.fullmatch(line.strip()):
            yield ("quote" if kind == "quote" else "subhead"), line
        elif line.lstrip().startswith(">"):
            while stop < len(lines) and (lines[stop].lstrip().startswith(">") or not _opens(lines[stop])):
                stop += 1
            yield from _pieces([re.sub(r"^\s*> ?", "", inner) for inner in lines[at:stop]], "quote")
        elif _ITEM.fullmatch(line.rstrip()):
            stop = _end_of_list(lines, at)
            yield "list", line
        else:
            while stop < len(lines) and not _opens(lines[stop]):
                stop += 1
            yield from ((kind, words) for words in _paragraphs(lines[at:stop]))
        at = stop


def _opens(line: str) -> bool:
    text = line.strip()
    return bool(not text or _SUBHEAD.fullmatch(text) or text.startswith(">") or _ITEM.fullmatch(line.rstrip()))


def _end_of_list(lines: list[str], start: int) -> int:
    at = start + 1
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            following = next((n for n in range(at, len(lines)) if lines[n].strip()), len(lines))
            goes_on = following < len(lines) and (
                lines[following].startswith("  ") or _ITEM.fullmatch(lines[following].rstrip())
            )
            if not goes_on:
                return at
            at = following
        elif _opens(line) and not _ITEM.fullmatch(line.rstrip()) and not line.startswith("  "):
            return at
        else:
            at += 1
    return at


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Yield the paragraph of these lines, or several where a line begins with a counter behind a finished sentence."""
    group: list[str] = []
    for line in lines:
        if group and _COUNTER.match(line.strip()) and _SENTENCE_END.search(group[-1].strip()):
            yield _joined(group)
            group = []
        group.append(line)
    yield _joined(group)


def _joined(lines: list[str]) -> str:
    return "".join(without_marks(line).strip() for line in lines)
