"""What the answers of one platform have of their own, as data."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from attrs import frozen

ROLES, ASSIGNED = "roles", "assigned_users"
ADMINISTRATORS = frozenset({ROLES, ASSIGNED})
"""Edges of a page that tell who has access to it."""

COMMENTS = "comments"
REPLIES = "replies"
CONVERSATIONS, MESSAGES = "conversations", "messages"

BELOW = frozenset({COMMENTS, REPLIES, MESSAGES})
"""Edges of a single thing: their answers tell what stands below it, and no more."""

DIALOGUE = ("comment", "reply")
"""What comments are, as kinds of facts."""

LIVE = "live"
"""What a live video shows, as a word of `Publication.media`."""


@frozen(kw_only=True)
class Dialect:
    """
    How the answers of one platform differ from those of another.

    Attributes:
        platform: Its name, with which ids begin.

        facts: Names of the kinds of facts that the answer of an edge should tell.

        of_account: Edges that only an account has, so that the request names it.

        published: The edge that holds all that an account published.

        partial: Edges that hold a part of that.

        leaves_out: Says why what a request for an edge asks for, by its parameters,
            is not all; `None` when it is.

        reach: Tells from when on publications of these times, in order, are all that
            there are; or says why nobody can tell.

        discussion: How comments are asked for so that none is left out.

        counted: Whether comments are known to be all only where their number under
            the publication is known too.

        one_id: Whether an account has one id only, so that who has another one is
            somebody else.
    """

    platform: str
    facts: Mapping[str, tuple[str, ...]]
    of_account: frozenset[str]
    published: str
    partial: frozenset[str]
    leaves_out: Callable[[str | None, Mapping[str, str]], str | None]
    reach: Callable[[Sequence[datetime]], datetime | str]
    discussion: str
    counted: bool
    one_id: bool

    def id(self, native: str) -> str:
        """Give the id of a record, by the platform's own."""
        return f"{self.platform}:{native}"

    def native(self, id: str) -> str:
        """Give the platform's own id, by that of a record."""
        return id.removeprefix(f"{self.platform}:")

    def number(self, id: str) -> str | None:
        """Give the platform's own id where it is a number; `None` for anything else."""
        native = self.native(id)
        is_number = native != id and native.isascii() and native.isdigit()
        return native if is_number else None

    def stranger(self, by: str | None) -> bool | None:
        """
        Tell the voice of somebody whose id isn't the account's.

        `False` where that is somebody else for certain; `None` where nobody can say.
        """
        return False if self.one_id and by is not None else None
