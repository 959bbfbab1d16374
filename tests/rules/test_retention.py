"""How long the archive keeps its copies."""

import re
from datetime import date

import pytest
from builders import (
    clause,
    coverage,
    coverage_without,
    disposal,
    oslo,
    receipt,
    situation,
    tallied,
)
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.spans import Span
from some_governance.rules.retention import RULES, Retention
from some_governance.rules.rule import Scope

CLASSES = {"short-term": relativedelta(months=1), "long-term": relativedelta(years=5)}
RULE = Retention(classes=CLASSES)
CONFIRMED = Retention(classes=CLASSES, keep_from="confirmed")

MET = Outcome(verdict=Verdict.MET)
SILENT = Outcome(verdict=Verdict.NOT_APPLICABLE)


def kept(retention: str | None = "short-term", **fields: object) -> Record:
    """Let the archive confirm on the 15th a copy that was taken on the 10th."""
    return receipt(
        "c",
        "2026-10-15 12:00",
        **{"captured": "2026-10-10 12:00", "retention": retention, **fields},
    )


def gone(at: str) -> Record:
    """Dispose of the copy."""
    return disposal("c", at)


def early(at: str, keep_until: str) -> Outcome:
    """Give what comes out for a copy that had to be kept for longer."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject="c:disposal",
        at=oslo(at),
        values={"of": "c", "keep_until": oslo(keep_until)},
    )


def missing(fact: str, of: str = "c") -> Outcome:
    """Give what comes out where nobody can tell."""
    return Outcome(verdict=Verdict.MISSING_FACT, subject=of, about=fact)


def told(*facts: Record, rule: Retention = RULE, **how: object) -> list[Outcome]:
    """Give all that comes out."""
    return list(rule.check(situation(*facts, **how)))


@pytest.mark.parametrize(
    ("rule", "at", "until"),
    [
        (RULE, "2026-11-10 11:59", "2026-11-10 12:00"),
        (RULE, "2026-11-10 12:00", None),
        (RULE, "2026-11-10 12:01", None),
        (CONFIRMED, "2026-11-15 11:59", "2026-11-15 12:00"),
        (CONFIRMED, "2026-11-15 12:00", None),
    ],
)
def test_a_copy_is_kept_for_its_time(
    rule: Retention, at: str, until: str | None
) -> None:
    """A month to the minute is enough, from when it was taken, or confirmed."""
    expected = MET if until is None else early(at, until)

    assert [expected] == told(kept(), gone(at), rule=rule)


@pytest.mark.parametrize(
    ("captured", "at", "right"),
    [
        ("2026-02-28 02:30", "2026-03-28 02:30", True),
        ("2026-02-28 02:30", "2026-03-28 02:29", False),
        ("2026-09-25 02:30", "2026-10-25 02:30", True),
        ("2026-09-25 02:30", "2026-10-25 02:29", False),
        ("2026-02-27 12:00", "2026-03-29 12:00", True),
        ("2026-01-31 12:00", "2026-02-28 12:00", True),
    ],
)
def test_a_month_is_one_of_the_calendar(captured: str, at: str, right: bool) -> None:
    """It ends at the same time of the day, over both nights in which clocks change."""
    copy = receipt("c", captured, captured=captured, retention="short-term")
    (outcome,) = told(copy, gone(at), since="2026-01-01 00:00")

    assert right is (outcome == MET)


def test_of_several_receipts_the_longest_holds() -> None:
    """What has to be kept for five years isn't free after a month."""
    both = kept(), kept("long-term", id="other")

    assert [early("2026-11-20 12:00", "2031-10-10 12:00")] == told(
        *both, gone("2026-11-20 12:00")
    )


def test_what_was_kept_twice_is_kept_for_the_later_time() -> None:
    """A copy that was taken again has its month from then."""
    both = kept(), kept(id="again", captured="2026-10-14 12:00")

    assert [early("2026-11-12 12:00", "2026-11-14 12:00")] == told(
        *both, gone("2026-11-12 12:00")
    )


