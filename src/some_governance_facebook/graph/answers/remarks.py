"""A comment as one answer shows it, and the list that it stood in."""

from datetime import datetime

from attrs import field, frozen


@frozen(order=True)
class Clue:
    """
    What tells where a comment stands; of several, the weightiest holds.

    Attributes:
        weight: How sure it is; 0 when nothing is told.

        id: Id of the record that it stands under; empty for none.
    """

    weight: int = 0
    id: str = ""


# What tells a publication.
BY_ID, BY_ADDRESS, BY_PLACE = 1, 2, 3

# What tells a parent, or that there is none. In a stream of what stands below a
# comment, that comment is the parent, or the parent's parent.
BELOW, NONE, LINKED, TOLD = 1, 2, 3, 4


@frozen(kw_only=True)
class Remark:
    """
    A comment as one answer shows it: whose record it becomes, all answers tell.

    Attributes:
        id: Id of the record.

        observed: When it was seen.

        source: Where it was read.

        account: Id of the account under whose publication it stands.

        publication: What tells that publication.

        parent: What tells the comment that it answers, or that it answers none.

        at: When it was written.

        author: The name that is shown.

        by: Id of the author.

        hand: Which of the account's people wrote it, as the account.

        text: Its words.

        as_account: Whether the account itself speaks; `None` when nobody can say.

        hidden: Whether it was hidden.

        replies: How many comments stand under it, by Graph's count.
    """

    id: str
    observed: datetime
    source: str
    account: str
    publication: Clue
    parent: Clue
    at: datetime | None
    author: str | None = field(repr=False)
    by: str | None = field(repr=False)
    hand: str | None
    text: str | None = field(repr=False)
    as_account: bool | None
    hidden: bool | None
    replies: int | None


@frozen(kw_only=True)
class Listing:
    """
    A list of comments, or one page of it.

    Attributes:
        of: Id of the record that they stand under; `None` when unknown.

        account: Id of the account; `None` when unknown.

        source: Where it was read.

        at: When it was asked for; `None` when nobody knows.

        remarks: What stands in it itself.

        nested: Whether it came within a post or a comment.

        depth: Which filter it was asked for with; `None` when unknown.

        whole: Whether nothing was left out of it, and all of it was understood.

        more: Whether it says that there is a page after it.

        unfiltered: Whether what is under a live video came whatever its quality.

        total: How many there are, by Graph's count; `None` when it doesn't say.
    """

    of: str | None
    account: str | None
    source: str
    at: datetime | None
    remarks: tuple[Remark, ...] = field(repr=False)
    nested: bool
    depth: str | None
    whole: bool
    more: bool
    unfiltered: bool
    total: int | None

    @property
    def ids(self) -> frozenset[str]:
        """Ids of what stands in it."""
        return frozenset(remark.id for remark in self.remarks)


@frozen(kw_only=True)
class Tally:
    """
    How many comments stand under a publication, by the platform's count.

    Attributes:
        of: Id of the publication.

        account: Id of the account.

        source: Where it was read.

        at: When it was asked for; before everything, when nobody knows.

        number: How many, replies among them.
    """

    of: str
    account: str
    source: str
    at: datetime
    number: int
