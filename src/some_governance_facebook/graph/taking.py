"""Removals as Graph's sources tell them: one way to name them, whoever tells."""

from datetime import datetime
from typing import Literal

from some_governance import Removal


def taken(
    of: str,
    action: Literal["hide", "remove"],
    *,
    account: str,
    observed: datetime,
    source: str,
    at: datetime | None = None,
    until: datetime | None = None,
) -> Removal:
    """
    Make a removal of something, or of it from sight.

    It may be hidden more than once, so each time has a name of its own, by when it
    began. Sights of which nobody knows since when it was so share one: the last of
    them holds.

    Args:
        of: Id of what was removed or hidden.

        action: Which of the two.

        account: Id of the account.

        observed: When it was seen.

        source: Where it was read.

        at: When it was done; `None` when nobody tells.

        until: From when it is shown again.
    """
    since = f":{at.isoformat()}" if at is not None and action == "hide" else ""
    return Removal(
        id=f"{of}:{action}{since}",
        observed=observed,
        source=source,
        of=of,
        account=account,
        at=at,
        action=action,
        until=until,
    )
