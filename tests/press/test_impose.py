from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from generator.press.impose import Part, bind, front_pages, impose, page_count


def pdf(pages: int, *, width: float = 595.28, height: float = 841.89, first: int = 1) -> bytes:
    """Return a PDF whose pages say their number."""
    writer = PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    for n in range(first, first + pages):
        page = writer.add_blank_page(width, height)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 24 Tf 100 700 Td (page {n}.) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
        fonts = DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): fonts})}
        )
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


def test_a_part_begins_on_a_right_hand_page() -> None:
    parts = [Part(title="活页", data=pdf(3)), Part(title="学习单", data=pdf(2)), Part(title="答案", data=pdf(1))]
    bound = bind(parts, title="第一单元")
    assert texts(bound) == ["page 1.", "page 2.", "page 3.", "", "page 1.", "page 2.", "page 1.", ""]
    outline = PdfReader(BytesIO(bound)).outline
    assert [str(item["/Title"]) for item in outline if isinstance(item, dict)] == ["活页", "学习单", "答案"]
    assert page_count(bind(parts, title="第一单元", duplex=False)) == 6


def test_two_pages_stand_side_by_side_on_a3() -> None:
    imposed = impose(pdf(3), "a3", title="x")
    assert texts(imposed) == ["page 1. page 2.", "page 3."]
    page = PdfReader(BytesIO(imposed)).pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((1190.55, 841.89), abs=0.1)
    places: dict[str, float] = {}

    def note(text: str, _cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            places[text.strip()] = _cm[4] + tm[4]

    page.extract_text(visitor_text=note)
    assert places["page 2."] - places["page 1."] == pytest.approx(595.28, abs=0.5)


def test_a_booklet_is_in_folding_order() -> None:
    assert texts(impose(pdf(4), "booklet", title="x")) == ["page 4. page 1.", "page 2. page 3."]


def test_two_pages_of_16k_stand_on_8k() -> None:
    page = PdfReader(BytesIO(impose(pdf(2, width=552.76, height=765.35), "a3", title="x"))).pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((1105.51, 765.35), abs=0.1)


def test_pages_of_several_sizes_stay_as_they_are() -> None:
    mixed = bind([Part(title="a", data=pdf(2)), Part(title="b", data=pdf(2, width=552.76, height=765.35))], title="x")
    assert impose(mixed, "a3", title="x") == mixed


def test_other_sizes_and_plain_a4_stay_as_they_are() -> None:
    eight_k = pdf(2, width=1105, height=765)
    assert impose(eight_k, "a3", title="x") == eight_k
    assert impose(pdf(2), "a4", title="x") == pdf(2)


def test_the_same_pages_give_the_same_bytes() -> None:
    assert impose(pdf(5), "booklet", title="x") == impose(pdf(5), "booklet", title="x")


def test_a_pdf_without_labels_has_no_unnumbered_pages() -> None:
    assert front_pages(pdf(3)) == 0
