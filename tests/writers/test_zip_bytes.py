"""The same parts give the same bytes, whenever and in whatever order they were packed."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, ZipInfo

from generator.writers.zip_bytes import stable_zip

TYPES = "[Content_Types].xml"


def packed(parts: dict[str, bytes], *, year: int) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, data in parts.items():
            archive.writestr(ZipInfo(name, (year, 3, 4, 5, 6, 8)), data)
    return target.getvalue()


def core(date: str) -> bytes:
    return (
        '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d">'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created></cp:coreProperties>'
    ).encode()


def test_order_and_date_of_packing_do_not_matter() -> None:
    one = packed({"word/document.xml": b"<a/>", "_rels/.rels": b"<r/>", TYPES: b"<t/>"}, year=1999)
    other = packed({TYPES: b"<t/>", "word/document.xml": b"<a/>", "_rels/.rels": b"<r/>"}, year=2026)
    assert one != other
    assert stable_zip(one) == stable_zip(other)


def test_the_list_of_types_comes_first_and_nothing_is_lost() -> None:
    data = stable_zip(packed({"word/document.xml": b"<a/>", "_rels/.rels": b"<r/>", TYPES: b"<t/>"}, year=2026))
    with ZipFile(BytesIO(data)) as archive:
        assert archive.namelist() == [TYPES, "_rels/.rels", "word/document.xml"]
        assert archive.read("word/document.xml") == b"<a/>"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_dates_in_the_core_properties_do_not_matter() -> None:
    early, late = (packed({"docProps/core.xml": core(date)}, year=2000) for date in ("2001-02-03", "2026-11-21"))
    assert stable_zip(early) == stable_zip(late)


def test_a_workbook_inside_is_made_stable_too() -> None:
    early, late = (
        packed({"ppt/embeddings/book.xlsx": packed({"docProps/core.xml": core(date)}, year=year)}, year=2000)
        for date, year in (("2001-02-03", 2001), ("2026-11-21", 2026))
    )
    assert stable_zip(early) == stable_zip(late)


def test_other_content_does_matter() -> None:
    one, other = (stable_zip(packed({"word/document.xml": text}, year=2000)) for text in (b"<a/>", b"<b/>"))
    assert one != other


def test_packing_again_changes_nothing() -> None:
    once = stable_zip(packed({TYPES: b"<t/>", "docProps/core.xml": core("2026")}, year=2026))
    assert stable_zip(once) == once
