"""Graph is asked with patience, told to do things once, and its secrets don't show."""

import json
import logging
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from urllib.parse import parse_qs

import httpx
import pytest
from attrs import evolve
from facebook.samples import CANARY

from benchmarks.loopback import Clock
from some_governance import (
    DEFAULT_LIMITS,
    Json,
    Page,
    PermissionMissing,
    PlatformError,
    Request,
    Secret,
    Throttled,
    TokenRejected,
    Unavailable,
)
from some_governance.connecting import carriers
from some_governance.connecting.bodies import WEB_PAGE
from some_governance.connecting.carriers import NO_HTTPS, NO_PROXY
from some_governance.connecting.client import LOOP, NO_REQUEST, TOO_MANY, WAITS
from some_governance.connecting.transport import BROKEN, FAILED
from some_governance_facebook.graph.client import LATER, Graph
from some_governance_facebook.graph.faults import NO_ERROR
from some_governance_facebook.graph.hearing import ANOTHER
from some_governance_facebook.graph.paging import FOREIGN

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOST = "https://graph.facebook.com"
POSTS = Request(request="/100/published_posts", parameters={"limit": "2"})
NODE = Request(request="/100")
APP_SECRET = "app-secret-of-a-test"

Step: TypeAlias = "httpx.Response | Exception"


class Script:
    """Answers, one after the other; the last one again and again."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        self.requests.append(request)
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        if isinstance(step, Exception):
            raise step
        return step


class Line:
    """A connection to a script, and its clock."""

    def __init__(self, *steps: Step, **how: object) -> None:
        self.script = Script(*steps)
        self.clock = Clock(NOW)
        given = {
            "platform": "facebook",
            "token": Secret(CANARY),
            "permission": lambda request: f"for {request}",
            "clock": self.clock,
            "sleep": self.clock.sleep,
            "transport": httpx.MockTransport(self.script),
            **how,
        }
        self.graph = Graph(**given)  # type: ignore[arg-type]

    @property
    def queries(self) -> list[dict[str, str]]:
        """What was asked, call by call."""
        return [dict(request.url.params) for request in self.script.requests]


def ok(body: Json, **headers: str) -> httpx.Response:
    """Answer."""
    return httpx.Response(
        200,
        json=body,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


def bad(code: int, status: int = 400, **headers: str) -> httpx.Response:
    """Refuse, with the token in the message."""
    answer = ok({"error": {"message": CANARY, "code": code}}, **headers)
    answer.status_code = status
    return answer


def listed(*ids: str, after: str | None = None, host: str = HOST) -> Json:
    """Make a list; its cursor is there whether or not it goes on."""
    paging: dict[str, Json] = {"cursors": {"before": "QVFI", "after": after or "QVFJ"}}
    if after:
        path = f"/v26.0{POSTS.request}"
        paging["next"] = f"{host}{path}?access_token={CANARY}&limit=2&after={after}"
    return {"data": [{"id": each} for each in ids], "paging": paging}


def test_a_list_is_asked_for_to_its_end() -> None:
    """Over empty pages, to the one that names no next; we build each request."""
    line = Line(
        ok(listed("1", "2", after="a"), facebook_api_version="v26.0"),
        ok(listed(after="b")),
        ok(listed("3")),
    )
    pages = list(line.graph.pages(POSTS))

    assert [1, 2, 3] == [page.number for page in pages]
    assert [False, False, True] == [page.last for page in pages]
    assert [POSTS] * 3 == [page.question for page in pages]
    assert ["v26.0", None, None] == [page.version for page in pages]
    assert [
        {"limit": "2"},
        {"limit": "2", "after": "a"},
        {"limit": "2", "after": "b"},
    ] == line.queries
    assert {f"/v26.0{POSTS.request}"} == {
        request.url.path for request in line.script.requests
    }


def test_a_page_is_kept_without_secrets_and_cursors() -> None:
    """That there is another page can still be seen; where it is, can't."""
    body = {**dict(listed("1", after="a")), "text": f"x{CANARY}y"}  # type: ignore[arg-type]
    line = Line(ok(body), ok(listed()), app_secret=Secret(APP_SECRET))
    first, _ = line.graph.pages(POSTS)

    assert {
        "data": [{"id": "1"}],
        "paging": {"cursors": "***", "next": "***"},
        "text": "x***y",
    } == json.loads(first.body)


@pytest.mark.parametrize("place", ["token", "app-secret", "proof"])
def test_known_secrets_stand_in_nothing_that_is_kept(place: str) -> None:
    """Wherever Graph repeats them: in words, in keys, and without a name to them."""
    secret = {"token": "kort-token", "app-secret": APP_SECRET}.get(place)

    def answer(request: httpx.Request) -> httpx.Response:
        said = secret or request.url.params["appsecret_proof"]
        return ok({"data": [{said: f"- {said} -"}, said]})

    graph = Line(
        ok({}),
        token=Secret("kort-token"),
        app_secret=Secret(APP_SECRET),
        transport=httpx.MockTransport(answer),
    ).graph
    (page,) = graph.pages(POSTS)

    assert {"data": [{"***": "- *** -"}, "***"]} == json.loads(page.body)


