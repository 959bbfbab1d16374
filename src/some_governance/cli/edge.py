"""Where the clock comes in, where somebody waits, and who that is."""

import os
import time
from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """Give the moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the edge: the clock comes in here


def sleep(length: timedelta) -> None:
    """Wait; not at all where the time has passed."""
    time.sleep(max(length, timedelta()).total_seconds())


def login() -> str:
    """Name who is logged in, as the system knows them, whatever variables say."""
    try:
        from pwd import getpwuid

        name = getpwuid(os.getuid()).pw_name
    except ModuleNotFoundError:  # as on Windows
        name = os.getlogin()
    except KeyError:  # as in a container
        name = str(os.getuid())
    return "-".join(name.split())


def minute(at: datetime) -> str:
    """Show a moment to the minute, in UTC."""
    return f"{at:%Y-%m-%d %H:%M} UTC"
