"""What each item of Randaberg's publishing plan says."""

from datetime import time

from builders import FACEBOOK, account, coverage_without, plan, plan_item
from municipalities.cases import BROKEN, MET, UNTOLD, Case, case

from some_governance import Account, PlanItem, Weekday

WHERE = "plan/item-names-account"
WHEN = "plan/item-names-weekday-and-time"
WHAT = "plan/item-names-content"
WHY = "plan/item-names-goal"


def says_where(
    says: str, verdict: str, item: PlanItem, page: Account | None = None
) -> Case:
    """Plan something for a page."""
    return case(WHERE, says, verdict, page or account(), plan(), item)


def item(clause: str, says: str, verdict: str, **fields: object) -> Case:
    """Plan something, and say of it what the plan says."""
    return case(clause, says, verdict, account(), plan(), plan_item(**fields))


WEDNESDAY = Weekday.WEDNESDAY

CASES: tuple[Case, ...] = (
    says_where("An item is for the main page.", MET, plan_item()),
    says_where("An item is for no account.", BROKEN, plan_item(account=None)),
    says_where(
        "An item is for an account that nobody has.",
        BROKEN,
        plan_item(account="facebook:900"),
    ),
    says_where(
        "An item is for a page that closes at that instant.",
        BROKEN,
        plan_item(),
        account(closed="2026-11-25 10:00"),
    ),
    says_where(
        "An item is for a page that closes an instant later.",
        MET,
        plan_item(),
        account(closed="2026-11-25 10:00:00.000001"),
    ),
    says_where(
        "An item is for a page that opens at that instant.",
        MET,
        plan_item(),
        account(opened="2026-11-25 10:00"),
    ),
    says_where(
        "An item is for a page that opens an instant later.",
        BROKEN,
        plan_item(),
        account(opened="2026-11-25 10:00:00.000001"),
    ),
    item(WHEN, "An item has a day and a time.", MET),
    item(WHEN, "An item has a day, its weekday and a time.", MET, weekday=WEDNESDAY),
    item(WHEN, "An item has a day, and no time.", BROKEN, clock=None),
    item(WHEN, "An item has a time, and no day.", BROKEN, day=None),
    item(WHEN, "An item has a weekday and a time.", MET, day=None, weekday=WEDNESDAY),
    item(
        WHEN,
        "An item has a weekday alone.",
        BROKEN,
        day=None,
        weekday=WEDNESDAY,
        clock=None,
    ),
    item(WHEN, "A Wednesday is called a Tuesday.", BROKEN, weekday=Weekday.TUESDAY),
    item(WHEN, "An item is for midnight.", MET, clock=time(0)),
    item(WHAT, "An item is of nothing.", BROKEN, content=()),
    item(WHAT, "An item is plain text.", MET, content=("text",)),
    item(WHAT, "An item is a mix of two.", MET, content=("text", "image")),
    item(
        WHAT,
        "An item is a mix of all.",
        MET,
        content=("text", "graphics", "video", "image"),
    ),
    item(
        WHAT,
        "An item is of a kind that the text doesn't list.",
        BROKEN,
        content=("sound",),
    ),
    item(
        WHAT,
        "A mix has a kind that it doesn't list.",
        BROKEN,
        content=("text", "sound"),
    ),
    item(WHY, "An item has a goal in words.", MET, goal="That people come."),
    item(
        WHY,
        "An item has a purpose for a goal.",
        MET,
        goal=None,
        purposes=("reputation",),
    ),
    item(WHY, "An item has no goal.", BROKEN, goal=None),
    item(WHY, "An item has a goal without a word.", BROKEN, goal="  "),
    *(
        case(
            each,
            f"Nobody can name all that is planned, says {each}.",
            UNTOLD,
            account(FACEBOOK),
            covered=[coverage_without("plan-item")],
        )
        for each in (WHERE, WHEN, WHAT, WHY)
    ),
)
