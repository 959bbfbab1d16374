"""What YouTube refuses, as errors that say what to do."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from some_governance import (
    Invisible,
    PermissionMissing,
    PlatformError,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance_youtube.answers.asked import PLATFORM
from some_governance_youtube.answers.refusals import Kind, Refusal
from some_governance_youtube.connecting.questions import SCOPE

WHO = "whoever gave the access"
REDIRECT = "it sends us elsewhere, and nobody follows"

A_MOMENT = timedelta(minutes=1)
"""How long to wait after too many calls: those limits count over a minute."""

_PACIFIC = ZoneInfo("America/Los_Angeles")


def until_midnight(now: datetime) -> timedelta:
    """Tell how long it is until midnight where quotas begin anew, Pacific time."""
    day = now.astimezone(_PACIFIC).date() + timedelta(days=1)
    begins = datetime(day.year, day.month, day.day, tzinfo=_PACIFIC)
    return begins.astimezone(UTC) - now


def fault(
    status: int,
    refusal: Refusal | None,
    *,
    until: Callable[[Kind], datetime],
    units: int = 0,
) -> PlatformError | None:
    """
    Tell what is wrong with an answer; `None` when nothing is.

    Args:
        status: Its HTTP status.

        refusal: The error in it.

        until: Tells when to ask again; asked only when it has to wait.

        units: How much of the day's quota we used ourselves.
    """
    if refusal is None and 200 <= status < 300:
        return None
    if 300 <= status < 400:
        return PlatformError(PLATFORM, REDIRECT, status)
    told = refusal or Refusal.by_code(status)
    match told.kind:
        case Kind.QUOTA:
            what = f"{told.what}, {units} units of it by this connection"
            return Throttled(PLATFORM, what, until(told.kind), status)
        case Kind.RATE:
            return Throttled(PLATFORM, told.what, until(told.kind), status)
        case Kind.TOKEN:
            return TokenRejected(PLATFORM, told.what, WHO, status)
        case Kind.LACKING:
            return PermissionMissing(PLATFORM, told.what, SCOPE, status)
        case Kind.BUSY:
            return Unavailable(PLATFORM, told.what, status)
        case Kind.GONE:
            return Invisible(PLATFORM, told.why, status)
        case _:
            return PlatformError(PLATFORM, told.why, status)
