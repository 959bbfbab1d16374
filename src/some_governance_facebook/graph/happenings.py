"""What one event of a webhook means, before anything is known of the others."""

from datetime import datetime
from typing import Literal, TypeAlias

from attrs import field, frozen

from some_governance import LATEST, Comment, Message, Publication, Unrecognised

Act: TypeAlias = Literal["remove", "hide", "show"]


@frozen(kw_only=True)
class Said:
    """
    Somebody said something, or said it anew.

    Attributes:
        id: Of the record that it becomes.

        kind: What it is; a comment by the account itself becomes a reply.

        account: Id of the account.

        source: Where it was read.

        path: Where in it.

        raw: The event itself, as JSON without secrets.

        time: When it happened, or was sent, as well as that is known.

        digest: Of the event; of two that happened at once, the greater one holds.

        edit: Which edit it is, or 1 where nobody counts; 0 for the first words.

        under: Id of what it stands under, or of its conversation; `None` if unknown.

        publication: Id of the publication, where it isn't known what else it is under.

        at: When it was said first; `None` when the event doesn't tell.

        author: The name that is shown.

        by: Id of the author.

        own: Whether the account itself speaks; `None` when unknown.

        text: Its words; `None` when the event doesn't tell them.

        gone: Whether who said it took it back, so that its words go.

        media: What it shows, as in `Publication`; empty when unknown.

        images: Ids of its pictures; `None` when unknown.

        tags: Its hashtags, as in `Publication`; `None` when unknown.
    """

    id: str
    kind: type[Publication] | type[Comment] | type[Message]
    account: str
    source: str
    path: str
    raw: str = field(repr=False)
    time: datetime
    digest: bytes
    edit: int = 0
    under: str | None = None
    publication: str | None = None
    at: datetime | None = None
    author: str | None = field(default=None, repr=False)
    by: str | None = field(default=None, repr=False)
    own: bool | None = None
    text: str | None = field(default=None, repr=False)
    gone: bool = False
    media: tuple[str, ...] = ()
    images: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None


@frozen(kw_only=True)
class Done:
    """
    Something that was said was removed, hidden, or shown again.

    Who did it is in no event: `from` names the author, or the page.

    Attributes:
        of: Id of what was said.

        account: Id of the account.

        source: Where it was read.

        time: When it happened, or was sent, as well as that is known.

        at: When it happened; `None` when the event doesn't tell.

        digest: Of the event.

        act: What was done.
    """

    of: str
    account: str
    source: str
    time: datetime
    at: datetime | None
    digest: bytes
    act: Act


@frozen(kw_only=True)
class Passing:
    """
    Something that is never kept: who likes what, who has read what.

    Attributes:
        what: What it is; one line names all that are the same.
    """

    what: str


Meaning: TypeAlias = Said | Done | Passing | Unrecognised


@frozen(kw_only=True)
class Happening:
    """
    One event as it was delivered once, with what it means.

    Attributes:
        digest: Of its account, its name and its value: what has the same is the same
            event, however often it is delivered.

        sent: When the platform sent it; at the end of time when it doesn't say.

        received: When it was received; as above.

        source: Where it was read.

        path: Where in it.

        meanings: What it means.
    """

    digest: bytes
    sent: datetime = LATEST
    received: datetime = LATEST
    source: str
    path: str
    meanings: tuple[Meaning, ...] = field(repr=False)

    def before(self, other: "Happening") -> bool:
        """Tell whether, of two deliveries of one event, this is the first."""
        return self._order() < other._order()

    def _order(self) -> tuple[datetime, datetime, str, str]:
        return self.sent, self.received, self.source, self.path
