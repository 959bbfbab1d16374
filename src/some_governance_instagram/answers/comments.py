"""Comments and replies, as answers show them: in lists, within media, or alone."""

from collections.abc import Mapping

from attrs import evolve, frozen

from some_governance import Node
from some_governance_facebook.graph.answers.dialect import COMMENTS, REPLIES
from some_governance_facebook.graph.answers.reading import NOTHING, Found, Reading
from some_governance_facebook.graph.answers.remarks import (
    BY_ADDRESS,
    BY_PLACE,
    NONE,
    TOLD,
    Clue,
    Listing,
    Remark,
    Roll,
)
from some_governance_facebook.graph.answers.wanted import STREAM, TOPLEVEL
from some_governance_facebook.graph.nodes import goes_on, items
from some_governance_instagram.answers.asked import DIALECT

HOMELESS = "a comment on an account that nobody names: name the account in the manifest"
NOWHERE = "a comment under nobody knows what: ask for the fields media and parent_id"
TIMELESS = "a comment of which nobody knows when: ask for the field timestamp"


@frozen(kw_only=True)
class Under:
    """
    What a list of comments stands under.

    Attributes:
        account: Id of the account; `None` when unknown.

        media: Id of the publication; `None` when unknown.

        comment: Id of the comment that they answer; `None` when they answer none, or
            nobody knows which.

        direct: Whether what names no comment that it answers, answers none.

        path: What the names of its fields begin with in the request, `comments.`.
    """

    account: str | None = None
    media: str | None = None
    comment: str | None = None
    direct: bool = True
    path: str = ""

    @property
    def of(self) -> str | None:
        """Id of the record that the list stands under; `None` when unknown."""
        return self.comment or self.media


def found_comment(comment: Node, reading: Reading) -> Found:
    """
    Find a comment that stands alone, and the replies to it.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    asked = "parent_id" in reading.wanted
    return _found(comment, reading, Under(account=reading.asked.account, direct=asked))


def found_comments(answer: Node, reading: Reading) -> Found:
    """
    Find the comments in an answer that is a list of them.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    of = DIALECT.id(reading.asked.node or "")
    under = Under(account=reading.asked.account)
    replies = reading.asked.edge == REPLIES
    under = evolve(under, comment=of) if replies else evolve(under, media=of)
    return _listed(answer, reading, under, {})


def found_within(node: Node, reading: Reading, under: Under) -> Found:
    """
    Find the comments that were sent along with what they stand under.

    Where they were asked for and didn't come, there are none. What is not understood
    of them is missing from their list, and not from what they were sent along with.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    edge = REPLIES if under.comment else COMMENTS
    name = f"{under.path}{edge}"
    modifiers, listed = reading.wanted.get(name), node.node(edge)
    if listed is None and modifiers is None:
        return NOTHING
    if listed is None:
        listed = evolve(node, path=node.at(edge), fields={"data": []})
    below = evolve(under, direct=True, path=f"{name}.")
    return evolve(_listed(listed, reading, below, modifiers or {}), whole=True)


def _listed(
    listed: Node, reading: Reading, under: Under, modifiers: Mapping[str, str]
) -> Found:
    """Find the comments in a list, and remember the list."""
    found = [_found(each, reading, under) for each in items(listed)]
    listing = Listing(
        of=under.of,
        account=under.account,
        source=reading.answer.source,
        at=reading.answer.fetched_at,
        rolls=Roll.among(each.remarks[0] for each in found if each.remarks),
        nested=listed.path != "",
        depth=STREAM if under.comment else TOPLEVEL,
        whole=set(modifiers) <= {"limit"} and all(each.whole for each in found),
        more=goes_on(listed),
        unfiltered=True,
        total=None,
    )
    return Found.join([*found, Found(listings=(listing,))])


def _found(comment: Node, reading: Reading, under: Under) -> Found:
    """Find one comment; it comes before the replies to it."""
    identity, at = DIALECT.id(comment.own_id()), comment.instant("timestamp")
    observed = reading.answer.fetched_at or at
    parent = _parent(comment, under)
    media = comment.login("media")
    publication = Clue(BY_ADDRESS, media) if media else Clue()
    if under.media:
        publication = Clue(BY_PLACE, under.media)
    if under.account is None:
        return _without(comment, reading, HOMELESS)
    if not (publication.id or parent.id):
        return _without(comment, reading, NOWHERE)
    if observed is None:
        return _without(comment, reading, TIMELESS)
    author = comment.node("from")
    own = _own(comment, author, under.account)
    remark = Remark(
        id=identity,
        observed=observed,
        source=reading.answer.source,
        account=under.account,
        publication=publication,
        parent=parent,
        at=at,
        author=(author and author.text("username")) or comment.text("username"),
        by=comment.login("from"),
        as_account=True if own else None,
        hand=None,
        text=comment.text("text"),
        hidden=comment.flag("hidden"),
        replies=None,
    )
    below = evolve(under, media=publication.id or None, comment=identity)
    within = found_within(comment, reading, below)
    return Found.join([Found(remarks=(remark,)), within])


def _parent(comment: Node, under: Under) -> Clue:
    """Tell the comment that one answers: by its field, or by its place."""
    if named := comment.identity("parent_id"):
        return Clue(TOLD, DIALECT.id(named))
    if under.comment:
        return Clue(TOLD, under.comment)
    return Clue(NONE) if under.direct else Clue()


def _own(comment: Node, author: Node | None, account: str) -> bool:
    """
    Tell whether it is certain that the account itself wrote a comment.

    Instagram says who the user is only of its own; in the author it also marks that.
    """
    if comment.has("user") or comment.login("from") == account:
        return True
    return author is not None and author.has("self_ig_scoped_id")


def _without(comment: Node, reading: Reading, why: str) -> Found:
    kept = reading.unrecognised(comment.fields, comment.path, why)
    return Found(unrecognised=(kept,), whole=False)
