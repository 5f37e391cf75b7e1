from generator.app.request import BOTH_EDITIONS, Request


def test_a_bare_request_asks_for_everything_that_is_out_of_date() -> None:
    request = Request()
    assert (request.units, request.formats) == ((), ())
    assert request.editions == BOTH_EDITIONS == {"student", "teacher"}
    assert not (request.fresh or request.unchecked or request.strict or request.large_print)
