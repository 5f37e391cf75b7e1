"""What is typed of an excerpt."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.excerpt import FIDELITIES, Excerpt

BARE = {"id": "a", "title": "题", "column": "案例", "text": "正文。"}


def test_an_excerpt_needs_a_title_a_column_and_its_text() -> None:
    excerpt = Excerpt.model_validate(BARE)
    assert (excerpt.themes, excerpt.source, excerpt.highlights) == ((), "", ())
    for key in BARE:
        with pytest.raises(ValidationError, match=key):
            Excerpt.model_validate({name: value for name, value in BARE.items() if name != key})


@pytest.mark.parametrize("fidelity", FIDELITIES)
def test_how_true_it_is_to_its_source_is_a_closed_word(fidelity: str) -> None:
    assert Excerpt.model_validate({**BARE, "fidelity": fidelity}).fidelity == fidelity
    with pytest.raises(ValidationError):
        Excerpt.model_validate({**BARE, "fidelity": f"{fidelity}s"})
