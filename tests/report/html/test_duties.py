"""What is to be done today, this week and later, and whose it is."""

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    clause,
    oslo,
    situation,
)
from report.html.pages import Page, told_of

from some_governance import (
    Clause,
    Finding,
    Outcome,
    Situation,
    Verdict,
)
from some_governance.report.html.duties import to_do
from some_governance.report.html.frame import written

# A Thursday.
NOW = situation(at="2026-11-26 07:00")
ADMINISTRATOR = clause(id="handling/daily", bearer="administrator")


def duty(
    due: str | None,
    asks: Clause = ADMINISTRATOR,
    account: str | None = FACEBOOK,
    subject: str | None = None,
    verdict: Verdict = Verdict.PENDING,
) -> Finding:
    """Give something to do by a moment."""
    moment = None if due is None else oslo(due)
    outcome = Outcome(verdict=verdict, account=account, subject=subject, due=moment)
    return Finding(clause=asks, outcome=outcome)


def told(*duties: Finding, now: Situation = NOW) -> Page:
    """Write what is to be done, and read it back."""
    return Page.read(written(to_do(told_of(now, *duties), now.calendar)))


def titles(page: Page) -> list[str]:
    """Give the titles below the first."""
    return page.texts("//h3")


@pytest.mark.parametrize(
    ("due", "when"),
    [
        ("2026-10-01 12:00", "Today, or overdue (1)"),
        ("2026-11-26 07:00", "Today, or overdue (1)"),
        ("2026-11-26 23:59", "Today, or overdue (1)"),
        ("2026-11-27 00:00", "Today, or overdue (1)"),
        ("2026-11-27 00:01", "This week (1)"),
        ("2026-11-30 00:00", "This week (1)"),
        ("2026-11-30 00:01", "Later (1)"),
        (None, "No date is set (1)"),
    ],
)
def test_duties_are_parted_by_when_they_are_due(due: str | None, when: str) -> None:
    """By the end of a day is on that day; what is overdue is for today."""
    page = told(duty(due))

    assert [when] == titles(page)
    assert ("Today" in when) == (not page.texts("//section/p"))


@pytest.mark.parametrize(
    ("now", "due", "when"),
    [
        # The night has 25 hours, and then 23; the day is as long as the calendar says.
        ("2026-10-25 00:30", "2026-10-26 00:00", "Today, or overdue (1)"),
        ("2027-03-28 00:30", "2027-03-29 00:00", "Today, or overdue (1)"),
        # On a Sunday, tomorrow is next week; on a Monday, the week has just begun.
        ("2026-11-29 10:00", "2026-11-30 12:00", "Later (1)"),
        ("2026-11-30 00:00", "2026-12-07 00:00", "This week (1)"),
    ],
)
def test_days_and_weeks_are_the_calendars(now: str, due: str, when: str) -> None:
    """In the zone of the municipality."""
    assert [when] == titles(
        told(duty(due), now=situation(since="2026-10-01 00:00", at=now))
    )


def test_nothing_to_do_is_said() -> None:
    """The part is there all the same."""
    page = told()

    assert ["Nothing is due today."] == page.texts("//section/p")
    assert [] == titles(page)


def test_what_waits_for_a_human_is_counted() -> None:
    """Whoever sees the page first learns how to answer."""
    asked = duty(None, verdict=Verdict.NEEDS_JUDGEMENT)

    assert told(asked).texts("//p[@class='quiet']") == [
        "1 question waits for a human to judge: `some-governance judge` asks it."
    ]
    assert told(duty("2026-11-26 12:00")).texts("//p[@class='quiet']") == []


def test_what_is_past_is_no_duty() -> None:
    """It can be explained, and learned from, further down."""
    over = Outcome(
        verdict=Verdict.BROKEN, account=FACEBOOK, at=oslo("2026-11-25 12:00")
    )

    assert [] == titles(told(Finding(clause=ADMINISTRATOR, outcome=over)))


def test_duties_stand_under_whose_they_are() -> None:
    """Whose duty is due first comes first; what is nobody's is said to be."""
    other = clause(id="plan/monthly", bearer="kommunikasjon")
    nobodys = clause(id="plan/yearly")
    page = told(
        duty("2026-11-26 12:00", nobodys),
        duty("2026-11-26 11:00", other),
        duty("2026-11-26 13:00", other, INSTAGRAM),
    )

    assert ["kommunikasjon (2)", "Nobody is named (1)"] == page.texts("//h4")


def test_a_duty_names_its_moment_its_account_and_its_clause() -> None:
    """What was due before is said to be overdue; how heavy that is, stands there."""
    page = told(
        duty("2026-11-26 07:00", verdict=Verdict.BROKEN), duty("2026-11-26 07:01")
    )

    assert ["violation: «Slik skal det være.» handling/daily"] == (
        page.texts("//ul[@class='duties']/li/p")
    )
    assert [
        "was due 2026-11-26 07:00. facebook:100: no details",
        "due 2026-11-26 07:01. facebook:100: the window; due 2026-11-26 07:01",
    ] == page.texts("//li/ul/li")


def test_what_has_no_date_says_no_date() -> None:
    """Nor an account, where it is about none."""
    page = told(duty(None, account=None))

    assert ["the window; no date is set"] == page.texts("//li/ul/li")


def test_what_several_clauses_ask_alike_stands_once() -> None:
    """Under all of them; what only one asks, under that one."""
    same, other = clause(id="archiving/a"), clause(id="archiving/b")
    page = told(
        duty(None, same), duty(None, other), duty(None, clause(id="archiving/c"), None)
    )

    assert [["archiving/a", "archiving/b"], ["archiving/c"]] == [
        each.xpath("p//code/text()") for each in page.all("//ul[@class='duties']/li")
    ]


def test_of_a_flood_some_of_each_clause_are_shown() -> None:
    """How many there are is said; it hides no other clause."""
    flood = [
        duty("2026-11-26 09:00", subject=f"s{n}", verdict=Verdict.BROKEN)
        for n in range(4_312)
    ]
    page = told(
        *flood, duty("2026-11-26 10:00", clause(id="roles/two", bearer="administrator"))
    )

    assert ["administrator (4,313)"] == page.texts("//h4")
    assert ["20 of 4,312 shown; all are in the report as JSON"] == page.texts(
        "//p[@class='more']"
    )
    assert [20, 1] == [
        len(each.xpath("ul/li")) for each in page.all("//ul[@class='duties']/li")
    ]
