"""What is asked of Flickr's API, in its own words."""

import re

PLATFORM = "flickr"

PERSON = "/flickr.people.getInfo"
PHOTOS, PUBLIC = "/flickr.people.getPhotos", "/flickr.people.getPublicPhotos"
PHOTO, SIZES = "/flickr.photos.getInfo", "/flickr.photos.getSizes"
COMMENTS = "/flickr.photos.comments.getList"

PUBLICATION, COMMENT = ("publication",), ("comment",)
"""What can be vouched for, as kinds of facts. Comments stand in one row, and nobody
tells which of them answers which: so nobody can say that a reply is missing."""

_PERSON = re.compile(r"[0-9]{1,20}@N[0-9]{2}")
_PHOTO = re.compile(r"[0-9]{1,20}")
_COMMENT = re.compile(r"[0-9]{1,20}-(?P<photo>[0-9]{1,20})-[0-9]{1,30}")


def record_id(native: str) -> str:
    """Give the id of a record, by Flickr's own."""
    return f"{PLATFORM}:{native}"


def native(id: str) -> str:
    """Give Flickr's own id, by that of a record."""
    return id.removeprefix(f"{PLATFORM}:")


def person(id: str) -> str | None:
    """Give Flickr's id of an account, by that of ours; `None` when it is none."""
    return native(id) if _PERSON.fullmatch(native(id)) and native(id) != id else None


def photo(id: str) -> str | None:
    """Give Flickr's id of a photo, by that of a record; `None` when it is none."""
    return native(id) if _PHOTO.fullmatch(native(id)) and native(id) != id else None


def photo_of(id: str) -> str | None:
    """Give the photo that a comment stands on, by its record's id; `None` if none."""
    found = _COMMENT.fullmatch(native(id)) if native(id) != id else None
    return found and found["photo"]
