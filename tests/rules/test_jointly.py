"""Several accounts share one quota."""

import pytest
from attrs import evolve
from builders import (
    AT,
    EVERYTHING,
    FACEBOOK,
    INSTAGRAM,
    SINCE,
    account,
    clause,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    oslo,
    publication,
    published,
    situation,
    span,
)

from some_governance.assessment import assess
from some_governance.guidelines.clause import Modality
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.rule import Scope
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts
from some_governance.situation.situation import Situation

AT_MOST = PublicationQuota(at_most=3, per=Per.ISO_WEEK, each="all")
AT_LEAST = PublicationQuota(at_least=3, per=Per.ISO_WEEK, each="all")
NEWS = evolve(AT_MOST, counts=("news",))
BOTH = [account(), account(INSTAGRAM)]
MET = Outcome(verdict=Verdict.MET)
UNSPOKEN = Outcome(verdict=Verdict.NOT_APPLICABLE)


def spread(facebook: int, instagram: int) -> list[Record]:
    """Publish so often here, and an hour later so often there."""
    return [
        *published(facebook),
        *published(instagram, "2026-11-24 13:00", account=INSTAGRAM),
    ]


def week(*facts: Record, **situated: object) -> Situation:
    """Ask about the week of 23 November only."""
    return situation(*facts, **{"since": "2026-11-23 00:00", **situated})


def whole(verdict: Verdict, **fields: object) -> Outcome:
    """Give an outcome about the whole week."""
    return Outcome(verdict=verdict, subject="publication", period="2026-W48", **fields)


def missing(about: str, subject: str, of: str | None) -> Outcome:
    """Give what no source tells."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=of, about=about
    )


def test_what_all_publish_is_counted_together() -> None:
    """Two here and one there are three; two and two are one too many, the last one."""
    items = spread(2, 2)
    last = items[-1]

    assert [MET] == list(AT_MOST.check(week(*BOTH, *spread(2, 1))))
    assert [
        Outcome(
            verdict=Verdict.BROKEN,
            subject=last.id,
            account=INSTAGRAM,
            period="2026-W48",
            at=oslo("2026-11-24 13:01"),
            values={"count": 4, "at_most": 3},
        )
    ] == list(AT_MOST.check(week(*BOTH, *items)))


def test_the_last_one_is_too_many_whoever_published_it() -> None:
    """Accounts are blended by time: of four, the one after lunch is on Facebook."""
    late = publication("a", "2026-11-24 15:00")
    (broken,) = AT_MOST.check(week(*BOTH, *spread(1, 2), late))

    assert ("a", FACEBOOK) == (broken.subject, broken.account)


@pytest.mark.parametrize(
    ("counts", "enough"), [((2, 1), True), ((0, 3), True), ((1, 1), False)]
)
def test_all_have_to_reach_the_least_together(
    counts: tuple[int, int], enough: bool
) -> None:
    """Three on one of them are enough; one on each are too few, and due on Sunday."""
    few = whole(Verdict.BROKEN, due=oslo(AT), values={"count": 2, "at_least": 3})

    assert [MET if enough else few] == list(
        AT_LEAST.check(week(*BOTH, *spread(*counts)))
    )


def test_those_that_are_not_chosen_have_no_part() -> None:
    """A quota of the main accounts leaves campaigns out."""
    rule = evolve(AT_MOST, accounts=Accounts(tier="main"))
    campaign = account(INSTAGRAM, tier="campaign")

    assert [MET] == list(rule.check(week(account(), campaign, *spread(3, 9))))


@pytest.mark.parametrize("rule", [AT_MOST, AT_LEAST])
def test_a_week_that_is_not_over_is_pending(rule: PublicationQuota) -> None:
    """On Friday nobody knows yet how many there will be."""
    asked = week(*BOTH, *spread(1, 1), at="2026-11-27 12:00")

    assert [whole(Verdict.PENDING, due=oslo(AT), values={"count": 2})] == list(
        rule.check(asked)
    )


@pytest.mark.parametrize("rule", [AT_MOST, AT_LEAST])
@pytest.mark.parametrize("unseen", [FACEBOOK, INSTAGRAM])
def test_each_of_them_has_to_be_seen(rule: PublicationQuota, unseen: str) -> None:
    """Two that were seen may be four, if nobody saw one of the accounts."""
    seen = INSTAGRAM if unseen == FACEBOOK else FACEBOOK
    asked = week(
        *BOTH,
        *spread(1, 1),
        covered=[coverage_without("publication"), coverage(account=seen)],
    )

    assert [
        whole(Verdict.MISSING_FACT, about="publication", values={"count": 2})
    ] == list(rule.check(asked))


def test_an_account_that_was_closed_need_not_be_seen() -> None:
    """Nobody has to look at what ended before the week began."""
    gone = account(INSTAGRAM, closed="2026-11-23 00:00")
    asked = week(
        account(),
        gone,
        *spread(2, 0),
        covered=[coverage_without("publication"), coverage(account=FACEBOOK)],
    )

    assert [MET] == list(AT_MOST.check(asked))


@pytest.mark.parametrize(("count", "verdict"), [(2, MET), (3, None)])
def test_an_unknown_kind_asks_where_it_could_tip(
    count: int, verdict: Outcome | None
) -> None:
    """On whichever account it was: with two sure ones a third can't be too many."""
    unknown = publication("x", "2026-11-25 12:00", kind=None, account=INSTAGRAM)
    (outcome,) = NEWS.check(week(*BOTH, *spread(count, 0), unknown))

    assert (verdict or ("kind", "x", INSTAGRAM)) == (
        (verdict and outcome) or (outcome.about, outcome.subject, outcome.account)
    )


