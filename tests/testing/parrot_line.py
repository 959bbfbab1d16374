"""A connection that keeps all its promises, and can be taught to break each."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

import httpx
from testing.parrot import ACCOUNT, OLDER, POST, SAID, TOKEN, Parrot

from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Attachment,
    Captured,
    Clearance,
    Credentials,
    Done,
    Effect,
    Limits,
    Missed,
    Page,
    PlatformError,
    Request,
    Secret,
    Throttled,
    TokenRejected,
    TokenState,
    Unavailable,
    Wanted,
)
from some_governance.testing import (
    Change,
    HttpAnswer,
    Rehearsal,
    Route,
    ScriptedServer,
    on,
)

HOST = "https://parrot.example"
GONE = HttpAnswer(status=404, body={"error": "there is no such thing"})
OF = "parrot:7-1"
ABOVE = "parrot:7"
OTHER = SAID | {"id": "7-2", "text": "Her er det glatt"}


def script() -> list[Route]:
    """Play a parrot with two posts, and two comments below the first."""
    return [
        on("/posts", {"posts": [POST], "next": 2}),
        on("/posts", {"posts": [OLDER], "next": None}, where={"page": "2"}),
        on("/posts/7/comments", {"comments": [SAID], "next": 2}),
        on(
            "/posts/7/comments",
            {"comments": [OTHER], "next": None},
            where={"page": "2"},
        ),
        on("/posts/6/comments", {"comments": [], "next": None}),
        on("/posts/7", {"posts": [POST], "next": None}),
        on("/me", {"id": "1"}),
        on("/comments/7-1", {"comments": [SAID], "next": None}),
        on("/comments/7-1", {"done": True}, method="DELETE"),
        on("/comments/7-1/hide", {"done": True}, method="POST"),
    ]


class Line:
    """A line to the parrot; each of its ways can be another's."""

    def __init__(
        self,
        credentials: Credentials,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits,
        transport: httpx.BaseTransport,
    ) -> None:
        self.secret = credentials.secrets["token"]
        self.clock, self.sleep, self.limits = clock, sleep, limits
        self.transport = transport
        self.used: set[str] = set()

    @classmethod
    def rehearsal(cls) -> Rehearsal:
        """Give how it is tried."""
        return Rehearsal(
            connect=cls,
            server=ScriptedServer(*script()),
            account=ACCOUNT,
            credentials=Credentials(secrets={"token": Secret(TOKEN)}),
            captures=(OF, ABOVE),
            hides=Change(of=OF, shows=(on("/comments/7-1", {"hidden": True}),)),
            removes=Change(of=OF, shows=(on("/comments/7-1", GONE),)),
            foreign=ScriptedServer(on("/me", {"id": "2"})),
        )

    def call(self, path: str, method: str = "GET", **query: str) -> bytes:
        """Make one call."""
        request = httpx.Request(
            method,
            HOST + path,
            params=query,
            headers={"Authorization": f"Bearer {self.secret.reveal()}"},
        )
        try:
            response = self.transport.handle_request(request)
            body = response.read()
        except httpx.HTTPError:
            raise self.unreached() from None
        self.refused(response)
        return self.cleaned(body)

    def unreached(self) -> Exception:
        """Say that nothing came back."""
        return Unavailable("parrot", "the line broke: try again later")

    def refused(self, response: httpx.Response) -> None:
        """Raise what a status says."""
        match response.status_code:
            case 200:
                return
            case 401:
                raise TokenRejected(
                    "parrot", "the token is dead", "an administrator", 401
                )
            case 429:
                until = self.clock() + timedelta(minutes=10)
                raise Throttled("parrot", "too many calls", until, 429)
            case status:
                raise PlatformError("parrot", "it refuses", status)

    def cleaned(self, body: bytes) -> bytes:
        """Take the token out."""
        return body.replace(self.secret.reveal().encode(), b"***")

    def pages(self, path: str) -> Iterator[Page]:
        """Ask a question, page by page."""
        number, following = 0, 1
        while following is not None:
            number += 1
            at = self.clock()
            query = {} if following == 1 else {"page": str(following)}
            body = self.call(path, **query)
            following = self.following(body, number)
            yield Page(
                question=Request(request=path),
                number=number,
                last=following is None,
                fetched_at=at,
                body=body,
            )

    def following(self, body: bytes, number: int) -> int | None:
        """Tell which page comes next; of what is no list, it can't be told."""
        try:
            match json.loads(body):
                case {"next": None}:
                    return None
                case {"next": int(following)} if following > number:
                    return following
        except ValueError:
            pass
        raise PlatformError("parrot", "it answers with something else: report it")

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Fetch posts, and what stands below each."""
        posts: list[str] = []
        for told in self.asked("/posts", wanted):
            yield told
            if isinstance(told, Page):
                posts += self.ids(told.body)
        saved = wanted.saved(Request(request="/posts")) or ()
        for answer in saved:
            posts += self.ids(answer.body)
        for id in posts:
            yield from self.asked(f"/posts/{id}/comments", wanted)

    def ids(self, body: bytes) -> list[str]:
        """Give the ids of posts."""
        return [each["id"] for each in json.loads(body).get("posts", ())]

    def asked(self, path: str, wanted: Wanted) -> Iterator[Page | Missed]:
        """Ask a question, unless it was answered whole."""
        question = Request(request=path)
        if wanted.saved(question) is not None:
            return
        try:
            yield from self.pages(path)
        except (TokenRejected, Throttled):
            raise
        except PlatformError as error:
            yield Missed(question=question, at=self.clock(), error=error)

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Capture a post with its comments, or a comment; nothing stands below one."""
        at, id = self.clock(), of.removeprefix("parrot:")
        post = (f"/posts/{id}", f"/posts/{id}/comments")
        paths = (f"/comments/{id}",) if "-" in id else post
        pages = tuple(page for path in paths for page in self.pages(path))
        answers = [
            Answer(
                source="captured/1.json",
                body=page.body,
                account=account,
                request="/posts/7/comments",
                fetched_at=page.fetched_at,
            )
            for page in pages
        ]
        records = Parrot().translate(answers, DEFAULT_LIMITS)
        return self.captured(of, account, at, pages, records, media)

    def captured(
        self, of: str, account: str, at: datetime, pages: Any, records: Any, media: bool
    ) -> Captured:
        """Put it together."""
        lacking = tuple(each.why for each in records.unrecognised)
        return Captured(
            of=of,
            account=account,
            at=at,
            by="parrot 1.0",
            pages=pages,
            records=records,
            attachments=(Attachment(of=of, key="p", body=b"PNG" if media else None),),
            lacking=lacking,
        )

    def token(self, account: str, /) -> TokenState:
        """Tell of the token, whose it is."""
        try:
            told = json.loads(self.call("/me"))
        except ValueError:
            raise PlatformError("parrot", "it doesn't say whose it is") from None
        own = isinstance(told, dict) and account == f"parrot:{told.get('id')}"
        return TokenState(account=account, valid=own)

    def hide(self, clearance: Clearance, /) -> Done:
        """Hide it."""
        return self.acted(clearance, "POST", "/hide")

    def remove(self, clearance: Clearance, /) -> Done:
        """Remove it."""
        return self.acted(clearance, "DELETE", "")

    def acted(self, clearance: Clearance, method: str, after: str) -> Done:
        """Change something, once."""
        self.allow(clearance)
        path = f"/comments/{clearance.of.removeprefix('parrot:')}"
        effect, why = Effect.UNKNOWN, "look at it"
        try:
            self.call(path + after, method)
        except Unavailable:
            pass
        except PlatformError:
            effect, why = Effect.REFUSED, "it refuses"
        else:
            effect, why = self.look(path)
        return Done(clearance=clearance, effect=effect, at=self.clock(), why=why)

    def allow(self, clearance: Clearance) -> None:
        """Refuse a clearance that was used, or is for somebody else."""
        if clearance.account != ACCOUNT or clearance.id in self.used:
            raise PlatformError(
                "parrot", "this clearance gives no leave: get a new one"
            )
        self.used.add(clearance.id)

    def look(self, path: str) -> tuple[Effect, str]:
        """Read back what came of it."""
        try:
            shown = json.loads(self.call(path))
        except PlatformError as error:
            gone = error.status == 404
            return (Effect.DONE, "") if gone else (Effect.UNKNOWN, "look at it")
        hidden = shown.get("hidden") is True
        return (Effect.DONE, "") if hidden else (Effect.UNKNOWN, "it is still there")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        self.transport.close()
