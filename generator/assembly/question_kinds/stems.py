"""Read where the answer of a question goes in its stem: at the end, or where the teacher typed a bracket."""

from __future__ import annotations

import re

from generator.assembly.markup import parse_blocks
from generator.model.document import Blocks

# The bracket that teachers type at a stem's end; ours is in its place.
_TYPED_BRACKET = re.compile(r"\s*[（(][\s\u3000]*[)）]\s*([。．.？?：:]?)\s*$")
_INNER_BRACKET = re.compile(r"[（(][\s\u3000]*[)）]")


def stem_with_bracket(text: str) -> tuple[Blocks, bool]:
    """Return a stem without the bracket typed at its end, and whether ours belongs there.

    A bracket in mid-sentence is where the teacher wants the answer; a second one would confuse.
    """
    text = _TYPED_BRACKET.sub(r"\1", text)
    return parse_blocks(text, ("stem",)), not _INNER_BRACKET.search(text)
