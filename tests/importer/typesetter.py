"""Set an issue on a page and take its text off again, with the noise that PDF text layers add."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.importer.invented import EDITOR, ORGANISER, TITLE, Printed

_NO_START = "，。、；：？！）》”’」…％%"
_NO_END = "（《“‘「"
_TOKEN = re.compile(r"[0-9A-Za-z.％%／/]+|———|.")
_FULL = str.maketrans("0123456789.", "０１２３４５６７８９．")


@dataclass(frozen=True)
class Press:
    """How an issue is printed and what its text layer does to it."""

    width: float = 32
    page: int = 31
    mark: float = 0.5  # the width of a punctuation mark, in em
    spaced: bool = True  # a thin space between digits and Chinese characters
    full_width: bool = True  # digits as full-width characters
    every_line_blank: bool = True  # a blank line after each line
    page_top: str = "blank"  # blank | form_feed | none
    folio: str = "some"  # some | every | none
    folio_shape: str = "—{}—"
    reverse: bool = True  # page numbers of two digits run backwards
    running_head: str = ""
    indent: bool = False  # paragraphs keep their two blanks
    contents: str = "plain"  # plain | pages | none
    editor: str = "before"  # where the label of the editor's note stands
    stray_organiser: bool = True


def _widths(token: str, press: Press) -> float:
    if token[0] in _NO_START + _NO_END:
        return press.mark * len(token)
    if token == "———":
        return 2.0
    if token == " ":
        return 0.25
    if token[0].isascii():
        return 0.5 * len(token)
    return float(len(token))


def wrap(text: str, press: Press, width: float, first: float) -> list[str]:
    """Return `text` as lines that fit, with no mark at the wrong end of a line."""
    if not press.spaced:
        text = text.replace(" ", "")
    lines: list[str] = []
    line, used, room = "", 0.0, first
    for token in _TOKEN.findall(text):
        size = _widths(token, press)
        if used + size > room + (0.55 if token[0] in _NO_START else 0.05):
            keep = ""
            while line and (token[0] in _NO_START or line[-1] in _NO_END):
                keep, line, token = line[-1] + keep, line[:-1], token
                if keep[0] not in _NO_START:
                    break
            lines.append(line.rstrip())
            line, used, room = keep, sum(_widths(c, press) for c in keep), width
            if token == " ":
                continue
        line += token
        used += size
    return [*lines, line.rstrip()] if line.strip() else lines


@dataclass
class _Row:
    text: str
    tight: bool = False
    top: bool = False
    folio: bool = False


def _spell(text: str, press: Press) -> str:
    return text.translate(_FULL) if press.full_width else text


def _article_rows(article: Printed, press: Press) -> list[list[_Row]]:
    title = article.title_lines or (article.title,)
    head = [_Row(title[0]), *(_Row(t, tight=True) for t in title[1:])]
    if article.byline:
        head.append(_Row(article.byline, tight=True))
    body: list[_Row] = []
    lead = "\u3000\u3000" if press.indent else ""
    for piece in article.body:
        if piece.kind == "h":
            body += [_Row(t) for t in piece.lines]
        else:
            body += [
                _Row(lead * (not n) + t) for n, t in enumerate(wrap(piece.text, press, press.width, press.width - 2))
            ]
    if article.note:
        body += [_Row(t) for t in wrap(article.note, press, press.width, press.width - 2)]
    if article.source:
        body.append(_Row(article.source if press.spaced else article.source.replace(" ", "")))
    if article.affiliation:
        body += [_Row(t) for t in wrap(article.affiliation, press, press.width, press.width - 2)]
    body += [_Row(t if press.spaced else t.replace(" ", "")) for t in article.signature]
    rows = head + body
    first = max(1, press.page - 7)
    pages = [rows[:first]]
    pages += [rows[n : n + press.page] for n in range(first, len(rows), press.page)]
    return pages


def _contents_rows(articles: list[Printed], pages: dict[int, int], press: Press) -> list[_Row]:
    rows: list[_Row] = []
    column = ""
    for n, article in enumerate(articles):
        title = article.title.replace("\u3000", "\u3000 ")
        if press.contents == "pages":
            title += f" …………… {pages[n]}"
        if article.column != column:
            column = article.column
            title = f"【{column}】{title}"
        size = 24 if press.contents == "plain" else 80
        cut = [title[k : k + size] for k in range(0, len(title), size)]
        rows += [_Row(t) for t in cut]
        if press.stray_organiser and len(cut) > 1 and not any(ORGANISER in r.text for r in rows):
            rows.insert(len(rows) - 1, _Row(f"{ORGANISER}\u3000 主办"))
    if not any(ORGANISER in r.text for r in rows):
        rows.append(_Row(f"{ORGANISER}\u3000 主办"))
    return rows


def set_issue(articles: list[Printed], press: Press) -> str:
    """Return the raw text of the issue as a PDF's text layer would give it."""
    set_pages = [_article_rows(article, press) for article in articles]
    starts, at = {}, 1
    for n, pages in enumerate(set_pages):
        starts[n] = at
        at += len(pages)
    rows: list[_Row] = [_Row(TITLE)]
    if press.contents != "none":
        rows += _contents_rows(articles, starts, press)
    else:
        rows.append(_Row(f"{ORGANISER}\u3000 主办"))
    label = _Row("【编者按】")
    note = [_Row(t) for text in EDITOR for t in wrap(text, press, press.width + 3, press.width + 1)]
    rows += [label, *note] if press.editor == "before" else [*note, _Row(TITLE), label]
    number, column = 0, ""
    for article, pages in zip(articles, set_pages, strict=True):
        for n, page in enumerate(pages):
            number += 1
            if n == 0 and article.column != column:
                column = article.column
                page = [_Row(f"【{column}】"), *page]
            if press.running_head:
                page = [_Row(press.running_head.format(number)), *page]
            page = [_Row(page[0].text, tight=True, top=True), *page[1:]]
            rows += page
            if press.folio == "every" or (press.folio == "some" and number % 6 == 2):
                shown = str(number)[::-1] if press.reverse and number % 10 else str(number)
                rows.append(_Row(press.folio_shape.format(shown), folio=True))
    return _text(rows, press)


def _text(rows: list[_Row], press: Press) -> str:
    out = ""
    after_folio = False
    for row in rows:
        gap = "\n\n" if press.every_line_blank else "\n"
        if row.tight:
            gap = "\n"
        lead = ""
        if after_folio:
            gap = "\n\n\n\n" if press.every_line_blank else "\n\n"
        if row.top and not after_folio:
            lead = {"blank": " ", "form_feed": "\f", "none": ""}[press.page_top]
        elif row.top and press.page_top == "form_feed":
            lead = "\f"
        out += (gap if out else "") + lead + _spell(row.text, press)
        after_folio = row.folio
    return out + "\n"
