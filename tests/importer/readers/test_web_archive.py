"""A page that a browser saved as one file gives the page, its address and its charset."""

from __future__ import annotations

from generator.importer.readers.web_archive import SavedPage, open_archive


def archive(*parts: str, head: str = "") -> bytes:
    joined = "".join(f"--x\r\n{part}\r\n" for part in parts)
    start = f"MIME-Version: 1.0\r\n{head}Content-Type: multipart/related; boundary=x\r\n\r\n"
    return f"{start}{joined}--x--\r\n".encode()


PAGE = "Content-Type: text/html; charset=gb2312\r\nContent-Location: https://a.org/1 \r\n\r\n<p>1</p>"


def test_the_first_page_is_opened() -> None:
    other = "Content-Type: text/css\r\n\r\np{}"
    later = PAGE.replace("1</p>", "2</p>")
    assert open_archive(archive(other, PAGE, later)) == SavedPage(
        data=b"<p>1</p>", address="https://a.org/1", charset="gb2312"
    )


def test_the_address_may_stand_in_the_head_of_the_archive() -> None:
    page = "Content-Type: application/xhtml+xml\r\n\r\n<p/>"
    found = open_archive(archive(page, head="Snapshot-Content-Location: https://a.org/2\r\n"))
    assert found == SavedPage(data=b"<p/>", address="https://a.org/2", charset="")


def test_a_page_may_be_coded() -> None:
    page = "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=31</p>"
    found = open_archive(archive(page))
    assert found is not None
    assert found.data == b"<p>1</p>"


def test_an_archive_without_a_page_gives_nothing() -> None:
    assert open_archive(archive("Content-Type: text/css\r\n\r\np{}")) is None
