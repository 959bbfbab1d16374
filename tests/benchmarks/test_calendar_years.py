"""A calendar works out the years that it is asked about."""

from benchmarks.calendar_years import worked_out


def test_years_stand_beside_a_calendar_that_nobody_asks() -> None:
    """Ten of them cost about ten times one, each as much as the other."""
    none, one, ten = worked_out(1)

    assert 1 == none.ratio < min(one.ratio, ten.ratio)
    assert {"ms a year"} == {each.unit for each in (none, one, ten)}
