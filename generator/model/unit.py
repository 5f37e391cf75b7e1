"""A unit: what is taught in one teaching week, and what to print for it."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Identifier, PartialDate, RequiredText, TextList, Typed, one_or_many
from generator.model.paper import Paper, SealChoice
from generator.model.question import Difficulty

QuestionKind = Literal[
    "single", "multiple", "true_false", "blank", "matching", "ordering", "short", "essay", "material"
]


class Selection(Typed):
    """Choose by tag instead of by name: every excerpt (or question) that bears one of `themes` or a theme below it."""

    themes: TextList = ()
    columns: TextList = ()
    sources: TextList = ()
    kinds: Annotated[tuple[QuestionKind, ...], BeforeValidator(one_or_many)] = ()
    difficulty: Annotated[tuple[Difficulty, ...], BeforeValidator(one_or_many)] = ()
    limit: int | None = Field(None, ge=1)


class PackPlan(Typed):
    """What the pack holds; without `excerpts` and `select`, all excerpts that bear the unit's themes."""

    excerpts: TextList = ()
    select: Selection | None = None
    numbered: bool = Field(True, description="段落编号")
    glossary: bool = False
    columns: int | None = Field(None, ge=1, le=2, description="正文分几栏排：1 或 2；留空则用课程的 pack_columns")
    notes: bool = Field(True, description="栏目末页的空白处印上笔记横线（分两栏时不印）")


class SourceAnalysisPart(Typed):
    """来源追问: who, when, for whom, why, for each of one to three excerpts."""

    kind: Literal["source_analysis"]
    title: str = "来源追问"
    excerpts: TextList = Field(min_length=1)
    questions: TextList = (
        "这份材料是谁写（说）的？",
        "写于何时、在什么场合？",
        "写给谁看（说给谁听）？",
        "为什么要写（说）？你的根据是哪一句？",
    )
    lines: int = Field(2, ge=1, le=20)


class ComparisonPart(Typed):
    """互证: excerpts side by side, one row an aspect; `answers` (rows of cells) print in the teacher's edition.

    `show` prints the words themselves above the table: the excerpts' highlights, or the paragraphs of these numbers.
    """

    kind: Literal["comparison"]
    title: str = "互证比较"
    excerpts: TextList = Field(min_length=2, max_length=4)
    show: Literal["none", "highlights", "text"] = Field(
        "none", description="表前并排印出：highlights 重点句、text 正文"
    )
    paragraphs: Annotated[tuple[int, ...], BeforeValidator(one_or_many)] = ()
    aspects: TextList = ("主要观点", "用了什么依据", "没有说到什么", "互相印证或矛盾之处")
    answers: tuple[TextList, ...] = ()
    lines: int = Field(3, ge=1, le=12, description="每格的行数")


class TimelinePart(Typed):
    """时间轴: events by id or by theme; `hide` tells which cell students fill in, every `every`-th row."""

    kind: Literal["timeline"]
    title: str = "时间轴"
    events: TextList = ()
    themes: TextList = ()
    hide: Literal["", "date", "title", "text"] = ""
    every: int = Field(2, ge=1)
    task: str = ""


class DataPart(Typed):
    """数据卡: a table of `tables.yaml` or facts as a table, with reading questions."""

    kind: Literal["data"]
    title: str = "数据卡"
    table: str = ""
    facts: TextList = ()
    tasks: TextList = ()
    lines: int = Field(3, ge=1, le=20)


class GlossaryPart(Typed):
    """词语卡: terms with their meanings; `hide: meaning` leaves the meanings to the students."""

    kind: Literal["glossary"]
    title: str = "词语卡"
    terms: TextList = ()
    themes: TextList = ()
    hide: Literal["", "meaning", "english"] = ""


class ReadingPart(Typed):
    """细读批注: an excerpt (or some of its paragraphs, counted from 1) beside a ruled margin, with tasks below."""

    kind: Literal["reading"]
    title: str = "细读批注"
    excerpt: RequiredText
    paragraphs: Annotated[tuple[int, ...], BeforeValidator(one_or_many)] = ()
    margin: bool = Field(True, description="右边留出批注栏")
    tasks: TextList = ()
    lines: int = Field(4, ge=1, le=30)


class ObservePart(Typed):
    """观察—思考—提问: something to look at (an excerpt, a table, events), and three columns to write in.

    ```yaml
    - kind: observe
      table: energy-mix
    ```
    """

    kind: Literal["observe"]
    title: str = "观察—思考—提问"
    excerpt: str = ""
    paragraphs: Annotated[tuple[int, ...], BeforeValidator(one_or_many)] = ()
    table: str = ""
    events: TextList = ()
    task: str = ""
    columns: TextList = Field(("我观察到的", "我想到的", "我想追问的"), min_length=2, max_length=4)
    lines: int = Field(8, ge=2, le=30)


class ArgumentPart(Typed):
    """立场—依据—反驳: a row for each stance, with room for grounds and for what the other side would say.

    ```yaml
    - kind: argument
      question: 碳市场应当先扩大行业，还是先提高价格？
      positions: [先扩大行业, 先提高价格]
    ```
    """

    kind: Literal["argument"]
    title: str = "立场—依据—反驳"
    question: str = Field("", description="争论的问题；留空则用单元的核心问题")
    positions: TextList = Field((), description="几种立场，每种一行；留空则由学生自己写")
    rows: int = Field(2, ge=1, le=6, description="没有 positions 时留几行")
    columns: TextList = Field(("立场", "依据（篇名、段落）", "对方会怎样反驳", "怎样回应"), min_length=3, max_length=5)
    answers: tuple[TextList, ...] = Field((), description="参考：每种立场一行，不含立场本身；只印在教师版")
    lines: int = Field(5, ge=1, le=20)


