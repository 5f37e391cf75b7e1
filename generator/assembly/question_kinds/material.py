"""Compose questions on material: their parts are questions of their own."""

from __future__ import annotations

from typing import Any

from generator.assembly.question_kinds.composer import Composer
from generator.assembly.shuffling import Order
from generator.model.questions.material import MaterialQuestion


class MaterialComposer(Composer[MaterialQuestion]):
    """Compose the frame round the parts; reading and parts are composed for whatever question has them."""

    def printed(self, question: MaterialQuestion, order: Order) -> list[Any]:
        """Return the reading; the parts say what they print themselves."""
        return [material.model_dump() for material in question.materials]
