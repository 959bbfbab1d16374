"""How long something took, or may take, in words."""

from datetime import timedelta

from some_governance.report.language import Language
from some_governance.rules.within import Within

_HOUR = 60
_DAY = 24 * _HOUR
"""In minutes."""


def duration(time: timedelta, language: Language) -> str:
    """
    Write a stretch of time: to the minute, and from two days on in whole days.

    Args:
        time: Zero or more; a part of a minute is left out.

        language: In which to write it.
    """
    minutes = time // timedelta(minutes=1)
    if minutes < _HOUR:
        return language.many("{count} minute", "{count} minutes", minutes)
    if minutes < 2 * _DAY:
        hours, minutes = divmod(minutes, _HOUR)
        return language.say("{hours} h {minutes} min", hours=hours, minutes=minutes)
    return language.many("{count} day", "{count} days", minutes // _DAY)


def allowed(within: Within, language: Language) -> str:
    """Say how long somebody has."""
    if within.working_days is not None:
        return language.many(
            "{count} working day", "{count} working days", within.working_days
        )
    if within.opening_hours is not None:
        return language.many(
            "{count} opening hour", "{count} opening hours", within.opening_hours
        )
    time = language.many("{count} hour", "{count} hours", within.hours or 0)
    if within.starts == "opening":
        time = language.say("{time} from the next opening", time=time)
    if within.stops is not None:
        time = language.say("{time}, weekends not counted", time=time)
    return time
