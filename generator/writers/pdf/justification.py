"""Patch WeasyPrint to set lines as Chinese print does: both edges straight, adjacent marks closed up.

WeasyPrint spreads the spare width of a justified line over its spaces only. Here it goes between Chinese characters
as well. Where two marks meet （`）》、（“`), the blank half of one is taken away with the font's `halt` feature, and so
is the blank half of an opening mark at the start of a line; that of a closing mark at the end of a line hangs over the
edge. Between Chinese and Latin letters or digits is what
looks like a quarter of an em. Lines are equally far apart, whatever
faces they mix. All of it is layout: no character is added to what is printed. Where lines break is told by
`line_breaking`.

This replaces private functions of WeasyPrint, so it works only with the versions that it was proven on; with any
other version `activate` changes nothing and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from threading import local
from typing import Any

from generator.text.line_classes import BLANK_BEHIND, HAN, OPENING_BRACKETS, QUERIES
from generator.writers.pdf.line_breaking import BREAK, JOIN, mark_breaks
from generator.writers.pdf.proven_versions import PROVEN

# The first of two marks closes up where it is a closing one, the second where both are opening ones.
_NOTHING = f"[{BREAK}{JOIN}]"
_CLOSED_UP = re.compile(
    f"[{BLANK_BEHIND}](?={_NOTHING}?[{BLANK_BEHIND}{OPENING_BRACKETS}\u3000])"
    f"|(?:(?<=[{OPENING_BRACKETS}\u3000])|(?<=[{OPENING_BRACKETS}\u3000]{_NOTHING}))[{OPENING_BRACKETS}]"
)
# Where marks meet at all: a pattern that begins with a set of characters is looked for much faster.
_MARKS = f"[{BLANK_BEHIND}{OPENING_BRACKETS}\u3000]"
_MARKS_MEET = re.compile(f"{_MARKS}(?:{_NOTHING}?{_MARKS})+")
# At the end of a line these have no ink in their right half.
_HANGING = re.compile(f"[{BLANK_BEHIND}{QUERIES}]{_NOTHING}*$")
# Quotation marks that are Latin ones: an apostrophe, and all of them where a paragraph holds no Chinese.
_APOSTROPHE = re.compile("(?<=[A-Za-z])’(?=[A-Za-z])")
_QUOTATION_MARK = re.compile("[“”‘’]")
_WESTERN = "A-Za-z0-9\u00b0%‰℃"
_IS_WESTERN = re.compile(f"[{_WESTERN}]")
_WESTERN_WORDS = re.compile(f"[{_WESTERN}]+")
_IS_HAN = re.compile(f"[{HAN}]")
# With what the faces leave white on either side of a character, this looks like a quarter of an em. From a tenth on,
# programs that take text out of a file put a space there.
_BETWEEN_SCRIPTS = 0.09
# A line is widened between two Chinese characters (or marks that are as wide) and after a space; never beside Latin,
# where its own gap is, nor inside —— and ……, which must not come apart.
_SPACES = " \u00a0"
_WIDE = f"[{HAN}\u3000-\u303f\uff01-\uff60“”‘’]"
_GAP = re.compile(f"{_WIDE}(?={_NOTHING}?{_WIDE})|[{_SPACES}](?! )")
# A space is widened by so many times what a gap between characters is. A line with little on it is better ragged than
# full of holes: how far a gap goes, in em (from there on, too, spaces turn up in the text taken out of a file).
_SPACE_SHARE, _WIDEST_GAP = 6, 0.25
_ROUNDING = 0.01

_call = local()


def activate() -> bool:
    """Patch WeasyPrint, once in a process; return False, having changed nothing, on a version not proven."""
    import weasyprint

    return weasyprint.__version__ in PROVEN and _patched()


@lru_cache(maxsize=1)
def _patched() -> bool:
    from weasyprint import document
    from weasyprint.layout import inline
    from weasyprint.text import line_break

    _patch_boxes(document)
    _patch_layout(line_break.Layout)
    _patch_text_box(inline, line_break.strut)
    _patch_alignment(inline)
    return True


def _patch_boxes(document: Any) -> None:
    build = document.build_formatting_structure

    def build_with_marks(*arguments: Any, **named: Any) -> Any:
        root = build(*arguments, **named)
        mark_breaks(root)
        return root

    document.build_formatting_structure = build_with_marks


# ------------------------------------------------------------------------------------------- closing up, in layout


def _patch_layout(layout_class: Any) -> None:
    set_up, set_text = layout_class.setup, layout_class.set_text
    get_first_line, reactivate = layout_class.get_first_line, layout_class.reactivate
    layout_class.gaps = {}
    layout_class.is_drawn = False

    def setup(self: Any, style: Any) -> None:
        set_up(self, style)
        self.starts_line = getattr(self, "starts_line", getattr(_call, "starts_line", False))
        self.is_latin = getattr(self, "is_latin", getattr(_call, "is_latin", False))
        self.closed = getattr(self, "closed", frozenset())
        self.shaped = set()
        self.spaced = {}

    def set_text_closed_up(self: Any, text: str, justify: bool = False) -> None:
        # The spare width is not shared out here, whatever `justify` says, but on the glyphs.
        set_text(self, text)
        _close_up(self)

    def reactivate_to_draw(self: Any, style: Any) -> None:
        self.is_drawn = True
        reactivate(self, style)

    def get_first_line_spread(self: Any) -> Any:
        found = get_first_line(self)
        if self.is_drawn:
            self.is_drawn = False
            _spread(self, found[0])
        return found

    layout_class.setup = setup
    layout_class.set_text = set_text_closed_up
    layout_class.reactivate = reactivate_to_draw
    layout_class.get_first_line = get_first_line_spread


def _close_up(layout: Any) -> None:
    """Remove the blank half of marks, and space Chinese and Latin apart.

    A layout is given first a whole text and then the part of it that fits the line. A mark that was closed up stays so,
    because the line was measured with it; the gap before what went to the next line goes.
    """
    text: str = layout.text
    latin = {_offset(text, place) for place in _latin_marks(text, is_latin=layout.is_latin)}
    wanted = {_offset(text, place) for place in _closing_up(text)} - latin
    if layout.starts_line and text[:1] and text[0] in OPENING_BRACKETS and not latin:
        wanted.add(0)
    spacing = _spacing(layout, text)
    if not (wanted or latin or spacing or layout.closed or layout.spaced):
        return
    length = len(text.encode())
    layout.closed = frozenset(at for at in layout.closed if at < length) | wanted
    shapes = dict.fromkeys(layout.closed - layout.shaped, b"halt 1") | dict.fromkeys(latin - layout.shaped, b"pwid 1")
    spaced = _changed(layout.spaced, spacing, length)
    if shapes or spaced:
        layout.shaped |= shapes.keys()
        layout.spaced.update(spaced)
        _add_attributes(layout, text.encode(), shapes, spaced)


def _closing_up(text: str) -> Iterator[int]:
    """Yield the places of marks that lose their blank half to a neighbour."""
    for met in _MARKS_MEET.finditer(text):
        for found in _CLOSED_UP.finditer(met[0]):
            yield met.start() + found.start()


def _latin_marks(text: str, *, is_latin: bool) -> list[int]:
    """Return the places of Latin quotation marks."""
    if not is_latin and "’" not in text:
        return []
    return [found.start() for found in (_QUOTATION_MARK if is_latin else _APOSTROPHE).finditer(text)]


def _offset(text: str, index: int) -> int:
    return len(text[:index].encode())


def _spacing(layout: Any, text: str) -> dict[int, int]:
    """Return how many gaps each Chinese character beside Latin has, by its place.

    Pango sets half of a character's spacing on either side of it, and nothing at the ends of a line: there one gap
    takes twice the spacing.
    """
    if layout.style["letter_spacing"] != "normal":
        return {}
    spacing = {}
    for place in _meeting(text):
        before, after = _sides(text, place)
        is_end = place in (0, len(text) - 1)
        spacing[_offset(text, place)] = 2 if is_end else before + after
    return spacing


def _meeting(text: str) -> Iterator[int]:
    """Yield the places where a Chinese character meets a Latin letter or a digit."""
    for word in _WESTERN_WORDS.finditer(text):
        for place, step in ((word.start() - 1, -1), (word.end(), 1)):
            if 0 <= place < len(text) and text[place] in BREAK + JOIN:
                place += step
            if 0 <= place < len(text) and _IS_HAN.match(text[place]):
                yield place


def _changed(before: dict[int, int], now: dict[int, int], length: int) -> dict[int, int]:
    gone = {place: 0 for place, gaps in before.items() if gaps and place < length and place not in now}
    return gone | {place: gaps for place, gaps in now.items() if before.get(place) != gaps}


def _add_attributes(layout: Any, text: bytes, shapes: dict[int, bytes], spaced: dict[int, int]) -> None:
    from weasyprint.text.ffi import TO_UNITS, ffi, pango

    attributes = pango.pango_layout_get_attributes(layout.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    for place, feature in sorted(shapes.items()):
        attribute = pango.pango_attr_font_features_new(feature)
        attribute.start_index, attribute.end_index = place, place + _length(text[place])
        pango.pango_attr_list_insert(attributes, attribute)
    gap = layout.style["font_size"] * _BETWEEN_SCRIPTS * TO_UNITS
    for place, gaps in sorted(spaced.items()):
        attribute = pango.pango_attr_letter_spacing_new(int(gap * gaps))
        attribute.start_index, attribute.end_index = place, place + _length(text[place])
        pango.pango_attr_list_change(attributes, attribute)
    pango.pango_layout_set_attributes(layout.layout, attributes)


def _sides(text: str, index: int) -> tuple[bool, bool]:
    """Return whether a Chinese character has a Latin one before it and after it."""
    before = text[max(index - 2, 0) : index].rstrip(BREAK + JOIN)[-1:]
    after = text[index + 1 : index + 3].lstrip(BREAK + JOIN)[:1]
    return _IS_WESTERN.match(before) is not None, _IS_WESTERN.match(after) is not None


def _length(first: int) -> int:
    """Return how many bytes a character takes in UTF-8, by the first of them."""
    return 1 if first < 0x80 else 2 if first < 0xE0 else 3 if first < 0xF0 else 4


def _patch_text_box(inline: Any, strut: Any) -> None:
    split_text_box = inline.split_text_box

    def split_text_box_of_chinese(
        context: Any, box: Any, available_width: Any, skip: Any, is_line_start: bool = True
    ) -> Any:
        # Text that goes on where an earlier line broke is at the start of a line, whatever box it is in.
        starts = bool(skip) or getattr(box, "starts_line", False)
        _call.starts_line, _call.is_latin = starts, getattr(box, "is_latin", False)
        try:
            new_box, resume, preserved = split_text_box(context, box, available_width, skip, is_line_start)
        finally:
            _call.starts_line = _call.is_latin = False
        if new_box is not None:
            new_box.starts_line = starts
            # Characters that come from another font of the stack are on the line of the first, and no lower.
            _, new_box.baseline = strut(new_box.style)
        return new_box, resume, preserved

    inline.split_text_box = split_text_box_of_chinese


# ------------------------------------------------------------------------------------- sharing out the spare width


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A piece of a line: a text box, or None where a picture or a block is in the line."""

    box: Any

    @property
    def text(self) -> str:
        """Return the text of the piece, a wide space for what is no text."""
        return self.box.text if self.box is not None else "\u3000"


