"""How long something took, or may take, in words."""

from datetime import timedelta

from some_governance.report.language import Language
from some_governance.rules.within import Within

_DAY = timedelta(days=1)


def duration(time: timedelta, language: Language) -> str:
    """
    Write a stretch of time: to the minute, and from two days on in whole days.

    Args:
        time: Zero or more; a part of a minute is left out.

        language: In which to write it.
    """
    if time < 2 * _DAY:
        return open_time(time, language)
    return language.many("{count} day", "{count} days", time // _DAY)


def open_time(time: timedelta, language: Language) -> str:
    """
    Write how long it was open, to the minute: of that, 24 hours are no day.

    Args:
        time: Zero or more; a part of a minute is left out.

        language: In which to write it.
    """
    hours, minutes = divmod(time // timedelta(minutes=1), 60)
    if not hours:
        return language.many("{count} minute", "{count} minutes", minutes)
    return language.say(
        "{hours} h {minutes} min", hours=language.number(hours), minutes=minutes
    )


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
