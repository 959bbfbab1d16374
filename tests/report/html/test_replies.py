"""Whether those who write to an account are answered, and in what time."""

from datetime import timedelta

import htpy as h
import pytest
from attrs import evolve
from builders import clause, situation
from report.html.of_accounts import REPLIES
from report.html.pages import Page, told_of

from some_governance import ReplyFigures, ReplyPromise, Within
from some_governance.report.html.frame import written
from some_governance.report.html.replies import promises, replied
from some_governance.report.language import ENGLISH

MUCH = evolve(
    REPLIES,
    comments=1_289,
    answered=1_150,
    open=7,
    median=timedelta(minutes=85),
    slowest=timedelta(days=4),
    open_median=timedelta(minutes=47),
    open_slowest=timedelta(hours=25, minutes=2),
)
COUNTS = "1,289 written, 1,150 answered, 7 to be answered"
OPEN = (
    "Half of the answers came within 47 minutes of opening hours, the slowest after "
    "25 h 2 min"
)
CLOCK = (
    "By the clock, half of the answers came within 1 h 25 min, the slowest after 4 days"
)


def said(figures: ReplyFigures) -> list[str]:
    """Give what is said of replies."""
    return Page.read(written(h.div[replied(figures, ENGLISH)])).texts("//p")


def test_how_many_were_answered_and_how_soon() -> None:
    """In the time in which somebody was there, and in the citizen's."""
    assert [COUNTS, OPEN, CLOCK] == said(MUCH)


def test_opening_hours_are_never_told_as_days() -> None:
    """Two days of them are more than a week of work."""
    slow = evolve(MUCH, open_median=timedelta(hours=50), open_slowest=timedelta(days=4))

    assert (
        "Half of the answers came within 50 h 0 min of opening hours, the slowest "
        "after 96 h 0 min"
    ) == said(slow)[1]


def test_where_the_calendar_tells_no_time_the_clock_does() -> None:
    """It is never open, say."""
    assert [COUNTS, CLOCK] == said(evolve(MUCH, open_median=None, open_slowest=None))


def test_where_nobody_was_answered_no_time_is_told() -> None:
    """And where not all was seen, that is said."""
    assert ["0 written, 0 answered, 0 to be answered"] == said(REPLIES)
    assert (
        "The sources didn't see all comments and replies: there may be more"
        == (said(evolve(REPLIES, seen=False))[-1])
    )


@pytest.mark.parametrize(
    ("untold", "kept"),
    [
        (0, "1,059 of 1,065 within 2 working days"),
        (1, "1,059 of 1,065 within 2 working days; of 1 nobody can tell yet"),
    ],
)
def test_what_was_promised_stands_beside_what_was_kept(untold: int, kept: str) -> None:
    """With the clause that promises it."""
    promise = ReplyPromise(
        clause=clause(id="dialogue/two-days"),
        within=Within(working_days=2),
        kept=1_059,
        decided=1_065,
        untold=untold,
    )
    page = Page.read(written(h.div[promises([promise], told_of(situation()))]))

    assert [f"«Slik skal det være.» dialogue/two-days{kept}"] == page.texts("//li")
    assert ["#clause:dialogue/two-days"] == page.all("//a/@href")
