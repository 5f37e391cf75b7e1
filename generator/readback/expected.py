"""List the texts of a document that must be printed, in order, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Literal, assert_never

from generator.layout.question import PrintedKey, PrintedOption, PrintedQuestion, print_question
from generator.model.document import (
    EDITION_LABELS,
    KIND_LABELS,
    Blank,
    Block,
    Contents,
    Document,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    PageBreak,
    Paragraph,
    Passage,
    QuestionBlock,
    Script,
    Strong,
    Table,
    TeacherNote,
    Text,
    WritingSpace,
    points_text,
)
from generator.model.document_walk import walk_inlines
from generator.readback.folding import fold
from generator.readback.read_text import Format

# `ordered` must occur once, in its turn; `loose` at least once, anywhere (what a slide repeats or sets at its foot,
# what a speaker sees); `optional` may occur anywhere or not at all.
Mode = Literal["ordered", "loose", "optional"]

_SLIDES = ("slides", "handout")
CONTINUED = "（续）"


@dataclass(frozen=True, slots=True)
class ExpectedText:
    """One text that must be printed, folded, and where it is in the document; `shown` is the text as it is."""

    text: str
    place: str
    mode: Mode = "ordered"
    shown: str = field(default="", compare=False)


def expected_items(document: Document, format: Format) -> tuple[ExpectedText, ...]:
    """Return every text of a document in the order in which this format prints it."""
    return tuple(_ExpectedWalk(document, format).items())


@dataclass(slots=True)
class _ExpectedWalk:
    """A walk over a document that collects the texts that a format prints of it."""

    document: Document
    format: Format
    heading: str = ""
    article: str = ""
    question: str = ""
    found: list[ExpectedText] = field(default_factory=list)

    @property
    def on_slides(self) -> bool:
        """Return whether the document is printed as slides."""
        return self.document.kind in _SLIDES

    def items(self) -> list[ExpectedText]:
        """Return every expected text, in order."""
        self._add(self.document.meta.title, "标题")
        for text in _furniture(self.document):
            self._add(text, "标题", "optional")
        self._blocks(self.document.blocks)
        return self.found

    # ---------------------------------------------------------------------------------------------- adding

    def _add(self, text: str, place: str, mode: Mode = "ordered") -> None:
        if folded := fold(text):
            self.found.append(ExpectedText(folded, place, mode, text))

    def _inlines(self, content: Inlines, place: str, mode: Mode = "ordered") -> None:
        for text in segments(content):
            self._add(text, place, mode)
        if all(isinstance(inline, Text) for inline in content):
            return
        for inline in walk_inlines(content):
            if isinstance(inline, Link):  # print gives the address beside the words
                self._add(inline.target, "链接", "optional")
            elif isinstance(inline, Mark):
                self._add(inline.reading, "注音", "optional")

    def _place(self, what: str = "") -> str:
        outer = self.question or self.article or (f"“{self.heading}”" if self.heading else "文前")
        return f"{outer}{what}"

    # ---------------------------------------------------------------------------------------------- blocks

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case Passage():
                self._passage(block)
            case ListBlock():
                for n, item in enumerate(block.items, block.start):
                    self._numbered_item(item, n)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case WritingSpace():
                self._add(block.label, self._place("书写处"))
            case QuestionBlock():
                self._question(print_question(block))
            case TeacherNote():
                self._note(block)
            case Contents():
                self._contents(block)
            case PageBreak():
                pass
            case _:
                assert_never(block)

    def _heading(self, block: Heading) -> None:
        words = "".join(segments(block.content))
        if not self.question:
            self.heading = words
            if block.level <= 2:
                self.article = ""
        self._inlines(block.content, f"标题“{words}”")
        if self.on_slides:  # a slide that goes on bears its title again
            self._add(words, "", "optional")

    def _paragraph(self, block: Paragraph) -> None:
        place = self._place(f"第{block.number}段" if block.number is not None else "")
        self._add(block.speaker.rstrip("：:"), place)
        self._inlines(block.content, place, "loose" if self.on_slides and block.has("origin") else "ordered")

    def _numbered_item(self, item: Sequence[Block], number: int) -> None:
        outer = self.question
        for part in item:
            if isinstance(part, Paragraph):
                self._inlines(part.content, self._place(f"第{number}条"))
            else:
                self._block(part)
        self.question = outer

    def _passage(self, block: Passage) -> None:
        title = "".join(segments(block.title))
        outer = self.article
        if title and not self.question:
            self.article = f"《{title}》" if "《" not in title else title
        self._inlines(block.title, self._place("的标题"))
        self._inlines(block.subtitle, self._place("的副题"))
        for name in block.byline:
            self._add(name, self._place("的作者"))
        if self.on_slides:
            self._add(block.affiliation, self._place("的作者单位"))
            self._add(block.note, self._place("的说明"))
        self._blocks(block.body)
        for line in block.signature:
            self._add(line, self._place("的落款"))
        if not self.on_slides:
            self._add(block.note, self._place("的说明"))
        self._add(block.citation.line, self._place("的出处"), "loose" if self.on_slides else "ordered")
        if not self.on_slides:
            self._add(block.affiliation, self._place("的作者单位"))
        self.article = outer if not title or self.question else self.article

    def _bubbles(self, block: Table) -> None:
        """Add the marks to fill in: they are where a scanner finds them, in an order of their own."""
        for n, (head, *marks) in enumerate(block.rows, 1):
            place = self._place(f"填涂第{n}行")
            self._inlines(head.content, place, "loose" if block.has("choices") else "optional")
            self._add("".join(text for mark in marks for text in segments(mark.content)), place, "loose")

    def _table(self, block: Table) -> None:
        if block.has("bubbles") and self.format in ("html", "pdf"):
            self._bubbles(block)
            return
        caption = "".join(segments(block.caption))
        name = self._place(f"表“{caption}”" if caption else "的表")
        self._caption(block.caption, name)
        # A table cut in two bears its header twice.
        for n, cell in enumerate(block.header, 1):
            self._inlines(cell.content, f"{name}表头第{n}格")
        for cell in block.header:
            self._inlines(cell.content, name, "optional")
        for n, row in enumerate(block.rows, 1):
            for m, cell in enumerate(row, 1):
                self._inlines(cell.content, f"{name}第{n}行第{m}格")
        self._inlines(block.note, f"{name}的注", "loose" if self.on_slides else "ordered")

    def _figure(self, block: Figure) -> None:
        name = self._place(f"图“{''.join(segments(block.caption))}”")
        self._caption(block.caption, name)
        self._inlines(block.note, f"{name}的注", "loose" if self.on_slides else "ordered")
        for text in (block.unit, f"单位：{block.unit}", *block.labels, *(one.name for one in block.series)):
            self._add(text, name, "optional")

    def _caption(self, caption: Inlines, place: str) -> None:
        """Add a caption, unless the slide's title says the same."""
        is_title = self.on_slides and fold("".join(segments(caption))) == fold(self.heading)
        self._inlines(caption, place, "optional" if is_title else "ordered")

    def _note(self, block: TeacherNote) -> None:
        if self.on_slides and self.format == "pdf" and self.document.kind == "slides":
            return  # notes are for the screen, and never on the slides themselves
        self._add(block.label, "", "optional")
        before = len(self.found)
        self._blocks(block.body)
        if self.on_slides:
            self.found[before:] = [
                ExpectedText(item.text, item.place, "optional" if item.mode == "optional" else "loose", item.shown)
                for item in self.found[before:]
            ]

    def _contents(self, block: Contents) -> None:
        self._add(block.title, "目录", "optional")
        label = ""
        for entry in block.entries:
            if entry.label != label:
                label = entry.label
                self._add(label, f"目录【{label}】")
            self._add(entry.title, f"目录“{entry.title}”")

    # ------------------------------------------------------------------------------------------- questions

    def _question(self, question: PrintedQuestion) -> None:
        outer = self.question
        name = f"{outer}第{question.mark}小题" if question.is_part else f"第{question.mark}题"
        self.question = name
        if self.on_slides:
            self._blocks(question.materials)
            self._blocks(question.stem)
        else:
            self._blocks(question.stem)
            self._blocks(question.materials)
        self._options(question.options, "选项")
        if self.on_slides:
            self._options(question.items, "项")
        for pair in question.pairs:
            self._options([one for one in pair if one], "")
        if not self.on_slides:
            self._options(question.items, "项")
        for part in question.parts:
            self._question(part)
        self.question = name
        if question.key:
            self._key(question.key)
        elif question.room:
            self._block(question.room)
        self.question = outer

    def _options(self, options: Sequence[PrintedOption], word: str) -> None:
        for option in options:
            self._inlines(option.content, f"{self.question}{word}{option.letter}")

    def _key(self, key: PrintedKey) -> None:
        # It is in the stem's bracket, or below, or in both.
        self._add(key.answer, f"{self.question}的答案", "loose")
        self._blocks(key.text)
        if self.on_slides:
            self._rubric(key, "loose")
        self._blocks(key.explanation)
        if not self.on_slides:
            self._rubric(key)
        for passage in key.evidence:
            self._passage(passage)
        self._add(key.difficulty, self.question, "optional")

    def _rubric(self, key: PrintedKey, mode: Mode = "ordered") -> None:
        for n, (what, points) in enumerate(key.rubric, 1):
            self._add(what, f"{self.question}评分要点第{n}条", mode)
            self._add(points, f"{self.question}评分要点第{n}条", "optional")


