"""
`python -m benchmarks calendars`: a calendar's answers, how quick and how right.

Times are medians of rounds in turns, beside F, a call of a Python function that does
nothing, and beside other packages. Right is what an oracle says that asks about each
instant what the clock on the wall reads.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from attrs import asdict, frozen

from benchmarks.calendar_peers import OURS, Hours, Peer, peers
from benchmarks.rounds import ROUNDS, in_turns, nothing
from some_governance import (
    Calendar,
    PublicHolidays,
    Season,
    SpecialDay,
    WeeklyHours,
    add_open_times,
    are_open,
    open_times_between,
)
from tests.calendars.oracle import Oracle, open_time, used_up

NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = timedelta(hours=1)
SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
KNOWN = datetime(2027, 2, 1, tzinfo=UTC)
LONG = 8 * HOUR
MOMENTS, ARRAY, CHECKED = 500, 1_000_000, 1_000

# They walk from day to day, and would keep everybody waiting.
ENDLESS = ("open time, ten years",)


@frozen(kw_only=True)
class Time:
    """
    What one way took.

    Attributes:
        work: What was asked.

        who: By whom it was answered.

        nanoseconds: Each answer took so many.

        calls: As many calls of a function that does nothing (F).

        ratio: As many times as long as ours took.
    """

    work: str
    who: str
    nanoseconds: float
    calls: float
    ratio: float


@frozen(kw_only=True)
class Wrong:
    """
    How many answers were wrong.

    Attributes:
        hours: On which hours.

        work: What was asked.

        who: By whom it was answered.

        asked: So many times; 0 where it can't be asked.

        wrong: So many answers weren't the oracle's, or none came.
    """

    hours: str
    work: str
    who: str
    asked: int
    wrong: int


def week(hours: str, days: Sequence[int]) -> WeeklyHours:
    """Give the same hours on some days of the week."""
    return WeeklyHours.parse({NAMES[day]: hours for day in days})


def worlds() -> tuple[Hours, Hours, Hours]:
    """Give ordinary hours, a full calendar, and nights."""
    working, every = tuple(range(5)), tuple(range(7))
    closure = date(2026, 9, 14)
    norway = PublicHolidays(country="NO")
    holidays = [on for year in range(2024, 2031) for on in norway.in_year(year)]
    ordinary = Calendar(zone="Europe/Oslo", hours=week("08:00-15:30", working))
    full = Calendar(
        zone="Europe/Oslo",
        hours=week("08:00-15:30", working),
        seasons=[
            Season.parse(
                name="sommertid",
                since="06-15",
                until="08-15",
                hours=week("08:00-15:00", working),
            )
        ],
        special_days=[
            SpecialDay.parse(on="12-24", closes="12:00"),
            SpecialDay.parse(on="easter-4", closes="12:00"),
            SpecialDay.parse(on=closure.isoformat(), hours=[]),
        ],
        public_holidays=norway,
    )
    nights = Calendar(zone="Europe/Oslo", hours=week("22:00-06:00", every))
    day = {"opens": time(8), "closes": time(15, 30), "days": working}
    return (
        Hours(
            name="ordinary",
            calendar=ordinary,
            closed=(),
            osm="Mo-Fr 08:00-15:30",
            **day,
        ),
        Hours(
            name="full",
            calendar=full,
            closed=tuple(sorted({*holidays, closure})),
            osm="Mo-Fr 08:00-15:30; Jun 15-Aug 14 Mo-Fr 08:00-15:00; "
            "Dec 24 Mo-Fr 08:00-12:00; easter -4 days 08:00-12:00; "
            "2026 Sep 14 off; PH off",
            **day,
        ),
        Hours(
            name="nights",
            calendar=nights,
            opens=time(22),
            closes=time(6),
            days=every,
            closed=(),
            osm="Mo-Su 22:00-06:00",
        ),
    )


def measured(seed: int, rounds: int, moments: int, array: int) -> Iterator[Time]:
    """Yield what each takes on the full calendar; so many moments, and in an array."""
    _, hours, _ = worlds()
    able = [peer for peer in peers(hours) if isinstance(peer, Peer)]
    chance = random.Random(seed)
    asked = [_anywhere(chance) for _ in range(moments)]
    month, decade = 30 * 24 * HOUR, 3653 * 24 * HOUR
    for work, of, told in (
        ("is_open", "is_open", [(at,) for at in asked]),
        ("add 8 open hours", "add", [(at, LONG) for at in asked]),
        ("end of next working day", "ends", [(at,) for at in asked]),
        ("open time, a month", "between", [(at - month, at) for at in asked]),
        ("open time, ten years", "between", [(at - decade, at) for at in asked]),
    ):
        answers = {peer.name: (getattr(peer, of), _taken(peer, told)) for peer in able}
        ways = {
            who: partial(_one_by_one, ask, given)
            for who, (ask, given) in answers.items()
            if ask and (who == OURS or work not in ENDLESS)
        }
        ways["F"] = partial(_one_by_one, nothing, told)
        yield from _compared(work, in_turns(ways, rounds), moments)
    yield from _listed(hours.calendar, asked, rounds)
    yield from _in_bulk(able, seed, rounds, array)


def _listed(calendar: Calendar, asked: list[datetime], rounds: int) -> Iterator[Time]:
    pairs = [(at - LONG, at) for at in asked]
    for work, way in (
        ("is_open, a list", partial(are_open, calendar, asked)),
        ("add 8 open hours, a list", partial(add_open_times, calendar, asked, LONG)),
        ("open time, a list", partial(open_times_between, calendar, pairs)),
    ):
        ways = {OURS: way, "F": partial(_one_by_one, nothing, pairs)}
        yield from _compared(work, in_turns(ways, rounds), len(asked))


def _in_bulk(
    able: Sequence[Peer], seed: int, rounds: int, array: int
) -> Iterator[Time]:
    try:
        import numpy as np
    except ImportError:
        return
    span = (UNTIL - SINCE) // datetime.resolution
    more = np.random.default_rng(seed).integers(0, span, array)
    until = np.datetime64(SINCE.replace(tzinfo=None), "us") + more
    since = until - np.timedelta64(30, "D")
    for work, of, told in (
        ("is_open, an array", "many_open", (until,)),
        ("add 8 open hours, an array", "many_added", (until, LONG)),
        ("open time, an array", "many_between", (since, until)),
    ):
        ways = {
            peer.name: partial(getattr(peer, of), *told)
            for peer in able
            if getattr(peer, of)
        }
        ways["F"] = partial(_one_by_one, nothing, [told] * 1_000)
        times = in_turns(ways, rounds)
        times["F"] *= array / 1_000
        yield from _compared(work, times, array)


def checked(seed: int, moments: int) -> Iterator[Wrong]:
    """Yield how many answers are wrong, of everybody and on all hours."""
    for hours in worlds():
        oracle = Oracle(hours.calendar)
        spans = oracle.open_spans(SINCE - 24 * HOUR, KNOWN, HOUR)
        chance = random.Random(seed)
        edges = [edge for span in spans for edge in span if SINCE < edge < UNTIL]
        asked = [_anywhere(chance) for _ in range(moments // 2)] + [
            chance.choice(edges) + chance.choice((-1, 0, 1)) * datetime.resolution
            for _ in range(moments - moments // 2)
        ]
        later = [at + chance.randrange(30 * 24) * HOUR for at in asked]
        for peer in peers(hours):
            for work, told, right in (
                ("is_open", [(at,) for at in asked], oracle.is_open),
                (
                    "add",
                    [(at, LONG) for at in asked],
                    partial(used_up, spans),
                ),
                (
                    "between",
                    [*zip(asked, later, strict=True)],
                    partial(open_time, spans),
                ),
            ):
                ask = None if isinstance(peer, str) else getattr(peer, work)
                yield Wrong(
                    hours=hours.name,
                    work=work,
                    who=peer if isinstance(peer, str) else peer.name,
                    asked=len(told) if ask else 0,
                    wrong=sum(
                        not _right(ask, given, right(*each))
                        for given, each in zip(_taken(peer, told), told, strict=True)
                    )
                    if ask
                    else 0,
                )


def _right(
    ask: Callable[..., object], given: tuple[object, ...], expected: object
) -> bool:
    try:
        return bool(ask(*given) == expected)
    except Exception:  # noqa: BLE001 - whatever another package raises is no answer
        return False


def _anywhere(chance: random.Random) -> datetime:
    span = (UNTIL - SINCE) // datetime.resolution
    return SINCE + chance.randrange(span) * datetime.resolution


def _taken(peer: Peer, told: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [
        tuple(peer.takes(each) if isinstance(each, datetime) else each for each in one)
        for one in told
    ]


def _one_by_one(ask: Callable[..., object], told: Sequence[tuple[object, ...]]) -> None:
    if len(told[0]) == 1:
        for (one,) in told:
            ask(one)
    else:
        for one, other in told:
            ask(one, other)


def _compared(work: str, times: Mapping[str, float], answers: int) -> Iterator[Time]:
    for who, seconds in times.items():
        yield Time(
            work=work,
            who=who,
            nanoseconds=1e9 * seconds / answers,
            calls=seconds / times["F"],
            ratio=seconds / times[OURS],
        )


def shown(times: Sequence[Time], wrongs: Sequence[Wrong]) -> Iterator[str]:
    """Yield the lines of both tables."""
    yield f"{'work':28}{'who':26}{'ns':>12}{'F':>10}{'× ours':>10}"
    for row in times:
        yield (
            f"{row.work:28}{row.who:26}{row.nanoseconds:12,.0f}"
            f"{row.calls:10,.1f}{row.ratio:10,.1f}"
        )
    yield ""
    yield f"{'wrong answers':28}{'who':26}{'hours':>12}{'wrong':>10}{'of':>10}"
    for wrong in wrongs:
        if wrong.asked:
            yield (
                f"{wrong.work:28}{wrong.who:26}{wrong.hours:>12}"
                f"{wrong.wrong:10,}{wrong.asked:10,}"
            )
    absent = sorted({each for each in peers(worlds()[0]) if isinstance(each, str)})
    if absent:
        yield f"not installed: {', '.join(absent)}"


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the tables, and the same as data."""
    if quick:
        times, wrongs = [*measured(1, 1, 50, 5_000)], [*checked(1, 40)]
    else:
        times = [*measured(1, ROUNDS, MOMENTS, ARRAY)]
        wrongs = [*checked(1, CHECKED)]
    data = {"times": [*map(asdict, times)], "wrong": [*map(asdict, wrongs)]}
    return [*shown(times, wrongs)], data
