"""A connection to an Instagram account, against a platform made of answers."""

import hashlib
import hmac
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from threading import Lock
from urllib.parse import parse_qs

import httpx
import pytest
from instagram.samples import (
    ACCOUNT,
    FETCHED,
    NAME,
    USER,
    comment,
    covered,
    listed,
    medium,
    message,
    ours,
    translated,
    whys,
)

from some_governance import (
    DEFAULT_LIMITS,
    LATEST,
    Answer,
    Clearance,
    Credentials,
    Effect,
    Json,
    Missed,
    Page,
    PlatformError,
    Request,
    Secret,
    Throttled,
    TokenRejected,
    TokenState,
    Wanted,
)
from some_governance_instagram.connecting.connection import (
    ANOTHER,
    NO_ACCOUNT,
    NO_TOKEN,
    AccountConnection,
    connect,
)
from some_governance_instagram.connecting.logins import (
    BUSINESS_NEEDED,
    NO_ROLES,
    PAGE_NEEDED,
)

TOKEN = "IGAA-token-of-a-test"
PAGE: Mapping[str, str] = {"page": "900", "business": "7"}


def whole() -> dict[str, Json]:
    """Give what a small account has, by what is asked."""
    goes_on = listed(ours(12), more=True)
    return {
        f"/{USER}": {"id": USER, "username": NAME, "name": "Fjellvik kommune"},
        "/me": {"id": "42", "user_id": USER, "username": NAME},
        f"/{USER}/media": {
            "data": [medium(1, comments_count=3), medium(2, comments_count=0)]
        },
        f"/{USER}/stories": {"data": [medium(3)]},
        f"/{USER}/tags": {"data": [{"id": "8"}]},
        "/1/comments": {"data": [comment(11, replies=goes_on)]},
        "/3/comments": {"data": []},
        "/11/replies": {"data": [ours(12), comment(13)]},
        "/me/conversations": {"data": [{"id": "aWdf5"}]},
        "/900/conversations": {"data": [{"id": "aWdf5"}]},
        "/aWdf5/messages": {"data": [message()]},
        "/900/roles": {"data": [{"id": "200", "tasks": ["MANAGE"]}]},
        "/900/assigned_users": {"data": []},
    }


