"""Turn inline text into runs: the Chinese face on each of them, links, gaps, 着重号."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, assert_never

from generator.model.document import Blank, Emphasis, Inlines, LineBreak, Link, Mark, Script, Strong, Text
from generator.model.document_walk import inline_text
from generator.model.link_targets import is_safe_target
from generator.text.line_classes import UNDOTTED
from generator.text.width import is_wide, text_width
from generator.writers.docx.context import BlockContext, bookmark_name
from generator.writers.docx.styles import Style, TextStyle
from generator.writers.docx.xml import FORBIDDEN, Element, make, qualified

_QUOTES = frozenset("“”‘’")
# Marks that Word takes for Latin ones, half as wide, unless it is told otherwise.
_TWO_FACED = _QUOTES | frozenset("—–…·×÷±°′″§¶→←↑↓√∶≈≤≥≠①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")
_RULE_GREY = "7F7F7F"
_NO_BREAK_SPACE = "\u00a0"
_SPACES_PER_EM = 4
_SCRIPTS = {"above": "superscript", "below": "subscript"}
_PLAIN = frozenset(qualified(name) for name in ("rPr", "t", "tab", "br"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledText:
    """Characters that look alike; `kind` says what is in place of characters."""

    text: str = ""
    kind: str = "text"
    style: TextStyle | None = None
    kai: bool = False
    strong: bool = False
    dotted: bool = False
    underlined: bool = False
    script: Literal["", "above", "below"] = ""
    target: str = ""


def text_runs(inlines: Inlines, context: BlockContext, style: Style) -> list[Element]:
    """Return the runs of inline text in a paragraph of that style."""
    runs: list[Element] = []
    pieces = list(_pieces(inlines, context))
    for target, group in groupby(_parted(pieces), key=lambda part: part[0].target):
        made = [_run(piece, context, style, hinted=hinted) for piece, hinted in group]
        runs.extend(_linked(target, made, context) if target else made)
    return runs


def plain_run(text: str, context: BlockContext, style: Style, text_style: TextStyle | None = None) -> list[Element]:
    """Return the runs of plain text, whole in one style of characters."""
    parts = _parted([StyledText(text=_clean(text, context), style=text_style)])
    return [_run(piece, context, style, hinted=hinted) for piece, hinted in parts]


def text_line(content: Inlines | str, context: BlockContext, style: Style, *properties: Element | None) -> Element:
    """Return a paragraph of that style that holds a text; `properties` are its own, in the schema's order."""
    runs = plain_run(content, context, style) if isinstance(content, str) else text_runs(content, context, style)
    return make("p", context.properties(style, *properties), *runs)


def spread_run(first: str, rest: str, context: BlockContext, style: Style, *, ems: int = 1) -> list[Element]:
    """Return two marks with room between them; the room is spacing, not a character."""
    runs = plain_run(first, context, style)
    properties = runs[0][0]
    properties.append(make("spacing", val=ems * context.state.reference.em(style)))
    return [*runs, *plain_run(rest, context, style)]


def tab_run(context: BlockContext, style: Style, *, ruled: bool = False) -> Element:
    """Return a tab; a ruled one draws a grey line to its stop, over which pencil and ink stand out."""
    properties = _properties(context, style, None, more=[make("u", val="single", color=_RULE_GREY)] if ruled else [])
    return make("r", properties, make("tab"))


def set_text(inlines: Inlines) -> str:
    """Return the characters of inline text as they are set, so that it can be measured: a gap is no-break spaces."""
    return inline_text(inlines, blank=_gap_spaces, line_break="　")


def _gap_spaces(blank: Blank) -> str:
    return blank.answer or _NO_BREAK_SPACE * round(blank.width * 2)


