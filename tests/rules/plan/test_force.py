"""Whether there is a plan at all."""

import pytest
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

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST, Span
from some_governance.rules.plan import PlanInForce

RULE = PlanInForce(owner="kommunikasjon")
PLAN = plan()
SINCE_OCTOBER = coverage(span=span("2026-10-01 00:00", "2027-01-01 00:00"))


def found(*facts: Record, **situated: object) -> list[Outcome]:
    """Give all that comes out, asked as 30 November begins."""
    return list(RULE.check(situation(*facts, **situated)))


def none(last: str | None = None) -> list[Outcome]:
    """Give what comes out where no plan is in force."""
    return [
        Outcome(
            verdict=Verdict.BROKEN,
            subject="kommunikasjon",
            values={"last": last} if last else {},
        )
    ]


def missing(fact: str, subject: str = "kommunikasjon") -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(verdict=Verdict.MISSING_FACT, subject=subject, about=fact)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-29", none("2026-11-29")),
        ("2026-11-30", [FINE]),
        ("2026-12-01", [FINE]),
    ],
)
def test_a_plan_is_in_force_to_the_end_of_its_last_day(
    day: str, expected: list[Outcome]
) -> None:
    """What stands in it for today keeps it in force; for yesterday, no longer."""
    assert expected == found(PLAN, plan_item(day=day))


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-10-25 23:59", [FINE]),
        ("2026-10-26 00:00", none("2026-10-25")),
    ],
)
def test_a_day_is_the_municipalitys_own(at: str, expected: list[Outcome]) -> None:
    """On the night when the clock is put back, the day ends at midnight in Oslo."""
    early = plan(made="2026-10-01 12:00"), plan_item(day="2026-10-25")

    assert expected == found(*early, since="2026-09-28 00:00", at=at)


def test_a_day_of_23_hours_ends_at_midnight_too() -> None:
    """On the night when the clock is put forward, the plan of that day still holds."""
    item = plan_item(day="2027-03-28")

    assert [FINE] == found(PLAN, item, at="2027-03-28 23:59")
    assert none("2027-03-28") == found(PLAN, item, at="2027-03-29 00:00")


def test_where_there_was_never_one_there_is_none() -> None:
    """A municipality that plans nothing has no plan."""
    assert none() == found()
    assert none() == found(PLAN)


def test_a_plan_of_another_unit_is_not_this_one() -> None:
    """The service desk's plan is not Kommunikasjon's."""
    other = plan(owner="servicetorget")

    assert none() == found(other, plan_item(day="2026-12-24"))


def test_the_latest_of_all_its_days_is_told() -> None:
    """Whoever reads it sees when the last plan ran out."""
    items = [plan_item(day, day) for day in ("2026-11-28", "2026-11-03")]

    assert none("2026-11-28") == found(PLAN, *items)


@pytest.mark.parametrize(
    "facts",
    [
        (plan(made="2026-11-30 00:01"), plan_item(day="2026-12-24")),
        (PLAN, plan_item(day="2026-12-24", made="2026-11-30 00:01")),
        (PLAN, plan_item(day="2026-12-24", plan="nobody-knows")),
        (
            PLAN,
            plan_item(day="2026-12-24", plan="nobody-knows", made="2026-11-03 12:00"),
        ),
    ],
    ids=["a later plan", "a later item", "no plan", "an item without a plan"],
)
def test_what_is_not_yet_known_keeps_nothing_in_force(
    facts: tuple[Record, ...],
) -> None:
    """What is planned tomorrow was not the plan today."""
    assert none() == found(*facts)


def test_a_plan_made_at_the_moment_of_asking_is_one() -> None:
    """The first plan is in force as soon as it is made."""
    made = plan(made="2026-11-30 00:00")

    assert [FINE] == found(made, plan_item(day="2026-11-30"))


@pytest.mark.parametrize("day", ["2026-12-24", None])
def test_a_plan_of_nobody_known_settles_nothing(day: str | None) -> None:
    """It may be Kommunikasjon's: the register has to say."""
    plans = plan(owner=None), plan_item(day=day), plan_item("item-2", day)

    assert [missing("plan-owner", "plan-1")] == found(*plans)


def test_a_plan_of_nobody_known_that_ran_out_is_in_force_for_nobody() -> None:
    """Whoever made it, it ended yesterday."""
    assert none() == found(plan(owner=None), plan_item(day="2026-11-29"))


def test_what_stands_there_without_a_day_settles_nothing() -> None:
    """It may be for tomorrow."""
    items = plan_item("a", None), plan_item("b", None), plan_item("c", "2026-11-29")

    assert [missing("planned-day", "a"), missing("planned-day", "b")] == found(
        PLAN, *items
    )


def test_one_that_is_certain_is_enough() -> None:
    """What else is unknown makes no difference then."""
    unknown = plan("plan-2", owner=None), plan_item("x", None), plan_item("y", None)

    assert [FINE] == found(PLAN, *unknown, plan_item(day="2026-12-24"))


@pytest.mark.parametrize(
    ("covered", "expected"),
    [
        ([coverage()], none()),
        ([coverage_without("plan")], [missing("plan")]),
        ([coverage_without("plan-item")], [missing("plan-item")]),
        ([SINCE_OCTOBER], [missing("plan")]),
        ([coverage("plan"), SINCE_OCTOBER], [missing("plan-item")]),
        ([], [missing("plan")]),
    ],
)
def test_who_can_not_see_all_plans_can_not_say_that_there_is_none(
    covered: list[Coverage], expected: list[Outcome]
) -> None:
    """A plan of last year may still be in force."""
    assert expected == found(covered=covered)


def test_a_register_that_was_gone_through_lately_speaks_for_today() -> None:
    """It needn't have been gone through at this very moment."""
    lately, long_ago = (
        coverage(span=Span(EARLIEST, oslo(at)))
        for at in ("2026-10-30 00:00", "2026-10-29 23:59")
    )

    assert none() == found(covered=[lately])
    assert [missing("plan")] == found(covered=[long_ago])


def test_only_a_clause_that_holds_now_asks() -> None:
    """Outside the clause's mode nobody needs a plan."""
    crisis = mode("crisis", "2026-11-29 00:00")
    rules = [
        clause(RULE, id="test/in-crisis", when="crisis"),
        clause(RULE, id="test/but-in-crisis", unless="crisis"),
    ]
    book = guidelines(*rules, modes={"crisis": DefinedMode()})
    report = assess(book, situation(crisis))

    assert ["test/in-crisis"] == [each.clause.id for each in report.findings]


def test_it_names_the_unit() -> None:
    """The guidelines have to define who makes the plan."""
    assert ("kommunikasjon",) == RULE.words


def test_the_moment_counts_and_not_the_window() -> None:
    """A plan that ran out within the window is none at its end."""
    item = plan_item(day="2026-11-20")

    assert none("2026-11-20") == found(PLAN, item)
    assert [FINE] == found(PLAN, item, at="2026-11-20 12:00")
