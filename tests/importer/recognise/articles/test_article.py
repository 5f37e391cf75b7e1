"""An article knows what its parts are, and how it is shown as JSON."""

from __future__ import annotations

from generator.importer.recognise.articles.article import Article, ArticlePart, PartKind
from generator.importer.values.as_json import as_json
from tests.importer.opened import lines_of


def article(*texts: tuple[PartKind, str], labels: frozenset[str] = frozenset(), note: str | None = None) -> Article:
    lines, _ = lines_of(*(text for _, text in texts))
    parts = (ArticlePart(kind=k, lines=(line,), text=t) for (k, t), line in zip(texts, lines, strict=True))
    return Article(title="甲", parts=tuple(parts), labels=labels, note=note)


def test_the_first_paragraph_of_a_notice_names_whom_it_is_for() -> None:
    assert article(("paragraph", "各年级、各班级：")).addressee == "各年级、各班级"
    assert article(("paragraph", "同志们：")).addressee == ""
    assert article(("paragraph", "各年级都来了。")).addressee == ""


def test_two_turns_are_no_interview_and_three_are() -> None:
    kind: PartKind = "paragraph"
    said = [(kind, text) for text in ("甲：你好。", "乙：你好。", "甲：再见。")]
    labels = frozenset({"甲", "乙"})
    assert article(*said[:2], labels=labels).turns == ()
    assert [turn.speaker for turn in article(*said, labels=labels).turns] == ["甲", "乙", "甲"]


def test_json_has_what_is_there_and_null_for_a_note_that_is_not() -> None:
    value = as_json(article(("subhead", "一、头"), ("paragraph", "段。"), ("item", "附件：表")))
    assert value["subheads"] == [{"level": 0, "text": "一、头"}]
    assert (value["paragraphs"], value["attachments"], value["note"]) == (["段。"], ["附件：表"], None)
    assert "turns" not in value and "url" not in value
    noted = article(("paragraph", "段。"), note="（这是2023年9月1日张某某在读书会上的讲话）")
    assert as_json(noted)["note_parsed"] == {"date": "2023-09-01", "speaker": "张某某", "form": "讲话"}
