"""A thread under a post, captured, for all tests of the archive. Nobody is real."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from attrs import evolve
from builders import FACEBOOK, comment, oslo, publication, reply

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.capsule import Capsule, Taken
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.platforms.captures import Attachment, Captured
from some_governance.platforms.pages import Page, Request
from some_governance.records.collection import Records
from some_governance.records.record import Record
from some_governance.records.removals import Removal

POST = "facebook:100_1"
COMMENT = "facebook:100_1_11"
BELOW = "facebook:100_1_12"
ANSWER = "facebook:100_1_13"
NOW = oslo("2026-11-29 12:00")

KARI = Actor(id="kari", role="administrator", vouched_by="os-user")

ABOVE = publication(POST, text="Ny bru.", images=("facebook:100_9",))
SAID = comment(
    COMMENT, on=POST, text="Tosk! 😡\0\ud800", author="Per", by="facebook:7777"
)
MORE = comment(BELOW, on=COMMENT, text="Enig.", author="Pål", by="facebook:8888")
OURS = reply(ANSWER, to=COMMENT, text="Hald deg til saka.")
HIDDEN = Removal(
    id="facebook:100_1_11/hide",
    observed=NOW,
    of=COMMENT,
    account=FACEBOOK,
    action="hide",
)
ELSEWHERE = comment("facebook:100_2_21", on="facebook:100_2", text="Fint.")
HIDDEN_ELSEWHERE = evolve(HIDDEN, id="facebook:100_2_21/hide", of=ELSEWHERE.id)
THREAD = (ABOVE, SAID, MORE, OURS, HIDDEN, ELSEWHERE, HIDDEN_ELSEWHERE)

PICTURE = Attachment(of=COMMENT, key="9001", media_type="image/jpeg", body=b"\xff\xd8")
LOST = Attachment(of=POST, key="facebook:100_9")

TAKEN = Taken(
    action="remove",
    ground="personal-attack",
    judgements={"removal-ground": "personal-attack"},
    clause="deletion/grounds@2026-01-01",
    quote="Bare personangrep bør slettes.",
    by=KARI,
)


def page(number: int = 1, **fields: Any) -> Page:
    """Make a page of answers."""
    return Page(
        **{
            "question": Request(
                request="/100_1_11/comments", parameters={"limit": "50"}
            ),
            "number": number,
            "last": number == 2,
            "fetched_at": NOW + timedelta(seconds=number),
            "body": b'{"data": [{"from": {"id": "7777"}}], "page": %d}' % number,
            "version": "v25.0",
            **fields,
        }
    )


def captured(*thread: Record, **fields: Any) -> Captured:
    """Capture the comment, with what stands below it and above it."""
    return Captured(
        **{
            "of": COMMENT,
            "account": FACEBOOK,
            "at": NOW,
            "by": "facebook 1.0",
            "pages": (page(1), page(2)),
            "records": Records.of(*(thread or THREAD)),
            "attachments": (PICTURE, LOST),
            "permalinks": {COMMENT: "https://facebook.example/100_1_11"},
            **fields,
        }
    )


def capsule(taken: Taken | None = TAKEN, **fields: Any) -> Capsule:
    """Pack it."""
    return pack_capsule(captured(**fields), taken)


class Clock:
    """A clock that somebody sets."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Give the moment."""
        return self.at


def change(path: Path, byte: int = 0) -> None:
    """Change one byte of a file."""
    body = bytearray(path.read_bytes())
    body[byte] ^= 1
    path.write_bytes(body)