def _patch_alignment(inline: Any) -> None:
    align = inline.text_align

    def align_full_lines_too(context: Any, line: Any, available_width: float, last: bool) -> Any:
        # A line that fills its measure is passed over, though the mark at its end may hang.
        is_full = 0 <= line.width - available_width < _ROUNDING
        if is_full and not last and line.style["text_align_all"] == "justify":
            _justify_line(context, line, 0.0)
        return align(context, line, available_width, last)

    inline.text_align = align_full_lines_too
    inline.justify_line = _justify_line


def _justify_line(context: Any, line: Any, extra_width: float) -> None:
    """Share the spare width of a line out between its Chinese characters and over its spaces."""
    leaves = list(_leaves(line))
    extra_width += _hang(leaves)
    gaps = [
        _gaps(leaf.text, after.text if after else "") for leaf, after in zip(leaves, [*leaves[1:], None], strict=True)
    ]
    own = [(leaf.box, gap) for leaf, gap in zip(leaves, gaps, strict=True) if leaf.box is not None]
    shares = sum(share for _, gap in own for share in gap.values())
    if shares and extra_width <= _WIDEST_GAP * shares * line.style["font_size"]:
        _widen(line, {id(box): gap for box, gap in own}, extra_width / shares, 0.0)


def _hang(leaves: list[_Leaf]) -> float:
    """Return the width of the blank that the mark at the end of a line may hang over the edge."""
    box = leaves[-1].box if leaves else None
    if box is None:
        return 0.0
    mark = _HANGING.search(box.text)
    if mark is None or _offset(box.text, mark.start()) in box.pango_layout.closed or box.pango_layout.is_latin:
        return 0.0
    return float(box.style["font_size"]) / 2


