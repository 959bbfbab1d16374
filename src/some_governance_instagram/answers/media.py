"""Media of an account, as publications."""

from collections.abc import Iterator

from some_governance import Node, Publication, hashtags
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.reading import Found, Reading
from some_governance_facebook.graph.answers.remarks import Tally
from some_governance_facebook.graph.nodes import connected
from some_governance_instagram.answers.asked import DIALECT, OWN
from some_governance_instagram.answers.comments import Under, found_within

UNDATED = "media without the time of its publication: ask for the field timestamp"
HOMELESS = "media of an account that nobody names: name the account in the manifest"

ALBUM, IMAGE, OTHER = "CAROUSEL_ALBUM", "image", "other"

_SHOWN = {"IMAGE": IMAGE, "VIDEO": "video"}


def found_media(media: Node, reading: Reading) -> Found:
    """
    Translate media, and the comments that were sent along with it.

    Without a manifest nobody knows when it was seen. Then it was when it was
    published, since it can't have been earlier.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    identity, at = media.own_id(), media.instant("timestamp")
    if at is None:
        return _without(media, reading, UNDATED)
    owner, asked = media.login("owner"), reading.asked
    account = asked.account or owner
    if account is None:
        return _without(media, reading, HOMELESS)
    named = owner or (asked.edge in OWN and DIALECT.id(asked.node or "")) or None
    if not asked.known and named not in (account, None):
        return _without(media, reading, ELSEWHERE)
    publication = Publication(
        id=DIALECT.id(identity),
        observed=reading.answer.fetched_at or at,
        source=reading.answer.source,
        account=account,
        at=at,
        as_account=_voice(owner, account, asked.edge),
        media=tuple(sorted(set(_shown(media)))),
        images=_images(media),
        tags=hashtags(words := _words(media, reading)),
        text=words,
    )
    number, name = media.count("comments_count"), media.text("username")
    tally = Tally(
        of=publication.id,
        account=account,
        source=publication.source,
        at=reading.fetched_at,
        number=number or 0,
    )
    own = Found(
        facts=(publication,),
        tallies=(tally,) if number is not None else (),
        names=((account, name),) if name and owner == account else (),
    )
    under = Under(account=account, media=publication.id)
    return Found.join([own, found_within(media, reading, under)])


def _words(media: Node, reading: Reading) -> str | None:
    """Give the caption; where it was asked for and didn't come, there is none."""
    return media.text("caption") or ("" if "caption" in reading.wanted else None)


def _voice(owner: str | None, account: str, edge: str | None) -> bool | None:
    """
    Tell whether the account itself speaks.

    Media that it made together with others may be theirs. Who has another id may
    still be the account: Instagram knows one by several.
    """
    if owner is not None:
        return True if owner == account else None
    return True if edge in OWN else None


def _shown(media: Node) -> Iterator[str]:
    """Yield what media shows; an album shows what is in it."""
    kind = media.text("media_type")
    inner = list(connected(media, "children"))
    for each in inner:
        yield from _shown(each)
    if not inner and kind is not None:
        yield _SHOWN.get(kind, OTHER)


def _images(media: Node) -> tuple[str, ...] | None:
    """Give the ids of its pictures; `None` where not each part of it is known."""
    parts = list(connected(media, "children")) or [media]
    kinds = [part.text("media_type") for part in parts]
    if not all(kind in _SHOWN for kind in kinds):
        return None
    return tuple(
        DIALECT.id(part.own_id())
        for part, kind in zip(parts, kinds, strict=True)
        if kind == "IMAGE"
    )


def _without(media: Node, reading: Reading, why: str) -> Found:
    kept = reading.unrecognised(media.fields, media.path, why)
    return Found(unrecognised=(kept,), whole=False)
