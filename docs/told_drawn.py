"""Charts of what the benchmarks saw: each beside its floor, on a scale of powers."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from told_charts import Bar, chart
from told_figures import FLOOR, OURS, PARTS, Row, figures, goals_of, is_one


def nearness() -> str:
    """Draw how near each goal is that is more than nothing."""
    groups = {}
    for part, title in PARTS.items():
        bars = [
            Bar(
                label=goal["says"].replace("`", ""),
                value=_share(seen),
                unit="",
                stands_out=seen["reached"],
            )
            for seen in goals_of(part)
            if (goal := seen["goal"])["limit"] and seen["figure"]
        ]
        if bars:
            groups[title] = bars
    title = "How much of what a goal allows is taken: 1 is just reached, less is better"
    return chart("nearness", title, groups)


def _share(seen: Row) -> float:
    goal, figure = seen["goal"], seen["figure"]
    return goal["limit"] / figure if goal["more"] else figure / goal["limit"]


def answers_drawn() -> str:
    """Draw what one answer of a calendar takes everybody, in F."""
    rows = [each for each in figures()["calendars"]["times"] if is_one(each["work"])]
    groups = _grouped(rows, "work", "calls", "F")
    return chart(
        "answers", "One answer of a calendar, in calls of a function (F)", groups
    )


def pages_drawn() -> str:
    """Draw what a page of comments takes everybody, beside `json.loads`."""
    rows = [
        each
        for each in figures()["translation"]["times"]
        if each["page"].endswith("comments, a stream")
    ]
    title = "A page of comments, in times of json.loads"
    return chart("pages", title, _grouped(rows, "page", "floor", "×"))


def assessed_drawn() -> str:
    """Draw what the stages of an assessment take, beside one pass by hand."""
    groups: dict[str, list[Bar]] = {}
    for row in figures()["million"]["rows"]:
        stage, *world = row["work"].rsplit(", ", 2)
        if row["unit"] == "µs a comment":
            groups.setdefault(", ".join(world), []).append(
                Bar(
                    label=stage,
                    value=row["ratio"],
                    unit="×",
                    stands_out=stage != row["against"],
                )
            )
    title = "A million comments assessed, in times of one pass by hand"
    return chart("assessed", title, groups)


def _grouped(
    rows: Sequence[Row], key: str, figure: str, unit: str
) -> Mapping[str, Sequence[Bar]]:
    return {
        work: [
            Bar(
                label=row["who"],
                value=row[figure],
                unit=unit,
                stands_out=row["who"] == OURS,
            )
            for row in rows
            if row[key] == work and row["who"] != FLOOR
        ]
        for work in dict.fromkeys(row[key] for row in rows)
    }


DRAWN: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "% chart of goals": nearness,
        "% chart of answers": answers_drawn,
        "% chart of pages": pages_drawn,
        "% chart of an assessment": assessed_drawn,
    }
)
"""What is drawn where a page has a comment, by that comment."""