def segments(content: Inlines) -> list[str]:
    """Return inline text in one piece, cut only at a gap to be filled in and where print adds a link's address."""
    parts = [""]
    for inline in content:
        match inline:
            case Text(text=text):
                parts[-1] += text
            case Mark(content=inner):
                # A reading is before, over or behind its characters, in the middle of the sentence.
                parts += [""] if inline.reading else []
                _join(parts, segments(inner))
                parts += [""] if inline.reading else []
            case Emphasis(content=inner) | Strong(content=inner) | Script(content=inner):
                _join(parts, segments(inner))
            case Link(content=inner, target=target):
                _join(parts, segments(inner))
                if not target.startswith("#"):
                    parts.append("")
            case Blank(answer=answer):
                parts += [answer, ""]
            case LineBreak():
                pass
            case _:
                assert_never(inline)
    return [part for part in parts if part] if any(parts) else []


def _join(parts: list[str], more: Sequence[str]) -> None:
    first, *rest = more or ("",)
    parts[-1] += first
    parts += rest


def _furniture(document: Document) -> Iterator[str]:
    """Yield what a cover, a head or a foot may say of the document besides its title."""
    meta = document.meta
    for one in fields(meta):
        value = getattr(meta, one.name)
        if isinstance(value, str) and one.name not in ("language", "title", "unit"):
            yield value
    if meta.week is not None:
        yield f"第{meta.week}周"
    if meta.minutes is not None:
        yield f"时间：{meta.minutes}分钟"
    if meta.total is not None:
        yield f"满分：{points_text(meta.total)}分"
    yield from (document.form_id, f"{document.form}卷" if document.form else "")
    yield from (KIND_LABELS[document.kind], EDITION_LABELS[document.edition], CONTINUED)
    if document.kind in _SLIDES:
        yield meta.title
