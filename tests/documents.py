"""Documents that hold every kind of block and inline, for the writers' tests."""

from __future__ import annotations

from dataclasses import replace

from generator.model.document import (
    Answer,
    Blank,
    Block,
    Cell,
    Citation,
    Contents,
    ContentsEntry,
    Correct,
    CorrectLetters,
    CorrectOrder,
    CorrectPairs,
    CorrectVerdict,
    CorrectWords,
    Document,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Mark,
    Meta,
    Option,
    PageBreak,
    Paragraph,
    ParagraphClass,
    Passage,
    QuestionBlock,
    Series,
    Strong,
    Table,
    TeacherNote,
    Text,
    WritingSpace,
    plain,
)

META = Meta(
    title="河流与城市",
    subtitle="第一讲",
    series="教学活页",
    issue="2026年第1期",
    course="形势与政策",
    school="",
    organiser="思政课教研组",
    unit="u1-rivers",
    week=3,
    question="一条河怎样改变一座城？",
)


def paragraph(text: str, *classes: ParagraphClass, number: int | None = None) -> Paragraph:
    return Paragraph(content=plain(text), classes=classes or ("body",), number=number)


def cells(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell(content=plain(text), header=header) for text in texts)


RICH: Inlines = (
    Text(text="治水要"),
    Strong(content=plain("先立规矩")),
    Text(text="，再谈"),
    Emphasis(content=plain("长效管护")),
    Text(text="；"),
    Mark(content=plain("岸线")),
    Text(text="一寸也不能少，见"),
    Link(target="https://example.org/river", content=plain("示例网址")),
    Text(text="。"),
    LineBreak(),
    Text(text="全市共有 12 条河，水质达标率 98.5%，比 2015 年提高 20 个百分点。"),
)

ARTICLE = Passage(
    anchor="x-rivers-speech",
    title=plain("让每一条河都有人管"),
    byline=("某甲", "某乙"),
    body=(
        paragraph("各位同事：", "salutation"),
        Paragraph(content=RICH, number=1),
        Heading(level=3, content=plain("一、先把账算清"), classes=("subhead",)),
        paragraph("“河长制”不是挂一块牌子，而是把责任写进清单（含支流）、落到人头。" * 6, "body", number=2),
        ListBlock(items=((paragraph("看水：水清不清；", "body"),), (paragraph("看岸：岸绿不绿；", "body"),))),
        paragraph("谢谢大家。", "closing"),
    ),
    note="（这是2026年3月1日某甲在河流保护工作会上的讲话）",
    affiliation="作者系示例大学教师",
    citation=Citation(
        excerpt="rivers-speech", source="s1", number=1, fidelity="digest", line="综述《示例日报》2026年3月2日"
    ),
    classes=("article", "speech"),
)

INTERVIEW = Passage(
    anchor="x-rivers-interview",
    title=plain("水从哪里来　路往哪里去"),
    body=(
        paragraph("近日，本刊就城市河流问题作了采访。", "lead", number=1),
        Paragraph(content=plain("河流治理难在哪里？"), number=2, speaker="记者"),
        Paragraph(content=plain("难在上下游不是一家人。" * 20), number=3, speaker="某丙"),
    ),
    affiliation="受访人系示例研究所研究员",
    citation=Citation(excerpt="rivers-interview", source="s2", number=2, line="综述《示例周刊》2026年第5期"),
    classes=("article", "interview"),
)

OFFICIAL = Passage(
    anchor="x-rivers-policy",
    title=plain("示例市河道管理办法"),
    body=(
        Heading(level=3, content=plain("一、总体要求"), classes=("subhead",)),
        Heading(level=4, content=plain("（一）工作原则"), classes=("subhead",)),
        paragraph("坚持统筹兼顾，分级负责。" * 10, "body", number=1),
    ),
    signature=("示例市人民政府", "2026年2月1日"),
    citation=Citation(
        excerpt="rivers-policy", source="s3", number=3, fidelity="verbatim", line="源自示例市人民政府网站"
    ),
    classes=("article", "official"),
)

TABLE = Table(
    caption=plain("三条河的水质"),
    header=cells("河流", "2015年", "2025年", header=True),
    rows=(cells("东河", "Ⅳ类", "Ⅱ类"), cells("西河", "Ⅴ类", "Ⅲ类"), cells("北河", "劣Ⅴ类", "Ⅲ类")),
    widths=(2, 1, 1),
    note=plain("数据为示例。"),
)

FIGURE = Figure(
    alt="柱状图：三个年份的达标率分别为 61%、80%、98.5%",
    caption=plain("水质达标率"),
    chart="bar",
    labels=("2015年", "2020年", "2025年"),
    series=(Series(name="达标率", values=(61, 80, 98.5)),),
    unit="%",
)

