"""Where the clock comes in, and where somebody waits."""

import time
from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """Give the moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the edge: the clock comes in here


def sleep(length: timedelta) -> None:
    """Wait; not at all where the time has passed."""
    time.sleep(max(length, timedelta()).total_seconds())


def minute(at: datetime) -> str:
    """Show a moment to the minute, in UTC."""
    return f"{at:%Y-%m-%d %H:%M} UTC"
