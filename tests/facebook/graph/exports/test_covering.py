"""A download speaks of the time that was chosen, until it was made, or says why not."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest
from exported import (
    ACCOUNT,
    AT_NOON,
    DECEMBER,
    MADE,
    NOON,
    OCTOBER,
    SOURCE,
    conversation,
    download,
)

from some_governance import DEFAULT_LIMITS, Coverage, Gap, Json, Records, Span
from some_governance_facebook.downloads.reading import read_export

CHOSEN = Span(OCTOBER, DECEMBER)
POSTS: list[Json] = [{"timestamp": NOON, "data": [{"post": "Hei"}]}]
TALK = conversation(("Kari Eksempel", "Hei"), others=["Kari Eksempel"])
OF_KARI = "messages/inbox/karieksempel_100001/message_1.json"


def read(
    files: Mapping[str, Json],
    asked: Span | None = CHOSEN,
    made_at: datetime | None = MADE,
) -> Records:
    """Translate a download of files."""
    return read_export(download(files, asked=asked, made_at=made_at), DEFAULT_LIMITS)


def covered(kind: str, until: datetime) -> Coverage:
    """Make what speaks of one kind of facts since October."""
    return Coverage(
        source=SOURCE, facts=(kind,), account=ACCOUNT, span=Span(OCTOBER, until)
    )


def gap(records: Records) -> Gap:
    """Give the one gap."""
    (only,) = records.gaps
    assert () == records.coverage
    assert (SOURCE, ACCOUNT) == (only.source, only.account)
    return only


def test_it_speaks_until_it_was_made() -> None:
    """Of posts and messages, each where it holds them; what comes later isn't in it."""
    both = read({"posts_1.json": POSTS, OF_KARI: TALK})

    assert (covered("message", MADE), covered("publication", MADE)) == both.coverage
    assert () == both.gaps
    assert (covered("publication", MADE),) == read({"posts_1.json": POSTS}).coverage


def test_it_speaks_of_no_time_that_was_not_chosen() -> None:
    """A download of October, made in November, says nothing of November."""
    chosen = Span(OCTOBER, AT_NOON)

    assert (covered("publication", AT_NOON),) == read(
        {"posts_1.json": POSTS}, chosen
    ).coverage


def test_no_posts_are_none() -> None:
    """An empty list says that nothing was published in the time."""
    records = read({"posts_1.json": []})

    assert () == records.facts
    assert (covered("publication", MADE),) == records.coverage


def test_it_was_made_after_all_that_is_in_it() -> None:
    """Where nobody knows when it was made, it vouches until the newest thing in it."""
    edited = [{"update_timestamp": NOON + 60}, {"post": "Hei"}]
    posts: list[Json] = [{"timestamp": NOON, "data": [*edited]}]
    newest = AT_NOON + timedelta(minutes=1)

    assert (covered("publication", newest),) == read(
        {"posts_1.json": posts}, made_at=None
    ).coverage


def test_without_the_time_that_was_chosen_it_vouches_for_nothing() -> None:
    """The gap says what to write, and which time it seems to be."""
    later = conversation(("Kari Eksempel", "Hei"), others=[])
    later["messages"] = [{"timestamp_ms": (NOON + 86400) * 1000}]
    (publications,) = read({"posts_1.json": POSTS}, None).gaps
    said, _ = read({"posts_1.json": POSTS, OF_KARI: later}, None).gaps

    assert ("publication",) == publications.facts
    assert "since, until" in publications.why
    assert publications.why.endswith("is from 2026-11-01 to 2026-11-01")
    assert ("message",) == said.facts
    assert said.why.endswith("is from 2026-11-01 to 2026-11-02")


def test_an_empty_one_of_an_unknown_day_vouches_for_nothing() -> None:
    """Nothing in it tells when it was made."""
    why = gap(read({"posts_1.json": []}, made_at=None)).why

    assert why.endswith("when it was made (made_at)")


@pytest.mark.parametrize("since", [MADE, DECEMBER])
def test_a_time_to_come_is_none(since: datetime) -> None:
    """What was chosen begins when the download was made, or later."""
    records = read({"posts_1.json": POSTS}, Span(since, DECEMBER))

    assert gap(records).why.startswith("the time that was chosen lies after")


def test_a_part_that_is_missing_is_told() -> None:
    """The second list of posts, without the first, vouches for nothing."""
    assert "one is missing" in gap(read({"posts_2.json": POSTS})).why


def test_a_post_that_is_not_understood_is_told() -> None:
    """Who knows what it was, or when?"""
    records = read({"posts_1.json": [*POSTS, {"data": [{"post": "?"}]}]})

    assert "not understood" in gap(records).why
    assert 1 == len(records.unrecognised)


def test_no_posts_were_chosen() -> None:
    """A download of messages alone says nothing of posts; one of posts needn't say."""
    records = read({OF_KARI: TALK})

    (only,) = records.gaps
    assert ("publication",) == only.facts
    assert only.why.startswith("it holds none of them")
    assert (covered("message", MADE),) == records.coverage
