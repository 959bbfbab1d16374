"""Where a list goes on is taken from an address that nobody follows."""

import pytest
from facebook.samples import CANARY

from some_governance import Json
from some_governance_facebook.graph.paging import (
    ELSEWHERE,
    FOREIGN,
    NO_ADDRESS,
    NO_PLACE,
    onward,
)

HOST = "https://graph.facebook.com"
REQUEST = "/100/published_posts"
NEXT = f"{HOST}/v26.0{REQUEST}?access_token={CANARY}&limit=25"


def on(following: Json, request: str = REQUEST, address: str = HOST) -> object:
    """Tell where a list goes on."""
    answer: Json = {"data": [], "paging": {"next": following}}
    return onward(answer, request, address)


@pytest.mark.parametrize(
    "answer",
    [
        {"data": []},
        {"data": [], "paging": None},
        {"data": [], "paging": []},
        {"data": [], "paging": {"cursors": {"after": "QVFJ"}}},
        {"data": [], "paging": {"next": None}},
        {"id": "100"},
        [],
        None,
    ],
)
def test_a_list_ends_where_no_next_page_is_named(answer: Json) -> None:
    """The last page has a cursor too, so a cursor is no sign of another page."""
    assert onward(answer, REQUEST, HOST) is None


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("&after=QVFJ", {"after": "QVFJ"}),
        ("&after=QVFJ&until=5&offset=2", {"after": "QVFJ"}),
        ("&after=a%2Bb%3D%3D", {"after": "a+b=="}),
        ("&until=5&__paging_token=x_1", {"until": "5", "__paging_token": "x_1"}),
        ("&offset=25", {"offset": "25"}),
        (f"&after={'x' * 4000}", {"after": "x" * 4000}),
    ],
)
def test_the_place_is_all_that_is_taken(query: str, place: dict[str, str]) -> None:
    """Neither the token nor what else stands in the address goes along."""
    assert place == on(NEXT + query)


@pytest.mark.parametrize(
    "query",
    [
        *("", "&before=QVFJ", "&since=5", "&after=", "&after=a%20b", "&after=%C3%A6"),
        *("&after=%0d%0aHost:x", f"&after={'x' * 4001}"),
    ],
)
def test_an_address_may_tell_no_place(query: str) -> None:
    """Then nobody knows what comes after."""
    assert NO_PLACE == on(NEXT + query)


@pytest.mark.parametrize(
    "host",
    [
        "http://graph.facebook.com",
        "https://graph.facebook.com.example.org",
        "https://graph.facebook.com@example.org",
        "https://example.org",
        "https://graph.facebook.com:8443",
        "https://127.0.0.1",
        "//graph.facebook.com",
        "",
    ],
)
def test_another_host_is_not_followed(host: str) -> None:
    """An address comes from outside, and may lead anywhere."""
    assert FOREIGN == on(f"{host}/v26.0{REQUEST}?after=QVFJ")


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("https://graph.facebook.com:443", HOST),
        ("https://GRAPH.facebook.com", HOST),
        ("https://graph.instagram.com", "https://graph.instagram.com"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
    ],
)
def test_our_own_host_is_known(host: str, address: str) -> None:
    """In any writing, and on this machine too."""
    assert {"after": "QVFJ"} == on(f"{host}/v26.0{REQUEST}?after=QVFJ", address=address)


@pytest.mark.parametrize(
    ("path", "request_"),
    [
        ("/v26.0/100/visitor_posts", REQUEST),
        ("/v26.0/999/published_posts", REQUEST),
        ("/v26.0/published_posts", REQUEST),
        ("/v26.0/1/100/published_posts", REQUEST),
        ("", REQUEST),
        ("/v26.0/100/feed", "/me/accounts"),
    ],
)
def test_another_list_is_not_gone_on_with(path: str, request_: str) -> None:
    """A cursor of another list would lead nowhere, or astray."""
    assert ELSEWHERE == on(f"{HOST}{path}?after=QVFJ", request_)


@pytest.mark.parametrize(
    ("path", "request_"),
    [
        ("/v25.0/100/published_posts", REQUEST),
        ("/100/published_posts", REQUEST),
        ("/v26.0/100/accounts", "/me/accounts"),
    ],
)
def test_the_same_list_may_be_written_otherwise(path: str, request_: str) -> None:
    """With another version, or none, and with the id that `me` stands for."""
    assert {"after": "QVFJ"} == on(f"{HOST}{path}?after=QVFJ", request_)


@pytest.mark.parametrize(
    "following",
    [
        *(7, True, [], {}, "https://[::1", f"{HOST}:x/", f"{HOST}:99999/"),
        f"{NEXT}&after=1" + "&a=1" * 100,
    ],
)
def test_what_is_no_address_is_named(following: Json) -> None:
    """It breaks nothing, and is repeated nowhere."""
    assert NO_ADDRESS == on(following)