def _pieces(inlines: Inlines, context: BlockContext, form: StyledText | None = None) -> Iterator[StyledText]:
    """Yield inline text as pieces without anything nested in them."""
    form = form or StyledText()
    for inline in inlines:
        match inline:
            case Text():
                yield replace(form, text=_clean(inline.text, context))
            case Emphasis():
                yield from _pieces(inline.content, context, replace(form, kai=True))
            case Strong():
                yield from _pieces(inline.content, context, replace(form, strong=True))
            case Mark(kind="dots"):
                yield from _pieces(inline.content, context, replace(form, dotted=True))
            case Mark():
                yield from _pieces(inline.content, context, replace(form, underlined=inline.kind == "name"))
                if inline.reading:
                    yield replace(form, text=_clean(f"（{inline.reading}）", context))
            case Script():
                yield from _pieces(inline.content, context, replace(form, script=inline.position))
            case Link():
                target = _target(inline, context)
                yield from _pieces(inline.content, context, replace(form, target=target) if target else form)
            case Blank():
                yield from _blank(inline, form)
            case LineBreak():
                yield replace(form, kind="break")
            case _:
                assert_never(inline)


def _target(link: Link, context: BlockContext) -> str:
    """Return where a link goes, or nothing after saying that only its words are printed."""
    if not is_safe_target(link.target):
        context.state.notice(f"链接 {link.target} 不是网址，只印了文字", "docx-link")
        return ""
    if link.target.startswith("#") and not context.state.target(link.target[1:], set_text(link.content)):
        return ""
    return link.target


def _clean(text: str, context: BlockContext) -> str:
    kept = FORBIDDEN.sub("", text)
    if kept != text:
        context.state.notice(f"去掉了不能印的控制字符（“{kept[:12]}”附近）", "docx-control")
    return kept


def _blank(blank: Blank, form: StyledText) -> Iterator[StyledText]:
    """Yield a gap of no-break spaces; an answer is in its middle and leaves it as wide as before."""
    room = max(round((blank.width - text_width(blank.answer)) * _SPACES_PER_EM), 0)
    left = room // 2 if blank.answer else room
    parts = (
        (_NO_BREAK_SPACE * left, TextStyle.BLANK),
        (blank.answer, TextStyle.BLANK_ANSWER),
        (_NO_BREAK_SPACE * (room - left), TextStyle.BLANK),
    )
    yield from (replace(form, text=text, style=style) for text, style in parts if text)


def _parted(pieces: list[StyledText]) -> Iterator[tuple[StyledText, bool]]:
    """Yield pieces, cut so that each holds only Chinese or only Latin quotes, and whether its marks are Chinese."""
    whole = "".join(piece.text or " " for piece in pieces)
    is_chinese = any(is_wide(mark) and mark not in _TWO_FACED for mark in whole)
    start = 0
    for piece in pieces:
        if piece.kind != "text":
            start += 1
            yield piece, False
            continue
        for text, hinted in _cut(piece.text, whole, start, is_chinese=is_chinese):
            for part in _cut_by_look(replace(piece, text=text)):
                yield part, hinted
        start += len(piece.text) or 1


def _cut(text: str, whole: str, start: int, *, is_chinese: bool) -> Iterator[tuple[str, bool]]:
    begin, current = 0, None
    for n, mark in enumerate(text):
        if mark not in _TWO_FACED:
            continue
        chinese = _is_chinese_quote(whole, start + n, usual=is_chinese) if mark in _QUOTES else is_chinese
        if current is not None and chinese != current:
            yield text[begin:n], current
            begin = n
        current = chinese
    yield text[begin:], bool(current)


def _is_chinese_quote(whole: str, at: int, *, usual: bool) -> bool:
    """Return whether a curly quote belongs to Chinese text: in China’s it is Latin, in 的“绿” both are Chinese."""
    sides = (reversed(whole[:at]), iter(whole[at + 1 :]))
    found = [next((m for m in side if m not in _TWO_FACED and not m.isspace()), "") for side in sides]
    if any(mark and is_wide(mark) for mark in found):
        return True
    return usual and not all(found)


def _cut_by_look(piece: StyledText) -> Iterator[StyledText]:
    """Yield a piece in parts where its look depends on the script: dots and bold."""
    if piece.dotted:
        for undotted, marks in groupby(piece.text, key=lambda mark: mark in UNDOTTED):
            yield replace(piece, text="".join(marks), dotted=not undotted)
    elif piece.strong:
        for _, marks in groupby(piece.text, key=_is_latin):
            yield replace(piece, text="".join(marks))
    elif piece.text:
        yield piece


