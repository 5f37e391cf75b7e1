"""Read the front matter of a collection: title, organiser, number, editor's note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importer.characters import BLANKS, joined, plain, squeezed
from generator.importer.fields.column_labels import EDITOR_NAMES, ORNAMENTS
from generator.importer.fields.contents_list import ContentsList, names_note
from generator.importer.fields.dates import find_date
from generator.importer.lines.grid import Grid, measure_few
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.lines.unwrap import unwrap
from generator.importer.manuscript import Line

_MAKERS = "主办单位|主办|承办单位|承办|编辑单位|编辑部|编辑|编印|编制|编写|选编|主编|编|出品|制作"
_ORGANISER = re.compile(
    f"[{BLANKS}]+(?:{_MAKERS})$|^(?:{_MAKERS})[{BLANKS}]*[：:][{BLANKS}]*|(?:主办|承办|编印|主编|编写|编制)$|(?<=[院校会部组室心])编$"
)
_SERIES = re.compile(
    r"(?:教学活页|活页|学习材料|参考资料)?[（(]?\s*(?:\d{4}\s*年)?\s*(?:总?\s*第\s*[0-9０-９一二三四五六七八九十百]+\s*[期辑号])"
)
_THEME = re.compile(f"(?:本期|本辑|本专辑)?(?:主题|专题|话题)[{BLANKS}]*[：:][{BLANKS}]*(?=.)")
_BLANK_ENDS = re.compile(f"^[{BLANKS}：:]+|[{BLANKS}：:]+$")
_LONGEST_NAME, _LONGEST_THEME = 40, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a collection says of itself."""

    title: str = ""
    organiser: str = ""
    series: str = ""
    date: str = ""
    editor_name: str = ""
    editor_note: tuple[str, ...] = ()


def brackets_in(text: str) -> str:
    """Return the marks around the name of a column."""
    return "".join(c for c in text if c in f"【】〖〗［］[]·{ORNAMENTS}")


def read_front(lines: Sequence[Line], contents: ContentsList, grid: Grid, ledger: Ledger) -> FrontMatter:
    """Return the front matter, and enter the contents list."""
    _enter_contents(lines, contents, ledger)
    editors = [label.name for label in contents.front_labels if label.name in EDITOR_NAMES]
    found, rest = FrontMatter(editor_name=editors[-1] if editors else ""), []
    for line in [line for line in lines[: contents.body] if ledger.role_of(line) is None]:
        named = _named(line, found, ledger)
        found = named or found
        rest += [] if named else [line]
    titles = _title_lines(rest, lines, contents)[: 1 if found.title else None]
    found = _titled(found, titles, ledger)
    rest = [line for line in rest if line not in titles]
    return _with_editor_note(found, rest, grid, ledger) if rest else found


def _enter_contents(lines: Sequence[Line], contents: ContentsList, ledger: Ledger) -> None:
    """Enter the contents list, and the names of columns in it."""
    for entry in contents.entries:
        dropped = entry.dropped + ("【】" if entry.label else "")
        ledger.take(entry.lines, Role.CONTENTS, entry.title + entry.label, dropped=dropped)
    front = [line for line in lines[: contents.body] if ledger.role_of(line) is None]
    for heading in contents.front_labels:
        line = lines[heading.place]
        if ledger.role_of(line) is None and not heading.rest:
            role = Role.COLUMN if heading.name in EDITOR_NAMES else Role.CONTENTS
            ledger.take([line], role, heading.name, dropped=brackets_in(line.text))
    for line in [line for line in front if names_note(line.text)]:
        ledger.take([line], Role.CONTENTS, "", dropped=line.text)
    if contents.heading is not None:
        ledger.remove(contents.heading, "目录的标题")


def _named(line: Line, found: FrontMatter, ledger: Ledger) -> FrontMatter | None:
    """Return what was found with the theme, the organiser or the number that a line names; None when it names none."""
    text = plain(line.text, heading=True)
    if (theme := _THEME.match(line.text)) and not found.title and len(text) <= _LONGEST_THEME:
        title = plain(line.text[theme.end() :], heading=True)
        ledger.take([line], Role.ISSUE_THEME, title, dropped=theme.group())
        ledger.recognise([line], "本期主题", title)
        return replace(found, title=title)
    if len(text) > _LONGEST_NAME:
        return None
    if (maker := _ORGANISER.search(line.text)) and text[-1] not in "。，；：！？”":
        bare = plain(_BLANK_ENDS.sub("", _ORGANISER.sub("", line.text)))
        ledger.take([line], Role.ORGANISER, bare, dropped=maker.group())
        return replace(found, organiser="、".join(filter(None, [found.organiser, bare])))
    if _SERIES.search(line.text) and text[-1] not in "。，；：":
        ledger.take([line], Role.ISSUE_NUMBER, text)
        series = "，".join(filter(None, [found.series, text]))
        return replace(found, series=series, date=found.date or find_date(text) or "")
    return None


def _title_lines(rest: Sequence[Line], lines: Sequence[Line], contents: ContentsList) -> list[Line]:
    """Return the line that is the title, wherever it is printed again: one that is repeated, else the first one."""
    again = Counter(squeezed(line.text) for line in lines[: contents.body])
    short = [line for line in rest if len(line.text) <= _LONGEST_NAME]
    first_label = next((lines[label.place].number for label in contents.front_labels), None)
    repeated = [line for line in short if again[squeezed(line.text)] >= 2 and line.text[-1] not in "。，；："]
    head = [line for line in short if first_label is None or line.number < first_label]
    title = next(iter(repeated or head), None)
    wanted = squeezed(title.text) if title else ""
    return [title, *(x for x in rest if x is not title and squeezed(x.text) == wanted)] if title else []


def _titled(found: FrontMatter, titles: Sequence[Line], ledger: Ledger) -> FrontMatter:
    """Return front matter with its title; where the theme is named, the line above is the name of the series."""
    if not titles:
        return found
    name = plain(titles[0].text, heading=True)
    if found.title:
        ledger.take(titles, Role.JOURNAL, name)
        return replace(found, series="，".join(filter(None, [name, found.series])))
    for line in titles:
        ledger.take([line], Role.ISSUE_THEME, name)
    ledger.recognise(sorted(titles, key=lambda line: line.number), "本期主题", name)
    return replace(found, title=name)


def _with_editor_note(found: FrontMatter, front: Sequence[Line], grid: Grid, ledger: Ledger) -> FrontMatter:
    label = re.match("|".join(EDITOR_NAMES), front[0].text)
    name = found.editor_name or (label.group() if label else EDITOR_NAMES[0])
    paragraphs = []
    for block in unwrap(front, measure_few([line.text for line in front], grid)):
        taken = [front[n] for n in block.lines]
        text = ledger.take(taken, Role.EDITOR_NOTE, plain(joined(line.text for line in taken)))
        if block.kind == "heading":
            ledger.doubt(taken, "这一行不知是不是编者按的一段，请核对", text)
        paragraphs.append(text)
    ledger.recognise(front, f"{name}，{len(paragraphs)} 段")
    return replace(found, editor_name=name, editor_note=tuple(paragraphs))
