"""Account for every line of a document: what it became, what is doubtful, what was removed and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import ClassVar

from generator.importer.characters import changes, doubtful_characters, plain, squeezed
from generator.importer.lines.roles import Role
from generator.importer.manuscript import Line, LineKey, Manuscript

_SHOWN_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to tell the teacher about some lines."""

    JSON: ClassVar[str] = "lines reason text?"

    lines: tuple[int, ...]
    reason: str
    text: str = ""

    def __str__(self) -> str:
        """Return the finding in one line: where, what, and the words it is about."""
        return self.told()

    def told(self, unit: str = "行") -> str:
        """Return the finding in one line; `unit` is the word for what its numbers count."""
        words = f"“{_shortened(self.text)}”" if self.text else ""
        return f"{_place(self.lines, unit)}：{self.reason}{words}"


def _shortened(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:14]}……{text[-10:]}"


def _place(lines: Sequence[int], unit: str) -> str:
    if not lines:
        return "全文"
    if len(lines) == 1:
        return f"第 {lines[0]} {unit}"
    if len(lines) <= 4:
        return "第 " + "、".join(map(str, lines)) + f" {unit}"
    return f"第 {lines[0]}—{lines[-1]} {unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an import did with a document."""

    JSON: ClassVar[str] = "recognised doubtful removed left_over respelt notes lines=counts"

    recognised: tuple[Finding, ...] = ()
    doubtful: tuple[Finding, ...] = ()
    removed: tuple[Finding, ...] = ()
    left_over: tuple[Finding, ...] = ()
    respelt: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    line_count: int = 0
    roles: dict[str, int] = field(default_factory=dict)
    unit: str = "行"

    @property
    def counts(self) -> dict[str, int]:
        """Return how many lines there are, in all and by role."""
        return {"total": self.line_count, **self.roles}

    def lines(self) -> list[str]:
        """Return the report for people, in plain Chinese: what is doubtful first, the longest lists last."""
        counts = "，".join(f"{name} {n}" for name, n in self.roles.items())
        shown = [*self.notes, f"共 {self.line_count} {self.unit}：{counts}"]
        if self.respelt:
            shown.append("统一写法：" + "，".join(f"{name} {n} 处" for name, n in self.respelt.items()))
        shown += self._listed("存疑，请对照原件核对", self.doubtful)
        shown += self._listed("没有归入任何草稿", self.left_over)
        shown += self._listed("识别出", self.recognised)
        return shown + self._grouped("去掉了", self.removed)

    def short_lines(self) -> list[str]:
        """Return the part of the report that asks a person to do something."""
        return [*self.notes, *self._listed("存疑", self.doubtful), *self._listed("没有归入任何草稿", self.left_over)]

    def _listed(self, title: str, findings: Sequence[Finding]) -> list[str]:
        told = [f"  {finding.told(self.unit)}" for finding in findings]
        return [f"{title}（{len(findings)} 处）：", *told] if told else []

    def _grouped(self, title: str, findings: Sequence[Finding]) -> list[str]:
        """Return findings by their reason: a page number is told once, with all the lines that it stood on."""
        groups: dict[str, list[Finding]] = {}
        for finding in findings:
            groups.setdefault(finding.reason, []).append(finding)
        shown = [f"{title}（{len(findings)} 处）："] if findings else []
        for reason, alike in groups.items():
            if len(alike) == 1:
                shown.append(f"  {alike[0].told(self.unit)}")
                continue
            lines = "、".join(str(n) for finding in alike for n in finding.lines)
            words = list(dict.fromkeys(_shortened(finding.text) for finding in alike if finding.text))
            told = "".join(f"“{word}”" for word in words[:_SHOWN_WORDS]) + ("……" if len(words) > _SHOWN_WORDS else "")
            shown.append(f"  {reason}（{len(alike)} 处，第 {lines} {self.unit}）{told}")
        return shown