def _is_latin(mark: str) -> bool:
    return not is_wide(mark)


def _run(piece: StyledText, context: BlockContext, style: Style, *, hinted: bool) -> Element:
    if piece.kind == "break":
        return make("r", _properties(context, style, None), make("br"))
    latin = all(map(_is_latin, piece.text))
    text_style, face = _look(piece, context, style)
    more = [
        make("b") if piece.strong and latin else None,
        make("i") if piece.kai and latin and not piece.strong and not piece.text.isspace() else None,
        make("u", val="single") if piece.underlined else None,
        make("vertAlign", val=_SCRIPTS[piece.script]) if piece.script else None,
        make("em", val="dot") if piece.dotted else None,
    ]
    properties = _properties(context, style, text_style, face=face, hinted=hinted, more=more)
    return make("r", properties, *_characters(piece.text))


def _look(piece: StyledText, context: BlockContext, style: Style) -> tuple[TextStyle | None, str]:
    """Return the style of characters and the Chinese face that a piece asks for."""
    reference = context.state.reference
    if piece.style:
        return piece.style, reference.own_face(piece.style)
    if piece.strong:
        return TextStyle.STRONG, reference.own_face(TextStyle.STRONG)
    if piece.kai:
        kai = reference.own_face(TextStyle.EMPHASIS)
        # Within text that is set in 楷体 the emphasis is the other way round.
        return (
            (None, context.state.design.office_fonts["song"])
            if kai == reference.face(style)
            else (TextStyle.EMPHASIS, kai)
        )
    if piece.target and not piece.target.startswith("#"):
        return TextStyle.LINK, ""
    return (TextStyle.DOTTED, "") if piece.dotted else (None, "")


def _properties(
    context: BlockContext,
    style: Style,
    text_style: TextStyle | None,
    *,
    face: str = "",
    hinted: bool = False,
    more: Iterable[Element | None] = (),
) -> Element:
    """Return a run's properties: every run names its Chinese face, so that it keeps it wherever it is pasted."""
    reference = context.state.reference
    fonts = make("rFonts", eastAsia=face or reference.face(style))
    if hinted:
        fonts = make("rFonts", hint="eastAsia", eastAsia=face or reference.face(style))
    number = reference.id_of(text_style) if text_style else None
    return make("rPr", make("rStyle", val=number) if number else None, fonts, *more)


def join_runs(elements: Iterable[Element]) -> None:
    """Make one run of neighbours that look alike, so that a search and a teacher's cursor find words whole."""
    for element in elements:
        for parent in element.iter(qualified("p"), qualified("hyperlink")):
            before: Element | None = None
            for run in list(parent):
                if run.tag != qualified("r") or not _is_plain(run):
                    before = None
                elif before is not None and _look_of(before) == _look_of(run):
                    _append_text(before, run)
                    parent.remove(run)
                else:
                    before = run


def _is_plain(run: Element) -> bool:
    return all(child.tag in _PLAIN for child in run)


def _look_of(run: Element) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(str(one.tag), [(str(k), str(v)) for k, v in one.attrib.items()]) for one in run[0]]


def _append_text(run: Element, following: Element) -> None:
    for child in list(following)[1:]:
        if child.tag == run[-1].tag == qualified("t"):
            run[-1].text = (run[-1].text or "") + (child.text or "")
        else:
            run.append(child)


def _characters(text: str) -> Iterator[Element]:
    """Yield text elements, with tabs and line ends as elements of their own."""
    for n, line in enumerate(text.split("\n")):
        if n:
            yield make("br")
        for m, words in enumerate(line.split("\t")):
            if m:
                yield make("tab")
            if words:
                element = make("t", xml_space="preserve")
                element.text = words
                yield element


def _linked(target: str, runs: list[Element], context: BlockContext) -> list[Element]:
    if target.startswith("#"):
        return [make("hyperlink", *runs, anchor=bookmark_name(target[1:]), history=1)]
    from docx.opc.constants import RELATIONSHIP_TYPE

    number = context.state.reference.word.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return [make("hyperlink", *runs, r_id=number, history=1)]
