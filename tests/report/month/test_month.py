"""What a municipality did in a month, in figures."""

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    comment,
    coverage,
    guidelines,
    oslo,
    plan,
    plan_item,
    published,
    receipt,
    removal,
    sanction,
    situation,
    span,
)

from some_governance import (
    Administrators,
    Gap,
    Guidelines,
    Modality,
    Month,
    MonthTotals,
    Per,
    PublicationQuota,
    Records,
    Report,
    ReportError,
    Situation,
    Unrecognised,
    Weight,
    account_figures,
    assess,
    last_whole_month,
    month,
    month_span,
)

WEEKLY = clause(PublicationQuota(at_most=2, per=Per.ISO_WEEK), modality=Modality.SHOULD)
MONTH = {"since": "2026-11-01", "at": "2026-12-01"}


def november(*facts: Any, text: Guidelines | None = None, **situated: Any) -> Month:
    """Give the page of November."""
    told = situation(*facts, **{**MONTH, **situated})
    return month(assess(text or guidelines(WEEKLY), told), told)


def before(told: Situation) -> Report:
    """Assess the month before."""
    calendar = told.calendar
    earlier = month_span(calendar, last_whole_month(calendar, told.since))
    return assess(
        guidelines(WEEKLY), evolve(told, since=earlier.since, at=earlier.until)
    )


def test_a_page_is_of_one_month() -> None:
    """It says which, and whose guidelines were held against it."""
    page = november(account())

    assert ("2026-11", oslo("2026-11-01"), oslo("2026-12-01")) == (
        page.key,
        page.since,
        page.at,
    )
    assert ("Testbygda kommune", "Retningslinjer", "nb", "Europe/Oslo") == (
        page.owner,
        page.title,
        page.language,
        page.zone,
    )


@pytest.mark.parametrize(
    ("at", "over"), [("2026-11-30 23:59", False), ("2026-12-01 00:00", True)]
)
def test_a_month_that_isnt_over_is_told_as_far_as_it_has_come(
    at: str, over: bool
) -> None:
    """And it is said that it isn't."""
    assert over is november(account(), at=at).over


@pytest.mark.parametrize(
    ("since", "at"),
    [
        ("2026-11-01 00:01", "2026-12-01 00:00"),
        ("2026-10-31 23:59", "2026-11-30 00:00"),
        ("2026-11-01 00:00", "2026-12-01 00:01"),
    ],
)
def test_a_window_that_is_no_month_has_no_page(since: str, at: str) -> None:
    """It begins with the first, and ends with the month or before."""
    with pytest.raises(ReportError, match="is no month: let it begin on the first"):
        november(account(), since=since, at=at)


def test_totals_are_what_came_out() -> None:
    """What breaks a sentence weighs as it demands; all else is counted beside."""
    quota = PublicationQuota(at_most=2, per=Per.ISO_WEEK, counts=("news",))
    page = november(
        account(),
        account(INSTAGRAM),
        *published(4, "2026-11-03 12:00"),
        *published(3, "2026-11-10 12:00", kind=None),
        *published(1, "2026-11-30 12:00"),
        text=guidelines(
            clause(quota, id="test/quota", modality=Modality.SHOULD),
            clause(Administrators(at_least=1), id="test/administrators"),
        ),
        covered=[coverage("account"), coverage("publication")],
    )

    assert (
        MonthTotals(
            weights=(
                (Weight.VIOLATION, 0),
                (Weight.DEVIATION, 0),
                (Weight.WARNING, 2),
                (Weight.SHORTFALL, 0),
                (Weight.ADVICE, 0),
            ),
            questions=3,
            untold=2,
            pending=2,
        )
        == page.totals
    )
    assert (0, 0, 2, 0, 0, 3, 2, 2) == page.totals.counts


def test_the_month_before_stands_beside_it() -> None:
    """Where as much was seen of that as of this one."""
    told = situation(
        account(),
        *published(4, "2026-10-06 12:00"),
        *published(3, "2026-11-03 12:00"),
        **MONTH,
    )
    report = assess(guidelines(WEEKLY), told)
    page = month(report, told, before(told))

    assert page.before is not None
    assert (1, 2) == (page.totals.counts[2], page.before.counts[2])
    assert month(report, told).before is None


