"""What an account published, in a download of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from attrs import evolve

from some_governance import Json
from some_governance_facebook.graph.exports.pictures import kind
from some_governance_facebook.graph.exports.places import stem
from some_governance_facebook.graph.exports.sheets import Sheet
from some_governance_facebook.graph.exports.told import (
    PUBLICATION,
    List,
    Post,
    Told,
    named,
)
from some_governance_facebook.graph.exports.values import listed, moment
from some_governance_instagram.downloads.shapes import Shape

_BESIDE = frozenset({"igtv_videos", "reels", "stories"})

NO_MEDIA = "no publication: it has no time"

_TAKEN: Mapping[Shape, Literal["hide", "remove"]] = MappingProxyType(
    {Shape.ARCHIVED: "hide", Shape.DELETED: "remove"}
)


def published(sheet: Sheet, items: list[Json], path: str, shape: Shape) -> Told:
    """
    Read a list of what was published.

    Only lists of what is public say that there is no more of it, and above all that
    of posts.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    beside = bool(path) or stem(sheet.name) in _BESIDE
    public = List(kind=PUBLICATION, name=sheet.name, main=not beside)
    return Told.join(
        [
            Told(lists=(public,) if shape is Shape.PUBLISHED else ()),
            *(
                _one(sheet, item, f"{path}[{number}]", shape)
                for number, item in enumerate(items)
            ),
        ]
    )


def _one(sheet: Sheet, item: Json, path: str, shape: Shape) -> Told:
    """
    Read one publication.

    Words and time stand with it, or with the first thing that it shows. A story is
    itself what it shows.
    """
    node = sheet.node(item if isinstance(item, dict) else {}, path)
    shown = tuple(listed(node, "media")) or (node,)
    times = [moment(each, "creation_timestamp") for each in (node, *shown)]
    at = next(filter(None, times), None)
    if at is None:
        return evolve(named(sheet, NO_MEDIA, item, path), whole=False)
    post = Post(
        at=at,
        seen=at,
        source=sheet.source,
        media=tuple(sorted({kind(each) for each in shown})),
        text=node.text("title") or shown[0].text("title") or "",
        taken=_TAKEN.get(shape),
    )
    return Told(posts=(post,), seen=(at,))
