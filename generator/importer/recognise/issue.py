"""Read a collection: an issue of a 教学活页, or any text of articles in columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importer.characters import BLANKS, joined, plain, squeezed
from generator.importer.counters import find_mark
from generator.importer.fields.article_end import read_note, read_tail
from generator.importer.fields.column_labels import EDITOR_NAMES, ORNAMENTS, Label, find_labels
from generator.importer.fields.contents_list import Contents, Entry, find_contents, names_note
from generator.importer.fields.dates import find_date
from generator.importer.fields.people import read_byline
from generator.importer.lines.closing_lines import tail_kind
from generator.importer.lines.footnotes import take_footnotes
from generator.importer.lines.grid import Grid, measure, measure_few
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.page_furniture import find_noise
from generator.importer.lines.roles import Role
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line, Manuscript
from generator.importer.recognise.article import Article, as_json, finish, join_heading, read_article

_MAKERS = "主办单位|主办|承办单位|承办|编辑单位|编辑部|编辑|编印|编制|编写|选编|主编|编|出品|制作"
_ORGANISER = re.compile(
    f"[{BLANKS}]+(?:{_MAKERS})$|^(?:{_MAKERS})[{BLANKS}]*[：:][{BLANKS}]*|(?:主办|承办|编印|主编|编写|编制)$|(?<=[院校会部组室心])编$"
)
_SERIES = re.compile(
    r"(?:教学活页|活页|学习材料|参考资料)?[（(]?\s*(?:\d{4}\s*年)?\s*(?:总?\s*第\s*[0-9０-９一二三四五六七八九十百]+\s*[期辑号])"
)


_THEME = re.compile(f"(?:本期|本辑|本专辑)?(?:主题|专题|话题)[{BLANKS}]*[：:][{BLANKS}]*(?=.)")
_SIGNED = re.compile(r"[日月](?:印发|发布|印制)?[）)]?$")


@dataclass(slots=True, kw_only=True)
class Issue:
    """A collection as it was printed."""

    title: str = ""
    organiser: str = ""
    series: str = ""
    date: str = ""
    toc: list[dict[str, Any]] = field(default_factory=list)
    editor_name: str = ""
    editor_note: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)


def looks_like_issue(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is a collection of articles in columns."""
    labels = find_labels(manuscript.lines)
    columns = Counter(x.name for x in labels if x.name not in EDITOR_NAMES)
    bracketed = [x for x in labels if x.name not in EDITOR_NAMES]
    if len(columns) >= 2 and any(n >= 2 for n in columns.values()):
        return 1.0
    ends = sum(tail_kind(line.text) == "source" for line in manuscript.lines)
    if len(columns) >= 2 and ends >= 2:
        return 0.9
    return 0.6 if len(bracketed) >= 2 and len(manuscript.lines) > 40 else 0.0


def read_issue(manuscript: Manuscript, ledger: Ledger) -> Issue:
    """Return the collection that a manuscript holds."""
    issue = Issue()
    lines = _without_noise(manuscript, issue, ledger)
    contents = find_contents(lines)
    grid = measure([line.text for line in lines[contents.body :]])
    ledger.recognise(
        [],
        f"版心每行约 {grid.width:.0f} 字，段首缩进 {grid.indent:.0f} 字"
        if grid.is_printed
        else "一行就是一段，没有按版心断行",
    )
    spans = _spans(lines, contents, grid)
    for span in spans:
        article = Article(column=span.column, title="", page=span.entry.page if span.entry else "")
        article.title_lines = tuple(lines[span.start : span.start + span.count])
        read_article(lines[span.start + span.count : span.end], article, grid, ledger)
        issue.articles.append(article)
    finish(issue.articles, ledger)
    corpus = squeezed("\n".join(p for a in issue.articles for p in a.paragraphs))
    for span, article in zip(spans, issue.articles, strict=True):
        article.title = _title(span, article, corpus, contents, ledger)
    _front(lines, contents, issue, grid, ledger)
    for label in contents.labels:
        if ledger.role_of(lines[label.place]) is None:
            ledger.take([lines[label.place]], Role.COLUMN, label.name, dropped=_brackets(lines[label.place].text))
    issue.columns = _columns(contents, issue)
    _cross_check(contents, issue, lines, ledger)
    return issue


def _brackets(text: str) -> str:
    return "".join(c for c in text if c in f"【】〖〗［］[]·{ORNAMENTS}")


def _without_noise(manuscript: Manuscript, issue: Issue, ledger: Ledger) -> list[Line]:
    noise = {n.place: n.reason for n in find_noise(manuscript.lines)}
    for place, reason in noise.items():
        ledger.remove(manuscript.lines[place], reason)
    feet = take_footnotes(manuscript.lines, noise, ledger)
    issue.footnotes = [text for text, _ in feet if text]
    taken = {place for _, places in feet for place in places} | set(noise)
    return [line for place, line in enumerate(manuscript.lines) if place not in taken]


