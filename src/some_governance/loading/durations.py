"""Durations by the calendar, as ISO 8601 writes them: `P1Y2M10D`, `-P4M`, `P2W`."""

import re

from dateutil.relativedelta import relativedelta

from some_governance.loading.expected import exactly, expected
from some_governance.loading.misfits import Misfits

# Longer ones leave what dates can hold, and nobody has written one.
_LONGEST_IN_DAYS = 36_600

DURATION = re.compile(
    r"([+-]?)P(?=[0-9])"
    r"(?:([0-9]{1,5})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,5})W)?(?:([0-9]{1,5})D)?"
)
"""How they are written."""


def read_duration(value: object, _: object = None) -> relativedelta:
    """
    Read a duration of years, months, weeks and days, of at most a century.

    Raises:
        Misfits: It is none, or it counts hours: those are no matter of dates.
    """
    how = expected(relativedelta)
    found = DURATION.fullmatch(exactly(value, str, how))
    if found is None:
        raise Misfits.of("it is no duration in whole days", f"write {how}")
    years, months, weeks, days = (int(number or 0) for number in found.groups()[1:])
    if years * 366 + months * 31 + weeks * 7 + days > _LONGEST_IN_DAYS:
        raise Misfits.of("it is longer than a century", "write a shorter one")
    duration = relativedelta(years=years, months=months, weeks=weeks, days=days)
    return -duration if found[1] == "-" else duration
