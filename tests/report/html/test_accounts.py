"""Each account: who administers it, what it published, and what waits for a human."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from builders import FACEBOOK, INSTAGRAM, clause, situation
from report.html.of_accounts import FIGURES
from report.html.pages import Page, told_of

from some_governance import (
    AccountFigures,
    Finding,
    Modality,
    Outcome,
    Published,
    ReplyPromise,
    Verdict,
    WeekFigures,
    Within,
)
from some_governance.report.html.accounts import accounts
from some_governance.report.html.frame import written


def told(*figures: AccountFigures, findings: tuple[Finding, ...] = ()) -> Page:
    """Write accounts, and read them back."""
    names = {FACEBOOK: "Testbygda"}
    telling = told_of(situation(), *findings, accounts=names)
    return Page.read(written(accounts(figures, telling)))


def facts(page: Page) -> dict[str, str]:
    """Give what is told of an account, by what it is called."""
    return dict(zip(page.texts("//dt"), page.texts("//dd"), strict=True))


def test_each_account_stands_under_its_name() -> None:
    """As people know it; else by its id."""
    page = told(FIGURES, evolve(FIGURES, account=INSTAGRAM, name=None))

    assert ["Testbygda (facebook)", "instagram:200"] == page.texts("//h3")
    assert ["account:facebook:100", "account:instagram:200"] == page.all(
        "//article/@id"
    )


def test_a_register_without_accounts_says_so() -> None:
    """The part is there all the same."""
    assert ["The register has no accounts."] == told().texts("//section/p")


def test_what_there_is_nothing_of_is_not_told() -> None:
    """No breach, no question; but that nothing was published, and nobody wrote."""
    assert {
        "Administrators": "2",
        "Published": "0 publications",
        "Comments": "0 written, 0 answered, 0 to be answered",
    } == facts(told(FIGURES))


def test_breaches_are_counted_by_weight() -> None:
    """Those of this account only."""
    breach = Outcome(verdict=Verdict.BROKEN, account=FACEBOOK)
    findings = [
        Finding(clause=clause(modality=modality), outcome=outcome)
        for modality, outcome in (
            (Modality.SHOULD, breach),
            (Modality.SHALL, breach),
            (Modality.SHALL, breach),
            (Modality.SHALL, evolve(breach, account=INSTAGRAM)),
            (Modality.SHALL, evolve(breach, verdict=Verdict.PENDING)),
        )
    ]

    assert (
        "2 violations, 1 warning"
        == (facts(told(FIGURES, findings=tuple(findings)))["Broken"])
    )


def test_who_administers_it_may_be_unknown() -> None:
    """That is not nobody."""
    figures = evolve(FIGURES, administrators=None)

    assert "nobody can tell" == facts(told(figures))["Administrators"]
    assert "0" == facts(told(evolve(FIGURES, administrators=0)))["Administrators"]


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (Published(count=1, by_kind=(), unsure=0, seen=True), "1 publication"),
        (
            Published(
                count=1_004, by_kind=(("news", 1_000), (None, 4)), unsure=0, seen=True
            ),
            "1,004 publications: news 1,000, 4 of unknown kind",
        ),
        (
            Published(count=2, by_kind=(("news", 2),), unsure=3, seen=True),
            "2 publications: news 2; and 3 that may not be the account's own",
        ),
        (Published(count=0, by_kind=(), unsure=0, seen=False), "nobody can tell"),
        (Published(count=0, by_kind=(), unsure=0, seen=True), "0 publications"),
        (
            Published(count=0, by_kind=(), unsure=1, seen=False),
            (
                "0 publications; and 1 that may not be the account's own; "
                "there may be more"
            ),
        ),
        (
            Published(count=1, by_kind=(), unsure=0, seen=False),
            "1 publication; there may be more",
        ),
    ],
)
def test_what_was_published(published: Published, said: str) -> None:
    """By kind; and what nobody can be sure of."""
    assert said == facts(told(evolve(FIGURES, published=published)))["Published"]


def test_what_waits_for_a_human_stands_in_the_words_of_the_question() -> None:
    """What most things wait for comes first; a question nobody defined has its name."""
    figures = evolve(FIGURES, questions={"kind": 1, "sentiment": 1_000, "odd": 2})
    page = told(figures)

    assert ["1,000 sentiment?", "2 odd", "1 kind?"] == page.texts("//dd/ul/li")
    assert ["nb"] * 3 == page.all("//dd//span/@lang")


def test_what_was_promised_stands_among_the_facts() -> None:
    """Where a clause names a time."""
    promise = ReplyPromise(
        clause=clause(), within=Within(hours=1), kept=1, decided=2, untold=0
    )
    replies = evolve(FIGURES.replies, promises=(promise,))

    assert (
        "«Slik skal det være.» test/clause1 of 2 within 1 hour"
        == (facts(told(evolve(FIGURES, replies=replies)))["Promised answers"])
    )


def test_weeks_are_told_of_each_account() -> None:
    """As a picture, and in numbers."""
    since = date(2026, 11, 23)
    week = WeekFigures(
        count=1,
        by_kind=(),
        unsure=0,
        seen=True,
        key="2026-W48",
        since=since,
        until=since + timedelta(days=7),
        whole=True,
        quotas=(),
    )
    page = told(evolve(FIGURES, weeks=(week,)))

    assert 1 == len(page.all("//article/figure"))
