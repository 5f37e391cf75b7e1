"""The kinds of part that a worksheet may hold: one module and one row each.

How a part is composed is in the module of the same name in `assembly/scaffolds/`.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from generator.model.scaffolds.argument import ArgumentPart
from generator.model.scaffolds.bilingual import BilingualPart
from generator.model.scaffolds.comparison import ComparisonPart
from generator.model.scaffolds.data import DataPart
from generator.model.scaffolds.glossary import GlossaryPart
from generator.model.scaffolds.inquiry import InquiryPart
from generator.model.scaffolds.observe import ObservePart
from generator.model.scaffolds.questions import QuestionsPart
from generator.model.scaffolds.reading import ReadingPart
from generator.model.scaffolds.scaffold import Scaffold
from generator.model.scaffolds.source_analysis import SourceAnalysisPart
from generator.model.scaffolds.timeline import TimelinePart
from generator.model.scaffolds.writing import WritingPart

# In the order in which hints and editors list them.
SCAFFOLDS: tuple[type[Scaffold], ...] = (
    SourceAnalysisPart,
    ComparisonPart,
    TimelinePart,
    DataPart,
    GlossaryPart,
    ReadingPart,
    ObservePart,
    ArgumentPart,
    BilingualPart,
    InquiryPart,
    WritingPart,
    QuestionsPart,
)

# The union is made of the table, so that a kind is named once; mypy knows a part by what all of them have.
if TYPE_CHECKING:
    WorksheetPart = Scaffold
else:
    WorksheetPart = Annotated[reduce(or_, SCAFFOLDS), Field(discriminator="kind")]


def kind_of(scaffold: type[Scaffold]) -> str:
    """Return the word that a teacher types as `kind`."""
    (word,) = scaffold.model_fields["kind"].annotation.__args__  # type: ignore[union-attr]  # a Literal of one word
    return str(word)
