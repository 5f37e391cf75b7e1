"""The text of an HTML page: what a reader sees in order, and everything else apart."""

from __future__ import annotations

import pytest

from generator.errors import UserError
from generator.readback.html import read_html


def page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def body(html: str) -> str:
    return "".join(run.text for run in read_html(page(html)).body)


def apart(html: str, head: str = "") -> list[str]:
    return [run.text for run in read_html(page(html, head)).apart]


def test_running_text_is_read_in_order_with_breaks_between_blocks() -> None:
    assert body("<h1>题</h1><p>甲<b>乙</b>丙</p><p>丁</p>") == "题\n甲乙丙\n丁\n"


def test_labels_of_drawings_and_readings_of_characters_are_apart() -> None:
    html = "<p><ruby>重<rt>zhòng</rt></ruby>要</p><svg><text>图</text></svg>"
    assert body(html) == "重要\n"
    assert {"zhòng", "图"} <= set(apart(html))


def test_attributes_comments_and_properties_are_apart() -> None:
    found = apart("<img alt='说明' data-answer='答'><!-- 注 -->", "<title>题名</title><meta name=a content='关键词'>")
    assert {"说明", "答", " 注 ", "题名", "关键词"} <= set(found)


def test_scripts_and_styles_say_nothing() -> None:
    assert body("<script>var a</script><style>p {}</style><p>甲</p>") == "甲\n"


def test_notes_of_the_teacher_are_notes() -> None:
    reading = read_html(page("<aside class='x notes'><p>备注</p></aside><aside>边栏</aside>"))
    assert [run.text for run in reading.notes if run.text.strip()] == ["备注"]
    assert "边栏" in "".join(run.text for run in reading.body)


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(UserError, match="不是能读的 HTML"):
        read_html(b"")
