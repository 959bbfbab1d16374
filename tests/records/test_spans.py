"""Stretches of time: what they have in common, and what is left without another."""

from datetime import UTC, datetime, timedelta

import pytest
from builders import oslo, span
from hypothesis import given
from hypothesis import strategies as st

from some_governance.records.spans import (
    ALWAYS,
    EARLIEST,
    LATEST,
    Span,
    common,
    lies_in,
    united,
    without,
)

START = datetime(2026, 11, 2, tzinfo=UTC)


def hours(since: int, until: int) -> Span:
    """Give a span by the hours of an invented day."""
    return Span(START + timedelta(hours=since), START + timedelta(hours=until))


SPANS = st.lists(st.builds(hours, st.integers(0, 12), st.integers(0, 12)), max_size=5)


def seen(spans: object) -> set[int]:
    """Give the hours that lie in one of the spans: the slow way to tell."""
    return {
        hour
        for hour in range(-1, 14)
        if any(START + timedelta(hours=hour) in each for each in spans)
    }


@pytest.mark.parametrize(
    ("at", "inside"),
    [
        ("2026-11-23 23:59", False),
        ("2026-11-24 00:00", True),
        ("2026-11-24 23:59", True),
        ("2026-11-25 00:00", False),
    ],
)
def test_a_span_is_half_open(at: str, inside: bool) -> None:
    """Its first instant lies in it, its last doesn't."""
    assert inside == (oslo(at) in span("2026-11-24 00:00", "2026-11-25 00:00"))


def test_all_of_time_has_everything_but_its_end() -> None:
    """From the earliest instant on, everything lies in it."""
    assert (EARLIEST, LATEST) == (ALWAYS.since, ALWAYS.until)
    assert START in ALWAYS


@given(SPANS)
def test_united_spans_are_sorted_and_apart(spans: list[Span]) -> None:
    """Joined spans have the same hours, in order, and never touch."""
    joined = united(spans)

    assert seen(spans) == seen(joined)
    assert sorted(joined) == list(joined)
    gaps = [one.until < other.since for one, other in zip(joined, joined[1:])]  # noqa: B905, RUF007
    assert [True] * len(gaps) == gaps


@given(SPANS, SPANS)
def test_common_hours_lie_in_both(ones: list[Span], others: list[Span]) -> None:
    """What both have is what lies in one of each."""
    assert seen(ones) & seen(others) == seen(common(ones, others))


@given(SPANS, SPANS)
def test_without_leaves_what_lies_in_no_hole(
    spans: list[Span], holes: list[Span]
) -> None:
    """What is left lies in a span and in no hole."""
    assert seen(spans) - seen(holes) == seen(without(spans, holes))


def test_spans_that_do_not_meet_have_nothing() -> None:
    """The ends of what two separate days have in common are in the wrong order."""
    assert hours(5, 3) == hours(1, 3).meets(hours(5, 8))


@given(SPANS, SPANS)
def test_a_span_lies_in_others_whole_or_not(
    spans: list[Span], others: list[Span]
) -> None:
    """One of them has all its hours; an empty one has none to lie anywhere."""
    for each in spans:
        assert lies_in(each, others) == any(
            seen([each]) and seen([each]) <= seen([other]) for other in others
        )
