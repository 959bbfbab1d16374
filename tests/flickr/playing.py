"""An account as Flickr plays it, by a script."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count

import httpx
from flickr.samples import (
    ACCOUNT,
    KARI,
    NSID,
    alone,
    comment,
    comment_id,
    listed,
    ok,
    photo,
    said,
)

from some_governance import (
    DEFAULT_LIMITS,
    Clearance,
    Credentials,
    Json,
    Limits,
    Missed,
    Page,
    Secret,
    Transport,
    Wanted,
)
from some_governance.testing import (
    Change,
    HttpAnswer,
    Rehearsal,
    Route,
    ScriptedServer,
    SteadyClock,
    on,
)
from some_governance_flickr.connecting.connection import AccountConnection, connect

KEY, APP_SECRET = "keyOfATest0123456789", "appSecretOfATest0123"
TOKEN, TOKEN_SECRET = "tokenOfATest-0123456789", "tokenSecretOfATest01"
GIVEN = {
    "key": Secret(KEY),
    "app-secret": Secret(APP_SECRET),
    "token": Secret(TOKEN),
    "token-secret": Secret(TOKEN_SECRET),
}
OWNER = Credentials(secrets=GIVEN)
ANYBODY = Credentials(secrets={"key": Secret(KEY)})
REST = "/services/rest/"
PICTURE = "https://live.staticflickr.com/65535/1_abc123_b.jpg"


def asks(method: str, *answers: object, **where: str) -> Route:
    """Play the answers to a method."""
    name = f"flickr.{method}"
    how = "POST" if name.endswith("deleteComment") else "GET"
    given = {"method": name, **where}
    return on(REST, *answers, method=how, where=given)  # type: ignore[arg-type]


def sizes(*shown: Json) -> dict[str, Json]:
    """Make the sizes of a photo."""
    return ok(sizes={"canblog": 0, "size": list(shown)})


def size(source: str = PICTURE, width: Json = 1024, **fields: Json) -> dict[str, Json]:
    """Make one size."""
    told: dict[str, Json] = {
        "label": "Large",
        "width": width,
        "height": "768",
        "source": source,
        "media": "photo",
    }
    return told | fields


def script() -> list[Route]:
    """Play an account with two photos, on two pages; on the first, two comments."""
    person: Json = {"nsid": NSID, "username": {"_content": "eksempel"}}
    first = listed(photo(count_comments="2"), page=1, pages=2, total=2)
    second = listed(photo(2), page=2, pages=2, total=2)
    photos = "people.getPhotos", "people.getPublicPhotos"
    both = said(comment(), comment(12, author=NSID))
    picture = HttpAnswer(body=b"JPEG", headers={"Content-Type": "image/jpeg"})
    return [
        asks("people.getInfo", ok(person=person), user_id=NSID),
        *(asks(each, first, user_id=NSID) for each in photos),
        *(asks(each, second, user_id=NSID, page="2") for each in photos),
        asks("photos.comments.getList", both, photo_id="1"),
        asks("photos.getInfo", ok(photo=alone()), photo_id="1"),
        asks("photos.getSizes", sizes(size("", 1), size(width="2048")), photo_id="1"),
        asks("test.login", ok(user={"id": NSID})),
        asks("photos.comments.deleteComment", ok(), comment_id=comment_id()),
        on(PICTURE, picture),
    ]


def rehearsal() -> Rehearsal:
    """Rehearse a connection to it."""
    gone = asks("photos.comments.getList", said(comment(12)), photo_id="1")
    public = "flickr.people.getPublicPhotos"
    own = (each for each in script() if each.where.get("method") != public)
    return Rehearsal(
        connect=connect,
        server=ScriptedServer(*own),
        account=ACCOUNT,
        credentials=OWNER,
        captures=(f"flickr:{comment_id()}", "flickr:1"),
        removes=Change(of=f"flickr:{comment_id()}", shows=(gone,)),
        unable=("hide",),
        foreign=ScriptedServer(asks("test.login", ok(user={"id": KARI}))),
    )


def instead(*routes: Route) -> ScriptedServer:
    """Play the account, but for some of it."""
    told = [(each.path, dict(each.where)) for each in routes]
    kept = (each for each in script() if (each.path, dict(each.where)) not in told)
    return ScriptedServer(*kept, *routes)


@contextmanager
def connected(
    server: Transport,
    credentials: Credentials = OWNER,
    *,
    clock: Callable[[], datetime] | None = None,
    sleep: Callable[[timedelta], None] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[AccountConnection]:
    """Connect to it."""
    steady, numbers = SteadyClock(), count(1)
    with connect(
        credentials,
        clock=clock or steady,
        sleep=sleep or steady.sleep,
        limits=limits,
        transport=server,
        nonce=lambda: f"nonce{next(numbers)}",
    ) as connection:
        yield connection


def fetched(
    server: ScriptedServer,
    credentials: Credentials = OWNER,
    *,
    since: datetime | None = None,
) -> list[Page | Missed]:
    """Fetch all that there is."""
    wanted = Wanted(account=ACCOUNT, since=since)
    with connected(server, credentials) as connection:
        return list(connection.fetch(wanted))


def asked(server: ScriptedServer) -> list[str]:
    """Give what was asked: the method, and what tells one question from another."""
    return [_named(each) for each in server.requests]


def _named(request: httpx.Request) -> str:
    given = {**request.url.params}
    if request.method == "POST":
        given |= dict(httpx.QueryParams(request.content.decode()))
    names = ("method", "user_id", "photo_id", "comment_id", "page")
    shown = [given[name] for name in names if name in given]
    return " ".join(shown).removeprefix("flickr.") or str(request.url)


def clearance(
    action: str = "remove", of: str | None = None, **given: object
) -> Clearance:
    """Give leave to remove the first comment."""
    fields = {
        "id": "c1",
        "action": action,
        "of": of or f"flickr:{comment_id()}",
        "account": ACCOUNT,
        "digest": "0" * 64,
        "receipt": "arkiv-7",
        "at": datetime.fromisoformat("2026-11-02T06:00:00+00:00"),
        **given,
    }
    return Clearance(**fields)  # type: ignore[arg-type]
