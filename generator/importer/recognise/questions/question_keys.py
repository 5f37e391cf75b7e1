"""Read the list of answers at the end of a question bank, in lines, in ranges, or in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.importer.characters import BLANKS
from generator.importer.fields.question_marks import (
    TRUTH,
    B,
    after_answers_head,
    answered_with,
    find_stem,
    is_answers_head,
    plain_answer,
    section_head,
    section_kind,
)
from generator.importer.lines.ledger import Ledger
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line
from generator.importer.recognise.questions.question_bank import TypedBank, TypedQuestion, add_line, is_table_head

_RANGE = re.compile(
    f"([0-9０-９]{{1,3}}){B}[-—–～~至]+{B}([0-9０-９]{{1,3}}){B}[.．、:：]?{B}((?:[A-HＡ-Ｈ]+[{BLANKS},，、；;]*|(?:{TRUTH})[{BLANKS},，、；;]*)+)"
)
_ITEM = re.compile(
    f"(?<![0-9])[（(]?([0-9０-９]{{1,3}}){B}[.．、:：)）]?{B}[（(]?([A-HＡ-Ｈ]{{1,8}}(?![A-Za-z])|{TRUTH})[）)]?"
)


def read_keys(bank: TypedBank, ledger: Ledger) -> None:
    """Assign to each question its answer in the list at the end."""
    _Keys(bank, ledger).read(bank.after)


class _Keys:
    """Goes down the list of answers and remembers which section and which question the next line belongs to."""

    def __init__(self, bank: TypedBank, ledger: Ledger) -> None:
        self.bank, self.ledger = bank, ledger
        self.sections = sorted({q.section for q in bank.questions})
        self.kinds = {q.section: q.kind for q in reversed(bank.questions)}
        self.at: int | None = None
        self.last: TypedQuestion | None = None

    def read(self, lines: Sequence[Line]) -> None:
        skip = False
        for n, line in enumerate(lines):
            if skip:
                skip = False
                continue
            if is_table_head(line.text) and n + 1 < len(lines) and self._table(line, lines[n + 1]):
                skip = True
                continue
            text, dropped = line.text, ""
            if is_answers_head(text):
                self.ledger.take([line], Role.ANSWER, "", dropped=text, why="答案部分的标题")
                continue
            if n == 0 and (rest := after_answers_head(text)) is not None:
                text, dropped = rest, text[: len(text) - len(rest)]
            if head := section_head(text):
                self._enter(section_kind(text))
                text, dropped = text[len(head) :], dropped + head
            if text.strip(BLANKS):
                self._line(text, dropped, line)
            else:
                self.ledger.take([line], Role.ANSWER, "", dropped=dropped, why="答案部分的标题")

    def _enter(self, kind: str | None) -> None:
        """Go on to the section that a head names, or to the next one."""
        later = [s for s in self.sections if self.at is None or s > self.at]
        wanted = [s for s in later if self.kinds[s] == kind] if kind else []
        self.at = next(iter(wanted or later or self.sections), None)
        self.last = None

    def _table(self, head: Line, below: Line) -> bool:
        """Read two rows of a table: 题号 1 2 3 and 答案 A B C; false when they do not fit together."""
        numbers, answers = (re.split(f"[{BLANKS}|｜]+", x.text.strip(BLANKS + "|｜")) for x in (head, below))
        if not re.match("答案|选项", answers[0]) or len(answers) < len(numbers) or not numbers[1:]:
            return False
        given = []
        for number, answer in zip(numbers[1:], answers[1:], strict=False):
            question = self._question(int(number)) if number.isdecimal() else None
            if question is None:
                self.ledger.doubt([below], f"答案里的第 {number} 题在题目里没有", answer)
                continue
            question.fields.setdefault("answer", [plain_answer(answer)])
            given.append(plain_answer(answer))
        self.ledger.take(
            [head, below], Role.ANSWER, "".join(given), dropped=head.text + below.text, why="答案部分的表格"
        )
        return True

    def _line(self, text: str, dropped: str, line: Line) -> None:
        answers = list(short_answers(text))
        stem = find_stem(text)
        if answers and sum(len(shown) for _, _, shown in answers) >= 0.5 * len(re.sub(B, "", text)):
            given = []
            for number, answer, shown in answers:
                if not answer:
                    self.ledger.doubt([line], "这一段题号与答案的个数对不上，没有采用，请照原件补上", shown)
                    continue
                question = self._question(number)
                if question is None:
                    self.ledger.doubt([line], f"答案里的第 {number} 题在题目里没有", answer)
                else:
                    question.fields.setdefault("answer", [answer])
                    given.append(answer)
                    self.last = question
            self.ledger.take([line], Role.ANSWER, "".join(given), dropped=text + dropped, why="答案部分的题号和答案")
            return
        question = self._question(stem.number) if stem and self._is_stem(stem.number, stem.style) else None
        if stem and question:
            question.marks.append(dropped + text[: stem.end])
            rest = text[stem.end :]
            if stem.answer:
                question.fields.setdefault("answer", [stem.answer])
            add_line(question, rest, "answer", line)
            self.last = question
        elif self.last is not None:
            self.last.marks.append(dropped)
            add_line(self.last, text, "explanation" if "explanation" in self.last.fields else "answer", line)
        else:
            self.ledger.leave(line, "答案部分里没有题号的一行")

    def _is_stem(self, number: int, style: int) -> bool:
        """Return whether a number in the list is a question's: （1） is a part where questions are counted 1."""
        if style != 3 or self.last is None:
            return True
        return number == self.last.number + 1 and answered_with(self.last.kind) not in ("prose", "parts")

    def _question(self, number: int) -> TypedQuestion | None:
        fits = [q for q in self.bank.questions if q.number == number and (self.at is None or q.section == self.at)]
        if not fits and self.at is not None:
            fits = [q for q in self.bank.questions if q.number == number]
        open_ = [q for q in fits if not q.answer]
        return next(iter(open_ or fits), None)


def short_answers(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield number, answer and the words that said so: `1-5 ABCDA`, `6. AB`, `7.√`.

    A range that has more or fewer answers than numbers, `1-3 AB`, yields its first number and no answer.
    """
    rest = text
    for found in _RANGE.finditer(text):
        first, end = int(found.group(1)), int(found.group(2))
        count = end - first + 1
        tokens = [t for t in re.split(f"[{BLANKS},，、；;]+", found.group(3)) if t]
        if len(tokens) != count:
            tokens = re.findall(f"[A-HＡ-Ｈ](?![a-z])|{TRUTH}", found.group(3))
        if 1 <= count <= 60 and len(tokens) == count:
            for n, token in enumerate(tokens):
                yield first + n, plain_answer(token), found.group() if not n else ""
        else:
            yield first, "", found.group()
        rest = rest.replace(found.group(), "\n")
    for found in _ITEM.finditer(rest):
        yield int(found.group(1)), plain_answer(found.group(2)), found.group()
