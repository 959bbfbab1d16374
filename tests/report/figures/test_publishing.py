"""How much an account published, week by week, beside its quotas."""

from datetime import date, timedelta
from typing import Any

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    coverage,
    event,
    guidelines,
    judgement,
    oslo,
    publication,
    published,
    situation,
    span,
)

from some_governance import (
    UNLIMITED,
    UNSAID,
    Accounts,
    Answered,
    Approx,
    Clause,
    DefinedMode,
    Per,
    PublicationQuota,
    Quota,
    Record,
    WeekFigures,
    account_figures,
    assess,
)
from some_governance.records.spans import Span

DAY = timedelta(days=1)


def weekly(**fields: Any) -> PublicationQuota:
    """Set a quota of ten in a week, if nothing else is said."""
    return PublicationQuota(**{"at_most": 10, "per": Per.ISO_WEEK, **fields})


def weeks_of(
    *facts: Record,
    clauses: tuple[Clause, ...] = (),
    modes: dict[str, DefinedMode] | None = None,
    **situated: Any,
) -> tuple[WeekFigures, ...]:
    """Give the weeks of the main page."""
    if not any(fact.id == FACEBOOK for fact in facts):
        facts = (account(), *facts)
    told = situation(*facts, **situated)
    text = guidelines(*(clauses or (clause(weekly()),)), modes=modes)
    return account_figures(assess(text, told), told)[0].weeks


def quota_of(*facts: Record, rule: PublicationQuota, **situated: Any) -> Quota:
    """Give the main page's quota for week 48."""
    (quota,) = weeks_of(*facts, clauses=(clause(rule),), **situated)[-1].quotas
    return quota


def test_each_week_of_the_window_has_its_figures() -> None:
    """A window of four weeks has four, the oldest first, from Monday to Monday."""
    weeks = weeks_of(*published(2), *published(1, "2026-11-03 12:00"))

    assert [("2026-W45", 1), ("2026-W46", 0), ("2026-W47", 0), ("2026-W48", 2)] == [
        (each.key, each.count) for each in weeks
    ]
    assert (date(2026, 11, 23), date(2026, 11, 30)) == (weeks[3].since, weeks[3].until)


@pytest.mark.parametrize(
    ("since", "at", "whole"),
    [
        ("2026-11-23 00:00", "2026-11-30 00:00", True),
        ("2026-11-23 00:01", "2026-11-30 00:00", False),
        ("2026-11-23 00:00", "2026-11-29 23:59", False),
    ],
)
def test_a_week_is_whole_when_the_window_has_all_of_it(
    since: str, at: str, whole: bool
) -> None:
    """A minute that is missing at either end makes it a part."""
    (week,) = weeks_of(since=since, at=at)

    assert whole is week.whole


def test_a_week_that_began_before_the_window_is_counted_from_its_own_beginning() -> (
    None
):
    """Quotas are held against the whole week, and so is the figure beside them."""
    (week,) = weeks_of(
        publication(at="2026-11-23 08:00"), since="2026-11-26 00:00", at="2026-11-30"
    )

    assert (1, False) == (week.count, week.whole)


def test_the_window_has_a_count_of_its_own() -> None:
    """What was published before the window isn't in it, though it is in its week."""
    told = situation(
        account(),
        publication("facebook:100_1", "2026-11-24 23:59"),
        publication("facebook:100_2", "2026-11-25 00:00"),
        since="2026-11-25 00:00",
    )
    report = assess(guidelines(clause(weekly())), told)

    (figures,) = account_figures(report, told)

    assert (1, 2) == (figures.published.count, figures.weeks[0].count)


def test_a_week_is_the_municipalitys_own() -> None:
    """Ten past midnight on a Monday in Oslo is that Monday's, and not UTC's Sunday."""
    weeks = weeks_of(publication(at="2026-11-23 00:10"))

    assert [0, 0, 0, 1] == [each.count for each in weeks]


