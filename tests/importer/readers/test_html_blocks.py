"""A web page is taken apart into the lines that a reader sees."""

from __future__ import annotations

import pytest
from lxml import html

from generator.importer.readers.html_blocks import read_blocks


def blocks(inner: str) -> list[tuple[str, int, str]]:
    found, _ = read_blocks(html.fromstring(f"<body>{inner}</body>"))
    return [(block.text, block.level, block.item) for block in found]


def texts(inner: str) -> list[str]:
    return [text for text, _, _ in blocks(inner)]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<p>书角</p><p>水表</p>", ["书角", "水表"]),
        ("<p>书<b>角</b>不<a>大</a></p>", ["书角不大"]),
        ("<p>书角<br>水表</p>", ["书角", "水表"]),
        ("书角<div>水表</div>规则", ["书角", "水表", "规则"]),
        ("<p>书角\n  不大</p>", ["书角不大"]),
        ("<p>The corner\n  is small</p>", ["The corner is small"]),
        ("<pre>书角\n  水表</pre>", ["书角", "水表"]),
        ("<p>书角<script>x</script>不大</p>", ["书角不大"]),
        ("<p>书角<!-- x -->不大</p>", ["书角不大"]),
        ("<p> </p><p>\u3000</p>", []),
    ],
)
def test_each_block_is_a_line(inner: str, expected: list[str]) -> None:
    assert texts(inner) == expected


def test_headings_know_their_level() -> None:
    assert blocks("<h1>甲</h1><h6><span>乙</span></h6><p>丙</p>") == [("甲", 1, ""), ("乙", 6, ""), ("丙", 0, "")]


def test_items_know_their_mark_and_only_their_first_line_bears_it() -> None:
    assert blocks("<ul><li>甲<p>乙</p></li></ul><ol start=3><li>丙</li><li><p>丁</p></li></ol>") == [
        ("甲", 0, "-"), ("乙", 0, ""), ("丙", 0, "3."), ("丁", 0, "4."),
    ]  # fmt: skip
    assert blocks("<ol start=x><li>甲</li></ol>") == [("甲", 0, "1.")]
    assert blocks("<ul><li><table><tr><td>甲</td></tr></table></li></ul>") == [("甲", 0, "")]


def test_links_are_measured() -> None:
    found, _ = read_blocks(html.fromstring('<body><p>书角<a href="/x">水表</a><a>规则</a></p></body>'))
    assert (found[0].linked, round(found[0].link_share, 2)) == (2, 0.33)


@pytest.mark.parametrize(
    ("inner", "chrome"),
    [
        ("<nav><p>甲</p></nav>", True),
        ("<footer>甲</footer>", True),
        ('<div class="main-nav"><p>甲</p></div>', True),
        ('<div id="share">甲</div>', True),
        ('<div class="navel">甲</div>', False),
        ('<div class="content">甲</div>', False),
    ],
)
def test_what_stands_around_the_text_is_marked(inner: str, *, chrome: bool) -> None:
    found, _ = read_blocks(html.fromstring(f"<body>{inner}</body>"))
    assert [block.chrome for block in found] == [chrome]


@pytest.mark.parametrize(
    ("inner", "hidden"),
    [
        ('<p style="display: none">甲</p>', True),
        ("<div hidden><p>甲</p></div>", True),
        ('<p style="color:red">甲</p>', False),
    ],
)
def test_what_is_not_shown_is_marked(inner: str, *, hidden: bool) -> None:
    found, _ = read_blocks(html.fromstring(f"<body>{inner}</body>"))
    assert [block.hidden for block in found] == [hidden]


def test_pictures_are_counted() -> None:
    found, pictures = read_blocks(html.fromstring("<body><p>书<img>角<img></p></body>"))
    assert ([block.text for block in found], pictures) == (["书角"], 2)


def test_a_table_with_data_keeps_its_cells() -> None:
    first = "<tr><th colspan=2>年份</th><th>册数</th></tr>"
    page = f"<table>{first}<tr><th>甲</th><td rowspan=2>2021</td><td>1<p>5</p></td></tr>"
    (block,), _ = read_blocks(html.fromstring(f"<body>{page}</table></body>"))
    assert [[(c.text, c.width, c.height, c.head) for c in row] for row in block.grid] == [
        [("年份", 2, 1, True), ("册数", 1, 1, True)],
        [("甲", 1, 1, False), ("2021", 1, 2, False), ("1\n5", 1, 1, False)],
    ]
    assert block.text == "年份\t册数\n甲\t2021\t1\n5"


@pytest.mark.parametrize(
    "table",
    [
        "<tr><td>甲</td><td>乙</td></tr>",  # one row
        "<tr><td>甲</td></tr><tr><td>乙</td></tr>",  # one column
        f"<tr><td>甲</td><td>乙</td></tr><tr><td>{'长' * 1501}</td><td>丁</td></tr>",
        "<tr><td>甲</td><td></td></tr><tr><td></td><td></td></tr>",
        "<tr><td>甲</td><td><table><tr><td>乙</td></tr></table></td></tr><tr><td>丙</td><td>丁</td></tr>",
    ],
)
def test_a_table_that_only_lays_out_the_page_is_read_as_text(table: str) -> None:
    found, _ = read_blocks(html.fromstring(f"<body><table>{table}</table></body>"))
    assert not any(block.grid for block in found)
    assert found[0].text == "甲"


def test_deep_nesting_is_read() -> None:
    assert texts("<div>" * 200 + "书角" + "</div>" * 200) == ["书角"]
