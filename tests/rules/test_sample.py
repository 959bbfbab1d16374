"""Which things are kept where a text keeps only some of them."""

from datetime import datetime, timedelta

import pytest
from builders import calendar, oslo

from some_governance.rules.sample import Sample

TENTH = Sample(every=10)
QUARTERS = Sample(weeks=(1, 14, 27, 40))
CALENDAR = calendar("Europe/Oslo")
INSTANT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("every", "held"),
    [(2, "0237"), (3, "5678"), (5, "0479"), (10, "07"), (11, "1")],
)
def test_one_in_so_many_by_the_digest_of_its_id(every: int, held: str) -> None:
    """Of ten comments these ones, in every year and in every release."""
    sample = Sample(every=every)

    assert set(held) == {
        digit
        for digit in "0123456789"
        if sample.holds(f"facebook:100_1_{digit}", None, CALENDAR)
    }


def test_about_a_tenth_of_many_is_a_tenth() -> None:
    """Of twenty thousand ids there are two thousand, more or less."""
    held = sum(
        TENTH.holds(f"instagram:{number}", None, CALENDAR) is True
        for number in range(20_000)
    )

    assert 1_900 < held < 2_100


@pytest.mark.parametrize("at", [None, oslo("2026-11-24 12:00")])
def test_when_it_was_said_makes_no_difference_to_a_digest(at: datetime | None) -> None:
    """An id is enough: a half character that a platform sent, too."""
    assert TENTH.holds("facebook:100_1_7", at, CALENDAR) is True
    assert TENTH.holds("facebook:100_1_8", at, CALENDAR) is False
    assert TENTH.holds("facebook:\ud800", at, CALENDAR) is not None


@pytest.mark.parametrize(
    ("at", "held"),
    [
        (oslo("2026-03-30 00:00") - INSTANT, False),
        (oslo("2026-03-30 00:00"), True),
        (oslo("2026-04-06 00:00") - INSTANT, True),
        (oslo("2026-04-06 00:00"), False),
        (oslo("2025-12-28 23:59"), False),
        (oslo("2025-12-29 00:00"), True),
        (oslo("2026-12-28 00:00"), False),
        (None, None),
    ],
)
def test_all_of_some_weeks(at: datetime | None, held: bool | None) -> None:
    """From Monday to Sunday; week 1 may begin in December, and 2026 has a week 53."""
    assert held is QUARTERS.holds("c", at, CALENDAR)


@pytest.mark.parametrize(
    ("at", "held"),
    [
        ("2026-10-26 00:00", (False, True)),
        ("2026-10-25 23:59", (True, False)),
        ("2026-03-29 23:59", (False, False)),
    ],
)
def test_weeks_end_at_midnight_also_when_the_clock_changes(
    at: str, held: tuple[bool, bool]
) -> None:
    """The last minute of a Sunday with 25 hours is of its week."""
    weeks = (Sample(weeks=(43,)), Sample(weeks=(44,)))

    assert held == tuple(each.holds("c", oslo(at), CALENDAR) for each in weeks)


@pytest.mark.parametrize("weeks", [(1,), (53,), (1, 53)])
def test_every_week_that_a_year_may_have(weeks: tuple[int, ...]) -> None:
    """A long year has 53 of them."""
    assert Sample(weeks=weeks).holds("c", oslo("2026-12-28 00:00"), CALENDAR) is (
        53 in weeks
    )


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({}, "name one of every and weeks"),
        ({"every": 10, "weeks": (1,)}, "name one of every and weeks"),
        ({"every": 1}, "'every' must be >= 2"),
        ({"every": 0}, "'every' must be >= 2"),
        ({"weeks": (0,)}, "no year has a week 0: write 1 to 53"),
        ({"weeks": (1, 54)}, "no year has a week 54: write 1 to 53"),
    ],
)
def test_what_chooses_nothing_is_no_sample(
    fields: dict[str, object], refusal: str
) -> None:
    """Each thing is everything, and no year has a week 54."""
    with pytest.raises(ValueError, match=refusal):
        Sample(**fields)