@dataclass(slots=True, kw_only=True)
class _Span:
    """The lines of one article: `start` is its title's first line, `count` how many the title takes."""

    column: str
    start: int
    count: int
    end: int
    entry: Entry | None = None


def _spans(lines: Sequence[Line], contents: Contents, grid: Grid) -> list[_Span]:
    """Return where each article begins and ends: by the contents list, else by how articles end and begin."""
    starts: dict[int, tuple[int, Entry | None]] = {
        e.start: (e.count, e) for e in contents.entries if e.start is not None
    }
    after_label = {x.place + (0 if x.rest else 1): x for x in contents.labels}
    for place, label in after_label.items():
        if label.name not in EDITOR_NAMES and place < len(lines) and place not in starts:
            starts[place] = (_title_count(lines, place, grid), None)
    for place in _unlisted(lines, contents, starts, grid):
        starts[place] = (_title_count(lines, place, grid), None)
    spans: list[_Span] = []
    ordered = sorted(starts)
    places = [x.place for x in contents.labels]
    for n, start in enumerate(ordered):
        count, entry = starts[start]
        end = ordered[n + 1] if n + 1 < len(ordered) else len(lines)
        at = bisect_right(places, start)
        cut = places[at : at + 1]
        column = contents.labels[at - 1].name if at else ""
        if not column and entry and entry.column:
            column = entry.column
        spans.append(_Span(column=column, start=start, count=count, end=min([end, *cut]), entry=entry))
    return spans


def _unlisted(
    lines: Sequence[Line], contents: Contents, starts: dict[int, tuple[int, Entry | None]], grid: Grid
) -> list[int]:
    """Return where articles begin that no contents list names: after the end of another one, with a title.

    Where a contents list was found, the new one must also have a byline and open a page, for the list is trusted.
    """
    listed = bool(contents.entries)
    labels = {x.place for x in contents.labels}
    if not listed and (styled := _styled_titles(lines, contents)):
        return [n for n in styled if n not in starts]
    ends = [n for n, line in enumerate(lines) if tail_kind(line.text) or _SIGNED.search(line.text)]
    near = {n + k for n in ends for k in range(1, 6)}
    found: list[int] = []
    for n in range(contents.body + 1, len(lines) - 1):
        if n not in near or n in starts or n in labels or n - 1 in labels:
            continue
        if tail_kind(lines[n].text) or not _could_be_title(lines[n].text, grid):
            continue
        if not _ends_article(lines, n - 1, grid) or _is_tail(lines, n, grid):
            continue
        if any(s < n < s + c for s, (c, _) in starts.items()):
            continue
        count = _title_count(lines, n, grid)
        named = n + count < len(lines) and read_byline(lines[n + count].text) is not None
        if (named and lines[n].page_top) if listed else True:
            found.append(n)
    return found


def _styled_titles(lines: Sequence[Line], contents: Contents) -> list[int]:
    """Return where articles begin by the styles of a format: at headings of the first level that bear no number."""
    found = [
        n
        for n in range(contents.body, len(lines))
        if lines[n].level == 1 and (n == 0 or lines[n - 1].level != 1) and not find_mark(lines[n].text)
    ]
    labels = {x.place for x in contents.labels}
    found = [n for n in found if n not in labels]
    return found if len(found) >= max(2, len({x.name for x in contents.labels})) else []


def _ends_article(lines: Sequence[Line], n: int, grid: Grid) -> bool:
    """Tell whether line `n` is the last one of an article's end."""
    tail = read_tail(lines[max(0, n - 9) : n + 1], grid)
    return bool(tail) and any(item.kind in ("source", "affiliation", "signature") for item in tail)


def _is_tail(lines: Sequence[Line], n: int, grid: Grid) -> bool:
    """Tell whether line `n` still belongs to the end of the article before it."""
    first = max(0, n - 9)
    return any(n - first in item.lines for item in read_tail(lines[first : n + 1], grid))


def _could_be_title(text: str, grid: Grid) -> bool:
    limit = grid.width * 0.85 if grid.is_printed else 45
    return 3 <= len(text) <= limit and text[-1] not in "。；：，！" and not find_mark(text)


def _title_count(lines: Sequence[Line], start: int, grid: Grid) -> int:
    """Return how many lines an unlisted title takes: up to the byline, else while the lines stand close."""
    if lines[start].level:
        styled = (n for n in range(start, len(lines)) if lines[n].level != lines[start].level)
        return next(styled, len(lines)) - start
    for count in (1, 2, 3):
        n = start + count
        if n >= len(lines):
            return count
        text = lines[n].text
        if (
            find_labels([lines[n]])
            or read_byline(text) is not None
            or not _could_be_title(text, grid)
            or text[0] in "—（(“"
        ):
            return count
        named = any(
            n + k < len(lines)
            and read_byline(lines[n + k].text) is not None
            and _could_be_title(lines[n + k].text, grid)
            for k in (1, 2)
        )
        if not named and lines[n].gap >= max(1, lines[start + 1].gap) and lines[n].gap > 0:
            return count
    return 3


