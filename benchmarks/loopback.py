"""A page as Graph plays it, over HTTP on this machine, by a script of answers."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlencode, urlsplit

from attrs import define, field

from some_governance import Json

PAGE = "100"
TOKEN = "EAALOOPBACKloopbackLOOPBACK0123456789"
VERSION = "v26.0"
MOST = 100
"""How much of a list comes in one page at most."""

BEGAN = datetime(2021, 1, 1, 12, tzinfo=UTC)


def spread(posts: int, each: int) -> list[int]:
    """Tell how many comments each post has: the first takes some of the others'."""
    counts = [each] * posts
    for number in range(1, min(2 * MOST, posts - 1) + 1):
        counts[number] -= 1
        counts[0] += 1
    return counts


@define
class Answer:
    """
    What is answered to a call.

    Attributes:
        body: Its body.

        status: The HTTP status.

        headers: More headers.

        slow: Whether it comes only when the caller has gone.

        broken: Whether it breaks off in the middle.
    """

    body: Json
    status: int = 200
    headers: Mapping[str, str] = field(factory=dict)
    slow: bool = False
    broken: bool = False


SLOW = Answer({}, slow=True)
BROKEN = Answer({"data": []}, broken=True)


def refused(code: int, subcode: int | None = None, status: int = 400) -> Answer:
    """Refuse, as Graph does: with a message that holds the token."""
    error: dict[str, Json] = {
        "message": f"Error validating access token {TOKEN}: Kari Eksempel",
        "type": "OAuthException",
        "code": code,
        "error_subcode": subcode,
        "fbtrace_id": "AmFGcW",
    }
    return Answer({"error": error}, status)


def throttled(minutes: int) -> Answer:
    """Refuse, and tell for how long."""
    answer = refused(80001)
    usage = [{"type": "pages", "estimated_time_to_regain_access": minutes}]
    answer.headers = {"X-Business-Use-Case-Usage": json.dumps({PAGE: usage})}
    return answer


def item(number: int) -> dict[str, Json]:
    """Make a post of the page, a day after the one before."""
    return {
        "id": f"{PAGE}_{number}",
        "created_time": _written(BEGAN + timedelta(days=number)),
        "message": f"Nytt fra biblioteket, nr. {number}.",
        "from": {"id": PAGE, "name": "Eksempel kommune"},
    }


def remark(post: int, number: int, count: int) -> dict[str, Json]:
    """Make one of so many comments below a post; every fifth is the page's own."""
    own = number % 5 == 0
    at = BEGAN + timedelta(days=post, minutes=number)
    fields: dict[str, Json] = {
        "id": f"{post}_{post * 10_000 + number}",
        "created_time": _written(at),
        "message": "Takk!" if own else "Når stenger dere?",
        "from": {"id": PAGE if own else f"{300 + number}", "name": "Kari Eksempel"},
        "is_hidden": False,
        "comment_count": 1 if number % 5 == 1 and number + 4 <= count else 0,
    }
    if own:
        fields["parent"] = {"id": f"{post}_{post * 10_000 + number - 4}"}
    return fields


@define
class Script:
    """
    What the page is, and what goes wrong.

    Attributes:
        counts: How many comments there are below each post.

        most: How much of a list comes in one page at most.

        gaps: Pages of lists that come empty, though others come after them.

        troubles: Answers to the next calls of a path, in place of the right ones.

        dies_after: After how many calls the token is dead; `None` for never.

        hidden: Ids of the comments that were hidden.

        removed: Ids of those that were removed.
    """

    counts: Sequence[int] = (3, 0, 12)
    most: int = MOST
    gaps: frozenset[int] = frozenset({2})
    troubles: dict[str, list[Answer]] = field(factory=dict)
    dies_after: int | None = None
    hidden: set[str] = field(factory=set)
    removed: set[str] = field(factory=set)

    def items(self, path: str) -> list[Json] | None:
        """Give all of a list, or `None` where that path is none."""
        node, _, edge = path.strip("/").partition("/")
        match edge:
            case "published_posts":
                return [item(number + 1) for number in range(len(self.counts))]
            case "visitor_posts" | "conversations":
                return []
            case "roles":
                return [{"id": f"{200 + n}", "tasks": ["MANAGE"]} for n in range(2)]
            case "assigned_users":
                return [{"id": "210", "tasks": ["ANALYZE"], "user_type": "PERSON"}]
            case "comments":
                post = int(node.rpartition("_")[2])
                count = self.counts[post - 1]
                every = [remark(post, n + 1, count) for n in range(count)]
                return [each for each in every if each["id"] not in self.removed]
        return None

    def answer(self, method: str, path: str, parameters: Mapping[str, str]) -> Answer:
        """Answer a call as Graph would."""
        listed = self.items(path)
        if listed is not None:
            return Answer(body=listed)
        node = path.strip("/")
        if node in ("me", PAGE):
            return Answer({"id": PAGE, "name": "Eksempel kommune"})
        if node == "debug_token":
            return Answer({"data": _token(parameters.get("input_token"))})
        if node in self.removed:
            return refused(100, 33)
        if method == "DELETE":
            self.removed.add(node)
            return Answer({"success": True})
        if method == "POST":
            self.hidden.add(node)
            return Answer({"success": True})
        return Answer({"id": node, "is_hidden": node in self.hidden})


