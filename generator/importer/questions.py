"""Read a question bank typed by a teacher: stems, options, answers wherever they stand, explanations, difficulty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importer.characters import BLANKS, joined, plain
from generator.importer.manuscript import Line, Manuscript
from generator.importer.noise import find_noise
from generator.importer.report import Ledger

_B = f"[{BLANKS}]*"
_KINDS: tuple[tuple[str, str], ...] = (
    ("multiple", "多项选择|多选|不定项选择|不定项"),
    ("single", "单项选择|单选|选择"),
    ("true_false", "判断|是非|对错"),
    ("blank", "填空"),
    ("matching", "连线|配对|匹配"),
    ("ordering", "排序"),
    ("material", "材料分析|案例分析|材料题|案例题|综合分析|材料"),
    ("essay", "论述|辨析|写作"),
    ("short", "简答|问答|名词解释|思考|分析说明|主观"),
)
_SECTION = re.compile(
    f"(?:第?{_B}[一二三四五六七八九十]{{1,3}}{_B}(?:部分|大题)?{_B}[、.．:：]?{_B}|[IVX]{{1,4}}[.、]{_B}|[（(][一二三四五六七八九十][）)]{_B}|[【\\[]{_B})?"
    f"({'|'.join(words for _, words in _KINDS)})题?{_B}[】\\]]?(?=$|[（(：:，,。]|{_B}[（(共每本])"
)
_ANSWERS = re.compile(
    f"[【\\[]?(?:参考|标准|正确)?答案(?:(?:与|及|和)?(?:解析|评分标准|详解))?(?:部分|页)?[】\\]]?{_B}[：:]?$"
)
_STEM = re.compile(
    f"(?:第{_B}([0-9０-９]{{1,3}}){_B}题{_B}[.．、:：]?|题目?{_B}([0-9０-９]{{1,3}}){_B}[.．、:：]|Q([0-9]{{1,3}})[.:：]?|"
    f"[（(【\\[]{_B}([0-9０-９]{{1,3}}){_B}[)）】\\]]{_B}[.．、]?|([0-9０-９]{{1,3}}){_B}(?:[．、:：)）]|\\.(?![0-9]))){_B}"
)
_OPTION = re.compile(f"[（(\\[]?([A-HＡ-Ｈ])(?:[)）\\]]{_B}[.．、:：]?|{_B}[.．、:：]){_B}")
_OPTION_INSIDE = re.compile(
    f"(?:(?<![A-Za-z0-9])[（(\\[]?([A-HＡ-Ｈ])(?:[)）\\]]{_B}[.．、:：]?|{_B}[.．、:：])|"
    f"(?:^|(?<=[{BLANKS}]))([A-HＡ-Ｈ])(?=[{BLANKS}]+\\S)){_B}"
)
_LABELS = {
    "answer": "正确答案|参考答案|标准答案|答案要点|参考要点|答案|答",
    "explanation": "答案解析|试题解析|题目解析|解析|详解|点拨|分析",
    "difficulty": "难易程度|难易度|难度系数|难度",
    "note": "知识点|考点|考查点|出处|来源|题型|章节",
    "points": "分值|分数",
}
_FIELD = re.compile(
    f"(?:^|(?<=[{BLANKS}；;。]))(?:[【\\[〔（(]?{_B}({'|'.join(_LABELS.values())}){_B}(?:[】\\]〕]{_B}[：:]?|[）)]?{_B}[：:]|(?=[】\\]]))[】\\]]?){_B}"
)
_TRUE = frozenset(("对", "正确", "√", "✓", "✔", "T", "是", "TRUE", "True", "true"))
_FALSE = frozenset(("错", "错误", "×", "✗", "✘", "F", "否", "X", "x", "FALSE", "False", "false"))
_TRUTH = "对|错误|错|正确|√|✓|✔|×|✗|✘|[TFX](?![A-Za-z])"
_INLINE = re.compile(f"[（(【\\[]{_B}([A-HＡ-Ｈ](?:{_B}[,，、]?{_B}[A-HＡ-Ｈ])*|{_TRUTH}){_B}[）)】\\]]")
_GAP = re.compile(f"_{{2,}}|＿{{2,}}|[（(][{BLANKS}]{{2,}}[）)]")
_RANGE = re.compile(
    f"([0-9０-９]{{1,3}}){_B}[-—–～~至]{_B}([0-9０-９]{{1,3}}){_B}[.．、:：]?{_B}((?:[A-HＡ-Ｈ]+[{BLANKS},，、；;]*|(?:{_TRUTH})[{BLANKS},，、；;]*)+)"
)
_NUMBERED = re.compile(f"第?{_B}[一二三四五六七八九十]{{1,2}}{_B}(?:部分|大题)?{_B}[、.．:：]{_B}")
_ITEM = re.compile(f"([0-9０-９]{{1,3}}){_B}[.．、:：)）]?{_B}([A-HＡ-Ｈ]{{1,8}}(?![A-Za-z])|{_TRUTH})")
_PART = re.compile(f"(?:[（(]{_B}([0-9０-９]{{1,2}}){_B}[）)]|([①-⑩])|问题{_B}([0-9０-９]{{1,2}})[.．、:：]?){_B}")
_MATERIAL = re.compile("材料[一二三四五0-9]?[：:]?")
_EASY = (("易", "易|简单|容易|基础|★(?!★)|低"), ("难", "难|困难|较难|★★★|高"), ("中", "中|一般|适中|★★"))


@dataclass(slots=True, kw_only=True)
class Question:
    """One question as it was typed; `marks` are the numbers, letters and labels that its fields leave out."""

    number: int
    kind: str
    section: int
    stem: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    inline: str = ""

    @property
    def answer(self) -> str:
        """Return the answer as typed."""
        return joined(self.fields.get("answer", [])) or self.inline


@dataclass(slots=True, kw_only=True)
class Bank:
    """A question bank as it was typed."""

    title: str = ""
    questions: list[Question] = field(default_factory=list)


def looks_like_questions(manuscript: Manuscript) -> float:
    """Return how sure it is, from 0 to 1, that a text is a question bank."""
    texts = [line.text for line in manuscript.lines]
    stems = sum(_STEM.match(t) is not None for t in texts)
    options = sum(_OPTION.match(t) is not None or len(_options_in(t)[1]) >= 2 for t in texts)
    answers = sum((m := _FIELD.search(t)) is not None and _label(m.group(1)) == "answer" for t in texts)
    sections = sum(_section_kind(t) is not None for t in texts)
    inline = sum(_INLINE.search(t) is not None for t in texts)
    listed = sum(_ANSWERS.match(t) is not None for t in texts)
    signs = options + 2 * answers + 2 * sections + inline + 2 * listed
    if stems >= 2 and signs >= 3 and (options + inline >= 2 or answers >= 1 or (sections and listed)):
        return min(0.98, 0.6 + 0.04 * signs) if stems + signs >= 0.25 * len(texts) else 0.3
    return 0.0


def read_questions(manuscript: Manuscript, ledger: Ledger) -> Bank:
    """Return the questions that a manuscript holds."""
    noise = {n.place: n.reason for n in find_noise(manuscript.lines)}
    noise = {place: why for place, why in noise.items() if not _STEM.match(manuscript.lines[place].text)}
    for place, reason in noise.items():
        ledger.remove(manuscript.lines[place], reason)
    lines = [line for place, line in enumerate(manuscript.lines) if place not in noise]
    bank = Bank()
    after = _read_body(lines, bank, ledger)
    _read_answers(lines[after:], bank, ledger)
    return bank


def _section_kind(text: str) -> str | None:
    found = _SECTION.match(text)
    if not found or len(text) > 60 or _STEM.match(text):
        return None
    if text.startswith(found.group(1)) and "题" not in found.group():
        return None
    return next(kind for kind, words in _KINDS if re.fullmatch(words, found.group(1)))


def _label(word: str) -> str:
    return next(name for name, words in _LABELS.items() if re.fullmatch(words, word))


def _read_body(lines: Sequence[Line], bank: Bank, ledger: Ledger) -> int:
    """Read the questions; return where the list of answers begins."""
    kind, section, number = "", 0, 0
    style = -1
    current: Question | None = None
    where = "stem"
    for n, line in enumerate(lines):
        text = line.text
        if _ANSWERS.match(text) and bank.questions and _is_answer_list(lines, n):
            return n
        section_kind = _section_kind(text)
        if section_kind:
            kind, section, number, style, current = section_kind, section + 1, 0, -1, None
            ledger.recognise([line], "题型", text)
            ledger.take([line], "题型", "", dropped=text, why="题型的标题")
            continue
        stem = _STEM.match(text)
        if stem and _is_next(stem, number, style, current, where):
            number, style = _number_of(stem)
            current = Question(number=number, kind=kind, section=section)
            current.marks.append(stem.group())
            bank.questions.append(current)
            where = _add(current, text[stem.end() :], "stem", line)
        elif current is None:
            _preface(line, bank, ledger)
        else:
            where = _add(current, text, where, line)
    return len(lines)


def _is_next(stem: re.Match[str], number: int, style: int, current: Question | None, where: str) -> bool:
    """Tell whether a number opens a question: the next one, counted in the same way as those before it."""
    found, own = _number_of(stem)
    if current is None:
        return True
    if style not in (-1, own):
        return False
    if found == number + 1:
        return True
    # A bank pasted together counts from 1 again, or leaves numbers out.
    return where != "stem" and (found == 1 or number < found <= number + 3) and own != 3


def _number_of(stem: re.Match[str]) -> tuple[int, int]:
    style = next(n for n, g in enumerate(stem.groups()) if g)
    return int(stem.groups()[style]), style


def _preface(line: Line, bank: Bank, ledger: Ledger) -> None:
    if not bank.title and len(line.text) <= 40 and line.text[-1] not in "。；：":
        bank.title = ledger.take([line], "题库标题", plain(line.text, heading=True))
    else:
        ledger.leave(line, "题目以外的说明")


def _add(question: Question, text: str, where: str, line: Line) -> str:
    """Enter a line under a question and return what the next line goes on with: stem, option, answer, explanation."""
    if line not in question.lines:
        question.lines.append(line)
    for name, piece, mark in _parts(text):
        if mark:
            question.marks.append(mark)
        if name:
            where = name
        if not piece.strip(BLANKS):
            continue
        if where in ("stem", "option"):
            where = _add_text(question, piece, where)
        else:
            question.fields.setdefault(where, []).append(piece)
    return where


def _parts(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the pieces of a line: the field that a label opens (none before the first), its text, the label."""
    at, name, mark = 0, "", ""
    for found in _FIELD.finditer(text):
        if found.group(1) == "分析" and "】" not in found.group() and "：" not in found.group():
            continue
        yield name, text[at : found.start()], mark
        at, name, mark = found.end(), _label(found.group(1)), found.group()
    yield name, text[at:], mark


