"""A source: the document that text was taken from."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import Identifier, PartialDate, RequiredText, TextList, Typed

SourceKind = Literal["speech", "policy", "article", "report", "foreign", "data", "collection", "book", "web"]


class Source(Typed):
    """One record of `sources.yaml`.

    ```yaml
    - id: white-paper-2025
      kind: report
      title: 碳达峰碳中和的中国行动
      issuer: 中华人民共和国国务院新闻办公室
      date: 2025-11
    ```

    `library.source_kinds` has the fields that a kind needs; what cannot be known is named in `unknown`.
    """

    id: Identifier
    kind: SourceKind
    title: RequiredText
    title_original: str = Field("", description="外文原题")
    authors: TextList = ()
    issuer: str = Field("", description="发文机关或发布单位")
    number: str = Field("", description="发文字号，例如 国发〔2021〕4号")
    office: str = Field("", description="讲话人或作者当时的职务、单位")
    office_until: PartialDate | None = Field(None, description="那个职务任到什么时候；仍在任或不清楚就不写")
    occasion: str = Field("", description="讲话场合；文件由哪次会议通过")
    period: str = Field("", description="数据所属的时期，例如 2024年")
    date: PartialDate | None = Field(None, description="形成或发表日期，2021、2021-03 或 2021-03-15")
    publication: str = Field("", description="刊载的报刊、网站或出版社")
    publication_date: PartialDate | None = None
    issue: str = Field("", description="期号，例如 2021年第13期")
    page: str = ""
    edition: str = Field("", description="版次，例如 第2版、修订版；第1版不写")
    place: str = Field("", description="出版地，例如 北京")
    within: str = Field("", description="析出文献所在的文集或图书的书名")
    url: str = ""
    accessed: PartialDate | None = Field(None, description="查阅网页的日期（引用日期）")
    mark: Literal["", "M", "C", "G", "N", "J", "D", "R", "S", "P", "DB", "DS", "A", "EB", "Z"] = Field(
        "", description="GB/T 7714 的文献类型标识；不写则由 kind 和 publication 判断"
    )
    language: str = "zh"
    translator: str = ""
    status: Literal["", "现行", "修订", "废止"] = ""
    superseded_by: str = Field("", description="取代它的文件：来源 id")
    review_until: PartialDate | None = Field(None, description="用到什么时候要复核：2027、2027-06 或 2027-06-30")
    rights: str = Field("", description="使用权说明")
    file: str = Field("", description="sources/ 文件夹里的全文文件名")
    fingerprint: str = Field("", description="全文的指纹，由 huoye sources --record 写入")
    unknown: TextList = Field((), description="查不到或本来没有的项目，写键名，例如 [page]")
    note: str = ""
