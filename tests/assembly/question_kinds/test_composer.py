"""What a kind of question is composed of that has nothing of its own."""

from __future__ import annotations

from generator.assembly.question_kinds.composer import Composer, Shown, answer_grid, answer_line, lettered
from generator.model.document import Blank, Option, Paragraph, Text, plain
from generator.model.document_walk import inline_text
from generator.model.questions.true_false import TrueFalse

ASKED = TrueFalse(id="q", kind="true_false", stem="题干（　）", answer=True)


def test_it_has_a_stem_and_a_gap_on_the_sheet_and_nothing_else() -> None:
    composer: Composer[TrueFalse] = Composer()
    assert composer.stem(ASKED) == ((Paragraph(content=plain("题干（　）"), classes=("stem",)),), False)
    assert (composer.shown(ASKED, ()), composer.space(ASKED), composer.correct(ASKED, ())) == (Shown(), None, None)
    assert (composer.order(ASKED, "s", ("A",)), composer.printed(ASKED, ()), composer.marks(ASKED)) == ((), [], ())
    assert composer.model_answer(ASKED) == ((), ())
    assert list(composer.place_on_sheet(ASKED, 3, "3．")) == [answer_line("3．", gaps=1, width=5.0)]


def test_a_gap_on_the_sheet_is_wide_enough_to_write_in() -> None:
    def gaps(width: float) -> list[float]:
        return [inline.width for inline in answer_line("3．", gaps=1, width=width).content if isinstance(inline, Blank)]

    assert (gaps(5), gaps(12)) == ([8.0], [12])
    assert answer_line("3．", gaps=1, width=5).content[0] == Text(text="3．")


def test_texts_get_letters_in_order() -> None:
    assert lettered(["甲", "乙"], "ABC") == (
        Option(letter="A", content=plain("甲")),
        Option(letter="B", content=plain("乙")),
    )


def test_a_grid_is_filled_up_to_the_width_of_the_others() -> None:
    grid = answer_grid("题号", ["1", "2"], ["A"], 4)
    assert [inline_text(cell.content) for cell in grid.header] == ["题号", "1", "2", "", ""]
    assert [inline_text(cell.content) for cell in grid.rows[0]] == ["答案", "A", "", "", ""]
    assert (grid.widths, grid.rows[0][0].header, grid.rows[0][1].header) == ((1.6, 1.0, 1.0, 1.0, 1.0), True, False)