def _add_text(question: Question, piece: str, where: str) -> str:
    before, options, marks = _options_in(piece)[0], _options_in(piece)[1], _options_in(piece)[2]
    if not options:
        single = _OPTION.match(piece)
        if single and ord(_letter(single.group(1))) - 65 == len(question.options):
            question.marks.append(single.group())
            question.options.append(piece[single.end() :])
            return "option"
        target = question.options if where == "option" and question.options else question.stem
        if target is question.options:
            target[-1] = joined([target[-1], piece])
        else:
            target.append(piece)
        return where
    first = ord(marks[0].strip("（([ 　")[0].translate(_TO_ASCII)) - 65
    if first != len(question.options):
        question.stem.append(piece)
        return where
    if before.strip(BLANKS):
        if where == "option" and question.options:
            question.options[-1] = joined([question.options[-1], before])
        else:
            question.stem.append(before)
    question.marks += marks
    question.options += options
    return "option"


_TO_ASCII = {0xFF21 + n: 0x41 + n for n in range(26)}


def _letter(character: str) -> str:
    return character.translate(_TO_ASCII)


def _options_in(text: str) -> tuple[str, list[str], list[str]]:
    """Return what stands before the options of a line, the options, and their marks; they must follow the alphabet."""
    found: list[re.Match[str]] = []
    for match in _OPTION_INSIDE.finditer(text):
        letter = _letter(match.group(1) or match.group(2))
        if not found or ord(letter) == ord(_letter(found[-1].group(1) or found[-1].group(2))) + 1:
            if not found and letter not in "AC" and match.start() > 0:
                continue
            found.append(match)
    if len(found) < 2:
        return text, [], []
    ends = [*(m.start() for m in found[1:]), len(text)]
    options = [text[m.end() : end].strip(BLANKS + "；;") for m, end in zip(found, ends, strict=True)]
    if not all(options):
        return text, [], []
    marks = [m.group() + "；;" * 0 for m in found]
    cut = [text[m.end() : end] for m, end in zip(found, ends, strict=True)]
    marks += ["".join(c for c in piece if c in "；;") for piece in cut if piece.strip(BLANKS)[-1:] in "；;"]
    return text[: found[0].start()], options, [m for m in marks if m]


