"""Drafts are files of the course, which its models read; remarks stand in them as comments."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from generator.importer import read_document
from generator.importer.drafts.to_yaml import to_yaml
from generator.importer.values.document_drafts import CourseDraft, Drafts, SourceDraft, TableDraft
from generator.importer.values.question_draft import QuestionDraft
from generator.importer.values.remarks import Remark, duplicate
from generator.model.excerpt import Excerpt
from generator.model.source import Source
from generator.model.unit import Unit
from tests.importer.invented import EDITOR, articles
from tests.importer.typesetter import Press, set_issue
from tests.importer.written import excerpt


def files() -> dict[str, str]:
    text = set_issue(articles(), Press()).replace("《校园》：下一步", "《\ue3fd园》：下一步")
    return to_yaml(read_document(text.encode(), Path("invented.txt")).drafts)


def parsed(place: str) -> list[Any]:
    """Return what stands in the files below `place`; as the course is read, all is text."""
    return [yaml.load(text, yaml.BaseLoader) for name, text in files().items() if name.startswith(place)]


def test_the_models_read_every_draft() -> None:
    excerpts = [Excerpt.model_validate(data) for data in parsed("excerpts/")]
    [sources] = [[Source.model_validate(record) for record in data] for data in parsed("sources.yaml")]
    [unit] = [Unit.model_validate(data) for data in parsed("units/")]
    assert [e.title for e in excerpts] == [a.title for a in articles()]
    assert [e.fidelity for e in excerpts][:3] == ["verbatim", "abridged", "verbatim"]
    assert {e.source for e in excerpts} <= {s.id for s in sources}
    assert unit.pack is not None and unit.pack.excerpts == tuple(e.id for e in excerpts)
    assert unit.editor_note.split("\n\n") == EDITOR
    speech = next(s for s in sources if s.kind == "speech")
    assert (speech.date, speech.publication, speech.publication_date) == ("2023-04-23", "某某校报", "2023-04-24")
    assert speech.occasion == "全校读书节开幕式"
    signed = excerpts[2].signature
    assert signed is not None and (signed.org, signed.date) == ("某某学校", "2023-02-02")


def test_subheads_and_speakers_reach_the_draft() -> None:
    excerpts = [Excerpt.model_validate(data) for data in parsed("excerpts/")]
    policy, interview = excerpts[2], excerpts[5]
    assert "## 一、总体要求\n\n### " not in policy.text and "\n\n### （二）工作原则。\n\n" in policy.text
    assert interview.speakers[-1] == "赵某"


def test_a_doubtful_place_has_a_comment() -> None:
    [draft] = [text for text in files().values() if "\ue3fd" in text]
    [doubt] = [line for line in draft.split("\n") if line.startswith("# 存疑：")]
    assert "U+E3FD" in doubt and "：正文第 " in doubt and "（原文第 " in doubt


def test_remarks_stand_above_their_record_above_their_field_and_beside_it() -> None:
    remarks = (
        duplicate("old（p）"),
        Remark(text="课程里没有栏目", at="column"),
        Remark(text="建议：因为甲", at="themes", kind="reason"),
    )
    draft = replace(excerpt("一段。"), remarks=remarks, lines=(3, 9))
    [text] = [
        text for place, text in to_yaml(Drafts(own="a", name="甲.txt", excerpts=(draft,))).items() if "a-01" in place
    ]
    assert (
        text
        == """# 草稿：由 huoye import 从 甲.txt 第 3—9 行读出，请对照原件核对后移入 lessons/excerpts/
# 可能重复：old（p）
id: a-01
title: 甲
# 存疑：课程里没有栏目
column: 专家观点
themes: []  # 建议：因为甲
source: s-1
fidelity: verbatim
kind: signed_article
text: |
  一段。
"""
    )


def test_a_question_that_the_course_cannot_read_stands_as_comments() -> None:
    question = QuestionDraft(
        id="a-q1", kind="single", stem="书角在哪里？", options=("走廊", "操场"), answer="A", points="2"
    )
    broken = replace(question, id="a-q2", answer="", points="", is_valid=False, remarks=(Remark(text="没有找到答案"),))
    text = to_yaml(Drafts(own="a", name="甲.txt", questions=(question, broken)))["questions/a-questions.yaml"]
    assert (
        text
        == """# 草稿：甲.txt 里的题目，请逐题核对（答案、解析、难度），再移入 lessons/questions/

- id: a-q1
  kind: single
  stem: 书角在哪里？
  options:
    - 走廊
    - 操场
  answer: A
  points: 2

# 存疑：没有找到答案
# - id: a-q2
#   kind: single
#   stem: 书角在哪里？
#   options:
#     - 走廊
#     - 操场
#   answer: ""
"""
    )


def test_a_row_of_a_table_bears_its_remark() -> None:
    remark = Remark(text="这一行有 1 格，表头有 2 格", at="rows[1]")
    table = TableDraft(
        id="a-t1", title="甲", header=("年", "册"), rows=(("2021", "3"), ("2022",)), source="a", remarks=(remark,)
    )
    text = to_yaml(Drafts(own="a", name="甲", tables=(table,)))["tables.yaml"]
    assert text.split("\n")[5:9] == [
        "  rows:",
        '    - ["2021", "3"]',
        "    # 存疑：这一行有 1 格，表头有 2 格",
        '    - ["2022"]',
    ]


def test_comments_count_the_paragraphs_of_a_word_file() -> None:
    drafts = Drafts(own="a", name="甲.docx", excerpts=(replace(excerpt("第 3 行诗。"), lines=(1, 2)),))
    text = to_yaml(drafts, unit="段")["excerpts/a-01.yaml"]
    assert "第 1—2 段读出" in text and "  第 3 行诗。" in text


def test_what_one_article_was_taken_from_stands_apart_from_the_document_itself() -> None:
    whole = SourceDraft(id="a", kind="collection", title="文集", issue="第 3 期", date="2023", is_whole=True)
    own = SourceDraft(id="a-01-source", kind="article", title="甲", issue="第 2 期", date="2022")
    text = to_yaml(Drafts(own="a", name="甲.txt", sources=(whole, own)))["sources.yaml"]
    assert text.split("\n")[1:] == [
        "- id: a",
        "  kind: collection",
        "  title: 文集",
        '  issue: "第 3 期"',
        "  date: 2023",
        "",
        "- id: a-01-source",
        "  kind: article",
        "  title: 甲",
        "  date: 2022",
        '  issue: "第 2 期"',
        "",
    ]


def test_the_course_is_written_when_it_is_asked_for() -> None:
    drafts = Drafts(own="a", name="甲", course=CourseDraft(organiser="某校", columns=("编者按", "案例")))
    assert "course.yaml" not in to_yaml(drafts)
    [course] = [
        yaml.safe_load(text) for place, text in to_yaml(drafts, with_course=True).items() if place == "course.yaml"
    ]
    assert (course["organiser"], course["columns"][-1], course["columns"].count("编者按")) == ("某校", "案例", 1)
