"""Whether so many warnings lead to a sanction, and nothing else does."""

import re
from datetime import date

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    asked,
    clause,
    coverage,
    coverage_without,
    judgement,
    oslo,
    sanction,
    situation,
    tallied,
)
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.spans import Span
from some_governance.rules.answered import Answered
from some_governance.rules.rule import Scope
from some_governance.rules.sanctions import SanctionLadder
from some_governance.rules.sanctions.ladder import Rung

BLOCK = Rung(at=3, sanction="block")
LADDER = SanctionLadder(strike="warning", rungs=(BLOCK,))
MONTH = SanctionLadder(strike="warning", rungs=(BLOCK,), window=relativedelta(months=1))
GRAVE = SanctionLadder(
    strike="warning",
    rungs=(BLOCK,),
    shortcut=Answered(question="grave", answers=("yes",)),
)


def counted(verdict: Verdict, count: int = 1) -> Outcome:
    """Give so much of what asks for nothing."""
    return Outcome(verdict=verdict, count=count)


def warned(count: int, **fields: object) -> list[Record]:
    """Warn somebody so often, a day apart."""
    return [
        sanction(**{"at": f"2026-11-{day:02} 12:00", "id": f"warning-{day}", **fields})
        for day in range(10, 10 + count)
    ]


def blocked(at: str = "2026-11-12 13:00", **fields: object) -> Record:
    """Block them."""
    return sanction("block", at, **{"id": "block", **fields})


def waiting(id: str = "warning-12", at: str = "2026-11-12 12:00") -> Outcome:
    """Give what comes out for a third warning that led to nothing yet."""
    return Outcome(
        verdict=Verdict.PENDING,
        subject=id,
        account=FACEBOOK,
        at=oslo(at),
        values={"strikes": 3, "sanction": "block"},
    )


def unearned(strikes: int, at: str = "2026-11-12 13:00") -> Outcome:
    """Give what comes out for a block after too few warnings."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject="block",
        account=FACEBOOK,
        at=oslo(at),
        values={"sanction": "block", "strikes": strikes, "at_least": 3},
    )


def missing(of: str, fact: str = "sanction", account: str | None = FACEBOOK) -> Outcome:
    """Give what comes out where nobody can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=of, account=account, about=fact
    )


def told(rule: SanctionLadder, *facts: Record, **how: object) -> list[Outcome]:
    """Give all that comes out."""
    return list(rule.check(situation(*facts, **how)))


MET, SILENT = Verdict.MET, Verdict.NOT_APPLICABLE


