"""One photo or comment, with what goes with it, read live."""

import re
from collections.abc import Iterator
from functools import partial

from some_governance import (
    NOT_SEEN,
    Captured,
    Client,
    Gathering,
    Node,
    Pictures,
    PlatformError,
    Shown,
    Sight,
    __version__,
)
from some_governance_flickr.answers.asked import (
    PLATFORM,
    native,
    photo,
    photo_of,
    record_id,
)
from some_governance_flickr.answers.coverage import PHOTOS_UNKNOWN
from some_governance_flickr.answers.fields import number
from some_governance_flickr.answers.translation import translate
from some_governance_flickr.connecting import questions
from some_governance_flickr.connecting.acting import (
    KEY_ONLY,
    NO_HIDING,
    ONLY_COMMENTS,
)
from some_governance_flickr.connecting.objects import objects, text

BY = f"some_governance_flickr {__version__}"
PICTURES = ("staticflickr.com",)
"""What the names of the hosts of Flickr's pictures end with."""

NOT_CAPTURED = "only photos and comments are captured, by ids that Flickr gave"
ANOTHER = "it stands on another account than the one that was named: name that one"
NO_OWNER = "nobody knows whose photo it is, or stands on"
NO_PICTURE = "Flickr doesn't tell where its picture is"
NAMELESS = "nobody can tell when another picture takes its place"
NO_FILM = "Flickr's API doesn't give the film as it was uploaded: keep it from there"

_NAMED = re.compile(
    r"https://[^/]+/[0-9]+/(?P<name>[0-9]+_[0-9a-f]+)_?[0-9a-z]{0,2}\.[a-z]+"
)


def capture(
    client: Client, account: str, of: str, pictures: Pictures | None, *, signed: bool
) -> Captured:
    """
    Capture a photo with the comments on it, or one comment.

    Nothing stands below a comment: comments on Flickr stand in one row.

    Args:
        client: Whom to ask.

        account: Id of the account.

        of: Id of the thing.

        pictures: Fetches the bytes of a photo; `None` for none.

        signed: Whether calls are signed for the account.

    Raises:
        PlatformError: It can't be read, or is something else.
        PayloadError: An answer can't be read, or holds what it can't hold.
    """
    gathering = Gathering(
        client, of, account, objects=objects, beside=(PHOTOS_UNKNOWN,)
    )
    gathering.unable("hide", NO_HIDING)
    if id := photo(of):
        gathering.unable("remove", ONLY_COMMENTS)
        shown = gathering.thing(questions.photo(id))
        if _own(gathering, account, shown):
            gathering.all(questions.comments(id), below=True)
            gathering.all(questions.sizes(id), below=False)
    elif id := photo_of(of):
        if not signed:
            gathering.unable("remove", KEY_ONLY)
        comments = gathering.all(questions.comments(id), below=False)
        if native(of) not in {text(each.fields, "id") for each in comments}:
            gathering.lack(NOT_SEEN)
        above = gathering.all(questions.photo(id), below=False)
        _own(gathering, account, next(iter(above), None))
    else:
        raise PlatformError(PLATFORM, NOT_CAPTURED)
    return gathering.captured(BY, translate, partial(_sights, of), pictures)


def _own(gathering: Gathering, account: str, shown: Node | None) -> bool:
    """
    Tell whether a photo was seen, and see to it that it is the account's own.

    Raises:
        PlatformError: It is another account's.
    """
    if shown is None:
        gathering.lack(NOT_SEEN)
        return False
    owner = text(shown.fields, "owner", "nsid")
    if owner not in ("", native(account)):
        raise PlatformError(PLATFORM, ANOTHER)
    if not owner:
        gathering.lack(NO_OWNER)
    return True


def _sights(of: str, node: Node) -> Iterator[Sight]:
    """Tell where a photo or comment stands on the web, and what a photo shows."""
    if node.has("size"):
        yield Sight(of=of, shown=(_picture(of, node),))
        return
    id, owner = text(node.fields, "id"), text(node.fields, "owner", "nsid")
    if photo(record_id(id)) and owner:
        link = f"https://www.flickr.com/photos/{owner}/{id}/"
        yield Sight(of=record_id(id), permalink=link)
    elif photo_of(record_id(id)):
        link = text(node.fields, "permalink")
        yield Sight(of=record_id(id), permalink=link or None)


def _picture(of: str, sizes: Node) -> Shown:
    """
    Tell what a photo shows, in the largest size.

    What the file is called changes when another picture takes its place.
    """
    pictures, film = [], False
    for each in sizes.listed("size"):
        if each.text("media") == "video":
            film = True
        else:
            area = (number(each, "width") or 0) * (number(each, "height") or 0)
            pictures.append((area, each.text("source") or ""))
    _, url = max(pictures, default=(0, ""))
    named = _NAMED.fullmatch(url)
    shown = "" if url else NO_PICTURE
    return Shown(
        key=record_id(named["name"]) if named else of,
        url=None if film else url or None,
        missing=NO_FILM if film else shown,
        unclear="" if named else NAMELESS,
    )