def _is_answer_list(lines: Sequence[Line], n: int) -> bool:
    """Tell whether a line 参考答案 opens the list of all answers, and not the answer of one question."""
    following = [line.text for line in lines[n + 1 : n + 4]]
    bare = [_NUMBERED.sub("", t) for t in following]
    return any(_RANGE.match(t) or _ITEM.match(t) or _STEM.match(t) or _section_kind(t) for t in [*following, *bare])


def _read_answers(lines: Sequence[Line], bank: Bank, ledger: Ledger) -> None:
    """Give each question the answer that the list at the end has for it."""
    if not lines:
        return
    ledger.take([lines[0]], "答案", "", dropped=lines[0].text, why="答案部分的标题")
    sections = sorted({q.section for q in bank.questions})
    kinds = {q.section: q.kind for q in bank.questions}
    at = sections[0] if sections else 0
    seen = False
    last: Question | None = None
    for line in lines[1:]:
        text = line.text
        numbered = _NUMBERED.match(text)
        kind = _section_kind(text)
        if kind or numbered:
            wanted = [s for s in sections if kinds[s] == kind and (not seen or s > at)] if kind else []
            later = [s for s in sections if s > at] if seen else sections
            at = (wanted or later or sections)[0]
            seen, last = True, None
            head = _SECTION.match(text) if kind else numbered
            assert head is not None
            rest = re.sub(f"^[（(][^）)]*[）)]{_B}|^[：:]{_B}", "", text[head.end() :])
            dropped = text[: len(text) - len(rest)]
            if not rest:
                ledger.take([line], "答案", "", dropped=dropped, why="答案部分的标题")
                continue
        else:
            rest, dropped = text, ""
        last = _answers_of(rest, dropped, at if seen else None, bank, line, last, ledger)


