"""What employees are told, and held to by nobody."""

import pytest
from attrs import evolve
from builders import (
    clause,
    coverage_without,
    group,
    guidelines,
    mode,
    situation,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.employees import RULES, GroupSize
from some_governance.rules.rule import Approx

RULE = GroupSize(band=Approx(low=20, high=30))
GROUP = "facebook:group-1"


def found(*facts: Record, rule: GroupSize = RULE, **situated: object) -> list[Outcome]:
    """Give all that comes out for some groups."""
    return list(rule.check(situation(*facts, **situated)))


def told(members: int, position: str) -> Outcome:
    """Give what is told of a group."""
    return Outcome(
        verdict=Verdict.NOT_APPLICABLE,
        subject=GROUP,
        values={"members": members, "position": position, "low": 20, "high": 30},
    )


def missing(fact: str, subject: str = GROUP) -> Outcome:
    """Give what comes out where no source can tell."""
    return Outcome(verdict=Verdict.MISSING_FACT, subject=subject, about=fact)


@pytest.mark.parametrize(
    ("members", "position"),
    [
        (0, "below"),
        (19, "below"),
        (20, "below"),
        (21, "within"),
        (29, "within"),
        (30, "within"),
        (31, "above"),
        (5000, "above"),
    ],
)
def test_a_group_lies_below_within_or_above_the_band(
    members: int, position: str
) -> None:
    """Golden case 24: «over 20-30», and never a yes or no."""
    assert [told(members, position)] == found(group(members))


@pytest.mark.parametrize(
    ("members", "closed", "expected"),
    [
        (None, True, missing("group-members")),
        (31, None, missing("group-closed")),
        (None, None, missing("group-closed")),
        (31, False, Outcome(verdict=Verdict.NOT_APPLICABLE)),
        (None, False, Outcome(verdict=Verdict.NOT_APPLICABLE)),
    ],
)
def test_only_closed_groups_are_spoken_of(
    members: int | None, closed: bool | None, expected: Outcome
) -> None:
    """What isn't known of one is told."""
    assert [expected] == found(group(members, closed=closed))


@pytest.mark.parametrize("closed", [True, False, None])
def test_open_ones_too_where_the_text_says_so(closed: bool | None) -> None:
    """A text may speak of all groups."""
    rule = evolve(RULE, closed_only=False)

    assert [told(31, "above")] == found(group(31, closed=closed), rule=rule)
    assert [missing("group-members")] == found(group(None, closed=closed), rule=rule)


def test_groups_that_nobody_lists_may_be_there() -> None:
    """What is known of others is told all the same."""
    covered = [coverage_without("group")]

    assert [missing("group", "group"), told(31, "above")] == found(
        group(31), covered=covered
    )
    assert [] == found()


def test_it_breaks_nothing() -> None:
    """However large a group is, nobody has done wrong."""
    report = assess(guidelines(clause(RULE)), situation(group(31), group(5, "other")))

    assert [GROUP, "other"] == sorted(
        each.outcome.subject or "" for each in report.findings
    )
    assert {None} == {each.weight for each in report.findings}
    assert 2 == report.count(Verdict.NOT_APPLICABLE)


def test_only_a_clause_that_holds_now_speaks() -> None:
    """Outside the clause's mode nothing is told."""
    crisis = mode("crisis", "2026-11-29 00:00")
    rules = [
        clause(RULE, id="test/in-crisis", when="crisis"),
        clause(RULE, id="test/but-in-crisis", unless="crisis"),
    ]
    book = guidelines(*rules, modes={"crisis": DefinedMode()})
    report = assess(book, situation(crisis, group(31)))

    assert [1, 0] == [each.count(Verdict.NOT_APPLICABLE) for each in report.tallies]
    assert (GroupSize,) == RULES
