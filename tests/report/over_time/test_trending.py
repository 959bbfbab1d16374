"""Many reports in the order of their moments, and what came out of each clause."""

import pickle
from itertools import permutations

import pytest
from attrs import evolve
from saved_reports import asked_of, found, report

from some_governance import ReportError, Verdict
from some_governance.findings import Weight
from some_governance.report.over_time.trending import trend

NEWS, FILMS = found("a"), found("b", version="quotas/films", weight=Weight.WARNING)
FIRST = report(NEWS, at="2026-11-09 00:00")
SECOND = report(NEWS, FILMS, at="2026-11-16 00:00")
THIRD = report(at="2026-11-23 00:00", tallies=asked_of(NEWS, met=4)[:1])


def test_reports_come_in_the_order_of_their_moments() -> None:
    """However they are given; one that is given twice counts once."""
    for order in permutations([FIRST, SECOND, THIRD, SECOND]):
        assert (FIRST, SECOND, THIRD) == trend(order).reports


def test_reports_of_one_moment_have_an_order_too() -> None:
    """By when they begin, and then by what they were made from."""
    several = [
        evolve(FIRST, since=SECOND.since.replace(day=2)),
        report(NEWS, at="2026-11-09 00:00", digest="1" * 64),
        report(NEWS, at="2026-11-09 00:00", library="0.2.0"),
        FIRST,
    ]
    orders = {trend(order).reports for order in permutations(several)}

    assert 1 == len(orders)
    assert (FIRST, several[2], several[1], several[0]) == orders.pop()


def test_each_clause_is_followed() -> None:
    """In the order of the last report; where it wasn't asked, there is no number."""
    found_trend = trend([FIRST, SECOND, THIRD])
    news, films = found_trend.clauses

    assert ("quotas/news", "quotas/films") == (news.clause, films.clause)
    assert (1, 1, 1) == news.count(Verdict.BROKEN)
    assert (0, 0, 4) == news.count(Verdict.MET)
    assert (None, 1, None) == films.count(Verdict.BROKEN)
    assert (None, ((Verdict.BROKEN, 1),), None) == films.counts
    assert ((Verdict.MET, 4), (Verdict.BROKEN, 1)) == news.counts[2]


def test_clauses_come_as_the_last_report_has_them() -> None:
    """Behind them, those that only earlier ones asked."""
    other = found("c", version="plan/gone")
    first = report(other, FILMS, NEWS, at="2026-11-09 00:00")

    assert ["quotas/news", "quotas/films", "plan/gone"] == [
        each.clause for each in trend([first, SECOND]).clauses
    ]


def test_versions_of_a_clause_count_together() -> None:
    """A sentence is followed from one edition to the next."""
    both = report(
        NEWS, evolve(NEWS, clause=found(version="quotas/news@2027-01-01").clause)
    )

    assert ["quotas/news"] == [each.clause for each in trend([both]).clauses]
    assert (2,) == trend([both]).clauses[0].count(Verdict.BROKEN)


def test_what_weighs_is_counted() -> None:
    """Findings by weight, and subjects by verdict."""
    followed = trend([FIRST, SECOND, THIRD])

    assert (1, 1, 0) == followed.weighing(Weight.VIOLATION)
    assert (0, 1, 0) == followed.weighing(Weight.WARNING)
    assert (1, 2, 1) == followed.count(Verdict.BROKEN)


def test_of_no_report_there_is_no_trend() -> None:
    """It says what to give."""
    with pytest.raises(ReportError, match="there is no report: give some"):
        trend([])


def test_a_trend_is_a_value() -> None:
    """It can be compared, kept and sent."""
    followed = trend([FIRST, SECOND])

    assert followed == pickle.loads(pickle.dumps(followed))
    assert hash(followed) == hash(trend([SECOND, FIRST]))
