"""How many accounts there are."""

import re
from datetime import date

import pytest
from builders import (
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    YOUTUBE,
    account,
    clause,
    coverage,
    coverage_without,
    profile,
    situation,
    span,
    tallied,
)

from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.accounts import RULES, AccountCount
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts

IDS = (FACEBOOK, FLICKR, INSTAGRAM, YOUTUBE)
MET = Outcome(verdict=Verdict.MET)
MAIN = Accounts(tier="main")
MOST = AccountCount(at_most=2, accounts=MAIN)
LEAST = AccountCount(at_least=2, accounts=MAIN)
BOTH = AccountCount(at_least=2, at_most=2, accounts=MAIN)
BLIND = (coverage_without("account"),)


def opened(count: int, **fields: object) -> list[Record]:
    """Open so many accounts, a day apart, the last in the alphabet first."""
    return [
        account(id, opened=f"2026-01-{9 - number:02} 00:00", **fields)
        for number, id in enumerate(IDS[:count])
    ]


def beyond(id: str, count: int = 3) -> Outcome:
    """Give what comes out for an account that is too many."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=id,
        account=id,
        values={"count": count, "at_most": 2},
    )


def too_few(count: int) -> Outcome:
    """Give what comes out where there are too few."""
    return Outcome(
        verdict=Verdict.BROKEN,
        subject="accounts",
        values={"count": count, "at_least": 2},
    )


def missing(fact: str, of: str, account: str | None = None) -> Outcome:
    """Give what comes out where nobody can tell."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=of, account=account, about=fact
    )


ALL = missing("accounts", "accounts")


def told(rule: AccountCount, *facts: Record, **how: object) -> list[Outcome]:
    """Give all that comes out."""
    return list(rule.check(situation(*facts, **how)))


@pytest.mark.parametrize(
    ("count", "outcomes"),
    [
        (1, [MET]),
        (2, [MET]),
        (3, [beyond(FACEBOOK)]),
        (4, [beyond(FLICKR), beyond(FACEBOOK, 4)]),
    ],
)
def test_of_too_many_the_last_to_be_opened_is_the_breach(
    count: int, outcomes: list[Outcome]
) -> None:
    """Two main accounts are right, and the third breaks it."""
    assert outcomes == told(MOST, *opened(count))


@pytest.mark.parametrize(
    ("count", "outcome"), [(0, too_few(0)), (1, too_few(1)), (2, MET), (3, MET)]
)
def test_there_may_have_to_be_some(count: int, outcome: Outcome) -> None:
    """One is too few, and two are enough."""
    assert [outcome] == told(LEAST, *opened(count))


def test_of_two_opened_on_one_day_the_id_decides() -> None:
    """Which of them is too many doesn't depend on the order of the register."""
    same = [account(id) for id in (INSTAGRAM, FLICKR, FACEBOOK)]

    assert [beyond(INSTAGRAM)] == told(MOST, *same)


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"tier": "event"}, MET),
        ({"closed": "2026-11-29 00:00"}, MET),
        ({"closed": "2026-12-29 00:00"}, beyond(INSTAGRAM)),
    ],
)
def test_only_open_accounts_of_the_kind_count(
    fields: dict[str, object], outcome: Outcome
) -> None:
    """Neither an account of another tier nor a closed one is counted."""
    other = account(INSTAGRAM, opened="2026-11-01 00:00", **fields)

    assert [outcome] == told(MOST, *opened(2), other)


class TestWhatIsNotKnown:
    """One that could tip the count has to be known."""

    DOUBT = missing("tier-or-unit", INSTAGRAM, INSTAGRAM)

    @pytest.mark.parametrize(
        ("rule", "count", "outcomes"),
        [
            (MOST, 1, [MET]),
            (MOST, 2, [DOUBT]),
            (LEAST, 0, [too_few(0)]),
            (LEAST, 1, [DOUBT]),
            (LEAST, 2, [MET]),
            (BOTH, 1, [DOUBT]),
            (BOTH, 2, [DOUBT]),
        ],
    )
    def test_an_account_of_unknown_tier(
        self, rule: AccountCount, count: int, outcomes: list[Outcome]
    ) -> None:
        """Where it can't tip the count, nobody has to know its tier."""
        unknown = account(INSTAGRAM, tier=None)

        assert outcomes == told(rule, *opened(count), unknown)

    def test_beside_one_too_many_there_may_be_another(self) -> None:
        """What breaks it for certain, and what may break it too, are both told."""
        unknown = account(YOUTUBE, tier=None)

        assert [beyond(FACEBOOK), missing("tier-or-unit", YOUTUBE, YOUTUBE)] == told(
            MOST, *opened(3), unknown
        )

    def test_a_closed_account_does_not_matter(self) -> None:
        """Of an account that is closed nobody has to know the tier."""
        unknown = account(INSTAGRAM, tier=None, closed="2026-11-20 00:00")

        assert [MET] == told(MOST, *opened(2), unknown)

    def test_an_account_that_the_register_lacks(self) -> None:
        """What only the platform shows may be a third one."""
        shown = profile(INSTAGRAM)

        assert [missing("account", INSTAGRAM, INSTAGRAM)] == told(
            MOST, *opened(2), shown
        )

    @pytest.mark.parametrize(
        ("rule", "count", "outcomes"),
        [
            (MOST, 1, [ALL]),
            (MOST, 3, [beyond(FACEBOOK), ALL]),
            (LEAST, 1, [ALL]),
            (LEAST, 2, [MET]),
        ],
    )
    def test_without_the_register_there_may_be_more(
        self, rule: AccountCount, count: int, outcomes: list[Outcome]
    ) -> None:
        """What is there is counted; that there are no others nobody can say."""
        assert outcomes == told(rule, *opened(count), covered=BLIND)

    def test_a_register_of_last_week_speaks_for_today(self) -> None:
        """How many there are is a state, and may have been seen a short while ago."""
        lately = coverage("account", span=span("2026-01-01 00:00", "2026-11-20 00:00"))

        assert [MET] == told(MOST, *opened(2), covered=[lately])


@pytest.mark.parametrize(
    ("until", "tally"),
    [(date(2026, 11, 29), {}), (date(2026, 12, 1), {"broken": 1})],
)
def test_only_while_the_sentence_is_in_force(
    until: date, tally: dict[str, int]
) -> None:
    """How many there are now is judged by what holds now."""
    assert tally == tallied(clause(MOST, until=until), *opened(3))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "it has neither at_most nor at_least: name one"),
        ({"at_most": 1, "at_least": 2}, "at_most = 1 is below at_least = 2"),
        ({"at_most": -1}, "'at_most' must be >= 0: -1"),
        ({"at_least": -1}, "'at_least' must be >= 0: -1"),
    ],
)
def test_what_can_not_be_counted_is_refused(
    fields: dict[str, int], message: str
) -> None:
    """A rule that demands nothing, or that nothing can keep, is not made."""
    with pytest.raises(ValueError, match=re.escape(message)):
        AccountCount(**fields)


def test_it_names_its_words_and_asks_nobody() -> None:
    """It looks at the whole municipality at once."""
    assert (("main",), (), False) == (MOST.words, MOST.questions, MOST.judged)
    assert Scope.MUNICIPALITY is MOST.scope
    assert ["official-accounts", "account-ends", "account-count"] == [
        each.kind for each in RULES
    ]
