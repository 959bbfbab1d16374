"""What a download and another source both tell is told once."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from attrs import evolve
from builders import account, calendar
from hypothesis import given
from hypothesis import strategies as st

from some_governance import (
    ALWAYS,
    Account,
    Comment,
    Coverage,
    Message,
    Per,
    Publication,
    PublicationQuota,
    Record,
    Records,
    Removal,
    Situation,
    Span,
    Unrecognised,
    Verdict,
)
from some_governance.loading.twins import DOUBTFUL, told_once

ACCOUNT = "facebook:1000"
NOON = datetime(2026, 10, 12, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
FETCHED, MADE = NOON + 48 * HOUR, NOON + 72 * HOUR


def at(seconds: float) -> datetime:
    """Give a moment after noon."""
    return NOON + timedelta(seconds=seconds)


def copied(number: int = 1, seconds: float = 0, **told: object) -> Publication:
    """Let a download tell of a post."""
    fields = {"account": ACCOUNT, "text": "Velkommen", "as_account": True, **told}
    return Publication(
        id=f"facebook:download-{number}",
        observed=MADE,
        source="<download #1>",
        at=at(seconds),
        **fields,  # type: ignore[arg-type]
    )


def shown(number: int = 1, seconds: float = 0, **told: object) -> Publication:
    """Let the API tell of a post."""
    fields = {"account": ACCOUNT, "text": "Velkommen", "as_account": True, **told}
    return Publication(
        id=f"facebook:1000_{number}",
        observed=FETCHED,
        source="posts.json",
        at=at(seconds),
        **fields,  # type: ignore[arg-type]
    )


def seen(*facts: str, span: Span | None = None, account: str = ACCOUNT) -> Coverage:
    """Vouch for kinds of facts; for these days, unless it is for another time."""
    span = span or Span(NOON - HOUR, FETCHED)
    names = facts or ("publication",)
    return Coverage(source="posts.json", facts=names, account=account, span=span)


def ids(records: Records, kind: type[Record] = Publication) -> list[str]:
    """Give the ids of a kind of facts."""
    return [each.id for each in records.each(kind)]


@pytest.mark.parametrize(
    ("copy", "other"),
    [
        (copied(), shown()),
        (copied(text="Velkommen \r\n"), shown(text=" Velkommen")),
        (copied(seconds=0.5), shown(seconds=0.999)),
        (copied(text=""), shown(text="")),
        (copied(media=("image",)), shown(text=None, media=("image",))),
        (copied(text=None, media=("image",)), shown(media=("image",))),
    ],
)
def test_a_post_of_both_is_one(copy: Publication, other: Publication) -> None:
    """Account, second and words tell that it is, or what it shows without words."""
    (told,) = told_once(Records.of(copy), Records.of(other)).each(Publication)

    assert (other.id, other.at) == (told.id, told.at)


@pytest.mark.parametrize(
    ("copy", "other"),
    [
        (copied(), shown(seconds=1)),
        (copied(), shown(seconds=-0.001)),
        (copied(), shown(account="facebook:2000")),
    ],
)
def test_a_post_of_another_second_or_account_is_another(
    copy: Publication, other: Publication
) -> None:
    """The same words may be published twice."""
    told = told_once(Records.of(copy), Records.of(other))

    assert {copy.id, other.id} == {*ids(told)}
    assert () == told.gaps


def test_what_either_knows_is_known() -> None:
    """What was seen last holds, and the other tells what that doesn't know."""
    copy = copied(tags=("jul",), media=("image",))
    other = shown(media=("video",), images=("facebook:7",), by="facebook:9")
    (told,) = told_once(Records.of(copy), Records.of(other)).facts

    assert told == evolve(
        other, observed=MADE, tags=("jul",), media=("image",), source=copy.source
    )


@pytest.mark.parametrize(
    ("copies", "others"),
    [
        ([copied(1), copied(2)], [shown(1)]),
        ([copied(1)], [shown(1), shown(2)]),
        ([copied(1), copied(2)], [shown(1), shown(2)]),
        ([copied(text="Hei")], [shown()]),
        ([copied(text="Hei")], [shown(text=None)]),
        ([copied(media=("image",))], [shown(text=None, media=("video",))]),
        ([copied(text=None)], [shown(text=None)]),
    ],
)
def test_of_one_second_and_in_doubt_only_one_source_counts(
    copies: list[Publication], others: list[Publication]
) -> None:
    """They may be the same, edited since: nothing is counted twice."""
    download = Records.of(*copies, coverage=[seen()])
    told = told_once(download, Records.of(*others, coverage=[seen("publication")]))

    assert [each.id for each in others] == ids(told)
    assert [f"{len(copies)} publications {DOUBTFUL}"] == [gap.why for gap in told.gaps]
    assert [
        Span(NOON - HOUR, NOON),
        Span(NOON + SECOND, FETCHED),
    ] == [each.span for each in told.coverage]


