"""Tables of what the benchmarks saw: `figures.json`, which they write."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from told_charts import number

OURS, FLOOR = "some-governance", "F"
NOTHING = "–"

PARTS = MappingProxyType(
    {
        "calendars": "The calendar",
        "years": "A calendar's years",
        "translation": "Pages of Graph",
        "weeks": "Weeks",
        "assess": "A hundred thousand comments",
        "million": "A million comments",
        "growth": "Growth",
        "memory": "Memory",
        "decide": "One thing more",
        "imports": "Imports",
    }
)
"""The parts that have goals, as the page of all goals calls them."""

SIGNS = MappingProxyType({True: "reached", False: "**not reached**", None: "not seen"})

WORST = 5
"""So many kinds of rules are told, those that grow most."""

Row = Mapping[str, Any]


@cache
def figures() -> Mapping[str, Any]:
    """Read what was measured, by part."""
    path = Path(__file__).with_name("figures.json")
    return json.loads(path.read_text(encoding="utf-8"))


def goals() -> str:
    """Say of each goal what was seen, part by part."""
    return "\n\n".join(
        f"{title}:\n\n{_table(('', 'goal', 'seen', ''), map(_goal, goals_of(part)))}"
        f"\n\n{made(part)}"
        for part, title in PARTS.items()
    )


def goals_of(part: str) -> Iterable[Row]:
    """Give the goals of a part, each with what was seen."""
    return figures()[part]["goals"]


def _goal(seen: Row) -> Sequence[str]:
    goal = seen["goal"]
    sign = "≥" if goal["more"] else "≤"
    return (
        goal["says"],
        f"{sign} {goal['limit']:g} {goal['unit']}".rstrip(),
        NOTHING if seen["figure"] is None else f"{seen['figure']:.3g}",
        SIGNS[seen["reached"]],
    )


def made(part: str) -> str:
    """Say when a part was measured, and on what."""
    of = figures()[part]
    cores = f"{of['cores']} cores" if of["cores"] != 1 else "one core"
    return f"Measured on {of['on']} with {of['python']}, on {cores}."


def beside(part: str, works: Callable[[str], bool], figure: str, unit: str) -> str:
    """Say what each work of a part takes us, and others in times of ours."""
    key = "page" if part == "translation" else "work"
    rows = [each for each in figures()[part]["times"] if works(each[key])]
    others = [*dict.fromkeys(each["who"] for each in rows if each["who"] != OURS)]
    others = [who for who in others if who not in (FLOOR, "json.loads")]
    floor = "floor" if part == "translation" else "calls"
    against = "× `json.loads`" if part == "translation" else "F"
    told = []
    for work in dict.fromkeys(each[key] for each in rows):
        by = {each["who"]: each for each in rows if each[key] == work}
        told.append(
            (
                work,
                number(by[OURS][figure]),
                number(by[OURS][floor]),
                *(
                    f"{number(by[who]['ratio'])} ×" if who in by else NOTHING
                    for who in others
                ),
            )
        )
    return f"{_table(('', unit, against, *others), told)}\n\n{made(part)}"


def _is_array(work: str) -> bool:
    return work.endswith("an array")


def is_one(work: str) -> bool:
    """Tell whether a work is asked about moments one by one."""
    return not work.endswith(("an array", "a list"))


def _is_list(work: str) -> bool:
    return work.endswith("a list")


def wrong() -> str:
    """Say who is wrong how often, on which hours."""
    rows = [each for each in figures()["calendars"]["wrong"] if each["asked"]]
    hours = [*dict.fromkeys(each["hours"] for each in rows)]
    told = []
    for who in dict.fromkeys(each["who"] for each in rows):
        works = [*dict.fromkeys(each["work"] for each in rows if each["who"] == who)]
        cells = [
            " · ".join(
                str(each["wrong"])
                for each in rows
                if (each["who"], each["hours"]) == (who, name)
            )
            for name in hours
        ]
        told.append((who, " · ".join(works), *cells))
    asked = max(each["asked"] for each in rows)
    return _table((f"wrong of {asked:,}", "asked", *hours), told)


def steps() -> str:
    """Say what each step of an answer costs, and how often it is taken."""
    rows = figures()["steps"]["steps"]
    answers = [*rows[0]["taken"]]
    told = [
        (
            each["step"],
            number(each["nanoseconds"]),
            f"{each['calls']:.2f}",
            *(str(each["taken"][name] or NOTHING) for name in answers),
        )
        for each in rows
    ]
    sums = [
        sum(each["calls"] * each["taken"][name] for each in rows) for name in answers
    ]
    told.append(("all of them, F", "", "", *(f"{each:.1f}" for each in sums)))
    return f"{_table(('step', 'ns', 'F', *answers), told)}\n\n{made('steps')}"


def read() -> str:
    """Say how well each reads pages, of all kinds together."""
    rows = figures()["translation"]["read"]
    told = []
    for who in dict.fromkeys(each["who"] for each in rows):
        those = [each for each in rows if each["who"] == who]
        sums = {key: sum(each[key] for each in those) for key in _SUMMED}
        told.append(
            (
                who,
                f"{sums['right']} of {sums['things']}",
                str(sums["texts"]),
                f"{sums['refused']} of {sums['impossible']}",
                "taken out" if all(each["secret"] for each in those) else "kept",
            )
        )
    heads = (
        "",
        "all right",
        "but times are texts",
        "impossible pages refused",
        "tokens",
    )
    return _table(heads, told)


_SUMMED = ("right", "texts", "things", "refused", "impossible")


def worked(part: str, worst: int | None = None) -> str:
    """Say what each work of a part took, and beside what; or so many of the worst."""
    rows = figures()[part]["rows"]
    if worst is not None:
        rows = sorted(rows, key=lambda each: -each["ratio"])[:worst]
    told = [
        (
            each["work"],
            f"{number(each['amount'])} {each['unit']}",
            f"{number(each['ratio'])} × {each['against']}",
        )
        for each in rows
    ]
    return f"{_table(('', 'took', 'beside'), told)}\n\n{made(part)}"


def imports() -> str:
    """Say how long one waits for an import."""
    told = [
        (
            f"`{each['way']}`",
            number(each["milliseconds"]),
            number(each["ratio"]),
            str(each["modules"]),
        )
        for each in figures()["imports"]["imports"]
    ]
    return f"{_table(('', 'ms', '× the first', 'modules'), told)}\n\n{made('imports')}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---"] * len(heads)
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _marked() -> Iterator[tuple[str, Callable[[], str]]]:
    yield "% goals", goals
    for mark, works in (("one", is_one), ("lists", _is_list), ("arrays", _is_array)):
        yield (
            f"% figures of calendars, {mark}",
            partial(beside, "calendars", works, "nanoseconds", "ns"),
        )
    yield (
        "% figures of pages",
        partial(beside, "translation", lambda _: True, "microseconds", "µs a thing"),
    )
    yield "% figures of wrong answers", wrong
    yield "% figures of steps", steps
    yield "% figures of reading", read
    yield "% figures of imports", imports
    yield "% figures of growth", partial(worked, "growth", worst=WORST)
    for part in ("assess", "decide", "memory", "million", "parts", "weeks", "years"):
        yield f"% figures of {part}", partial(worked, part)


FIGURES: Mapping[str, Callable[[], str]] = MappingProxyType(dict(_marked()))
"""What is told where a page has a comment, by that comment."""