COMPARISON = Table(
    header=cells("比较项", "材料一", "材料二", header=True),
    rows=(
        (Cell(content=plain("主要观点"), header=True), Cell(lines=3), Cell(lines=3)),
        (Cell(content=plain("依据"), header=True), Cell(lines=3), Cell(lines=3)),
    ),
    widths=(1, 2, 2),
    classes=("written",),
)


def _answer(correct: Correct, why: str) -> Answer:
    return Answer(
        correct=correct,
        explanation=(paragraph(why, "answer"),),
        evidence=(
            Passage(
                body=(paragraph("岸线一寸也不能少", "quote"),),
                citation=Citation(excerpt="rivers-speech", number=1, line="《让每一条河都有人管》第1段"),
                classes=("key",),
            ),
        ),
    )


def questions(*, answers: bool) -> tuple[QuestionBlock, ...]:
    """Return one question of each kind."""

    def given(answer: Answer) -> Answer | None:
        return answer if answers else None

    return (
        QuestionBlock(
            id="q1",
            kind="single",
            number=1,
            points=2,
            bracket=True,
            stem=(paragraph("河长制最先要明确的是", "stem"),),
            options=(
                Option(letter="A", content=plain("责任")),
                Option(letter="B", content=plain("牌子")),
                Option(letter="C", content=plain("口号")),
                Option(letter="D", content=plain("会议")),
            ),
            answer=given(_answer(CorrectLetters(letters=("A",)), "责任落到人头是这项制度的核心。")),
            difficulty="易",
        ),
        QuestionBlock(
            id="q2",
            kind="multiple",
            number=2,
            points=3,
            bracket=True,
            stem=(paragraph("下列属于治水“三看”的有", "stem"),),
            options=(
                Option(letter="A", content=plain("看水质是否稳定达到功能区的要求")),
                Option(letter="B", content=plain("看岸线是否完整并且有人管护")),
                Option(letter="C", content=plain("看公示牌的颜色是否统一")),
                Option(letter="D", content=plain("看沿河居民是否真正得到便利和好处")),
            ),
            answer=given(_answer(CorrectLetters(letters=("A", "B", "D")), "牌子的颜色与治水无关。")),
        ),
        QuestionBlock(
            id="q3",
            kind="true_false",
            number=3,
            points=1,
            bracket=True,
            stem=(paragraph("水质达标率到2025年提高到98.5%。", "stem"),),
            answer=given(_answer(CorrectVerdict(is_true=True), "见数据表。")),
        ),
        QuestionBlock(
            id="q4",
            kind="blank",
            number=4,
            points=2,
            stem=(
                Paragraph(
                    content=(
                        Text(text="全市共有"),
                        Blank(width=4, answer="12" if answers else ""),
                        Text(text="条河，岸线"),
                        Blank(width=6, answer="一寸也不能少" if answers else ""),
                        Text(text="。"),
                    ),
                    classes=("stem",),
                ),
            ),
            answer=given(_answer(CorrectWords(blanks=(("12",), ("一寸也不能少",))), "见第1段。")),
        ),
        QuestionBlock(
            id="q5",
            kind="matching",
            number=5,
            points=3,
            stem=(paragraph("把河流与2025年的水质类别连起来。", "stem"),),
            left=(
                Option(letter="1", content=plain("东河")),
                Option(letter="2", content=plain("西河")),
            ),
            right=(
                Option(letter="A", content=plain("Ⅲ类")),
                Option(letter="B", content=plain("Ⅱ类")),
                Option(letter="C", content=plain("Ⅰ类")),
            ),
            answer=given(_answer(CorrectPairs(pairs=(("1", "B"), ("2", "A"))), "见表。")),
        ),
        QuestionBlock(
            id="q6",
            kind="ordering",
            number=6,
            points=2,
            stem=(paragraph("按时间先后排列下列措施。", "stem"),),
            items=(
                Option(letter="①", content=plain("建立清单")),
                Option(letter="②", content=plain("摸清家底")),
                Option(letter="③", content=plain("考核问责")),
            ),
            answer=given(_answer(CorrectOrder(letters=("②", "①", "③")), "先摸底，再列单，后考核。")),
        ),
        QuestionBlock(
            id="q7",
            kind="short",
            number=7,
            points=6,
            stem=(paragraph("简述河长制的三项要求。", "stem"),),
            space=WritingSpace(lines=5),
            answer=given(
                Answer(
                    text=(paragraph("明确责任；建立清单；严格考核。", "answer"),),
                    rubric=(("说出责任", 2), ("说出清单", 2), ("说出考核", 2)),
                )
            ),
        ),
        QuestionBlock(
            id="q8",
            kind="essay",
            number=8,
            points=10,
            stem=(paragraph("结合实际，谈谈一条河怎样改变一座城。", "stem"),),
            space=WritingSpace(lines=4, style="grid"),
            answer=given(
                Answer(text=(paragraph("言之成理即可。", "answer"),), rubric=(("观点明确", 4), ("论据充分", 6)))
            ),
        ),
        QuestionBlock(
            id="q9",
            kind="material",
            number=9,
            points=8,
            stem=(paragraph("阅读材料，回答问题。", "stem"),),
            materials=(
                Passage(
                    title=plain("材料一"),
                    body=(paragraph("上游种树，下游受益；上游排污，下游遭殃。" * 3, "quote"),),
                    citation=Citation(excerpt="rivers-interview", number=2, line="《水从哪里来　路往哪里去》"),
                    classes=("material",),
                ),
            ),
            parts=(
                QuestionBlock(
                    id="q9-1",
                    kind="short",
                    number=1,
                    is_part=True,
                    points=4,
                    stem=(paragraph("上下游的利益为什么会不一致？", "stem"),),
                    space=WritingSpace(lines=3),
                    answer=given(
                        Answer(text=(paragraph("成本与收益不在同一处。", "answer"),), rubric=(("指出错位", 4),))
                    ),
                ),
                QuestionBlock(
                    id="q9-2",
                    kind="short",
                    number=2,
                    is_part=True,
                    points=4,
                    stem=(paragraph("请提出一条解决办法。", "stem"),),
                    space=WritingSpace(lines=3, style="box"),
                    answer=given(Answer(text=(paragraph("建立生态补偿机制。", "answer"),), rubric=(("可行", 4),))),
                ),
            ),
        ),
    )


