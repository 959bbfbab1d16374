"""What of an account is asked."""

from some_governance import Request
from some_governance_flickr.answers.asked import (
    COMMENTS,
    PERSON,
    PHOTO,
    PHOTOS,
    PUBLIC,
    SIZES,
)

LOGIN = "/flickr.test.login"
DELETE = "/flickr.photos.comments.deleteComment"

_MOST = "500"
_EXTRAS = "count_comments,date_upload,description,license,media,tags"


def person(id: str) -> Request:
    """Ask for an account."""
    return Request(request=PERSON, parameters={"user_id": id})


def login() -> Request:
    """Ask whose token it is."""
    return Request(request=LOGIN)


def photos(id: str, *, signed: bool) -> Request:
    """Ask for the photos of an account; signed, for those too that aren't safe."""
    parameters = {"user_id": id, "per_page": _MOST, "extras": _EXTRAS}
    if not signed:
        return Request(request=PUBLIC, parameters=parameters)
    return Request(request=PHOTOS, parameters=parameters | {"safe_search": "3"})


def photo(id: str) -> Request:
    """Ask for a photo."""
    return Request(request=PHOTO, parameters={"photo_id": id})


def sizes(photo: str) -> Request:
    """Ask where a photo is, in which sizes."""
    return Request(request=SIZES, parameters={"photo_id": photo})


def comments(photo: str) -> Request:
    """Ask for the comments on a photo; they come all at once."""
    return Request(request=COMMENTS, parameters={"photo_id": photo})


def delete(comment: str) -> Request:
    """Delete a comment."""
    return Request(request=DELETE, parameters={"comment_id": comment})
