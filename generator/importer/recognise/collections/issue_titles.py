"""Read the titles of a collection's articles, with what its contents list knows of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate

from generator.importer.characters import joined, plain, squeezed
from generator.importer.fields.column_labels import find_labels
from generator.importer.fields.contents_list import Entry
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.recognise.articles.article import Article
from generator.importer.recognise.collections.issue_front import brackets_in
from generator.importer.recognise.heading_lines import join_heading


def read_title(article: Article, entry: Entry | None, corpus: str, ledger: Ledger) -> str:
    """Return the title; the contents list knows whether two printed lines are two parts or one broken in two."""
    lines = article.title_lines
    label = next((x for x in find_labels(lines[:1]) if x.rest), None)
    pieces = [line.text for line in lines]
    if label and pieces and pieces[0].startswith(("【", "〖", "［", "[")):
        pieces[0] = label.rest
    if not pieces:
        return ""
    if entry and entry.exact:
        title = _listed_title(entry, pieces, corpus, article, ledger)
    else:
        title, sure = join_heading(pieces, corpus)
        if not sure:
            ledger.doubt(lines, "标题排成几行，目录里查不到，请核对两行之间是否断开", title)
        if entry:
            ledger.doubt([*entry.lines, *lines], "目录与正文的标题不一致，已用正文的", entry.title)
    shown = title + (label.name if label and label.rest == pieces[0] else "")
    ledger.take(lines, Role.TITLE, shown, dropped=brackets_in(lines[0].text) if label else "")
    ledger.recognise([*lines, *article.lines[-1:]], f"【{article.column}】文章", title)
    return title


def _listed_title(entry: Entry, pieces: Sequence[str], corpus: str, article: Article, ledger: Ledger) -> str:
    """Return the title as the contents list has it; where both break a line, the words must tell how to join it."""
    breaks = set(accumulate(len(squeezed(piece)) for piece in pieces[:-1]))
    title, place = "", 0
    for n, piece in enumerate(entry.pieces):
        if n and place in breaks:
            title, sure = join_heading([title.rstrip(), piece], corpus)
            if not sure:
                ledger.doubt(article.title_lines, "标题的两行之间是否断开，请核对", title)
        else:
            title = joined([title, piece]) if title else piece
        place += len(squeezed(piece))
    return _parted(plain(title, heading=True), breaks)


def _parted(title: str, breaks: Collection[int]) -> str:
    """Return a title with a wide blank for a narrow one where the page begins a new line: it parts two halves too."""
    letters, shown = 0, ""
    for character in title:
        shown += "\u3000" if character == " " and letters in breaks else character
        letters += character not in " \u3000"
    return shown
