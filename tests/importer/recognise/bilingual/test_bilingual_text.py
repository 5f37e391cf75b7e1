# ruff: noqa: E501  # the invented text stands a paragraph a line
"""A text in two languages is paired, whether its lines alternate or its columns were read one after the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importer import Imported, import_file, read_document
from generator.importer.lines.english import Vocabulary, join_english, unwrap_english
from generator.importer.manuscript import Line
from generator.importer.recognise.bilingual.alignment import align
from tests.folders import SEEDS
from tests.importer.accounting import lost
from tests.importer.typesetter import Press, wrap

WEB = next(iter(sorted(SEEDS.glob("001_*.txt"))), None)
PAPER = next(iter(sorted(SEEDS.glob("002_*.txt"))), None)

# kind, Chinese, English (an item of a list begins with a bullet)
TEXT: list[tuple[str, str, list[str]]] = [
    ("h", "前言", ["Preface"]),
    ("p", "书角不大,却把一层楼的孩子聚到了一起,也把公共生活带进了每一个普通的课间。",
     ["The reading corner is small, but it has brought the children of a whole floor together, and it has brought public life into every ordinary break between classes."]),
    ("p", "2023年,学校登记在册的图书达到1,341册。这些书没有花学校一分钱,全部来自同学、家长和老师的捐赠,每一本都写着捐书人的班级。",
     ["In 2023, the books on the register numbered 1,341.", "None of them cost the school anything: all were given by students, parents and teachers, and each bears the class of the person who gave it away."]),
    ("h", "一、书角是怎样办起来的", ["I. How the Reading Corner Began"]),
    ("p", "书架是木工社团用旧课桌改的,灯是物理小组修好的,登记本是同学们轮流手写的。",
     ["The shelves were made of old desks by the woodwork club, the lamp was repaired by the physics group, and the register is written by hand by the students in turn."]),
    ("h", "(一)规则由大家一起定", ["1. Rules Made by Everyone Together"]),
    ("p", "没有借书证。书角不要押金,也不设门槛,读完的人把书放回原处,再在登记本上写一句话。",
     ["No library card. The corner asks for no deposit and sets no threshold: those who finish a book put it back in its place and write one sentence in the register."]),
    ("p", "规则一共三条,都贴在墙上:爱护图书、按时归还、缺了就说。每条规则都由全班表决通过,也可以由全班表决修改。",
     ["There are three rules, and all of them hang on the wall. Each was passed by a vote of the whole class and can be changed by one. They are:",
      "• treat the books with care;", "• return them in time;", "• say so when one is missing."]),
    ("h", "(二)问题靠大家一起想办法", ["2. Problems Solved by Everyone Together"]),
    ("p", "热门的书总是借不到,低年级的同学够不到最上面一层。管理小组开了三次会,把书架降低了15厘米,又添了两套最受欢迎的书。",
     ["The favourite books were never to be had, and the younger children could not reach the highest shelf. The committee met three times, lowered the shelves by 15 centimetres and bought two more sets of the books that were asked for most often."]),
    ("h", "结束语", ["Conclusion"]),
    ("p", "公共的东西,要靠每个人一点一点地照看。", ["What belongs to all must be looked after by each, a little at a time."]),
]  # fmt: skip


def full(text: str) -> str:
    for half, mark in ((",", "，"), (":", "："), ("(一)", "（一）"), ("(二)", "（二）")):
        text = text.replace(half, mark)
    return text.replace("1，341", "1,341")


def wanted() -> list[dict[str, str]]:
    pairs = []
    for kind, zh, en in TEXT:
        english = "\n".join(part.removeprefix("• ") for part in en)
        pairs.append({"kind": "heading" if kind == "h" else "para", "zh": full(zh), "en": english})
    return pairs


def found(result: Imported) -> list[dict[str, Any]]:
    return [{k: p[k] for k in ("kind", "zh", "en")} for p in result.value["pairs"]]


def web_page() -> str:
    rows = ["校办", "2023-11-12", "35次", "", "书角的故事", "The Story of a Reading Corner", "What Children Look After"]
    rows += ["某某学校校长办公室", "The Headmaster’s Office", "2023年11月", "November 2023", "目录", "Contents"]
    for kind, zh, en in TEXT:
        rows += [zh, *en] if kind == "h" and not zh.startswith("(") else []
    rows.append("书香校园WATERMARK")
    for _, zh, en in TEXT:
        rows += [zh, *en]
    rows += ["点赞(0)", "收藏", TEXT[1][1], "校办 2023-11-12 10:02:52", "收藏资讯"]
    return "\n".join(rows)


def english_rows(text: str) -> list[str]:
    """Break a paragraph at 58 letters, dividing words as a newspaper does."""
    rows, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) + 1 <= 58:
            line = f"{line} {word}".strip()
            continue
        cut = 58 - len(line) - 2
        if len(word) > 7 and word.isalpha() and 3 <= cut <= len(word) - 3:
            rows.append(f"{line} {word[:cut]}-")
            line = word[cut:]
        else:
            rows.append(line + " ")
            line = word
    return [*rows, line]


def newspaper() -> str:
    """Set both languages in columns and read the columns one after the other, cut in the middle of sentences."""
    press = Press(width=19, mark=1.0)
    zh_rows: list[str] = []
    en_rows: list[str] = []
    for kind, zh, en in TEXT:
        spelt = full(zh)
        rows = [spelt] if kind == "h" else wrap(spelt, press, 19, 17)
        zh_rows += rows if kind == "h" else [rows[0], "", *rows[1:], ""]
        for part in en:
            en_rows += [*english_rows(part), ""]
    zh_cut, en_cut = len(zh_rows) // 3, len(en_rows) // 2
    return "\n".join(
        [*zh_rows[:zh_cut], "", *en_rows[:en_cut], " " + zh_rows[zh_cut], *zh_rows[zh_cut + 1 :], "", *en_rows[en_cut:]]
    )


def test_a_web_page_whose_lines_alternate_is_paired() -> None:
    text = web_page()
    result = read_document(text.encode(), Path("web.txt"))
    assert result.doc_kind == "bilingual"
    value = result.value
    assert (value["title"], value["title_en"]) == (
        "书角的故事",
        "The Story of a Reading Corner: What Children Look After",
    )
    assert (value["issuer"], value["issuer_en"], value["date"]) == (
        "某某学校校长办公室",
        "The Headmaster’s Office",
        "2023-11",
    )
    assert [entry["title_en"] for entry in value["toc"]] == ["Preface", "I. How the Reading Corner Began", "Conclusion"]
    assert found(result) == wanted()
    assert value["bullets"] == ["treat the books with care;", "return them in time;", "say so when one is missing."]
    assert len(value["zh"]) == 7 and len(value["en"]) == 8
    assert lost(text, result) == []
    reasons = {f.reason for f in result.report.removed}
    assert {"网页的页头", "网页的按钮和相关推荐", "水印或插入的一行，两种文字里都没有对应"} <= reasons


def test_newspaper_columns_read_one_after_the_other_are_paired() -> None:
    text = newspaper()
    result = read_document(text.encode(), Path("paper.txt"))
    assert result.doc_kind == "bilingual_scrambled"
    assert [p["zh"] for p in found(result)] == [p["zh"] for p in wanted()]
    assert [p["en"] for p in found(result)] == [p["en"] for p in wanted()]
    assert lost(text, result) == []


def test_a_compound_keeps_its_hyphen_and_a_divided_word_loses_it() -> None:
    rows = [
        "The school wants higher-quality books and high-",
        "quality lamps, for the quality of the read-",
        "ing counts.",
    ]
    lines = [Line(number=n, raw=row) for n, row in enumerate(rows, 1)]
    assert join_english(lines, Vocabulary(lines)).startswith(
        "The school wants higher-quality books and high-quality lamps"
    )
    assert join_english(lines, Vocabulary(lines)).endswith("of the reading counts.")


def test_a_blank_line_inside_a_sentence_parts_nothing() -> None:
    rows = [
        ("The reading corner is small, but it has brought the ", 0),
        ("children together.", 1),
        ("It is theirs.", 1),
    ]
    lines = [Line(number=n, raw=row, gap=gap) for n, (row, gap) in enumerate(rows, 1)]
    assert [u.text for u in unwrap_english(lines, wrapped=True)] == [
        "The reading corner is small, but it has brought the children together.",
        "It is theirs.",
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("书角水表", min_size=1, max_size=60), max_size=6),
    st.lists(st.text("abc ", min_size=1), max_size=6),
)
def test_pairing_keeps_the_order_and_every_paragraph(zh: list[str], en: list[str]) -> None:
    matches = align(zh, en, ratio=4.0)
    assert [n for m in matches for n in m.zh] == list(range(len(zh)))
    assert [n for m in matches for n in m.en] == list(range(len(en)))


@pytest.mark.skipif(WEB is None or PAPER is None, reason="没有 ../shared/seeds 里的双语文本，跳过核对")
def test_the_real_white_paper_in_both_printings() -> None:
    assert WEB is not None and PAPER is not None
    web, paper = import_file(WEB), import_file(PAPER)
    kinds = [p["kind"] for p in web.value["pairs"]]
    assert (kinds.count("heading"), kinds.count("para")) == (28, 87)
    paras = [p for p in web.value["pairs"] if p["kind"] == "para"]
    assert sorted(p["en"].count("\n") for p in paras)[-3:] == [0, 1, 10]
    assert len(web.value["bullets"]) == 10
    assert len(paper.value["pairs"]) == 20
    english = {p["zh"]: p["en"] for p in web.value["pairs"]}
    assert all(english[p["zh"]] == p["en"] for p in paper.value["pairs"])
    for path, result in ((WEB, web), (PAPER, paper)):
        assert lost(path.read_text(encoding="utf-8"), result) == []
