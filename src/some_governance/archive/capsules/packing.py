"""Packs what was captured: bytes, thread, pictures, and why it is taken away."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType

from some_governance.archive.canonical import canonical, plain
from some_governance.archive.capsules.asking import AskedFor, Asking, Attached
from some_governance.archive.capsules.capsule import (
    ASKED,
    METADATA,
    THREAD,
    Capsule,
    CapsuleMetadata,
    CapsulePart,
    Taken,
)
from some_governance.errors import RecordError
from some_governance.limits import Json
from some_governance.platforms.captures import (
    Attachment,
    Captured,
    Uttered,
)
from some_governance.platforms.pages import Page
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.utterances import Comment, Message

JSON = "application/json"
UNKNOWN = "application/octet-stream"

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
_ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "image/gif": "gif",
        "image/jpeg": "jpg",
        "image/png": "png",
        "image/webp": "webp",
        "video/mp4": "mp4",
        "video/quicktime": "mov",
    }
)


def pack_capsule(captured: Captured, taken: Taken | None = None) -> Capsule:
    """
    Pack what was captured. It is blind to order: the same gives the same bytes.

    What can't be had is not refused here: `captured.json` says why it isn't whole.

    Args:
        captured: The thing with all that stands below it, and what it stands under.

        taken: Why it is taken away; `None` for what is only kept.

    Raises:
        RecordError: The thing itself is not in what was captured.
    """
    thing = next((each for each in captured.thread if each.id == captured.of), None)
    if thing is None:
        raise RecordError(
            f"{captured.of} is not in what was captured: there is nothing to keep"
        )
    metadata = _metadata(captured, thing, taken)
    pages = sorted(captured.pages, key=_page_order)
    attachments = sorted({*captured.attachments}, key=_attachment_order)
    answers = [
        CapsulePart(name=f"captured/{number:04}.json", body=page.body, media_type=JSON)
        for number, page in enumerate(pages, start=1)
    ]
    media = dict(_media(attachments))
    asked = _asked(captured, zip(answers, pages, strict=True), attachments, media)
    said = {
        METADATA: plain(metadata),
        THREAD: _thread(captured),
        ASKED: plain(asked),
    }
    written = [
        CapsulePart(name=name, body=canonical(each), media_type=JSON)
        for name, each in said.items()
    ]
    parts = sorted([*answers, *media.values(), *written], key=lambda part: part.name)
    return Capsule(metadata=metadata, parts=tuple(parts))


def _metadata(
    captured: Captured, thing: Uttered, taken: Taken | None
) -> CapsuleMetadata:
    return CapsuleMetadata(
        platform=captured.account.partition(":")[0],
        account=captured.account,
        of=captured.of,
        kind=fact_name(type(thing)),
        author=thing.author if isinstance(thing, Comment | Message) else None,
        author_id=thing.by,
        permalink=captured.permalinks.get(captured.of),
        posted=thing.at,
        captured=captured.at,
        captured_by=captured.by,
        covers=tuple(each.id for each in captured.thread),
        digest=captured.digest,
        taken=taken,
    )


def _thread(captured: Captured) -> Json:
    """Tell of the thread, of what it stands under, and of what was hidden of it."""
    ids = {each.id for each in captured.thread}
    hidden = (each for each in captured.records.each(Removal) if each.of in ids)
    return {
        "of": captured.of,
        "above": [_row(each) for each in captured.above],
        "thread": [_row(each) for each in sorted(captured.thread, key=_record_order)],
        "removals": [_row(each) for each in sorted(hidden, key=_record_order)],
    }


def _asked(
    captured: Captured,
    answers: Iterable[tuple[CapsulePart, Page]],
    attachments: Iterable[Attachment],
    media: Mapping[Attachment, CapsulePart],
) -> Asking:
    """Tell what was asked for each answer, what goes with it all, and what lacks."""
    return Asking(
        at=captured.at,
        by=captured.by,
        gone=captured.gone,
        lacking=tuple(sorted(captured.lacking)),
        permalinks=captured.permalinks,
        answers=tuple(
            AskedFor(
                file=part.name,
                request=page.question.request,
                parameters=page.question.parameters,
                page=page.number,
                last=page.last,
                fetched_at=page.fetched_at,
                version=page.version,
            )
            for part, page in answers
        ),
        attachments=tuple(
            Attached(
                of=each.of,
                key=each.key,
                media_type=each.media_type,
                file=media[each].name if each in media else None,
            )
            for each in attachments
        ),
    )


def _media(
    attachments: Iterable[Attachment],
) -> Iterator[tuple[Attachment, CapsulePart]]:
    had = (each for each in attachments if each.body is not None)
    for number, each in enumerate(had, start=1):
        kind = each.media_type or ""
        yield (
            each,
            CapsulePart(
                name=f"media/{number:04}.{_ENDINGS.get(kind, 'bin')}",
                body=each.body or b"",
                media_type=kind if _MEDIA_TYPE.fullmatch(kind) else UNKNOWN,
            ),
        )


def _row(record: Record) -> Json:
    """Tell a fact with all its fields; where it was read is no part of it."""
    return {"fact": fact_name(type(record)), **plain(record)}


def _record_order(record: Record) -> tuple[datetime, str]:
    return record.happened, record.id


def _page_order(page: Page) -> tuple[object, ...]:
    asked = sorted(page.question.parameters.items())
    return (
        page.fetched_at,
        page.question.request,
        asked,
        page.number,
        page.body,
        page.last,
        page.version or "",
    )


def _attachment_order(each: Attachment) -> tuple[str, str, str, bytes]:
    return each.of, each.key, each.media_type or "", each.body or b""
