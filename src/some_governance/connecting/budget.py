"""When the next call may go out: pauses before a limit, and a stop at it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from threading import Lock

from attrs import frozen

from some_governance.errors import Throttled

FREE, FULL = 60, 95
"""Percent of a limit: from the first on calls are slower, from the second on none."""

UNTOLD = timedelta(hours=1)
"""How long to wait where a platform doesn't tell."""

_FIRST = timedelta(seconds=1)
_DOUBLES = 5
_NONE = timedelta(0)


@frozen(kw_only=True)
class Usage:
    """
    What one answer tells of the limits.

    Attributes:
        percents: How much is used, by the name of the limit; it may be more than 100.

        regain: For how long nothing more is answered; `None` when that isn't so.
    """

    percents: Mapping[str, float]
    regain: timedelta | None = None


def pause(percent: float) -> timedelta:
    """
    Tell how far apart calls are kept when so much of a limit is used.

    From 60 percent on a second; twice that for each 5 percent more, which is a
    minute at 90.
    """
    if percent < FREE:
        return _NONE
    steps: float = (min(percent, FULL) - FREE) / _DOUBLES
    return _FIRST * 2**steps


class Budget:
    """
    What is left of a platform's limits, for all that ask with one token side by side.

    Args:
        platform: Whose limits they are, for the error.

        clock: Gives the moment, in UTC.

        sleep: Waits.
    """

    def __init__(
        self,
        platform: str,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
    ) -> None:
        self._platform = platform
        self._clock = clock
        self._sleep = sleep
        self._lock = Lock()
        self._percents: dict[str, float] = {}
        self._last: datetime | None = None
        self._until: datetime | None = None

    def turn(self, apart: timedelta = _NONE) -> None:
        """
        Wait until a call may go out.

        Args:
            apart: How long after the one before at least.

        Raises:
            Throttled: The limit is reached.
        """
        wait = self._slot(apart)
        if wait:
            self._sleep(wait)
            self._slot(None)

    def learn(self, usage: Usage) -> None:
        """Take in what an answer tells; what it doesn't tell stays as it was."""
        with self._lock:
            self._percents.update(usage.percents)
            if usage.regain or max(usage.percents.values(), default=0) >= FULL:
                self._stop(usage.regain)

    def refused(self, regain: timedelta | None) -> datetime:
        """Take in that nothing more is answered, and tell until when."""
        with self._lock:
            return self._stop(regain)

    def _stop(self, regain: timedelta | None) -> datetime:
        """Stop until the longest wait that was told is over; one is set if none was."""
        now = self._clock()
        until = self._until or now
        if regain or until <= now:
            until = max(until, now + (regain or UNTOLD))
        self._until = until
        return until

    def _slot(self, apart: timedelta | None) -> timedelta:
        """Take the next moment for a call, or none, and tell how far off it is."""
        with self._lock:
            now = self._clock()
            if self._until and now < self._until:
                what = "the limit of its calls is reached, or nearly"
                raise Throttled(self._platform, what, self._until)
            if self._until:
                self._until = None
                self._percents.clear()
            if apart is None:
                return _NONE
            percent = max(self._percents.values(), default=0)
            after = (self._last or now) + max(apart, pause(percent))
            self._last = max(now, after) if self._last else now
            return self._last - now