def _leaves(box: Any) -> Iterator[_Leaf]:
    from weasyprint.formatting_structure import boxes

    if isinstance(box, boxes.TextBox):
        if box.text:
            yield _Leaf(box)
    elif isinstance(box, boxes.LineBox | boxes.InlineBox):
        for child in box.children:
            if child.is_in_normal_flow():
                yield from _leaves(child)
    else:
        yield _Leaf(None)


def _gaps(text: str, following: str) -> dict[int, int]:
    """Return after which characters of a piece the line may be widened, with the share of each."""
    last = len(text) if following else len(text) - 1
    places = [found.start() for found in _GAP.finditer(text + following[:1]) if found.start() < last]
    return {at: _SPACE_SHARE if text[at] in _SPACES else 1 for at in places}


def _widen(box: Any, gaps: dict[int, dict[int, int]], gap: float, advance: float) -> float:
    """Move a box to the right by `advance` and widen the text in it; return how far what follows it moves."""
    from weasyprint.formatting_structure import boxes

    if isinstance(box, boxes.TextBox):
        box.position_x += advance
        own = gaps.get(id(box), {})
        wider = gap * sum(own.values())
        if own:
            box.pango_layout.gaps = {at: gap * share for at, share in own.items()}
            box.width += wider
        return advance + wider
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.position_x += advance
        after = advance
        for child in box.children:
            if child.is_in_normal_flow():
                after = _widen(child, gaps, gap, after)
        box.width += after - advance
        return after
    box.translate(advance, 0)
    return advance


