"""Dates that last to their end, and what a teacher reads of them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.library.record_index import Shelf
from generator.library.validity import is_over, last_day, shelf_notes
from generator.model.excerpt import Excerpt
from generator.model.source import Source

_POLICY = (
    "- id: old\n  kind: policy\n  title: 旧办法\n  issuer: 示例市\n  date: 2019\n  unknown: [number]\n  status: {}\n"
)
_EXCERPT = "id: a\ntitle: b\ncolumn: 重要讲话\nsource: old\ntext: 办法说了三件事。\n"


@pytest.mark.parametrize(
    ("partial", "last"),
    [("2027", date(2027, 12, 31)), ("2028-02", date(2028, 2, 29)), ("2027-06-30", date(2027, 6, 30))],
)
def test_a_date_without_day_or_month_lasts_to_its_end(partial: str, last: date) -> None:
    assert last_day(partial) == last
    assert not is_over(partial, last)
    assert is_over(partial, date.fromordinal(last.toordinal() + 1))
    assert not is_over(partial, None)


def test_the_teacher_reads_fixed_dates() -> None:
    sources = Shelf(
        {
            "old": Source(
                id="old", kind="policy", title="旧办法", status="废止", superseded_by="new", review_until="2027"
            ),
            "new": Source(id="new", kind="policy", title="新办法"),
            "talk": Source(
                id="talk", kind="speech", title="谈河", authors=("张三",), office="河长", office_until="2022-03"
            ),
        }
    )
    excerpt = Excerpt(
        id="a", title="b", column="c", source="old", also=("talk", "new"), text="d", review_until="2026-06"
    )
    assert shelf_notes(excerpt, sources) == (
        "本文2026年6月后需复核。",
        "《旧办法》已由《新办法》取代。",
        "《旧办法》2027年后需复核。",
        "张三的职务（河长）任到2022年3月，此后应写“时任”。",
    )
    assert shelf_notes(excerpt.model_copy(update={"source": "new", "also": (), "review_until": None}), sources) == ()
