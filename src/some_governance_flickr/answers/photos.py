"""Accounts and photos, as answers show them: in lists, or one by itself."""

from datetime import datetime

from attrs import frozen

from some_governance import (
    EARLIEST,
    Image,
    Node,
    Profile,
    Publication,
    Reading,
    Record,
    hashtags,
)
from some_governance_flickr.answers.asked import record_id
from some_governance_flickr.answers.fields import content, flag, moment, number
from some_governance_flickr.answers.reading import Found, Shown, kept

ELSEWHERE = "of another account than the one that it was saved for"
HOMELESS = "a photo of nobody knows whom: Flickr names the owner"
TIMELESS = "a photo of which nobody knows when it was uploaded: ask for date_upload"
PRIVATE = "a photo that not everybody may see: it is not published"
SHELTERED = "a photo of which nobody knows who may see it"

_CREDITED = frozenset({*range(1, 7), *range(11, 17)})
"""Licences of Creative Commons, in their versions 2.0 and 4.0: all want a name."""

_FREE = frozenset({7, 8, 9, 10})
"""No known copyright, a government's work, and two ways into the public domain."""

_VIDEO = "video"


@frozen(kw_only=True)
class _Photo:
    """
    What is told of a photo, wherever it stands.

    Attributes:
        owner: Id of whose it is, in Flickr's words; `None` when unknown.

        at: When it was uploaded.

        public: Whether everybody may see it.

        words: What it is called, and what is said of it.

        tags: Words that it was given, as Flickr keeps them.
    """

    owner: str | None
    at: datetime | None
    public: bool | None
    words: str
    tags: tuple[str, ...]


def found_person(person: Node, reading: Reading) -> Found:
    """
    Find an account, by the name that it shows.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    account = record_id(person.identity("nsid") or person.own_id())
    if account != (reading.answer.account or account):
        return kept(reading, person.fields, person.path, ELSEWHERE)
    profile = Profile(
        id=account,
        observed=reading.answer.fetched_at or EARLIEST,
        source=reading.answer.source,
        account=account,
        name=content(person, "realname") or content(person, "username"),
    )
    return Found(facts=(profile,))


def found_photos(photos: Node, reading: Reading) -> Found:
    """
    Find the photos in a list, how many there are, and whether it goes on.

    Raises:
        PayloadError: A field that is known holds what it can't hold, or there are more
            than a limit allows.
    """
    items = [
        _found(each, reading, _in_list(each))
        for each in photos.listed("photo", reading.limits.items)
    ]
    found = Found.join(items)
    page, pages = number(photos, "page"), number(photos, "pages")
    more = page is not None and pages is not None and page < pages
    return Found(
        facts=found.facts,
        shown=found.shown,
        listed=len(items),
        total=number(photos, "total"),
        more=more,
        unrecognised=found.unrecognised,
        whole=found.whole,
    )


def found_photo(photo: Node, reading: Reading) -> Found:
    """
    Find a photo that stands by itself.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    owner, dates = photo.node("owner"), photo.node("dates")
    sight, tags = photo.node("visibility"), photo.node("tags")
    given = tags.listed("tag") if tags else ()
    told = _Photo(
        owner=owner.identity("nsid") if owner else None,
        at=moment(dates, "posted") if dates else None,
        public=flag(sight, "ispublic") if sight else None,
        words=_words(photo),
        tags=tuple(word for each in given if (word := content(each, "_content"))),
    )
    return _found(photo, reading, told)


def _in_list(photo: Node) -> _Photo:
    return _Photo(
        owner=photo.identity("owner"),
        at=moment(photo, "dateupload"),
        public=flag(photo, "ispublic"),
        words=_words(photo),
        tags=tuple((photo.text("tags") or "").split()),
    )


def _words(photo: Node) -> str:
    told = (content(photo, "title"), content(photo, "description"))
    return "\n\n".join(each for each in told if each)


def _found(photo: Node, reading: Reading, told: _Photo) -> Found:
    """Translate a photo that everybody may see; others are named, and left out."""
    if told.owner is None:
        return kept(reading, photo.fields, photo.path, HOMELESS)
    account = record_id(told.owner)
    if account != (reading.answer.account or account):
        return kept(reading, photo.fields, photo.path, ELSEWHERE)
    if told.public is None:
        return kept(reading, photo.fields, photo.path, SHELTERED)
    if not told.public:
        return kept(reading, photo.fields, photo.path, PRIVATE, known=True)
    if told.at is None:
        return kept(reading, photo.fields, photo.path, TIMELESS)
    id, source = record_id(photo.own_id()), reading.answer.source
    observed = reading.answer.fetched_at or told.at
    film = photo.text("media") == _VIDEO
    publication = Publication(
        id=id,
        observed=observed,
        source=source,
        account=account,
        at=told.at,
        as_account=True,
        media=("video" if film else "image",),
        images=() if film else (id,),
        tags=tuple(dict.fromkeys((*(hashtags(told.words) or ()), *told.tags))),
        text=told.words,
    )
    facts: list[Record] = [publication]
    if not film:
        image = Image(
            id=id,
            observed=observed,
            source=source,
            credit_required=_credit(number(photo, "license")),
        )
        facts.append(image)
    count = number(photo, "count_comments")
    if count is None and photo.has("comments"):
        count = number(photo, "comments")
    shown = Shown(
        id=id, account=account, source=source, observed=observed, comments=count
    )
    return Found(facts=tuple(facts), shown=(shown,))


def _credit(licence: int | None) -> bool | None:
    """Tell whether a licence wants the photographer named; `None` when it is silent."""
    if licence in _CREDITED:
        return True
    return False if licence in _FREE else None
