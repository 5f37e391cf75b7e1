"""The course: its name, columns and defaults, its vocabulary of themes, and the reference data that units draw on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Identifier, PartialDate, RequiredText, TextList, Typed, one_or_many
from generator.model.column import STANDARD_COLUMNS, Column, ColumnRole, Columns, columns_of, get_role
from generator.model.formats import Format
from generator.model.marked import Phrase, PhraseRows, Plains, RequiredPhrase, RequiredPlain
from generator.model.named_word import NamedWord
from generator.model.paper import Paper, PaperPlan
from generator.model.printing import PrintPlan


def _number(value: Any) -> Any:
    """Read `3` as the number: every value of a YAML file is text."""
    return int(value) if isinstance(value, str) and value.strip().isdecimal() else value


class Term(Typed):
    """The school term that week numbers count in."""

    name: str = ""
    start: PartialDate | None = Field(None, description="第一周的星期一")
    weeks: int = Field(16, ge=1, le=60)


class Course(Typed):
    """`course.yaml`.

    ```yaml
    name: 形势与政策
    school: 某某学校
    organiser: 思政课教研组
    columns: [编者按, 重要讲话, 政策意见, 专家观点, {name: 外媒观察, role: foreign}]
    ```
    """

    name: RequiredText
    series: str = Field("教学活页", description="封面上的丛名")
    school: str = ""
    logo: str = Field("", description="校徽图片，放在 lessons 里，例如 logo.png；印在封面和页首")
    colour: str = Field("", pattern=r"^(#[0-9a-fA-F]{6})?$", description="学校的颜色，例如 #0b5d3b；用在课件和网页上")
    organiser: str = Field("", description="主办单位")
    term: Term = Term()
    columns: Columns = columns_of(STANDARD_COLUMNS)
    design: str = "base"
    paper: Paper = Field(PaperPlan(), description="试卷的纸张，例如 A4、8K 或 {size: A3, columns: 2}")
    qr: bool = Field(True, description="出处表里有网址的来源旁印二维码")
    formats: Annotated[tuple[Format, ...], BeforeValidator(one_or_many)] = ("pdf", "docx", "pptx", "html")
    pack_columns: int = Field(1, ge=1, le=2, description="活页正文分几栏排：1 或 2")
    figure_years: Annotated[int, BeforeValidator(_number)] = Field(
        0, ge=0, le=100, description="统计数据过了几年要提醒更新；0 表示不提醒"
    )
    handout_per_page: Annotated[Literal[2, 3, 4, 6], BeforeValidator(_number)] = 3
    large_print: bool = Field(False, description="学生材料另出一份大字版（18 磅以上）")
    printing: PrintPlan = Field(PrintPlan(), description="班级人数、份数和纸张，印刷清单用")

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return what the columns are called, in their order."""
        return tuple(column.name for column in self.columns)

    def role_of(self, name: str) -> ColumnRole | None:
        """Return the role of a column by its name; one that the course does not list has what its name means."""
        listed = next((column for column in self.columns if column.name == name), Column(name=name))
        return listed.plays

    @property
    def editor_column(self) -> str:
        """Return what the column of the editor's note is called."""
        own = get_role("editor")
        return next((column.name for column in self.columns if column.plays is own), own.column)


class Theme(Typed):
    """One tag of `themes.yaml`; `parent` makes a tree."""

    id: RequiredText
    label: str = Field("", description="印出来的名字；留空则用 id")
    parent: str = ""
    aliases: TextList = Field((), description="别名，查找和提示用")
    note: str = ""

    @property
    def name(self) -> str:
        """Return what is printed."""
        return self.label or self.id


class GlossaryEntry(Typed):
    """One entry of `glossary.yaml`."""

    term: RequiredPlain
    meaning: RequiredPhrase
    english: Phrase = ""
    themes: TextList = ()
    source: str = ""


FactKind = Literal["figure", "target", "forecast", "claim"]
# A figure is what a table of facts is about: nothing is printed beside it.
FACT_KINDS: Mapping[FactKind, NamedWord] = {
    "figure": NamedWord("", ("数据", "数字", "统计", "实际值")),
    "target": NamedWord("目标", ("目标", "指标")),
    "forecast": NamedWord("预测", ("预测", "预计", "展望")),
    "claim": NamedWord("说法", ("说法", "观点", "判断", "评价")),
}


class Fact(Typed):
    """One dated figure of `facts.yaml`.

    ```yaml
    - id: non-fossil-share-2022
      what: 非化石能源占能源消费总量比重
      value: "17.5"
      unit: "%"
      as_of: 2022
      kind: figure
      source: climate-report-2023
    ```
    """

    id: Identifier
    what: RequiredText
    value: RequiredText
    unit: str = ""
    qualifier: str = Field("", description="约、超过、左右、以上……")
    as_of: PartialDate | None = Field(None, description="数据所指的时间")
    baseline: str = Field("", description="相对于哪一年，例如 2005")
    kind: FactKind = "figure"
    contested: bool = Field(False, description="各方说法不一，不得作唯一正确答案")
    who: str = Field("", description="谁说的")
    source: RequiredText
    quote: str = Field("", description="来源里说出这个数的原句，一字不差")
    review_until: PartialDate | None = Field(None, description="用到什么时候要复核：2027、2027-06 或 2027-06-30")
    themes: TextList = ()
    note: str = ""


class Event(Typed):
    """One line of a timeline, in `events.yaml`."""

    id: Identifier
    date: PartialDate
    title: RequiredPhrase
    issuer: str = ""
    text: Phrase = Field("", description="一两句话：内容或意义")
    source: str = ""
    themes: TextList = ()


class DataTable(Typed):
    """A table of `tables.yaml`: a header and rows of the same length."""

    id: Identifier
    title: RequiredPlain
    header: Plains = Field(min_length=1)
    rows: PhraseRows = Field(min_length=1)
    source: str = ""
    note: Phrase = ""
    themes: TextList = ()
