"""Turn the text of a YAML field into inlines and blocks.

The marks are few, so that a quoted text is never changed by accident:

    空行                      parts paragraphs; a line break inside a paragraph is not printed
    ## 小标题    ### 小标题    subheads of two levels
    - 一项                    an item of a list; lines indented by two blanks belong to it
    > 引文                    a quotation
    **着重**  *强调*  ==着重号==  [文字](https://…)
    [张骞](专名)  [砥柱](拼音:dǐ zhù)    a line under a name, the reading over characters
    ____                      three or more: a gap to be filled in
    \\*  \\#  \\=              a backslash before a mark prints the mark; at a line's end it breaks the line

Everything else stands as it is typed: HTML, addresses, images, `1. ` at the head of a paragraph. A line that begins
with a counter (1. （一） ① 一、) after a line that ends its sentence opens a paragraph of its own, since that is how
answers in points are typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from generator.model.document import (
    Blank,
    Block,
    Blocks,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    Paragraph,
    ParagraphClass,
    Strong,
    Text,
)
from generator.model.document_walk import inline_text
from generator.text.block_lines import (
    ITEM,
    SUBHEAD,
    end_of_list,
    end_of_paragraph,
    end_of_quotation,
    points,
    without_quotation_marks,
)

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown.treeprocessors import InlineProcessor

# Python-Markdown needs time with the square of a text's length; a longer paragraph is cut at the end of a sentence.
LONGEST = 20_000

_ESCAPABLE = "\\*_[]()#>-=."
_RUN = r"\*{2,3}|={2}|_{3,}"
# Only addresses that lead to a page or a place in the document; an image stays as it is typed.
_LINK = r"(?<!!)\[([^\[\]\n]{1,500})\]\(((?:https?://|mailto:|#)[^()\s<>]{1,2000})\)"
_NAME = r"(?<!!)\[([^\[\]\n]{1,100})\]\(专名\)"
_READING = r"(?<!!)\[([^\[\]\n]{1,40})\]\((?:拼音|读音)[:：] ?([^()\n]{1,100})\)"
_MARK_OR_SPACE = re.compile(r"[*=_＿\\\[\]()#>.\-\s]")
_MARKS = re.compile(r"[*=\[\\]|[_＿]{3,}")
_BLANK = re.compile(r"[_＿]{3,}")
# The printed width of a gap: half an em for each underscore, and never too narrow to write in.
_NARROWEST_BLANK = 5.0
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_CHINESE = re.compile(
    r"[\u2E80-\u303F\u3041-\u30FF\u3105-\u312F\u31A0-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF"
    r"\U00020000-\U0003FFFF]"
)
# Marks that Chinese and Latin text share: which text they belong to is told by the character behind them.
_SHARED = "“”‘’—…·*=_"


def parse_blocks(text: str, classes: tuple[ParagraphClass, ...] = ("body",)) -> Blocks:
    """Return a text of several paragraphs as blocks; its plain paragraphs bear `classes`."""
    return tuple(_blocks(_clean(text).split("\n"), classes))


def parse_inlines(text: str) -> Inlines:
    """Return a text of one paragraph as inlines; every line break is joined."""
    return _inlines(join_lines(line for line in _clean(text).split("\n") if line.strip()))


def plain_text(text: str) -> str:
    """Return a text without its marks, on one line."""
    return inline_text(parse_inlines(text))


def join_lines(lines: Iterator[str] | list[str]) -> str:
    """Join the lines of a paragraph: with a space between Latin words, with nothing beside a Chinese character.

    A line that ends in a single backslash keeps it, with its newline: the author asked for that break.
    """
    joined = ""
    for line in lines:
        line = line.strip()
        if joined.endswith("\n") or not joined:
            joined += line
        else:
            joined += _joint(joined, line) + line
        if _breaks(line):
            joined += "\n"
    return joined.removesuffix("\n")


def _breaks(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _joint(before: str, after: str) -> str:
    left, right = before.rstrip(_SHARED)[-1:], after.lstrip(_SHARED)[:1]
    if any(_CHINESE.match(c) for c in (left, right, before[-1:], after[:1]) if c):
        return ""
    # A word divided at its hyphen: high-⏎quality.
    return "" if re.search(r"[A-Za-z]-$", before) else " "


def _clean(text: str) -> str:
    """Put line ends right, make other control characters visible, and cut the common indent."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return _CONTROL.sub("\ufffd", text)


