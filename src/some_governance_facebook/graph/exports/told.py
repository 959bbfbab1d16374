"""What the files of a download tell."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from attrs import evolve, field, frozen

from some_governance import Json, Node, Unrecognised
from some_governance_facebook.graph.exports.sheets import Sheet

PUBLICATION, MESSAGE = "publication", "message"
"""Kinds of facts that a download speaks of."""

COMMENTS = (
    "comments that the account wrote: a download doesn't say under what, so that they "
    "aren't translated"
)
LIKES = "reactions and likes: who likes what is never kept"
PROFILE = "what the account says of itself"
LABELLED = "labels in the language of whoever asked for it: they can't be told apart"
UNKNOWN = "of a shape that is not known, or about other things than what was said"


@frozen(kw_only=True)
class Post:
    """
    What the account published, before it has an id.

    Attributes:
        at: When.

        seen: The newest of its own times.

        source: Where it was read.

        media: As in `Publication`.

        text: As in `Publication`.

        taken: What was done to it since: it was put where only the account sees it,
            or it was removed; `None` while it is public.
    """

    at: datetime
    seen: datetime
    source: str
    media: tuple[str, ...]
    text: str | None = field(repr=False)
    taken: Literal["hide", "remove"] | None = None


@frozen(kw_only=True)
class Conversation:
    """
    One file of a conversation.

    Attributes:
        sheet: The file.

        node: What it holds.

        participants: How those are called who take part, as often as it names them.
    """

    sheet: Sheet
    node: Node
    participants: tuple[str, ...] = field(repr=False)


@frozen(kw_only=True)
class List:
    """
    A list of all that there is of one kind of facts, or a part of it.

    Attributes:
        kind: Name of the kind.

        name: Path of the file.

        main: Whether one can't do without it; others are there where there is
            something to tell.
    """

    kind: str
    name: str = field(repr=False)
    main: bool = True


@frozen(kw_only=True)
class Told:
    """
    What one file tells, or several.

    Attributes:
        posts: What was published.

        conversations: Files of conversations; they are read when all are known.

        lists: The lists that it holds.

        seen: All moments in it at which something happened.

        unrecognised: What is not translated.

        whole: Whether all was understood that its lists hold.
    """

    posts: tuple[Post, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    lists: tuple[List, ...] = ()
    seen: tuple[datetime, ...] = ()
    unrecognised: tuple[Unrecognised, ...] = ()
    whole: bool = True

    @classmethod
    def join(cls, many: "Iterable[Told]") -> "Told":
        """Put together what several files tell."""
        many = tuple(many)
        return cls(
            posts=tuple(post for each in many for post in each.posts),
            conversations=tuple(one for each in many for one in each.conversations),
            lists=tuple(one for each in many for one in each.lists),
            seen=tuple(at for each in many for at in each.seen),
            unrecognised=tuple(one for each in many for one in each.unrecognised),
            whole=all(each.whole for each in many),
        )


def named(sheet: Sheet, why: str, raw: Json, path: str = "$") -> Told:
    """Name something that is not translated."""
    return Told(unrecognised=(sheet.unrecognised(why, raw, path),))


def passed_over(sheet: Sheet, why: str, path: str = "$") -> Told:
    """Name something that no rule looks at; nothing of it is kept."""
    name = sheet.unrecognised(why, None, path)
    return Told(unrecognised=(evolve(name, left_out=True),))
