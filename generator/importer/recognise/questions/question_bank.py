"""Read a question bank typed by a teacher: stems, options, and the fields below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importer.characters import BLANKS, joined, plain
from generator.importer.fields.question_marks import (
    TRUTH,
    Stem,
    after_answers_head,
    answered_with,
    fields_in,
    find_record,
    find_stem,
    is_answers_head,
    letter,
    lone_label,
    opening_option,
    opens_chapter,
    options_in,
    section_head,
    section_kind,
)
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line
from generator.importer.recognise.opening import OpenedText
from generator.importer.recognise.questions.question_signs import opens_options
from generator.text.circled import CIRCLED

_NOTICE = re.compile(f"(?:注意事项|考生须知|答题须知|答题说明|考试说明|答卷须知)[{BLANKS}：:]*$")
_PART = re.compile(f"[（(][{BLANKS}]*[0-9０-９]{{1,2}}[{BLANKS}]*[）)]|[①-⑩]|问题[0-9０-９]{{1,2}}")
_FURNITURE = re.compile("(?:班级|姓名|学号|得分|座号|考号|学校).{0,4}[_＿：:]")


@dataclass(slots=True, kw_only=True)
class TypedQuestion:
    """One question as it was typed.

    `flow` holds its pieces in order, each with the part that it belongs to (stem, answer and so on); `marks` are the
    numbers, letters and labels that its fields leave out.
    """

    number: int
    kind: str
    section: int
    stem: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    flow: list[tuple[str, str]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    inline: str = ""

    @property
    def answer(self) -> str:
        """Return the answer as typed."""
        return joined(self.fields.get("answer", [])) or self.inline


@dataclass(slots=True, kw_only=True)
class TypedBank:
    """A question bank as it was typed; `after` are the lines behind its questions, a list of answers."""

    title: str = ""
    questions: list[TypedQuestion] = field(default_factory=list)
    after: Sequence[Line] = ()


def read_typed(text: OpenedText, ledger: Ledger) -> TypedBank:
    """Return the questions of a text as typed, and the lines of the list of answers behind them."""
    reader = _Reader(text.lines, ledger)
    reader.read()
    return reader.bank


class _Reader:
    """Goes down the lines and remembers which question and which part of it the next line belongs to."""

    def __init__(self, lines: Sequence[Line], ledger: Ledger) -> None:
        self.lines, self.ledger, self.bank = lines, ledger, TypedBank()
        self.kind, self.section, self.number, self.style = "", 0, 0, -1
        self.current: TypedQuestion | None = None
        self.where = "stem"
        groups = sum(opens_options(line.text) for line in lines)
        self.unnumbered = groups >= 2 and 2 * sum(find_stem(line.text) is not None for line in lines) < groups
        self.notice = False

    def read(self) -> None:
        for n, line in enumerate(self.lines):
            text = line.text
            if self.bank.questions and self._begins_answers(n):
                self.bank.after = self.lines[n:]
                return
            kind = section_kind(text)
            if kind is None and self._is_other_head(n):
                kind = ""
            if kind is not None:
                self._open_section(line, kind)
                continue
            stem = find_stem(text)
            if record := find_record(text):
                self._open_record(line, *record)
            elif self.notice:
                self._preface(line)
            elif stem and self._is_next(stem):
                self._open_question(line, stem)
            elif self.unnumbered and self._begins_unnumbered(n):
                self.number += 1
                self.current = TypedQuestion(number=self.number, kind=self.kind, section=self.section)
                self.bank.questions.append(self.current)
                self.where = add_line(self.current, text, "stem", line)
            elif self.current is None:
                self._preface(line)
            else:
                self.where = add_line(self.current, text, self.where, line)

    def _open_section(self, line: Line, kind: str) -> None:
        self.kind, self.section, self.style, self.current = kind, self.section + 1, -1, None
        self.number = 0 if not self.unnumbered else self.number
        self.notice = False
        head = section_head(line.text)
        self.ledger.recognise([line], "题型", line.text)
        self.ledger.take([line], Role.QUESTION_KIND, "", dropped=line.text, why="题型的标题")
        rest = line.text[len(head) :].strip(BLANKS)
        stem = find_stem(rest) if rest else None
        if stem and self._is_next(stem):  # 材料分析题 and its first question on one line
            self._open_question(line, stem, text=rest)
            assert self.current is not None
            self.current.marks.append(head)

    def _open_question(self, line: Line, stem: Stem, *, text: str = "") -> None:
        text = text or line.text
        self.number, self.style = stem.number, stem.style
        question = TypedQuestion(
            number=stem.number, kind=stem.kind or self.kind, section=self.section, inline=stem.answer
        )
        question.marks.append(text[: stem.end])
        for name, value in (("points", stem.points), ("difficulty", stem.difficulty)):
            if value:
                question.fields[name] = [value]
        self.bank.questions.append(question)
        self.current = question
        self.where = add_line(question, text[stem.end :], "stem", line)

    def _open_record(self, line: Line, kind: str, rest: str, mark: str) -> None:
        """Open a question that is typed field by field: 题型：……, 题干：……."""
        question = self.current
        if question is None or question.stem:
            self.number += 1
            question = self.current = TypedQuestion(number=self.number, kind=kind or self.kind, section=self.section)
            self.bank.questions.append(question)
        question.marks.append(mark)
        self.where = add_line(question, rest, "stem", line)
        self.where = "stem" if not question.stem else self.where

    def _begins_answers(self, n: int) -> bool:
        """Return whether line `n` opens the list of all answers, and not the answer of one question."""
        text = self.lines[n].text
        following = [line.text for line in self.lines[n + 1 : n + 4]]
        if is_answers_head(text):
            return self._lists_answers(following)
        if is_table_head(text) and following and re.match("答案|选项", following[0]):
            return True
        rest = after_answers_head(text)
        return rest is not None and is_list_of_answers(rest, 2)

    def _lists_answers(self, following: Sequence[str]) -> bool:
        """Return whether the lines below the head 答案 list answers of several questions."""
        if following and re.fullmatch(f"[A-HＡ-Ｈ]{{1,6}}[。.]?|{TRUTH}", following[0]):
            return False
        bare = [text for t in following for text in (t, t[len(section_head(t)) :]) if text]
        if self.current and self.where == "stem" and answered_with(self.current.kind) in ("prose", "parts"):
            numbers = {stem.number for text in bare if (stem := find_stem(text))}
            return bool(numbers & {q.number for q in self.bank.questions}) and not _PART.match(following[0])
        return any(is_list_of_answers(t, 1) or find_stem(t) or section_kind(t) or is_table_head(t) for t in bare)

    def _is_other_head(self, n: int) -> bool:
        """Return whether line `n` is a head that names no kind: 一、基础知识, with a first question below it."""
        text = self.lines[n].text
        if len(text) > 40 or text[-1] in "。？！；，：" or n + 1 >= len(self.lines):
            return False
        below = self.lines[n + 1].text
        if opens_chapter(text):
            return section_kind(below) is not None or find_stem(below) is not None
        stem = find_stem(below) if section_head(text) else None
        return stem is not None and stem.number in (1, self.number + 1)

    def _is_next(self, stem: Stem) -> bool:
        """Return whether a number opens a question: the next one, counted in the same way as those before it."""
        if self.current is None:
            return True
        if self.style not in (-1, stem.style):
            return False
        if stem.number == self.number + 1:
            return True
        # A bank pasted together counts from 1 again, or leaves numbers out.
        again = stem.number == 1 or self.number < stem.number <= self.number + 3
        return self.where != "stem" and again and stem.style != 3

    def _begins_unnumbered(self, n: int) -> bool:
        """Return whether a bank without numbers has a new stem at line `n`: options follow it before any label."""
        text = self.lines[n].text
        if opening_option(text) or _opens_field(text) or (self.current is not None and self.where == "stem"):
            return False
        if self.where == "explanation" and not self.lines[n].gap and self.lines[n - 1].text[-1] not in "。！？）":
            return False
        if self._is_title(n):
            return False
        for line in self.lines[n + 1 : n + 12]:
            if _opens_field(line.text):
                return False
            if opens_options(line.text):
                return True
        return False

    def _is_title(self, n: int) -> bool:
        """Return whether line `n` is the title of a bank without numbers: no option follows it at once."""
        text = self.lines[n].text
        if self.current is not None or self.bank.title or len(text) > 30 or text[-1] in "。？！）)：_":
            return False
        return n + 1 == len(self.lines) or not opening_option(self.lines[n + 1].text)

    def _preface(self, line: Line) -> None:
        self.notice = self.notice or _NOTICE.match(line.text) is not None
        is_title = len(line.text) <= 40 and line.text[-1] not in "。；：" and not _FURNITURE.search(line.text)
        if not self.bank.title and is_title and not find_stem(line.text):
            self.bank.title = self.ledger.take([line], Role.BANK_TITLE, plain(line.text, heading=True))
        else:
            self.ledger.remove(line, "题目以外的说明")


def _opens_field(text: str) -> bool:
    pieces = list(fields_in(text))
    return len(pieces) > 1 and not pieces[0][1].strip(BLANKS)


def add_line(question: TypedQuestion, text: str, where: str, line: Line) -> str:
    """Enter a line under a question and return what the next line goes on with: stem, option, answer, explanation."""
    if line not in question.lines:
        question.lines.append(line)
    if where != "stem" and _is_next_part(question, text):
        where = "stem"
    if where in ("difficulty", "note", "points", "dropped") and not question.options and opens_options(text):
        where = "stem"
    if label := lone_label(text):
        question.marks.append(text)
        return label
    for name, piece, mark in fields_in(text):
        if mark:
            question.marks.append(mark)
        if name:
            where = name
        if not piece.strip(BLANKS):
            continue
        if where in ("stem", "option"):
            where = _add_text(question, piece, where)
        elif where == "dropped":
            question.marks.append(piece)
        else:
            question.fields.setdefault(where, []).append(piece)
            question.flow.append((where, piece))
    return where


def _is_next_part(question: TypedQuestion, text: str) -> bool:
    """Return whether a line is the next part of a question whose parts are answered one by one: （2） after 答：."""
    if question.options or not (found := _PART.match(text)):
        return False
    asked = [m.group() for where, t in question.flow if where == "stem" and (m := _PART.match(t))]
    answered = [m.group() for where, t in question.flow if where == "answer" and (m := _PART.match(t))]
    if not asked or answered or found.group() in asked:
        return False
    return found.group()[0] == asked[0][0] or (found.group() in CIRCLED and asked[0] in CIRCLED)


def _add_text(question: TypedQuestion, piece: str, where: str) -> str:
    before, options, marks = options_in(piece)
    bare = where == "option" or (bool(question.stem) and answered_with(question.kind) == "letters")
    if not options:
        single = opening_option(piece, bare=bare)
        if single and ord(letter(single.group(1))) - 65 == len(question.options):
            question.marks.append(single.group())
            question.options.append(piece[single.end() :])
            return "option"
        _go_on(question, piece, where)
        return where
    if ord(letter(re.sub("[^A-HＡ-Ｈ]", "", marks[0]))) - 65 != len(question.options):
        _go_on(question, piece, "stem")
        return where
    if before.strip(BLANKS):
        _go_on(question, before, where)
    question.marks += marks
    question.options += options
    return "option"


def _go_on(question: TypedQuestion, piece: str, where: str) -> None:
    """Enter words that go on with the last option, or with the stem."""
    if where == "option" and question.options:
        question.options[-1] = joined([question.options[-1], piece])
    else:
        question.stem.append(piece)
        question.flow.append(("stem", piece))


_LIST_ITEM = re.compile(
    f"[0-9０-９]{{1,3}}[{BLANKS}]*(?:[-—–～~至][{BLANKS}]*[0-9０-９]{{1,3}})?[{BLANKS}]*[.．、:：)）]?[{BLANKS}]*"
    f"(?:[A-HＡ-Ｈ]{{1,60}}(?![A-Za-z])|{TRUTH})"
)


def is_list_of_answers(text: str, least: int) -> bool:
    """Return whether `text` begins with numbers and answers, at least so many of them: `1-5 ABCDA`, `1.A 2.B`."""
    if not _LIST_ITEM.match(text.strip(BLANKS + "（(")):
        return False
    found = [m.group() for m in _LIST_ITEM.finditer(text)]
    return len(found) >= least or any(re.search("[-—–～~至]", f) for f in found)


def is_table_head(text: str) -> bool:
    """Return whether a line is the first row of a table of answers: 题号 1 2 3."""
    return re.match(f"(?:题号|题目|序号)[{BLANKS}|｜]+[0-9０-９]", text) is not None
