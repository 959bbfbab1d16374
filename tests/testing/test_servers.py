"""A scripted server answers what is in its script, and notes what isn't."""

from datetime import timedelta

import httpx
import pytest

from some_governance import Json
from some_governance.testing import HttpAnswer, ScriptedServer, SteadyClock, on

HOST = "https://api.example"


def asked(server: ScriptedServer, path: str, method: str = "GET", **more: str) -> bytes:
    """Ask a server, and give the body that it answers."""
    with httpx.Client(transport=server, base_url=HOST) as client:
        return client.request(method, path, params=more).content


def test_answers_come_in_their_order_and_the_last_again() -> None:
    """A page that changes is told so; and its errors are those of httpx."""
    server = ScriptedServer(
        on("/a", {"n": 1}, httpx.ReadTimeout("late"), b"raw", HttpAnswer(status=204))
    )

    assert b'{"n": 1}' == asked(server, "/a")
    with pytest.raises(httpx.ReadTimeout, match="late"):
        asked(server, "/a")
    assert b"raw" == asked(server, "/a")
    assert [b"null", b"null"] == [asked(server, "/a") for _ in range(2)]
    assert 5 == len(server.requests)


def test_the_route_that_says_more_is_played() -> None:
    """Pages of a list differ by a parameter; others may be there too."""
    server = ScriptedServer(on("/a", 1), on("/a", 2, where={"page": "2"}))

    assert b"1" == asked(server, "/a", limit="5")
    assert b"2" == asked(server, "/a", page="2", limit="5")
    assert b"1" == asked(server, "/a", page="3")


def test_a_form_is_read_too() -> None:
    """What is posted may stand in the body."""
    server = ScriptedServer(on("/a", 1, method="POST", where={"hidden": "true"}))
    with httpx.Client(transport=server, base_url=HOST) as client:
        response = client.post("/a", data={"hidden": "true"})

    assert (200, 1) == (response.status_code, server.writes)


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"post": "7", "hidden": True, "more": [1]}, 1),
        ({"post": 7, "hidden": False}, 2),
        ({"post": "7", "hidden": "true"}, 1),
        ({"post": "8", "hidden": True, "said": "a&hidden=true&post=7"}, 2),
        (["post", "7"], 2),
    ],
)
def test_json_is_read_too(told: Json, answer: int) -> None:
    """Its fields are what a form's are; what stands in one is none of its own."""
    server = ScriptedServer(
        on("/a", 1, method="POST", where={"post": "7", "hidden": "true"}),
        on("/a", 2, method="POST"),
    )
    with httpx.Client(transport=server, base_url=HOST) as client:
        assert answer == client.post("/a", json=told).json()


def test_what_nobody_expected_is_named_without_its_values() -> None:
    """JSON may hold a secret, too."""
    server = ScriptedServer()
    with httpx.Client(transport=server, base_url=HOST) as client:
        client.post("/a", json={"token": "canary&x=1"})

    assert ["POST /a?token"] == server.unexpected


def test_an_address_may_name_its_host() -> None:
    """Pictures lie elsewhere; who calls a machine by its number names the host."""
    server = ScriptedServer(on("https://cdn.example/1.jpg", b"JPEG"))
    with httpx.Client(transport=server) as client:
        told = [
            client.get("https://cdn.example/1.jpg").status_code,
            client.get(
                "https://192.0.2.1/1.jpg", headers={"Host": "cdn.example"}
            ).status_code,
            client.get("https://api.example/1.jpg").status_code,
        ]

    assert [200, 200, 404] == told


def test_what_is_not_in_the_script_is_noted_without_its_values() -> None:
    """A value may be a secret; the message says what to write."""
    server = ScriptedServer(on("/a", 1))
    server.verify()
    asked(server, "/a", "DELETE")
    asked(server, "/b", token="secret", page="2")

    assert ["DELETE /a", "GET /b?page&token"] == server.unexpected
    with pytest.raises(AssertionError, match=r"no answer to DELETE /a, GET /b\?page"):
        server.verify()


def test_an_answer_may_be_made_of_the_request() -> None:
    """A platform may repeat what it hears."""
    server = ScriptedServer(
        on("/a", lambda request: HttpAnswer(body=request.url.query.decode()))
    )

    assert b'"x=1"' == asked(server, "/a", x="1")


def test_a_connection_may_break() -> None:
    """The status came, and the body doesn't."""
    server = ScriptedServer(on("/a", HttpAnswer(breaks=True)))

    with pytest.raises(httpx.ReadError):
        asked(server, "/a")


def test_the_script_begins_anew_and_may_fail_from_a_call_on() -> None:
    """The server itself goes on where it was."""
    server = ScriptedServer(on("/a", 1, 2, 3))
    asked(server, "/a")
    again = server.again(HttpAnswer(body="busy"), 2)

    assert [b"1", b'"busy"', b'"busy"'] == [asked(again, "/a") for _ in range(3)]
    assert b"2" == asked(server, "/a")


def test_it_may_fail_only_where_something_would_change() -> None:
    """Who reads is answered as before."""
    server = ScriptedServer(on("/a", 1), on("/a", 2, method="DELETE"))
    again = server.again(HttpAnswer(body="busy"), writes=True)

    assert [b"1", b'"busy"', b"1"] == [
        asked(again, "/a"),
        asked(again, "/a", "DELETE"),
        asked(again, "/a"),
    ]


def test_what_is_posted_may_change_nothing() -> None:
    """A log-in is no act, though it is posted."""
    server = ScriptedServer(
        on("/login", 1, method="POST", reads=True), on("/a", 2, method="POST")
    )
    again = server.again(HttpAnswer(body="busy"), writes=True)

    assert [b"1", b'"busy"'] == [
        asked(again, path, "POST") for path in ("/login", "/a")
    ]
    assert 1 == again.writes


def test_once_something_was_changed_it_is_shown() -> None:
    """The rest stays as it was."""
    server = ScriptedServer(on("/a", 1), on("/b", 2), on("/a", 3, method="DELETE"))
    again = server.again(changed=[on("/a", 4)])

    assert [b"1", b"3", b"4", b"2"] == [
        asked(again, "/a"),
        asked(again, "/a", "DELETE"),
        asked(again, "/a"),
        asked(again, "/b"),
    ]


def test_what_nobody_asked_is_known() -> None:
    """By what it would have answered to."""
    server = ScriptedServer(on("/a", 1), on("/b", 2, where={"page": "2", "x": "y"}))
    again = server.again(changed=[on("/c", 4)])
    asked(again, "/a")

    assert ["GET /b?page=2&x=y", "GET /c"] == [str(each) for each in again.unplayed]


def test_the_clock_goes_on_when_somebody_sleeps() -> None:
    """And a little whenever somebody looks, so that nothing happens at once."""
    clock = SteadyClock()
    first = clock()
    clock.sleep(timedelta(hours=1))

    assert timedelta(hours=1, milliseconds=1) == clock() - first
    assert timedelta(hours=1) == clock.slept