@pytest.mark.parametrize(
    ("since", "compared"),
    [("2026-10-01 00:00", True), ("2026-10-01 00:01", False)],
)
def test_a_month_of_which_less_was_seen_isnt_compared(
    since: str, compared: bool
) -> None:
    """That nothing is known of it isn't that nothing was wrong."""
    seen = coverage("publication", span=span(since, "2026-12-01"))
    told = situation(account(), covered=[coverage("account"), seen], **MONTH)
    page = month(assess(guidelines(WEEKLY), told), told, before(told))

    assert compared is (page.before is not None)


def test_a_month_of_which_more_was_seen_is_compared() -> None:
    """What isn't seen of this month may have been seen of the other."""
    seen = coverage("publication", span=span("2026-10-01", "2026-11-15"))
    told = situation(account(), covered=[coverage("account"), seen], **MONTH)

    assert month(assess(guidelines(WEEKLY), told), told, before(told)).before


def test_it_holds_the_figures_of_each_account() -> None:
    """They are the same as those that a report shows."""
    told = situation(account(), account(INSTAGRAM), *published(3), comment(), **MONTH)
    report = assess(guidelines(WEEKLY), told)

    assert account_figures(report, told) == month(report, told).accounts


def test_it_tells_the_plan_of_the_month_and_of_the_next() -> None:
    """What has no day is counted beside."""
    page = november(
        plan(),
        plan_item("a", "2026-11-10"),
        plan_item("b", "2026-12-24"),
        plan_item("c", "2027-01-01"),
        plan_item("d", None),
    )

    assert [("2026-11", 1), ("2026-12", 1)] == [
        (each.key, len(each.items)) for each in page.plans
    ]
    assert 1 == page.undated


def test_it_counts_what_was_taken_away_and_what_was_kept() -> None:
    """And sanctions."""
    page = november(
        account(), comment(), removal(), receipt(), sanction(), sanction("block")
    )

    assert [("remove", 1)] == [(each.action, each.count) for each in page.taken]
    assert (("block", 1), ("warning", 1)) == page.sanctions
    assert 1 == page.archived.confirmed


def test_what_guidelines_dont_know_isnt_told() -> None:
    """A sanction in a word that nobody defined is no sanction of theirs."""
    page = november(account(), sanction("pillory"), *published(1, kind="gossip"))

    assert () == page.sanctions
    assert ((None, 1),) == page.accounts[0].published.by_kind


def test_what_could_not_be_seen_is_counted() -> None:
    """What sources didn't give, what nobody understood, and whose accounts they are."""
    told = Situation(
        records=Records.of(
            account(),
            *published(1, account="facebook:999"),
            coverage=[coverage()],
            gaps=[
                Gap(source="a", why="no plug-in reads it"),
                Gap(source="b", why="no plug-in reads it"),
            ],
            unrecognised=[
                Unrecognised(source="a", path="$", why="unknown", raw="{}"),
                Unrecognised(
                    source="a", path="$", why="likes", raw="{}", left_out=True
                ),
            ],
        ),
        calendar=situation().calendar,
        since=oslo("2026-11-01"),
        at=oslo("2026-12-01"),
    )
    page = month(assess(guidelines(WEEKLY), told), told)

    assert (2, 1, 1) == (page.gaps, page.not_understood, page.unregistered)
    assert () == page.unseen


def test_it_sees_what_all_sources_together_saw() -> None:
    """Of one kind, or of several."""
    page = november(
        account(), covered=[coverage("account"), coverage("plan"), coverage("comment")]
    )

    assert page.sees("plan")
    assert page.sees("account", "comment")
    assert not page.sees("plan", "plan-item")


def test_accounts_have_the_names_that_people_know() -> None:
    """What has none goes by its id, and no account by nothing."""
    page = november(account(name="Testbygda"), account(INSTAGRAM))

    assert ["Testbygda (facebook)", INSTAGRAM, "facebook:9", ""] == [
        page.name(each) for each in (FACEBOOK, INSTAGRAM, "facebook:9", None)
    ]


@pytest.mark.parametrize(
    ("at", "ended"), [("2026-11-08 23:59", False), ("2026-11-09 00:00", True)]
)
def test_a_week_has_ended_when_the_next_begins(at: str, ended: bool) -> None:
    """By the clock of the municipality."""
    assert ended is november(account(), at=at).has_ended(date(2026, 11, 9))


def test_a_page_can_be_kept_and_sent() -> None:
    """It is a plain value."""
    page = november(account(), *published(2), comment(), removal())

    assert page == pickle.loads(pickle.dumps(page))
    assert hash(page) == hash(pickle.loads(pickle.dumps(page)))