class Platform:
    """Instagram, or Facebook before it; it remembers what it was told."""

    def __init__(self, answers: Mapping[str, Json]) -> None:
        self.answers = dict(answers)
        self.requests: list[httpx.Request] = []
        self._lock = Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer; what is not there is a refusal."""
        with self._lock:
            self.requests.append(request)
        path = request.url.path.partition("/v26.0")[2]
        gone: Json = {"error": {"code": 100, "error_subcode": 33}}
        body = self.answers.get(f"{request.method} {path}")
        if body is None:
            body = self.answers.get(path, gone)
        failed = isinstance(body, dict) and "error" in body
        return httpx.Response(400 if failed else 200, json=body)

    @property
    def asked(self) -> Counter[str]:
        """How often each path was called."""
        return Counter(each.url.path.partition("/v26.0")[2] for each in self.requests)


def connected(
    platform: Platform,
    sleep: Callable[[timedelta], None] = lambda _: None,
    **settings: str,
) -> AccountConnection:
    """Connect to it."""
    return connect(
        Credentials(
            secrets={"token": Secret(TOKEN), "app-secret": Secret("secret-of-a-test")},
            settings=settings,
        ),
        clock=lambda: FETCHED,
        sleep=sleep,
        limits=DEFAULT_LIMITS,
        transport=httpx.MockTransport(platform),
    )


def fetched(
    platform: Platform, wanted: Wanted | None = None, **settings: str
) -> tuple[list[Page], list[Missed]]:
    """Fetch all that there is."""
    with connected(platform, **settings) as connection:
        told = list(connection.fetch(wanted or Wanted(account=ACCOUNT)))
    pages = [each for each in told if isinstance(each, Page)]
    return pages, [each for each in told if isinstance(each, Missed)]


def answers(pages: list[Page]) -> Iterator[Answer]:
    """Make answers of pages, as a folder keeps them."""
    for number, page in enumerate(pages):
        yield Answer(
            source=f"{number}.json",
            body=page.body,
            account=ACCOUNT,
            request=page.question.request,
            parameters=page.question.parameters,
            page=page.number,
            fetched_at=page.fetched_at,
        )


def test_all_that_facebook_opens_is_fetched_once() -> None:
    """Each thing is asked once; media without comments is not asked for them."""
    platform = Platform(whole())
    pages, missed = fetched(platform, **PAGE)

    assert [] == missed
    assert {
        f"/{USER}": 1,
        f"/{USER}/media": 1,
        f"/{USER}/stories": 1,
        f"/{USER}/tags": 1,
        "/1/comments": 1,
        "/11/replies": 1,
        "/900/conversations": 1,
        "/aWdf5/messages": 1,
        "/900/roles": 1,
        "/900/assigned_users": 1,
    } == platform.asked
    assert len(platform.requests) == len(pages)
    assert {"graph.facebook.com"} == {each.url.host for each in platform.requests}


def test_what_was_fetched_vouches_for_all() -> None:
    """Publications, comments, messages and access are known until the fetch."""
    pages, _ = fetched(Platform(whole()), **PAGE)
    records = translated(*answers(pages))
    kinds = ["access", "comment", "message", "publication", "reply"]

    assert [1] * len(kinds) == [len(covered(records, kind)) for kind in kinds]
    assert [] == whys(records)
    assert {
        "Access": 1,
        "Comment": 2,
        "Message": 1,
        "Profile": 1,
        "Publication": 3,
        "Reply": 1,
    } == Counter(type(each).__name__ for each in records.facts)


def test_what_instagram_opens_is_fetched() -> None:
    """It has no tags and no roles; who has access is missed, and why is said."""
    platform = Platform(whole())
    _, (missed,) = fetched(platform)

    assert [f"/{USER}/roles", NO_ROLES] == [
        missed.question.request,
        missed.error.what,
    ]
    assert {
        "/me": 1,
        f"/{USER}/media": 1,
        f"/{USER}/stories": 1,
        "/1/comments": 1,
        "/11/replies": 1,
        "/me/conversations": 1,
        "/aWdf5/messages": 1,
    } == platform.asked
    assert {"graph.instagram.com"} == {each.url.host for each in platform.requests}


@pytest.mark.parametrize(
    ("settings", "missing"),
    [
        (
            {"login": "facebook"},
            [(f"/{USER}/roles", PAGE_NEEDED), (f"/{USER}/conversations", PAGE_NEEDED)],
        ),
        ({"page": "900"}, [("/900/assigned_users", BUSINESS_NEEDED)]),
    ],
)
def test_a_setting_that_is_missing_is_named(
    settings: dict[str, str], missing: list[tuple[str, str]]
) -> None:
    """What can't be asked without it is missed, and all else is fetched."""
    pages, missed = fetched(Platform(whole()), **settings)

    assert missing == [(each.question.request, each.error.what) for each in missed]
    assert f"/{USER}/media" in [page.question.request for page in pages]


def test_the_token_goes_out_in_a_header_only() -> None:
    """It stands in no address, and a proof goes with it through Facebook only."""
    through_facebook, through_instagram = Platform(whole()), Platform(whole())
    fetched(through_facebook, **PAGE)
    fetched(through_instagram)
    requests = [*through_facebook.requests, *through_instagram.requests]

    assert not any(TOKEN in str(each.url) for each in requests)
    assert {f"Bearer {TOKEN}"} == {each.headers["authorization"] for each in requests}
    assert all("appsecret_proof" in r.url.params for r in through_facebook.requests)
    assert not any(
        "appsecret_proof" in r.url.params for r in through_instagram.requests
    )


def test_the_proof_is_made_with_the_app_s_secret() -> None:
    """It is over the token and the moment."""
    platform = Platform(whole())
    fetched(platform, **PAGE)
    parameters = platform.requests[0].url.params
    signed = f"{TOKEN}|{parameters['appsecret_time']}".encode()
    key = b"secret-of-a-test"

    assert (
        hmac.new(key, signed, hashlib.sha256).hexdigest()
        == (parameters["appsecret_proof"])
    )