class TestWhatStrikesLeadTo:
    """«ved tredje advarsel, bliver personen blokeret»."""

    @pytest.mark.parametrize(
        ("count", "outcomes"),
        [
            (2, [counted(SILENT, 2)]),
            (3, [waiting(), counted(SILENT, 2)]),
            (4, [waiting(), counted(SILENT, 3)]),
        ],
    )
    def test_the_third_warning_leads_to_a_block(
        self, count: int, outcomes: list[Outcome]
    ) -> None:
        """It waits for one, and the text names no time."""
        assert outcomes == told(LADDER, *warned(count))

    @pytest.mark.parametrize(
        "block",
        [
            blocked("2026-11-12 12:00"),
            blocked("2026-11-20 12:00"),
            blocked("2026-10-01 12:00"),
            blocked("2026-11-12 13:00", account=None),
        ],
        ids=["with it", "later", "still blocked", "on all accounts"],
    )
    def test_a_block_with_it_or_after_it_keeps_the_text(self, block: Record) -> None:
        """So does one that still held when they were warned again."""
        outcomes = told(LADDER, *warned(3), block)

        assert waiting() not in outcomes
        assert Verdict.MET in {each.verdict for each in outcomes}

    @pytest.mark.parametrize(
        "block",
        [
            blocked("2026-10-12 12:00", until="2026-11-12 12:00"),
            blocked("2026-10-12 12:00", lifted="2026-11-12 12:00"),
            blocked(account=INSTAGRAM),
            blocked(person="facebook:citizen-2"),
            sanction("documented", "2026-11-12 13:00"),
        ],
        ids=["over", "lifted", "elsewhere", "somebody else", "something else"],
    )
    def test_another_block_does_not(self, block: Record) -> None:
        """What was over by then, or is about somebody else, doesn't count."""
        assert waiting() in told(LADDER, *warned(3), block)

    @pytest.mark.parametrize(
        "block",
        [
            blocked("2026-10-12 12:00", until="2026-11-12 12:00:01"),
            blocked("2026-10-12 12:00", lifted="2026-11-12 12:00:01"),
        ],
    )
    def test_one_that_held_a_moment_longer_does(self, block: Record) -> None:
        """A block that ends after the third warning was there with it."""
        assert waiting() not in told(LADDER, *warned(3), block)

    def test_warnings_on_another_account_do_not_count(self) -> None:
        """What happened on Instagram is no warning on Facebook."""
        elsewhere = sanction(at="2026-11-09 12:00", account=INSTAGRAM)

        assert [counted(SILENT, 3)] == told(LADDER, elsewhere, *warned(2))

    def test_warnings_for_all_accounts_count_on_each(self) -> None:
        """Who was warned everywhere was warned here too."""
        everywhere = sanction(at="2026-11-09 12:00", account=None)

        assert waiting("warning-11", "2026-11-11 12:00") in told(
            LADDER, everywhere, *warned(2)
        )

    def test_each_person_is_counted_apart(self) -> None:
        """Three people with a warning each have one each."""
        people = [
            sanction(at="2026-11-10 12:00", person=f"facebook:citizen-{number}")
            for number in range(3)
        ]

        assert [counted(SILENT, 3)] == told(LADDER, *people)

    @pytest.mark.parametrize(
        ("lifted", "waits"),
        [("2026-11-12 12:00", False), ("2026-11-12 12:01", True)],
    )
    def test_a_lifted_warning_no_longer_counts(self, lifted: str, waits: bool) -> None:
        """Lifted before the third, it is only the second; lifted later, it counted."""
        _, *others = warned(3)
        lifted_one = sanction(id="warning-10", at="2026-11-10 12:00", lifted=lifted)

        assert waits is (waiting() in told(LADDER, lifted_one, *others))

    @pytest.mark.parametrize(
        ("lifted", "waits"), [("2026-11-30 00:00", False), ("2026-11-30 00:01", True)]
    )
    def test_a_third_warning_that_is_lifted_waits_no_longer(
        self, lifted: str, waits: bool
    ) -> None:
        """What was taken back by now leads to nothing."""
        *first, _ = warned(3)
        third = sanction(id="warning-12", at="2026-11-12 12:00", lifted=lifted)

        assert waits is (waiting() in told(LADDER, *first, third))

    def test_a_ladder_may_have_several_rungs(self) -> None:
        """Of each rung's strike its own sanction is asked."""
        rule = SanctionLadder(
            strike="warning", rungs=(Rung(at=2, sanction="documented"), BLOCK)
        )
        outcomes = told(rule, *warned(3))

        assert [("warning-11", "documented"), ("warning-12", "block")] == [
            (each.subject, each.values.get("sanction")) for each in outcomes[:2]
        ]

    @pytest.mark.parametrize(
        ("first", "waits"),
        [("2026-10-12 12:00", True), ("2026-10-12 11:59", False)],
    )
    def test_a_warning_counts_for_its_time(self, first: str, waits: bool) -> None:
        """After a month it is forgotten, and the third is only the second."""
        _, *others = warned(3)

        assert waits is (waiting() in told(MONTH, sanction(at=first), *others))

    def test_of_two_at_one_moment_one_is_the_second(self) -> None:
        """Warnings of one moment are told apart by their ids."""
        same = [sanction(id=id, at="2026-11-12 12:00") for id in ("a", "b", "c", "d")]

        assert [waiting("c"), counted(SILENT, 3)] == told(LADDER, *same)


