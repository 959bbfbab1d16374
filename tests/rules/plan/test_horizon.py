"""How far ahead is planned."""

import pytest
from attrs import evolve
from builders import (
    clause,
    coverage,
    coverage_without,
    guidelines,
    mode,
    oslo,
    plan,
    plan_item,
    situation,
    span,
)
from dateutil.relativedelta import relativedelta

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.rules.plan import PlanHorizon

ONE, TWO = relativedelta(months=1), relativedelta(months=2)
RULE = PlanHorizon(at_least=ONE, at_most=TWO)
NEW_YEARS_EVE = "2026-12-31 12:00"
MET = Outcome(verdict=Verdict.MET)
NOT_SPOKEN_OF = Outcome(verdict=Verdict.NOT_APPLICABLE)


def found(
    *facts: Record,
    rule: PlanHorizon = RULE,
    at: str = "2027-01-31 00:00",
    **how: object,
) -> list[Outcome]:
    """Give all that comes out, asked a month later."""
    return list(rule.check(situation(*facts, at=at, **how)))


def wrong(last: str | None, made: str = NEW_YEARS_EVE, **limit: str) -> list[Outcome]:
    """Give a plan that ends too early, or too late."""
    return [
        Outcome(
            verdict=Verdict.BROKEN,
            subject="plan-1",
            at=oslo(made),
            values={**({"last": last} if last else {}), **limit},
        )
    ]


def missing(fact: str, subject: str = "plan-1") -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(verdict=Verdict.MISSING_FACT, subject=subject, about=fact)


@pytest.mark.parametrize(
    ("made", "last", "expected"),
    [
        (NEW_YEARS_EVE, "2027-01-30", wrong("2027-01-30", at_least="2027-01-31")),
        (NEW_YEARS_EVE, "2027-01-31", [MET]),
        (NEW_YEARS_EVE, "2027-02-01", [MET]),
        (NEW_YEARS_EVE, "2027-02-27", [MET]),
        (NEW_YEARS_EVE, "2027-02-28", [MET]),
        (NEW_YEARS_EVE, "2027-03-01", wrong("2027-03-01", at_most="2027-02-28")),
    ],
)
def test_both_ends_are_right(made: str, last: str, expected: list[Outcome]) -> None:
    """Golden case 20: two months from New Year's Eve end on the last of February."""
    assert expected == found(plan(made=made), plan_item(day=last))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ("2026-12-30 23:59", "2027-02-28"),
        ("2026-12-31 00:00", "2027-02-28"),
        ("2027-01-01 00:00", "2027-03-01"),
    ],
)
def test_the_day_is_that_of_the_municipality(made: str, expected: str) -> None:
    """At midnight in Oslo it is still yesterday in Greenwich."""
    found_at_most = found(plan(made=made), plan_item(day="2027-05-17"))

    assert wrong("2027-05-17", made, at_most=expected) == found_at_most


@pytest.mark.parametrize(
    ("made", "last"),
    [("2026-10-25 02:30", "2026-12-25"), ("2027-03-28 03:00", "2027-05-28")],
)
def test_the_nights_on_which_the_clock_changes_are_days_like_others(
    made: str, last: str
) -> None:
    """A plan that was made in such a night is counted from its date."""
    window = {"since": "2026-10-01 00:00", "at": "2027-04-01 00:00"}

    assert [MET] == found(plan(made=made), plan_item(day=last), **window)


def test_the_last_of_all_its_days_counts() -> None:
    """A plan reaches as far as its last item, in whatever order they stand."""
    days = ("2027-02-10", "2027-01-05", "2027-01-20")
    items = [plan_item(day, day) for day in days]

    assert [MET] == found(plan(made=NEW_YEARS_EVE), *items)


def test_what_was_put_there_later_counts_too() -> None:
    """A plan to which a late item was added reaches as far as that."""
    late = plan_item("late", "2027-03-01", made="2027-01-20 12:00")
    facts = plan(made=NEW_YEARS_EVE), plan_item(day="2027-02-10"), late

    assert wrong("2027-03-01", at_most="2027-02-28") == found(*facts)
    assert [MET] == found(*facts, at="2027-01-20 11:00")


def test_a_plan_in_which_nothing_stands_is_too_short() -> None:
    """What stands in another plan makes this one no longer."""
    other = plan_item(plan="plan-2", made="2026-11-10 12:00", day="2027-02-10")

    assert wrong(None, at_least="2027-01-31") == found(plan(made=NEW_YEARS_EVE), other)
    assert [MET] == found(plan(made=NEW_YEARS_EVE), rule=PlanHorizon(at_most=TWO))


@pytest.mark.parametrize(
    ("last", "rule", "expected"),
    [
        ("2027-03-01", RULE, wrong("2027-03-01", at_most="2027-02-28")),
        ("2027-02-28", RULE, [missing("planned-day", "x")]),
        ("2027-01-30", RULE, [missing("planned-day", "x")]),
        ("2027-03-01", PlanHorizon(at_least=ONE), [MET]),
        ("2027-01-31", PlanHorizon(at_least=ONE), [MET]),
        ("2027-01-30", PlanHorizon(at_least=ONE), [missing("planned-day", "x")]),
        ("2027-01-30", PlanHorizon(at_most=TWO), [missing("planned-day", "x")]),
    ],
)
def test_an_item_without_a_day_settles_nothing(
    last: str, rule: PlanHorizon, expected: list[Outcome]
) -> None:
    """It may lie beyond the last day, unless that is too far, or enough, already."""
    items = plan_item(day=last), plan_item("x", None)

    assert expected == found(plan(made=NEW_YEARS_EVE), *items, rule=rule)