def test_each_page_knows_when_it_was_asked_for() -> None:
    """Before the call went out: what is new since then may be missing."""
    line = Line(ok(listed(after="a")), ok(listed()))
    times = [page.fetched_at for page in line.graph.pages(POSTS, apart=SECOND)]

    assert [NOW, NOW + SECOND] == times


def test_an_object_is_one_page() -> None:
    """What it says of paging is none."""
    (page,) = Line(ok({"id": "100", "name": "Eksempel"})).graph.pages(NODE)

    assert (1, True) == (page.number, page.last)
    assert {"id": "100", "name": "Eksempel"} == json.loads(page.body)


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (listed("2", after="a"), LOOP),
        (listed("2", after="b", host="https://example.org"), FOREIGN),
    ],
)
def test_a_list_that_leads_astray_is_left(second: Json, why: str) -> None:
    """The page itself is kept, and says that it isn't the last."""
    line = Line(ok(listed("1", after="a")), ok(second), ok(listed()))
    pages: deque[Page] = deque()
    with pytest.raises(PlatformError) as caught:
        pages.extend(line.graph.pages(POSTS))

    assert why == caught.value.what
    assert [False, False] == [page.last for page in pages]
    assert 2 == len(line.script.requests)


@pytest.mark.parametrize(("most", "fits"), [(2, False), (3, True), (4, True)])
def test_a_list_has_no_more_pages_than_the_limit(most: int, fits: bool) -> None:
    """However new each cursor is."""
    limits = evolve(DEFAULT_LIMITS, items=most)
    line = Line(
        ok(listed(after="a")), ok(listed(after="b")), ok(listed()), limits=limits
    )
    pages = line.graph.pages(POSTS)
    if fits:
        assert 3 == len(list(pages))
        return
    with pytest.raises(PlatformError) as caught:
        list(pages)

    assert TOO_MANY == caught.value.what


def test_the_proof_is_made_anew_for_each_call() -> None:
    """It holds for five minutes, and a list may take longer."""
    line = Line(ok(listed(after="a")), ok(listed()), app_secret=Secret(APP_SECRET))
    list(line.graph.pages(POSTS, apart=SECOND))
    first, second = line.queries

    assert "1793599200" == first["appsecret_time"]
    assert "1793599201" == second["appsecret_time"]
    assert first["appsecret_proof"] != second["appsecret_proof"]


def test_another_version_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    """Graph answers with another one, silently, when ours is over."""
    line = Line(
        ok(listed(after="a"), facebook_api_version="v27.0"),
        ok(listed(), facebook_api_version="v27.0"),
    )
    with caplog.at_level(logging.WARNING):
        pages = list(line.graph.pages(POSTS))

    assert [("some_governance.graph", logging.WARNING, ANOTHER)] == caplog.record_tuples
    assert ["v27.0"] * 2 == [page.version for page in pages]


@pytest.mark.parametrize(
    "step",
    [
        httpx.ReadTimeout(CANARY),
        httpx.ConnectError(CANARY),
        bad(1),
        bad(2, 200),
        httpx.Response(502, content=b"<html>"),
    ],
)
def test_a_read_that_fails_in_passing_is_made_again(step: Step) -> None:
    """Three times in all, with longer and longer waits between."""
    line = Line(step, step, ok({"id": "100"}))

    assert {"id": "100"} == line.graph.ask(NODE)
    assert list(WAITS) == line.clock.slept

    line = Line(step)
    with pytest.raises(Unavailable):
        line.graph.ask(NODE)
    assert 3 == len(line.script.requests)
    assert list(WAITS) == line.clock.slept


@pytest.mark.parametrize(
    ("after", "wait"),
    [("0", 1), ("3", 3), ("60", 60), ("-3", 1), ("soon", 1), ("9" * 10, 1)],
)
def test_graph_may_say_how_long_to_wait(after: str, wait: int) -> None:
    """Up to a minute we wait for it."""
    line = Line(bad(2, 503, retry_after=after), ok({}))
    line.graph.ask(NODE)

    assert [wait * SECOND] == line.clock.slept


@pytest.mark.parametrize(
    ("after", "until"), [("61", 61 * SECOND), ("999999999", timedelta(days=1))]
)
def test_a_long_wait_stops_all(after: str, until: timedelta) -> None:
    """Nobody sits and waits that long, and nothing is asked in the meantime."""
    line = Line(bad(2, 503, retry_after=after))
    with pytest.raises(Throttled) as caught:
        line.graph.ask(NODE)

    assert (LATER, NOW + until) == (caught.value.what, caught.value.until)
    with pytest.raises(Throttled):
        line.graph.ask(NODE)
    assert 1 == len(line.script.requests)