@pytest.mark.parametrize(
    ("sunday", "key", "hours"),
    [
        ("2026-03-29", "2026-W13", 167),
        ("2026-10-25", "2026-W43", 169),
        ("2027-01-03", "2026-W53", 168),
    ],
)
def test_weeks_end_on_sunday_night_whatever_clocks_do(
    sunday: str, key: str, hours: int
) -> None:
    """The weeks in which clocks change, and week 53, have all of their seven days."""
    last = oslo(f"{sunday} 23:59")
    (week,) = weeks_of(
        publication(at=last),
        since=f"{date.fromisoformat(sunday) - 6 * DAY}",
        at=f"{date.fromisoformat(sunday) + DAY}",
    )

    assert (key, 1, True, 7) == (
        week.key,
        week.count,
        week.whole,
        (week.until - week.since).days,
    )
    long = oslo(f"{week.until}") - oslo(f"{week.since}")
    assert hours == long.total_seconds() / 3600


def test_only_what_the_account_itself_says_counts() -> None:
    """A private utterance doesn't; one of unknown voice may, and is told apart."""
    (*_, week) = weeks_of(
        publication("facebook:100_1"),
        publication("facebook:100_2", as_account=False),
        publication("facebook:100_3", as_account=None),
    )

    assert (1, 1) == (week.count, week.unsure)


def test_publications_are_counted_by_kind() -> None:
    """The kinds stand in order; what nobody has said the kind of comes last."""
    (*_, week) = weeks_of(
        publication("facebook:100_1", kind=None),
        publication("facebook:100_2", kind="news"),
        publication("facebook:100_3", kind="event"),
        publication("facebook:100_4", kind=None),
        judgement("facebook:100_4", "kind", "news"),
        clauses=(clause(weekly(counts=("news",))),),
    )

    assert (("event", 1), ("news", 2), (None, 1)) == week.by_kind


def test_a_kind_that_the_guidelines_dont_know_is_no_kind() -> None:
    """A word that nobody defined says nothing."""
    (*_, week) = weeks_of(publication(kind="gossip"))

    assert ((None, 1),) == week.by_kind


@pytest.mark.parametrize(
    ("until", "seen"),
    [("2026-11-30 00:00", True), ("2026-11-29 23:59", False)],
)
def test_a_week_is_seen_when_the_sources_saw_all_of_it(until: str, seen: bool) -> None:
    """A minute that nobody saw makes its number a floor; other weeks stay as told."""
    weeks = weeks_of(
        covered=[
            coverage("account"),
            coverage("publication", span=span("2026-11-02 00:00", until)),
        ]
    )

    assert [True, True, True, seen] == [each.seen for each in weeks]


def test_what_lies_ahead_neednt_be_seen() -> None:
    """A week that isn't over is seen as far as it has come."""
    weeks = weeks_of(
        covered=[
            coverage("account"),
            coverage("publication", span=span("2026-11-23 00:00", "2026-11-25 12:00")),
        ],
        since="2026-11-23 00:00",
        at="2026-11-25 12:00",
    )

    assert [(True, False)] == [(each.seen, each.whole) for each in weeks]


def test_before_it_was_opened_an_account_publishes_nothing() -> None:
    """Nobody has to have looked at a time in which it wasn't there."""
    weeks = weeks_of(
        account(opened="2026-11-25 12:00"),
        covered=[
            coverage("account"),
            coverage("publication", span=span("2026-11-25 12:00", "2026-11-30 00:00")),
        ],
    )

    assert [True] * 4 == [each.seen for each in weeks]


@pytest.mark.parametrize("count", [9, 10, 11])
def test_a_week_stands_beside_its_quota(count: int) -> None:
    """What counts is what the clause counts."""
    rule = weekly(counts=("news",), at_least=2)
    sentence = clause(rule)

    (*_, week) = weeks_of(
        *published(count), *published(3, kind="event"), clauses=(sentence,)
    )

    assert count + 3 == week.count
    assert (
        Quota(
            clause=sentence,
            at_most=10,
            at_least=2,
            counts=("news",),
            count=count,
            unsure=0,
        ),
    ) == week.quotas


def test_what_may_count_is_told_apart() -> None:
    """Of one nobody has said the kind, so it may be one more."""
    quota = quota_of(
        *published(2), *published(1, kind=None), rule=weekly(counts=("news",))
    )

    assert (2, 1) == (quota.count, quota.unsure)


def test_what_humans_leave_out_doesnt_count() -> None:
    """A publication that was judged out of a quota is in the week, and not in it."""
    left_out = Answered(question="special-event", answers=("yes",))

    quota = quota_of(
        publication(),
        judgement("facebook:100_1", "special-event"),
        rule=weekly(except_answered=left_out),
    )

    assert 0 == quota.count


