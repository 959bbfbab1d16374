"""Whether those who decide discuss the plan."""

import pytest
from builders import (
    agenda_item,
    clause,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    mode,
    oslo,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.guidelines.clause import Modality
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.rules.plan import OnAgenda
from some_governance.situation.periods import Per

RULE = OnAgenda(body="leadership-group", per=Per.MONTH)
AUTUMN = {"since": "2026-10-01 00:00", "at": "2026-12-01 00:00"}


def found(*facts: Record, rule: OnAgenda = RULE, **situated: object) -> list[Outcome]:
    """Give all that comes out for October and November."""
    return list(rule.check(situation(*facts, **{**AUTUMN, **situated})))


def met(count: int) -> Outcome:
    """Give so many months that keep the clause."""
    return Outcome(verdict=Verdict.MET, count=count)


def lacking(
    period: str = "2026-11",
    until: str = "2026-12-01 00:00",
    verdict: Verdict = Verdict.BROKEN,
    **values: int,
) -> Outcome:
    """Give a month in which it stood there too seldom."""
    return Outcome(
        verdict=verdict,
        subject="leadership-group",
        period=period,
        due=oslo(until),
        values={"count": 0, "at_least": 1, **values},
    )


def test_two_in_october_are_none_in_november() -> None:
    """Golden case 22: the second in October doesn't count for November."""
    october = agenda_item("2026-10-06 09:00"), agenda_item("2026-10-20 09:00")

    assert [lacking(), met(1)] == found(*october)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-10-31 23:59", lacking("2026-11")),
        ("2026-11-01 00:00", lacking("2026-10", "2026-11-01 00:00")),
        ("2026-11-30 23:59", lacking("2026-10", "2026-11-01 00:00")),
    ],
)
def test_a_month_is_the_municipalitys_own(at: str, expected: Outcome) -> None:
    """A meeting counts for the month that the clock in Oslo shows."""
    assert [expected, met(1)] == found(agenda_item(at))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [lacking(count=1, at_least=2)]),
        (2, [met(1)]),
        (3, [met(1)]),
    ],
)
def test_more_often_is_fine(count: int, expected: list[Outcome]) -> None:
    """Two of two are enough, and three are too."""
    twice = OnAgenda(body="leadership-group", per=Per.MONTH, at_least=2)
    items = [agenda_item(f"2026-11-0{day} 09:00") for day in range(1, count + 1)]

    assert expected == found(*items, rule=twice, since="2026-11-01 00:00")


def test_another_bodys_agenda_is_not_this_one() -> None:
    """What the crisis management discusses is not what the leaders discuss."""
    assert [lacking()] == found(
        agenda_item("2026-11-10 09:00", "kriseledelse"), since="2026-11-01 00:00"
    )


def test_a_month_that_lasts_is_not_yet_judged() -> None:
    """Until November is over, it may still come."""
    pending = lacking(verdict=Verdict.PENDING)

    assert [pending] == found(since="2026-11-01 00:00", at="2026-11-30 23:59")
    assert [lacking()] == found(since="2026-11-01 00:00")


@pytest.mark.parametrize(
    ("since", "months"),
    [("2026-10-31 23:59", ["2026-10", "2026-11"]), ("2026-11-01 00:00", ["2026-11"])],
)
def test_a_month_that_ends_in_the_window_is_asked_about(
    since: str, months: list[str]
) -> None:
    """Whatever window came before, it couldn't see how the month ended."""
    assert months == [each.period for each in found(since=since)]


@pytest.mark.parametrize(
    "covered",
    [
        [coverage_without("agenda-item")],
        [coverage(span=span("2026-11-02 00:00", "2026-12-01 00:00"))],
        [coverage(span=span("2026-11-01 00:00", "2026-11-30 00:00"))],
    ],
)
def test_who_does_not_see_the_whole_month_can_not_say(
    covered: list[Coverage],
) -> None:
    """It may have stood there on a day that nobody looked at."""
    missing = Outcome(
        verdict=Verdict.MISSING_FACT,
        subject="leadership-group",
        period="2026-11",
        about="agenda-item",
        values={"count": 0, "at_least": 1},
    )

    assert [missing] == found(covered=covered, since="2026-11-01 00:00")
    assert [met(1)] == found(
        agenda_item("2026-11-10 09:00"), covered=covered, since="2026-11-01 00:00"
    )


def test_a_month_that_the_mode_does_not_fill_is_not_held_against_it() -> None:
    """A crisis in the middle of November takes November out, and not October."""
    crisis = mode("crisis", "2026-11-10 00:00", "2026-11-12 00:00")
    calm = clause(RULE, unless="crisis")
    book = guidelines(calm, modes={"crisis": DefinedMode()})
    report = assess(book, situation(crisis, **AUTUMN))

    assert ["2026-10"] == [each.outcome.period for each in report.findings]
    assert 1 == report.count(Verdict.NOT_APPLICABLE)


def test_a_reason_excuses_one_month_only() -> None:
    """What was right in October is no excuse in November."""
    softly = clause(RULE, modality=Modality.AS_A_RULE)
    reason = judgement("leadership-group#2026-10", "exception", reason="no meeting")
    report = assess(guidelines(softly), situation(reason, **AUTUMN))

    assert [("2026-10", Verdict.EXCUSED), ("2026-11", Verdict.BROKEN)] == [
        (each.outcome.period, each.outcome.verdict) for each in report.findings
    ]


def test_it_names_the_body_and_needs_a_number() -> None:
    """The guidelines have to define whose agenda it is; none at all is no demand."""
    assert ("leadership-group",) == RULE.words
    with pytest.raises(ValueError, match="'at_least' must be >= 1"):
        OnAgenda(body="leadership-group", per=Per.MONTH, at_least=0)
