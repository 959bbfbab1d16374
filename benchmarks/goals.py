"""What the benchmarks are to reach, and whether they do: one table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from benchmarks.calendar_peers import OURS


@frozen(kw_only=True)
class Goal:
    """
    What one figure of a part is to reach. Of several rows, the worst one counts.

    Attributes:
        part: Whose data it is told by.

        says: Of what it is the figure.

        rows: The list in the data of the part.

        where: Which rows: a regular expression for each of some fields.

        figure: The field that is looked at.

        unit: What it is counted in.

        limit: It is to be no more than that.

        more: Or no less.
    """

    part: str
    says: str
    rows: str = "rows"
    where: Mapping[str, str] = field(factory=dict)
    figure: str
    unit: str
    limit: float
    more: bool = False

    def seen(self, data: Mapping[str, Any]) -> "Seen":
        """Look it up in the data of its part."""
        rows = [
            row
            for row in data.get(self.rows, ())
            if all(
                re.fullmatch(each, str(row[key])) for key, each in self.where.items()
            )
        ]
        figures = [row[self.figure] for row in rows]
        worst = min if self.more else max
        return Seen(goal=self, figure=worst(figures) if figures else None)


@frozen(kw_only=True)
class Seen:
    """
    How near a goal is.

    Attributes:
        goal: What is to be reached.

        figure: What was seen; `None` where it wasn't measured, as without a peer.
    """

    goal: Goal
    figure: float | None

    @property
    def reached(self) -> bool | None:
        """Whether it is reached; `None` where that wasn't measured."""
        if self.figure is None:
            return None
        if self.goal.more:
            return self.figure >= self.goal.limit
        return self.figure <= self.goal.limit


def _asked_of_calendars() -> Iterator[Goal]:
    ours = {"who": OURS}
    for work, calls in (
        ("is_open", 8),
        ("add 8 open hours", 9),
        ("end of next working day", 6),
        ("open time, a month", 16),
        ("open time, ten years", 16),
        ("is_open, a list", 6),
        ("add 8 open hours, a list", 8),
        ("open time, a list", 15),
    ):
        yield Goal(
            part="calendars",
            says=work,
            rows="times",
            where={"work": work, **ours},
            figure="calls",
            unit="F",
            limit=calls,
        )
    for work, peer, times in (
        ("is_open", "workclock", 20),
        ("is_open", "opening-hours-py", 12),
        ("add 8 open hours", "workclock", 20),
        ("end of next working day", "workclock", 50),
        ("open time, a month", "workclock", 9),
        ("is_open, an array", "numpy", 4),
        ("add 8 open hours, an array", "numpy", 4),
        ("open time, an array", "numpy", 4),
    ):
        yield Goal(
            part="calendars",
            says=f"{work}: {peer}",
            rows="times",
            where={"work": work, "who": f"{peer} .*"},
            figure="ratio",
            unit="× ours",
            limit=times,
            more=True,
        )
    for work, nanoseconds in (
        ("is_open, an array", 20),
        ("add 8 open hours, an array", 45),
        ("open time, an array", 45),
    ):
        yield Goal(
            part="calendars",
            says=work,
            rows="times",
            where={"work": work, **ours},
            figure="nanoseconds",
            unit="ns a moment",
            limit=nanoseconds,
        )
    yield Goal(
        part="calendars",
        says="wrong answers on any hours",
        rows="wrong",
        where=ours,
        figure="wrong",
        unit="",
        limit=0,
    )


GOALS: Sequence[Goal] = (
    *_asked_of_calendars(),
    Goal(
        part="years",
        says="a year of a full calendar, worked out",
        where={"work": "one year.*"},
        figure="amount",
        unit="ms",
        limit=6,
    ),
    Goal(
        part="imports",
        says="`holidays`, before a year is asked for",
        rows="imports",
        where={"way": "a calendar, no year asked"},
        figure="holidays",
        unit="modules",
        limit=0,
    ),
    Goal(
        part="imports",
        says="`import some_governance`",
        rows="imports",
        where={"way": "import some_governance"},
        figure="ratio",
        unit="× attrs, dateutil, zoneinfo, tomllib",
        limit=1.5,
    ),
    Goal(
        part="translation",
        says="comments, page by page",
        rows="times",
        where={"page": r"\d+ comments, a stream", "who": OURS},
        figure="floor",
        unit="× `json.loads`",
        limit=1.5,
    ),
    Goal(
        part="translation",
        says="comments, page by page: facebook-business",
        rows="times",
        where={"page": r"\d+ comments, a stream", "who": "facebook-business .*"},
        figure="ratio",
        unit="× ours",
        limit=50,
        more=True,
    ),
    Goal(
        part="weeks",
        says="publications of each account and week, counted",
        where={"work": "counted as rules look.*"},
        figure="ratio",
        unit="× `isocalendar` of each",
        limit=0.35,
    ),
    *(
        Goal(
            part=part,
            says=f"{comments} comments, all of Randaberg, look-ups included",
            where={"work": "all of it, few answered, frozen", "unit": ".* comment"},
            figure="amount",
            unit="µs a comment",
            limit=8,
        )
        for part, comments in (("assess", "100,000"), ("million", "1,000,000"))
    ),
    Goal(
        part="growth",
        says="each rule, by fact, as facts grow",
        where={"work": "(?!one pass by hand).*"},
        figure="ratio",
        unit="× few facts",
        limit=1.2,
    ),
    Goal(
        part="memory",
        says="a fact with all that is looked up",
        where={"work": "asked, .*"},
        figure="amount",
        unit="B",
        limit=300,
    ),
    Goal(
        part="memory",
        says="the whole, at most",
        where={"work": "asked, .*"},
        figure="ratio",
        unit="GiB",
        limit=1.5,
    ),
    Goal(
        part="decide",
        says="a decision on a reply",
        where={"work": "decide on a reply"},
        figure="amount",
        unit="ms",
        limit=0.5,
    ),
    Goal(
        part="decide",
        says="one comment more, learnt and assessed",
        where={"work": "one comment more, assessed"},
        figure="amount",
        unit="ms",
        limit=1,
    ),
)
"""In the order in which they are told."""


def seen(part: str, data: Mapping[str, Any]) -> Iterator[Seen]:
    """Yield the goals of a part, each with what its data says."""
    for goal in GOALS:
        if goal.part == part:
            yield goal.seen(data)


def shown(those: Sequence[Seen]) -> Iterator[str]:
    """Yield a line for each goal."""
    words = {True: "reached", False: "not reached", None: "not measured"}
    for each in those:
        goal, sign = each.goal, "≥" if each.goal.more else "≤"
        figure = "–" if each.figure is None else f"{each.figure:.3g}"
        yield (
            f"{goal.says:56}{figure:>8} {sign} {goal.limit:<6g}{goal.unit:24}"
            f"{words[each.reached]}"
        )
