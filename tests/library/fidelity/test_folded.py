"""What counts of a text when it is compared, and where it stood."""

from __future__ import annotations

import pytest

from generator.library.fidelity.folded import Folded, normalise, without_marks


@pytest.mark.parametrize("typed", ["5.8×10^8^吨", "5.8×10⁸吨"])
def test_an_exponent_is_the_same_however_it_is_typed(typed: str) -> None:
    assert normalise(typed) == "5.8×10⁸吨"
    assert normalise(typed) != normalise("5.8×108吨")


@pytest.mark.parametrize("typed", ["H~2~O", "H₂O"])
def test_an_index_is_the_same_however_it_is_typed(typed: str) -> None:
    assert normalise(typed) == "H₂O"
    assert normalise(typed) != normalise("H2O")


def test_a_script_that_unicode_lacks_keeps_its_mark() -> None:
    assert normalise("第5^注^条") == "第5^注条"
    assert normalise("第5^注^条") != normalise("第5注条")


def test_the_cells_of_a_table_count_and_its_strokes_do_not() -> None:
    assert normalise("|年|量|\n|---|---|\n|20|**5**|") == "年量205"


def test_marks_leave_each_character_at_its_place() -> None:
    typed = "## 头\n\n- **甲**10^8^[乙](https://example.org/)"
    assert len(without_marks(typed)) == len(typed)
    folded = Folded(typed, marked=True)
    assert folded.text == "头甲10⁸乙"
    assert [typed[folded.offset(n)] for n in range(len(folded.text))] == list("头甲108乙")
