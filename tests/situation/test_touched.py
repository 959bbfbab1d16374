"""What new facts touch may be too much, and is never too little."""

import pytest
from attrs import evolve
from builders import (
    EVERYTHING,
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    access,
    account,
    appointment,
    approval,
    comment,
    coverage,
    event,
    grant,
    handling,
    judgement,
    message,
    mode,
    oslo,
    person,
    profile,
    publication,
    receipt,
    removal,
    reply,
    situation,
    step,
)

from some_governance.records.collection import Records
from some_governance.records.decisions import Disposition
from some_governance.records.record import Record
from some_governance.situation.touched import (
    EVERYTHING as EVERYTHING_TOUCHED,
)
from some_governance.situation.touched import NOTHING, Touched

POST = "facebook:100_1"
ASKED = situation(
    account(),
    account(INSTAGRAM),
    publication(),
    publication("other"),
    comment("c", on=POST),
    comment("d", on="c"),
    comment("e", on="other"),
    reply("r", to="d"),
    removal("c", id="gone"),
    grant("publish", id="desk", account=INSTAGRAM),
    covered=[EVERYTHING],
)
THREAD = frozenset({POST, "c", "d", "r", "gone"})


def touched(*facts: Record, **also: object) -> Touched:
    """Say what is touched when some facts are added."""
    return ASKED.extended(Records.of(*facts, **also))[1]


def whole(*accounts: str) -> Touched:
    """Everything on some accounts is touched."""
    return Touched(accounts=frozenset(accounts))


def thread(*more: str, accounts: tuple[str, ...] = (FACEBOOK,)) -> Touched:
    """The thread under the post is touched, and what joins it."""
    return Touched(accounts=frozenset(accounts), things=THREAD.union(more))


DECIDED = Disposition(
    id="1",
    observed=oslo("2026-11-29 12:00"),
    finding="f",
    basis="b",
    at=oslo("2026-11-29 12:00"),
    by="ola",
    reason="ok",
)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (account(INSTAGRAM, tier=None, observed="2026-11-29 13:00"), whole(INSTAGRAM)),
        (profile(INSTAGRAM), whole(INSTAGRAM)),
        (access("facebook:1"), whole(FACEBOOK)),
        (appointment("kari"), whole(FACEBOOK)),
        (grant("reply", id="other-desk"), whole(FACEBOOK)),
        (appointment("kari", None), EVERYTHING_TOUCHED),
        (person("kari"), EVERYTHING_TOUCHED),
        (mode("crisis", "2026-11-10 00:00"), EVERYTHING_TOUCHED),
        (event("election", "2026-12-01 00:00"), EVERYTHING_TOUCHED),
        (DECIDED, NOTHING),
    ],
    ids=lambda each: type(each).__name__,
)
def test_a_register_s_facts_touch_accounts(fact: Record, expected: Touched) -> None:
    """What is of one account touches it; what is of all touches all."""
    assert expected == touched(fact)


@pytest.mark.parametrize(
    ("fact", "joins"),
    [
        (comment("new", on=POST), ["new"]),
        (reply("new", to="d"), ["new"]),
        (removal("r", id="new"), ["new"]),
        (step("documented", of="c"), []),
        (receipt(of="d"), []),
        (approval("r"), []),
        (judgement("c", "sentiment", "praise"), []),
        (judgement(POST, "kind", "news"), []),
        (judgement("gone", "notice"), []),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_stands_in_a_thread_touches_the_thread(
    fact: Record, joins: list[str]
) -> None:
    """Upwards to the post, and down to all that stands under it; no other thread."""
    assert thread(*joins) == touched(fact)


def test_what_begins_a_thread_touches_itself() -> None:
    """A new post, or a day's entry in the log."""
    logged = handling("2026-11-20 12:00", id="h")

    assert Touched(accounts=frozenset({FACEBOOK}), things=frozenset({"p"})) == touched(
        publication("p")
    )
    assert Touched(accounts=frozenset({FACEBOOK}), things=frozenset({"h"})) == touched(
        logged
    )


def test_what_is_said_in_a_conversation_touches_the_conversation() -> None:
    """A message, or what a human says of one; no thread, and no other conversation."""
    known = ASKED.extend(
        Records.of(
            message("m"), message("n"), message("o", conversation="facebook:t_2")
        )
    )
    talk = {"facebook:t_1", "m", "n"}
    for new, more in (
        (message("new"), {"new"}),
        (judgement("m", "enquiry", "question"), set()),
        (removal("n", id="unsent"), {"unsent"}),
    ):
        _, found = known.extended(Records.of(new))

        assert found == Touched(
            accounts=frozenset({FACEBOOK}), things=frozenset(talk | more)
        )


def test_what_moves_touches_where_it_was() -> None:
    """A reply to one comment turns out to be a reply to another one."""
    moved = reply("r", to="e", observed="2026-11-29 13:00")

    assert thread("e", "other") == touched(moved)


def test_a_thread_across_accounts_touches_both() -> None:
    """A reply that says it stands on another account."""
    strayed = reply("new", to="c", account=INSTAGRAM)

    assert thread("new", accounts=(FACEBOOK, INSTAGRAM)) == touched(strayed)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (FACEBOOK, whole(FACEBOOK)),
        (f"{INSTAGRAM}#2026-W47", whole(INSTAGRAM)),
        (f"{FLICKR}#2026-W47", EVERYTHING_TOUCHED),
        ("nowhere", EVERYTHING_TOUCHED),
        ("desk", EVERYTHING_TOUCHED),
    ],
)
def test_what_is_said_of_something_else(of: str, expected: Touched) -> None:
    """Of an account or its period, it touches that; of what nobody knows, all."""
    assert expected == touched(judgement(of, "exception"))


def test_what_a_comment_under_something_unknown_says() -> None:
    """A judgement of a post that nobody has seen touches what stands under it."""
    grown = ASKED.extend(Records.of(comment("x", on="unseen")))
    _, found = grown.extended(Records.of(judgement("unseen", "kind", "news")))

    assert (
        Touched(accounts=frozenset({FACEBOOK}), things=frozenset({"unseen", "x"}))
        == found
    )


@pytest.mark.parametrize(
    ("where", "expected"), [(FACEBOOK, whole(FACEBOOK)), (None, EVERYTHING_TOUCHED)]
)
def test_coverage_touches_what_it_speaks_of(
    where: str | None, expected: Touched
) -> None:
    """One account, or all."""
    assert expected == touched(coverage=[coverage("reply", account=where)])


def test_several_touch_all_that_each_of_them_does() -> None:
    """A thread and a whole account make whole accounts."""
    said, seen = comment("new", on=POST), profile(INSTAGRAM)

    assert whole(FACEBOOK, INSTAGRAM) == touched(said, seen)
    assert thread("new") == touched(said, DECIDED)
    assert EVERYTHING_TOUCHED == touched(said, person("kari"))


def test_nothing_touches_nothing() -> None:
    """An empty batch, or what is known already."""
    assert NOTHING == touched() == touched(publication())
    assert NOTHING == touched(evolve(publication(), observed=oslo("2026-11-01")))


def test_circles_come_to_an_end() -> None:
    """Two comments that stand under each other."""
    assert Touched(
        accounts=frozenset({FACEBOOK}), things=frozenset({"x", "y"})
    ) == touched(comment("x", on="y"), comment("y", on="x"))
