"""What stands in plans, and since when."""

from builders import AT, FACEBOOK, coverage, oslo, plan, plan_item, situation

from some_governance.records.plans import Plan, PlanItem
from some_governance.rules.absence import untold
from some_governance.rules.planned import may_reach, planned

ITEMS = (
    plan_item("with-its-plan"),
    plan_item("earlier", made="2026-11-01 12:00"),
    plan_item("later", "2026-11-29", made="2026-11-20 12:00"),
    plan_item("of-no-plan", plan="other", made="2026-11-21 12:00"),
    plan_item("of-no-time", plan="other"),
)


def test_what_came_with_its_plan_is_as_old_as_that() -> None:
    """What neither says when it came nor has a known plan is not there yet."""
    stands = [(each.item.id, each.since) for each in planned(situation(plan(), *ITEMS))]

    assert [
        ("with-its-plan", oslo("2026-11-02 12:00")),
        ("earlier", oslo("2026-11-01 12:00")),
        ("later", oslo("2026-11-20 12:00")),
        ("of-no-plan", oslo("2026-11-21 12:00")),
    ] == stands


def test_a_plan_reaches_as_far_as_what_stood_in_it() -> None:
    """On 20 November, the plan of 2 November had two items ahead, and then three."""
    asked = situation(plan(), *ITEMS)
    stands = tuple(planned(asked))

    def ahead(at: str) -> list[str]:
        return [item.id for _, item in may_reach(asked, stands, oslo(at))]

    assert [] == ahead("2026-11-02 11:59")
    assert ["with-its-plan", "earlier"] == ahead("2026-11-20 11:59")
    assert ["with-its-plan", "earlier", "later"] == ahead("2026-11-20 12:00")
    assert ["later"] == ahead("2026-11-26 00:00")
    assert [] == ahead(AT)


def test_what_nobody_saw_is_missing_once_for_each_kind() -> None:
    """Who sees only what is planned for the page doesn't see all."""
    covered = [coverage("plan"), coverage("plan-item", account=FACEBOOK)]

    assert [("plan-item", "plan-item")] == [
        (each.about, each.subject)
        for each in untold(situation(covered=covered), Plan, PlanItem)
    ]
    assert ["plan", "plan-item"] == [
        each.about for each in untold(situation(covered=[]), Plan, PlanItem)
    ]
    assert [] == list(untold(situation(), Plan, PlanItem))