def _answers_of(
    text: str, dropped: str, section: int | None, bank: Bank, line: Line, last: Question | None, ledger: Ledger
) -> Question | None:
    """Read one line of the list of answers; return the question that the next line goes on with."""
    answers = list(_short_answers(text, section, bank))
    if answers and sum(len(shown) for _, _, shown in answers) >= 0.5 * len(re.sub(_B, "", text)):
        given = []
        for number, answer, _ in answers:
            question = _question(bank, section, number)
            if question is None:
                ledger.doubt([line], f"答案里的第 {number} 题在题目里没有", answer)
            else:
                question.fields.setdefault("answer", [answer])
                given.append(answer)
                last = question
        ledger.take([line], "答案", "".join(given), dropped=text + dropped, why="答案部分的题号和答案")
        return last
    stem = _STEM.match(text)
    question = _question(bank, section, _number_of(stem)[0]) if stem else None
    if stem and question:
        question.marks.append(dropped + stem.group())
        _add(question, text[stem.end() :], "answer", line)
        return question
    if last is not None:
        last.marks.append(dropped)
        _add(last, text, "explanation" if "explanation" in last.fields else "answer", line)
        return last
    ledger.leave(line, "答案部分里没有题号的一行")
    return None


def _short_answers(text: str, section: int | None, bank: Bank) -> Iterator[tuple[int, str, str]]:
    """Yield number, answer and the words that said so: `1-5 ABCDA`, `6. AB`, `7.√`."""
    rest = text
    for found in _RANGE.finditer(text):
        first, end = int(found.group(1)), int(found.group(2))
        count = end - first + 1
        tokens = [t for t in re.split(f"[{BLANKS},，、；;]+", found.group(3)) if t]
        if len(tokens) != count:
            tokens = re.findall(f"[A-HＡ-Ｈ]|{_TRUTH}", found.group(3))
        if 1 <= count <= 60 and len(tokens) == count:
            for n, token in enumerate(tokens):
                yield first + n, _plain_answer(token), found.group() if not n else ""
            rest = rest.replace(found.group(), "\n")
    for found in _ITEM.finditer(rest):
        yield int(found.group(1)), _plain_answer(found.group(2)), found.group()


