from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.characters import doubtful_characters, joined, plain, squeezed


@pytest.mark.parametrize(
    ("printed", "spelt"),
    [
        ("到 ２０３０ 年", "到2030年"),
        ("２．４２％的学生", "2.42%的学生"),
        ("ＰＭ２．５ 浓度", "PM2.5浓度"),
        ("出台了 Ｇｒｅｅｎ Ｍａｒｋ 体系", "出台了Green Mark体系"),
        ("减少 １ ／ ３ 的用水", "减少1/3的用水"),
        ("激励 ／约束", "激励/约束"),
        ("２０２１ ～ ２０３５ 年", "2021～2035年"),
        ("２０ 年代－４０ 年代", "20年代-40年代"),
        ("“１＋Ｎ”", "“1+N”"),
        ("———坚持节约", "——坚持节约"),
        ("新业态———书角", "新业态——书角"),
        ("资源—生产—消费", "资源—生产—消费"),
        ("认识到 “公共的东西”", "认识到“公共的东西”"),
        ("教务处 总务处印发", "教务处 总务处印发"),
        ("收入1,690元,人均(每月)增长;其中", "收入1,690元，人均（每月）增长；其中"),
        ("⻓期⺠生", "长期民生"),
        ("see Figure 2, below", "see Figure 2, below"),
    ],
)
def test_spelling_of_the_house(printed: str, spelt: str) -> None:
    assert plain(printed) == spelt


def test_a_wide_gap_parts_the_halves_of_a_heading_only() -> None:
    assert plain("把书读薄\u3000 把路走宽", heading=True) == "把书读薄\u3000把路走宽"
    assert plain("前\u3000言", heading=True) == "前言"


def test_lines_join_with_a_blank_between_latin_words_only() -> None:
    assert joined(["书角里有 the public", "library ", "的书"]) == "书角里有 the public library的书"


def test_a_glyph_of_the_fonts_own_is_kept_and_doubted() -> None:
    assert plain("《\ue3fd望》") == "《\ue3fd望》"
    assert doubtful_characters("《\ue3fd望》")[0][1].startswith("缺字")
    assert doubtful_characters("《 望》第１期")[0][1].startswith("书名号里像是缺了字")
    assert doubtful_characters("鮸力同心")[0][0] == "鮸"
    assert doubtful_characters("勠力同心、风雨同舟") == [("勠", "少见的字“勠”，可能是错字，请对照原件")]


@given(st.text(max_size=60))
def test_spelling_loses_no_character(text: str) -> None:
    text = text.replace("\n", "").replace("\r", "")
    assert squeezed(plain(text)) == squeezed(text)


@given(st.text(alphabet="书角 　a1—，。（）“”/％１Ａ", max_size=40))
def test_spelling_twice_is_spelling_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)