class TestWhatIsNotEarned:
    """Nobody is blocked without warnings, but for a grave reason."""

    @pytest.mark.parametrize(
        ("count", "outcome"),
        [
            (0, unearned(0, "2026-11-20 12:00")),
            (2, unearned(2, "2026-11-20 12:00")),
            (3, None),
            (4, None),
        ],
    )
    def test_without_three_warnings_nobody_is_blocked(
        self, count: int, outcome: Outcome | None
    ) -> None:
        """Two are too few, and three are enough."""
        outcomes = told(LADDER, *warned(count), blocked("2026-11-20 12:00"))
        broken = [each for each in outcomes if each.verdict is Verdict.BROKEN]

        assert ([] if outcome is None else [outcome]) == broken

    def test_what_breaks_it_says_how(self) -> None:
        """The finding has the numbers, and no person."""
        assert unearned(2) in told(LADDER, *warned(2), blocked())

    def test_a_warning_at_the_same_moment_counts(self) -> None:
        """Who is warned the third time and blocked at once was warned three times."""
        block = blocked("2026-11-12 12:00", id="a-block")

        assert [counted(MET, 2), counted(SILENT, 2)] == told(LADDER, *warned(3), block)

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [
            (["yes"], counted(MET)),
            (["no"], unearned(0)),
            (["yes", "no"], None),
            ([], None),
        ],
    )
    def test_what_is_grave_needs_no_warning(
        self, answers: list[str], outcome: Outcome | None
    ) -> None:
        """A human says whether what they wrote was grave."""
        block = blocked(because_of=("c",))
        said = [judgement("c", "grave", answer) for answer in answers]
        (found,) = told(GRAVE, block, *said)

        if outcome:
            assert outcome == found
        else:
            assert (Verdict.NEEDS_JUDGEMENT, "grave", "c") == (
                found.verdict,
                found.about,
                found.subject,
            )

    def test_one_grave_reason_is_enough(self) -> None:
        """What else it was for nobody has to judge."""
        block = blocked(because_of=("a", "b"))
        said = judgement("b", "grave")

        assert [counted(MET)] == told(GRAVE, block, said)

    def test_all_others_have_to_be_judged(self) -> None:
        """That one reason isn't grave says nothing of the other."""
        block = blocked(because_of=("a", "b"))
        (found,) = told(GRAVE, block, judgement("a", "grave", "no"))

        assert (Verdict.NEEDS_JUDGEMENT, "b") == (found.verdict, found.subject)

    def test_without_a_reason_nobody_can_judge(self) -> None:
        """Somebody has to say what they were blocked for."""
        assert [missing("block", "because-of")] == told(GRAVE, blocked())

    def test_with_three_warnings_nothing_has_to_be_grave(self) -> None:
        """Who was warned three times may be blocked for anything."""
        outcomes = told(GRAVE, *warned(3), blocked())

        assert [counted(MET, 2), counted(SILENT, 2)] == outcomes

    def test_the_lowest_rung_is_enough(self) -> None:
        """What two rungs lead to is earned on the first of them."""
        rule = SanctionLadder(
            strike="warning", rungs=(BLOCK, Rung(at=2, sanction="block"))
        )

        assert Verdict.BROKEN not in {
            each.verdict for each in told(rule, *warned(2), blocked())
        }


