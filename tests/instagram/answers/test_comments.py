"""Comments and replies on Instagram: what each stands under, and whose it is."""

from datetime import UTC, datetime

import pytest
from instagram.samples import (
    ACCOUNT,
    FETCHED,
    NAME,
    USER,
    answer,
    by_id,
    comment,
    comments,
    fact,
    kept,
    listed,
    media,
    medium,
    ours,
    profile,
    translated,
    whys,
)

from some_governance import Answer, Comment, Json, PayloadError, Removal, Reply
from some_governance_facebook.graph.answers.voices import LOOSE
from some_governance_instagram.answers.comments import HOMELESS, NOWHERE, TIMELESS

AT = datetime(2026, 11, 1, 13, tzinfo=UTC)


def test_a_citizen_comments_on_media() -> None:
    """A comment says who wrote it, when, and under what."""
    records = by_id(translated(profile(), comments(comment())))

    assert (
        Comment(
            id="instagram:11",
            observed=FETCHED,
            source="1/comments-0-1.json",
            on="instagram:1",
            account=ACCOUNT,
            at=AT,
            author="kari.eksempel",
            by="instagram:300",
            as_account=False,
            text="Så fint!",
        )
        == records["instagram:11"]
    )


def test_the_account_replies() -> None:
    """A reply within a comment answers it, in the account's own voice."""
    records = by_id(translated(comments(comment(replies=listed(ours())))))

    assert (
        Reply(
            id="instagram:12",
            observed=FETCHED,
            source="1/comments-0-1.json",
            to="instagram:11",
            account=ACCOUNT,
            at=AT,
            as_account=True,
            text="Takk!",
        )
        == records["instagram:12"]
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"from": {"id": USER}},
        {"from": {"id": "5", "self_ig_scoped_id": "6"}},
        {"from": {"id": "5", "username": NAME}},
        {"from": None, "username": NAME},
        {"from": None, "user": {"id": "5"}},
    ],
    ids=["id", "scoped", "name", "own-name", "user"],
)
def test_what_tells_the_account_s_own(fields: dict[str, Json]) -> None:
    """Its id, its name, and what Instagram shows of its own comments only."""
    records = by_id(translated(profile(), comments(comment(**fields))))

    assert isinstance(records["instagram:11"], Reply)


@pytest.mark.parametrize("known", [True, False])
def test_another_id_is_no_proof_that_it_is_somebody_else(known: bool) -> None:
    """Instagram knows one account by several ids; another name is proof."""
    records = by_id(translated(comments(comment()), *([profile()] if known else [])))
    said = records["instagram:11"]

    assert isinstance(said, Comment)
    assert (False if known else None) is said.as_account


def test_the_name_on_own_media_tells_too() -> None:
    """Where the account itself wasn't asked for, its media say its name."""
    own = media(medium(username=NAME, owner={"id": USER}))
    said = by_id(translated(own, comments(comment())))["instagram:11"]

    assert isinstance(said, Comment)
    assert False is said.as_account


def test_the_name_on_media_of_another_owner_is_not_the_account_s() -> None:
    """What was made together with others may show their name."""
    shared = media(medium(username="kari.eksempel", owner={"id": "300"}))
    said = by_id(translated(shared, profile(), comments(comment())))["instagram:11"]

    assert isinstance(said, Comment)
    assert False is said.as_account


def test_a_comment_without_its_author_may_be_anybody_s() -> None:
    """Where Instagram withholds who wrote it, nobody knows whose voice it is."""
    said = by_id(translated(profile(), comments(comment(**{"from": None}))))

    assert isinstance(said["instagram:11"], Comment)
    assert said["instagram:11"].as_account is None


@pytest.mark.parametrize("hidden", [True, False, None])
def test_a_hidden_comment_was_hidden_by_nobody_known(hidden: bool | None) -> None:
    """Being hidden is a removal from sight, of which no hand is known."""
    records = by_id(translated(comments(comment(hidden=hidden))))
    removal = records.get("instagram:11:hide")

    assert bool(hidden) == isinstance(removal, Removal)


@pytest.mark.parametrize(
    ("given", "under"),
    [
        (comments(comment()), "instagram:1"),
        (comments(comment(), node="10", edge="replies"), "instagram:10"),
        (comments(comment(parent_id="10")), "instagram:10"),
        (answer(comment(media={"id": "1"}), "/11"), "instagram:1"),
        (answer(comment(parent_id="10"), "/11"), "instagram:10"),
        (
            answer(
                {
                    "data": [comment()],
                    "paging": {"next": "https://graph.facebook.com/v26.0/1/comments"},
                },
                None,
            ),
            "instagram:1",
        ),
    ],
    ids=["media", "replies", "field", "alone", "alone-field", "paging"],
)
def test_what_a_comment_stands_under(given: Answer, under: str) -> None:
    """Its place tells it, or its own fields."""
    said = fact(given)

    assert isinstance(said, Comment)
    assert under == said.on


@pytest.mark.parametrize(
    ("fields", "gaps"), [("id,text", [LOOSE]), ("id,text,parent_id", [])]
)
def test_a_lone_comment_may_answer_another(fields: str, gaps: list[str]) -> None:
    """Where `parent_id` was asked for and didn't come, it answers none."""
    given = answer(comment(media={"id": "1"}), "/11", parameters={"fields": fields})

    assert gaps == whys(translated(given))


def test_comments_may_come_along_with_media() -> None:
    """Comments within a list of media stand under that media, replies under them."""
    inner = listed(comment(replies=listed(ours())))
    fields = "id,timestamp,comments{id,text,replies{id,text}}"
    given = media(medium(comments=inner), parameters={"fields": fields})
    records = by_id(translated(given))

    assert ("instagram:1", "instagram:11") == (
        getattr(records["instagram:11"], "on", None),
        getattr(records["instagram:12"], "to", None),
    )


@pytest.mark.parametrize(
    ("given", "why", "path"),
    [
        (answer(comment(media={"id": "1"}), "/11", account=None), HOMELESS, "$"),
        (answer(comment(), "/11"), NOWHERE, "$"),
        (
            answer(comment(parent_id="10", timestamp=None), None, minutes=None),
            TIMELESS,
            "$",
        ),
    ],
)
def test_a_comment_that_can_not_be_placed_is_named(
    given: Answer, why: str, path: str
) -> None:
    """A comment without its account, its place or any time is kept."""
    only = kept(translated(given))

    assert (why, path) == (only.why, only.path)


def test_an_impossible_reply_is_refused() -> None:
    """The error says where, and repeats no word of it."""
    inner = listed(comment(12, text=["Hemmelig"]))
    with pytest.raises(PayloadError) as caught:
        translated(comments(comment(replies=inner)))

    assert "data[0].replies.data[0].text" == caught.value.path
    assert "Hemmelig" not in str(caught.value)