# --------------------------------------------------------------------------------------------------------- drawing


def _spread(layout: Any, line: Any) -> None:
    """Widen the glyphs of a line that is about to be drawn.

    A PDF counts in thousandths of an em and WeasyPrint cuts the rest off; so each gap is a whole number of them, and
    what was rounded off one gap goes into the next.
    """
    from weasyprint.text.ffi import TO_UNITS, ffi

    wanted = _steps(layout, layout.style["font_size"] * TO_UNITS)
    meeting = {place for place, gaps in layout.spaced.items() if gaps == 1}
    if not wanted and not meeting:
        return
    half = int(layout.style["font_size"] * _BETWEEN_SCRIPTS * TO_UNITS) // 2
    run = line.runs[0] if line.runs != ffi.NULL else ffi.NULL
    carried = 0
    while run != ffi.NULL:
        glyphs, offset = run.data.glyphs, run.data.item.offset
        run = run.next
        information = glyphs.glyphs
        places = ffi.unpack(glyphs.log_clusters, glyphs.num_glyphs)
        if carried:
            # Where the face changes, some programs that show a file drop a gap behind the last glyph of the face
            # before; so it is before the first of the next. Offsets are drawn as if 1000 units were a point.
            information[0].geometry.width += carried
            information[0].geometry.x_offset += carried * 1000 // TO_UNITS
            carried = 0
        for n, (place, following) in enumerate(zip(places, [*places[1:], -1], strict=True)):
            at = offset + place
            if place == following:
                continue
            if at in wanted:
                if following == -1 and run != ffi.NULL:
                    carried = wanted[at]
                else:
                    information[n].geometry.width += wanted[at]
            if at in meeting:
                information[n].geometry.x_offset += _shift(layout.text, at, half)


def _steps(layout: Any, em: float) -> dict[int, int]:
    """Return by how much each glyph is widened, by the place of its character; `em` is in Pango's units."""
    from weasyprint.text.ffi import TO_UNITS

    if not layout.gaps:
        return {}
    places = [0, *accumulate(_bytes(mark) for mark in layout.text)]
    steps: dict[int, int] = {}
    total = used = 0.0
    for index, gap in sorted(layout.gaps.items()):
        total += gap * TO_UNITS / em * 1000
        step = round(total - used)
        used += step
        steps[places[index]] = int(step * em / 1000) + 1 if step else 0
    return steps


def _bytes(mark: str) -> int:
    return 1 if mark < "\x80" else 2 if mark < "\u0800" else 3 if mark < "\U00010000" else 4


def _shift(text: str, place: int, half: int) -> int:
    """Return the offset of a character with one gap, of which Pango set half on either side."""
    before, _ = _sides(text, len(text.encode()[:place].decode()))
    return half if before else -half
