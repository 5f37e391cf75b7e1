"""Set titles in a DOCX: two parts on two lines, long ones broken where the sense allows it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.layout.title_breaks import lines_of_title
from generator.model.document import Inlines, LineBreak
from generator.text.width import text_width
from generator.writers.docx.context import BlockContext
from generator.writers.docx.runs import set_text
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make

# In em: what a line that is to break by itself has behind its last character.
_SLACK = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as it is printed: its text, with line breaks, and the indents that break its lines, if any."""

    content: Inlines
    indent: Element | None = None


def set_title(content: Inlines, context: BlockContext, style: Style) -> Title:
    """Return a title in as many lines as it needs.

    A break in a heading would come up again in the contents that Word makes of it, so where the first line is the
    longer one, indents let the title break there by itself.
    """
    em = context.state.reference.em(style)
    room = context.width / em
    lines = lines_of_title(content, room, context.state.pairs)
    first, *others = [text_width(set_text(line)) for line in lines]
    if len(others) == 1 and "".join(map(set_text, lines)) == set_text(content) and first >= others[0]:
        side = round((room - first - _SLACK) / 2 * em)
        return Title(content=content, indent=make("ind", left=side, right=side) if side > 0 else None)
    return Title(content=tuple(inline for line in lines for inline in (LineBreak(), *line))[1:])
