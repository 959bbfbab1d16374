"""What Graph refuses, as errors that say what to do."""

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
from some_governance_facebook.graph.refusals import Refusal

WHO = "whoever authorised the access"

NO_ERROR = "an error that Graph itself doesn't explain"
REDIRECT = "it sends us elsewhere, and nobody follows"

_REJECTED = frozenset({102, 190})
_LACKING = frozenset({3, 10, *range(200, 300)})
_THROTTLED = frozenset({4, 17, 32, 341, 613, *range(80000, 80015)})
_BUSY = frozenset({1, 2})
_INVISIBLE = 100
# Nothing is lacking where the time for messages is over.
_OVER = frozenset({(10, 2018278), (10, 2534022)})
_TOO_MANY = 429


def fault(
    platform: str,
    status: int,
    refusal: Refusal | None,
    *,
    permission: str,
    until: Callable[[], datetime],
) -> PlatformError | None:
    """
    Tell what is wrong with an answer; `None` when nothing is.

    Args:
        platform: Whose answer it is.

        status: Its HTTP status. An error may come with any.

        refusal: The error in it.

        permission: What is needed to ask this.

        until: Tells when to ask again; asked only when it has to wait.
    """
    if refusal is None:
        return _unexplained(platform, status, until)
    code, what = refusal.code, refusal.what
    if code in _REJECTED:
        return TokenRejected(platform, what, WHO, status)
    if code in _THROTTLED:
        return Throttled(platform, what, until(), status)
    if code in _LACKING and (code, refusal.subcode) not in _OVER:
        return PermissionMissing(platform, what, permission, status)
    if code in _BUSY or refusal.transient or (code is None and status >= 500):
        return Unavailable(platform, what, status)
    kind = Invisible if code == _INVISIBLE else PlatformError
    return kind(platform, refusal.why, status)


def _unexplained(
    platform: str, status: int, until: Callable[[], datetime]
) -> PlatformError | None:
    """Tell what is wrong by the status alone."""
    if status == _TOO_MANY:
        return Throttled(platform, NO_ERROR, until(), status)
    if status >= 500:
        return Unavailable(platform, NO_ERROR, status)
    if 300 <= status < 400:
        return PlatformError(platform, REDIRECT, status)
    return None if 200 <= status < 300 else PlatformError(platform, NO_ERROR, status)
