"""A unit: what is taught in one teaching week, and what to print for it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Identifier, PartialDate, TextList, Typed, one_or_many
from generator.model.marked import Phrase, Phrases, Plain, Prose, Proses, RequiredPlain
from generator.model.paper import Paper, SealChoice
from generator.model.selection import Selection
from generator.model.worksheet import WorksheetPlan


class PackPlan(Typed):
    """What the pack holds; without `excerpts` and `select`, all excerpts that bear the unit's themes."""

    excerpts: TextList = ()
    select: Selection | None = None
    numbered: bool = Field(True, description="段落编号")
    glossary: bool = False
    columns: int | None = Field(None, ge=1, le=2, description="正文分几栏排：1 或 2；留空则用课程的 pack_columns")
    notes: bool = Field(True, description="栏目末页的空白处印上笔记横线（分两栏时不印）")


class QuizSection(Typed):
    """One numbered section: questions by id or by selection; `points` is what each of them is worth."""

    title: Plain = Field("", description="留空则用题型名")
    questions: TextList = ()
    select: Selection | None = None
    points: float | None = Field(None, gt=0)
    intro: Prose = ""


class QuizPlan(Typed):
    """One quiz; `total` is checked against the sum of its points.

    ```yaml
    paper: 8K            # A4, A3, 8K, 16K …; A3、8K 不另说明就是横放两栏
    seal: first          # 密封线：first 首页、odd 奇数页、every 每页、none 不印
    marks: both          # table 卷首总分表、boxes 各大题前的得分框、both、none
    answer_sheet: false  # 不印答题卡，直接在试卷上作答
    ```
    """

    id: Identifier
    title: RequiredPlain
    minutes: int = Field(20, ge=1, le=300)
    total: float | None = Field(None, gt=0)
    forms: TextList = ("A",)
    seed: str = Field("", description="留空则用单元与测验的 id；改动它就重新打乱")
    shuffle: bool = Field(True, description="B 卷起打乱题序与选项")
    notice: Prose = Field("", description="印在卷首的注意事项")
    paper: Paper | None = Field(None, description="试卷的纸张；留空则用 course.yaml 的 paper")
    seal: SealChoice = Field("none", description="密封线：none 不印、first 首页、odd 奇数页、every 每页")
    seal_fields: TextList = Field(("学校", "班级", "姓名", "考号"), description="密封线里要填的项目")
    marks: Literal["auto", "none", "table", "boxes", "both"] = Field(
        "auto", description="得分栏：table 卷首总分表、boxes 各大题前的得分框、both、none；auto 时在卷上作答才印"
    )
    answer_sheet: bool = Field(True, description="是否另印答题卡；false 时在试卷上作答")
    id_digits: int = Field(8, ge=0, le=14, description="答题卡上学号的位数，0 为不填涂学号")
    sections: tuple[QuizSection, ...] = Field(min_length=1)


class SlidePoint(Typed):
    """One slide: a title and what to show, points, a highlight or quotation of an excerpt, a table, figures."""

    title: RequiredPlain
    points: Phrases = ()
    excerpt: str = ""
    quote: Prose = Field("", description="excerpt 里的原句；留空则用它的第一条 highlight")
    table: str = ""
    facts: TextList = ()
    events: TextList = ()
    notes: Prose = Field("", description="演讲者备注")


class SlidesPlan(Typed):
    """The slides of a unit; without `points`, one slide for each highlight of the pack's excerpts."""

    title: Plain = ""
    points: tuple[SlidePoint, ...] = ()
    discussion: bool = True
    questions: TextList = Field((), description="课堂小测的题目 id，答案在下一张")


class Unit(Typed):
    """One file of `units/`.

    ```yaml
    id: u1-targets
    week: 3
    title: 目标与部署
    question: 为什么说“双碳”是一场系统性变革？
    themes: [双碳目标]
    editor_note: |
      同学们……
    pack:
      excerpts: [two-goals, policy-map]
    ```
    """

    id: Identifier
    title: RequiredPlain
    week: int | None = Field(None, ge=1, le=60)
    issue: str = Field("", description="期号，例如 2026年第3期")
    date: PartialDate | None = None
    question: Phrase = Field("", description="核心问题")
    themes: TextList = ()
    objectives: Proses = ()
    editor_note: Prose = ""
    discussion: Proses = ()
    terms: TextList = ()
    pack: PackPlan | None = None
    worksheets: Annotated[tuple[WorksheetPlan, ...], BeforeValidator(one_or_many)] = ()
    quizzes: Annotated[tuple[QuizPlan, ...], BeforeValidator(one_or_many)] = ()
    slides: SlidesPlan | None = None
    teaching_note: Prose = ""
