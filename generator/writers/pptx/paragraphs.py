"""Write lines of text into PowerPoint paragraphs, each run with its faces and its language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, assert_never

from lxml import etree
from pptx.oxml.ns import qn

from generator.design import Design, Role
from generator.layout.deck.frames import SizedFrame
from generator.layout.deck.heights import indent, role_scale
from generator.layout.deck.model import SlideLine
from generator.model.document import Blank, Emphasis, Inline, Inlines, LineBreak, Link, Mark, Script, Strong, Text
from generator.writers.pptx.fonts import chinese_font, latin_font

_EMU = 12700
_FULL_SPACE = "\u3000"
# What XML cannot hold; a line break inside a run is one of a paragraph's own.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")

_EMPTY_BRACKET = re.compile("（\u00a0+）")
_BLANK_EM = 0.25
# How far a script is above the line, in thousandths of a percent of its type.
_SCRIPT_RAISED = {"above": 30_000, "below": -25_000}

# How a deck's way of counting is called in the file; its own numbering, so that a teacher can go on with it.
_NUMBERING = {"number": "arabicPeriod", "paren": "arabicParenBoth", "circled": "circleNumDbPlain"}

# Where text is written: into a placeholder in its normal size, into one in its smaller size, into a text box.
TextSetting = Literal["normal", "small", "box"]

# Gives a link's target an element attribute set (`r:id`, `action`), or None when it cannot be followed.
Linker = Callable[[str], dict[str, str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStyle:
    """How a run looks where it differs from its place: `size` in points, `colour` a name of the theme.

    `raised` is how far it is above the line, `em` the size that it ends up with, `room` what is left free behind
    each of its characters, in em.
    """

    role: Role = "hei"
    size: float | None = None
    em: float = 24.0
    room: float = 0.0
    bold: bool = False
    underline: str = ""
    raised: int = 0
    colour: str = ""
    link: dict[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWriter:
    """Write inline text with the faces of a design; `linker` finds what a link points to."""

    design: Design
    linker: Linker

    def write_line(self, paragraph: Any, line: SlideLine, frame: SizedFrame, place: TextSetting) -> None:
        """Write a line into a paragraph; what a placeholder gives of itself in its normal size is not written."""
        self._shape_paragraph(paragraph, line, frame, place)
        size = frame.size * role_scale(line)
        sized = size if place != "normal" or role_scale(line) != 1 else None
        style = replace(_STYLES.get(line.role, RunStyle()), size=sized, em=size)
        if line.label:
            self._label(paragraph, line, style)
        self.write_inlines(paragraph, line.content, style)
        if line.role == "right":
            self._run(paragraph, " √", replace(style, colour="accent1"))

    def write_foot(self, paragraph: Any, content: Inlines, frame: SizedFrame, place: TextSetting) -> None:
        """Write a line at the bottom of a slide; lines there are close together."""
        properties = paragraph._p.get_or_add_pPr()
        if place != "normal":
            _spacing(properties, "a:lnSpc", frame.pitch)
        _spacing(properties, "a:spcBef", 0)
        self.write_inlines(paragraph, content, RunStyle(size=None if place == "normal" else frame.size))

    def write_inlines(self, paragraph: Any, content: Inlines, style: RunStyle) -> None:
        """Write inline text at the end of a paragraph."""
        for inline in content:
            self._inline(paragraph, inline, style)

    def _label(self, paragraph: Any, line: SlideLine, style: RunStyle) -> None:
        hanging = indent(line)[1] > 0
        strong = replace(style, role="hei", bold=True, colour="accent1")
        self._run(paragraph, line.label + ("\t" if hanging else ""), strong)

    def _inline(self, paragraph: Any, inline: Inline, style: RunStyle) -> None:
        match inline:
            case Text(text=text):
                self._run(paragraph, text, style)
            case Emphasis(content=content):
                emphatic = replace(style, bold=True) if style.role == "kai" else replace(style, role="kai")
                self.write_inlines(paragraph, content, emphatic)
            case Strong(content=content):
                self.write_inlines(paragraph, content, replace(style, bold=True))
            case Mark(content=content, kind="name"):
                self.write_inlines(paragraph, content, replace(style, underline="sng"))
            case Mark(content=content, reading=reading) if reading:
                self.write_inlines(paragraph, content, style)
                self._run(paragraph, f"（{reading}）", style)
            case Mark(content=content):
                # PowerPoint has no emphasis dots; a dotted underline is what comes nearest.
                self.write_inlines(paragraph, content, replace(style, underline="dottedHeavy"))
            case Script(content=content, position=position):
                self.write_inlines(paragraph, content, replace(style, raised=_SCRIPT_RAISED[position]))
            case Link(target=target, content=content):
                self.write_inlines(paragraph, content, replace(style, link=self.linker(target)))
            case Blank(width=width, answer=answer):
                text = f"{_FULL_SPACE}{answer}{_FULL_SPACE}" if answer else _FULL_SPACE * max(round(width), 2)
                self._run(paragraph, text, replace(style, underline="sng"))
            case LineBreak():
                self._break(paragraph, style)
            case _ as never:
                assert_never(never)

    def _run(self, paragraph: Any, text: str, style: RunStyle) -> None:
        clean = _UNWRITABLE.sub("", text)
        bracket = _EMPTY_BRACKET.search(clean)
        if bracket:
            # At blanks, of any kind, LibreOffice tears a bracket at a line's end; spacing it cannot tear.
            self._run(paragraph, clean[: bracket.start()], style)
            self._run(paragraph, "（", replace(style, room=_BLANK_EM * (len(bracket[0]) - 2)))
            self._run(paragraph, clean[bracket.end() - 1 :], style)
            return
        if not clean:
            return
        run = etree.SubElement(paragraph._p, qn("a:r"))
        self._properties(etree.SubElement(run, qn("a:rPr")), style)
        etree.SubElement(run, qn("a:t")).text = clean

    def _break(self, paragraph: Any, style: RunStyle) -> None:
        mark = etree.SubElement(paragraph._p, qn("a:br"))
        self._properties(etree.SubElement(mark, qn("a:rPr")), replace(style, link=None, underline=""))

    def _properties(self, properties: Any, style: RunStyle) -> None:
        properties.set("lang", "zh-CN")
        properties.set("altLang", "en-US")
        if style.size is not None:
            properties.set("sz", str(round(style.size * 100)))
        if style.bold:
            properties.set("b", "1")
        if style.underline:
            properties.set("u", style.underline)
        if style.raised:
            properties.set("baseline", str(style.raised))
        if style.room:
            properties.set("spc", str(round(style.room * style.em * 100)))
        if style.colour:
            fill = etree.SubElement(properties, qn("a:solidFill"))
            etree.SubElement(fill, qn("a:schemeClr")).set("val", style.colour)
        etree.SubElement(properties, qn("a:latin")).set("typeface", latin_font(self.design, style.role))
        etree.SubElement(properties, qn("a:ea")).set("typeface", chinese_font(self.design, style.role))
        if style.link is not None:
            link = etree.SubElement(properties, qn("a:hlinkClick"))
            for name, value in style.link.items():
                link.set(qn(name) if ":" in name else name, value)

    def _shape_paragraph(self, paragraph: Any, line: SlideLine, frame: SizedFrame, place: TextSetting) -> None:
        """Set indents and marks where the layout's first level does not give them."""
        properties = paragraph._p.get_or_add_pPr()
        size = frame.size * role_scale(line)
        inset, hang = indent(line)
        bullet = line.marker == "bullet"
        if bullet and line.level:
            properties.set("lvl", str(line.level))
        if not bullet or place != "normal":
            properties.set("marL", str(round(inset * size * _EMU)))
            properties.set("indent", str(-round(hang * size * _EMU)))
        if place != "normal" or role_scale(line) != 1:
            _spacing(properties, "a:lnSpc", size * frame.leading)
            _spacing(properties, "a:spcBef", frame.gap)
        if line.marker in _NUMBERING:
            colour = etree.SubElement(properties, qn("a:buClr"))
            etree.SubElement(colour, qn("a:schemeClr")).set("val", "accent1")
            etree.SubElement(properties, qn("a:buFont")).set("typeface", latin_font(self.design, "hei"))
            number = etree.SubElement(properties, qn("a:buAutoNum"))
            number.set("type", _NUMBERING[line.marker])
            if line.ordinal > 1:
                number.set("startAt", str(line.ordinal))
        elif not bullet:
            etree.SubElement(properties, qn("a:buNone"))
        elif place == "box":
            etree.SubElement(properties, qn("a:buChar")).set("char", "•")


def _spacing(properties: Any, name: str, points: float) -> None:
    element = etree.SubElement(properties, qn(name))
    etree.SubElement(element, qn("a:spcPts")).set("val", str(round(points * 100)))


_STYLES: dict[str, RunStyle] = {
    "subhead": RunStyle(bold=True, colour="accent1"),
    "quote": RunStyle(role="kai"),
    "key": RunStyle(role="kai", colour="accent1"),
    "question": RunStyle(role="kai"),
    "right": RunStyle(bold=True),
    "small": RunStyle(colour="accent2"),
}
