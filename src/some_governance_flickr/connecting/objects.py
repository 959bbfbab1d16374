"""What stands in answers, as further questions need it; the impossible is left out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

from some_governance import Json
from some_governance_flickr.answers.asked import photo, record_id

_WRAPPED = (("photos", "photo"), ("comments", "comment"))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def objects(*bodies: Json) -> Iterator[Mapping[str, Json]]:
    """Yield the photos and comments in answers, and what stands by itself."""
    for body in bodies:
        told = body if isinstance(body, dict) else {}
        for wrapper, key in _WRAPPED:
            inner = told.get(wrapper)
            items = inner.get(key) if isinstance(inner, dict) else None
            yield from _all_objects(items)
        yield from _all_objects([told.get("photo"), told.get("sizes")])


def text(item: object, *path: str) -> str:
    """Give a text that stands deep within an object; empty where there is none."""
    for key in path:
        item = item.get(key) if isinstance(item, Mapping) else None
    return item if isinstance(item, str) else ""


def discussed(
    photos: Iterable[Mapping[str, Json]], since: datetime | None
) -> Iterator[str]:
    """
    Yield photos that everybody may see and that have comments, or may have.

    Args:
        photos: As lists show them.

        since: Those that were uploaded before are left out; `None` for all.
    """
    for each in photos:
        id, at = text(each, "id"), text(each, "dateupload")
        early = (
            since is not None
            and at.isascii()
            and at.isdigit()
            and timedelta(seconds=int(at[:11])) < since - _EPOCH
        )
        silent = str(each.get("count_comments")) == "0"
        public = str(each.get("ispublic")) == "1"
        if public and not silent and not early and photo(record_id(id)):
            yield id


def _all_objects(items: Json) -> Iterator[Mapping[str, Json]]:
    for each in items if isinstance(items, list) else ():
        if isinstance(each, dict):
            yield each