def test_media_may_be_fetched_from_a_moment_on() -> None:
    """The moment goes out in whole seconds, an earlier one where it is none."""
    platform = Platform(whole())
    since = datetime(2026, 10, 1, 0, 0, 0, 700_000, tzinfo=UTC)
    fetched(platform, Wanted(account=ACCOUNT, since=since))
    (asked,) = (r for r in platform.requests if r.url.path.endswith("/media"))

    assert "1790812800" == asked.url.params["since"]


def test_what_was_saved_is_not_fetched_again() -> None:
    """The list of media may be from before, and its comments are still fetched."""
    platform = Platform(whole())
    body = json.dumps(platform.answers[f"/{USER}/media"]).encode()

    def saved(question: Request) -> tuple[Answer, ...] | None:
        known = question.request == f"/{USER}/media"
        return (Answer(source="media.json", body=body),) if known else None

    pages, _ = fetched(platform, Wanted(account=ACCOUNT, saved=saved))

    assert 0 == platform.asked[f"/{USER}/media"]
    assert 1 == platform.asked["/1/comments"]
    assert f"/{USER}/media" not in [page.question.request for page in pages]


@pytest.mark.parametrize(
    "replies", [None, [], {"data": []}, {"data": [], "paging": {"cursors": {}}}]
)
def test_replies_that_came_whole_are_not_asked_for(replies: Json) -> None:
    """Only where they go on there is more to ask for."""
    there = whole() | {"/1/comments": {"data": [comment(11, replies=replies)]}}
    platform = Platform(there)
    fetched(platform)

    assert 0 == platform.asked["/11/replies"]


def test_media_without_an_id_is_left_alone() -> None:
    """What can't be asked for isn't; the translator names it."""
    there = whole() | {f"/{USER}/media": {"data": [{"id": None}, {"id": 7}]}}
    platform = Platform(there)
    fetched(platform)

    assert {"/me", f"/{USER}/media", f"/{USER}/stories"} <= set(platform.asked)
    assert not any(path.endswith("/comments") for path in platform.asked)


def test_messages_are_asked_for_slowly() -> None:
    """Of conversations and messages two calls a second at most, all else at once."""
    slept: list[timedelta] = []
    connection = connected(Platform(whole()), slept.append)
    list(connection.fetch(Wanted(account=ACCOUNT)))

    assert [timedelta(seconds=0.5), timedelta(seconds=1)] == slept


def test_one_refusal_does_not_stop_the_others() -> None:
    """Where messages may not be read, all else is fetched, and that is said."""
    there = whole() | {"/me/conversations": {"error": {"code": 10}}}
    pages, missed = fetched(Platform(there))

    assert [f"/{USER}/roles", "/me/conversations"] == [
        each.question.request for each in missed
    ]
    assert "instagram_business_manage_messages" in str(missed[1].error)
    assert f"/{USER}/stories" in [page.question.request for page in pages]


@pytest.mark.parametrize(("code", "kind"), [(190, TokenRejected), (4, Throttled)])
def test_a_dead_token_stops_the_fetch(code: int, kind: type[PlatformError]) -> None:
    """What was had before is yielded, and then it is said."""
    there = whole() | {"/11/replies": {"error": {"code": code}}}
    platform = Platform(there)
    had: list[Page | Missed] = []
    with connected(platform) as connection, pytest.raises(kind):
        had.extend(connection.fetch(Wanted(account=ACCOUNT)))

    assert "/1/comments" in [each.question.request for each in had]
    assert 0 == platform.asked["/me/conversations"]


@pytest.mark.parametrize(
    "account", ["facebook:100", "instagram:", "instagram:fjellvik", USER]
)
def test_an_account_of_another_platform_is_none(account: str) -> None:
    """Nothing goes out for it."""
    platform = Platform(whole())
    connection = connected(platform)
    with pytest.raises(PlatformError) as fetching:
        list(connection.fetch(Wanted(account=account)))
    with pytest.raises(PlatformError) as asking:
        connection.token(account)

    assert [NO_ACCOUNT] * 2 == [fetching.value.what, asking.value.what]
    assert [] == platform.requests


