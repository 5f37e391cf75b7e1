"""References after GB/T 7714-2015, on invented records; the clause that decides stands beside each."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.citing.citations import reference
from generator.assembly.citing.origins import collect_origins, origin_line
from generator.model.excerpt import Excerpt
from generator.model.source import Source
from tests.assembly.samples import RULES, SPEECH, shelf

BOOK: dict[str, Any] = {"kind": "book", "authors": ["某戊"]}
TABLE: list[tuple[str, dict[str, Any], str]] = [
    ("4.4 a newspaper: day and page",
     {"kind": "article", "authors": ["某甲"], "title": "一条河的账本", "publication": "示例日报",
      "date": "2026-03-02", "page": "5"},
     "某甲. 一条河的账本[N]. 示例日报, 2026-03-02(5)."),
    ("4.4 a newspaper's page as people type it",
     {"kind": "article", "authors": ["某甲"], "publication": "《示例日报》", "date": "2026-03-02", "page": "第5版"},
     "某甲. 题[N]. 示例日报, 2026-03-02(5)."),
    ("4.6 a newspaper read on the web: carrier, day of access, address",
     {"kind": "article", "authors": ["某甲"], "publication": "示例晚报", "date": "2026-03-02",
      "accessed": "2026-09-01", "url": "https://example.org/a"},
     "某甲. 题[N/OL]. 示例晚报, 2026-03-02[2026-09-01]. https://example.org/a."),
    ("4.4 a journal: year, issue, pages",
     {"kind": "article", "authors": ["某甲"], "publication": "示例周刊", "issue": "2026年第5期", "page": "7—9"},
     "某甲. 题[J]. 示例周刊, 2026(5): 7-9."),
    ("4.4 a journal: volume and issue",
     {"kind": "article", "authors": ["某甲"], "publication": "示例学刊", "date": "2026", "issue": "第45卷第3期",
      "page": "第12页"},
     "某甲. 题[J]. 示例学刊, 2026, 45(3): 12."),
    ("4.4 a journal without its issue keeps the day",
     {"kind": "article", "publication": "示例周刊", "date": "2026-05-06"}, "题[J]. 示例周刊, 2026-05-06."),
    ("4.4 an issue of no known form stands as it is",
     {"kind": "article", "publication": "示例周刊", "date": "2026-05", "issue": "增刊"},
     "题[J]. 示例周刊, 2026, 增刊."),
    ("8.1.2 three authors are all named",
     {"kind": "article", "authors": ["某甲", "某乙", "某丙"], "publication": "示例报", "date": "2026"},
     "某甲, 某乙, 某丙. 题[N]. 示例报, 2026."),
    ("8.1.2 of four authors the first three and 等",
     {"kind": "article", "authors": ["某甲", "某乙", "某丙", "某丁"], "publication": "示例报", "date": "2026"},
     "某甲, 某乙, 某丙, 等. 题[N]. 示例报, 2026."),
    ("8.1.3 no author: the element is left out",
     {"kind": "article", "publication": "示例日报", "date": "2026-03-02"}, "题[N]. 示例日报, 2026-03-02."),
    ("8.1.4 several issuers are parted",
     {"kind": "policy", "issuer": "示例市委、示例市人民政府", "date": "2026-02-01"},
     "示例市委, 示例市人民政府. 题[Z]. 2026-02-01."),
    ("8.2.3 a government document bears its number",
     {"kind": "policy", "issuer": "示例市人民政府", "number": "示政发〔2026〕1号", "date": "2026-02-01"},
     "示例市人民政府. 题: 示政发〔2026〕1号[Z]. 2026-02-01."),
    ("4.6 a government document on the web: day put up, day of access",
     {"kind": "policy", "issuer": "示例市人民政府", "number": "示政发〔2026〕1号", "date": "2026-02-01",
      "url": "https://example.gov/1", "accessed": "2026-09-01"},
     "示例市人民政府. 题: 示政发〔2026〕1号[EB/OL]. (2026-02-01)[2026-09-01]. https://example.gov/1."),
    ("a repealed document says so",
     {"kind": "policy", "issuer": "示例市人民政府", "date": "2019", "status": "废止"},
     "示例市人民政府. 题[Z]. 2019.（已废止）"),
    ("a document in force needs no word",
     {"kind": "policy", "issuer": "示例市人民政府", "date": "2019", "status": "现行"}, "示例市人民政府. 题[Z]. 2019."),
    ("8.2.3 a speech: occasion and its day, printed on another",
     {"kind": "speech", "authors": ["某甲"], "occasion": "河流保护工作会", "date": "2026-03-01",
      "publication": "示例日报", "publication_date": "2026-03-02", "page": "1"},
     "某甲. 题: 河流保护工作会, 2026-03-01[N]. 示例日报, 2026-03-02(1)."),
    ("a speech whose title tells the occasion",
     {"kind": "speech", "authors": ["某甲"], "title": "在河流保护工作会上的讲话", "occasion": "河流保护工作会",
      "date": "2026-03-01"},
     "某甲. 在河流保护工作会上的讲话[Z]. 2026-03-01."),
    ("4.1 a book: place, publisher, year, page",
     {**BOOK, "place": "北京", "publication": "示例出版社", "date": "2020-05", "page": "12"},
     "某戊. 题[M]. 北京: 示例出版社, 2020: 12."),
    ("8.3 an edition in Arabic figures",
     {**BOOK, "edition": "第三版", "place": "北京", "publication": "示例出版社", "date": "2020"},
     "某戊. 题[M]. 3版. 北京: 示例出版社, 2020."),
    ("8.3 a twelfth edition",
     {**BOOK, "edition": "第十二版", "place": "北京", "publication": "示例出版社", "date": "2020"},
     "某戊. 题[M]. 12版. 北京: 示例出版社, 2020."),
    ("8.3 the first edition is not named, a revised one is",
     {**BOOK, "edition": "第1版", "place": "北京", "publication": "示例出版社", "date": "2020"},
     "某戊. 题[M]. 北京: 示例出版社, 2020."),
    ("8.3 修订版 stands as it is",
     {**BOOK, "edition": "修订版", "place": "北京", "publication": "示例出版社", "date": "2020"},
     "某戊. 题[M]. 修订版. 北京: 示例出版社, 2020."),
    ("8.1.4 a translator is another hand",
     {**BOOK, "translator": "某己", "place": "上海", "publication": "示例书店", "date": "2011"},
     "某戊. 题[M]. 某己, 译. 上海: 示例书店, 2011."),
    ("8.4 a book of which place and publisher are not known",
     {**BOOK, "date": "2020"}, "某戊. 题[M]. [出版地不详]: [出版者不详], 2020."),
    ("4.2 part of a collection",
     {"kind": "article", "authors": ["某甲"], "within": "河流文集", "place": "北京", "publication": "示例出版社",
      "date": "2020", "page": "30-41"},
     "某甲. 题[G]//河流文集. 北京: 示例出版社, 2020: 30-41."),
    ("4.2 a paper of a conference",
     {"kind": "article", "mark": "C", "authors": ["某甲"], "within": "河流治理研讨会论文集", "place": "武汉",
      "publication": "示例出版社", "date": "2020", "page": "3"},
     "某甲. 题[C]//河流治理研讨会论文集. 武汉: 示例出版社, 2020: 3."),
    ("a report", {"kind": "report", "issuer": "示例市河长办", "date": "2026-01"}, "示例市河长办. 题[R]. 2026-01."),
    ("a report on the web",
     {"kind": "report", "issuer": "示例市河长办", "date": "2026-01-05", "url": "https://example.org/r",
      "accessed": "2026-09-01"},
     "示例市河长办. 题[R/OL]. (2026-01-05)[2026-09-01]. https://example.org/r."),
    ("data with their period",
     {"kind": "data", "issuer": "示例市统计局", "title": "水质年报", "period": "2025年", "date": "2026-01"},
     "示例市统计局. 水质年报: 2025年[DS]. 2026-01."),
    ("4.6 a web page without a date",
     {"kind": "web", "publication": "示例网", "url": "https://example.org/w", "accessed": "2026-09-01"},
     "题[EB/OL]. 示例网. [2026-09-01]. https://example.org/w."),
    ("6.1 foreign press in its own language, then its Chinese title and translator",
     {"kind": "foreign", "authors": ["Ann Mary Smith"], "title": "河流归来", "title_original": "The river returns",
      "publication": "The Example Times", "date": "2026-04-05", "language": "en", "translator": "某丁",
      "url": "https://example.org/t", "accessed": "2026-09-01"},
     "SMITH A M. The river returns[N/OL]. The Example Times, 2026-04-05[2026-09-01]. https://example.org/t."
     "（中文题名：河流归来，某丁译）"),
    ("8.1.2 four foreign authors",
     {"kind": "foreign", "authors": ["A. Smith", "B. Jones", "C. Brown", "D. White"], "title_original": "Rivers",
      "publication": "Example Nature", "issue": "2026年第600卷第2期", "page": "1–5", "language": "en"},
     "SMITH A, JONES B, BROWN C, et al. Rivers[J]. Example Nature, 2026, 600(2): 1-5.（中文题名：题）"),
    ("a thesis, told by its mark",
     {"kind": "book", "mark": "D", "authors": ["某庚"], "place": "南京", "publication": "示例大学", "date": "2019"},
     "某庚. 题[D]. 南京: 示例大学, 2019."),
    ("the wide gap of a title in two parts is one space",
     {"kind": "article", "title": "守住岸线\u3000还河于民", "publication": "示例日报", "date": "2026"},
     "守住岸线 还河于民[N]. 示例日报, 2026."),
    ("a title that ends with a mark of its own",
     {"kind": "article", "title": "河从哪里来？", "publication": "示例日报", "date": "2026"},
     "河从哪里来？[N]. 示例日报, 2026."),
]  # fmt: skip


def source(fields: dict[str, Any]) -> Source:
    return Source.model_validate({"id": "s", "title": "题", **fields})


@pytest.mark.parametrize(("clause", "fields", "line"), TABLE, ids=[clause for clause, _, _ in TABLE])
def test_a_reference_is_as_the_standard_wants_it(clause: str, fields: dict[str, Any], line: str) -> None:
    assert reference(source(fields)) == line, clause


def test_every_mark_of_the_table_is_half_width_and_followed_by_a_space() -> None:
    assert len(TABLE) >= 25
    for _, fields, _ in TABLE:
        own = reference(source(fields)).partition("（")[0]
        assert "，" not in own.replace("题", "")
        assert "：" not in own


def test_a_short_reference_leaves_out_address_and_access() -> None:
    fields = {"kind": "article", "authors": ["某甲"], "publication": "示例晚报", "date": "2026-03-02",
              "accessed": "2026-09-01", "url": "https://example.org/a"}  # fmt: skip
    assert reference(source(fields), short=True) == "某甲. 题[N]. 示例晚报, 2026-03-02."


def excerpt(**fields: Any) -> Excerpt:
    return Excerpt.model_validate(
        {"id": "x", "title": "题", "column": "重要讲话", "source": "s-speech", "text": "文。", **fields}
    )


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"fidelity": "verbatim"},
         "源自：某甲. 让每一条河都有人管: 河流保护工作会, 2026-03-01[N]. 示例日报, 2026-03-02."),
        ({"fidelity": "abridged", "source": "s-rules"}, "摘编自：示例市人民政府. 示例市河道管理办法[Z]. 2026-02-01."),
        ({"source": "s-rules"}, "综述，据：示例市人民政府. 示例市河道管理办法[Z]. 2026-02-01."),
        ({"source": "s-rules", "also": ["s-speech"]},
         "综述，据：示例市人民政府. 示例市河道管理办法[Z]. 2026-02-01；另据〔2〕。"),
    ],
)  # fmt: skip
def test_the_line_under_an_article_of_a_pack_says_how_the_text_came_about(fields: dict[str, Any], line: str) -> None:
    sources = shelf((SPEECH, RULES))
    one = excerpt(**fields)
    assert origin_line(one, sources, origins=collect_origins((one,), sources)) == line
