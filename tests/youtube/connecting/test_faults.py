"""What YouTube refuses is an error that says what to do, and until when."""

from datetime import UTC, datetime, timedelta

import pytest

from some_governance import (
    Invisible,
    PermissionMissing,
    PlatformError,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance_youtube.answers.refusals import Kind, Refusal
from some_governance_youtube.connecting.faults import REDIRECT, fault, until_midnight
from some_governance_youtube.connecting.questions import SCOPE

THEN = datetime(2026, 11, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-02T06:00", "2026-11-02T08:00"),
        ("2026-11-02T07:59", "2026-11-02T08:00"),
        ("2026-11-02T08:00", "2026-11-03T08:00"),
        ("2026-07-01T06:59", "2026-07-01T07:00"),
        ("2026-07-01T07:00", "2026-07-02T07:00"),
        ("2026-03-08T08:00", "2026-03-09T07:00"),
        ("2026-11-01T07:00", "2026-11-02T08:00"),
    ],
)
def test_the_quota_begins_anew_at_midnight_pacific_time(now: str, then: str) -> None:
    """Also on the days of 23 and of 25 hours there."""
    at, begins = (datetime.fromisoformat(f"{each}:00+00:00") for each in (now, then))

    assert begins - at == until_midnight(at)
    assert timedelta(0) < until_midnight(at) <= timedelta(hours=25)


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (Kind.BUSY, Unavailable),
        (Kind.CLOSED, PlatformError),
        (Kind.GONE, Invisible),
        (Kind.LACKING, PermissionMissing),
        (Kind.OTHER, PlatformError),
        (Kind.QUOTA, Throttled),
        (Kind.RATE, Throttled),
        (Kind.SETUP, PlatformError),
        (Kind.TOKEN, TokenRejected),
    ],
)
def test_each_kind_is_an_error_of_its_own(
    kind: Kind, error: type[PlatformError]
) -> None:
    """With its status, and our words."""
    told = fault(403, Refusal(kind=kind, reason="x"), until=lambda _: THEN)

    assert type(told) is error
    assert told is not None
    assert (403, True) == (told.status, kind.meaning in told.what)


def test_errors_hold_what_a_program_needs() -> None:
    """When to ask again, and which permission is missing."""
    kinds: list[Kind] = []
    throttled = fault(429, None, until=lambda kind: kinds.append(kind) or THEN)
    lacking = fault(403, None, until=lambda _: THEN)

    assert [Kind.RATE] == kinds
    assert isinstance(throttled, Throttled)
    assert isinstance(lacking, PermissionMissing)
    assert (THEN, SCOPE) == (throttled.until, lacking.permission)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, TokenRejected),
        (404, Invisible),
        (429, Throttled),
        (500, Unavailable),
        (599, Unavailable),
        (400, PlatformError),
    ],
)
def test_a_status_alone_is_an_error_too(
    status: int, error: type[PlatformError]
) -> None:
    """Where nothing else was said."""
    assert type(fault(status, None, until=lambda _: THEN)) is error


@pytest.mark.parametrize("status", [200, 204, 299])
def test_an_answer_is_no_error(status: int) -> None:
    """Unless it says so."""
    assert fault(status, None, until=lambda _: THEN) is None
    assert fault(status, Refusal(kind=Kind.OTHER), until=lambda _: THEN) is not None


@pytest.mark.parametrize("status", [300, 302, 399])
def test_nobody_follows_elsewhere(status: int) -> None:
    """The token would go along."""
    told = fault(status, None, until=lambda _: THEN)

    assert told is not None
    assert REDIRECT == told.what
