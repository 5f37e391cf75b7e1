"""Take the blocks of a document apart into pieces that can stand on slides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import assert_never

from generator.errors import Notice
from generator.layout.deck.model import Block, Line, Marker, Role
from generator.layout.deck.text import readable_text
from generator.model import document as model
from generator.model.document import (
    Answer,
    Cell,
    Inlines,
    ParagraphClass,
    Passage,
    QuestionBlock,
    Strong,
    Table,
    Text,
    plain,
    points_text,
)

_ROLES: dict[ParagraphClass, Role] = {
    "quote": "quote",
    "key": "key",
    "question": "question",
    "stem": "stem",
    "small": "small",
    "notice": "small",
}
_CHOICES = ("single", "multiple")
# Room in a bracket: blanks at which no line is broken.
_ROOM = "\u00a0" * 3
_VERDICTS = ("对", "错")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One block of a slide with what belongs to it.

    `foot` are the origins to print on the same slide; `keep` asks to stay with the next piece; `breaks` begins a new
    slide; `passage` numbers the passage that the piece is of, so that a long one can be set apart.
    """

    block: Block
    foot: tuple[Inlines, ...] = ()
    keep: bool = False
    breaks: bool = False
    passage: int = 0
    anchors: tuple[str, ...] = ()


@dataclass(slots=True)
class Taken:
    """What was taken apart so far: pieces for the slide, notes for the speaker, notices for the teacher."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    passages: int = 0
    _break: bool = False
    _anchors: list[str] = field(default_factory=list)
    _waiting_foot: list[Inlines] = field(default_factory=list)

    def add(self, block: Block, *, keep: bool = False, foot: tuple[Inlines, ...] = ()) -> None:
        """Add a block; a break, an anchor or an origin that waited for one goes with it."""
        foot = (*self._waiting_foot, *foot)
        self.pieces.append(Piece(block=block, foot=foot, keep=keep, breaks=self._break, anchors=tuple(self._anchors)))
        self._break = False
        self._anchors.clear()
        self._waiting_foot.clear()

    def add_foot(self, content: Inlines) -> None:
        """Add an origin to the piece before it, or to the next when there is none."""
        if self.pieces and not self._break:
            last = self.pieces[-1]
            self.pieces[-1] = replace(last, foot=(*last.foot, content))
        else:
            self._waiting_foot.append(content)

    def add_break(self) -> None:
        """Let the next piece begin a new slide."""
        self._break = bool(self.pieces)

    def add_anchor(self, anchor: str) -> None:
        """Let links to the anchor find the next piece."""
        if anchor:
            self._anchors.append(anchor)

    def close(self) -> None:
        """Give what still waits a piece of its own, so that nothing is dropped."""
        for content in self._waiting_foot:
            self.pieces.append(Piece(block=Line(content=content, role="small")))
        self._waiting_foot.clear()


def take_apart(blocks: Iterable[model.Block]) -> Taken:
    """Turn the blocks below one heading into pieces, notes and notices."""
    taken = Taken()
    for block in blocks:
        _block(block, taken, words="text")
    taken.close()
    return taken


def _block(block: model.Block, taken: Taken, *, words: Role) -> None:
    match block:
        case model.Heading():
            taken.add_anchor(block.anchor)
            taken.add(Line(content=block.content, role="subhead"), keep=True)
        case model.Paragraph():
            _paragraph(block, taken, words=words)
        case model.Passage():
            _passage(block, taken)
        case model.ListBlock():
            _list(block, taken, level=0, words=words)
        case model.Table():
            taken.add(replace(block, note=()), foot=(block.note,) if block.note else ())
        case model.Figure():
            taken.add(replace(block, note=()), foot=(block.note,) if block.note else ())
        case model.WritingSpace():
            _writing_space(block, taken)
        case model.QuestionBlock():
            taken.add_break()
            _question(block, taken)
        case model.TeacherNote():
            taken.notes.extend(_note_lines(block.body))
        case model.Contents():
            for entry in block.entries:
                label = f"【{entry.label}】" if entry.label else ""
                taken.add(Line(content=plain(entry.title), role="item", label=label))
        case model.PageBreak():
            taken.add_break()
        case _ as never:
            assert_never(never)


def _paragraph(block: model.Paragraph, taken: Taken, *, words: Role, line: Line | None = None) -> None:
    """Add a paragraph; `line` gives the marker and level of the list item that it opens."""
    taken.add_anchor(block.anchor)
    if block.has("origin") and line is None:
        taken.add_foot(block.content)
        return
    given = next((_ROLES[name] for name in block.classes if name in _ROLES), None)
    role: Role = words if words != "text" else given or "text"
    label = f"{block.number}　" if block.number is not None else ""
    label += f"{block.speaker}：" if block.speaker else ""
    if line is None:
        taken.add(Line(content=block.content, role=role, label=label))
    else:
        taken.add(replace(line, content=block.content, label=label))


def _list(block: model.ListBlock, taken: Taken, *, level: int, words: Role) -> None:
    marker: Marker = block.marker
    for n, item in enumerate(block.items):
        first = True
        for part in item:
            if isinstance(part, model.Paragraph):
                shape = Line(content=(), role="item", level=level)
                marked = (
                    replace(shape, marker=marker, ordinal=block.start + n) if first else replace(shape, role="text")
                )
                _paragraph(part, taken, words=words, line=marked)
            elif isinstance(part, model.ListBlock):
                _list(part, taken, level=min(level + 1, 2), words=words)
            else:
                _block(part, taken, words=words)
            first = False


def _passage(block: Passage, taken: Taken, *, words: Role | None = None) -> None:
    """Add a passage; `words` says what its text is, a key sentence or a quotation, where its classes should not."""
    start = len(taken.pieces)
    words = words or ("key" if block.has("key") else "quote")
    taken.passages += 1
    taken.add_anchor(block.anchor)
    if block.title:
        taken.add(Line(content=block.title, role="subhead"), keep=True)
    if block.subtitle:
        taken.add(Line(content=block.subtitle, role="small"), keep=True)
    for name in ("　".join(block.byline), block.affiliation, block.note):
        if name:
            taken.add(Line(content=plain(name), role="small"), keep=True)
    for part in block.body:
        _block(part, taken, words=words)
    for name in block.signature:
        taken.add(Line(content=plain(name), role="small"))
    foot = (plain(block.citation.line),) if block.citation.line else ()
    if len(taken.pieces) == start:
        for line in foot:
            taken.add_foot(line)
    for n in range(start, len(taken.pieces)):
        piece = taken.pieces[n]
        number = piece.passage or taken.passages
        taken.pieces[n] = replace(piece, passage=number, foot=(*piece.foot, *foot))


def _writing_space(block: model.WritingSpace, taken: Taken) -> None:
    if block.label:
        taken.add(Line(content=plain(block.label)))
    else:
        taken.notices.append(Notice(message="课件上不留书写空间，已略去", code="slides-writing-space"))


# ----------------------------------------------------------------------------------------------------- questions


def _question(question: QuestionBlock, taken: Taken) -> None:
    taken.add_anchor(question.anchor)
    for material in question.materials:
        _passage(material, taken)
    _stem(question, taken)
    right = _right_letters(question)
    options = [
        Line(content=option.content, role="right" if option.letter in right else "option", label=f"{option.letter}．")
        for option in question.options
    ]
    options += [Line(content=item.content, role="option", label=item.letter) for item in question.items]
    options += _verdicts(question)
    for n, line in enumerate(options):
        taken.add(line, keep=n < len(options) - 1)
    if question.left or question.right:
        taken.add(_matching(question))
    for part in question.parts:
        _question(part, taken)
    if question.answer is not None:
        _answer(question.answer, taken, bracket=question.bracket)


def _verdicts(question: QuestionBlock) -> list[Line]:
    """Return 对 and 错 as options of a true-or-false question, for a class to vote on."""
    if question.kind != "true_false" or question.options:
        return []
    right = question.answer.short if question.answer is not None else ""
    return [Line(content=plain(word), role="right" if word == right else "option", label="○") for word in _VERDICTS]


def _stem(question: QuestionBlock, taken: Taken) -> None:
    """Add the stem: number before it, bracket and points after its last paragraph."""
    paragraphs = [block for block in question.stem if isinstance(block, model.Paragraph)]
    others = [block for block in question.stem if not isinstance(block, model.Paragraph)]
    number = question.number
    label = number if not number or number.endswith(("）", ")", "．", "、")) else f"{number}．"
    if not paragraphs:
        paragraphs = [model.Paragraph(content=(), classes=("stem",))]
    answered = question.answer is not None and not question.parts
    chosen = question.options or question.items or question.left or question.kind == "true_false"
    follows = bool(chosen or others or answered)
    for n, paragraph in enumerate(paragraphs):
        content = paragraph.content
        if n == len(paragraphs) - 1:
            content = (*content, *_after_stem(question))
        shown = label if n == 0 else ""
        last = n == len(paragraphs) - 1
        taken.add(Line(content=content, role="stem", label=shown), keep=follows or not last)
    for block in others:
        _block(block, taken, words="text")


def _after_stem(question: QuestionBlock) -> Inlines:
    bracket: Inlines = ()
    if question.bracket:
        short = question.answer.short if question.answer else ""
        if short:
            bracket = (Text(text=f"（{_ROOM}"), Strong(content=plain(short)), Text(text=f"{_ROOM}）"))
        else:
            bracket = (Text(text=f"（{_ROOM * 3}）"),)
    points = f"（{points_text(question.points)}分）" if question.points is not None else ""
    return (*bracket, *plain(points))


def _right_letters(question: QuestionBlock) -> str:
    if question.answer is None or question.kind not in _CHOICES:
        return ""
    return question.answer.short


def _matching(question: QuestionBlock) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for n in range(max(len(question.left), len(question.right))):
        pair = (question.left[n : n + 1], question.right[n : n + 1])
        rows.append(tuple(Cell(content=(Text(text=f"{o[0].letter}．"), *o[0].content) if o else ()) for o in pair))
    return Table(rows=tuple(rows), widths=(1, 1), classes=("matching",))


def _answer(answer: Answer, taken: Taken, *, bracket: bool) -> None:
    """Add what the key says; a short answer that stands in the stem's bracket already is not said again."""
    first = len(taken.pieces)
    if answer.short and not bracket:
        taken.add(Line(content=plain(answer.short), role="answer", label="答案："))
    _labelled("参考答案：", answer.text, taken)
    if answer.rubric:
        points = "；".join(f"{what}（{points_text(worth)}分）" for what, worth in answer.rubric)
        taken.add(Line(content=plain(points), role="answer", label="评分："))
    _labelled("解析：", answer.explanation, taken)
    for passage in answer.evidence:
        start = len(taken.pieces)
        _passage(passage, taken, words="quote")
        _label_first("依据：", taken, start)
    _keep_together(taken, first)


