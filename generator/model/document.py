"""The document: what is printed, in no format.

Blocks hold inlines, never the reverse. New meaning is a class on a block first (the constants below each block name
the classes in use), and a new kind of block only when two formats want it. No HTML, CSS length or Word style name
is in it. The unions `Block` and `Inline` are closed: a writer matches every kind and ends with `assert_never`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from generator.model.formats import Format
from generator.model.question_kinds import QuestionKind

# ---------------------------------------------------------------------------------------------------- inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A run of plain characters, with no line break in it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    """Emphasis: 楷体 in Chinese print, italics in Latin."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong:
    """Strong: 黑体 or bold."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark at characters: 着重号, a dot under each; 专名号, a line under a name; 拼音, their reading."""

    content: tuple[Inline, ...]
    kind: Literal["dots", "name", "reading"] = "dots"
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Characters above or below the line: the exponent of 10⁸, the index of H₂O."""

    content: tuple[Inline, ...]
    position: Literal["above", "below"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link; `target` is an address, or `#` and the anchor of a block in the same document."""

    target: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A gap to be filled in, `width` in em; `answer` is printed on it when present (teacher's edition only).

    The gap is as wide with its answer as without, so that lines break alike in both editions.
    """

    width: float = 5
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBreak:
    """A line break that the author asked for."""


Inline = Text | Emphasis | Strong | Mark | Script | Link | Blank | LineBreak
Inlines = tuple[Inline, ...]


def plain(text: str) -> Inlines:
    """Return text as inlines; a newline becomes a line break."""
    inlines: list[Inline] = []
    for n, line in enumerate(text.split("\n")):
        if n:
            inlines.append(LineBreak())
        if line:
            inlines.append(Text(text=line))
    return tuple(inlines)


# ----------------------------------------------------------------------------------------------------- blocks

HeadingClass = Literal[
    "column", "section", "marked", "part", "subhead", "slide", "divider", "editor", "glossary", "origins",
    "contents", "discussion", "question", "answer",
]  # fmt: skip
ParagraphClass = Literal[
    "body", "salutation", "closing", "quote", "lead", "intro", "notice", "origin", "small", "centred",
    "question", "answer", "key", "task", "stem", "answer-line",
]  # fmt: skip
PassageClass = Literal[
    "article", "reading", "material", "key", "official", "interview", "speech", "digest", "annotated",
]  # fmt: skip
ListMarker = Literal["bullet", "number", "paren", "circled", "none"]
ListClass = Literal["objectives", "origins", "discussion", "qr"]
TableClass = Literal[
    "data", "timeline", "glossary", "facts", "blueprint", "score", "answers", "written", "whole", "texts", "languages",
    "matching", "errata", "bubbles", "student-id", "form", "choices",
]  # fmt: skip
SpaceClass = Literal["framed"]
DocumentClass = Literal["columns-2", "notes", "large", "scanned"]
Alignment = Literal["left", "centre", "right"]
ChartName = Literal["bar", "line"]
ClassT = TypeVar("ClassT", bound=str)


class _Classed(Generic[ClassT]):
    """What has classes out of a closed set: the type checker knows a misspelt one."""

    __slots__ = ()
    classes: tuple[ClassT, ...]

    def has(self, *names: ClassT) -> bool:
        """Return whether one of the names is a class of this block."""
        return any(name in self.classes for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(_Classed[HeadingClass]):
    """A heading, `level` 1 to 4 (the document's own title is in `Meta`, not a heading).

    Classes: `column` (【重要讲话】: opens a column of a pack, on a new page), `section` (of a quiz: 一、…),
    `marked` (a section with boxes for 得分 and 评卷人 before its heading), `part` (of a worksheet), `subhead` (inside
    an article), `slide` (opens a slide), `divider` (a section's own slide).
    """

    level: int
    content: Inlines
    classes: tuple[HeadingClass, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(_Classed[ParagraphClass]):
    """A paragraph; `number` is its number in the margin.

    Classes: `body` (running text, first line indented), `salutation` and `closing` (of a speech), `quote` (of a
    source, set in 楷体), `lead`, `intro` (what to do), `notice`, `origin` (出处), `small`, `centred`, `question`
    (the guiding question), `answer` (model answer), `key` (a key sentence on a slide). `speaker` is the label of an
    interview turn, printed before the text.
    """

    content: Inlines
    classes: tuple[ParagraphClass, ...] = ("body",)
    number: int | None = None
    speaker: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a passage comes from: the number in the list of origins and the printed line."""

    excerpt: str
    source: str = ""
    number: int | None = None
    fidelity: Literal["verbatim", "abridged", "digest"] = "digest"
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(_Classed[PassageClass]):
    """Text of an excerpt with where it comes from.

    Classes: `article` (whole, with title, byline, note and affiliation: opens on a new page in a pack),
    `reading` (part of an article on a worksheet), `material` (in a question), `key` (one sentence on a slide),
    `official` (an official document: 仿宋), `interview`, `speech`, `digest`; `annotated` beside `reading`: with a
    wide ruled margin for notes along its right side.
    """

    body: tuple[Block, ...]
    citation: Citation
    title: Inlines = ()
    subtitle: Inlines = ()
    byline: tuple[str, ...] = ()
    affiliation: str = ""
    note: str = ""
    signature: tuple[str, ...] = ()
    classes: tuple[PassageClass, ...] = ("article",)
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock(_Classed[ListClass]):
    """A list; `marker` says how its items are counted, `none` prints no mark. Classes: `objectives`, `origins`."""

    items: tuple[tuple[Block, ...], ...]
    marker: ListMarker = "bullet"
    start: int = 1
    classes: tuple[ListClass, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table; `lines` is the room to leave for writing, in ruled lines.

    Where the teacher's edition prints an answer in that place, `room` is how many lines high the cell stays.
    """

    content: Inlines = ()
    lines: int = 0
    room: int = 0
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(_Classed[TableClass]):
    """A table; `widths` are shares of the text width, one a column, or empty for as they fit;
    `alignment` says how each column is set, where its author or a plan did.

    Classes: `data`, `timeline`, `glossary`, `facts`, `blueprint`, `score` (题号, 得分, 阅卷人 at the head of a paper),
    `answers` (a grid for answers), `written` (students write sentences in its cells), `whole` (not torn between pages),
    `texts` (excerpts side by side), `languages` (of which the second column is in a foreign one).

    `bubbles`: a row of bubbles to fill in for each field, on an answer sheet only. A row's first cell is the header
    (题号), the others are the marks; beside it is `student-id` (a row a digit), `form` (one row) or `choices`.
    What reads the sheet with a scanner finds the bubbles where the PDF prints them; a format without exact places
    prints the marks in brackets, a row a question.
    """

    rows: tuple[tuple[Cell, ...], ...]
    header: tuple[Cell, ...] = ()
    widths: tuple[float, ...] = ()
    alignment: tuple[Alignment, ...] = ()
    caption: Inlines = ()
    note: Inlines = ()
    classes: tuple[TableClass, ...] = ("data",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One row of values of a chart, as long as its labels."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart, drawn by each writer from its numbers (`labels` and `series`); `alt` says in words what it shows."""

    alt: str
    caption: Inlines
    chart: ChartName
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    note: Inlines = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingSpace(_Classed[SpaceClass]):
    """Room to write: ruled lines, an empty box that high, or 作文格 (20 squares a line).

    Classes: `framed` (on an answer sheet: a frame round label and lines). A PDF gives the spare room of a page to the
    spaces on it, so that `lines` is what they have at least.
    """

    lines: int
    style: Literal["lines", "box", "grid"] = "lines"
    label: str = ""
    classes: tuple[SpaceClass, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option of a choice question, with the letter it bears on this form."""

    letter: str
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectLetters:
    """The letters of the right options on this form, in order of the alphabet."""

    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectVerdict:
    """Whether the statement is true."""

    is_true: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectOrder:
    """The letters of the items of this form in their right order: ②, ①, ③."""

    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectPairs:
    """The letters of what belongs together on this form: left and right."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectWords:
    """What belongs in each blank, in order; several ways to say one thing are equally right."""

    blanks: tuple[tuple[str, ...], ...]


Correct = CorrectLetters | CorrectVerdict | CorrectOrder | CorrectPairs | CorrectWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the key says; never in a student edition.

    `correct` is the answer that can be marked without judgement; `points` is what a right answer is worth on a paper.
    """

    correct: Correct | None = None
    points: float | None = None
    text: tuple[Block, ...] = ()
    explanation: tuple[Block, ...] = ()
    rubric: tuple[tuple[str, float], ...] = ()
    evidence: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBlock:
    """A question on this form; `is_part` when its number is counted inside another question: （1）.

    `points` is what is printed beside it: None where nothing is, because the heading of its section says it.
    `options` for choices; `left` and `right` for matching (letters are their marks); `items` for ordering;
    `bracket` asks for the （　　） at the stem's end (choices and true/false); `space` is the room for the answer.
    """

    id: str
    kind: QuestionKind
    number: int
    stem: tuple[Block, ...]
    is_part: bool = False
    points: float | None = None
    bracket: bool = False
    options: tuple[Option, ...] = ()
    left: tuple[Option, ...] = ()
    right: tuple[Option, ...] = ()
    items: tuple[Option, ...] = ()
    materials: tuple[Passage, ...] = ()
    parts: tuple[QuestionBlock, ...] = ()
    space: WritingSpace | None = None
    answer: Answer | None = None
    difficulty: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherNote:
    """Words for the teacher only: gone from every student edition; on slides the speaker's notes."""

    body: tuple[Block, ...]
    label: str = "教师用"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """One line of the contents; `label` is the column at its head, `target` the anchor whose page is printed."""

    title: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The contents of a pack, by column, with leader dots and page numbers."""

    entries: tuple[ContentsEntry, ...]
    title: str = "目录"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """Begin a new page (a new slide in a deck). `side="right"` begins on a right-hand page."""

    side: Literal["any", "right"] = "any"


Block = (
    Heading
    | Paragraph
    | Passage
    | ListBlock
    | Table
    | Figure
    | WritingSpace
    | QuestionBlock
    | TeacherNote
    | Contents
    | PageBreak
)
Blocks = tuple[Block, ...]

# --------------------------------------------------------------------------------------------------- document

DocumentKind = Literal["pack", "worksheet", "quiz", "answer_sheet", "key", "slides", "handout", "slip", "errata"]
Edition = Literal["student", "teacher"]

_PAPER: tuple[Format, ...] = ("native", "html", "text", "pdf", "docx")


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfDocument:
    """What is true of all documents of a kind.

    `is_taught_from`: there is a teacher's edition beside the student's, and the name says which it is.
    `is_read_by_all`: every student has one to read, in large print where that is asked for.
    `has_own_title`: it is called by its own title, not the unit's. `is_slides`: its pages are slides.
    """

    label: str
    formats: tuple[Format, ...] = _PAPER
    is_taught_from: bool = False
    is_read_by_all: bool = False
    has_own_title: bool = False
    is_slides: bool = False

    @property
    def page_word(self) -> str:
        """Return the word that its pages are counted with."""
        return "张" if self.is_slides and self.is_taught_from else "页"


DOCUMENT_KINDS: Mapping[DocumentKind, KindOfDocument] = {
    "pack": KindOfDocument(label="活页", is_taught_from=True, is_read_by_all=True),
    "worksheet": KindOfDocument(label="学习单", is_taught_from=True, is_read_by_all=True, has_own_title=True),
    "quiz": KindOfDocument(label="测验", is_read_by_all=True, has_own_title=True),
    "answer_sheet": KindOfDocument(label="答题卡", has_own_title=True),
    "key": KindOfDocument(label="答案与评分参考", has_own_title=True),
    "slides": KindOfDocument(
        label="课件", formats=("native", "html", "pdf", "pptx"), is_taught_from=True, is_slides=True
    ),
    "handout": KindOfDocument(label="课件讲义", formats=("native", "pdf"), is_slides=True),
    "slip": KindOfDocument(label="付印单"),
    "errata": KindOfDocument(label="勘误单"),
}
KIND_LABELS: Mapping[DocumentKind, str] = {kind: facts.label for kind, facts in DOCUMENT_KINDS.items()}
# The class of a document that is printed in 18 points and more.
LARGE_PRINT: DocumentClass = "large"
# The class of a key whose choices a scanner marks, on the answer sheets of the same form.
SCANNED: DocumentClass = "scanned"
EDITION_LABELS: dict[Edition, str] = {"student": "学生版", "teacher": "教师版"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What is printed on the cover, in running heads and in the file's own properties."""

    title: str
    language: str = "zh-CN"
    subtitle: str = ""
    series: str = ""
    issue: str = ""
    course: str = ""
    school: str = ""
    organiser: str = ""
    unit: str = ""
    week: int | None = None
    date: str = ""
    question: str = ""
    minutes: int | None = None
    total: float | None = None
    term: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The sheet that a document is printed on: millimetres as it lies before its reader, and columns of text."""

    name: str = "A4"
    width: float = 210
    height: float = 297
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """密封线: the line along the left edge behind which a student's name is, and what is to be written there.

    `pages` says on which pages: the first, the odd ones (on paper printed on both sides) or every one. The text reads
    upwards; where a seal is printed, the head of the paper has no line for the name.
    """

    pages: Literal["first", "odd", "every"] = "first"
    fields: tuple[str, ...] = ("学校", "班级", "姓名", "考号")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(_Classed[DocumentClass]):
    """One printed thing in one edition (and form).

    `name` is its file stem without an extension, `u1-targets-pack-student`; it never tells an answer. `per_page` is
    for a slide handout: how many slides are on one page. `fit` is the number of pages that a worksheet is to have.
    `first_page` and `page_total` are for one that is bound with others: the number of its first page, and how many
    pages the whole has.
    """

    kind: DocumentKind
    name: str
    meta: Meta
    blocks: Blocks
    edition: Edition = "student"
    form: str = ""
    form_id: str = ""
    per_page: int = 3
    cover: bool = False
    classes: tuple[DocumentClass, ...] = field(default=())
    first_page: int = 1
    page_total: int | None = None
    paper: Paper = Paper()
    seal: Seal | None = None
    fit: int | None = None


def points_text(points: float) -> str:
    """Return points without a needless fraction: 2, 1.5."""
    return f"{points:g}"
