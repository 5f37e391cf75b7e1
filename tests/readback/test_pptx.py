"""The text of slides in their order, with their numbers; notes and charts apart from it."""

from __future__ import annotations

from generator.readback.pptx import read_pptx
from tests.readback.zipped import relations, zipped

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}"'


def slide(text: str, more: str = "") -> str:
    return f"<p:sld {SPACES}><p:sp><a:p><a:t>{text}</a:t></a:p></p:sp>{more}</p:sld>"


NUMBER = '<p:sp><p:ph type="sldNum"/><a:p><a:t>7</a:t></a:p></p:sp>'
FIELD = '<p:sp><a:p><a:fld type="datetime"><a:t>今天</a:t></a:fld></a:p></p:sp>'
DECK = zipped(
    {
        "ppt/presentation.xml": f'<p:p {SPACES}><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:p>',
        "ppt/_rels/presentation.xml.rels": relations(("r1", "slide", "slides/a.xml"), ("r2", "slide", "slides/b.xml")),
        "ppt/slides/a.xml": slide("后", NUMBER + FIELD),
        "ppt/slides/b.xml": slide("先"),
        "ppt/slides/_rels/a.xml.rels": relations(
            ("r1", "notesSlide", "../notes/n.xml"), ("r2", "chart", "../charts/c.xml")
        ),
        "ppt/notes/n.xml": slide("备注"),
        "ppt/charts/c.xml": "<c><v>17.5</v></c>",
    }
)


def test_slides_come_in_the_order_of_the_presentation() -> None:
    reading = read_pptx(DECK)
    assert [(run.text, run.page) for run in reading.body if run.text.strip()] == [("先", 1), ("后", 2)]
    assert reading.pages == 2


def test_notes_belong_to_their_slide_and_charts_are_apart() -> None:
    reading = read_pptx(DECK)
    assert [(run.text, run.page) for run in reading.notes if run.text.strip()] == [("备注", 2)]
    assert ("17.5", 2) in [(run.text, run.page) for run in reading.apart]


def test_numbers_and_dates_are_no_text_of_the_slide() -> None:
    assert not {"7", "今天"} & {run.text for run in read_pptx(DECK).body}