class Ledger:
    """Books in which every line of a manuscript is entered once, while it is read."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._pieces: dict[LineKey, list[Line]] = {line.key: [line] for line in manuscript.lines}
        if len(self._pieces) < len(manuscript.lines):
            raise ValueError("two lines of a manuscript have one key")
        self._roles: dict[LineKey, Role] = {}
        self._recognised: list[Finding] = []
        self._doubtful: list[Finding] = []
        self._removed: list[Finding] = [
            Finding(lines=(gone.number,), reason=gone.reason, text=gone.text) for gone in manuscript.removed
        ]
        self._left: list[Finding] = []
        self._texts: list[str] = []
        self._text_of: dict[LineKey, int] = {}

    def divide(self, lines: Iterable[Line]) -> None:
        """Enter the halves among `lines` in the places of the lines that they were parts of."""
        halves = (line for line in lines if line.key not in self._pieces)
        for key, pieces in groupby(halves, key=lambda half: half.key[:-2]):
            self._pieces[key] = list(pieces)

    def take(self, lines: Iterable[Line], role: Role, text: str, *, dropped: str = "", why: str = "") -> str:
        """Enter `lines` as what became `text`, and return it; a character that did not get there is reported.

        `dropped` holds the characters left out on purpose (a page number in a contents list), which are reported too.
        """
        taken = list(lines)
        for line in taken:
            self._roles[line.key] = role
            self._text_of[line.key] = len(self._texts)
        self._texts.append(text)
        if dropped:
            self._removed.append(Finding(lines=numbers(taken), reason=why or f"{role}里的标记", text=dropped))
        before, after = squeezed("".join(line.raw for line in taken)), squeezed(text) + squeezed(dropped)
        lost = Counter(before) - Counter(after) if before != after else None
        if lost:
            self._left.append(
                Finding(lines=numbers(taken), reason=f"{role}里有字没有进入结果", text="".join(lost.elements()))
            )
        return text

    def recognise(self, lines: Iterable[Line], what: str, text: str = "") -> None:
        """Note what some lines were recognised as."""
        self._recognised.append(Finding(lines=numbers(lines), reason=what, text=text))

    def doubt(self, lines: Iterable[Line], why: str, text: str = "") -> None:
        """Note what a person should check."""
        self._doubtful.append(Finding(lines=numbers(lines), reason=why, text=text))

    def remove(self, line: Line, reason: str, text: str = "") -> None:
        """Enter a line as noise."""
        self._roles[line.key] = Role.NOISE
        self._removed.append(Finding(lines=(line.number,), reason=reason, text=text or line.text))

    def leave(self, line: Line, reason: str) -> None:
        """Enter a line that found no place."""
        self._roles[line.key] = Role.LEFT_OVER
        self._left.append(Finding(lines=(line.number,), reason=reason, text=line.text))

    @property
    def doubts(self) -> list[Finding]:
        """Return what was noted as doubtful so far, in the order of lines."""
        return sorted(self._doubtful, key=lambda f: f.lines[:1])

    def role_of(self, line: Line) -> Role | None:
        """Return what a line was entered as, None when it was not."""
        return self._roles.get(line.key)

    def full_text(self) -> list[str]:
        """Return the document as it was spelt, without its noise: one text for the lines that belong together.

        What found no place stands at the end, so that it parts no sentence.
        """
        texts: dict[int | LineKey, str] = {}
        left: list[str] = []
        for line in self._lines():
            role = self._roles.get(line.key)
            if role is Role.LEFT_OVER:
                left.append(plain(line.raw))
            elif role is not Role.NOISE:
                which = self._text_of.get(line.key)
                if which is None:
                    texts[line.key] = plain(line.raw)
                else:
                    texts[which] = self._texts[which]
        return [text for text in (*texts.values(), *left) if text]

    def close(self) -> Report:
        """Return the report; lines that nobody entered are named as left over."""
        lines = self._lines()
        characters: list[Finding] = []
        for line in lines:
            if line.key not in self._roles:
                self.leave(line, "没有归入任何一类")
            if line.raw.isascii():
                continue
            for character, why in dict(doubtful_characters(line.raw)).items():
                characters.append(Finding(lines=(line.number,), reason=why, text=_around(line.text, character)))
        roles = Counter(self._roles[line.key] for line in lines)
        length = self._manuscript.length
        blank = length - len({line.number for line in lines})
        return Report(
            recognised=tuple(self._recognised),
            doubtful=tuple(sorted([*self._doubtful, *characters], key=lambda f: f.lines[:1])),
            removed=tuple(sorted(self._removed, key=lambda f: f.lines[:1])),
            left_over=tuple(sorted(self._left, key=lambda f: f.lines[:1])),
            respelt=dict(sorted(changes("\n".join(line.raw for line in lines)).items())),
            notes=self._manuscript.notes,
            line_count=length,
            unit=self._manuscript.unit,
            roles={"空行": blank, **{role.value: roles[role] for role in sorted(roles)}},
        )

    def _lines(self) -> list[Line]:
        """Return the lines that are accounted for, in order: the pieces of a divided one in its place."""
        return [piece for pieces in self._pieces.values() for piece in pieces]


def numbers(lines: Iterable[Line]) -> tuple[int, ...]:
    """Return the numbers of lines, each once."""
    return tuple(dict.fromkeys(line.number for line in lines))


def _around(text: str, character: str) -> str:
    at = text.find(character)
    return text[max(0, at - 8) : at + 9] if at >= 0 else character