class Loopback:
    """
    A server that plays a script.

    Attributes:
        script: What it plays.

        calls: What was asked, `(method, path, parameters)`, in order.

        tokens: What came as bearer.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self.calls: list[tuple[str, str, dict[str, str]]] = []
        self.tokens: set[str | None] = set()
        self._lock = Lock()
        self._gone = Event()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def address(self) -> str:
        """Where calls go."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def asked(self, path: str) -> int:
        """Tell how often a path was asked for."""
        return sum(path == each for _, each, _ in self.calls)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._gone.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def heard(
        self, method: str, path: str, parameters: dict[str, str], token: str | None
    ) -> Answer:
        """Take in a call, and give what is answered."""
        with self._lock:
            self.calls.append((method, path, parameters))
            self.tokens.add(token)
            script = self.script
            if script.dies_after is not None and len(self.calls) > script.dies_after:
                return refused(190, 463)
            troubles = script.troubles.get(path)
            if troubles:
                return troubles.pop(0)
            answer = script.answer(method, path, parameters)
        if isinstance(answer.body, list):
            answer.body = self._page(path, answer.body, parameters)
        return answer

    def wait(self) -> None:
        """Wait until nobody listens any more."""
        self._gone.wait(5)

    def _page(self, path: str, all_: list[Json], parameters: dict[str, str]) -> Json:
        """Give one page of a list; some are empty, the last one has a cursor too."""
        size = min(int(parameters.get("limit", "25")), self.script.most)
        number = int(parameters.get("after", "page1").removeprefix("page"))
        starts = list(_starts(len(all_), size, self.script.gaps))
        start = starts[number - 1]
        items = [] if start is None else all_[start : start + size]
        paging: dict[str, Json] = {
            "cursors": {"before": f"page{number - 1}", "after": f"page{number + 1}"}
        }
        if number < len(starts):
            after = {"access_token": TOKEN, "limit": size, "after": f"page{number + 1}"}
            paging["next"] = f"{self.address}/{VERSION}{path}?{urlencode(after)}"
        page: dict[str, Json] = {"data": items, "paging": paging}
        if "summary" in parameters:
            page["summary"] = {"total_count": len(all_), "order": "chronological"}
        return page


def _starts(length: int, size: int, gaps: frozenset[int]) -> Iterator[int | None]:
    """Yield where each page begins; `None` for an empty one among them."""
    number = 1
    for start in range(0, max(length, 1), size):
        while number in gaps and length > size:
            yield None
            number += 1
        yield start
        number += 1


def _token(token: str | None) -> Json:
    return {
        "is_valid": token == TOKEN,
        "expires_at": 0,
        "data_access_expires_at": 1_798_761_600,
        "scopes": ["pages_read_engagement", "pages_read_user_content"],
        "user_id": "900",
    }


def _written(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S+0000")


class _Server(ThreadingHTTPServer):
    """A server that says nothing of callers who have gone."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell what went wrong, if it did."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _handler(loopback: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def answer(self) -> None:
            split = urlsplit(self.path)
            parameters = dict(parse_qsl(split.query))
            form = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            parameters |= dict(parse_qsl(form.decode()))
            bearer = self.headers.get("Authorization")
            path = split.path.removeprefix(f"/{VERSION}")
            answer = loopback.heard(self.command, path, parameters, bearer)
            if answer.slow:
                loopback.wait()
            body = json.dumps(answer.body).encode()
            more = len(body) if answer.broken else 0
            self.send_response(answer.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body) + more))
            self.send_header("facebook-api-version", VERSION)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = answer.broken or answer.slow

        do_GET = do_POST = do_DELETE = answer

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


class Clock:
    """A clock that goes on only while somebody sleeps."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.slept: list[timedelta] = []
        self._lock = Lock()

    def __call__(self) -> datetime:
        """Give the moment."""
        return self.at

    def sleep(self, length: timedelta) -> None:
        """Let it go on."""
        with self._lock:
            self.slept.append(length)
            self.at += length
