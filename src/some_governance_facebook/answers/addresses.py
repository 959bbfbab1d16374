"""What the id and the address of a comment tell of where it stands."""

import re

from attrs import frozen

from some_governance import Node

_NUMBERS = re.compile(r"[0-9]{1,50}(?:_[0-9]{1,50}){0,2}")
_POST = re.compile(r"https?://[^/?]*/([0-9]{1,50})/posts/([0-9]{1,50})(?:[/?]|$)")
_VALUE = re.compile(r"[?&](story_fbid|id|comment_id|reply_comment_id)=([^&#]*)")


def parts(identity: str) -> list[str]:
    """Give the numbers that an id is made of, up to three; none when it isn't."""
    return identity.split("_") if _NUMBERS.fullmatch(identity) else []


@frozen(kw_only=True)
class Address:
    """
    What a `permalink_url` tells, as far as it is written in numbers.

    Attributes:
        page: Id of the page.

        post: The post's own part of its id.

        comment: The comment's own part of its id.

        parent: That of the comment that it answers; `None` when it answers none.
    """

    page: str | None = None
    post: str | None = None
    comment: str | None = None
    parent: str | None = None

    @classmethod
    def of(cls, comment: Node) -> "Address":
        """
        Read the address of a comment.

        Raises:
            PayloadError: It is no text.
        """
        url = comment.text("permalink_url") or ""
        values = {name: value for name, value in _VALUE.findall(url) if parts(value)}
        page, post = values.get("id"), values.get("story_fbid")
        if written := _POST.match(url):
            page, post = written.groups()
        told = values.get("comment_id")
        if "reply_comment_id=" not in url:
            return cls(page=page, post=post, comment=told)
        if told is None:
            return cls(page=page, post=post)
        reply = values.get("reply_comment_id")
        return cls(page=page, post=post, comment=reply, parent=told)


@frozen(kw_only=True)
class CommentId:
    """
    A comment's id, taken apart.

    Graph writes `<post>_<comment>`, long ago also `<page>_<post>_<comment>`, and
    `<comment>` alone is known to it too. All three are the same comment.

    Attributes:
        page: Id of the page; `None` when it isn't told.

        post: The post's own part; `None` when it isn't told.

        number: The comment's own part, or the whole of an id of another form.
    """

    page: str | None = None
    post: str | None = None
    number: str

    @classmethod
    def of(cls, identity: str, post: str | None) -> "CommentId":
        """Take an id apart; `post` is the one where it names none."""
        match parts(identity):
            case [page, named, number]:
                return cls(page=page, post=named, number=number)
            case [named, number]:
                return cls(post=named, number=number)
            case [number]:
                return cls(post=post, number=number)
            case _:
                return cls(number=identity)

    def __str__(self) -> str:
        return f"{self.post}_{self.number}" if self.post else self.number