def _title(span: _Span, article: Article, corpus: str, contents: Contents, ledger: Ledger) -> str:
    """Return the title; the contents list knows whether two printed lines are two parts or one broken in two."""
    label = next((x for x in find_labels(article.title_lines[:1]) if x.rest), None)
    pieces = [line.text for line in article.title_lines]
    if label and pieces and pieces[0].startswith(("【", "〖", "［", "[")):
        pieces[0] = label.rest
    if not pieces:
        return ""
    entry = span.entry
    if entry and entry.exact:
        title = _listed_title(entry, pieces, corpus, article, ledger)
    else:
        title, sure = join_heading(pieces, corpus)
        if not sure:
            ledger.doubt(article.title_lines, "标题排成几行，目录里查不到，请核对两行之间是否断开", title)
        if entry:
            ledger.doubt([*entry.lines, *article.title_lines], "目录与正文的标题不一致，已用正文的", entry.title)
    shown = title + (label.name if label and label.rest == pieces[0] else "")
    ledger.take(article.title_lines, Role.TITLE, shown, dropped=_brackets(article.title_lines[0].text) if label else "")
    ledger.recognise([*article.title_lines, *article.lines[-1:]], f"【{article.column}】文章", title)
    return title


def _listed_title(entry: Entry, pieces: list[str], corpus: str, article: Article, ledger: Ledger) -> str:
    printed, at = [squeezed(p) for p in pieces], 0
    breaks = set()
    for piece in printed[:-1]:
        at += len(piece)
        breaks.add(at)
    title, place, at = "", 0, 0
    for n, piece in enumerate(entry.pieces):
        at = place
        if n and at in breaks:  # both the list and the page break here: the words must tell
            whole, sure = join_heading([title.rstrip(), piece], corpus)
            if not sure:
                ledger.doubt(article.title_lines, "标题的两行之间是否断开，请核对", whole)
            title = whole
        else:
            title = joined([title, piece]) if title else piece
        place += len(squeezed(piece))
    shown = plain(title, heading=True)
    for cut in breaks:  # a narrow blank where the page begins a new line parts two halves too
        letters = 0
        for n, c in enumerate(shown):
            if letters == cut and c == " ":
                shown = f"{shown[:n]}\u3000{shown[n + 1 :]}"
                break
            letters += c not in " \u3000"
    return shown


def _front(lines: Sequence[Line], contents: Contents, issue: Issue, grid: Grid, ledger: Ledger) -> None:
    """Read what stands before the first article: title, organiser, contents list, editor's note."""
    for entry in contents.entries:
        label = f"{entry.label}【】〖〗［］[]" if entry.label else ""
        ledger.take(entry.lines, Role.CONTENTS, entry.title + entry.label, dropped=entry.dropped + (label and "【】"))
        issue.toc.append({"column": entry.column, "title": entry.title} | ({"page": entry.page} if entry.page else {}))
    front = [line for line in lines[: contents.body] if ledger.role_of(line) is None]
    for heading in contents.front_labels:
        line = lines[heading.place]
        if heading.name in EDITOR_NAMES:
            issue.editor_name = heading.name
        if ledger.role_of(line) is None and not heading.rest:
            role = Role.COLUMN if heading.name in EDITOR_NAMES else Role.CONTENTS
            ledger.take([line], role, heading.name, dropped=_brackets(line.text))
    for line in [line for line in front if names_note(line.text)]:
        ledger.take([line], Role.CONTENTS, "", dropped=line.text)
    if contents.heading is not None:
        ledger.remove(contents.heading, "目录的标题")
    front = [line for line in front if ledger.role_of(line) is None]
    front = _named_lines(front, lines, contents, issue, ledger)
    if front:
        _editor_note(front, issue, grid, ledger)


