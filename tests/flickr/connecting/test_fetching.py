"""An account is fetched question by question, and what can't be had is said."""

from datetime import UTC, datetime, timedelta

import pytest
from flickr.playing import (
    ANYBODY,
    APP_SECRET,
    KEY,
    OWNER,
    TOKEN,
    TOKEN_SECRET,
    asked,
    asks,
    connected,
    fetched,
    instead,
    script,
)
from flickr.samples import ACCOUNT, NSID, fail, listed, ok, photo, said

from some_governance import (
    Credentials,
    Json,
    Missed,
    Page,
    PlatformError,
    TokenRejected,
    Wanted,
)
from some_governance.testing import ScriptedServer, SteadyClock
from some_governance_flickr.answers.coverage import SAFE_ONLY
from some_governance_flickr.connecting.line import NO_PLACE


def test_an_account_is_fetched_whole() -> None:
    """Each question once; comments only where there are some."""
    server = ScriptedServer(*script())
    pages = fetched(server)
    server.verify()

    assert all(isinstance(each, Page) for each in pages)
    assert [
        f"people.getInfo {NSID}",
        f"people.getPhotos {NSID}",
        f"people.getPhotos {NSID} 2",
        "photos.comments.getList 1",
    ] == asked(server)
    assert [False, False, False, True] == [
        each.below for each in pages if isinstance(each, Page)
    ]


def test_every_call_is_signed() -> None:
    """The key and the token stand in a header, and no secret anywhere."""
    server = ScriptedServer(*script())
    fetched(server)
    headers = [each.headers["authorization"] for each in server.requests]

    assert all(f'oauth_consumer_key="{KEY}"' in each for each in headers)
    assert all(f'oauth_token="{TOKEN}"' in each for each in headers)
    assert len(headers) == len({each.partition("oauth_nonce=")[2] for each in headers})
    for each in server.requests:
        assert not any(
            secret in f"{each.url} {each.headers}"
            for secret in (APP_SECRET, TOKEN_SECRET)
        )
        assert KEY not in str(each.url)
        assert {"json", "1"} == {
            each.url.params["format"],
            each.url.params["nojsoncallback"],
        }


def test_a_key_shows_what_everybody_may_see() -> None:
    """What is not marked as safe it doesn't, and that is said."""
    server = ScriptedServer(*script())
    *_, last = fetched(server, ANYBODY)

    assert {KEY} == {each.url.params["api_key"] for each in server.requests}
    assert not any("authorization" in each.headers for each in server.requests)
    assert f"people.getPublicPhotos {NSID}" in asked(server)
    assert isinstance(last, Missed)
    assert SAFE_ONLY == last.error.what


@pytest.mark.parametrize("credentials", [OWNER, ANYBODY])
def test_calls_are_kept_apart(credentials: Credentials) -> None:
    """There may be 3,600 an hour."""
    clock = SteadyClock()
    began = clock.at
    with connected(
        ScriptedServer(*script()), credentials, clock=clock, sleep=clock.sleep
    ) as connection:
        list(connection.fetch(Wanted(account=ACCOUNT)))

    assert timedelta(seconds=3) <= clock.at - began < timedelta(seconds=4)


@pytest.mark.parametrize(
    ("shown", "asks_for"),
    [
        (photo(count_comments="0"), False),
        (photo(count_comments=0), False),
        (photo(count_comments="1"), True),
        (photo(count_comments=None), True),
        (photo(count_comments="1", ispublic=0), False),
        (photo(count_comments="1", id="../x"), False),
        (photo(count_comments="1", id=None), False),
        (1, False),
    ],
)
def test_comments_are_asked_for_where_there_may_be_some(
    shown: Json, asks_for: bool
) -> None:
    """On what everybody may see."""
    server = instead(
        asks("people.getPhotos", listed(shown), user_id=NSID),
        asks("photos.comments.getList", said()),
    )
    fetched(server)

    assert asks_for is ("photos.comments.getList 1" in asked(server))


@pytest.mark.parametrize(
    ("since", "uploaded", "asks_for"),
    [
        (datetime(2026, 11, 1, 12, tzinfo=UTC), "1793534400", True),
        (datetime(2026, 11, 1, 12, 0, 1, tzinfo=UTC), "1793534400", False),
        (datetime(2026, 11, 1, 12, 0, 1, tzinfo=UTC), None, True),
        (datetime(2026, 11, 1, 12, 0, 1, tzinfo=UTC), "i g\u00e5r", True),
    ],
)
def test_comments_are_asked_for_on_photos_since_then(
    since: datetime, uploaded: Json, asks_for: bool
) -> None:
    """Where nobody knows when, they are."""
    shown = photo(count_comments="1", dateupload=uploaded)
    server = instead(asks("people.getPhotos", listed(shown), user_id=NSID))
    fetched(server, since=since)

    assert asks_for is ("photos.comments.getList 1" in asked(server))


@pytest.mark.parametrize("body", [ok(photos=[]), ok(photos={"photo": []}), ok()])
def test_a_list_that_can_t_be_read_leads_nowhere(body: Json) -> None:
    """It is kept as it came, where it says that it ends."""
    server = instead(asks("people.getPhotos", body, user_id=NSID))
    pages = fetched(server)
    missed = [each.error.what for each in pages if isinstance(each, Missed)]
    lost = isinstance(body, dict) and isinstance(body.get("photos"), dict)

    assert ([NO_PLACE] if lost else []) == missed


@pytest.mark.parametrize("page", ["x", True, None, 1.5, "9" * 5000])
def test_a_page_that_is_none_leads_nowhere(page: Json) -> None:
    """Nobody can tell what comes after it."""
    body = listed(photo(), page=page, pages=3)
    server = instead(asks("people.getPhotos", body, user_id=NSID))
    calls = len(server.requests)
    fetched(server)

    assert f"people.getPhotos {NSID} 2" not in asked(server)[calls:]


def test_what_one_question_misses_stops_no_other() -> None:
    """An error under HTTP 200."""
    server = instead(asks("people.getInfo", fail(1), user_id=NSID))
    pages = fetched(server)

    assert ["/flickr.people.getInfo"] == [
        each.question.request for each in pages if isinstance(each, Missed)
    ]
    assert "photos.comments.getList 1" in asked(server)


def test_a_dead_token_stops_all() -> None:
    """Nothing more can be had."""
    server = instead(asks("people.getInfo", fail(98), user_id=NSID))
    with pytest.raises(TokenRejected):
        fetched(server)

    assert not any("comments" in each for each in asked(server))


@pytest.mark.parametrize("id", ["flickr:kommune", f"facebook:{NSID}", NSID])
def test_an_account_is_one_of_flickr_s(id: str) -> None:
    """By the id that it gives."""
    server = ScriptedServer()
    with connected(server) as connection, pytest.raises(PlatformError, match="N01"):
        list(connection.fetch(Wanted(account=id)))

    assert [] == server.requests
