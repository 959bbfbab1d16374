"""Hold the plug-in against all that a platform promises: `python check_mastodon.py`."""

import json
from datetime import UTC, datetime

from some_governance_mastodon import Server, provide_platforms

from some_governance import Answer, Credentials, Secret
from some_governance.testing import (
    HttpAnswer,
    Rehearsal,
    ScriptedServer,
    check_connection,
    check_platform,
    on,
)

ACCOUNT, API = "mastodon:7", "/api/v1"
OWN = {"id": "7", "acct": "fjellvik", "display_name": "Fjellvik kommune"}
KARI = {"id": "9", "acct": "kari@social.example", "display_name": "Kari Eksempel"}


def status(id, account, content, **more):
    """Make a status as the server shows it."""
    fields = {"in_reply_to_id": None, "media_attachments": [], "tags": [], **more}
    at = f"2026-10-05T10:00:{len(id):02}.000Z"
    shown = {"id": id, "created_at": at, "account": account, "content": content}
    return {**shown, "url": f"https://social.example/@7/{id}", **fields}


POST = status(
    "1",
    OWN,
    "<p>Ny gangvei<br>er åpen &amp; lys <a href='#'>#fjellvik</a></p>",
    media_attachments=[{"id": "5", "type": "image"}],
    tags=[{"name": "fjellvik"}],
)
SAID = status("21", KARI, "<p>Endelig en gangvei</p>", in_reply_to_id="1")
OURS = status("221", OWN, "<p>Takk skal du ha</p>", in_reply_to_id="21")

DIRECT = status("3333", OWN, "<p>Bare til deg</p>", visibility="direct")

LISTED = [[POST, DIRECT], [OURS]]
THREADS = {
    "1": {"ancestors": [], "descendants": [SAID, OURS]},
    "3333": {"ancestors": [], "descendants": []},
    "221": {"ancestors": [POST, SAID], "descendants": []},
}


def answer(request, body, page=1, last=True):
    """Make an answer as it is saved."""
    return Answer(
        source=f"{request.strip('/').replace('/', '-')}-{page}.json",
        body=json.dumps(body).encode(),
        account=ACCOUNT,
        request=request,
        page=page,
        last=last,
        fetched_at=datetime(2026, 11, 2, 6, page, tzinfo=UTC),
    )


PAYLOADS = [
    answer("/7/statuses", LISTED[0], last=False),
    answer("/7/statuses", LISTED[1], page=2),
    *(answer(f"/{id}/context", thread) for id, thread in THREADS.items()),
]

LINK = f'<https://social.example{API}/accounts/7/statuses?max_id=1>; rel="next"'
SERVER = ScriptedServer(
    on(
        f"{API}/accounts/7/statuses",
        HttpAnswer(body=LISTED[0], headers={"Link": LINK}),
    ),
    on(f"{API}/accounts/7/statuses", LISTED[1], where={"max_id": "1"}),
    *(on(f"{API}/statuses/{id}/context", thread) for id, thread in THREADS.items()),
    on(f"{API}/accounts/verify_credentials", OWN),
)
REHEARSAL = Rehearsal(
    connect=Server,
    server=SERVER,
    account=ACCOUNT,
    credentials=Credentials(
        secrets={"token": Secret("a-token-of-nobody")},
        settings={"server": "social.example"},
    ),
    unable=("hide", "remove"),
    foreign=ScriptedServer(on(f"{API}/accounts/verify_credentials", KARI)),
)

(MASTODON,) = provide_platforms()

if __name__ == "__main__":
    check_platform(MASTODON, PAYLOADS)
    check_connection(MASTODON, REHEARSAL)
    print("Mastodon keeps all its promises.")
