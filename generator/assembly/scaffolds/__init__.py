"""How each kind of part of a worksheet is composed: one module and one row each.

What is typed of a part, and what may be wrong with it, is in the module of the same name in `model/scaffolds/`.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.assembly.scaffolds import (
    argument,
    bilingual,
    comparison,
    data,
    glossary,
    inquiry,
    observe,
    questions,
    reading,
    source_analysis,
    timeline,
    writing,
)
from generator.assembly.scaffolds.composition import Composition
from generator.model.scaffolds.scaffold import Scaffold

COMPOSITIONS: Mapping[type[Scaffold], Composition] = {
    module.COMPOSITION.plan: module.COMPOSITION
    for module in (
        argument,
        bilingual,
        comparison,
        data,
        glossary,
        inquiry,
        observe,
        questions,
        reading,
        source_analysis,
        timeline,
        writing,
    )
}
