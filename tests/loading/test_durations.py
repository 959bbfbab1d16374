"""Durations are written as ISO 8601 writes them, in days and longer."""

import pytest
from dateutil.relativedelta import relativedelta

from some_governance.loading.durations import read_duration
from some_governance.loading.misfits import Misfit, Misfits


@pytest.mark.parametrize(
    ("written", "duration"),
    [
        ("-P4M", relativedelta(months=-4)),
        ("P1Y2M10D", relativedelta(years=1, months=2, days=10)),
        ("P2W", relativedelta(days=14)),
        ("+P1D", relativedelta(days=1)),
        ("-P1Y1M1W1D", relativedelta(years=-1, months=-1, days=-8)),
        ("P0D", relativedelta()),
        ("P100Y", relativedelta(years=100)),
    ],
)
def test_a_duration_is_read(written: str, duration: relativedelta) -> None:
    """Years, months, weeks and days count by the calendar, forwards or backwards."""
    assert duration == read_duration(written)


EXPECTED = 'write a duration like "P4M", "-P10D" or "P2W"'


@pytest.mark.parametrize(
    "written",
    [
        "",
        "P",
        "4M",
        "P4",
        "PM",
        "P4M3Y",
        "PT4H",
        "P1DT4H",
        "P1.5D",
        "p4m",
        "P4M ",
        "P٤M",
    ],
)
def test_what_is_no_duration_is_refused(written: str) -> None:
    """Hours are no matter of dates, and a slip of the pen is no duration."""
    with pytest.raises(Misfits) as refusal:
        read_duration(written)

    assert (Misfit("it is no duration in whole days", EXPECTED),) == refusal.value.found


def test_a_number_is_no_duration() -> None:
    """4 of what?"""
    with pytest.raises(Misfits) as refusal:
        read_duration(4)

    assert (Misfit("it is a whole number", EXPECTED),) == refusal.value.found


@pytest.mark.parametrize("written", ["P101Y", "-P101Y", "P36601D", "P99999M"])
def test_nothing_lasts_longer_than_a_century(written: str) -> None:
    """What would leave the dates that there are is refused where it is written."""
    with pytest.raises(Misfits) as refusal:
        read_duration(written)

    expected = (Misfit("it is longer than a century", "write a shorter one"),)
    assert expected == refusal.value.found
