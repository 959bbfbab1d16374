"""What is answered at a glance is answered, also when one looks twice."""

from datetime import timedelta

import pytest
from attrs import evolve
from builders import (
    AT,
    INSTAGRAM,
    account,
    appointment,
    calendar,
    comment,
    oslo,
    reply,
    situation,
)

from some_governance.records.record import Record
from some_governance.rules.dialogue.plainly import Plainly
from some_governance.rules.hands import Hands
from some_governance.rules.rule import UNSAID
from some_governance.rules.within import Within
from some_governance.situation.rows import Rows

SAID = comment("c", "2026-11-24 10:00")
REPLY = reply("r", "2026-11-24 11:00", to="c", by="kari")
HOUR = Within(hours=1)
TWO = Within(hours=2)
APPOINTED = Hands(roles=("administrator",))


def seen(
    *facts: Record,
    hands: Hands | None = None,
    within: object = UNSAID,
    said: Record = SAID,
    question: str | None = "",
) -> tuple[list[int], int]:
    """Tell what was counted of one comment, and how many need a closer look."""
    asked = situation(account(), said, *facts)
    plainly = Plainly.on(asked, account(), hands, within)
    counts, rest, left = plainly.settled(Rows((said,), {}), [(question, None)])
    assert len(rest) == len(left)
    return [each.count for each in counts], len(rest)


SETTLED = ([1], 0)
OPEN = ([], 1)


@pytest.mark.parametrize(
    ("replies", "within", "came"),
    [
        ([], UNSAID, OPEN),
        ([REPLY], UNSAID, SETTLED),
        ([REPLY], TWO, SETTLED),
        ([REPLY], HOUR, OPEN),
        ([evolve(REPLY, as_account=False)], UNSAID, OPEN),
        ([evolve(REPLY, as_account=None)], UNSAID, OPEN),
        ([evolve(REPLY, at=None)], UNSAID, OPEN),
        ([evolve(REPLY, account=INSTAGRAM)], UNSAID, OPEN),
        ([evolve(REPLY, to="d")], UNSAID, OPEN),
        ([evolve(REPLY, id="q", as_account=False), REPLY], UNSAID, SETTLED),
    ],
)
def test_a_reply_in_its_voice_and_in_time_is_plain(
    replies: list[Record], within: object, came: object
) -> None:
    """What isn't plain is left for a closer look."""
    assert came == seen(*replies, within=within)


def test_of_a_comment_without_a_time_no_deadline_is_plain() -> None:
    """Nobody knows by when."""
    undated = evolve(SAID, at=None)

    assert OPEN == seen(REPLY, within=TWO, said=undated)
    assert SETTLED == seen(REPLY, said=undated)


@pytest.mark.parametrize(
    ("held", "by", "came"),
    [
        ([], "kari", OPEN),
        ([], None, SETTLED),
        ([appointment("kari")], "kari", SETTLED),
        ([appointment("ola")], "kari", OPEN),
        ([appointment("kari", role="editor")], "kari", OPEN),
        ([appointment("kari", since="2026-11-24 11:01")], "kari", OPEN),
        ([appointment("kari", since="2026-11-24 11:00")], "kari", SETTLED),
        ([appointment("kari", until="2026-11-24 11:00")], "kari", OPEN),
        ([appointment("kari", until="2026-11-24 11:01")], "kari", SETTLED),
    ],
)
def test_whoever_answers_has_to_be_appointed_then(
    held: list[Record], by: str | None, came: object
) -> None:
    """Whose hand it was, when nobody knows it, is for another clause."""
    assert came == seen(*held, evolve(REPLY, by=by), hands=APPOINTED)


@pytest.mark.parametrize(
    ("question", "came"), [(None, ([1], 0)), ("sentiment", ([], 1))]
)
def test_what_is_not_chosen_is_counted(question: str | None, came: object) -> None:
    """What may be chosen, when somebody says so, needs a closer look."""
    assert came == seen(question=question)


def test_moments_are_those_of_the_calendar() -> None:
    """An hour on the clock is an hour, whatever the day."""
    assert oslo(AT) > REPLY.at == TWO.due(SAID.at, calendar()) - timedelta(hours=1)
