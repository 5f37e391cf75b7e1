"""How questions on material are composed."""

from __future__ import annotations

from generator.assembly.question_kinds.material import MaterialComposer
from tests.assembly.samples import QUESTIONS, question


def test_the_reading_is_part_of_what_makes_a_form() -> None:
    asked = question(next(data for data in QUESTIONS if data["kind"] == "material"))
    first, second = MaterialComposer().printed(asked, ())  # type: ignore[arg-type]  # of the kind looked for
    assert (first["quote"], second["text"]) == ("办法共六章", "街坊说：水清了。")
