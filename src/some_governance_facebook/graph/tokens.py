"""What Graph says of a token: how long it opens an account, and what it lacks."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from some_governance import LATEST, Json, PlatformError, TokenState

NO_STATE = "it doesn't say what the token is: ask with a token of the app's"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = 253402300799
"""The last second that has a date."""


def token_state(
    body: Json,
    account: str,
    platform: str,
    *,
    to_read: Iterable[str],
    to_act: Iterable[str],
) -> TokenState:
    """
    Read what `/debug_token` answers.

    Args:
        body: The answer.

        account: Whose token it is.

        platform: Its name, for the error.

        to_read: Permissions that this library reads by.

        to_act: Those that it hides and removes by.

    Raises:
        PlatformError: It is another answer.
    """
    data = body.get("data") if isinstance(body, dict) else None
    if not isinstance(data, dict) or not isinstance(data.get("is_valid"), bool):
        raise PlatformError(platform, NO_STATE)
    scopes = data.get("scopes")
    listed = scopes if isinstance(scopes, list) else []
    held = {each for each in listed if isinstance(each, str)}
    return TokenState(
        account=account,
        valid=data["is_valid"] is True,
        expires=_moment(data.get("expires_at")),
        data_expires=_moment(data.get("data_access_expires_at")),
        permissions=tuple(sorted(held)),
        missing=tuple(sorted(set(to_read) - held)),
        missing_to_act=tuple(sorted(set(to_act) - held)),
        who=_login(data.get("user_id")),
    )


def _moment(seconds: Json) -> datetime | None:
    """Read a moment; 0 stands for no end."""
    if isinstance(seconds, bool) or not isinstance(seconds, int):
        return None
    if seconds == 0:
        return LATEST
    return _EPOCH + timedelta(seconds=seconds) if 0 < seconds <= _LAST else None


def _login(user: Json) -> str | None:
    """Give the login of whoever gave the token: a person on Facebook."""
    text = str(user)
    return f"facebook:{text}" if text.isascii() and text.isdigit() else None
