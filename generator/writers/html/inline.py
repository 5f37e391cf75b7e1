"""Turn inline text into HTML."""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup, escape

from generator.layout.name_spacing import two_character_name
from generator.model.document import Blank, Emphasis, Inline, Inlines, LineBreak, Link, Mark, Script, Strong, Text
from generator.model.document_walk import inline_text
from generator.model.link_targets import is_safe_target
from generator.text.line_classes import UNDOTTED
from generator.text.width import text_width

SCRIPT_TAGS = {"above": "sup", "below": "sub"}
# What a blank keeps free on its two sides, and how small an answer may become on it.
_BLANK_SIDES, _SMALLEST = 0.4, 0.6


def render(inlines: Inlines, *, dotted: bool = False) -> Markup:
    """Return inline text as HTML, with every character of it escaped, and with a dot under it where it is dotted."""
    return Markup("").join(_inline(inline, dotted=dotted) for inline in inlines)


def bare_text(inlines: Inlines) -> str:
    """Return the characters of inline text, a gap as nothing and a line break as a wide space."""
    return inline_text(inlines, blank="", line_break="　")


def _inline(inline: Inline, *, dotted: bool) -> Markup:
    match inline:
        case Text():
            return _dotted(inline.text) if dotted else escape(inline.text)
        case Emphasis():
            return Markup("<em>{}</em>").format(render(inline.content, dotted=dotted))
        case Strong():
            return Markup("<strong>{}</strong>").format(render(inline.content, dotted=dotted))
        case Mark():
            return _marked(inline, dotted=dotted)
        case Script():
            return Markup("<{0}>{1}</{0}>").format(
                Markup(SCRIPT_TAGS[inline.position]), render(inline.content, dotted=dotted)
            )
        case Link():
            return _link(inline, dotted=dotted)
        case Blank():
            return blank(inline.width, inline.answer)
        case LineBreak():
            return Markup("<br>")
        case _:
            assert_never(inline)


def blank(width: float, answer: str = "") -> Markup:
    """Return a gap to be filled in, `width` in em, with the answer on it when there is one.

    It is as wide with its answer as without. A long answer is set smaller; one that would then be too small to read
    is only pointed to, since the key says it below the question.
    """
    kind = "blank filled" if answer else "blank"
    room = max(width - _BLANK_SIDES, 1.0)
    size = min(1.0, room / text_width(answer)) if answer else 1.0
    if size < _SMALLEST:
        answer, size = "见答案", min(1.0, room / 3)
    words = (
        escape(answer)
        if size == 1
        else Markup('<small style="font-size:{}em">{}</small>').format(f"{size:.2f}", answer)
    )
    return Markup('<span class="{}" style="width:{}em">{}</span>').format(kind, f"{width:g}", words)


def _marked(mark: Mark, *, dotted: bool) -> Markup:
    match mark.kind:
        case "dots":
            return Markup('<em class="mark">{}</em>').format(render(mark.content, dotted=True))
        case "name":
            return Markup('<u class="proper">{}</u>').format(render(mark.content, dotted=dotted))
        case "reading":
            # The reading is set half as large; a longer one widens the room of its characters.
            room = max(text_width(bare_text(mark.content)), text_width(mark.reading) / 2 + 0.2)
            return Markup('<ruby style="min-width:{}em">{}<rp>（</rp><rt>{}</rt><rp>）</rp></ruby>').format(
                f"{room:.3g}", render(mark.content, dotted=dotted), mark.reading
            )
        case _:
            assert_never(mark.kind)


def _dotted(text: str) -> Markup:
    """Return text with an element a character: a dot is under characters, not under marks."""
    return Markup("").join(Markup("<i>{}</i>").format(mark) if mark not in UNDOTTED else escape(mark) for mark in text)


def _link(link: Link, *, dotted: bool) -> Markup:
    content = render(link.content, dotted=dotted)
    if not is_safe_target(link.target):
        return content
    kind = "inside" if link.target.startswith("#") else "outside"
    if kind == "outside" and bare_text(link.content).strip() == link.target:
        kind = "address"
    return Markup('<a class="{}" href="{}">{}</a>').format(kind, link.target, content)


def spread_name(name: str) -> Markup:
    """Return a person's name; a Chinese name of two characters is spread to the width of three.

    The gap is layout, not a character: whoever searches or copies the text finds the name whole.
    """
    short = two_character_name(name)
    if short:
        return Markup('<span class="name"><span class="spread">{}</span>{}</span>').format(short[0], short[1])
    return Markup('<span class="name">{}</span>').format(name)
