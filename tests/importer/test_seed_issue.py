"""The real issue, where it is at hand: what was checked by eye against it holds."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Any

import pytest

from generator.importer import Imported, import_file
from tests.folders import SEEDS
from tests.importer.accounting import lost

ISSUE = next(iter(sorted(SEEDS.glob("003_*.txt"))), None)

pytestmark = pytest.mark.skipif(ISSUE is None, reason="没有 ../shared/seeds/003_*.txt，跳过真实活页的核对")

# Title, authors, kind, paragraphs, subheads, and a hash of how each paragraph begins and ends, checked by eye.
ARTICLES: list[tuple[str, list[str], str, int, int, str]] = [
    ("继往开来，开启全球应对气候变化新征程", ["习近平"], "speech", 12, 0, "01355bfe83cd"),
    ("把碳达峰碳中和纳入生态文明建设整体布局", ["习近平"], "speech_excerpt", 4, 0, "de4523e712c5"),
    ("共同构建人与自然生命共同体", ["习近平"], "speech", 18, 0, "dfd181929210"),
    (
        "保持生态文明建设战略定力\u3000努力建设人与自然和谐共生的现代化",
        ["习近平"],
        "speech_excerpt",
        7,
        0,
        "412285da0337",
    ),
    ("国务院关于加快建立健全绿色低碳循环发展经济体系的指导意见", [], "policy", 35, 9, "b22e34803fb2"),
    ("中办 国办印发《关于建立健全生态产品价值实现机制的意见》", [], "policy", 32, 9, "223c718ae97d"),
    ("关于统筹和加强应对气候变化与生态环境保护相关工作的指导意见", [], "policy", 29, 10, "c7152209472f"),
    (
        "全面贯彻落实习近平生态文明思想\u3000确保如期实现碳达峰碳中和目标",
        ["韩正"],
        "speech_excerpt",
        4,
        0,
        "dd0af80c9c36",
    ),
    (
        "以习近平生态文明思想为指引推动生态文明建设实现新进步",
        ["孙金龙", "黄润秋"],
        "signed_article",
        18,
        3,
        "83cde310df7e",
    ),
    ("落实碳达峰碳中和目标\u3000加速绿色低碳转型创新", ["解振华"], "lecture_summary", 11, 3, "323249c8cd28"),
    ("实现“碳中和”需以市场机制为基础，技术迭代为前提", ["丁仲礼"], "interview", 30, 0, "57358ec2dabd"),
    ("碳中和，未来之变", ["贺克斌"], "signed_article", 30, 4, "b039b86b5f8f"),
    ("把碳达峰碳中和作为生态文明建设的历史性任务", ["黄承梁"], "signed_article", 16, 4, "b675f8cd27dc"),
    ("碳达峰“十四五”怎么做", ["王金南"], "interview", 42, 3, "10f0105dddb2"),
    ("实现碳中和，中国是认真的", [], "media_roundup", 16, 3, "de6f9d22770f"),
    ("主要国家实现“碳中和”路线图", ["中国人民银行国际司青年课题组"], "research_article", 27, 5, "8fc697dea833"),
    ("碳达峰、碳中和，这些国际经验可借鉴", ["庄贵阳"], "signed_article", 10, 3, "9731d246f8ca"),
]
COLUMNS = {"重要讲话": 4, "政策意见": 3, "权威解读": 3, "专家观点": 4, "海外声音": 1, "他山之石": 2}


@cache
def seed() -> Imported:
    assert ISSUE is not None
    return import_file(ISSUE)


def articles() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = seed().value["articles"]
    return found


def edges(article: dict[str, Any]) -> str:
    shown = "\n".join(p[:12] + p[-6:] for p in article["paragraphs"])
    return hashlib.sha256(shown.encode()).hexdigest()[:12]


def test_seventeen_articles_stand_in_six_columns() -> None:
    assert seed().value["columns"] == ["编者按", *COLUMNS]
    assert [a["column"] for a in articles()] == [c for c, n in COLUMNS.items() for _ in range(n)]
    assert len(seed().value["editor_note"]) == 3
    assert seed().value["title"] == "统筹有序做好碳达峰、碳中和工作"
    assert seed().value["organiser"] == "高校思想政治理论课程研究中心"
    assert [entry["title"] for entry in seed().value["toc"]] == [a[0] for a in ARTICLES]


@pytest.mark.parametrize("number", range(17))
def test_each_article_has_its_title_authors_and_paragraphs(number: int) -> None:
    a = articles()[number]
    found = (a["title"], a["authors"], a["kind"], len(a["paragraphs"]), len(a["subheads"]), edges(a))
    assert found == ARTICLES[number]


def test_origins_notes_and_affiliations_are_found() -> None:
    sources = [
        a["source"] and (a["source"]["publication"], a["source"]["date"], a["source"]["issue"]) for a in articles()
    ]
    assert sources == [
        ("人民日报", "2020-12-13", None),
        ("人民日报", "2021-03-16", None),
        ("人民日报", "2021-04-23", None),
        ("人民日报", "2021-05-02", None),
        None,
        ("新华社", None, None),
        None,
        ("人民日报", "2021-05-28", None),
        ("学习时报", "2021-08-06", None),
        ("中国节能协会碳中和专业委员会官网", None, None),
        ("中国新闻周刊", None, None),
        ("光明日报", "2021-06-26", None),
        ("中国环境报", "2021-03-25", None),
        ("\ue3fd望", None, "2021年第13期"),
        ("人民日报海外版", "2021-03-29", None),
        ("第一财经网", None, None),
        ("光明日报", "2021-04-29", None),
    ]
    assert [a["source"]["kind"] for a in articles() if a["source"]].count("摘编自") == 3
    assert sum(a["affiliation"] is not None for a in articles()) == 7
    assert articles()[16]["affiliation"].endswith("副所长、研究员")
    notes = [
        (a["note_parsed"]["date"], a["note_parsed"]["speaker"], a["note_parsed"]["form"])
        for a in articles()
        if a["note"]
    ]
    assert notes == [
        ("2020-12-12", "习近平", "讲话"),
        ("2021-03-15", "习近平", "讲话要点"),
        ("2021-04-22", "习近平", "讲话"),
        ("2021-04-30", "习近平", "讲话要点"),
        ("2021-05-27", "韩正", "讲话要点"),
        ("2021-08-07", "谢振华", "讲座要点"),
    ]
    signed = [(a["signature"]["org"], a["signature"]["date"]) for a in articles() if a["signature"]]
    assert signed == [("国务院", "2021-02-02"), ("生态环境部办公厅", "2020-10-21")]


def test_both_interviews_have_all_their_turns() -> None:
    turns = [a["turns"] for a in articles() if a["kind"] == "interview"]
    assert [len(t) for t in turns] == [12, 14]
    assert {turn["speaker"] for turn in turns[1]} == {"《\ue3fd望》", "王金南"}


def test_nothing_is_lost_and_the_noise_is_named() -> None:
    assert ISSUE is not None
    assert lost(ISSUE.read_text(encoding="utf-8"), seed()) == []
    assert seed().report.left_over == ()
    pages = [(f.lines[0], f.reason) for f in seed().report.removed if f.reason.startswith("页码")]
    assert [line for line, _ in pages] == [440, 3072, 3390, 3501, 3720]
    assert [reason[-3:-1] for _, reason in pages[1:]] == ["61", "67", "69", "73"]
    doubtful = [f for f in seed().report.doubtful if "U+E3FD" in f.reason]
    assert len(doubtful) == 9
