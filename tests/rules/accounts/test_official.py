"""Which accounts the guidelines speak of."""

from datetime import date

import pytest
from builders import (
    AT,
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    account,
    asked,
    clause,
    coverage_without,
    guidelines,
    mode,
    profile,
    situation,
    tallied,
)

from some_governance.assessment import assess
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.accounts import OfficialAccounts
from some_governance.rules.rule import Scope
from some_governance.situation.selection import Accounts

RULE = OfficialAccounts()


def test_each_account_of_the_register_is_one() -> None:
    """The main page and the picture archive are official, and counted each."""
    facts = situation(account(), account(FLICKR, tier="other"))

    assert [
        Outcome(verdict=Verdict.MET, account=FACEBOOK),
        Outcome(verdict=Verdict.MET, account=FLICKR),
    ] == list(RULE.check(facts))


def test_the_text_may_choose_among_them() -> None:
    """Where it speaks of main accounts, the others aren't spoken of."""
    rule = OfficialAccounts(accounts=Accounts(tier="main"))
    accounts = (account(), account(FLICKR, tier="event"))

    assert {"met": 1} == tallied(rule, *accounts)


@pytest.mark.parametrize(
    ("opened", "closed", "tally"),
    [
        ("2026-11-29 23:59", None, {"met": 1}),
        (AT, None, {}),
        (None, "2026-11-02 00:00", {}),
        (None, "2026-11-02 00:01", {"met": 1}),
        ("2026-11-10 00:00", "2026-11-11 00:00", {"met": 1}),
    ],
)
def test_only_while_it_is_open(
    opened: str | None, closed: str | None, tally: dict[str, int]
) -> None:
    """What was closed before the window, or opened after it, isn't asked about."""
    assert tally == tallied(RULE, account(opened=opened, closed=closed))


@pytest.mark.parametrize(
    ("opened", "tally"),
    [("2026-11-09 23:59", {"met": 1}), ("2026-11-10 00:00", {})],
)
def test_only_while_the_sentence_is_in_force(
    opened: str, tally: dict[str, int]
) -> None:
    """A sentence that ended on the tenth says nothing of what opened later."""
    sentence = clause(RULE, until=date(2026, 11, 10))

    assert tally == tallied(sentence, account(opened=opened))


@pytest.mark.parametrize(
    ("declared", "met"),
    [([], 0), ([mode("crisis", "2026-11-10 00:00", "2026-11-11 00:00")], 1)],
)
def test_only_in_its_mode(declared: list[Record], met: int) -> None:
    """What holds in a crisis is not met where there was none."""
    rules = guidelines(clause(RULE, when="crisis"), modes={"crisis": DefinedMode()})
    report = assess(rules, situation(account(), *declared))

    assert met == report.count(Verdict.MET)


def test_without_knowledge_of_the_mode_nothing_is_met() -> None:
    """Where nobody can say whether there was a crisis, nobody can say it held."""
    rules = guidelines(clause(RULE, unless="crisis"), modes={"crisis": DefinedMode()})
    report = assess(rules, situation(account(), covered=[coverage_without("mode")]))

    assert ["mode"] == [each.outcome.about for each in report.findings]
    assert 0 == report.count(Verdict.MET)


def test_an_account_that_the_register_lacks_is_missing_there() -> None:
    """What only the platform shows may be official, or not."""
    (finding,) = asked(RULE, profile(INSTAGRAM)).findings

    assert (Verdict.MISSING_FACT, "account", (INSTAGRAM,)) == (
        finding.outcome.verdict,
        finding.outcome.about,
        finding.items,
    )


def test_without_the_register_nobody_knows_them_all() -> None:
    """One that is known is met; that there are no others nobody can say."""
    seen = tallied(RULE, account(), covered=[coverage_without("account")])

    assert {"met": 1, "missing-fact": 1} == seen


def test_it_names_its_words_and_asks_nobody() -> None:
    """Tiers are words that the guidelines define."""
    rule = OfficialAccounts(accounts=Accounts(tier="main", unit="kommunikasjon"))

    assert (("main", "kommunikasjon"), ()) == (rule.words, rule.questions)
    assert (Scope.ACCOUNT, False) == (rule.scope, rule.judged)
    assert "official-accounts" == rule.kind