USED = json.dumps({"100": [{"type": "pages", "estimated_time_to_regain_access": 19}]})


@pytest.mark.parametrize(
    ("step", "until"),
    [
        (bad(4), timedelta(hours=1)),
        (bad(80001, x_business_use_case_usage=USED), timedelta(minutes=19)),
        (bad(17, 200), timedelta(hours=1)),
        (bad(613, retry_after="90"), 90 * SECOND),
        (httpx.Response(429, headers={"Retry-After": "7"}), 7 * SECOND),
    ],
)
def test_at_the_limit_nothing_more_is_asked(step: Step, until: timedelta) -> None:
    """Each further call would make the wait longer."""
    line = Line(step)
    for _ in range(2):
        with pytest.raises(Throttled) as caught:
            line.graph.ask(NODE)
        assert NOW + until == caught.value.until
    with pytest.raises(Throttled):
        line.graph.ready()

    assert 1 == len(line.script.requests)
    assert [] == line.clock.slept


def test_usage_slows_calls_down() -> None:
    """Before the limit is reached."""
    line = Line(ok({}, x_app_usage="65%"), ok({}))
    line.graph.ask(NODE)
    line.graph.ready()

    assert [2 * SECOND] == line.clock.slept


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (bad(190), TokenRejected),
        (bad(200, 403), PermissionMissing),
        (bad(100), PlatformError),
        (ok({"error_type": "x", "error_message": "x", "code": 190}), TokenRejected),
        (ok({"error": {"code": 190, "error_data": '{"x": 1}'}}), TokenRejected),
        (httpx.Response(302), PlatformError),
        (httpx.Response(200, content=b"<html>"), PlatformError),
        (httpx.Response(404, content=b"<html>"), PlatformError),
        (ValueError(CANARY), PlatformError),
    ],
)
def test_what_does_not_pass_is_not_tried_again(
    step: Step, kind: type[PlatformError]
) -> None:
    """Also where it comes with HTTP 200, and in whatever shape."""
    line = Line(step)
    with pytest.raises(PlatformError) as caught:
        line.graph.ask(NODE)

    assert isinstance(caught.value, kind)
    assert not isinstance(caught.value, Unavailable)
    assert 1 == len(line.script.requests)


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (200, WEB_PAGE),
        (302, WEB_PAGE),
        (403, WEB_PAGE),
        (429, NO_ERROR),
        (502, NO_ERROR),
    ],
)
def test_a_web_page_is_no_answer_and_may_be_one_another_time(
    status: int, what: str
) -> None:
    """A network that wants somebody to log in shows a page in place of everything."""
    page = httpx.Response(status, html="<html>Logg inn</html>")
    line = Line(*[page] * 3)
    with pytest.raises(PlatformError) as caught:
        line.graph.ask(NODE)

    assert what == caught.value.what
    assert isinstance(caught.value, Unavailable | Throttled)


def test_json_is_an_answer_whatever_it_is_called() -> None:
    """Some say that everything is a web page."""
    answer = httpx.Response(
        200, json={"id": "1"}, headers={"content-type": "text/html"}
    )

    assert {"id": "1"} == Line(answer).graph.ask(NODE)


def test_a_web_page_in_place_of_what_came_of_a_call_leaves_it_unknown() -> None:
    """Nobody knows whether the call got through."""
    page = httpx.Response(403, html="<html>Logg inn</html>")

    assert None is Line(page).graph.call("DELETE", "/1_11", {})


def test_a_missing_permission_is_named_by_what_was_asked() -> None:
    """Graph's own words are not repeated."""
    with pytest.raises(PermissionMissing) as caught:
        Line(bad(10)).graph.ask(POSTS)

    assert "for /100/published_posts" == caught.value.permission


@pytest.mark.parametrize(
    "request_",
    [
        *("", "/", "100", "/100/", "/100/a/b", "/../100", "/100/..", "//host/a"),
        *("/1\n/2", "/\u00e6", f"/{'1' * 201}", "/100#a", "/100%2fa"),
    ],
)
def test_only_a_request_of_graph_s_form_goes_out(request_: str) -> None:
    """Ids come from outside, and lead nowhere else."""
    line = Line(ok({}))
    for go in (
        lambda: line.graph.ask(Request(request=request_)),
        lambda: line.graph.call("DELETE", request_, {}),
    ):
        with pytest.raises(PlatformError) as caught:
            go()
        assert NO_REQUEST == caught.value.what

    assert [] == line.script.requests


