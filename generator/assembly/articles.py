"""Turn an excerpt into an article: its body with numbered paragraphs, its title block and its origin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.assembly.citing.origins import Origins, cite, date_text
from generator.assembly.markup import parse_blocks
from generator.errors import UserError
from generator.library.fidelity import ELISION, normalise, without_punctuation
from generator.library.library import Library
from generator.library.paragraph_numbers import ADDRESSEES, CLOSING, LONGEST_SALUTATION, SALUTATION
from generator.model.document import (
    Block,
    Blocks,
    Inlines,
    LineBreak,
    ListBlock,
    Paragraph,
    ParagraphClass,
    Passage,
    PassageClass,
    Text,
    plain,
)
from generator.model.document_walk import inline_text, walk_blocks
from generator.model.excerpt import Excerpt, Signature, TextKind

# A title of two parts longer than this is set on two lines.
LONGEST_TITLE_LINE = 19

_SPEECHES: tuple[TextKind, ...] = ("speech", "speech_excerpt")
_DATED = re.compile(r"(\S.*?)\s+(\d{4}年\d{1,2}月\d{1,2}日)")


def article(excerpt: Excerpt, library: Library, origins: Origins | None = None, *, numbered: bool = True) -> Passage:
    """Return an excerpt as a whole article of a pack."""
    body = article_body(excerpt)
    return Passage(
        body=body if numbered else _without_numbers(body),
        citation=cite(excerpt, library.sources, origins),
        title=title_inlines(excerpt.title),
        subtitle=title_inlines(excerpt.subtitle),
        byline=excerpt.authors,
        affiliation=excerpt.affiliation,
        note=excerpt.note,
        signature=signature_lines(excerpt.signature),
        classes=("article", *kind_classes(excerpt)),
        anchor=f"x-{excerpt.id}",
    )


def article_body(excerpt: Excerpt) -> Blocks:
    """Return an excerpt's text as blocks, its paragraphs numbered from 1.

    Subheads, salutation and closing bear no number; the items of a list belong to the paragraph before it.
    """
    is_official = "official" in kind_classes(excerpt)
    return _body(excerpt.text, excerpt.speakers, is_speech=excerpt.kind in _SPEECHES, is_official=is_official)


def chosen_paragraphs(excerpt: Excerpt, numbers: tuple[int, ...]) -> Blocks:
    """Return the paragraphs of these numbers with the lists that belong to them; all blocks for no numbers.

    Raises `UserError` for a number that the article does not have.
    """
    body = article_body(excerpt)
    if not numbers:
        return body
    known = [block.number for block in body if isinstance(block, Paragraph) and block.number]
    if wrong := [str(number) for number in numbers if number not in known]:
        raise UserError(f"摘编“{excerpt.id}”没有第 {'、'.join(wrong)} 段，它共有 {len(known)} 段（小标题不算）")
    chosen: list[Block] = []
    here: int | None = None
    for block in body:
        if isinstance(block, Paragraph):
            here = block.number
        if here in numbers and isinstance(block, Paragraph | ListBlock):
            chosen.append(block)
    return tuple(chosen)


def paragraph_number(excerpt: Excerpt, quote: str) -> int | None:
    """Return the number of the paragraph in which a quotation begins, None when no paragraph holds it.

    The quotation is looked for as the library checks it: white space, marks and the width of letters do not count,
    and when that finds nothing, punctuation does not either.
    """
    paragraphs = _words_by_number(article_body(excerpt))
    for fold in (normalise, without_punctuation):
        starts: list[tuple[int, int]] = []
        whole = ""
        for number, words in paragraphs.items():
            starts.append((len(whole), number))
            whole += fold(words)
        for wanted in (fold(quote), fold(ELISION.split(quote)[0])):
            at = whole.find(wanted) if wanted else -1
            if at >= 0:
                return max(number for start, number in starts if start <= at)
    return None


def _words_by_number(body: Blocks) -> dict[int, str]:
    """Return the text of each numbered paragraph, with the list that follows it."""
    here: int | None = None
    words: dict[int, str] = {}
    for block in walk_blocks(body):
        if isinstance(block, Paragraph):
            here = block.number or here
            if here is not None:
                speaker = f"{block.speaker}：" if block.speaker else ""
                words[here] = words.get(here, "") + speaker + inline_text(block.content)
    return words


def kind_classes(excerpt: Excerpt) -> tuple[PassageClass, ...]:
    """Return the classes that tell a writer what kind of text it sets; our own digest is never set as official."""
    if excerpt.speakers or excerpt.kind == "interview":
        return ("interview",)
    if excerpt.fidelity == "digest" or excerpt.kind == "digest":
        return ("digest",)
    if excerpt.kind in _SPEECHES:
        return ("speech",)
    return ("official",) if excerpt.kind == "policy" else ()


def title_inlines(title: str) -> Inlines:
    """Return a title; its two parts, with a full-width space between them, go on two lines when they are long."""
    parts = [part.strip() for part in title.split("\u3000") if part.strip()]
    if len(title) <= LONGEST_TITLE_LINE or len(parts) < 2:
        return plain(title)
    lines: list[Text | LineBreak] = []
    for part in parts:
        lines += [LineBreak(), Text(text=part)] if lines else [Text(text=part)]
    return tuple(lines)


def signature_lines(signature: Signature | None) -> tuple[str, ...]:
    """Return the last lines of an official document: who signed it and when."""
    if signature is None:
        return ()
    if signature.raw:
        lines = (line.strip() for line in signature.raw.splitlines() if line.strip())
        return tuple(part for line in lines for part in _signed_and_dated(line))
    return tuple(line for line in (signature.org, date_text(signature.date)) if line)


def _signed_and_dated(line: str) -> tuple[str, ...]:
    found = _DATED.fullmatch(line)
    return (found[1], found[2]) if found else (line,)


@lru_cache(maxsize=1024)
def _body(text: str, speakers: tuple[str, ...], *, is_speech: bool, is_official: bool) -> Blocks:
    blocks = parse_blocks(text)
    if speakers:
        blocks = tuple(_turns(blocks, speakers))
    if is_speech:
        blocks = _greeted(blocks)
    if is_official:
        blocks = _addressed(blocks)
    return tuple(_numbered(blocks))


def _turns(blocks: Blocks, speakers: tuple[str, ...]) -> Iterator[Block]:
    """Split the speakers' names off; what precedes the first turn is the lead."""
    begun = False
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
            continue
        speaker, content = _split_speaker(block.content, speakers)
        begun = begun or bool(speaker)
        classes = block.classes if begun or block.classes != ("body",) else ("lead",)
        yield replace(block, content=content, speaker=speaker, classes=classes)