def test_two_of_one_second_may_be_the_same_whoever_vouches() -> None:
    """The words differ, and nobody says that there is no more."""
    told = told_once(Records.of(copied(text="Hei")), Records.of(shown()))

    assert ["facebook:1000_1"] == ids(told)
    assert [f"1 publications {DOUBTFUL}"] == [gap.why for gap in told.gaps]


def test_told_with_another_time_it_may_be_the_same() -> None:
    """Both speak of that time, and each has one that the other lacks."""
    download = Records.of(copied(1), copied(2, 60), coverage=[seen()])
    others = Records.of(shown(1), shown(2, 61), coverage=[seen()])
    told = told_once(download, others)
    (gap,) = told.gaps

    assert ["facebook:1000_1", "facebook:1000_2"] == ids(told)
    assert ("<download #1>", ("publication",), ACCOUNT) == (
        gap.source,
        gap.facts,
        gap.account,
    )
    assert [
        Span(NOON - HOUR, at(60)),
        Span(at(61), FETCHED),
    ] == [each.span for each in told.coverage]


@pytest.mark.parametrize(
    "others",
    [
        Records.of(shown(1), coverage=[seen()]),
        Records.of(shown(1), shown(2, 61, as_account=False), coverage=[seen()]),
        Records.of(shown(1), shown(2, 61)),
        Records.of(shown(1), shown(2, 61), coverage=[seen("comment")]),
        Records.of(
            shown(1), shown(2, 61), coverage=[seen(span=Span(NOON, NOON + SECOND))]
        ),
        Records.of(shown(1), shown(2, -7200), coverage=[seen()]),
        Records.of(shown(1), shown(2, 61, account="facebook:2000"), coverage=[seen()]),
    ],
    ids=[
        "nothing else is shown",
        "a visitor's",
        "nobody vouches",
        "nobody vouches for posts",
        "nobody vouches for that time",
        "before the time of the download",
        "on another account",
    ],
)
def test_what_nothing_else_can_be_stays(others: Records) -> None:
    """A post that was removed since is in the download alone, and was published."""
    download = Records.of(copied(1), copied(2, 60), coverage=[seen()])
    told = told_once(download, others)

    assert "facebook:download-2" in ids(told)
    assert () == told.gaps
    assert {*download.coverage, *others.coverage} == {*told.coverage}


def test_of_unknown_reach_a_download_speaks_of_what_it_holds() -> None:
    """Where nobody vouches for it: from its first post to its last."""
    download = Records.of(copied(1), copied(2, 60), copied(3, 120))

    for seconds, doubted in [(-1, False), (1, True), (120, True), (121, False)]:
        others = Records.of(shown(9, seconds, text="Hei"), coverage=[seen()])
        assert doubted == bool(told_once(download, others).gaps)


def test_other_coverage_stays() -> None:
    """A source still speaks of other kinds of facts, and of other accounts."""
    mixed = seen("comment", "publication")
    elsewhere = seen(account="facebook:2000")
    later = seen(span=Span(FETCHED, MADE))
    others = Records.of(shown(text="Hei"), coverage=[mixed, elsewhere, later])
    told = told_once(Records.of(copied()), others)

    assert {
        seen("comment"),
        seen(span=Span(NOON - HOUR, NOON)),
        seen(span=Span(NOON + SECOND, FETCHED)),
        elsewhere,
        later,
    } == {*told.coverage}


def test_what_was_taken_away_goes_with_what_it_was() -> None:
    """A removal is about the post by its own id, or is left out with it."""
    hidden, other = (
        Removal(
            id=f"{post.id}:hide",
            observed=MADE,
            of=post.id,
            account=ACCOUNT,
            action="hide",
        )
        for post in (copied(1), copied(2))
    )
    download = Records.of(copied(1), hidden, copied(2, 60), other)
    others = Records.of(shown(1), shown(2, 60, text="Hei"), coverage=[seen()])
    (told,) = told_once(download, others).each(Removal)

    assert told == evolve(hidden, id="facebook:1000_1:hide", of="facebook:1000_1")


def written(number: int, seconds: float = 0, **told: object) -> Message:
    """Let a download tell of a message."""
    fields = {"conversation": "facebook:download-c", "text": "Hei", **told}
    return Message(
        id=f"facebook:download-m{number}",
        observed=MADE,
        account=ACCOUNT,
        at=None if seconds < 0 else at(seconds),
        **fields,  # type: ignore[arg-type]
    )