@pytest.mark.parametrize("request_", ["/100", "/100_1/comments", "/t_1-a.b/messages"])
def test_a_request_names_a_node_and_perhaps_an_edge(request_: str) -> None:
    """As Graph's own do."""
    assert Line(ok([])).graph.ask(Request(request=request_)) == []


def test_a_secret_parameter_goes_along() -> None:
    """And is known, so that it is taken out of the answer."""

    def answer(request: httpx.Request) -> httpx.Response:
        return ok({"said": request.url.params["input_token"]})

    line = Line(ok({}), transport=httpx.MockTransport(answer))

    assert {"said": "***"} == line.graph.ask(NODE, {"input_token": Secret("abc-def")})


@pytest.mark.parametrize(
    ("step", "done"),
    [
        (ok({"success": True}), True),
        (ok(True), True),
        (ok({"success": False}), False),
        (ok(False), False),
        (ok({"success": "true"}), None),
        (ok({"id": "1"}), None),
        (ok([]), None),
        (httpx.Response(200, content=b""), None),
        (httpx.Response(204, content=b""), None),
        (httpx.Response(502, content=b"<html>"), None),
        (bad(1), None),
        (bad(2, 500), None),
        (httpx.ReadTimeout(CANARY), None),
        (httpx.ReadError(CANARY), None),
        (ValueError(CANARY), None),
    ],
)
def test_a_call_goes_out_once(step: Step, done: bool | None) -> None:
    """Where nobody knows what came of it, nobody calls again."""
    line = Line(step)

    assert done is line.graph.call("POST", "/1_11", {"is_hidden": "true"})
    assert 1 == len(line.script.requests)
    assert [] == line.clock.slept


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (bad(200, 403), PermissionMissing),
        (bad(190), TokenRejected),
        (bad(4), Throttled),
        (bad(100), PlatformError),
        (httpx.Response(404, content=b"<html>"), PlatformError),
        (httpx.Response(302), PlatformError),
    ],
)
def test_a_call_may_be_refused(step: Step, kind: type[PlatformError]) -> None:
    """Then nothing was done."""
    line = Line(step)
    with pytest.raises(kind):
        line.graph.call("DELETE", "/1_11", {})

    assert 1 == len(line.script.requests)


def test_what_a_call_tells_stands_in_its_body() -> None:
    """The proof too; only where there is no body does it stand in the address."""
    line = Line(ok(True), app_secret=Secret(APP_SECRET))
    line.graph.call("POST", "/1_11", {"is_hidden": "true"})
    line.graph.call("DELETE", "/1_11", {})
    posted, deleted = line.script.requests
    form = parse_qs(posted.content.decode())

    assert b"" == posted.url.query
    assert {"is_hidden", "appsecret_proof", "appsecret_time"} == form.keys()
    assert ("DELETE", {"appsecret_proof", "appsecret_time"}) == (
        deleted.method,
        deleted.url.params.keys(),
    )


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://graph.instagram.com", True),
        ("http://127.0.0.1:8080", True),
        ("http://localhost", True),
        ("http://[::1]:1", True),
        ("http://graph.facebook.com", False),
        ("http://127.0.0.1.example.org", False),
        ("ftp://127.0.0.1", False),
        ("graph.facebook.com", False),
        ("", False),
    ],
)
def test_calls_go_out_encrypted(address: str, allowed: bool) -> None:
    """But to this machine."""
    if allowed:
        Line(ok({}), address=address).graph.ask(NODE)
        return
    with pytest.raises(PlatformError) as caught:
        Line(ok({}), address=address)

    assert NO_HTTPS == caught.value.what


def test_the_usual_transport_is_made_where_none_is_brought(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And where the environment's proxy can't be used, that is said."""
    made: list[str] = []

    def usual(address: str) -> httpx.BaseTransport | None:
        made.append(address)
        return httpx.MockTransport(Script(ok({}))) if len(made) == 1 else None

    monkeypatch.setattr(carriers, "usual", usual)
    Line(transport=None).graph.ask(NODE)
    with pytest.raises(PlatformError) as caught:
        Line(transport=None)

    assert [HOST, HOST] == made
    assert NO_PROXY == caught.value.what


def test_the_transport_is_closed_with_the_connection() -> None:
    """Whoever brought it."""
    closed: list[Callable[..., object]] = []

    class Carrier(httpx.MockTransport):
        def close(self) -> None:
            closed.append(self.handle_request)

    Line(ok({}), transport=Carrier(Script(ok({})))).graph.close()

    assert 1 == len(closed)


@pytest.mark.parametrize(
    ("step", "what"),
    [(httpx.ReadError(CANARY), BROKEN), (ValueError(CANARY), FAILED)],
)
def test_a_lost_read_says_what_happened(step: Exception, what: str) -> None:
    """In our words."""
    with pytest.raises(PlatformError) as caught:
        Line(step).graph.ask(NODE)

    assert (what, None) == (caught.value.what, caught.value.status)