class TestUnplaced:
    """The register doesn't say of an account whether it shares the quota."""

    RULE = evolve(AT_MOST, accounts=Accounts(tier="main"))
    FLOOR = evolve(AT_LEAST, accounts=Accounts(tier="main"))
    UNPLACED = account(INSTAGRAM, tier=None)
    LACKS = missing("tier-or-unit", INSTAGRAM, INSTAGRAM)

    @pytest.mark.parametrize(
        ("counts", "tips"), [((2, 1), False), ((2, 2), True), ((3, 0), False)]
    )
    def test_it_is_asked_for_where_it_could_tip_the_most(
        self, counts: tuple[int, int], tips: bool
    ) -> None:
        """Two and one are three at most; two and two may be four."""
        asked = week(account(), self.UNPLACED, *spread(*counts))

        assert [self.LACKS if tips else MET] == list(self.RULE.check(asked))

    @pytest.mark.parametrize(
        ("counts", "verdict"),
        [
            ((3, 0), Verdict.MET),
            ((2, 1), Verdict.MISSING_FACT),
            ((1, 1), Verdict.BROKEN),
        ],
    )
    def test_it_is_asked_for_where_it_could_tip_the_least(
        self, counts: tuple[int, int], verdict: Verdict
    ) -> None:
        """Three are enough without it, two and one may be, one and one can't."""
        asked = week(account(), self.UNPLACED, *spread(*counts))

        assert [verdict] == [each.verdict for each in self.FLOOR.check(asked)]

    def test_what_nobody_sees_of_it_could_be_any_number(self) -> None:
        """Nobody looked at it, so one on the page may be too many."""
        asked = week(
            account(),
            self.UNPLACED,
            *spread(1, 0),
            covered=[coverage_without("publication"), coverage(account=FACEBOOK)],
        )

        assert [self.LACKS] == list(self.RULE.check(asked))

    def test_an_account_that_is_in_no_register_could_be_of_them(self) -> None:
        """What the platform shows alone is asked for, beside what is counted."""
        asked = week(account(), *spread(1, 1))

        assert [missing("account", INSTAGRAM, INSTAGRAM), MET] == list(
            AT_MOST.check(asked)
        )

    def test_without_a_register_there_may_be_others(self) -> None:
        """Who can't name all accounts can't count what all published."""
        asked = week(*BOTH, *spread(1, 1), covered=[coverage_without("account")])

        assert [missing("accounts", "accounts", None)] == list(AT_MOST.check(asked))
        assert [MET] == list(
            AT_LEAST.check(
                week(*BOTH, *spread(2, 1), covered=[coverage_without("account")])
            )
        )

    def test_it_is_asked_for_once(self) -> None:
        """In four weeks it is one and the same thing that isn't known."""
        asked = situation(account(), covered=[coverage_without("account")])

        assert [missing("accounts", "accounts", None)] == list(AT_MOST.check(asked))

    def test_it_is_asked_for_where_it_would_be_the_only_one(self) -> None:
        """Whether anybody has the quota isn't known."""
        asked = week(self.UNPLACED, *spread(0, 1))

        assert [self.LACKS] == list(self.RULE.check(asked))


