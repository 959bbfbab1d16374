"""Instants are UTC from the moment they are made, and each field says whose it is."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from builders import OSLO
from hypothesis import given
from hypothesis import strategies as st

from some_governance.errors import RecordError
from some_governance.records.facts import FACTS
from some_governance.records.fields import FieldClass, utc
from some_governance.records.record import Record, field_classes

SPRING = datetime(2027, 3, 28, 1, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 25, 1, tzinfo=UTC)


@pytest.mark.parametrize("turn", [SPRING, AUTUMN])
@pytest.mark.parametrize("minutes", range(-120, 121, 15))
def test_every_minute_of_both_nights_stays_itself(turn: datetime, minutes: int) -> None:
    """Around both changes of the clock, an instant in Oslo is the same in UTC."""
    instant = turn + timedelta(minutes=minutes)

    assert instant.timestamp() == utc(instant.astimezone(OSLO)).timestamp()


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    """Two moments of the autumn night an hour apart are equal in Oslo, not in UTC."""
    once = datetime(2026, 10, 25, 2, 30, tzinfo=OSLO)
    again = once.replace(fold=1)

    assert once == again
    assert timedelta(hours=1) == utc(again) - utc(once)
    assert 2 == len({utc(once), utc(again)})


@given(st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)))
def test_there_is_one_utc_object(moment: datetime) -> None:
    """Whatever zone an instant comes in, it leaves with `datetime.UTC`."""
    zones = (UTC, OSLO, ZoneInfo("UTC"), timezone(timedelta(hours=-3)))
    instants = [utc(moment.replace(tzinfo=zone)) for zone in zones]

    assert [True] * 4 == [instant.tzinfo is UTC for instant in instants]


def test_a_moment_without_a_zone_is_refused() -> None:
    """Nobody can say which instant a naive moment is."""
    with pytest.raises(RecordError, match="2026-11-24T12:00:00 has no zone: write its"):
        utc(datetime(2026, 11, 24, 12))


@pytest.mark.parametrize(
    ("moment", "hours"), [(datetime.min, 1), (datetime.max, -1)], ids=["min", "max"]
)
def test_a_moment_outside_the_years_is_refused(moment: datetime, hours: int) -> None:
    """A moment an hour before the year 1, or after 9999, is none in UTC."""
    beyond = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    within = moment.replace(tzinfo=timezone(timedelta(hours=-hours)))

    assert timedelta(hours=1) == abs(utc(within) - moment.replace(tzinfo=UTC))
    with pytest.raises(RecordError, match="lies outside the years 1 to 9999 in UTC"):
        utc(beyond)


@pytest.mark.parametrize("kind", FACTS.values())
def test_every_field_has_a_class(kind: type[Record]) -> None:
    """Of each field of each fact it is written down whose data it holds."""
    classes = field_classes(kind)

    assert {attribute.name for attribute in kind.__attrs_attrs__} == set(classes)
    assert set(classes.values()) <= set(FieldClass)


def test_the_words_of_citizens_are_theirs() -> None:
    """The fields that hold what a citizen wrote are exactly these."""
    protected = {
        (name, field)
        for name, kind in FACTS.items()
        for field, whose in field_classes(kind).items()
        if whose in (FieldClass.CITIZEN, FieldClass.SPECIAL)
    }

    assert {
        ("publication", "text"),
        ("comment", "author"),
        ("comment", "by"),
        ("comment", "text"),
        ("image", "photographer"),
        ("message", "author"),
        ("message", "by"),
        ("message", "text"),
        ("reply", "text"),
        ("sanction", "person"),
    } == protected
