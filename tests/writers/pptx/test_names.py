"""Names and numbers that the reference file and the writer share."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.util import Pt

from generator.layout.deck.frames import LAYOUTS, SLIDE_HEIGHT, SLIDE_WIDTH
from generator.layout.deck.master import NUMBER_INDEX
from generator.writers.pptx.names import NUMBER_BOX, TABLE_STYLE, TABLE_STYLE_NAME
from tests.writers.pptx.pptx_reading import REFERENCE, parts


def test_the_reference_file_has_the_style_that_tables_ask_for() -> None:
    styles = etree.fromstring(parts(REFERENCE.read_bytes())["ppt/tableStyles.xml"])
    assert styles.get("def") == TABLE_STYLE
    assert [(one.get("styleId"), one.get("styleName")) for one in styles] == [(TABLE_STYLE, TABLE_STYLE_NAME)]


def test_the_number_of_a_slide_stands_in_the_corner_beside_and_below_every_text() -> None:
    box, size = NUMBER_BOX
    assert (box.x + box.width <= SLIDE_WIDTH, box.y + box.height <= SLIDE_HEIGHT) == (True, True)
    assert box.height > size
    for layout in (one for one in LAYOUTS.values() if one.use != "opening"):
        assert layout.body.box.y + layout.body.box.height <= box.y
        foot = layout.foot.box
        assert foot.x + foot.width <= box.x or foot.y + foot.height <= box.y


def test_the_reference_file_has_the_number_where_it_is_said_to_be() -> None:
    presentation: Any = Presentation(str(REFERENCE))
    (found,) = (one for one in presentation.slide_master.placeholders if one.placeholder_format.idx == NUMBER_INDEX)
    box = NUMBER_BOX[0]
    assert [found.left, found.top, found.width, found.height] == [Pt(n) for n in (box.x, box.y, box.width, box.height)]