def pack() -> Document:
    """Return a small pack: cover, contents, editor's note, two columns, list of origins."""
    blocks: list[Block] = [
        Contents(
            entries=(
                ContentsEntry(title="编者按", target="x-note"),
                ContentsEntry(title="让每一条河都有人管", target="x-rivers-speech", label="重要讲话"),
                ContentsEntry(title="示例市河道管理办法", target="x-rivers-policy", label="政策意见"),
                ContentsEntry(title="水从哪里来　路往哪里去", target="x-rivers-interview", label="专家观点"),
            )
        ),
        Heading(level=1, content=plain("编者按"), classes=("column", "editor"), anchor="x-note"),
        paragraph("同学们，这一期我们谈河。" * 8),
        Heading(level=1, content=plain("重要讲话"), classes=("column",), anchor="x-column-1"),
        ARTICLE,
        Heading(level=1, content=plain("政策意见"), classes=("column",), anchor="x-column-2"),
        OFFICIAL,
        Heading(level=1, content=plain("专家观点"), classes=("column",), anchor="x-column-3"),
        INTERVIEW,
        TeacherNote(body=(paragraph("这一篇可与第一篇对读。"),)),
        Heading(level=1, content=plain("出处"), classes=("column", "origins"), anchor="x-origins"),
        ListBlock(
            items=((paragraph("示例日报，2026年3月2日", "origin"),), (paragraph("示例周刊，2026年第5期", "origin"),)),
            marker="number",
            classes=("origins",),
        ),
    ]
    return Document(
        kind="pack", name="u1-rivers-pack-teacher", meta=META, blocks=tuple(blocks), edition="teacher", cover=True
    )


def worksheet() -> Document:
    """Return a worksheet with tables, writing spaces and a teacher's note."""
    return Document(
        kind="worksheet",
        name="u1-rivers-worksheet-1-teacher",
        meta=META,
        edition="teacher",
        blocks=(
            paragraph("读完活页，完成下面的任务。", "intro"),
            Heading(level=2, content=plain("一、来源追问"), classes=("part",)),
            Table(
                header=cells("追问", "我的回答", header=True),
                rows=(
                    (Cell(content=plain("谁写的？")), Cell(lines=2)),
                    (Cell(content=plain("写给谁？")), Cell(lines=2)),
                ),
                widths=(1, 2),
                classes=("written",),
            ),
            Heading(level=2, content=plain("二、互证比较"), classes=("part",)),
            COMPARISON,
            Heading(level=2, content=plain("三、数据卡"), classes=("part",)),
            TABLE,
            FIGURE,
            paragraph("1．哪条河变化最大？", "task"),
            WritingSpace(lines=3),
            PageBreak(),
            Heading(level=2, content=plain("四、写一写"), classes=("part",)),
            paragraph("给河长写一封信。", "task"),
            WritingSpace(lines=6, style="grid"),
            WritingSpace(lines=4, style="box", label="我的疑问"),
            TeacherNote(body=(paragraph("批改时看有没有引用材料。"),)),
        ),
    )


