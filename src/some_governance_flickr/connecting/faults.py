"""What Flickr refuses, as errors that say what to do."""

from collections.abc import Callable
from datetime import datetime

from some_governance import (
    Invisible,
    PermissionMissing,
    PlatformError,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance_flickr.answers.asked import PLATFORM
from some_governance_flickr.answers.refusals import Kind, Refusal
from some_governance_flickr.connecting.questions import DELETE

WHO = "whoever gave the access"
REDIRECT = "it sends us elsewhere, and nobody follows"


def permission(request: str) -> str:
    """Name what is needed to ask a request, or to change something by it."""
    return "write" if request == DELETE else "read"


def fault(
    request: str,
    status: int,
    refusal: Refusal | None,
    *,
    until: Callable[[], datetime],
) -> PlatformError | None:
    """
    Tell what is wrong with an answer; `None` when nothing is.

    Args:
        request: What was asked.

        status: Its HTTP status. An error may come with any.

        refusal: The error in it.

        until: Tells when to ask again; asked only when it has to wait.
    """
    if refusal is None and 200 <= status < 300:
        return None
    if 300 <= status < 400:
        return PlatformError(PLATFORM, REDIRECT, status)
    told = refusal or Refusal.by_status(status)
    match told.kind:
        case Kind.RATE:
            return Throttled(PLATFORM, told.what, until(), status)
        case Kind.TOKEN:
            return TokenRejected(PLATFORM, told.what, WHO, status)
        case Kind.LACKING:
            return PermissionMissing(PLATFORM, told.what, permission(request), status)
        case Kind.BUSY:
            return Unavailable(PLATFORM, told.what, status)
        case Kind.GONE:
            return Invisible(PLATFORM, told.why, status)
        case _:
            return PlatformError(PLATFORM, told.why, status)
