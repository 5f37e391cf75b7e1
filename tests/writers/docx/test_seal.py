"""The 密封线 of a DOCX: a box on its side in the binding margin."""

from __future__ import annotations

import re

from generator.model.document import Seal
from generator.writers.docx.seal import seal
from generator.writers.docx.xml import Element, of_tag
from tests import documents
from tests.writers.docx.docx_reading import context_of, paragraphs, roots, sealed, words


def test_the_seal_reads_upwards_says_what_to_write_and_replaces_the_line_for_the_name() -> None:
    document = sealed("every")
    (head,) = (root for name, root in roots(document) if "header" in name)
    (box,) = of_tag(head, "wps:bodyPr")
    assert box.get("vert") == "vert270"
    (properties,) = of_tag(head, "wp:docPr")
    assert properties.get("descr") == "密封线，填写班级、姓名"
    assert "姓名栏" not in [style for style, _ in paragraphs(document)]
    assert "姓名栏" in [style for style, _ in paragraphs(documents.quiz())]


def box(*fields: str) -> tuple[list[str], Element]:
    """Return the lines of a box with these fields, and its paragraph."""
    made = seal(Seal(pages="every", fields=fields), context_of(sealed("every")))
    return [words(one) for one in of_tag(next(of_tag(made, "txbxContent")), "p")], made


def test_the_box_holds_fields_the_dotted_line_and_the_warning() -> None:
    (fields, line, notice), _ = box("班级", "姓名")
    assert [part for part in fields.replace("\u00a0", " ").split() if part] == ["班级", "姓名"]
    assert line.replace("…", "") == "密封线"
    assert line.startswith("…")
    assert line.endswith("…")
    assert notice == "密封线内不要答题"


def test_gaps_grow_narrower_where_more_is_asked_for() -> None:
    def widest(*fields: str) -> int:
        return max(len(run) for run in re.findall("\u00a0+", box(*fields)[0][0]))

    assert widest("姓名") == widest("班级", "姓名") == 40
    assert widest("学校", "学院", "专业", "班级", "姓名", "考号") < 40


def test_the_box_is_as_long_as_the_text_is_high_and_stands_at_the_edge_of_the_paper() -> None:
    _, made = box("姓名")
    (extent,) = of_tag(made, "wp:extent")
    page = context_of(sealed("every")).state.reference.page
    assert extent.get("cy") == str(page.depth * 635)
    across, down = of_tag(made, "wp:posOffset")
    assert (across.text, down.text) == (str(340 * 635), str(page.top * 635))


def test_boxes_are_counted_with_the_drawings_of_the_document() -> None:
    context = context_of(sealed("every"))
    numbers = [next(of_tag(seal(Seal(), context), "wp:docPr")).get("id") for _ in range(2)]
    assert numbers == ["1", "2"]
