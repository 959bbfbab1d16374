"""Golden cases that separate right from nearly right: quotas and roles."""

from datetime import UTC, timedelta

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    access,
    account,
    appointment,
    calendar,
    judgement,
    person,
    publication,
    published,
    situation,
)

from some_governance.assessment import assess
from some_governance.findings import Finding, Report, Weight
from some_governance.guidelines.guidelines import Guidelines
from some_governance.outcomes import Verdict
from some_governance.records.record import Record
from some_governance.situation.situation import Situation

NEWS_PER_WEEK = "quotas/news-per-week"
BY_NEED = "quotas/other-main-accounts-by-need"
ONLY_APPOINTED = "roles/only-appointed-administrators"
AT_LEAST_TWO = "roles/at-least-two-administrators"

WEEK = {"since": "2026-11-23 00:00", "at": "2026-11-30 00:00"}
NEW_YEAR = {"since": "2026-12-28 00:00", "at": "2027-01-11 00:00"}


def asked(guidelines: Guidelines, *facts: Record, **window: str) -> Report:
    """Hold the main pages against Randaberg's text."""
    pages = (account(FACEBOOK), account(INSTAGRAM))
    return assess(guidelines, situation(*pages, *facts, **window))


def found(report: Report, clause: str) -> list[Finding]:
    """Give what a sentence found."""
    return [each for each in report.findings if each.clause.id == clause]


def tally(report: Report, clause: str) -> dict[str, int]:
    """Count what came out of a sentence."""
    (counted,) = (each for each in report.tallies if each.clause.id == clause)
    return {verdict.value: count for verdict, count in counted.counts}


def test_golden_1_ten_are_ok(randaberg: Guidelines) -> None:
    """10 news items in an ISO week are ok."""
    report = asked(randaberg, *published(10), **WEEK)

    assert {"met": 1} == tally(report, NEWS_PER_WEEK)


def test_golden_1_the_eleventh_is_a_deviation(randaberg: Guidelines) -> None:
    """The 11th news item in an ISO week is a deviation, not a violation."""
    items = list(published(11))
    (finding,) = found(asked(randaberg, *items, **WEEK), NEWS_PER_WEEK)

    assert (Weight.DEVIATION, items[10].id) == (
        finding.weight,
        finding.outcome.subject,
    )
    assert {"count": 11, "at_most": 10} == finding.outcome.values
    assert "2026-W48" == finding.outcome.period


def test_golden_1_with_a_reason_it_is_ok(randaberg: Guidelines) -> None:
    """The 11th news item with a recorded reason is ok with reason."""
    items = list(published(11))
    reason = judgement(items[10].id, "exception", reason="flom i Testbygda")
    (finding,) = found(asked(randaberg, *items, reason, **WEEK), NEWS_PER_WEEK)

    assert Verdict.EXCUSED is finding.outcome.verdict


def test_golden_2_media_make_no_difference(randaberg: Guidelines) -> None:
    """6 text, 3 film and 2 picture news are 11."""
    items = [
        *published(6, "2026-11-23 12:00", media=("text",)),
        *published(3, "2026-11-24 12:00", media=("video",)),
        *published(2, "2026-11-25 12:00", media=("image",)),
    ]
    (finding,) = found(asked(randaberg, *items, **WEEK), NEWS_PER_WEEK)

    assert (11, items[10].id) == (
        finding.outcome.values["count"],
        finding.outcome.subject,
    )


def test_golden_3_events_do_not_count(randaberg: Guidelines) -> None:
    """10 news items and 5 event posts are ok."""
    items = [*published(10), *published(5, "2026-11-25 12:00", kind="event")]

    assert {"met": 1} == tally(asked(randaberg, *items, **WEEK), NEWS_PER_WEEK)


def test_golden_4_instagram_publishes_by_need(randaberg: Guidelines) -> None:
    """11 items on Instagram are ok."""
    report = asked(randaberg, *published(11, account=INSTAGRAM), **WEEK)

    assert {"met": 1} == tally(report, NEWS_PER_WEEK)
    assert {"met": 1} == tally(report, BY_NEED)


SUNDAY = list(published(6, "2027-01-03 23:30"))
MONDAY = list(published(5, "2027-01-04 00:10"))


def test_golden_5_midnight_parts_two_weeks(randaberg: Guidelines) -> None:
    """6 on Sunday 3 January 23:30 and 5 on Monday 00:10 are two weeks."""
    report = asked(randaberg, *SUNDAY, *MONDAY, **NEW_YEAR)

    assert {"met": 2} == tally(report, NEWS_PER_WEEK)


def test_golden_5_weeks_of_utc_would_be_wrong(randaberg: Guidelines) -> None:
    """In UTC the same instants all lie in week 53, and the last would be an 11th."""
    items = [*SUNDAY, *MONDAY]
    in_oslo = situation(account(), *items, **NEW_YEAR)
    in_utc = Situation(
        records=in_oslo.records,
        calendar=calendar("UTC"),
        since=in_oslo.since + timedelta(hours=1),
        at=in_oslo.at + timedelta(hours=1),
    )
    (finding,) = found(assess(randaberg, in_utc), NEWS_PER_WEEK)

    assert {(2026, 53)} == {item.at.astimezone(UTC).isocalendar()[:2] for item in items}
    assert ("2026-W53", 11) == (finding.outcome.period, finding.outcome.values["count"])


def test_golden_6_week_53_does_not_end_with_the_year(randaberg: Guidelines) -> None:
    """7 from 28 to 31 December 2026 and 4 from 1 to 3 January 2027 are 11."""
    items = [
        *published(4, "2026-12-28 00:00"),
        *published(3, "2026-12-31 23:57"),
        *published(2, "2027-01-01 00:00"),
        *published(2, "2027-01-03 23:58"),
    ]
    (finding,) = found(asked(randaberg, *items, **NEW_YEAR), NEWS_PER_WEEK)

    assert ("2026-W53", items[10].id) == (
        finding.outcome.period,
        finding.outcome.subject,
    )


@pytest.mark.parametrize(
    ("at", "denied"),
    [("2026-11-30 23:59:59", False), ("2026-12-01 00:00:00", True)],
)
def test_golden_7_an_appointments_end_is_exclusive(
    randaberg: Guidelines, at: str, denied: bool
) -> None:
    """Ending on 30 November, one may publish until its last second, and no longer."""
    held = appointment("kari", until="2026-12-01 00:00")
    report = asked(
        randaberg,
        held,
        publication("p", at),
        since="2026-11-30 00:00",
        at="2026-12-07 00:00",
    )

    assert {"broken" if denied else "met": 1} == tally(report, ONLY_APPOINTED)
    assert [Weight.VIOLATION] * denied == [
        each.weight for each in found(report, ONLY_APPOINTED)
    ]


def test_golden_8_two_logins_are_one_person(randaberg: Guidelines) -> None:
    """One person with two logins is one administrator."""
    one = [
        person("kari", "facebook:1", "facebook:2"),
        access("facebook:1", observed="2026-11-29 12:00"),
        access("facebook:2", observed="2026-11-29 12:00"),
    ]
    facebook, _ = found(asked(randaberg, *one, **WEEK), AT_LEAST_TWO)

    assert (FACEBOOK, Weight.WARNING) == (facebook.outcome.account, facebook.weight)
    assert {"count": 1, "at_least": 2} == facebook.outcome.values
