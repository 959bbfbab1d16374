"""Of a comment that had no reply in time, it is told whether a late one came."""

from collections.abc import Sequence

import pytest
from builders import (
    AT,
    SINCE,
    account,
    appointment,
    comment,
    coverage,
    coverage_without,
    judgement,
    oslo,
    person,
    publication,
    reply,
    situation,
    span,
)

from some_governance.outcomes import Value
from some_governance.records.coverage import Coverage
from some_governance.records.record import Record
from some_governance.rules.dialogue.afterwards import replied
from some_governance.rules.hands import Hands

COMMENT = comment("c")
DUE = oslo("2026-11-25 12:30")
IN_TIME = reply("early", "2026-11-25 12:29:59", to="c")
LATE = reply("late", "2026-11-26 09:00", to="c")
LATER = reply("later", "2026-11-27 09:00", to="c")
BESIDE = reply("beside", "2026-11-25 15:00")
KNOWN = oslo("2026-11-26 09:00")


def told(
    *facts: Record,
    hands: Hands | None = None,
    covered: Sequence[Coverage] | None = None,
) -> dict[str, Value]:
    """Tell what came of a comment that had to be answered within a day."""
    seen = {} if covered is None else {"covered": covered}
    about = situation(account(), publication(), COMMENT, *facts, **seen)
    return dict(replied(about, COMMENT, hands, DUE))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([], {"replied": None}),
        ([LATER, LATE], {"replied": KNOWN}),
        ([IN_TIME, LATE], {"replied": KNOWN}),
        ([reply("r", "2026-11-25 12:30", to="c")], {"replied": DUE}),
        ([reply("r", "2026-11-26 09:00", to="c", as_account=False)], {"replied": None}),
        ([reply("r", "2026-11-26 09:00", to="c", as_account=None)], {}),
        ([reply("r", "2026-11-25 09:00", to="c", as_account=None)], {"replied": None}),
    ],
    ids=["none", "first", "not before", "at once", "private", "unclear", "too early"],
)
def test_the_first_late_reply_is_told(
    facts: list[Record], expected: dict[str, Value]
) -> None:
    """Of the account's own; nothing, where one may have been."""
    assert expected == told(*facts)


@pytest.mark.parametrize(
    ("answer", "facts", "expected"),
    [
        (None, [BESIDE], {}),
        ("no", [BESIDE], {"replied": None}),
        ("yes", [BESIDE], {"replied": BESIDE.at}),
        ("yes", [BESIDE, LATE], {"replied": BESIDE.at}),
        ("no", [BESIDE, LATE], {"replied": KNOWN}),
        (None, [BESIDE, LATE], {"replied": KNOWN}),
    ],
)
def test_what_stands_beside_it_counts_if_a_human_says_so(
    answer: str | None, facts: list[Record], expected: dict[str, Value]
) -> None:
    """As it would have in time."""
    judged = [] if answer is None else [judgement("c", "answered-in-thread", answer)]

    assert expected == told(*facts, *judged)


def test_only_who_may_reply_has_replied() -> None:
    """A stranger's hand answers nothing, late as in time."""
    hands = Hands(roles=("administrator",), units=())
    people = (person("kari"), person("per"), appointment("kari"))
    stranger = reply("r", "2026-11-26 08:00", to="c", by="per")

    assert {"replied": None} == told(*people, stranger, hands=hands)
    assert {"replied": KNOWN} == told(*people, stranger, LATE, hands=hands)


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (coverage_without("reply"), {}),
        (coverage("reply", span=span(SINCE, "2026-11-25 12:30")), {}),
        (coverage("reply", span=span("2026-11-25 12:30", AT)), {"replied": None}),
        (coverage("reply", span=span("2026-11-25 12:31", AT)), {}),
    ],
)
def test_that_none_came_is_known_where_all_were_seen(
    seen: Coverage, expected: dict[str, Value]
) -> None:
    """From the deadline until now; one that was seen is told all the same."""
    assert expected == told(covered=[seen])
    assert {"replied": KNOWN} == told(LATE, covered=[seen])
