"""Webhooks write moments and ids in several forms."""

from datetime import UTC, datetime, timedelta

import pytest

from some_governance import Json, RecordError
from some_governance_facebook.graph.webhook_fields import moment

NOON = datetime(2026, 10, 26, 12, tzinfo=UTC)
SECONDS = 1_793_016_000


@pytest.mark.parametrize(
    "value",
    [
        SECONDS,
        str(SECONDS),
        SECONDS * 1000,
        str(SECONDS * 1000),
        "2026-10-26T12:00:00+0000",
        "2026-10-26T13:00:00+01:00",
        "2026-10-26T12:00:00Z",
    ],
)
def test_a_moment_is_written_in_many_ways(value: Json) -> None:
    """Seconds, milliseconds, either as text, and as Graph's other answers do."""
    assert NOON == moment(value)


def test_milliseconds_are_kept() -> None:
    """Of two messages in one second, one was first."""
    assert NOON + timedelta(milliseconds=7) == moment(SECONDS * 1000 + 7)


@pytest.mark.parametrize(
    ("value", "year"), [(1, 1970), (7_258_118_399, 2199), (10**11, 1973)]
)
def test_so_many_seconds_would_be_far_away(value: int, year: int) -> None:
    """So many are milliseconds."""
    assert year == moment(value).year


@pytest.mark.parametrize(
    "value",
    [
        0,
        -1,
        True,
        1.5,
        [],
        "",
        "Kari",
        "-5",
        "٣",
        "2026-10-26T12:00:00",
        7_258_118_400,
        10**11 - 1,
        10**14 - 1,
        10**14,
        10**40,
        "1" * 15,
        "1" * 16,
        "1" * 5000,
    ],
)
def test_what_is_no_moment_is_refused(value: Json) -> None:
    """Nor one at which nobody can have published; the message repeats nothing."""
    with pytest.raises(RecordError, match=r"year|moment|zone") as refused:
        moment(value)

    assert "Kari" not in str(refused.value)
