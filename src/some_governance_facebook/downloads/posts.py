"""Posts in a download of a page."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from attrs import evolve

from some_governance import Json, Node
from some_governance_facebook.graph.exports.pictures import OTHER, kind
from some_governance_facebook.graph.exports.sheets import Sheet
from some_governance_facebook.graph.exports.told import (
    PUBLICATION,
    List,
    Post,
    Told,
    named,
)
from some_governance_facebook.graph.exports.values import listed, moment

NO_POST = "no post: it has no time"

_SHOWS: Mapping[str, str] = MappingProxyType(
    {"event": "event", "external_context": "link"}
)
_SHOWS_NOTHING = frozenset({"name", "place", "text"})


def posts(sheet: Sheet, items: list[Json], path: str) -> Told:
    """
    Read a list of posts.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    return Told.join(
        [
            Told(lists=(List(kind=PUBLICATION, name=sheet.name),)),
            *(
                _post(sheet, item, f"{path}[{number}]")
                for number, item in enumerate(items)
            ),
        ]
    )


def _post(sheet: Sheet, item: Json, path: str) -> Told:
    fields = item if isinstance(item, dict) else {}
    node = sheet.node(fields, path)
    at = moment(node, "timestamp")
    if at is None:
        return evolve(named(sheet, NO_POST, item, path), whole=False)
    data = tuple(listed(node, "data"))
    shown = tuple(
        part for each in listed(node, "attachments") for part in listed(each, "data")
    )
    edited = [moment(each, "update_timestamp") for each in data]
    post = Post(
        at=at,
        seen=max([at, *filter(None, edited)]),
        source=sheet.source,
        media=_media(data, shown),
        text=_text(data, shown),
    )
    return Told(posts=(post,), seen=(post.at, post.seen))


def _text(data: Sequence[Node], shown: Sequence[Node]) -> str | None:
    """
    Give the words of a post; `None` where only a title is left of it.

    Those of a single picture stand with the picture.
    """
    media = filter(None, (each.node("media") for each in shown))
    told = (
        *(each.text("post") for each in data),
        *(each.text("description") for each in media),
    )
    return next(filter(None, told), "" if data or shown else None)


def _media(data: Sequence[Node], shown: Sequence[Node]) -> tuple[str, ...]:
    """Tell what a post shows, sorted; nothing where nobody knows."""
    kinds = {kind for each in shown for kind in _kinds(each)}
    if not kinds and any(each.text("post") for each in data):
        return ("text",)
    return tuple(sorted(kinds))


def _kinds(part: Node) -> Iterator[str]:
    """Yield what one part of an attachment shows."""
    media = part.node("media")
    if media is not None:
        yield kind(media)
    for key in part.fields.keys() - {"media", *_SHOWS_NOTHING}:
        yield _SHOWS.get(key, OTHER)
