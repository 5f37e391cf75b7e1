"""A table of the course brings its chart, where its numbers can be drawn."""

from __future__ import annotations

import pytest

from generator.assembly.scaffolds.course_table import table_with_chart
from generator.errors import UserError
from generator.model.course import DataTable
from generator.model.document import Figure, Table
from tests.assembly.samples import library
from tests.assembly.worksheets import DATA

WORDS = DataTable(id="words", title="词", header=("词", "义"), rows=(("河", "水道"), ("岸", "水边")))


def test_numbers_of_one_unit_are_drawn() -> None:
    assert [type(block) for block in table_with_chart(library(tables=(DATA,)), "t")] == [Table, Figure]


def test_words_are_not() -> None:
    assert [type(block) for block in table_with_chart(library(tables=(WORDS,)), "words")] == [Table]


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(UserError, match="没有数据表“x”"):
        list(table_with_chart(library(), "x"))
