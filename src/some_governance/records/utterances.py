"""What was said: publications, citizens' comments, and replies."""

from datetime import datetime

from attrs import field, frozen
from attrs.converters import optional

from some_governance.records.fields import Citizen, Official, Public, utc
from some_governance.records.record import Sighted


@frozen(kw_only=True, repr=False)
class Publication(Sighted):
    """
    A post on an account.

    Attributes:
        account: Id of the account.

        at: When it was published.

        by: The hand: a login, or the id of a person; `None` when unknown.

        as_account: The voice: whether the account itself speaks; `None` when
            unknown.

        kind: A word of the guidelines (`news`); `None` until somebody says.

        media: What it shows: `text`, `image`, `video`, `live`, `link`, `event`,
            `other`; empty when unknown.

        images: Ids of its pictures; `None` when unknown.

        credited: Whether it names who took them; `None` when unknown.

        tags: Its hashtags, without `#`, as they are written; `None` when unknown.

        topic: What it is about, by a name of the municipality's own: an event, a
            matter; `None` until somebody says.

        plan_item: Id of the item of the publishing plan that it carries out; `None`
            when the register doesn't say.

        text: Its words, which are a citizen's when the voice is not the account.
    """

    account: Public[str]
    at: Public[datetime] = field(converter=utc)
    by: Official[str | None] = None
    as_account: Public[bool | None] = None
    kind: Public[str | None] = None
    media: Public[tuple[str, ...]] = ()
    images: Public[tuple[str, ...] | None] = None
    credited: Public[bool | None] = None
    tags: Public[tuple[str, ...] | None] = None
    topic: Public[str | None] = None
    plan_item: Public[str | None] = None
    text: Citizen[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was published."""
        return self.at


@frozen(kw_only=True, repr=False)
class Comment(Sighted):
    """
    What somebody else wrote under a publication, or under another comment.

    What the account itself writes there is a `Reply`.

    Attributes:
        on: Id of what it stands under.

        account: Id of the account under whose publication it stands.

        at: When it was written; `None` when the platform doesn't say.

        author: The name that the platform shows; `None` when it shows none.

        by: Id of the author there; `None` when unknown.

        as_account: `False` where the author is known not to be the account; `None`
            where nobody can say.

        text: Its words.
    """

    on: Public[str]
    account: Public[str]
    at: Public[datetime | None] = field(default=None, converter=optional(utc))
    author: Citizen[str | None] = None
    by: Citizen[str | None] = None
    as_account: Public[bool | None] = None
    text: Citizen[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was written; when it was seen, where the platform doesn't say."""
        return self.observed if self.at is None else self.at


@frozen(kw_only=True, repr=False)
class Reply(Sighted):
    """
    An answer under a publication or a comment, in the account's voice or not.

    Attributes:
        to: Id of what it answers.

        account: Id of the account under whose publication it stands.

        at: When it was written; `None` when the platform doesn't say.

        by: The hand, as in `Publication`.

        as_account: The voice, as in `Publication`.

        text: Its words.
    """

    to: Public[str]
    account: Public[str]
    at: Public[datetime | None] = field(default=None, converter=optional(utc))
    by: Official[str | None] = None
    as_account: Public[bool | None] = None
    text: Citizen[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was written; when it was seen, where the platform doesn't say."""
        return self.observed if self.at is None else self.at


@frozen(kw_only=True, repr=False)
class Message(Sighted):
    """
    Something written to the account, or by it, where nobody else reads it.

    Attributes:
        conversation: Id of the conversation; what stands in one is read in order of
            time.

        account: Id of the account.

        at: When it was sent; `None` when the platform doesn't say.

        author: The name that the platform shows; `None` when it shows none.

        by: Id of the author there; of a message by the account, the hand, as in
            `Publication`.

        as_account: Whether the account itself speaks; `None` when unknown.

        text: Its words.
    """

    conversation: Public[str]
    account: Public[str]
    at: Public[datetime | None] = field(default=None, converter=optional(utc))
    author: Citizen[str | None] = None
    by: Citizen[str | None] = None
    as_account: Public[bool | None] = None
    text: Citizen[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was sent; when it was seen, where the platform doesn't say."""
        return self.observed if self.at is None else self.at
