"""What the sources saw, and what it means that something isn't in it."""

from datetime import timedelta

import pytest
from builders import AT, SINCE, oslo, span

from some_governance.outcomes import Verdict
from some_governance.records.spans import ALWAYS, Span
from some_governance.situation.seen import Seen

THEN = "2026-10-01 00:00"


def seen(*spans: Span, fresh: int = 31) -> Seen:
    """Tell what was seen, for who asks at the end of November."""
    return Seen(spans=spans, at=oslo(AT), fresh=timedelta(days=fresh))


@pytest.mark.parametrize(
    ("spans", "knows"),
    [
        ([ALWAYS], True),
        ([], False),
        ([span("2026-11-20 12:00", AT)], True),
        ([span("2026-11-20 12:01", AT)], False),
        ([span("2026-11-20 12:00", "2026-11-21 00:00")], True),
        ([span("2026-11-20 12:00", "2026-11-20 12:01")], True),
        ([span("2026-11-20 12:00", "2026-11-20 12:00")], False),
        ([span("2026-11-01 00:00", "2026-11-20 12:00")], False),
        ([span("2026-11-21 00:00", "2026-11-25 00:00")], False),
        (
            [
                span("2026-11-20 12:00", "2026-11-21 00:00"),
                span("2026-11-22 00:00", AT),
            ],
            False,
        ),
        ([span("2026-12-01 00:00", "2026-12-24 00:00")], False),
    ],
)
def test_what_came_until_now_is_known_from_its_beginning(
    spans: list[Span], knows: bool
) -> None:
    """The last days may be unseen, the first instant and a day between may not."""
    assert knows == seen(*spans).knows_since(oslo("2026-11-20 12:00"))


@pytest.mark.parametrize(
    ("last", "fresh", "covers"),
    [
        ("2026-11-20 00:00", 10, True),
        ("2026-11-19 23:59", 10, False),
        ("2026-11-20 00:00", 9, False),
    ],
)
def test_a_fresh_end_of_a_span_may_be_unseen(
    last: str, fresh: int, covers: bool
) -> None:
    """How long ago it may end is for the program to say, to the minute."""
    assert covers == seen(span(THEN, last), fresh=fresh).covers_lately(span(SINCE, AT))


def test_only_the_end_of_a_span_may_be_unseen() -> None:
    """A hole in the middle is a time of which nobody can speak, however fresh."""
    holed = seen(span(THEN, "2026-11-27 00:00"), span("2026-11-28 00:00", AT))

    assert not holed.covers_lately(span(SINCE, AT))
    assert holed.covers_lately(span(SINCE, "2026-11-27 00:00"))
    assert holed.covers_lately(span("2026-11-28 00:00", AT))


@pytest.mark.parametrize("late", [True, False])
@pytest.mark.parametrize(
    ("due", "verdict"),
    [
        ("2026-11-29 23:59", Verdict.BROKEN),
        (AT, Verdict.BROKEN),
        ("2026-11-30 00:01", Verdict.PENDING),
    ],
)
def test_nothing_lacks_before_it_is_due(due: str, verdict: Verdict, late: bool) -> None:
    """At the moment of asking it is due, a minute later it isn't yet."""
    assert verdict == seen(ALWAYS).lacking(oslo(THEN), oslo(due), late=late)
    if verdict is Verdict.PENDING:
        assert verdict == seen().lacking(oslo(THEN), oslo(due), late=late)


@pytest.mark.parametrize(
    ("spans", "verdict"),
    [
        ([], Verdict.MISSING_FACT),
        ([ALWAYS], Verdict.BROKEN),
        ([span(THEN, SINCE)], Verdict.BROKEN),
        ([span("2026-10-01 00:01", AT)], Verdict.MISSING_FACT),
        ([span(THEN, "2026-11-01 23:59")], Verdict.MISSING_FACT),
        ([span(SINCE, AT)], Verdict.MISSING_FACT),
    ],
    ids=["nothing", "all", "just that", "too late", "not long enough", "after it"],
)
def test_what_had_to_come_in_time_is_looked_for_until_then(
    spans: list[Span], verdict: Verdict
) -> None:
    """What comes too late doesn't count, so nobody has to look after the deadline."""
    assert verdict == seen(*spans).lacking(oslo(THEN), oslo(SINCE))


UNTIL_NOW = [
    ([ALWAYS], True),
    ([span(THEN, AT)], True),
    ([span("2026-10-01 00:01", AT)], False),
    ([span(THEN, "2026-10-30 00:00")], True),
    ([span(THEN, "2026-10-29 23:59")], False),
    ([span("2026-10-29 00:00", "2026-10-30 00:00")], False),
    ([span("2026-01-01 00:00", THEN)], False),
    ([span("2026-11-30 00:01", "2027-01-01 00:00")], False),
    ([], False),
]

until_now = pytest.mark.parametrize(
    ("spans", "known"),
    UNTIL_NOW,
    ids=[
        "always",
        "from then on",
        "from a minute later on",
        "to a month ago",
        "to more than a month ago",
        "only an end",
        "until then",
        "only later",
        "nothing",
    ],
)


@until_now
def test_what_has_no_deadline_may_still_come(spans: list[Span], known: bool) -> None:
    """It is pending where it would have been seen; who can't see can't say."""
    verdict = Verdict.PENDING if known else Verdict.MISSING_FACT

    assert verdict == seen(*spans).lacking(oslo(THEN), None)
    assert verdict == seen(*spans).lacking(oslo(THEN), None, late=True)


@until_now
@pytest.mark.parametrize("due", [THEN, "2026-10-02 00:00", SINCE])
def test_what_counts_also_when_it_is_late_is_looked_for_until_now(
    spans: list[Span], known: bool, due: str
) -> None:
    """A receipt counts whenever it is told, so it lacks only if now was seen."""
    verdict = Verdict.BROKEN if known else Verdict.MISSING_FACT

    assert verdict == seen(*spans).lacking(oslo(THEN), oslo(due), late=True)


@pytest.mark.parametrize(
    ("spans", "verdict"),
    [([], Verdict.MISSING_FACT), ([ALWAYS], Verdict.BROKEN)],
)
@pytest.mark.parametrize("due", ["2026-11-20 12:00", "2026-11-20 11:59"])
def test_what_had_to_be_there_from_the_beginning_is_looked_for_then(
    due: str, spans: list[Span], verdict: Verdict
) -> None:
    """Where nobody looked, an empty stretch of time tells nothing."""
    assert verdict is seen(*spans).lacking(oslo("2026-11-20 12:00"), oslo(due))