def _question(bank: Bank, section: int | None, number: int) -> Question | None:
    fits = [q for q in bank.questions if q.number == number and (section is None or q.section == section)]
    if not fits and section is not None:
        fits = [q for q in bank.questions if q.number == number]
    open_ = [q for q in fits if not q.answer]
    return next(iter(open_ or fits), None)


def _plain_answer(text: str) -> str:
    return re.sub(f"[{BLANKS},，、]", "", text).translate(_TO_ASCII)


def as_record(question: Question, own: str) -> tuple[dict[str, Any], list[str]]:
    """Return a question as the fields of the course's YAML, and what is doubtful about it."""
    doubts: list[str] = []
    stem = joined(question.stem)
    answer = question.answer
    if not answer and (found := _inline_answer(stem, question)):
        answer, stem = found
    kind = _kind(question, stem, answer, doubts)
    record: dict[str, Any] = {"id": own, "kind": kind, "stem": _stem(stem, kind)}
    if kind in ("single", "multiple"):
        listed = all(o[-1:] in "；;" for o in question.options[:-1])
        question.marks += [o[len(o.rstrip("；;。")) :] for o in question.options] if listed else []
        record["options"] = [plain(o.rstrip("；;。") if listed else o) for o in question.options]
        record["answer"] = "".join(sorted(set(re.findall("[A-H]", _plain_answer(answer)))))
    elif kind == "true_false":
        word = re.match(_TRUTH + "|是|否", answer.strip(BLANKS + "（）()。."))
        record["answer"] = "" if not word else "对" if word.group() in _TRUE else "错"
    elif kind == "blank":
        record["answer"] = _blank_answers(answer, record["stem"])
    elif kind == "material":
        record |= _material(question, answer, own)
    else:
        record["answer"] = plain(answer)
    for name in ("explanation", "note"):
        if name in question.fields:
            record[name] = plain(joined(question.fields[name]))
    if level := _difficulty(joined(question.fields.get("difficulty", []))):
        record["difficulty"] = level
    if points := re.search(r"\d+(?:\.\d+)?", joined(question.fields.get("points", []))):
        record["points"] = points.group()
    if not record.get("answer") and kind != "material":
        doubts.append("没有找到答案")
    elif kind in ("single", "multiple"):
        missing = [c for c in record["answer"] if ord(c) - 65 >= len(question.options)]
        doubts += [f"答案 {c} 没有对应的选项" for c in missing]
    if kind == "blank" and record["answer"] and len(record["answer"]) != len(re.findall("_{3,}", record["stem"])):
        doubts.append(f"题干有 {len(re.findall('_{3,}', record['stem']))} 个空，答案有 {len(record['answer'])} 个")
    return record, doubts