class TestLifetime:
    """Accounts are opened and closed."""

    def test_one_takes_over_from_the_other(self) -> None:
        """Closed on Wednesday and opened on Wednesday, they fill a week."""
        early = account(closed="2026-11-25 00:00")
        late = account(INSTAGRAM, opened="2026-11-25 00:00")
        few = whole(Verdict.BROKEN, due=oslo(AT), values={"count": 2, "at_least": 3})

        assert [few] == list(AT_LEAST.check(week(early, late, *published(2))))

    def test_a_gap_between_them_is_not_held_against_the_least(self) -> None:
        """An hour without an account is no whole week."""
        early = account(closed="2026-11-25 00:00")
        late = account(INSTAGRAM, opened="2026-11-25 01:00")

        assert [UNSPOKEN] == list(AT_LEAST.check(week(early, late)))
        assert [MET] == list(AT_MOST.check(week(early, late)))

    def test_what_all_published_while_they_were_closed_is_told(self) -> None:
        """A page that goes on after its end isn't out of reach."""
        items = list(published(4))
        asked = week(account(closed="2026-11-23 00:00"), *items)

        assert [missing("lifetime", each.id, FACEBOOK) for each in items] == list(
            AT_MOST.check(asked)
        )
        assert [] == list(AT_LEAST.check(asked))


@pytest.mark.parametrize(("since", "broken"), [("12:00", 1), ("12:01", 0)])
def test_only_what_was_published_in_the_mode_counts(since: str, broken: int) -> None:
    """Of four, the first one came before the crisis."""
    crisis = Span(since=oslo(f"2026-11-24 {since}"))
    view = week(*BOTH, *spread(2, 2)).narrowed(ALWAYS, (crisis,))

    assert broken == len(
        [each for each in AT_MOST.check(view) if each.verdict is Verdict.BROKEN]
    )


def test_the_week_in_which_the_clock_changes_is_an_hour_longer() -> None:
    """Two at 02:30 in autumn, an hour apart, on two accounts, are two."""
    once = span("2026-10-25 02:30", "2026-10-25 04:00").since
    asked = situation(
        *BOTH,
        publication("1", once),
        publication("2", once.replace(hour=once.hour + 1), account=INSTAGRAM),
        since="2026-10-19 00:00",
        at="2026-10-26 00:00",
    )
    (broken,) = evolve(AT_MOST, at_most=1).check(asked)

    assert ("2", "2026-W43") == (broken.subject, broken.period)


def test_it_has_to_see_all_accounts() -> None:
    """It is asked about the municipality, and about each week once."""
    rule = clause(AT_LEAST, modality=Modality.AS_A_RULE)
    reason = judgement("publication#2026-W48", "exception", reason="Ferie.")
    asked = situation(*BOTH, reason, since="2026-11-16 00:00", covered=[EVERYTHING])
    report = assess(guidelines(rule), asked)

    assert Scope.MUNICIPALITY is AT_MOST.scope
    assert [Verdict.BROKEN, Verdict.EXCUSED] == [
        each.outcome.verdict for each in report.findings
    ]
    assert SINCE < "2026-11-16"