@pytest.mark.parametrize(
    ("rule", "at_most", "at_least"),
    [
        (weekly(at_most=Approx(low=3, high=4)), 4, None),
        (weekly(at_most=None, at_least=Approx(low=3, high=4)), None, 3),
        (weekly(at_most=UNSAID, at_least=2), None, 2),
    ],
)
def test_a_quota_is_a_number(
    rule: PublicationQuota, at_most: int | None, at_least: int | None
) -> None:
    """Of a band the end that is held against; of what names none, nothing."""
    quota = quota_of(rule=rule)

    assert (at_most, at_least) == (quota.at_most, quota.at_least)


@pytest.mark.parametrize(
    "rule",
    [
        weekly(at_most=UNLIMITED),
        weekly(at_most=UNSAID),
        weekly(per=Per.MONTH),
        weekly(each="topic"),
        weekly(each="all"),
        weekly(accounts=Accounts(platform="instagram")),
    ],
)
def test_what_is_no_number_of_its_own_for_a_week_is_no_quota(
    rule: PublicationQuota,
) -> None:
    """By need, unsaid, for a month, for a topic, shared, or for other accounts."""
    assert [()] * 4 == [
        each.quotas for each in weeks_of(account(), clauses=(clause(rule),))
    ]


def test_each_account_has_its_own_quota() -> None:
    """Two accounts under one clause are counted apart."""
    told = situation(
        account(),
        account(INSTAGRAM),
        *published(2),
        *published(3, account=INSTAGRAM),
    )
    report = assess(guidelines(clause(weekly())), told)

    assert [2, 3] == [
        each.weeks[-1].quotas[0].count for each in account_figures(report, told)
    ]


@pytest.mark.parametrize(
    ("since", "weeks"),
    [("2026-11-16", [0, 0, 1, 1]), ("2026-11-17", [0, 0, 0, 1])],
)
def test_the_version_in_force_when_a_week_begins_sets_its_quota(
    since: str, weeks: list[int]
) -> None:
    """A quota that is set on a Tuesday holds from the next Monday on."""
    new = clause(weekly(), since=date.fromisoformat(since))

    assert weeks == [len(each.quotas) for each in weeks_of(clauses=(new,))]


@pytest.mark.parametrize(
    ("closed", "at_least"),
    [("2026-11-30 00:00", 2), ("2026-11-29 23:59", None)],
)
def test_a_least_is_for_weeks_in_which_it_holds_throughout(
    closed: str, at_least: int | None
) -> None:
    """An account that closes on Sunday evening isn't held to it; its most stays."""
    quota = quota_of(account(closed=closed), rule=weekly(at_least=2))

    assert (10, at_least) == (quota.at_most, quota.at_least)


def test_a_least_alone_says_nothing_of_the_week_in_which_an_account_closes() -> None:
    """Nothing is left of such a quota."""
    (*_, week) = weeks_of(
        account(closed="2026-11-29 23:59"),
        clauses=(clause(weekly(at_most=None, at_least=2)),),
    )

    assert () == week.quotas


def test_a_closed_account_has_no_quota() -> None:
    """In the weeks after it was closed nothing is expected of it."""
    weeks = weeks_of(account(closed="2026-11-16 00:00"))

    assert [1, 1, 0, 0] == [len(each.quotas) for each in weeks]


def test_a_quota_holds_in_its_mode() -> None:
    """One for the time before an election is set for the weeks of that time."""
    before = DefinedMode(event="election", since=-Per.ISO_WEEK.length)

    weeks = weeks_of(
        event("election", "2026-11-30 00:00"),
        clauses=(clause(weekly(), when="before-election"),),
        modes={"before-election": before},
    )

    assert [0, 0, 0, 1] == [len(each.quotas) for each in weeks]


def test_a_quota_whose_mode_nobody_knows_isnt_shown() -> None:
    """Where nobody can say whether there is a crisis, none of its quotas is set."""
    weeks = weeks_of(
        clauses=(clause(weekly(), when="crisis"),),
        modes={"crisis": DefinedMode()},
        covered=[
            coverage("account"),
            coverage("publication"),
            coverage("mode", span=Span(until=oslo("2026-11-16 00:00"))),
        ],
    )

    assert [()] * 4 == [each.quotas for each in weeks]
