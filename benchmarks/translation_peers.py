"""The same pages, as other packages read them."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from importlib.metadata import version
from typing import Any

from attrs import evolve, field, frozen

from benchmarks.graph_pages import Sheet
from some_governance import Comment, Platform, Publication, Records, Reply
from some_governance_facebook import plugin as of_facebook
from some_governance_instagram import plugin as of_instagram

OURS, FLOOR = "some-governance", "json.loads"

PLATFORMS: Mapping[str, Platform] = {
    platform.name: platform
    for plugin in (of_facebook, of_instagram)
    for platform in plugin.provide_platforms()
}


@frozen(kw_only=True)
class Names:
    """
    What fields are called in pages of a kind.

    Attributes:
        at: The time.

        words: The words.

        within: The list of what stands within something; empty where there is none.
    """

    at: str
    words: str
    within: str = ""


NAMES = {
    "comments, a stream": Names(at="created_time", words="message"),
    "comments, nested": Names(at="created_time", words="message", within="comments"),
    "posts": Names(at="created_time", words="message"),
    "Instagram comments": Names(at="timestamp", words="text", within="replies"),
    "Instagram media": Names(at="timestamp", words="caption"),
}

Told = Iterator[tuple[object, object, object]]
"""Of each thing its id, its time and its words."""


@frozen(kw_only=True)
class Peer:
    """
    How a package reads pages of one kind.

    Attributes:
        name: Package and version.

        read: From bytes to objects of its own.

        told: What those say, also of what stands within others.
    """

    name: str
    read: Callable[[bytes], Any] = field(repr=False)
    told: Callable[[Any], Told] = field(repr=False)


def ours(sheet: Sheet) -> Peer:
    """Translate, as the loader of a saved folder does."""
    platform = PLATFORMS[sheet.platform]

    def told(records: Records) -> Told:
        for fact in records.facts:
            if isinstance(fact, Comment | Reply | Publication):
                yield fact.id.partition(":")[2], fact.at, fact.text

    return Peer(
        name=OURS,
        read=lambda body: platform.translated([evolve(sheet.answer, body=body)]),
        told=told,
    )


def plain(sheet: Sheet) -> Peer:
    """Read JSON, and look at nothing."""
    return Peer(
        name=FLOOR,
        read=json.loads,
        told=lambda read: _walk(read["data"], NAMES[sheet.kind], dict.get),
    )


def facebook_business(sheet: Sheet) -> Peer:
    """Meta's own package for Python: what an edge of it gives."""
    from facebook_business.adobjects.comment import Comment as FacebookComment
    from facebook_business.adobjects.igcomment import IGComment
    from facebook_business.adobjects.igmedia import IGMedia
    from facebook_business.adobjects.objectparser import ObjectParser
    from facebook_business.adobjects.pagepost import PagePost
    from facebook_business.api import FacebookAdsApi, FacebookSession

    kinds = {
        "posts": PagePost,
        "Instagram comments": IGComment,
        "Instagram media": IGMedia,
    }
    parser = ObjectParser(
        api=FacebookAdsApi(FacebookSession()),
        target_class=kinds.get(sheet.kind, FacebookComment),
    )

    def get(thing: Any, name: str) -> Any:
        return thing[name] if name in thing else None  # noqa: SIM401 - it has no `get`

    return Peer(
        name=_named("facebook-business"),
        read=lambda body: parser.parse_multiple(json.loads(body)),
        told=lambda read: _walk(read, NAMES[sheet.kind], get),
    )


def python_facebook_api(sheet: Sheet) -> Peer:
    """Data classes, whose types nobody checks."""
    from pyfacebook.models.comment import CommentsResponse
    from pyfacebook.models.ig_business_models import (
        IgBusCommentResponse,
        IgBusMediaResponse,
    )
    from pyfacebook.models.post import FeedResponse

    kinds = {
        "posts": FeedResponse,
        "Instagram comments": IgBusCommentResponse,
        "Instagram media": IgBusMediaResponse,
    }
    kind = kinds.get(sheet.kind, CommentsResponse)
    return Peer(
        name=_named("python-facebook-api"),
        read=lambda body: kind.new_from_json_dict(json.loads(body)),
        told=lambda read: _walk(read.data, NAMES[sheet.kind], _get),
    )


def pydantic(sheet: Sheet) -> Peer:
    """Models of the fields that we read, as somebody would write them."""
    from pydantic import BaseModel, create_model

    names = NAMES[sheet.kind]
    maybe = {name: (kind | None, None) for name, kind in _FIELDS.items()}
    somebody = create_model("Somebody", id=(str | None, None), name=(str | None, None))
    people = dict.fromkeys(("author", "admin_creator"), (somebody | None, None))
    fields = {"id": (str, ...), names.at: (datetime, ...), **maybe, **people}
    fields[names.words] = (str | None, None)
    inner: type[BaseModel] = create_model("Inner", **fields)
    if names.within:
        below = create_model("Below", data=(list[inner], ...))
        fields[names.within] = (below | None, None)
    item = create_model("Item", **fields)
    page = create_model("Page", data=(list[item], ...))
    return Peer(
        name=_named("pydantic"),
        read=page.model_validate_json,
        told=lambda read: _walk(read.data, names, _get),
    )


def msgspec(sheet: Sheet) -> Peer:
    """Structs of the fields that we read, as somebody would write them."""
    from msgspec import Struct, defstruct
    from msgspec.json import Decoder

    names = NAMES[sheet.kind]
    maybe = [(name, kind | None, None) for name, kind in _FIELDS.items()]
    somebody = defstruct("Somebody", [(name, str | None, None) for name in _SOMEBODY])
    people = [(name, somebody | None, None) for name in ("author", "admin_creator")]
    words = (names.words, str | None, None)
    fields = [("id", str), (names.at, datetime), words, *maybe, *people]
    inner: type[Struct] = defstruct("Inner", fields, rename={"author": "from"})
    if names.within:
        below = defstruct("Below", [("data", list[inner])])
        fields.append((names.within, below | None, None))
    item = defstruct("Item", fields, rename={"author": "from"})
    page = defstruct("Page", [("data", list[item])])
    return Peer(
        name=_named("msgspec"),
        read=Decoder(page).decode,
        told=lambda read: _walk(read.data, names, _get),
    )


_SOMEBODY = ("id", "name", "username")
_FIELDS: Mapping[str, type] = {
    "comment_count": int,
    "comments_count": int,
    "is_hidden": bool,
    "hidden": bool,
    "media_type": str,
    "parent_id": str,
    "permalink_url": str,
    "status_type": str,
    "username": str,
}
PEERS = (ours, plain, facebook_business, python_facebook_api, pydantic, msgspec)


def peers(sheet: Sheet) -> Iterator[Peer | str]:
    """Yield each that is installed, and the names of those that aren't."""
    for make in PEERS:
        try:
            yield make(sheet)
        except ImportError:
            yield make.__name__


def _walk(things: Any, names: Names, get: Callable[[Any, str], Any]) -> Told:
    for thing in things:
        yield get(thing, "id"), get(thing, names.at), get(thing, names.words)
        below = get(thing, names.within) if names.within else None
        if below is not None:
            plain = isinstance(below, dict)
            inner = below["data"] if plain else below.data
            yield from _walk(inner, names, dict.get if plain else get)


def _get(thing: Any, name: str) -> Any:
    return getattr(thing, name, None)


def _named(package: str) -> str:
    return f"{package} {version(package)}"