def test_a_receipt_of_afterwards_is_of_another_copy() -> None:
    """What was archived after the disposal wasn't disposed of."""
    later = receipt("c", "2026-11-25 12:00", retention="long-term", id="later")

    assert [MET] == told(kept(), gone("2026-11-20 12:00"), later)


@pytest.mark.parametrize(
    "receipts",
    [[], [kept(None)], [kept(), kept(None, id="other")]],
    ids=["no receipt", "no class", "one without"],
)
def test_how_long_it_is_kept_has_to_be_known(receipts: list[Record]) -> None:
    """Where nobody says a class, it may have been the longest."""
    assert [missing("retention")] == told(*receipts, gone("2026-11-20 12:00"))


def test_too_early_is_too_early_whatever_else_is_known() -> None:
    """A receipt without a class can only keep it for longer."""
    both = kept("long-term"), kept(None, id="other", captured=None)

    assert [early("2026-11-20 12:00", "2031-10-10 12:00")] == told(
        *both, gone("2026-11-20 12:00")
    )


@pytest.mark.parametrize(
    ("rule", "expected"), [(RULE, missing("captured")), (CONFIRMED, MET)]
)
def test_when_it_was_taken_has_to_be_known(rule: Retention, expected: Outcome) -> None:
    """Unless the text counts from when the archive confirmed it."""
    copy = kept(captured=None)

    assert [expected] == told(copy, gone("2026-11-20 12:00"), rule=rule)


def test_of_other_classes_it_does_not_speak() -> None:
    """A class that the text doesn't name is no matter of this sentence."""
    assert [SILENT] == told(kept("documented"), gone("2026-11-20 12:00"))


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2026-11-20 12:00", MET),
        ("2026-11-20 11:59", missing("receipt")),
    ],
)
def test_all_receipts_have_to_be_known(until: str, expected: Outcome) -> None:
    """Another one may keep it for longer."""
    seen = [
        coverage_without("receipt"),
        coverage("receipt", span=Span(until=oslo(until))),
    ]

    assert [expected] == told(kept(), gone("2026-11-20 12:00"), covered=seen)


def test_without_a_source_nobody_knows_what_was_disposed_of() -> None:
    """That nothing is known of it doesn't show that all is kept."""
    blind = [coverage_without("disposal")]

    assert [missing("disposal", "disposal")] == told(covered=blind)


def test_what_may_go_may_stay() -> None:
    """Nobody has to dispose of anything."""
    assert [] == told(kept())


@pytest.mark.parametrize(
    ("since", "tally"),
    [(date(2026, 11, 5), {"broken": 1}), (date(2026, 11, 6), {})],
)
def test_only_what_was_disposed_of_while_it_is_in_force(
    since: date, tally: dict[str, int]
) -> None:
    """What went before the sentence held, it doesn't judge."""
    asked = kept(), gone("2026-11-05 12:00")

    assert tally == tallied(clause(RULE, since=since), *asked)


@pytest.mark.parametrize(
    ("classes", "message"),
    [
        ({}, "Length of 'classes' must be >= 1: 0"),
        ({"short-term": relativedelta()}, "'classes' is no time at all"),
        (
            {"long-term": relativedelta(years=1), "x": relativedelta(days=-1)},
            "'classes' is no time at all",
        ),
    ],
)
def test_a_class_that_keeps_nothing_is_refused(
    classes: dict[str, relativedelta], message: str
) -> None:
    """What is kept is kept for some time."""
    with pytest.raises(ValueError, match=re.escape(message)):
        Retention(classes=classes)


def test_it_names_its_words_and_asks_nobody() -> None:
    """Classes are words of the guidelines."""
    assert (("long-term", "short-term"), (), False) == (
        RULE.words,
        RULE.questions,
        RULE.judged,
    )
    assert Scope.MUNICIPALITY is RULE.scope
    assert ["retention"] == [each.kind for each in RULES]
