"""Set titles in a DOCX: two parts on two lines, long ones broken where the sense allows it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.layout.title_breaks import broken_title
from generator.model.document import Inlines, LineBreak, Text
from generator.text.width import text_width
from generator.writers.docx.context import Place
from generator.writers.docx.runs import plain_text
from generator.writers.docx.styles import Style
from generator.writers.docx.xml import Element, make

_GAP = "　"
# In em: what a line that is to break by itself has behind its last character.
_SLACK = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as it is printed: its text, with line breaks, and the indents that break its lines, if any."""

    content: Inlines
    indent: Element | None = None


def set_title(content: Inlines, place: Place, style: Style) -> Title:
    """Return a title in as many lines as it needs.

    A break in a heading would come up again in the contents that Word makes of it, so where the first line is the
    longer one, indents let the title break there by itself.
    """
    words = plain_text(content)
    room = place.width / place.job.reference.em(style)
    if text_width(words) <= room or not all(isinstance(inline, Text | LineBreak) for inline in content):
        return Title(content=content)
    given = [line for part in "".join(map(_written, content)).split("\n") for line in part.split(_GAP) if line]
    lines = [line for part in given for line in broken_title(part, room, place.job.pairs())]
    if len(given) == 1 and len(lines) == 2 and text_width(lines[0]) >= text_width(lines[1]):
        side = round((room - text_width(lines[0]) - _SLACK) / 2 * place.job.reference.em(style))
        return Title(content=content, indent=make("ind", left=side, right=side) if side > 0 else None)
    return Title(content=_joined(lines))


def _written(inline: object) -> str:
    return inline.text if isinstance(inline, Text) else "\n"


def _joined(lines: list[str]) -> Inlines:
    parts: list[Text | LineBreak] = []
    for n, line in enumerate(lines):
        if n:
            parts.append(LineBreak())
        parts.append(Text(text=line))
    return tuple(parts)