def test_without_a_token_there_is_no_connection() -> None:
    """It is said before anything goes out."""
    with pytest.raises(PlatformError) as caught:
        connect(
            Credentials(),
            clock=lambda: FETCHED,
            sleep=lambda _: None,
            limits=DEFAULT_LIMITS,
        )

    assert NO_TOKEN == caught.value.what


def test_facebook_tells_of_its_token() -> None:
    """When it ends, what it opens and lacks, and who gave it."""
    data: Json = {
        "is_valid": True,
        "expires_at": 0,
        "data_access_expires_at": 1796083200,
        "scopes": ["instagram_basic"],
        "user_id": "200",
    }
    platform = Platform({"/debug_token": {"data": data}})
    state = connected(platform, page="900").token(ACCOUNT)

    assert TOKEN == platform.requests[0].url.params["input_token"]
    assert (
        TokenState(
            account=ACCOUNT,
            valid=True,
            expires=LATEST,
            data_expires=datetime(2026, 12, 1, tzinfo=UTC),
            permissions=("instagram_basic",),
            missing=(
                "instagram_manage_comments",
                "instagram_manage_messages",
                "pages_manage_metadata",
                "pages_read_engagement",
            ),
            who="facebook:200",
        )
        == state
    )


@pytest.mark.parametrize(
    ("body", "valid"),
    [
        ({"id": "42", "user_id": USER}, True),
        ({"id": "42", "user_id": int(USER)}, True),
        ({"id": "42"}, True),
        ([], True),
        ({"error": {"code": 190}}, False),
    ],
)
def test_instagram_tells_whether_it_takes_the_token(body: Json, valid: bool) -> None:
    """When it ends, and what it opens, nobody knows."""
    state = connected(Platform({"/me": body})).token(ACCOUNT)

    assert TokenState(account=ACCOUNT, valid=valid) == state


def test_a_token_of_another_account_is_told() -> None:
    """It is accepted, and opens something else."""
    with pytest.raises(PlatformError) as caught:
        connected(Platform({"/me": {"id": "42", "user_id": "7"}})).token(ACCOUNT)

    assert ANOTHER == caught.value.what


def clearance(action: str) -> Clearance:
    """Give leave to hide or remove a comment."""
    return Clearance(
        id="c1",
        action=action,  # type: ignore[arg-type]
        of="instagram:11",
        account=ACCOUNT,
        digest="0" * 64,
        receipt="arkiv-7",
        at=FETCHED - timedelta(hours=1),
    )


@pytest.mark.parametrize(
    ("seen", "effect"),
    [
        ({"hidden": True}, Effect.DONE),
        ({"hidden": False}, Effect.UNKNOWN),
        ({}, Effect.UNKNOWN),
        ([], Effect.UNKNOWN),
    ],
)
def test_a_comment_is_hidden_and_read_back(seen: Json, effect: Effect) -> None:
    """One call goes out, in Instagram's own words, and then it is looked at."""
    platform = Platform({"POST /11": {"success": True}, "GET /11": seen})
    done = connected(platform).hide(clearance("hide"))
    posted, read = platform.requests

    assert effect == done.effect
    assert ["true"] == parse_qs(posted.content.decode())["hide"]
    assert ("GET", "hidden") == (read.method, read.url.params["fields"])


@pytest.mark.parametrize(
    ("there", "effect"), [(False, Effect.DONE), (True, Effect.UNKNOWN)]
)
def test_a_comment_is_removed_and_looked_for(there: bool, effect: Effect) -> None:
    """Once it can't be read any more, it is gone."""
    answers: dict[str, Json] = {"DELETE /11": {"success": True}}
    platform = Platform(answers | ({"GET /11": {"id": "11"}} if there else {}))
    done = connected(platform).remove(clearance("remove"))

    assert effect == done.effect
    assert ["DELETE", "GET"] == [each.method for each in platform.requests]


@pytest.mark.parametrize("action", ["hide", "remove"])
def test_a_clearance_is_for_its_own_action(action: str) -> None:
    """Leave to hide is none to remove, nor the other way."""
    platform = Platform({})
    connection = connected(platform)
    do = connection.remove if action == "hide" else connection.hide
    with pytest.raises(PlatformError):
        do(clearance(action))

    assert [] == platform.requests
