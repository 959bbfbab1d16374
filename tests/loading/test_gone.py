"""What was seen, and then was not where all was looked at again, was removed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from some_governance import (
    EARLIEST,
    Comment,
    Coverage,
    Publication,
    Record,
    Records,
    Removal,
    Reply,
    Span,
)
from some_governance.loading.gone import found_gone

ACCOUNT = "facebook:1000"
POST = "facebook:1000_1"
FIRST = datetime(2026, 10, 12, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)


def post(**keys: Any) -> Publication:
    """Make a post of the account itself."""
    said: dict[str, Any] = {
        "id": POST,
        "observed": FIRST,
        "account": ACCOUNT,
        "at": FIRST - 24 * HOUR,
        "as_account": True,
    }
    return Publication(**{**said, **keys})


def comment(id: str = "facebook:1_11", **keys: Any) -> Comment:
    """Make a comment under it, seen once."""
    said: dict[str, Any] = {
        "id": id,
        "observed": FIRST,
        "account": ACCOUNT,
        "on": POST,
        "at": FIRST - 2 * HOUR,
    }
    return Comment(**{**said, **keys})


def reply(id: str = "facebook:1_12", **keys: Any) -> Reply:
    """Make a reply to that comment, seen once."""
    said: dict[str, Any] = {
        "id": id,
        "observed": FIRST,
        "account": ACCOUNT,
        "to": "facebook:1_11",
        "at": FIRST - HOUR,
    }
    return Reply(**{**said, **keys})


def look(until: datetime = FIRST + HOUR, **keys: Any) -> Coverage:
    """Make a look at all that was said on the account."""
    said: dict[str, Any] = {
        "source": "facebook/1000/api/posts-2.json",
        "facts": ("comment", "reply"),
        "account": ACCOUNT,
        "span": Span(EARLIEST, until),
    }
    return Coverage(**{**said, **keys})


def gone(
    facts: Sequence[Record], looks: Sequence[Coverage], *known: Removal
) -> dict[str, datetime]:
    """Tell what is found gone, and when."""
    told = Records.of(*facts, coverage=looks)
    return {each.of: each.observed for each in found_gone(told, known)}


def test_a_comment_that_is_gone_was_removed_by_nobody_knows_whom() -> None:
    """It is known to be gone since all was looked at again."""
    told = Records.of(post(), comment(), coverage=[look()])

    [removal] = found_gone(told)
    assert (
        Removal(
            id="facebook:1_11:gone",
            observed=FIRST + HOUR,
            of="facebook:1_11",
            account=ACCOUNT,
            action="remove",
        )
        == removal
    )
    assert (None, None) == (removal.at, removal.by)
    assert "facebook/1000/api/posts-2.json" == removal.source


def test_a_reply_that_is_gone_was_removed_too() -> None:
    """It stood under a comment that is still there."""
    seen = comment(observed=FIRST + HOUR)

    assert {"facebook:1_12": FIRST + HOUR} == gone([post(), seen, reply()], [look()])


@pytest.mark.parametrize(("later", "found"), [(-1, 0), (0, 0), (1, 1)])
def test_what_was_seen_when_it_was_looked_for_is_there(later: int, found: int) -> None:
    """A list vouches until it is asked for, and what is on it is seen then or after."""
    until = FIRST + timedelta(seconds=later)

    assert found == len(gone([post(), comment()], [look(until)]))


def test_a_removal_that_is_known_is_not_told_twice() -> None:
    """The platform or a register may know when, and whose hand it was."""
    known = Removal(
        id="x", observed=FIRST, of="facebook:1_11", account=ACCOUNT, by="kari"
    )

    assert {} == gone([post(), comment(), known], [look()])
    assert {} == gone([post(), comment()], [look()], known)


@pytest.mark.parametrize("action", ["hide", "remove-part", "mute", "close-comments"])
def test_what_was_only_hidden_may_be_gone(action: Any) -> None:
    """To hide something, or a part of it, is not to remove it."""
    known = Removal(
        id="x", observed=FIRST, of="facebook:1_11", account=ACCOUNT, action=action
    )

    assert ["facebook:1_11"] == list(gone([post(), comment()], [look()], known))


@pytest.mark.parametrize(
    "other",
    [
        {"facts": ("reply", "publication")},
        {"facts": ()},
        {"account": "facebook:2000"},
        {"under": "facebook:1000_2"},
        {"span": Span(FIRST - HOUR, FIRST + HOUR)},
        {"span": Span(FIRST + HOUR, FIRST + HOUR)},
    ],
)
def test_who_looks_elsewhere_finds_nothing_gone(other: dict[str, Any]) -> None:
    """Other facts, accounts, posts and times say nothing of this comment."""
    assert {} == gone([post(), comment()], [look(**other)])


@pytest.mark.parametrize("other", [{"account": None}, {"under": POST}])
def test_who_looks_everywhere_or_closer_finds_it_gone(other: dict[str, Any]) -> None:
    """All accounts hold this one; one post is where it stood."""
    assert ["facebook:1_11"] == list(gone([post(), comment()], [look(**other)]))


@pytest.mark.parametrize(
    "facts",
    [
        [post(as_account=False), comment()],
        [post(as_account=None), comment()],
        [comment()],
        [post(), comment(on="facebook:1_10")],
    ],
)
def test_under_others_posts_nobody_looks_with_the_whole(facts: list[Record]) -> None:
    """Comments under visitors' posts, or under what nobody saw, are not asked for."""
    assert {} == gone(facts, [look()])
    [under] = {each.on for each in facts if isinstance(each, Comment)}
    assert ["facebook:1_11"] == list(gone(facts, [look(under=under)]))


