"""
`python -m benchmarks years`: what a calendar works out when it is first asked.

Of a full calendar, made anew each time: its hours as spans, its working days, and the
dates of its zone. `holidays` is there already: see the part `imports`.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

from attrs import asdict, evolve

from benchmarks.assessing import Row, shown
from benchmarks.calendars import worlds
from benchmarks.rounds import ROUNDS, in_turns
from some_governance import Calendar

NONE = "no year"
YEARS = {NONE: 0, "one year": 1, "ten years": 10}


def asked(calendar: Calendar, years: int) -> None:
    """Make the calendar anew, and ask about each of so many years."""
    anew = evolve(calendar)
    for year in range(2020, 2020 + years):
        at = datetime(year, 11, 23, 12, tzinfo=UTC)
        anew.is_open(at)
        anew.end_of_working_day_after(at)


def worked_out(rounds: int) -> Iterator[Row]:
    """Yield what a year takes, beside a calendar that nobody asks."""
    _, full, _ = worlds()
    took = in_turns(
        {name: partial(asked, full.calendar, years) for name, years in YEARS.items()},
        rounds,
    )
    for name, seconds in took.items():
        years = max(1, YEARS[name])
        yield Row(
            work=f"{name} of a full calendar",
            amount=1e3 * seconds / years,
            unit="ms a year",
            ratio=seconds / took[NONE] / years,
            against=f"{NONE} asked",
        )


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table, and the same as data."""
    rows = [*worked_out(1 if quick else ROUNDS)]
    return [*shown(rows)], {"rows": [*map(asdict, rows)]}
