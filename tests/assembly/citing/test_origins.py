"""The printed lines that say where text comes from."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assembly.citing.origins import (
    book_title,
    cite,
    collect_origins,
    date_text,
    describe_source,
    origin_line,
    periodical,
)
from generator.model.excerpt import Excerpt
from generator.model.source import Source
from tests.assembly.samples import RULES, SPEECH, shelf

SOURCES = shelf((SPEECH, RULES))


def excerpt(**fields: Any) -> Excerpt:
    return Excerpt.model_validate(
        {"id": "x", "title": "题", "column": "重要讲话", "source": "s-speech", "text": "文。", **fields}
    )


@pytest.mark.parametrize(
    ("date", "printed"),
    [("2021-03-15", "2021年3月15日"), ("2021-03", "2021年3月"), ("2021", "2021年"), (None, ""), ("", "")],
)
def test_dates_are_printed_as_far_as_they_are_known(date: str | None, printed: str) -> None:
    assert date_text(date) == printed


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("河流", "《河流》"),
        ("《河流》", "《河流》"),
        ("印发《河流〈试行〉办法》的通知", "《印发〈河流《试行》办法〉的通知》"),
    ],
)
def test_title_marks_change_level_inside_a_title(title: str, printed: str) -> None:
    assert book_title(title) == printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("示例日报", "《示例日报》"),
        ("新华社", "新华社"),
        ("某某网", "某某网"),
        ("《瞭望》", "《瞭望》"),
        ("Nature", "Nature "),
    ],
)
def test_only_papers_and_journals_stand_in_title_marks(name: str, printed: str) -> None:
    assert periodical(name) == printed


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"fidelity": "verbatim"}, "源自《示例日报》2026年3月2日"),
        ({"fidelity": "abridged"}, "摘编自《示例日报》2026年3月2日"),
        ({"fidelity": "abridged", "source": "s-rules"}, "摘编自《示例市河道管理办法》（示例市人民政府，2026年2月1日）"),
        ({}, "综述，据《让每一条河都有人管》（某甲，河流保护工作会，2026年3月1日）"),
        (
            {"also": ["s-rules"]},
            "综述，据《让每一条河都有人管》（某甲，河流保护工作会，2026年3月1日）及《示例市河道管理办法》",
        ),
        ({"source": ""}, "编者撰写"),
        ({"fidelity": "verbatim", "origin": "源自某处"}, "源自某处"),
        ({"origin": "源自《示例日报》"}, "综述，据《示例日报》"),
        ({"origin": "综述，据《示例日报》"}, "综述，据《示例日报》"),
    ],
)
def test_the_line_under_an_article(fields: dict[str, Any], line: str) -> None:
    assert origin_line(excerpt(**fields), SOURCES) == line


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {"kind": "policy", "issuer": "国务院", "number": "国发〔2026〕1号", "date": "2026-02", "status": "现行"},
            "国务院：《办法》（国发〔2026〕1号，2026年2月，现行）",
        ),
        ({"kind": "policy", "title": "国务院办法", "issuer": "国务院", "date": "2026"}, "《国务院办法》（2026年）"),
        (
            {
                "kind": "article",
                "authors": ["某乙", "某丙"],
                "publication": "示例报",
                "date": "2026-01-02",
                "page": "3",
            },
            "某乙、某丙：《办法》，《示例报》2026年1月2日第3版",
        ),
        (
            {"kind": "article", "publication": "示例周刊", "date": "2026", "issue": "2026年第5期", "page": "7-9"},
            "《办法》，《示例周刊》2026年第5期，第7-9页",
        ),
        (
            {
                "kind": "foreign",
                "title_original": "The Rules",
                "publication": "Nature",
                "date": "2026-01",
                "translator": "某丁",
                "url": "https://example.org/",
            },
            "《办法》（The Rules），某丁译，Nature 2026年1月，https://example.org/",
        ),
        (
            {"kind": "book", "authors": ["某戊"], "publication": "示例出版社", "date": "2020", "page": "12"},
            "某戊：《办法》，示例出版社2020年版，第12页",
        ),
        ({"kind": "collection", "issuer": "示例中心", "publication": "示例活页"}, "示例中心编：《办法》，《示例活页》"),
    ],
)
def test_the_full_line_in_the_list_of_origins(fields: dict[str, Any], line: str) -> None:
    assert describe_source(Source.model_validate({"id": "s", "title": "办法", **fields})) == line


def test_a_brief_line_names_the_first_source() -> None:
    assert origin_line(excerpt(source="s-rules", also=["s-speech"]), SOURCES, brief=True) == (
        "综述，据《示例市河道管理办法》（示例市人民政府，2026年2月1日）等"
    )


def test_each_source_stands_once_in_the_order_of_first_use() -> None:
    first, second = excerpt(source="s-rules"), excerpt(id="y", also=["s-rules", "unknown"])
    origins = collect_origins((first, second), SOURCES)
    assert [source.id for source in origins.sources] == ["s-rules", "s-speech"]
    assert cite(second, SOURCES, origins).number == 2
    assert cite(first, SOURCES, origins).number == 1
    assert cite(first, SOURCES).number is None