def _keep_together(taken: Taken, start: int) -> None:
    """Keep all that was added since `start` with what follows it, but for the last."""
    for n in range(start, len(taken.pieces) - 1):
        taken.pieces[n] = replace(taken.pieces[n], keep=True)


def _labelled(label: str, blocks: tuple[model.Block, ...], taken: Taken) -> None:
    start = len(taken.pieces)
    for block in blocks:
        _block(block, taken, words="text")
    _label_first(label, taken, start)


def _label_first(label: str, taken: Taken, start: int) -> None:
    """Put a label before the first line added since `start`; before a table it gets a line of its own."""
    if len(taken.pieces) == start:
        return
    piece = taken.pieces[start]
    if isinstance(piece.block, Line) and piece.block.marker == "none" and not piece.block.label:
        role: Role = "answer" if piece.block.role == "text" else piece.block.role
        taken.pieces[start] = replace(piece, block=replace(piece.block, label=label, role=role))
    else:
        taken.pieces.insert(start, Piece(block=Line(content=(), label=label, role="answer"), keep=True))


# --------------------------------------------------------------------------------------------------------- notes


def _note_lines(blocks: tuple[model.Block, ...]) -> list[Line]:
    """Turn a teacher's note into lines; a table becomes a line a row, for notes hold no tables."""
    taken = Taken()
    for block in blocks:
        _block(block, taken, words="text")
    taken.close()
    lines: list[Line] = []
    for piece in taken.pieces:
        lines.extend(_as_lines(piece.block))
        lines.extend(Line(content=content, role="small") for content in piece.foot)
    return lines + taken.notes


def _as_lines(block: Block) -> list[Line]:
    match block:
        case Line():
            return [block]
        case Table():
            rows = (block.header, *block.rows) if block.header else block.rows
            texts = ["　".join(readable_text(cell.content) for cell in row) for row in rows]
            caption = [Line(content=block.caption, role="subhead")] if block.caption else []
            return caption + [Line(content=plain(text)) for text in texts]
        case model.Figure():
            return [Line(content=block.caption, role="subhead"), Line(content=plain(block.alt))]
        case _ as never:
            assert_never(never)