# ----------------------------------------------------------------------------------------------------- blocks


def _blocks(lines: list[str], classes: tuple[ParagraphClass, ...]) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        line = lines[at]
        stop = at + 1
        if not line.strip():
            pass
        elif subhead := SUBHEAD.fullmatch(line.strip()):
            level = len(subhead[1]) + 1
            yield Heading(level=level, content=_inlines(subhead[2]), classes=("subhead",))
        elif line.lstrip().startswith(">"):
            stop = end_of_quotation(lines, at)
            yield from _quotation(lines[at:stop])
        elif ITEM.fullmatch(line.rstrip()):
            stop = end_of_list(lines, at)
            yield _list(lines[at:stop], classes)
        else:
            stop = end_of_paragraph(lines, at)
            for group in points(lines[at:stop]):
                yield Paragraph(content=_inlines(join_lines(group)), classes=classes)
        at = stop


def _quotation(lines: list[str]) -> Iterator[Block]:
    for block in _blocks(without_quotation_marks(lines), ("quote",)):
        # A quotation has no subheads of its own in the contents; its marks stay as they are typed.
        if isinstance(block, Heading):
            yield Paragraph(content=(Strong(content=block.content),), classes=("quote",))
        else:
            yield block


def _list(lines: list[str], classes: tuple[ParagraphClass, ...]) -> ListBlock:
    """Return the list of these lines; an item further in than the first one belongs to the item before it."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    items: list[list[str]] = []
    for line in lines:
        item = ITEM.fullmatch(line.rstrip())
        if item and (len(item[1]) <= margin + 1 or not items):
            items.append([item[2] or ""])
        else:
            indent = len(line) - len(line.lstrip())
            items[-1].append(line[min(indent, margin + 2) :])
    return ListBlock(items=tuple(tuple(_blocks(item, classes)) for item in items))


# ---------------------------------------------------------------------------------------------------- inlines


def _inlines(text: str) -> Inlines:
    if not _MARKS.search(text):
        return (Text(text=text),) if text else ()
    return _merged(inline for piece in _pieces(text) for inline in _piece(piece))


def _pieces(text: str) -> Iterator[str]:
    while len(text) > LONGEST:
        cut = max(text.rfind("。", 0, LONGEST), text.rfind("\n", 0, LONGEST)) + 1 or LONGEST
        yield text[:cut]
        text = text[cut:]
    yield text


def _piece(text: str) -> Iterator[Inline]:
    inlines = tuple(_parsed(text))
    # Python-Markdown loses characters of some tangles of asterisks (*1**1*1): these are printed as they were typed.
    yield from inlines if _letters(inline_text(inlines)) == _letters(_shown(text)) else (Text(text=text),)


def _shown(text: str) -> str:
    """Return a text without the addresses of its links and the readings of its characters."""
    text = re.sub(r"\\[\\\[\]()]", "", text)
    for pattern in (_LINK, _NAME, _READING):
        text = re.sub(pattern, r"\1", text)
    return text


def _letters(text: str) -> str:
    return _MARK_OR_SPACE.sub("", text)


def _parsed(text: str) -> Iterator[Inline]:
    root = ElementTree.Element("div")
    paragraph = ElementTree.SubElement(root, "p")
    paragraph.text = text
    _inline_processor().run(root)
    yield from _children(paragraph)


def _children(element: ElementTree.Element) -> Iterator[Inline]:
    yield from _texts(element.text)
    for child in element:
        yield _element(child)
        yield from _texts(child.tail)


def _element(element: ElementTree.Element) -> Inline:
    content = _merged(_children(element))
    match element.tag:
        case "strong":
            return Strong(content=content)
        case "em":
            return Emphasis(content=content)
        case "mark":
            return Mark(content=content)
        case "u":
            return Mark(content=content, kind="name")
        case "ruby":
            return Mark(content=content, kind="reading", reading=_unescaped(element.get("reading", "")).strip())
        case "a":
            return Link(target=_unescaped(element.get("href", "")), content=content)
        case "br":
            return LineBreak()
        case "blank":
            return Blank(width=max(_NARROWEST_BLANK, int(element.get("size", "0")) / 2))
        case tag:
            raise AssertionError(f"no inline pattern makes <{tag}>")


def _texts(text: str | None) -> Iterator[Inline]:
    if text:
        yield Text(text=_unescaped(text))


def _merged(inlines: Iterator[Inline]) -> Inlines:
    merged: list[Inline] = []
    for inline in inlines:
        if merged and isinstance(inline, Text) and isinstance(before := merged[-1], Text):
            merged[-1] = replace(before, text=before.text + inline.text)
        else:
            merged.append(inline)
    return tuple(merged)


_ESCAPED = re.compile("\x02(\\d+)\x03")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1])), text)


@cache
def _inline_processor() -> InlineProcessor:
    from markdown.treeprocessors import InlineProcessor

    return InlineProcessor(_markdown())


def _markdown() -> Markdown:
    """Return Python-Markdown with our patterns only: no HTML, references, images, bare addresses or code."""
    from markdown import Markdown
    from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor
    from markdown.util import Registry

    class EscapedRun(InlineProcessor):
        """One backslash before a mark of several characters prints them all."""

        def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
            self, m: re.Match[str], data: str
        ) -> tuple[str, int, int]:
            return "".join(f"\x02{ord(c)}\x03" for c in m[1]), m.start(0), m.end(0)

    class LinkPattern(InlineProcessor):
        def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
            self, m: re.Match[str], data: str
        ) -> tuple[ElementTree.Element, int, int]:
            element = ElementTree.Element("a", href=m[2])
            element.text = m[1]
            return element, m.start(0), m.end(0)

    class NamePattern(InlineProcessor):
        def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
            self, m: re.Match[str], data: str
        ) -> tuple[ElementTree.Element, int, int]:
            element = ElementTree.Element("u")
            element.text = m[1]
            return element, m.start(0), m.end(0)

    class ReadingPattern(InlineProcessor):
        def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
            self, m: re.Match[str], data: str
        ) -> tuple[ElementTree.Element, int, int]:
            element = ElementTree.Element("ruby", reading=m[2])
            element.text = m[1]
            return element, m.start(0), m.end(0)

    class EmptyPattern(InlineProcessor):
        def __init__(self, pattern: str, md: Markdown, tag: str) -> None:
            super().__init__(pattern, md)
            self.tag = tag

        def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
            self, m: re.Match[str], data: str
        ) -> tuple[ElementTree.Element, int, int]:
            return ElementTree.Element(self.tag, size=str(len(m[0]))), m.start(0), m.end(0)

    md = Markdown(extensions=[])
    md.inlinePatterns = Registry()
    md.inlinePatterns.register(EmptyPattern(r"\\\n", md, "br"), "break", 190)
    md.inlinePatterns.register(EscapedRun(rf"\\({_RUN}|[{re.escape(_ESCAPABLE)}])", md), "escape", 180)
    md.inlinePatterns.register(LinkPattern(_LINK, md), "link", 160)
    md.inlinePatterns.register(NamePattern(_NAME, md), "name", 158)
    md.inlinePatterns.register(ReadingPattern(_READING, md), "reading", 156)
    md.inlinePatterns.register(EmptyPattern(_BLANK.pattern, md, "blank"), "blank", 120)
    delimiters = DelimiterProcessor("*", "strong,em", md)
    delimiters.add("=", "mark", double=True)
    md.inlinePatterns.register(delimiters, "delimiters", 60)
    return md
