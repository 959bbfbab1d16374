"""Where a comment stands: on which account, under which publication and comment."""

from attrs import evolve, frozen

from some_governance import Node
from some_governance_facebook.answers.addresses import Address, CommentId, parts
from some_governance_facebook.answers.asked import DIALECT, PLATFORM
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.reading import Reading
from some_governance_facebook.graph.answers.remarks import (
    BELOW,
    BY_ADDRESS,
    BY_ID,
    BY_PLACE,
    LINKED,
    NONE,
    TOLD,
    Clue,
)
from some_governance_facebook.graph.nodes import items

HOMELESS = "a comment on a page that nobody names: name the account in the manifest"
NAMELESS = "a comment without its id: ask for the fields id and permalink_url"
NOWHERE = "a comment under nobody knows what: ask for the field permalink_url"


@frozen(kw_only=True)
class Under:
    """
    What a list of comments stands under, and how it was asked for.

    Attributes:
        account: Id of the account; `None` when only each comment can tell.

        post: The post, by Graph's id; `None` when unknown.

        comment: The comment, by Graph's id; `None` when there is none, or unknown.

        direct: Whether nothing in it stands under another comment in it.

        parents: Whether the field `parent` was asked for.

        path: What the names of its fields begin with in the request, `comments.`.
    """

    account: str | None = None
    post: str | None = None
    comment: str | None = None
    direct: bool = False
    parents: bool = False
    path: str = ""

    @property
    def of(self) -> str | None:
        """Id of the record that the list stands under; `None` when unknown."""
        above = self.comment or self.post
        return above and f"{PLATFORM}:{above}"

    @property
    def stem(self) -> str | None:
        """The post's own part of what its comments' ids are; `None` when unknown."""
        if self.comment:
            return CommentId.of(self.comment, None).post
        return self.post and self.post.rpartition("_")[2]


@frozen(kw_only=True)
class Stand:
    """
    Where one comment stands.

    Attributes:
        id: Its own id, in Graph's words.

        account: Id of the account.

        publication: What tells its publication.

        parent: What tells the comment that it answers, or that it answers none.
    """

    id: str
    account: str
    publication: Clue
    parent: Clue


def stand(comment: Node, reading: Reading, under: Under) -> Stand | str:
    """
    Tell where a comment stands, or why nobody can.

    Where nobody knows what was asked, the page in its address has to be the account
    that it was saved for.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    address = Address.of(comment)
    own = _own(comment, under.stem or address.post, address)
    if own is None:
        return NAMELESS
    page = own.page or address.page
    named = page and f"{PLATFORM}:{page}"
    account = under.account or reading.asked.account or named
    if account is None:
        return HOMELESS
    told = reading.asked.known or under.post is not None
    if not told and named not in (account, None):
        return ELSEWHERE
    publication = _publication(comment, DIALECT.native(account), own, address, under)
    parent = _parent(comment, own, address, under)
    if not (publication.id or parent.id):
        return NOWHERE
    return Stand(id=str(own), account=account, publication=publication, parent=parent)


def under_node(reading: Reading, answer: Node, direct: bool) -> Under | None:
    """
    Tell what the comments of an answer stand under, by the node that was asked about.

    A post is `<page>_<post>`, a comment `<post>_<comment>`. Where the account doesn't
    tell which of them a node is, the comments do: the ids of all that stand under a
    post have its own part. `None` when it is of another page than the account.
    """
    account, node = reading.asked.account, reading.asked.node or ""
    parents = "parent" in reading.wanted
    under = Under(
        account=account,
        direct=direct,
        parents=parents or any(each.has("parent") for each in items(answer)),
    )
    match parts(node):
        case [page, post, number]:
            told = evolve(under, comment=f"{post}_{number}")
        case [page, post] if account == f"{PLATFORM}:{page}" or _tells(answer, post):
            told = evolve(under, post=node)
        case [post, _] if account and (_is_empty(answer) or _tells(answer, post)):
            return evolve(under, comment=node)
        case [post] if account and _tells(answer, post):
            return evolve(under, post=f"{DIALECT.native(account)}_{post}")
        case _:
            return under
    named = f"{PLATFORM}:{page}"
    return evolve(told, account=named) if account in (None, named) else None


def _own(comment: Node, post: str | None, address: Address) -> CommentId | None:
    """Give a comment's id; where it was withheld, as its address tells it."""
    identity = comment.identity()
    if identity is None and (post is None or address.comment is None):
        return None
    return CommentId.of(identity or address.comment or "", post)


def _is_empty(answer: Node) -> bool:
    return not any(True for _ in items(answer))


def _tells(answer: Node, post: str) -> bool:
    """Tell whether a comment in a list tells by itself that it stands under a post."""
    for comment in items(answer):
        address = Address.of(comment)
        own = _own(comment, address.post, address)
        if own is not None and own.post == post:
            return True
    return False


def _publication(
    comment: Node, page: str, own: CommentId, address: Address, under: Under
) -> Clue:
    """Tell the publication: by the place in the answer, the address, or the id."""
    if under.post:
        return Clue(BY_PLACE, f"{PLATFORM}:{under.post}")
    thing = comment.node("object")
    identity = thing.identity() if thing else None
    if identity and parts(identity)[:-1] == [page]:
        return Clue(BY_ADDRESS, f"{PLATFORM}:{identity}")
    if address.post:
        return Clue(BY_ADDRESS, f"{PLATFORM}:{page}_{address.post}")
    return Clue(BY_ID, f"{PLATFORM}:{page}_{own.post}") if own.post else Clue()


def _parent(comment: Node, own: CommentId, address: Address, under: Under) -> Clue:
    """Tell the comment that it answers: by its field, its place, or its address."""
    parent = comment.node("parent")
    if parent is not None:
        named = _own(parent, own.post, Address.of(parent))
        if named is not None and str(named) != str(own):
            return Clue(TOLD, f"{PLATFORM}:{named}")
    elsewhere = under.comment not in (None, str(own))
    if elsewhere and under.direct:
        return Clue(TOLD, f"{PLATFORM}:{under.comment}")
    if address.comment == own.number:
        if address.parent is None:
            return Clue(NONE)
        if address.parent != own.number:
            above = evolve(own, number=address.parent)
            return Clue(LINKED, f"{PLATFORM}:{above}")
    if elsewhere:
        return Clue(BELOW, f"{PLATFORM}:{under.comment}")
    asked = under.parents and parent is None
    return Clue(NONE) if asked or (under.post and under.direct) else Clue()