def sent(number: int, seconds: float = 0, **told: object) -> Message:
    """Let another source tell of a message."""
    fields = {"conversation": "facebook:1000_300", "text": "Hei", **told}
    return Message(
        id=f"facebook:m_{number}",
        observed=FETCHED,
        account=ACCOUNT,
        at=at(seconds),
        **fields,  # type: ignore[arg-type]
    )


def test_a_message_brings_its_conversation_along() -> None:
    """By one message of both, all others of the conversation are known too."""
    download = Records.of(written(1, 0.25), written(2, 60), written(3, -1))
    elsewhere = written(4, 90, conversation="facebook:download-d")
    told = told_once(Records.join([download, Records.of(elsewhere)]), ONE)

    assert {
        "facebook:m_1": "facebook:1000_300",
        "facebook:download-m2": "facebook:1000_300",
        "facebook:download-m3": "facebook:1000_300",
        "facebook:download-m4": "facebook:download-d",
    } == {each.id: each.conversation for each in told.each(Message)}


ONE = Records.of(sent(1))


@pytest.mark.parametrize("text", [None, ""])
def test_a_message_without_words_may_be_one(text: str | None) -> None:
    """A picture has none, whichever way a source says so."""
    told = told_once(Records.of(written(1, text=None)), Records.of(sent(1, text=text)))

    assert ["facebook:m_1"] == ids(told, Message)


def test_a_message_is_no_post() -> None:
    """Said to all and said to one, the same words are two things."""
    told = told_once(Records.of(copied(text="Hei")), ONE)

    assert (["facebook:download-1"], ["facebook:m_1"]) == (
        ids(told),
        ids(told, Message),
    )


def test_all_else_is_told_as_it_was() -> None:
    """What only one source tells, and what nobody understood, is there too."""
    comment = Comment(
        id="facebook:1_1", observed=FETCHED, account=ACCOUNT, on="facebook:1000_1"
    )
    odd = Unrecognised(source="<download #1>", path="$", why="odd", raw="{}")
    account = Account(id=ACCOUNT, observed=FETCHED)
    download = Records.of(copied(), account, unrecognised=[odd])
    told = told_once(download, Records.of(comment))

    assert told == Records.join([download, Records.of(comment)])


def test_no_words_leave_it() -> None:
    """A gap tells how many there are, and nothing of what they say."""
    told = told_once(
        Records.of(copied(text="Kari er dum")), Records.of(shown(text="Kari er snill"))
    )

    assert "Kari" not in repr((told.gaps, told.coverage))


POSTS = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(["a", "b", None])), max_size=4
)


@given(POSTS, POSTS, st.booleans(), st.randoms(use_true_random=False))
def test_nothing_is_counted_twice(
    copies: list[tuple[int, str | None]],
    others: list[tuple[int, str | None]],
    whole: bool,
    shuffle: random.Random,
) -> None:
    """In any order: what others tell is all there, and each second counts once."""
    covered = [seen()] if whole else []
    download = [
        copied(number, seconds, text=text)
        for number, (seconds, text) in enumerate(copies)
    ]
    online = [
        shown(number, seconds, text=text)
        for number, (seconds, text) in enumerate(others)
    ]
    told = told_once(
        Records.of(*download, coverage=covered), Records.of(*online, coverage=covered)
    )
    shuffle.shuffle(download)
    shuffle.shuffle(online)
    again = told_once(
        Records.of(*download, coverage=covered), Records.of(*online, coverage=covered)
    )
    posts = list(told.each(Publication))
    left = {each.at for each in posts if "download" in each.id}
    alone = {each.at for each in online} - {
        each.at for each in posts if each.observed == MADE
    }

    assert told == again
    assert {each.id for each in online} <= {*ids(told)}
    assert not left & alone
    assert not (whole and left and alone)


@pytest.mark.parametrize(
    ("text", "verdict"), [("Velkommen", Verdict.MET), ("Hei", Verdict.MISSING_FACT)]
)
def test_what_may_be_told_twice_breaks_no_quota(text: str, verdict: Verdict) -> None:
    """Edited since, or not: one post is never two too many."""
    download = Records.of(copied(kind="news"), coverage=[seen(span=ALWAYS)])
    others = Records.of(shown(kind="news", text=text), coverage=[seen(span=ALWAYS)])
    told = told_once(download, others)
    asked = Situation(
        records=Records.join([Records.of(account(ACCOUNT)), told]),
        calendar=calendar(),
        since=NOON - 24 * HOUR,
        at=NOON + 14 * 24 * HOUR,
    )
    rule = PublicationQuota(per=Per.ISO_WEEK, at_most=1, counts=("news",))

    assert verdict in {each.verdict for each in rule.check(asked)}
    assert Verdict.BROKEN not in {each.verdict for each in rule.check(asked)}