def _inline_answer(stem: str, question: Question) -> tuple[str, str] | None:
    """Return the answer that stands in the brackets of a stem, and the stem with empty brackets."""
    found = list(_INLINE.finditer(stem))
    if not found or (not question.options and question.kind not in ("single", "multiple", "true_false", "")):
        return None
    last = found[-1]
    truth = last.group(1) in _TRUE | _FALSE and not question.options
    if not truth and not question.options:
        return None
    return last.group(1), f"{stem[: last.start()]}（\u3000\u3000）{stem[last.end() :]}"


def _kind(question: Question, stem: str, answer: str, doubts: list[str]) -> str:
    letters = re.sub("[^A-H]", "", _plain_answer(answer)) if question.options else ""
    if question.kind in ("single", "multiple") or (not question.kind and question.options):
        if len(question.options) < 2:
            if answer.strip(BLANKS) in _TRUE | _FALSE:
                return "true_false"
            doubts.append("选择题没有找到选项")
            return "short"
        if question.kind == "single" and len(letters) > 1:
            doubts.append(f"单选题有 {len(letters)} 个答案，已改为多选")
            return "multiple"
        return "multiple" if len(letters) > 1 or question.kind == "multiple" else "single"
    if question.kind in ("matching", "ordering"):
        doubts.append("连线题和排序题请照原文改写")
        return "short"
    if question.kind == "material":
        return "material"
    if question.kind:
        return question.kind
    if answer.strip(BLANKS + "（）()。.") in _TRUE | _FALSE:
        return "true_false"
    return "blank" if _GAP.search(stem) else "short"


def _stem(stem: str, kind: str) -> str:
    if kind == "blank":
        stem = re.sub(r"_{2,}|＿{2,}", "____", stem)
        if "____" not in stem:
            stem = re.sub(f"[（(][{BLANKS}]*[）)]", "____", stem)
        return plain(stem)
    stem = re.sub(f"[（(][{BLANKS}]+[）)]", "（）", stem)
    return plain(stem).replace("（）", "（\u3000\u3000）")


def _blank_answers(answer: str, stem: str) -> list[str]:
    count = len(re.findall("_{3,}", stem))
    for separator in ("[；;|｜]", f"[{BLANKS}]{{2,}}|\t", "[、，,]", f"[{BLANKS}]+"):
        pieces = [
            plain(re.sub(r"^(?:[（(]\d+[）)]|[①-⑩])", "", p)) for p in re.split(separator, answer) if p.strip(BLANKS)
        ]
        if len(pieces) == count:
            return pieces
    return [plain(answer)] if answer else []


def _difficulty(text: str) -> str:
    number = re.search(r"0?\.\d+", text)
    if number:  # the share of students who get it right
        return "易" if float(number.group()) >= 0.7 else "难" if float(number.group()) < 0.4 else "中"
    return next((level for level, words in reversed(_EASY) if text and re.search(words, text)), "")


def _material(question: Question, answer: str, own: str) -> dict[str, Any]:
    """Return the reading and the parts of a material question; the answers bear the numbers of the parts."""
    reading: list[str] = []
    parts: list[str] = []
    for piece in question.stem:
        if _PART.match(piece):
            parts.append(piece)
        elif parts:
            parts[-1] = joined([parts[-1], piece])
        elif _MATERIAL.match(piece) or not reading:
            reading.append(piece)
        else:
            reading[-1] = joined([reading[-1], piece])
    answers = [a for a in re.split(f"(?={_PART.pattern})", answer) if a] if parts else [answer]
    answers = re.findall(f"{_PART.pattern}(.*?)(?=[（(]{_B}[0-9０-９]{{1,2}}{_B}[）)]|[①-⑩]|$)", answer)
    said = [a[-1] for a in answers]
    made = []
    for n, part in enumerate(parts or [question.stem[-1] if question.stem else ""]):
        mark = _PART.match(part)
        text = part[mark.end() :] if mark else part
        reply = said[n] if n < len(said) else (answer if not said and not n else "")
        made.append({"id": f"{own}-{n + 1}", "kind": "short", "stem": plain(text), "answer": plain(reply) or "（略）"})
    stem = "阅读材料，回答问题。"
    return {"stem": stem, "materials": [{"text": plain(r)} for r in reading], "parts": made}
