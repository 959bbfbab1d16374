"""The answers of Instagram as a whole: profiles, messages, access, and all else."""

import random

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
    covered,
    fact,
    kept,
    listed,
    media,
    medium,
    message,
    ours,
    profile,
    translated,
    whys,
)

from some_governance import EARLIEST, Access, Answer, Json, Message, Profile, Span
from some_governance_facebook.graph.answers.asides import Aside
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_instagram.answers.profiles import NESTED
from some_governance_instagram.answers.shapes import Shape


def test_an_account_shows_its_name() -> None:
    """A profile is the account as Instagram shows it."""
    assert Profile(
        id=ACCOUNT,
        observed=FETCHED,
        source=f"{USER}-0-1.json",
        account=ACCOUNT,
        name="Fjellvik kommune",
    ) == fact(profile())


@pytest.mark.parametrize(
    ("body", "request_"),
    [
        ({"id": "42", "user_id": USER, "username": NAME}, "/me"),
        ({"id": USER, "username": NAME}, f"/{USER}"),
    ],
)
def test_both_apis_tell_the_account(body: Json, request_: str) -> None:
    """Where it logs in itself, `id` is the app's, and `user_id` the account's own."""
    shown = fact(answer(body, request_))

    assert isinstance(shown, Profile)
    assert (ACCOUNT, NAME) == (shown.id, shown.name)


def test_an_account_without_a_name_names_nobody() -> None:
    """A profile may come without any name, and then tells no voice."""
    records = translated(answer({"id": USER}, f"/{USER}"), comments(comment()))
    shown = by_id(records)[ACCOUNT]

    assert isinstance(shown, Profile)
    assert shown.name is None


def test_another_account_is_elsewhere() -> None:
    """A token that opens another account is seen by the account's own id."""
    only = kept(translated(answer({"id": "42", "user_id": "7"}, "/me")))

    assert ELSEWHERE == only.why


def test_lists_within_an_account_are_named() -> None:
    """What wasn't asked for by itself is kept, and says so."""
    only = kept(translated(profile(media=listed(medium()))))

    assert (NESTED, "media") == (only.why, only.path)


@pytest.mark.parametrize(
    ("sender", "known", "own"),
    [
        ({"id": USER}, False, True),
        ({"id": "5", "username": NAME}, True, True),
        ({"id": "300", "username": "kari.eksempel"}, True, False),
        ({"id": "300", "username": "kari.eksempel"}, False, None),
        ({"id": "300"}, True, None),
    ],
)
def test_whose_voice_a_message_is(sender: Json, known: bool, own: bool | None) -> None:
    """The account's id or its name tells its own; another name tells others."""
    given = answer(listed(message(**{"from": sender})), "/aWdf5/messages")
    records = by_id(translated(given, *([profile()] if known else [])))
    sent = records["instagram:aWdf51"]

    assert isinstance(sent, Message)
    between = f"{ACCOUNT}_300" if own is False else "instagram:aWdf5"
    assert (own, between) == (sent.as_account, sent.conversation)
    assert bool(own) == (sent.by is None)


def test_all_messages_are_known_when_each_conversation_is() -> None:
    """The linked page's conversations of Instagram are the account's."""
    records = translated(
        answer(
            listed({"id": "aWdf5", "messages": listed(message())}),
            "/900/conversations",
            parameters={
                "platform": "instagram",
                "fields": "messages{id,created_time,from,message}",
            },
        ),
        profile(),
    )
    (coverage,) = covered(records, "message")

    assert (ACCOUNT, Span(EARLIEST, FETCHED)) == (coverage.account, coverage.span)
    assert [] == whys(records)


def test_the_people_of_the_page_have_access_to_the_account() -> None:
    """Both lists of the linked page together are those of the account."""
    person: Json = {"id": "200", "name": "Ola Eksempel", "tasks": ["MANAGE"]}
    records = translated(
        answer(listed(person), "/900/roles"),
        answer(listed(), "/900/assigned_users", parameters={"business": "1"}),
    )
    (access,) = records.facts
    (coverage,) = covered(records, "access")

    assert isinstance(access, Access)
    id = f"{ACCOUNT}:200@{FETCHED.isoformat()}"
    assert (id, "facebook:200", ACCOUNT, "administrator") == (
        access.id,
        access.login,
        access.account,
        access.role,
    )
    assert (ACCOUNT, Span(FETCHED, FETCHED)) == (coverage.account, coverage.span)


@pytest.mark.parametrize(
    ("given", "shape"),
    [
        (answer(listed(medium()), f"/{USER}/tags"), Shape.TAGGED),
        (
            answer({"id": USER, "mentioned_comment": comment()}, f"/{USER}"),
            Shape.MENTION,
        ),
        (answer({"id": USER, "mentioned_media": medium()}, f"/{USER}"), Shape.MENTION),
        (answer(listed({"name": "reach"}), "/1/insights"), Shape.OTHER),
        (answer({"x-app-usage": "17%"}, "/1"), Aside.USAGE),
        (answer({"data": {"is_valid": True}}, "/debug_token"), Aside.TOKEN),
        (answer({"id": "1"}, "/1"), Shape.UNKNOWN),
        (answer({"success": True}, "/1"), Shape.UNKNOWN),
        (answer({"id": USER}, None), Shape.UNKNOWN),
        (answer({"id": USER}, "/1", account=None), Shape.UNKNOWN),
    ],
)
def test_what_is_not_translated_is_named(given: Answer, shape: Shape | Aside) -> None:
    """Nothing is dropped: it is kept once, and named as what it is."""
    only = kept(translated(given))

    assert ("$", shape.value) == (only.path, only.why)


def test_a_lone_conversation_is_known_by_its_fields() -> None:
    """Who takes part in it is told of conversations only."""
    given = answer(
        {"id": "aWdf5", "participants": {"data": []}, "messages": listed(message())},
        "/aWdf5",
    )
    sent = fact(given)

    assert isinstance(sent, Message)
    assert "instagram:aWdf5" == sent.conversation


def test_a_lone_message_is_known_by_its_fields() -> None:
    """It says what it is, and belongs to nobody knows which conversation."""
    only = kept(translated(answer(message(), "/aWdf51")))

    assert only.why.startswith("a message of a conversation that nobody names")


def test_an_error_is_a_gap() -> None:
    """Instagram's own type of error says what is missing like any other."""
    error: Json = {"type": "IGApiException", "code": 190, "message": "Kari Eksempel"}
    records = translated(answer({"error": error}))
    (gap,) = records.gaps

    assert (("publication",), ACCOUNT) == (gap.facts, gap.account)
    assert gap.why.startswith("Graph error 190 (token rejected)")


def test_the_order_of_answers_does_not_matter() -> None:
    """The same answers in another order tell the same."""
    answers = [
        profile(),
        media(medium(comments_count=2), medium(2, comments_count=1)),
        comments(comment(replies=listed(ours(), more=True))),
        comments(ours(), node="11", edge="replies", minutes=1),
        comments(comment(21), node="2", minutes=2),
        answer(listed(message()), "/aWdf5/messages"),
    ]
    shuffled = list(answers)
    random.Random(5).shuffle(shuffled)

    assert answers != shuffled
    assert translated(*answers) == translated(*shuffled)