@pytest.mark.parametrize(
    ("last", "rule", "expected"),
    [
        ("2027-03-01", RULE, wrong("2027-03-01", at_most="2027-02-28")),
        ("2027-02-28", RULE, [missing("plan-item")]),
        (None, RULE, [missing("plan-item")]),
        ("2027-01-31", PlanHorizon(at_least=ONE), [MET]),
    ],
)
def test_who_can_not_see_all_items_can_not_say_which_is_the_last(
    last: str | None, rule: PlanHorizon, expected: list[Outcome]
) -> None:
    """Another one may lie beyond it, unless that makes no difference."""
    items = [plan_item(day=last)] if last else []
    covered = [coverage_without("plan-item")]
    told = found(plan(made=NEW_YEARS_EVE), *items, rule=rule, covered=covered)

    assert [missing("plan-item", "plan-item"), *expected] == told


@pytest.mark.parametrize(
    ("covered", "expected"),
    [
        ([coverage_without("plan")], [missing("plan", "plan")]),
        ([coverage(span=span("2026-11-02 00:00", "2027-01-31 00:00"))], []),
        (
            [coverage(span=span("2026-11-02 00:01", "2027-01-31 00:00"))],
            [missing("plan", "plan"), missing("plan-item", "plan-item")],
        ),
        (
            [coverage(span=span("2026-11-02 00:00", "2027-01-30 23:59"))],
            [missing("plan", "plan"), missing("plan-item", "plan-item")],
        ),
    ],
)
def test_plans_that_nobody_saw_may_have_been_made(
    covered: list[Coverage], expected: list[Outcome]
) -> None:
    """All of the window has to be seen."""
    assert expected == found(covered=covered)


def test_items_seen_since_the_plan_was_made_are_enough() -> None:
    """Nothing stands in a plan before it is made."""
    seen = [
        coverage("plan"),
        coverage("plan-item", span=span(NEW_YEARS_EVE, "2027-01-31 00:00")),
    ]
    facts = plan(made=NEW_YEARS_EVE), plan_item(day="2027-02-10")

    assert [missing("plan-item", "plan-item"), MET] == found(*facts, covered=seen)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ("2026-11-01 23:59", []),
        ("2026-11-02 00:00", wrong(None, "2026-11-02 00:00", at_least="2026-12-02")),
        ("2027-01-30 23:59", wrong(None, "2027-01-30 23:59", at_least="2027-02-28")),
        ("2027-01-31 00:00", []),
    ],
)
def test_only_plans_of_the_window_are_judged(
    made: str, expected: list[Outcome]
) -> None:
    """A plan that was made before is judged in the report before."""
    assert expected == found(plan(made=made))


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        ("kommunikasjon", [MET]),
        ("servicetorget", [NOT_SPOKEN_OF]),
        (None, [missing("plan-owner")]),
    ],
)
def test_only_plans_of_the_unit_that_the_text_names(
    owner: str | None, expected: list[Outcome]
) -> None:
    """Whose a plan is has to be known, unless the sentence speaks of all."""
    facts = plan(made=NEW_YEARS_EVE, owner=owner), plan_item(day="2027-02-10")

    assert expected == found(*facts, rule=evolve(RULE, owner="kommunikasjon"))
    assert [MET] == found(*facts)


def test_only_in_its_mode() -> None:
    """In a crisis nobody is held to plan for months."""
    crisis = mode("crisis", "2026-12-01 00:00")
    calm = clause(RULE, unless="crisis")
    book = guidelines(calm, modes={"crisis": DefinedMode()})
    plans = plan(made="2026-11-30 12:00"), plan("plan-2", made=NEW_YEARS_EVE)
    report = assess(book, situation(crisis, *plans, at="2027-01-31 00:00"))

    assert ["plan-1"] == [each.outcome.subject for each in report.findings]


def test_no_ahead_at_all_is_a_number_too() -> None:
    """A plan for the very day keeps a most of no days, and breaks a least of one."""
    today = plan(made=NEW_YEARS_EVE), plan_item(day="2026-12-31")
    none, day = relativedelta(), relativedelta(days=1)

    assert [MET] == found(*today, rule=PlanHorizon(at_most=none))
    assert wrong("2026-12-31", at_least="2027-01-01") == found(
        *today, rule=PlanHorizon(at_least=day)
    )
    assert wrong("2027-01-01", at_most="2026-12-31") == found(
        today[0], plan_item(day="2027-01-01"), rule=PlanHorizon(at_most=none)
    )
    assert [MET] == found(*today, rule=PlanHorizon(at_least=none, at_most=none))


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        ({}, "neither at_least nor at_most"),
        ({"at_least": TWO, "at_most": ONE}, "'at_most' is shorter than at_least"),
        ({"at_least": -ONE}, "leave the minus out"),
        ({"at_most": -ONE}, "leave the minus out"),
        ({"at_least": -TWO, "at_most": ONE}, "leave the minus out"),
    ],
)
def test_a_horizon_that_nobody_can_keep_is_refused(
    limits: dict[str, relativedelta], why: str
) -> None:
    """It names a number, ahead, and the most is no less than the least."""
    with pytest.raises(ValueError, match=why):
        PlanHorizon(**limits)


def test_it_names_the_unit() -> None:
    """The guidelines have to define whose plans they are, where they say it."""
    assert [(), ("kommunikasjon",)] == [
        RULE.words,
        evolve(RULE, owner="kommunikasjon").words,
    ]
