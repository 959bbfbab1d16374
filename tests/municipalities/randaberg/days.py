"""Randaberg's days: that its accounts are looked after, and when it is open."""

from collections.abc import Mapping
from datetime import date, timedelta

from builders import account, coverage_without, handling, publication, reply
from municipalities.cases import BROKEN, MET, OPEN, UNSPOKEN, UNTOLD, Case, case

DAILY = "handling/daily-except-weekends"
HOURS = "opening_hours/follow-the-municipality"
HOLIDAYS = "opening_hours/also-in-vacations-and-holidays"

NEVER_BROKEN = {
    HOURS: "it promises residents when somebody is there: no act can break that",
    HOLIDAYS: "the same promise, for vacations and holidays",
}

NEVER_MET = {
    HOURS: "whether somebody was there is for the sentences about replies",
    HOLIDAYS: "the same promise, for vacations and holidays",
}


def handled(
    says: str, verdict: str | Mapping[str, int], day: str, *clocks: str
) -> Case:
    """Look after the page at some times of one day, and ask when it is over."""
    log = (handling(f"{day} {each}") for each in clocks)
    over = date.fromisoformat(day) + timedelta(days=1)
    return case(
        DAILY,
        says,
        verdict,
        account(),
        log,
        since=f"{day} 00:00",
        at=f"{over} 00:00",
    )


def week(says: str, verdict: Mapping[str, int], *days: str) -> Case:
    """Look after the page on some days of one week."""
    log = (handling(f"2026-11-{day} 09:00") for day in days)
    return case(DAILY, says, verdict, account(), log, since="2026-11-23 00:00")


CASES: tuple[Case, ...] = (
    week(
        "The page is looked after on five working days.",
        {MET: 5, UNSPOKEN: 2},
        *("23", "24", "25", "26", "27"),
    ),
    week(
        "Nobody looked after the page on Wednesday.",
        {MET: 4, BROKEN: 1, UNSPOKEN: 2},
        *("23", "24", "26", "27"),
    ),
    week(
        "The page is looked after at the weekend, and on no other day.",
        {BROKEN: 5, UNSPOKEN: 2},
        *("28", "29"),
    ),
    handled("Nobody looked after the page that day.", BROKEN, "2026-11-25"),
    handled("The page was looked after once.", MET, "2026-11-25", "09:00"),
    handled("The page was looked after twice.", MET, "2026-11-25", "09:00", "15:00"),
    handled("It was done as the day began.", MET, "2026-11-25", "00:00"),
    handled("It was done as the day ended.", MET, "2026-11-25", "23:59:59.999999"),
    case(
        DAILY,
        "It was done as the next day began.",
        {BROKEN: 1, MET: 1},
        account(),
        handling("2026-11-26 00:00"),
        since="2026-11-25 00:00",
        at="2026-11-27 00:00",
    ),
    case(
        DAILY,
        "The day isn't over yet.",
        OPEN,
        account(),
        since="2026-11-25 00:00",
        at="2026-11-25 23:59:59.999999",
    ),
    handled("Nobody has to on a Saturday.", UNSPOKEN, "2026-11-28"),
    handled("Nobody has to on a Sunday.", UNSPOKEN, "2026-11-29"),
    case(
        DAILY,
        "Of a day on which the page was opened, nothing is asked.",
        UNSPOKEN,
        account(opened="2026-11-25 14:00"),
        since="2026-11-25 00:00",
        at="2026-11-26 00:00",
    ),
    case(
        DAILY,
        "Nobody keeps a log of what was looked after.",
        UNTOLD,
        account(),
        since="2026-11-25 00:00",
        at="2026-11-26 00:00",
        covered=[coverage_without("handling")],
    ),
    case(
        HOURS,
        "A post at noon neither keeps nor breaks what is promised.",
        UNSPOKEN,
        account(),
        publication(at="2026-11-24 12:00"),
    ),
    case(
        HOURS,
        "A post, and a reply, on a Sunday night break no promise.",
        {UNSPOKEN: 2},
        account(),
        publication(at="2026-11-22 23:00"),
        reply(at="2026-11-22 23:30"),
    ),
    case(
        HOLIDAYS,
        "A greeting on Christmas Day breaks no promise.",
        UNSPOKEN,
        account(),
        publication(at="2026-12-25 09:00", kind="greeting"),
        since="2026-12-21 00:00",
        at="2026-12-28 00:00",
    ),
)
