"""An excerpt: one article of a pack, with its column, themes and origin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Identifier, PartialDate, RequiredText, TextList, Typed, one_or_many
from generator.model.marked import Plain, Prose, RequiredPlain, RequiredProse
from generator.model.named_word import NamedWord

Fidelity = Literal["verbatim", "abridged", "digest"]
TextKind = Literal[
    "speech", "speech_excerpt", "policy", "lecture_summary", "signed_article",
    "interview", "media_roundup", "research_article", "digest",
]  # fmt: skip

FIDELITIES: Mapping[Fidelity, NamedWord] = {
    "verbatim": NamedWord("源自", ("源自", "原文", "全文")),
    "abridged": NamedWord("摘编自", ("摘编自", "摘编", "摘录", "节选", "摘自")),
    "digest": NamedWord("综述", ("综述", "概述", "改写", "自编", "摘要")),
}
TEXT_KINDS: Mapping[TextKind, NamedWord] = {
    "speech": NamedWord("讲话", ("讲话", "演讲", "致辞")),
    "speech_excerpt": NamedWord("讲话要点", ("讲话要点", "讲话摘要")),
    "policy": NamedWord("政策文件", ("政策", "文件", "意见", "政策意见", "法规")),
    "lecture_summary": NamedWord("讲座要点", ("讲座要点", "讲座")),
    "signed_article": NamedWord("署名文章", ("署名文章", "文章", "评论")),
    "interview": NamedWord("访谈", ("访谈", "专访", "采访")),
    "media_roundup": NamedWord("外媒综述", ("媒体综述", "外媒", "报道")),
    "research_article": NamedWord("研究文章", ("研究文章", "论文", "课题报告")),
    "digest": NamedWord("文章", ()),
}


def text_kind_label(kind: str) -> str:
    """Return what a kind of text is called; any other is called 文章."""
    return next((row.label for name, row in TEXT_KINDS.items() if name == kind), "文章")


class Highlight(Typed):
    """A key sentence of the excerpt, word for word, that slides and worksheets may lift out."""

    text: RequiredProse
    themes: TextList = ()
    note: Prose = ""


class Signature(Typed):
    """Who signed an official document, and when: the two last lines of a 公文."""

    org: RequiredText
    date: PartialDate | None = None
    raw: str = Field("", description="原样的落款")


class Excerpt(Typed):
    """One file of `excerpts/`.

    ```yaml
    id: two-goals
    title: 两个目标从何而来
    column: 重要讲话
    themes: [双碳目标]
    source: climate-ambition-2020
    fidelity: digest
    text: |
      第一段。

      ## 小标题

      第二段。
    ```

    `text` is a small subset of Markdown: blank lines part paragraphs, `## ` and `### ` open subheads, `- ` a list
    item, `> ` a quotation, `**…**` strong, `*…*` emphasis, `==…==` 着重号, `[…](…)` a link; a backslash before a mark
    prints it, and at a line's end it breaks the line.
    In an interview a paragraph that begins with one of `speakers` and `：` opens that person's turn.
    """

    id: Identifier
    title: RequiredPlain = Field(description="标题；两部分之间用全角空格")
    subtitle: Plain = ""
    column: RequiredText
    themes: TextList = ()
    source: str = Field("", description="sources.yaml 里的来源 id；自己写的编者文字可以留空")
    also: TextList = Field((), description="综述同时依据的其他来源 id")
    fidelity: Fidelity = "digest"
    kind: TextKind = "digest"
    authors: TextList = ()
    affiliation: str = Field("", description="作者系…… / 受访人系……")
    note: str = Field("", description="（这是……的讲话）")
    origin: str = Field("", description="印在文末的出处；留空则由来源生成")
    signature: Signature | None = None
    speakers: TextList = ()
    language: str = "zh"
    text: RequiredProse = Field(description="正文，空行分段")
    highlights: Annotated[tuple[Highlight, ...], BeforeValidator(one_or_many)] = ()
    terms: TextList = Field((), description="glossary.yaml 里的词条")
    teaching_note: Prose = Field("", description="只印在教师版")
    review_until: PartialDate | None = Field(None, description="用到什么时候要复核：2027、2027-06 或 2027-06-30")
