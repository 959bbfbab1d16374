"""The modes of a guidelines file."""

from datetime import date

from dateutil.relativedelta import relativedelta

from some_governance.guidelines.modes import DefinedMode

# Any day shows whether a mode has a length.
_SOME_DAY = date(2024, 1, 1)


def make_mode(
    event: str | None = None,
    since: relativedelta | None = None,
    until: relativedelta | None = None,
) -> DefinedMode:
    """Make a mode; refuse one that can never hold."""
    since, until = since or relativedelta(), until or relativedelta()
    if event is None and (since or until):
        raise ValueError("since and until count from an event: name it")
    if event is not None and _SOME_DAY + since >= _SOME_DAY + until:
        raise ValueError("it begins (since) when it is over (until): swap them")
    return DefinedMode(event=event, since=since, until=until)
