"""Documents to plant faults in: small ones with every kind of text that must not be lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from generator.design import Design, load_design
from generator.model.document import (
    Answer,
    Block,
    Blocks,
    Citation,
    CorrectLetters,
    Document,
    Heading,
    Meta,
    Option,
    Paragraph,
    Passage,
    QuestionBlock,
    Table,
    TeacherNote,
    plain,
)
from generator.model.formats import Format
from generator.writers import write
from tests.documents import cells, paragraph

FIRST = "河边的树栽下去三年，岸上的土就不再往水里掉，这是巡河的人一段一段记下来的。"
SECOND = "账本上每一笔都写着日期和地点，谁巡的、看见什么、第二天谁来处理，一样也不少。"
THIRD = "“先把水养清，再谈船怎么走”，老巡河员的这句话，后来写进了村里的公约。"
CELL = "二〇二五年全年巡河三百一十二次"
STEM = "下列做法中，最能体现把责任落实到人的是哪一项？"
OPTION = "每一段河都写明由谁巡看、多久一次"
EXPLANATION = "责任落实到人，要看得见名字、时间和要求，只喊口号的做法都不算。"
NOTE = "请先让学生说说自己家门口的河，再发这一页，用时大约十分钟。"


def paper(*, edition: str = "teacher") -> Document:
    """Return a worksheet with an article, a table, a question and a note."""
    answer = Answer(correct=CorrectLetters(letters=("A",)), explanation=(paragraph(EXPLANATION),))
    question = QuestionBlock(
        id="q1", kind="single", number=1, stem=(paragraph(STEM, "stem"),), bracket=True, points=2,
        options=(
            Option(letter="A", content=plain(OPTION)), Option(letter="B", content=plain("等上级来检查时再去巡看")),
            Option(letter="C", content=plain("谁有空谁去看一眼")), Option(letter="D", content=plain("都交给志愿者")),
        ),
        answer=answer if edition == "teacher" else None,
    )  # fmt: skip
    note: Blocks = (TeacherNote(body=(paragraph(NOTE),)),) if edition == "teacher" else ()
    return Document(
        kind="worksheet",
        name=f"rivers-{edition}",
        meta=Meta(title="河流与城市", course="形势与政策", organiser="教研组"),
        edition="teacher" if edition == "teacher" else "student",
        blocks=(
            Heading(level=2, content=plain("一、读材料"), classes=("part",)),
            Passage(
                title=plain("一条河的账本"),
                byline=("甲乙丙",),
                body=tuple(paragraph(text, number=n) for n, text in enumerate((FIRST, SECOND, THIRD), 1)),
                citation=Citation(excerpt="ledger", line="综述，据《河流手记》（示例日报，2026年3月2日）"),
                classes=("reading",),
            ),
            Table(
                caption=plain("巡河次数"),
                header=cells("年份", "记录"),
                rows=(cells("2024年", "二〇二四年全年巡河二百零七次"), cells("2025年", CELL)),
                note=plain("资料来源：示例市河长办。"),
            ),
            question,
            *note,
        ),
    )


def deck() -> Document:
    """Return slides with a paragraph, a table and a speaker's note."""
    return Document(
        kind="slides",
        name="rivers-slides",
        meta=Meta(title="河流与城市", course="形势与政策"),
        edition="teacher",
        blocks=(
            Heading(level=2, content=plain("账本怎么记"), classes=("slide",)),
            paragraph(FIRST),
            paragraph(SECOND),
            paragraph(THIRD),
            TeacherNote(body=(paragraph(NOTE),)),
            Heading(level=2, content=plain("巡了多少次"), classes=("slide",)),
            Table(
                header=cells("年份", "记录"),
                rows=(cells("2024年", "二〇二四年全年巡河二百零七次"), cells("2025年", CELL)),
            ),
        ),
    )


@lru_cache(maxsize=1)
def base_design() -> Design:
    """Return the shipped design."""
    return load_design("base")


@lru_cache(maxsize=256)
def rendered(document: Document, format: Format) -> bytes:
    """Return a document's file, made once for all tests."""
    return write(document, base_design(), format).files[0].data


def with_text(value: Any, old: str, new: str) -> Any:
    """Return a document, or any part of it, in which one text is another."""
    if isinstance(value, str):
        return value.replace(old, new)
    if isinstance(value, tuple):
        return tuple(with_text(one, old, new) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: with_text(getattr(value, one.name), old, new) for one in fields(value)})
    return value


def changed_blocks(document: Document, change: Callable[[Block], Blocks]) -> Document:
    """Return a document with every paragraph, also those inside passages, run through `change`."""

    def through(blocks: Blocks) -> Blocks:
        return tuple(new for block in blocks for new in one(block))

    def one(block: Block) -> Blocks:
        match block:
            case Passage() | TeacherNote():
                return (replace(block, body=through(block.body)),)
            case _:
                return change(block)

    return replace(document, blocks=through(document.blocks))


def is_text(block: Block, text: str) -> bool:
    """Tell whether a block is the paragraph of that text."""
    return isinstance(block, Paragraph) and block.content == plain(text)