def _named_lines(
    front: list[Line], lines: Sequence[Line], contents: Contents, issue: Issue, ledger: Ledger
) -> list[Line]:
    """Take the organiser, the number of the issue and its title out of the front matter; return the rest."""
    rest: list[Line] = []
    again = Counter(squeezed(line.text) for line in lines[: contents.body])
    short = [line for line in front if len(line.text) <= 40]
    repeated = [line for line in short if again[squeezed(line.text)] >= 2 and line.text[-1] not in "。，；："]
    first_labels = [lines[x.place].number for x in contents.front_labels[:1]]
    head = [line for line in short if not first_labels or line.number < first_labels[0]]
    for line in front:
        text = plain(line.text, heading=True)
        if (theme := _THEME.match(line.text)) and not issue.title and len(text) <= 50:
            issue.title = plain(line.text[theme.end() :], heading=True)
            ledger.take([line], Role.ISSUE_THEME, issue.title, dropped=theme.group())
            ledger.recognise([line], "本期主题", issue.title)
        elif len(text) <= 40 and (found := _ORGANISER.search(line.text)) and text[-1] not in "。，；：！？”":
            bare = _BLANK_ENDS.sub("", _ORGANISER.sub("", line.text))
            issue.organiser = "、".join(filter(None, [issue.organiser, plain(bare)]))
            ledger.take([line], Role.ORGANISER, plain(bare), dropped=found.group())
        elif len(text) <= 40 and _SERIES.search(line.text) and text[-1] not in "。，；：":
            issue.series = "，".join(filter(None, [issue.series, text]))
            issue.date = issue.date or find_date(text) or ""
            ledger.take([line], Role.ISSUE_NUMBER, text)
        else:
            rest.append(line)
    titles = [line for line in rest if line in repeated] or [line for line in head if line in rest][:1]
    if titles and issue.title:  # the theme is named, so what stands above is the name of the series
        issue.series = "，".join(filter(None, [plain(titles[0].text, heading=True), issue.series]))
        ledger.take([titles[0]], Role.JOURNAL, plain(titles[0].text, heading=True))
        rest = [line for line in rest if line is not titles[0]]
    elif titles:
        wanted = squeezed(titles[0].text)
        run = [line for line in rest if squeezed(line.text) == wanted]
        issue.title = plain(titles[0].text, heading=True)
        for line in run:
            ledger.take([line], Role.ISSUE_THEME, issue.title)
        rest = [line for line in rest if line not in run]
        ledger.recognise(run, "本期主题", issue.title)
    return rest


_BLANK_ENDS = re.compile(f"^[{BLANKS}：:]+|[{BLANKS}：:]+$")


def _editor_note(front: list[Line], issue: Issue, grid: Grid, ledger: Ledger) -> None:
    first = _strip_editor_label(front[0])
    if first is not None:
        issue.editor_name = issue.editor_name or first
    for block in unwrap(front, measure_few([line.text for line in front], grid)):
        taken = [front[n] for n in block.lines]
        text = ledger.take(taken, Role.EDITOR_NOTE, plain(joined(line.text for line in taken)))
        if block.kind == "heading":
            ledger.doubt(taken, "这一行不知是不是编者按的一段，请核对", text)
        issue.editor_note.append(text)
    issue.editor_name = issue.editor_name or EDITOR_NAMES[0]
    ledger.recognise(front, f"{issue.editor_name}，{len(issue.editor_note)} 段")


def _strip_editor_label(line: Line) -> str | None:
    found = re.match("|".join(EDITOR_NAMES), line.text)
    return found.group() if found else None


def _columns(contents: Contents, issue: Issue) -> list[str]:
    order: list[Label] = [*contents.front_labels, *contents.labels]
    written = [issue.editor_name] if issue.editor_note else []
    names = list(dict.fromkeys([*written, *(x.name for x in order if x.name in EDITOR_NAMES)]))
    for name in [*(a.column for a in issue.articles), *(x.name for x in order)]:
        if name and name not in names and name not in EDITOR_NAMES:
            names.append(name)
    return names


def _cross_check(contents: Contents, issue: Issue, lines: Sequence[Line], ledger: Ledger) -> None:
    """Report what does not agree: titles without an article, columns the editor names that are not there, notes."""
    for entry in contents.entries:
        if entry.start is None:
            ledger.doubt(entry.lines, "目录里的标题在正文里没有找到", entry.title)
    for article in issue.articles:
        if not article.paragraphs:
            ledger.doubt(article.title_lines, "这篇文章没有正文", article.title)
        parsed = read_note(article.note, article.authors) if article.note else None
        if parsed and article.authors and parsed["speaker"] not in article.authors:
            ledger.doubt(
                article.title_lines,
                f"署名是{'、'.join(article.authors)}，说明里是{parsed['speaker']}",
                article.note or "",
            )
        if article.source is None and article.signature is None:
            ledger.doubt(article.title_lines, "没有找到出处，也没有落款", article.title)


def issue_json(issue: Issue) -> dict[str, Any]:
    """Return the collection as the JSON value."""
    value: dict[str, Any] = {"doc_kind": "issue"}
    for key in ("title", "organiser", "series", "date", "toc"):
        if getattr(issue, key):
            value[key] = getattr(issue, key)
    value["columns"] = issue.columns
    if issue.editor_note:
        value["editor_note"] = issue.editor_note
    value["articles"] = [as_json(article) for article in issue.articles]
    if issue.footnotes:
        value["footnotes"] = issue.footnotes
    return value
