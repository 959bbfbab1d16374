"""
`python -m benchmarks steps`: what the steps of a calendar's answer cost, one by one.

Each step is taken over and over, on what the processor has at hand, and counted in
calls of a function that does nothing (F). An answer about any moment takes longer than
its steps: its row has to be fetched from farther away, and which way it goes can't be
foreseen.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from timeit import Timer

from attrs import asdict, frozen

from benchmarks.calendars import LONG, MOMENTS, worlds
from benchmarks.rounds import ROUNDS, in_turns, nothing

AT = datetime(2026, 11, 23, 9, 30, 17, 123456, tzinfo=UTC)
NOTHING = "nothing"
CALL = "a call of a function, and its turn in the loop"
ANSWERS = ("is it open?", "later", "later, open", "end of a day", "between")
"""While it is shut, and the second one of `later` while it is open till tomorrow."""

STEPS: Mapping[str, tuple[str, tuple[int, int, int, int, int]]] = {
    CALL: ("call(at)", (1, 1, 1, 1, 1)),
    "is it a `datetime`, and no subclass?": ("type(at) is datetime", (1, 1, 1, 1, 2)),
    "is its zone UTC itself?": ("at.tzinfo is UTC", (1, 1, 1, 1, 2)),
    "the number of its day": ("at.toordinal()", (1, 1, 1, 1, 2)),
    "the row of that day, in a dictionary": ("rows[day]", (1, 1, 1, 1, 2)),
    "a field of an object with slots": ("span.closes", (5, 6, 11, 3, 11)),
    "two moments compared": ("at >= closes", (2, 2, 4, 1, 5)),
    "two durations compared": ("long > hour", (0, 0, 2, 0, 0)),
    "a duration looked up": ("reached[long]", (0, 1, 0, 0, 0)),
    "a moment so much later": ("at + long", (0, 0, 2, 0, 0)),
    "what one duration is more than another": ("long - hour", (0, 0, 0, 0, 1)),
}
"""How each step is written, and how often each of the answers takes it."""


@frozen(kw_only=True)
class Step:
    """
    What a step takes.

    Attributes:
        step: What is done.

        nanoseconds: Besides what the loop takes.

        calls: As many calls of a function that does nothing (F).

        taken: How often each answer takes it.
    """

    step: str
    nanoseconds: float
    calls: float
    taken: Mapping[str, int]


def measured(rounds: int, times: int) -> Iterator[Step]:
    """Yield what each step takes, taken so many times in each round."""
    _, full, _ = worlds()
    spans = full.calendar.laid_out.spans
    span = spans.of(AT)
    names = {
        "call": nothing,
        "given": AT,
        "found": spans.by_day,
        "held": span,
        "much": LONG,
        "UTC": UTC,
        "datetime": datetime,
    }
    # What a loop uses often, it has at hand.
    setup = (
        "at, rows, span, long = given, found, held, much; hour = long / 8; "
        "day, closes, reached = at.toordinal(), span.closes, {long: at}"
    )
    written = {NOTHING: "pass", **{step: how for step, (how, _) in STEPS.items()}}
    took = in_turns(
        {
            step: partial(Timer(how, setup, globals=names).timeit, times)
            for step, how in written.items()
        },
        rounds,
    )
    took[CALL] += took[NOTHING]  # as F stands beside answers
    for step, (_, taken) in STEPS.items():
        seconds = took[step] - took[NOTHING]
        yield Step(
            step=step,
            nanoseconds=1e9 * seconds / times,
            calls=seconds / (took[CALL] - took[NOTHING]),
            taken=dict(zip(ANSWERS, taken, strict=True)),
        )


def shown(steps: Sequence[Step]) -> Iterator[str]:
    """Yield the lines of the table, and the sum of all steps of each answer."""
    yield f"{'step':48}{'ns':>6}{'F':>6}" + "".join(f"{each:>14}" for each in ANSWERS)
    for row in steps:
        often = "".join(f"{row.taken[each]:>13}×" for each in ANSWERS)
        yield f"{row.step:48}{row.nanoseconds:6.1f}{row.calls:6.2f}{often}"
    sums = (sum(row.calls * row.taken[each] for row in steps) for each in ANSWERS)
    yield f"{'all of it, F':60}" + "".join(f"{each:>14.1f}" for each in sums)


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table, and the same as data."""
    steps = [*measured(1, 50)] if quick else [*measured(ROUNDS, 400 * MOMENTS)]
    return [*shown(steps)], {"steps": [*map(asdict, steps)]}