def test_a_thread_is_followed_to_its_post() -> None:
    """An answer to an answer stands under the post, too."""
    deep = comment("facebook:1_13", on="facebook:1_12")
    facts = [
        post(),
        comment(observed=FIRST + HOUR),
        reply(observed=FIRST + HOUR),
        deep,
    ]

    assert ["facebook:1_13"] == list(gone(facts, [look()]))
    assert ["facebook:1_13"] == list(gone(facts, [look(under=POST)]))
    assert ["facebook:1_13"] == list(gone(facts, [look(under="facebook:1_11")]))


def test_a_thread_that_bites_its_tail_ends() -> None:
    """Whatever a platform says, nothing hangs."""
    one = comment("facebook:1_11", on="facebook:1_12")
    other = comment("facebook:1_12", on="facebook:1_11")
    itself = comment("facebook:1_13", on="facebook:1_13")

    assert {} == gone([post(), one, other, itself], [look()])


@pytest.mark.parametrize(("since", "found"), [(EARLIEST, 1), (FIRST - HOUR, 0)])
def test_what_has_no_time_is_looked_for_in_all_of_time(
    since: datetime, found: int
) -> None:
    """A look from some day on may not reach back to it."""
    span = Span(since, FIRST + HOUR)

    assert found == len(gone([post(), comment(at=None)], [look(span=span)]))


def test_it_is_gone_since_the_first_look_that_missed_it() -> None:
    """Later looks find the same, and change nothing."""
    ends = [FIRST + hours * HOUR for hours in (3, 0, 2, -1, 1)]

    assert {"facebook:1_11": FIRST + HOUR} == gone(
        [post(), comment()], [look(end) for end in ends]
    )


def test_what_one_source_calls_a_reply_and_another_a_comment_is_one_thing() -> None:
    """It is there when either of them sees it."""
    seen = reply("facebook:1_11", to=POST, observed=FIRST + HOUR)

    assert {} == gone([post(), comment(), seen], [look()])
    both = [reply("facebook:1_11", to=POST), comment(observed=FIRST + HOUR)]
    assert {} == gone([post(), *both], [look()])


MOMENTS = st.integers(-3, 3).map(lambda hours: FIRST + hours * HOUR)
SAID = st.one_of(
    st.builds(
        comment,
        st.sampled_from(["a:1", "a:2", "a:3"]),
        observed=MOMENTS,
        at=st.none() | MOMENTS,
        on=st.sampled_from([POST, "a:1", "a:2", "a:3"]),
    ),
    st.builds(
        reply,
        st.sampled_from(["a:1", "a:2", "a:3"]),
        observed=MOMENTS,
        at=st.none() | MOMENTS,
        to=st.sampled_from([POST, "a:1", "a:2", "a:3"]),
    ),
)
THINGS = st.lists(SAID, max_size=5, unique_by=lambda each: (type(each), each.id))
LOOKS = st.lists(
    st.builds(
        look,
        MOMENTS,
        under=st.sampled_from([None, POST, "a:1"]),
        account=st.sampled_from([None, ACCOUNT]),
    ),
    max_size=5,
)


@given(things=THINGS, looks=LOOKS, data=st.data())
def test_order_does_not_matter(
    things: list[Record], looks: list[Coverage], data: st.DataObject
) -> None:
    """What is gone is gone, in whatever order it was told."""
    shuffled = data.draw(st.permutations(things)), data.draw(st.permutations(looks))

    assert gone([post(), *things], looks) == gone([post(), *shuffled[0]], shuffled[1])


@given(things=THINGS, looks=LOOKS)
def test_nothing_is_gone_that_was_seen_later(
    things: list[Record], looks: list[Coverage]
) -> None:
    """Each thing was seen last before it is found gone."""
    found = gone([post(), *things], looks)

    assert all(each.observed < found[each.id] for each in things if each.id in found)


@given(things=THINGS, looks=LOOKS)
def test_within_one_fetch_nothing_is_gone(
    things: list[Any], looks: list[Coverage]
) -> None:
    """What is on a list is seen after the list was asked for."""
    last = FIRST + 3 * HOUR
    seen = [
        type(each)(
            id=each.id,
            observed=last,
            account=ACCOUNT,
            at=each.at,
            **({"on": each.on} if isinstance(each, Comment) else {"to": each.to}),
        )
        for each in things
    ]

    assert {} == gone([post(), *seen], looks)
