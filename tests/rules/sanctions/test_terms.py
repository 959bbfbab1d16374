"""How long a sanction lasts."""

import re

import pytest
from builders import FACEBOOK, coverage_without, oslo, sanction, situation
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.rule import Scope
from some_governance.rules.sanctions import RULES, SanctionTerms

LEAST = SanctionTerms(sanction="block", at_least=relativedelta(months=1))
MOST = SanctionTerms(sanction="block", at_most=relativedelta(months=1))
EXACTLY = SanctionTerms(
    sanction="block", at_least=relativedelta(months=1), at_most=relativedelta(months=1)
)
MET = Outcome(verdict=Verdict.MET)


def blocked(at: str = "2026-11-10 12:00", **fields: object) -> Record:
    """Block somebody."""
    return sanction("block", at, **{"id": "block", **fields})


def broken(ends: str | None, limit: str = "2026-12-10 12:00", **names: bool) -> Outcome:
    """Give what comes out for a block that lasts too short, or too long."""
    (name,) = names
    return Outcome(
        verdict=Verdict.BROKEN,
        subject="block",
        account=FACEBOOK,
        at=oslo("2026-11-10 12:00"),
        values={
            "sanction": "block",
            "ends": None if ends is None else oslo(ends),
            name: oslo(limit),
        },
    )


def told(rule: SanctionTerms, *facts: Record, **how: object) -> list[Outcome]:
    """Give all that comes out."""
    return list(rule.check(situation(*facts, **how)))


@pytest.mark.parametrize(
    ("until", "outcome"),
    [
        ("2026-12-10 11:59", broken("2026-12-10 11:59", at_least=True)),
        ("2026-12-10 12:00", MET),
        ("2026-12-10 12:01", MET),
        (None, MET),
    ],
)
def test_a_block_lasts_at_least_a_month(until: str | None, outcome: Outcome) -> None:
    """«Blockering varar under minst en månads tid»: a month to the minute is enough."""
    assert [outcome] == told(LEAST, blocked(until=until))


@pytest.mark.parametrize(
    ("until", "outcome"),
    [
        ("2026-12-10 11:59", MET),
        ("2026-12-10 12:00", MET),
        ("2026-12-10 12:01", broken("2026-12-10 12:01", at_most=True)),
        (None, broken(None, at_most=True)),
    ],
)
def test_or_at_most_a_month(until: str | None, outcome: Outcome) -> None:
    """A minute more is too long, and what has no end is as well."""
    assert [outcome] == told(MOST, blocked(until=until))


@pytest.mark.parametrize("until", ["2026-12-10 12:00", "2026-12-24 12:00", None])
def test_lifted_early_it_was_too_short(until: str | None) -> None:
    """A block that was taken back lasted no longer, whatever was planned."""
    block = blocked(until=until, lifted="2026-11-20 12:00")

    assert [broken("2026-11-20 12:00", at_least=True)] == told(LEAST, block)
    assert [MET] == told(MOST, block)


def test_lifted_after_its_end_it_ended_then() -> None:
    """What was over can't be taken back."""
    block = blocked(until="2026-11-20 12:00", lifted="2026-11-25 12:00")

    assert [broken("2026-11-20 12:00", at_least=True)] == told(LEAST, block)


@pytest.mark.parametrize(
    ("lifted", "outcome"),
    [
        ("2026-11-30 00:00", broken("2026-11-30 00:00", at_least=True)),
        ("2026-11-30 00:01", MET),
    ],
)
def test_what_will_be_lifted_still_holds(lifted: str, outcome: Outcome) -> None:
    """What comes after the moment of asking hasn't happened."""
    assert [outcome] == told(LEAST, blocked(lifted=lifted))


@pytest.mark.parametrize(
    ("at", "until", "right"),
    [
        ("2026-02-28 02:30", "2026-03-28 02:29", False),
        ("2026-02-28 02:30", "2026-03-28 02:30", True),
        ("2026-09-25 02:30", "2026-10-25 02:29", False),
        ("2026-09-25 02:30", "2026-10-25 02:30", True),
        ("2026-01-31 12:00", "2026-02-28 11:59", False),
        ("2026-01-31 12:00", "2026-02-28 12:00", True),
        ("2026-03-01 02:30", "2026-03-29 03:29", False),
    ],
)
def test_a_month_is_one_of_the_calendar(at: str, until: str, right: bool) -> None:
    """It ends at the same time of the day, or on a shorter month's last day."""
    window = {"since": "2026-01-01 00:00"}
    (outcome,) = told(LEAST, blocked(at, until=until), **window)

    assert right is (outcome.verdict is Verdict.MET)


@pytest.mark.parametrize(
    ("until", "right"), [("2026-03-29 03:29", False), ("2026-03-29 03:30", True)]
)
def test_a_time_that_the_clock_leaves_out_is_later(until: str, right: bool) -> None:
    """A day from half past two, in the night without that, is half past three."""
    rule = SanctionTerms(sanction="block", at_least=relativedelta(days=1))
    block = blocked("2026-03-28 02:30", until=until)
    (outcome,) = told(rule, block, since="2026-01-01 00:00")

    assert right is (outcome.verdict is Verdict.MET)


def test_other_sanctions_are_not_spoken_of() -> None:
    """A warning has no end, and doesn't need one; nor has a block of last year."""
    others = sanction(), blocked("2026-11-01 23:59", id="early")

    assert [] == told(MOST, *others)


def test_what_is_right_is_counted() -> None:
    """Of two blocks for a month, both are right."""
    blocks = [
        blocked(id=id, until="2026-12-10 12:00", account=account)
        for id, account in (("a", FACEBOOK), ("b", None))
    ]

    assert [Outcome(verdict=Verdict.MET, count=2)] == told(EXACTLY, *blocks)


def test_without_the_register_there_may_be_more() -> None:
    """What is known is judged, and that there is no other one nobody can say."""
    unseen = Outcome(verdict=Verdict.MISSING_FACT, subject="sanction", about="sanction")

    assert [unseen, MET] == told(
        LEAST, blocked(), covered=[coverage_without("sanction")]
    )


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "it has neither at_least nor at_most: name one"),
        (
            {"at_least": relativedelta(days=32), "at_most": relativedelta(months=1)},
            "'at_least' is longer than at_most",
        ),
        ({"at_least": relativedelta(months=-1)}, "'at_least' is no time at all"),
        ({"at_most": relativedelta()}, "'at_most' is no time at all"),
    ],
)
def test_terms_that_nothing_can_keep_are_refused(
    fields: dict[str, relativedelta], message: str
) -> None:
    """A rule that demands nothing, or that nothing can keep, is not made."""
    with pytest.raises(ValueError, match=re.escape(message)):
        SanctionTerms(sanction="block", **fields)


def test_it_names_its_word_and_asks_nobody() -> None:
    """It looks at the whole municipality at once."""
    assert (("block",), (), False) == (LEAST.words, LEAST.questions, LEAST.judged)
    assert Scope.MUNICIPALITY is LEAST.scope
    assert ["sanction-ladder", "sanction-terms"] == [each.kind for each in RULES]
