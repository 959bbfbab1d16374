"""The cases that separate right from nearly right, 12 and 13: days without work."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from builders import FACEBOOK, account, calendar, handling, situation

from some_governance import (
    Clause,
    ClosedDays,
    Guidelines,
    HandledDaily,
    PublicHolidays,
    Question,
    Record,
    Report,
    SpecialDay,
    Verdict,
    Weight,
    assess,
    load_municipality,
)

DAILY = "handling/daily-except-weekends"
HOLIDAYS = evolve(
    calendar(),
    public_holidays=PublicHolidays(country="NO"),
    special_days=[SpecialDay.parse(on="12-24", closes="12:00")],
)
CLOSED = "handling-on-closed-days"


@pytest.fixture(scope="module")
def randaberg() -> Guidelines:
    """Give Randaberg's guidelines, word for word."""
    return load_municipality("randaberg")


def read_as(randaberg: Guidelines, closed_days: ClosedDays) -> Guidelines:
    """Give them with another reading of days on which the municipality is closed."""

    def read(clause: Clause) -> Clause:
        if not isinstance(clause.rule, HandledDaily):
            return clause
        return evolve(clause, rule=evolve(clause.rule, closed_days=closed_days))

    return evolve(
        randaberg,
        clauses=tuple(map(read, randaberg.clauses)),
        questions={
            **randaberg.questions,
            CLOSED: Question(asks="Må kontoen håndteres på en stengt dag?"),
        },
    )


def ask(guidelines: Guidelines, day: str, *facts: Record) -> Report:
    """Hold a day of the main page against guidelines, once it is over."""
    following = date.fromisoformat(day) + timedelta(days=1)
    asked = situation(account(), *facts, since=f"{day} 00:00", at=f"{following} 00:00")
    return assess(guidelines, evolve(asked, calendar=HOLIDAYS))


def found(report: Report) -> list[tuple[Verdict, Weight | None]]:
    """Give what was found under the sentence about handling."""
    return [
        (each.outcome.verdict, each.weight)
        for each in report.findings
        if each.clause.id == DAILY
    ]


def counts(report: Report) -> tuple[tuple[Verdict, int], ...]:
    """Give how often each verdict came out of it."""
    return next(each.counts for each in report.tallies if each.clause.id == DAILY)


def test_12_by_the_cross_reference_whit_monday_is_exempt(
    randaberg: Guidelines,
) -> None:
    """17 May 2027, Whit Monday too, unhandled: «Se pkt. 10», so it asks nothing."""
    report = ask(randaberg, "2027-05-17")

    assert [] == found(report)
    assert ((Verdict.NOT_APPLICABLE, 1),) == counts(report)


@pytest.mark.parametrize(
    ("reading", "finding"),
    [
        (ClosedDays.REQUIRED, (Verdict.BROKEN, Weight.VIOLATION)),
        (ClosedDays.UNSAID, (Verdict.NEEDS_JUDGEMENT, None)),
    ],
)
def test_12_the_reading_decides(
    randaberg: Guidelines,
    reading: ClosedDays,
    finding: tuple[Verdict, Weight | None],
) -> None:
    """Strictly, weekends alone are exempt; where nobody chose, a human says."""
    assert [finding] == found(ask(read_as(randaberg, reading), "2027-05-17"))


@pytest.mark.parametrize("reading", ClosedDays)
@pytest.mark.parametrize("day", ["2027-05-18", "2026-12-24"])
def test_12_an_open_day_is_required_in_every_reading(
    randaberg: Guidelines, reading: ClosedDays, day: str
) -> None:
    """The Tuesday after, and Christmas Eve as a half day, are working days."""
    report = ask(read_as(randaberg, reading), day)

    assert [(Verdict.BROKEN, Weight.VIOLATION)] == found(report)


@pytest.mark.parametrize("reading", ClosedDays)
@pytest.mark.parametrize("day", ["2026-11-28", "2026-11-29", "2027-05-16"])
def test_13_a_weekend_unhandled_is_right_in_every_reading(
    randaberg: Guidelines, reading: ClosedDays, day: str
) -> None:
    """Saturday, Sunday, Whit Sunday: «unntatt er helger»."""
    report = ask(read_as(randaberg, reading), day)

    assert [] == found(report)
    assert ((Verdict.NOT_APPLICABLE, 1),) == counts(report)


def test_13_a_weekday_needs_its_entry(randaberg: Guidelines) -> None:
    """The Friday before is broken without an entry, and met with one."""
    entry = handling("2026-11-27 08:15", FACEBOOK)

    assert [(Verdict.BROKEN, Weight.VIOLATION)] == found(ask(randaberg, "2026-11-27"))
    assert ((Verdict.MET, 1),) == counts(ask(randaberg, "2026-11-27", entry))