def quiz(*, answers: bool = False) -> Document:
    """Return a quiz paper with every kind of question; with `answers`, its key."""
    return Document(
        kind="key" if answers else "quiz",
        name="u1-rivers-quiz-1-A-key" if answers else "u1-rivers-quiz-1-A",
        meta=Meta(
            title="河流与城市", series="随堂测验", course="形势与政策", unit="u1-rivers", minutes=20, total=37, week=3
        ),
        form="A",
        form_id="A-3F7K",
        edition="teacher" if answers else "student",
        blocks=(
            paragraph("请将答案写在答题卡上。", "notice"),
            Heading(level=2, content=plain("一、各种题型（本题共9小题，共37分）"), classes=("section",)),
            *questions(answers=answers),
        ),
    )


def slides() -> Document:
    """Return the slides of a unit."""
    first = questions(answers=True)[0]
    return Document(
        kind="slides",
        name="u1-rivers-slides",
        meta=META,
        blocks=(
            Heading(level=2, content=plain("本讲内容"), classes=("slide", "contents")),
            ListBlock(items=((paragraph("一条河的账"),), (paragraph("一座城的账"),)), marker="number"),
            Heading(level=1, content=plain("一条河的账"), classes=("divider",)),
            Heading(level=2, content=plain("先把账算清"), classes=("slide",)),
            ListBlock(items=((paragraph("看水：水清不清"),), (paragraph("看岸：岸绿不绿"),))),
            Passage(
                body=(paragraph("岸线一寸也不能少。", "key"),),
                citation=Citation(excerpt="rivers-speech", number=1, line="综述《示例日报》2026年3月2日"),
                classes=("key",),
            ),
            TeacherNote(body=(paragraph("先让学生说，再出示结论。"),)),
            Heading(level=2, content=plain("水质的变化"), classes=("slide",)),
            TABLE,
            Heading(level=2, content=plain("达标率"), classes=("slide",)),
            FIGURE,
            Heading(level=2, content=plain("想一想"), classes=("slide", "discussion")),
            paragraph("你家门前的河归谁管？", "question"),
            Heading(level=2, content=plain("课堂小测"), classes=("slide", "question")),
            QuestionBlock(
                id=first.id,
                kind=first.kind,
                number=1,
                stem=first.stem,
                options=first.options,
                bracket=True,
            ),
            Heading(level=2, content=plain("课堂小测　答案"), classes=("slide", "answer")),
            first,
        ),
    )


def handout() -> Document:
    """Return the slides as a student's handout, four to a page."""
    shown = slides()
    blocks = tuple(block for block in shown.blocks if not isinstance(block, TeacherNote))
    return replace(shown, kind="handout", name="u1-rivers-handout", edition="student", per_page=4, blocks=blocks)


def answer_sheet() -> Document:
    """Return an answer sheet: a number of two digits, the form, three choices, room for an answer."""
    digits = tuple(cells(str(n), *map(str, range(10))) for n in (1, 2))
    choices = tuple(cells(str(n), *"ABCD") for n in (1, 2, 3))
    return Document(
        kind="answer_sheet",
        name="u1-rivers-quiz-1-A-sheet",
        meta=Meta(title="河流与城市", series="随堂测验", total=37, minutes=20),
        form="A",
        form_id="A-3F7K",
        blocks=(
            Table(rows=digits, caption=plain("学号"), classes=("bubbles", "student-id")),
            Table(rows=(cells("卷别", "A", "B"),), classes=("bubbles", "form")),
            Table(rows=choices, caption=plain("选择题"), classes=("bubbles", "choices")),
            WritingSpace(lines=5, label="7．（6分）", classes=("framed",)),
        ),
    )


def slip() -> Document:
    """Return a slip for the printing room: how many copies of what."""
    return Document(
        kind="slip",
        name="print-slip",
        meta=Meta(title="付印单", school="示例学校", week=3),
        blocks=(
            Table(
                header=cells("材料", "纸张", "份数", header=True),
                rows=(cells("活页（学生版）", "A4 双面", "46"), cells("学习单", "A4 单面", "46")),
                widths=(3, 2, 1),
            ),
            paragraph("请在周三前付印。", "notice"),
        ),
    )


def errata() -> Document:
    """Return a list of errata to one pack."""
    return Document(
        kind="errata",
        name="u1-rivers-errata",
        meta=Meta(title="勘误单　河流与城市", unit="u1-rivers"),
        blocks=(
            paragraph("以下各处请改正。", "intro"),
            Heading(level=2, content=plain("活页（学生版）"), classes=("part",)),
            Table(
                header=cells("位置", "改动", "原为", "现为", header=True),
                rows=(cells("第3页 第2段", "改动", "12 条河", "13 条河"),),
                widths=(2.6, 1, 4, 4),
                classes=("errata",),
            ),
        ),
    )


def of_every_kind() -> tuple[Document, ...]:
    """Return one document of each kind."""
    return (*everything(), answer_sheet(), handout(), slip(), errata())


def everything() -> tuple[Document, ...]:
    """Return all of them."""
    return (pack(), worksheet(), quiz(), quiz(answers=True), slides())
