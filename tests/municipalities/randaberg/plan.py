"""Randaberg's publishing plan: that there is one, and how far it reaches."""

from collections.abc import Mapping
from datetime import date, timedelta

from builders import (
    EVERYTHING,
    SINCE,
    account,
    agenda_item,
    coverage_without,
    judgement,
    plan,
    plan_item,
    publication,
)
from municipalities.cases import ASKED, BROKEN, MET, OPEN, UNSPOKEN, UNTOLD, Case, case

from some_governance import Coverage, Record

THERE_IS_ONE = "plan/kommunikasjon-sees-to-a-plan"
AGENDA = "plan/on-agenda-every-month"
AHEAD = "plan/one-to-two-months-ahead"
FLEXIBLE = "plan/flexible-for-special-events"

POST = "facebook:100_1"
SPECIAL = "special-event"


def in_force(says: str, verdict: str, last: str | None, **fields: str | None) -> Case:
    """Make a plan that reaches to a day; 30 November is today."""
    return case(THERE_IS_ONE, says, verdict, plan(**fields), plan_item(day=last))


def month(
    says: str,
    verdict: str | Mapping[str, int],
    *meetings: str,
    body: str = "leadership-group",
    since: str = "2026-11-01 00:00",
    at: str = "2026-12-01 00:00",
    covered: Coverage = EVERYTHING,
) -> Case:
    """Put the plan on the agenda of some meetings, in November."""
    items = (agenda_item(each, body) for each in meetings)
    return case(AGENDA, says, verdict, items, since=since, at=at, covered=[covered])


def ahead(
    says: str,
    verdict: str,
    last: str | None,
    made: str = "2026-11-02 12:00",
    *,
    owner: str | None = "kommunikasjon",
) -> Case:
    """Make a plan with a near day and a last one, and ask four weeks later."""
    first = date.fromisoformat(made[:10])
    days = (f"{first + timedelta(days=1)}", last)
    items = (plan_item(f"item-{number}", day) for number, day in enumerate(days))
    return case(
        AHEAD,
        says,
        verdict,
        plan(made=made, owner=owner),
        items,
        since=f"{first} 00:00",
        at=f"{first + timedelta(days=28)} 00:00",
    )


def outside(says: str, verdict: str, *facts: Record, lacking: str = "group") -> Case:
    """Publish something on Tuesday, while a plan reaches to Wednesday."""
    planned = account(), plan(), plan_item()
    covered = [coverage_without(lacking)]
    return case(FLEXIBLE, says, verdict, planned, facts, covered=covered)


CARRIED_OUT = publication(POST, plan_item="item-1")
UNPLANNED = publication(POST)

CASES: tuple[Case, ...] = (
    in_force("The plan reached to yesterday.", BROKEN, "2026-11-29"),
    in_force("The plan reaches to today.", MET, "2026-11-30"),
    in_force("The plan reaches to tomorrow.", MET, "2026-12-01"),
    in_force(
        "The service desk alone has a plan.",
        BROKEN,
        "2026-12-01",
        owner="servicetorget",
    ),
    in_force("Nobody knows whose plan it is.", UNTOLD, "2026-12-01", owner=None),
    in_force("The plan names no day.", UNTOLD, None),
    case(THERE_IS_ONE, "There is no plan.", BROKEN, account()),
    case(THERE_IS_ONE, "There is a plan, and nothing stands in it.", BROKEN, plan()),
    case(
        THERE_IS_ONE,
        "No register keeps plans.",
        UNTOLD,
        covered=[coverage_without("plan")],
    ),
    month("The leadership group never discussed the plan.", BROKEN),
    month("The leadership group discussed it once.", MET, "2026-11-10 09:00"),
    month(
        "The leadership group discussed it twice.",
        MET,
        "2026-11-10 09:00",
        "2026-11-24 09:00",
    ),
    month("It did so as the month began.", MET, "2026-11-01 00:00"),
    month("It did so as the month ended.", MET, "2026-11-30 23:59:59.999999"),
    month("It did so as the next month began.", BROKEN, "2026-12-01 00:00"),
    month(
        "Two meetings in October make up for none in November.",
        {MET: 1, BROKEN: 1},
        "2026-10-06 09:00",
        "2026-10-20 09:00",
        since="2026-10-01 00:00",
    ),
    month("Others discussed it.", BROKEN, "2026-11-10 09:00", body="kommunikasjon"),
    month("The month isn't over yet.", OPEN, at="2026-11-30 23:59:59.999999"),
    month("A month that began before is judged when it ends.", BROKEN, since=SINCE),
    month(
        "No register keeps agendas.", UNTOLD, covered=coverage_without("agenda-item")
    ),
    ahead("A plan ends a day before the month is over.", BROKEN, "2026-12-01"),
    ahead("A plan is made for exactly a month.", MET, "2026-12-02"),
    ahead("A plan is made for a month and a day.", MET, "2026-12-03"),
    ahead("A plan is made for two months, but for a day.", MET, "2027-01-01"),
    ahead("A plan is made for exactly two months.", MET, "2027-01-02"),
    ahead("A plan is made for two months and a day.", BROKEN, "2027-01-03"),
    ahead(
        "Two months from New Year's Eve end with February.",
        MET,
        "2027-02-28",
        "2026-12-31 12:00",
    ),
    ahead(
        "The first of March is a day too far from New Year's Eve.",
        BROKEN,
        "2027-03-01",
        "2026-12-31 12:00",
    ),
    ahead("The last thing in the plan has no day.", UNTOLD, None),
    ahead(
        "The service desk may plan for a week.",
        UNSPOKEN,
        "2026-11-09",
        owner="servicetorget",
    ),
    ahead("Nobody knows who made a plan for a week.", UNTOLD, "2026-11-09", owner=None),
    case(AHEAD, "A plan has nothing in it.", BROKEN, plan()),
    outside("What stands in the plan is published.", MET, CARRIED_OUT),
    outside("Nobody has said why something was published.", ASKED, UNPLANNED),
    outside(
        "Something special happened, and was told.",
        MET,
        UNPLANNED,
        judgement(POST, SPECIAL),
    ),
    outside(
        "Something was told that could have been planned.",
        BROKEN,
        UNPLANNED,
        judgement(POST, SPECIAL, "no"),
    ),
    outside(
        "It was put into the plan as it was published.",
        MET,
        plan_item("item-2", made="2026-11-24 12:00"),
        publication(POST, plan_item="item-2"),
    ),
    outside(
        "It was put into the plan an instant later.",
        ASKED,
        plan_item("item-2", made="2026-11-24 12:00:00.000001"),
        publication(POST, plan_item="item-2"),
    ),
    outside(
        "After the last day of the plan, there is none to stand outside of.",
        UNSPOKEN,
        publication(POST, "2026-11-26 12:00"),
    ),
    outside(
        "On the last day of the plan, there still is.",
        ASKED,
        publication(POST, "2026-11-25 23:59:59.999999"),
    ),
    outside("A private voice needs no plan.", UNSPOKEN, publication(as_account=False)),
    outside(
        "It carries out an item that no register has.",
        UNTOLD,
        publication(POST, plan_item="item-9"),
        lacking="plan-item",
    ),
)
