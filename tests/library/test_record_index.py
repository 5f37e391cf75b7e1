from generator.library.record_index import Shelf

RECORDS = Shelf({"b": 2, "a": 1})


def test_records_are_gone_through_in_order_and_found_by_id() -> None:
    assert list(RECORDS) == [2, 1]
    assert len(RECORDS) == 2
    assert (RECORDS["a"], RECORDS.get("a"), RECORDS.get("c")) == (1, 1, None)
    assert list(RECORDS.keys()) == ["b", "a"]
    assert list(RECORDS.items()) == [("b", 2), ("a", 1)]
    assert repr(RECORDS) == "Shelf(['b', 'a'])"


def test_in_asks_for_an_id() -> None:
    assert "a" in RECORDS
    assert 1 not in RECORDS


def test_a_shelf_keeps_what_it_was_given() -> None:
    given = {"a": 1}
    shelf = Shelf(given)
    given["b"] = 2
    assert list(shelf) == [1]
    assert list(Shelf[int]()) == []
