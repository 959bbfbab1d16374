"""
Payloads that somebody changed: each is read, or refused in our own words.

Bytes are turned, left out and doubled; values of JSON are replaced by others that JSON
can hold, or nearly. Whatever comes of that, no other error leaves the library, and none
of its errors repeats what a citizen wrote or is called.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zlib import DEFLATED

from attrs import field, frozen

from benchmarks.payloads import ANSWERS, CITIZEN, DELIVERIES, FILES
from benchmarks.zips import Member, zip_of
from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Delivery,
    Download,
    Files,
    ReadExport,
    SomeGovernanceError,
    Translate,
    TranslateDeliveries,
)
from some_governance.loading.downloads import opened
from some_governance_facebook.answers.translation import translate as facebook_answers
from some_governance_facebook.downloads.reading import read_export as facebook_export
from some_governance_facebook.webhooks.translation import (
    translate as facebook_deliveries,
)
from some_governance_flickr.answers.translation import translate as flickr_answers
from some_governance_instagram.answers.translation import (
    translate as instagram_answers,
)
from some_governance_instagram.downloads.reading import (
    read_export as instagram_export,
)
from some_governance_instagram.webhooks.translation import (
    translate as instagram_deliveries,
)
from some_governance_youtube.answers.translation import translate as youtube_answers

AT = datetime(2026, 11, 15, tzinfo=UTC)
ACCOUNTS = {
    "facebook": "facebook:100",
    "flickr": "flickr:100@N01",
    "instagram": "instagram:17",
    "youtube": "youtube:UCAasbygda00000000000001",
}
TRANSLATE: dict[str, Translate] = {
    "facebook": facebook_answers,
    "flickr": flickr_answers,
    "instagram": instagram_answers,
    "youtube": youtube_answers,
}
DELIVER: dict[str, TranslateDeliveries] = {
    "facebook": facebook_deliveries,
    "instagram": instagram_deliveries,
}
READ_EXPORT: dict[str, ReadExport] = {
    "facebook": facebook_export,
    "instagram": instagram_export,
}

_VALUE = re.compile(rb'"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?|true|false|null')
_VALUES = (
    *(b"null", b"true", b"0", b"-1", b"1.5", b"1e999", b"NaN", b"-Infinity"),
    *(b'""', b'"0"', b'"\\u0000"', b'"\\ud83d"', b'"\\u00c3"', b'"id"', b'"data"'),
    *(b"[]", b"{}", b"[[]]", b'[{"id": "1"}]', b'{"data": [null]}', b"[" * 80),
    *(b"9" * 18, b"9" * 41, b"-" + b"9" * 30, b"253402300800", b"1793534400000"),
    *(b'"2026-11-01T12:00:00+0000"', b'"9999-12-31T23:59:59-2359"'),
    *(b'"' + b"a" * 999 + b'"', b'"'),
)


@frozen
class Held:
    """One file of a download, held in memory."""

    name: str
    body: bytes = field(repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Its path."""
        return (self.name,)

    def read(self, _: str, /) -> bytes:
        """Give it."""
        return self.body


@frozen
class Victim:
    """
    Something that reads a payload, with one to be changed.

    Attributes:
        name: What it is called in what comes out.

        body: The payload.

        read: Reads it.
    """

    name: str
    body: bytes = field(repr=False)
    read: Callable[[bytes], object]


def changed(runs: int, chance: random.Random, place: Path) -> Iterator[str]:
    """
    Change payloads, one after another, and yield what went wrong.

    Args:
        runs: How many.

        chance: Chooses what is changed.

        place: A folder for the zips.
    """
    those = victims(place)
    for run in range(runs):
        victim = those[run % len(those)]
        wrong = fault(victim, mutated(victim.body, chance))
        if wrong is not None:
            yield f"run {run}, {victim.name}: {wrong}"


def fault(victim: Victim, body: bytes) -> str | None:
    """Tell what goes wrong when a payload is read; `None` when nothing does."""
    try:
        victim.read(body)
    except SomeGovernanceError as error:
        if CITIZEN in f"{error!s}{error!r}":
            return f"a {type(error).__name__} repeats a citizen's word"
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return f"it raised {type(error).__name__}"
    return None


def mutated(body: bytes, chance: random.Random) -> bytes:
    """Change a payload in one to three places."""
    for _ in range(chance.randint(1, 3)):
        values = list(_VALUE.finditer(body)) if chance.random() < 0.7 else []
        if values:
            begin, end = chance.choice(values).span()
            instead = chance.choice(_VALUES)
        else:
            begin = chance.randrange(len(body) + 1)
            end = min(len(body), begin + chance.choice((0, 1, 1, 1, 8, 64)))
            instead = chance.choice(
                (b"", chance.randbytes(1), chance.randbytes(4), body[begin:end] * 2)
            )
        body = body[:begin] + instead + body[end:]
    return body


def victims(place: Path) -> tuple[Victim, ...]:
    """Give all that is read: answers, deliveries, files of downloads, and zips."""
    return tuple(_victims(place))


def _victims(place: Path) -> Iterator[Victim]:
    for platform, answers in ANSWERS.items():
        for request, answer in answers.items():
            read = partial(answered, platform, request)
            yield Victim(f"{platform} {request}", json.dumps(answer).encode(), read)
    for platform, told in DELIVERIES.items():
        body = json.dumps(told).encode()
        yield Victim(f"{platform} webhook", body, partial(delivered, platform))
    for platform, files in FILES.items():
        bodies = {name: json.dumps(file).encode() for name, file in files.items()}
        for number, (name, body) in enumerate(bodies.items(), start=1):
            read = partial(exported, platform, name)
            yield Victim(f"{platform} download, file {number}", body, read)
        methods = (DEFLATED, 0) * len(bodies)
        members = [
            Member(name=name, body=body, method=method)
            for (name, body), method in zip(bodies.items(), methods, strict=False)
        ]
        read = partial(unzipped, platform, place / f"{platform}.zip")
        yield Victim(f"{platform} zip", zip_of(members), read)


def answered(platform: str, request: str, body: bytes) -> object:
    """Translate one answer of an API."""
    answer = Answer(
        source="1.json",
        body=body,
        account=ACCOUNTS[platform],
        request=request,
        fetched_at=AT,
    )
    return TRANSLATE[platform]([answer], DEFAULT_LIMITS)


def delivered(platform: str, body: bytes) -> object:
    """Translate one delivery of a webhook."""
    delivery = Delivery(
        source="1.json",
        body=body,
        accounts=frozenset({ACCOUNTS[platform]}),
        received_at=AT,
    )
    return DELIVER[platform]([delivery], DEFAULT_LIMITS)


def exported(platform: str, name: str, body: bytes) -> object:
    """Translate a download with one file."""
    return _read(platform, Held(name, body))


def unzipped(platform: str, path: Path, body: bytes) -> object:
    """Translate a download that is a zip."""
    path.write_bytes(body)
    with opened(path, "<download #1>", platform, DEFAULT_LIMITS) as files:
        return _read(platform, files)


def _read(platform: str, files: Files) -> object:
    download = Download(
        source="<download #1>", files=files, account=ACCOUNTS[platform], made_at=AT
    )
    return READ_EXPORT[platform](download, DEFAULT_LIMITS)