class TestWhatIsNotKnown:
    """Without the register of sanctions nobody can count."""

    BLIND = (coverage_without("sanction"),)

    def test_without_a_source_nobody_can_tell(self) -> None:
        """That none is known doesn't show that none was given."""
        unseen = missing("sanction", account=None)

        assert [unseen] == told(LADDER, covered=self.BLIND)

    def test_what_is_known_may_be_one_of_more(self) -> None:
        """There may be more warnings, so neither is right or wrong."""
        outcomes = told(LADDER, *warned(1), blocked(), covered=self.BLIND)

        assert {"sanction", "warning-10", "block"} == {
            each.subject for each in outcomes
        }
        assert {Verdict.MISSING_FACT} == {each.verdict for each in outcomes}

    @pytest.mark.parametrize(
        ("since", "known"), [("2026-10-11 12:00", True), ("2026-10-11 12:01", False)]
    )
    def test_it_has_to_be_known_for_as_long_as_strikes_count(
        self, since: str, known: bool
    ) -> None:
        """A month of warnings needs a month of the register."""
        seen = [coverage("sanction", span=Span(since=oslo(since)))]
        strike = sanction(id="warning-11", at="2026-11-11 12:00")

        assert known is (
            [counted(SILENT)] == told(MONTH, strike, covered=seen, since="2026-11-11")
        )

    def test_what_counts_for_ever_needs_all_of_the_register(self) -> None:
        """A register that begins somewhere may lack the first warning."""
        seen = [coverage("sanction", span=Span(since=oslo("2020-01-01 00:00")))]

        assert [missing("warning-10")] == told(LADDER, *warned(1), covered=seen)

    def test_a_block_may_have_come_when_nobody_looked(self) -> None:
        """Where the register ends long ago, nobody can say that none was given."""
        seen = [coverage("sanction", span=Span(until=oslo("2026-11-13 00:00")))]
        outcomes = told(LADDER, *warned(3), covered=seen, at="2027-03-01 00:00")

        assert missing("warning-12") in outcomes
        assert waiting() not in outcomes

    def test_only_for_the_time_in_which_it_is_asked(self) -> None:
        """A sentence that isn't in force yet asks for no register."""
        sentence = clause(LADDER, since=date(2026, 11, 30))

        assert {} == tallied(sentence, covered=self.BLIND)


@pytest.mark.parametrize(
    ("since", "tally"),
    [
        (date(2026, 11, 12), {"pending": 1}),
        (date(2026, 11, 13), {}),
    ],
)
def test_only_what_was_given_while_it_is_in_force(
    since: date, tally: dict[str, int]
) -> None:
    """Earlier warnings count, but only what comes later is judged."""
    assert tally == tallied(clause(LADDER, since=since), *warned(3))


def test_no_person_is_in_the_report() -> None:
    """A finding is about a sanction, and never names who it was given to."""
    report = asked(LADDER, *warned(3), blocked(person="facebook:citizen-2"))

    assert 2 == len(report.findings)
    assert "citizen" not in repr(report.findings)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"rungs": ()}, "Length of 'rungs' must be >= 1: 0"),
        (
            {"rungs": (BLOCK, Rung(at=3, sanction="documented"))},
            "'rungs' has two at one strike: keep one",
        ),
        (
            {"rungs": (Rung(at=3, sanction="warning"),)},
            "'rungs' leads from warning to warning",
        ),
        ({"rungs": (BLOCK,), "window": relativedelta()}, "'window' is no time at all"),
    ],
)
def test_a_ladder_that_leads_nowhere_is_refused(
    fields: dict[str, object], message: str
) -> None:
    """A rule that can't mean what it says is not made."""
    with pytest.raises(ValueError, match=re.escape(message)):
        SanctionLadder(strike="warning", **fields)  # type: ignore[arg-type]


def test_the_first_strike_is_one() -> None:
    """There is nothing before the first warning."""
    assert 1 == Rung(at=1, sanction="block").at
    with pytest.raises(ValueError, match=re.escape("'at' must be >= 1: 0")):
        Rung(at=0, sanction="block")


def test_it_names_its_words_and_questions() -> None:
    """Sanctions are words; what is grave is a question."""
    assert ("warning", "block") == LADDER.words
    assert ((), ("grave",)) == (LADDER.questions, GRAVE.questions)
    assert (Scope.MUNICIPALITY, False) == (LADDER.scope, LADDER.judged)


def test_a_window_is_told_by_the_clock_on_the_wall() -> None:
    """A day before the night of 25 hours, at the same time of the day, counts."""
    rule = SanctionLadder(
        strike="warning",
        rungs=(Rung(at=2, sanction="block"),),
        window=relativedelta(days=1),
    )
    second = sanction(id="second", at="2026-10-25 12:00")
    window = {"since": "2026-10-01 00:00"}
    outcomes = [
        told(rule, sanction(at=first), second, **window)[0].verdict
        for first in ("2026-10-24 12:00", "2026-10-24 11:59")
    ]

    assert [Verdict.PENDING, Verdict.NOT_APPLICABLE] == outcomes
