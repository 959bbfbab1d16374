"""What was planned for a month, and what of it was published."""

from datetime import date, time
from typing import Any

import pytest
from builders import (
    INSTAGRAM,
    account,
    coverage,
    coverage_without,
    plan,
    plan_item,
    publication,
    situation,
    span,
)

from some_governance import Carried, MonthPlan, PlannedItem, Record
from some_governance.report.month.planned import plans, undated

NOVEMBER = date(2026, 11, 1)
WORDS = ("text", "reputation")


def november(*facts: Record, months: int = 1, **situated: Any) -> tuple[MonthPlan, ...]:
    """Give the plans for November, and what comes after it."""
    told = situation(account(), plan(), *facts, **situated)
    return plans(told, WORDS, NOVEMBER, months)


def item_of(*facts: Record, **situated: Any) -> PlannedItem:
    """Give the only item of November."""
    ((item,),) = (each.items for each in november(*facts, **situated))
    return item


def test_an_item_tells_what_is_public_of_it() -> None:
    """Its goal and its id are its planner's own words, and stay away."""
    assert PlannedItem(
        day=date(2026, 11, 25),
        clock=time(10),
        account="facebook:100",
        content=("text",),
        purposes=("reputation",),
        publications=1,
        carried=Carried.PUBLISHED,
    ) == item_of(plan_item(purposes=("reputation",), publications=("facebook:1",)))


def test_a_word_that_the_guidelines_dont_know_is_the_planners_own() -> None:
    """It may be somebody's name."""
    item = item_of(
        plan_item(
            content=("Kari Nordmann", "text"), purposes=("reputation", "Ola Nordmann")
        )
    )

    assert (("text",), ("reputation",)) == (item.content, item.purposes)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-10-31", [0, 0]),
        ("2026-11-01", [1, 0]),
        ("2026-11-30", [1, 0]),
        ("2026-12-01", [0, 1]),
        ("2026-12-31", [0, 1]),
        ("2027-01-01", [0, 0]),
    ],
)
def test_an_item_stands_in_the_month_of_its_day(day: str, found: list[int]) -> None:
    """A page shows one month, and the next."""
    told = november(plan_item(day=day), months=2)

    assert [("2026-11", found[0]), ("2026-12", found[1])] == [
        (each.key, len(each.items)) for each in told
    ]


def test_items_stand_in_order_of_time() -> None:
    """What has no clock comes last on its day; then accounts go by their ids."""
    (told,) = november(
        plan_item("a", clock=None),
        plan_item("b", clock=time(12)),
        plan_item("c", clock=time(9), account="instagram:200"),
        plan_item("d", clock=time(9)),
        plan_item("e", clock=time(0), account=None),
        plan_item("f", "2026-11-02", clock=time(23)),
    )

    assert [
        (2, time(23), "facebook:100"),
        (25, time(0), None),
        (25, time(9), "facebook:100"),
        (25, time(9), "instagram:200"),
        (25, time(12), "facebook:100"),
        (25, None, "facebook:100"),
    ] == [(each.day.day, each.clock, each.account) for each in told.items]


def test_a_publication_may_name_its_item_or_be_named_by_it() -> None:
    """One that does both is one, on whichever account it stands."""
    item = item_of(
        account(INSTAGRAM),
        plan_item(publications=("facebook:100_1", "facebook:100_9")),
        publication("facebook:100_1", plan_item="item-1"),
        publication("instagram:200_2", plan_item="item-1", account=INSTAGRAM),
        publication("facebook:100_3", plan_item="item-2"),
        publication("facebook:100_4"),
    )

    assert (3, Carried.PUBLISHED) == (item.publications, item.carried)


def test_what_was_published_before_the_month_counts_too() -> None:
    """It may have been early."""
    item = item_of(plan_item(), publication(at="2026-10-05", plan_item="item-1"))

    assert 1 == item.publications


@pytest.mark.parametrize(
    ("at", "carried"),
    [
        ("2026-11-25 23:59", Carried.AHEAD),
        ("2026-11-26 00:00", Carried.NOTHING_KNOWN),
        ("2026-11-26 00:01", Carried.NOTHING_KNOWN),
    ],
)
def test_an_item_is_ahead_until_its_day_is_over(at: str, carried: Carried) -> None:
    """Then nothing is known to carry it out."""
    assert carried is item_of(plan_item(), at=at).carried


@pytest.mark.parametrize(
    ("since", "until", "carried"),
    [
        ("2026-11-25 00:00", "2026-11-26 00:00", Carried.NOTHING_KNOWN),
        ("2026-11-25 00:01", "2026-11-26 00:00", Carried.UNSEEN),
        ("2026-11-25 00:00", "2026-11-25 23:59", Carried.UNSEEN),
    ],
)
def test_of_a_day_that_nobody_saw_nothing_is_told(
    since: str, until: str, carried: Carried
) -> None:
    """What carries it out may be among what was not seen."""
    seen = coverage("publication", account="facebook:100", span=span(since, until))

    assert (
        carried
        is item_of(plan_item(), covered=[coverage_without("publication"), seen]).carried
    )


def test_an_item_without_an_account_may_be_carried_out_anywhere() -> None:
    """So all accounts have to be seen."""
    seen = coverage("publication", account="facebook:100")
    item = plan_item(account=None)

    assert Carried.NOTHING_KNOWN is item_of(item).carried
    assert (
        Carried.UNSEEN
        is item_of(item, covered=[coverage_without("publication"), seen]).carried
    )


def test_what_has_no_day_is_counted() -> None:
    """Unless something is known to carry it out."""
    told = situation(
        account(),
        plan(),
        plan_item("a", None),
        plan_item("b", None),
        plan_item("c", None, publications=("facebook:100_1",)),
        plan_item("d", None),
        publication("facebook:100_2", plan_item="d"),
        plan_item("e"),
    )

    assert 2 == undated(told)
    assert [1] == [len(each.items) for each in plans(told, WORDS, NOVEMBER, 1)]


def test_a_plan_that_is_made_later_isnt_known_yet() -> None:
    """The page tells what was planned when the month ended."""
    told = situation(
        account(), plan(made="2026-12-02 12:00"), plan_item(), at="2026-12-01"
    )

    assert () == plans(told, WORDS, NOVEMBER, 1)[0].items
