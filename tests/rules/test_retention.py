"""How long the archive keeps its copies."""

import re
from datetime import date

import pytest
from builders import (
    AT,
    FACEBOOK,
    account,
    asked,
    clause,
    comment,
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
from some_governance.records.spans import EARLIEST, Span
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


def receipt_of(of: str) -> Record:
    """Keep a copy of something for a month that is over."""
    return receipt(
        of, "2026-10-15 12:00", captured="2026-10-10 12:00", retention="short-term"
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


def over(of: str = "c", on: str | None = None) -> Outcome:
    """Give what is told, for information, of a copy that may go."""
    return Outcome(
        verdict=Verdict.NOT_APPLICABLE,
        subject=of,
        account=on,
        about="kept-for-its-time",
    )


class TestWhatMayGo:
    """Nobody has to dispose of anything; what may go is told."""

    @pytest.mark.parametrize(
        ("rule", "at", "may_go"),
        [
            (RULE, "2026-11-10 11:59", False),
            (RULE, "2026-11-10 12:00", True),
            (RULE, "2026-11-10 12:01", True),
            (CONFIRMED, "2026-11-15 11:59", False),
            (CONFIRMED, "2026-11-15 12:00", True),
        ],
    )
    def test_what_was_kept_for_its_time(
        self, rule: Retention, at: str, may_go: bool
    ) -> None:
        """A month to the minute, from when it was taken, or confirmed."""
        assert [over()] * may_go == told(kept(), rule=rule, at=at)

    @pytest.mark.parametrize(
        "more",
        [
            kept("long-term", id="other"),
            kept(id="other", captured="2026-11-01 12:00"),
            kept("documented", id="other"),
            kept(None, id="other"),
            kept(id="other", captured=None),
        ],
        ids=["longer", "later", "another class", "no class", "nobody knows when"],
    )
    def test_nothing_else_keeps_it(self, more: Record) -> None:
        """The longest holds, and what may hold for longer isn't told as free."""
        assert [] == told(kept(), more)

    def test_of_several_that_are_over_the_thing_is_told_once(self) -> None:
        """Two copies of one comment are one thing."""
        assert [over()] == told(kept(), kept(id="other"))

    def test_when_it_was_taken_is_not_asked_where_it_does_not_count(self) -> None:
        """From when the archive confirmed it, a month is over all the same."""
        assert [over()] == told(kept(captured=None), rule=CONFIRMED)

    def test_what_is_gone_may_not_go_again(self) -> None:
        """A disposal that is told is the end of it."""
        assert [MET] == told(kept(), gone("2026-11-20 12:00"))

    def test_what_was_archived_again_is_another_copy(self) -> None:
        """It has its own time, from when it was taken."""
        again = receipt(
            "c",
            "2026-11-25 12:00",
            id="again",
            captured="2026-10-20 12:00",
            retention="short-term",
        )
        last = gone("2026-11-20 12:00"), disposal("c", "2026-11-26 12:00", id="last")

        assert [MET, over()] == told(kept(), gone("2026-11-20 12:00"), again)
        assert [Outcome(verdict=Verdict.MET, count=2)] == told(kept(), again, *last)

    def test_what_was_confirmed_as_it_was_disposed_of_is_gone(self) -> None:
        """At one instant it is the copy that went; a minute later it is another."""
        went = gone("2026-11-20 12:00")
        late = [
            receipt("c", at, captured="2026-10-12 12:00", retention="short-term")
            for at in ("2026-11-20 12:00", "2026-11-20 12:01")
        ]

        assert [MET] == told(went, late[0])
        assert over() in told(went, late[1])

    def test_the_longest_free_comes_first(self) -> None:
        """By the moment at which its time was over, and then by its id."""
        copies = [
            receipt(of, "2026-10-15 12:00", captured=captured, retention="short-term")
            for of, captured in [
                ("a", "2026-10-12 12:00"),
                ("c", "2026-10-10 12:00"),
                ("b", "2026-10-10 12:00"),
            ]
        ]

        assert [over("b"), over("c"), over("a")] == told(*copies)

    def test_an_account_has_its_own(self) -> None:
        """Of what nobody has seen, nobody knows on which account it was."""
        told_of = told(account(), comment("c"), kept(), receipt_of("unseen"))

        assert [over("c", FACEBOOK), over("unseen")] == told_of

    def test_like_things_are_one_finding(self) -> None:
        """However many may go: a line for an account, and a name for each."""
        said = [comment(id) for id in "abc"]
        report = asked(RULE, account(), *said, *map(receipt_of, "abcx"))

        assert [(FACEBOOK, 3, ("a", "b", "c")), (None, 1, ("x",))] == [
            (each.outcome.account, each.outcome.count, each.items)
            for each in report.findings
        ]
        assert 4 == report.count(Verdict.NOT_APPLICABLE)

    @pytest.mark.parametrize(
        ("until", "may_go"),
        [
            (AT, True),
            ("2026-11-20 00:00", True),
            ("2026-10-30 00:00", True),
            ("2026-10-29 23:59", False),
        ],
    )
    def test_all_receipts_have_to_be_known(self, until: str, may_go: bool) -> None:
        """But for a month: one that nobody has told of may keep it for longer."""
        seen = [
            coverage_without("receipt"),
            coverage("receipt", span=Span(until=oslo(until))),
        ]

        assert [over()] * may_go == told(kept(), covered=seen)

    @pytest.mark.parametrize(
        ("since", "until", "may_go"),
        [
            (None, AT, True),
            (None, "2026-10-30 00:00", True),
            (None, "2026-10-29 23:59", False),
            ("2020-01-01 00:00", AT, False),
        ],
    )
    def test_all_disposals_have_to_be_known(
        self, since: str | None, until: str, may_go: bool
    ) -> None:
        """What nobody has told of may be gone already, or be another copy's end."""
        seen = [
            coverage_without("disposal"),
            coverage(
                "disposal",
                span=Span(oslo(since) if since else EARLIEST, oslo(until)),
            ),
        ]

        assert may_go is (over() in told(kept(), covered=seen))

    def test_that_a_disposal_is_forgotten_frees_nothing(self) -> None:
        """Who no longer knows of it doesn't know either that the copy is there."""
        blind = [coverage_without("disposal")]

        assert over() not in told(kept(), gone("2026-11-20 12:00"))
        assert [missing("disposal", "disposal")] == told(kept(), covered=blind)

    def test_receipts_from_the_beginning(self) -> None:
        """Who vouches for some years knows nothing of those before."""
        seen = [
            coverage_without("receipt"),
            coverage("receipt", span=Span(since=oslo("2020-01-01 00:00"))),
        ]

        assert [] == told(kept(), covered=seen)

    @pytest.mark.parametrize(
        ("until", "tally"),
        [(date(2026, 12, 1), {"not-applicable": 1}), (date(2026, 11, 30), {})],
    )
    def test_it_is_told_while_the_sentence_is_in_force(
        self, until: date, tally: dict[str, int]
    ) -> None:
        """At the moment of asking, another sentence may hold."""
        assert tally == tallied(clause(RULE, until=until), kept())


@pytest.mark.parametrize(
    ("since", "tally"),
    [(date(2026, 11, 5), {"broken": 1}), (date(2026, 11, 6), {})],
)
def test_only_what_was_disposed_of_while_it_is_in_force(
    since: date, tally: dict[str, int]
) -> None:
    """What went before the sentence held, it doesn't judge."""
    facts = kept(), gone("2026-11-05 12:00")

    assert tally == tallied(clause(RULE, since=since), *facts)


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