class BilingualPair(Typed):
    """One passage in two languages."""

    chinese: RequiredText
    foreign: RequiredText


class BilingualPart(Typed):
    """双语对照: the same passages in two columns, with the words that matter below.

    ```yaml
    - kind: bilingual
      pairs:
        - {chinese: 碳达峰, foreign: carbon peaking}
    ```

    Instead of `pairs`, `excerpts` may name a Chinese excerpt and its counterpart, which are set paragraph by paragraph.
    """

    kind: Literal["bilingual"]
    title: str = "双语对照"
    pairs: Annotated[tuple[BilingualPair, ...], BeforeValidator(one_or_many)] = ()
    excerpts: TextList = Field((), max_length=2, description="中文与外文两篇摘编，逐段对照")
    hide: Literal["", "chinese", "foreign"] = Field("", description="让学生翻译的一栏")
    every: int = Field(2, ge=1)
    terms: TextList = Field((), description="附在下面的词语：glossary.yaml 里的 term")
    tasks: TextList = ()
    lines: int = Field(3, ge=1, le=20)


class InquiryPart(Typed):
    """议题式: an issue, its situation, a chain of questions, and a conclusion.

    ```yaml
    - kind: inquiry
      steps: [现状是什么？, 为什么会这样？, 应当怎样办？]
    ```
    """

    kind: Literal["inquiry"]
    title: str = "议题探究"
    question: str = Field("", description="总议题；留空则用单元的核心问题")
    situation: str = Field("", description="情境，空行分段")
    excerpt: str = Field("", description="用一篇摘编作情境")
    paragraphs: Annotated[tuple[int, ...], BeforeValidator(one_or_many)] = ()
    steps: TextList = Field(("议题里的事实是什么？", "各方的理由是什么？", "怎样判断，依据是什么？"), min_length=1)
    conclusion: str = Field("我的结论", description="留空则不印")
    answer: str = Field("", description="参考要点，只印在教师版")
    lines: int = Field(4, ge=1, le=20)


class WritingPart(Typed):
    """写作: a prompt and room to write, ruled (`lines`), boxed or as 作文格 (`grid`)."""

    kind: Literal["writing"]
    title: str = "写一写"
    prompt: RequiredText
    lines: int = Field(10, ge=1, le=60)
    space: Literal["lines", "box", "grid"] = "lines"
    answer: str = Field("", description="参考要点，只印在教师版")


class QuestionsPart(Typed):
    """习题: questions of the bank."""

    kind: Literal["questions"]
    title: str = "练一练"
    questions: TextList = ()
    select: Selection | None = None


WorksheetPart = Annotated[
    SourceAnalysisPart
    | ComparisonPart
    | TimelinePart
    | DataPart
    | GlossaryPart
    | ReadingPart
    | ObservePart
    | ArgumentPart
    | BilingualPart
    | InquiryPart
    | WritingPart
    | QuestionsPart,
    Field(discriminator="kind"),
]


def _pages(value: Any) -> Any:
    """Read `2 页` and `2 pages` as the number."""
    found = re.match(r"\s*(\d+)\s*(页|pages?)?\s*$", value) if isinstance(value, str) else None
    return found[1] if found else value


class WorksheetPlan(Typed):
    """One worksheet: a title, what to do, and its parts in order.

    `fit: 2` makes its PDF come out at two pages: the room to write grows or shrinks, and where that is not enough
    the build says what to cut.
    """

    id: Identifier
    title: RequiredText
    intro: str = ""
    paper: Paper | None = Field(None, description="纸张，例如 A4、16K 或 {size: A3, columns: 2}")
    fit: Annotated[int | None, BeforeValidator(_pages)] = Field(None, ge=1, le=20, description="正好印几页，例如 2")
    parts: tuple[WorksheetPart, ...] = Field(min_length=1)


class QuizSection(Typed):
    """One numbered section: questions by id or by selection; `points` is what each of them is worth."""

    title: str = Field("", description="留空则用题型名")
    questions: TextList = ()
    select: Selection | None = None
    points: float | None = Field(None, gt=0)
    intro: str = ""


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
    title: RequiredText
    minutes: int = Field(20, ge=1, le=300)
    total: float | None = Field(None, gt=0)
    forms: TextList = ("A",)
    seed: str = Field("", description="留空则用单元与测验的 id；改动它就重新打乱")
    shuffle: bool = Field(True, description="B 卷起打乱题序与选项")
    notice: str = Field("", description="印在卷首的注意事项")
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

    title: RequiredText
    points: TextList = ()
    excerpt: str = ""
    quote: str = Field("", description="excerpt 里的原句；留空则用它的第一条 highlight")
    table: str = ""
    facts: TextList = ()
    events: TextList = ()
    notes: str = Field("", description="演讲者备注")


class SlidesPlan(Typed):
    """The slides of a unit; without `points`, one slide for each highlight of the pack's excerpts."""

    title: str = ""
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
    title: RequiredText
    week: int | None = Field(None, ge=1, le=60)
    issue: str = Field("", description="期号，例如 2026年第3期")
    date: PartialDate | None = None
    question: str = Field("", description="核心问题")
    themes: TextList = ()
    objectives: TextList = ()
    editor_note: str = ""
    discussion: TextList = ()
    terms: TextList = ()
    pack: PackPlan | None = None
    worksheets: Annotated[tuple[WorksheetPlan, ...], BeforeValidator(one_or_many)] = ()
    quizzes: Annotated[tuple[QuizPlan, ...], BeforeValidator(one_or_many)] = ()
    slides: SlidesPlan | None = None
    teaching_note: str = ""