def _split_speaker(content: Inlines, speakers: tuple[str, ...]) -> tuple[str, Inlines]:
    first = content[0] if content else None
    if isinstance(first, Text):
        for speaker in sorted(speakers, key=len, reverse=True):
            for colon in "：:":
                if first.text.startswith(speaker + colon):
                    rest = first.text[len(speaker) + 1 :].lstrip()
                    return speaker, ((Text(text=rest), *content[1:]) if rest else content[1:])
    return "", content


def _greeted(blocks: Blocks) -> Blocks:
    """Mark the lines that greet the audience at the head of a speech and thank it at the end."""
    marked = list(blocks)
    for at, block in enumerate(marked):
        if not _is_short(block, SALUTATION):
            break
        marked[at] = _as(block, "salutation")
    if marked and _is_short(marked[-1], CLOSING):
        marked[-1] = _as(marked[-1], "closing")
    return tuple(marked)


def _addressed(blocks: Blocks) -> Blocks:
    """Mark the line of an official document that says whom it is addressed to."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and ADDRESSEES.fullmatch(inline_text(first.content)):
        return (_as(first, "salutation"), *blocks[1:])
    return blocks


def _is_short(block: Block, pattern: re.Pattern[str]) -> bool:
    if not isinstance(block, Paragraph) or block.classes != ("body",):
        return False
    text = inline_text(block.content)
    return len(text) <= LONGEST_SALUTATION and pattern.fullmatch(text) is not None


def _as(block: Block, kind: ParagraphClass) -> Block:
    return replace(block, classes=(kind,)) if isinstance(block, Paragraph) else block


def _numbered(blocks: Blocks) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if isinstance(block, Paragraph) and block.has("body", "lead", "quote"):
            number += 1
            yield replace(block, number=number)
        else:
            yield block


def _without_numbers(blocks: Blocks) -> Blocks:
    return tuple(replace(block, number=None) if isinstance(block, Paragraph) else block for block in blocks)
