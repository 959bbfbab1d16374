"""Comments as one answer shows them, and the lists that they stood in."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property

from attrs import field, frozen

from some_governance import Record


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
class Roll:
    """
    Which comments there are, off one answer and under one publication.

    Attributes:
        source: Where they were read.

        account: Id of the account.

        publication: Id of the publication; empty when nobody knows.

        placed: Whether of each it is known which comment it answers, or that it
            answers none.

        ids: Of their records.

        parents: What each answers, by id; empty for none.

        counted: How many stand under each, by Graph's count; `None` where it doesn't
            say. Those with none are left out.
    """

    source: str
    account: str
    publication: str
    placed: bool
    ids: tuple[str, ...] = field(repr=False)
    parents: tuple[str, ...] = field(repr=False)
    counted: tuple[tuple[str, int | None], ...] = field(repr=False)

    @classmethod
    def among(cls, remarks: Iterable[Remark]) -> "tuple[Roll, ...]":
        """Call the rolls of these."""
        together: defaultdict[tuple[str, str, str, bool], list[Remark]]
        together = defaultdict(list)
        for remark in remarks:
            placed, publication = remark.parent.weight >= NONE, remark.publication.id
            key = remark.source, remark.account, publication, placed
            together[key].append(remark)
        return tuple(
            cls(
                source=source,
                account=account,
                publication=publication,
                placed=placed,
                ids=tuple(each.id for each in those),
                parents=tuple(each.parent.id for each in those),
                counted=tuple(
                    (each.id, each.replies) for each in those if each.replies != 0
                ),
            )
            for (source, account, publication, placed), those in together.items()
        )


@frozen(kw_only=True)
class Sheaf:
    """
    Comments that were read all at once, since nothing about them is out of the way.

    Attributes:
        roll: Which they are.

        records: What is told of them, when nothing else tells of them too.
    """

    roll: Roll
    records: tuple[Record, ...] = field(repr=False)


@frozen(kw_only=True)
class Listing:
    """
    A list of comments, or one page of it.

    Attributes:
        of: Id of the record that they stand under; `None` when unknown.

        account: Id of the account; `None` when unknown.

        source: Where it was read.

        at: When it was asked for; `None` when nobody knows.

        rolls: What stands in it itself.

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
    rolls: tuple[Roll, ...] = field(repr=False)
    nested: bool
    depth: str | None
    whole: bool
    more: bool
    unfiltered: bool
    total: int | None

    @cached_property
    def ids(self) -> frozenset[str]:
        """Ids of what stands in it."""
        return frozenset[str]().union(*(roll.ids for roll in self.rolls))

    @cached_property
    def lacks(self) -> bool:
        """
        Whether, as a list of all that stands below something, it lacks what is counted.

        Not where of one of them nobody knows what it answers.
        """
        if not all(roll.placed for roll in self.rolls):
            return False
        seen = Counter(parent for roll in self.rolls for parent in roll.parents)
        return any(
            (number or 0) > seen[id]
            for roll in self.rolls
            for id, number in roll.counted
        )


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
