"""The figures of each account that the register has."""

import pickle

import pytest
from attrs.exceptions import FrozenInstanceError
from builders import (
    FACEBOOK,
    INSTAGRAM,
    access,
    account,
    appointment,
    clause,
    comment,
    coverage_without,
    guidelines,
    person,
    publication,
    published,
    situation,
)

from some_governance import (
    AccountFigures,
    Accounts,
    Per,
    PublicationQuota,
    Record,
    ReplyDuty,
    Situation,
    To,
    account_figures,
    assess,
)

QUOTA = PublicationQuota(at_most=10, per=Per.ISO_WEEK, counts=("news",))


def figures(
    told: Situation, *rules: PublicationQuota | ReplyDuty
) -> tuple[AccountFigures, ...]:
    """Give the figures of a situation, held against some rules."""
    sentences = [
        clause(rule, id=f"test/{n}") for n, rule in enumerate(rules or [QUOTA])
    ]
    return account_figures(assess(guidelines(*sentences), told), told)


def test_each_registered_account_has_its_figures() -> None:
    """They stand in the register's order, each with its name and platform."""
    told = situation(account(name="Testbygda"), account(INSTAGRAM))

    assert [(FACEBOOK, "Testbygda", "facebook"), (INSTAGRAM, None, "instagram")] == [
        (each.account, each.name, each.platform) for each in figures(told)
    ]


def test_an_account_that_nobody_registered_has_no_figures() -> None:
    """The report says that it was seen; whose it is, nobody knows."""
    told = situation(account(), publication(account="facebook:999"))

    assert [FACEBOOK] == [each.account for each in figures(told)]


def test_a_municipality_without_accounts_has_no_figures() -> None:
    """There is nothing to count."""
    assert () == figures(situation())


@pytest.mark.parametrize("count", [1, 2, 3])
def test_administrators_are_persons(count: int) -> None:
    """Two logins of one person are one."""
    people = [person(f"p{n}", f"facebook:a{n}", f"facebook:b{n}") for n in range(count)]
    logins = [login for each in people for login in each.logins]

    (main,) = figures(situation(account(), *people, *map(access, logins)))

    assert count == main.administrators


def test_nobody_tells_how_many_administer_it_when_a_login_is_unknown() -> None:
    """It may be Kari's second one, or somebody else's."""
    kari = person("kari"), appointment("kari")

    (main,) = figures(situation(account(), *kari, access("facebook:777")))

    assert main.administrators is None


def test_nobody_tells_how_many_administer_it_when_nobody_looked() -> None:
    """That one is appointed doesn't say that no other has the password."""
    (main,) = figures(
        situation(account(), appointment("kari"), covered=[coverage_without("access")])
    )

    assert main.administrators is None


def test_no_administrator_is_a_number() -> None:
    """Where everybody looked and found none, there are none."""
    (main,) = figures(situation(account()))

    assert 0 == main.administrators


def test_open_questions_are_counted_by_question() -> None:
    """What two clauses ask of one thing is one question."""
    told = situation(
        account(),
        account(INSTAGRAM),
        *published(12, kind=None),
        comment("facebook:100_1_c"),
        comment("facebook:100_1_d"),
        covered=[coverage_without("publication")],
    )
    about_all = ReplyDuty(to=To(sentiments=("negative",)))
    about_some = ReplyDuty(
        to=To(sentiments=("praise",)), accounts=Accounts(platform="facebook")
    )

    main, other = figures(told, QUOTA, about_all, about_some)

    assert {"kind": 12, "sentiment": 2} == main.questions
    assert {} == other.questions


def test_figures_can_be_kept_and_sent() -> None:
    """They are plain values: equal, hashable, and the same after a journey."""
    told = situation(account(), *published(3), comment())
    (main,) = figures(told, QUOTA, ReplyDuty())

    assert main == pickle.loads(pickle.dumps(main))
    assert hash(main) == hash(pickle.loads(pickle.dumps(main)))
    with pytest.raises(FrozenInstanceError):
        main.account = "other"  # type: ignore[misc]


def test_the_order_of_facts_changes_no_figure() -> None:
    """The same facts, told the other way round, give the same figures."""
    facts: list[Record] = [account(), account(INSTAGRAM), *published(3), comment()]

    assert figures(situation(*facts)) == figures(situation(*reversed(facts)))
