"""What an item of an answer is: by its request where that is known, else by shape."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from some_governance import Node
from some_governance_facebook.answers.addresses import parts
from some_governance_facebook.answers.asked import (
    ACCOUNTS,
    DIALECT,
    POSTS,
)
from some_governance_facebook.graph.answers.asides import aside
from some_governance_facebook.graph.answers.asked import Asked
from some_governance_facebook.graph.answers.dialect import (
    ADMINISTRATORS,
    COMMENTS,
    CONVERSATIONS,
    MESSAGES,
)


class Shape(Enum):
    """What an item is; the value says it to whoever reads what was not understood."""

    POST = "a post"
    PAGE = "a page"
    ADMINISTRATOR = "somebody with access to a page"
    COMMENT = "a comment"
    CONVERSATION = "a conversation"
    MESSAGE = "a message"
    POST_OR_COMMENT = "a post or a comment: the manifest doesn't say what was asked"
    PERSON_OR_PAGE = (
        "an administrator or a page: the manifest doesn't say what was asked"
    )
    NAMED = "a name and an id: the manifest doesn't say what was asked"
    OTHER = "the answer to a request that is not translated"
    UNKNOWN = "of a shape that is not known"


_BY_EDGE: Mapping[str, Shape] = MappingProxyType(
    {
        **dict.fromkeys(POSTS, Shape.POST),
        **dict.fromkeys(ADMINISTRATORS, Shape.ADMINISTRATOR),
        ACCOUNTS: Shape.PAGE,
        COMMENTS: Shape.COMMENT,
        CONVERSATIONS: Shape.CONVERSATION,
        MESSAGES: Shape.MESSAGE,
    }
)

# Fields that only this kind of node has.
_CONVERSATION = ("snippet", "participants", "unread_count")
_COMMENT = (
    "can_hide",
    "can_remove",
    "comment_count",
    "is_private",
    "like_count",
    "parent",
    "user_likes",
)
_POST = (
    "attachments",
    "full_picture",
    "is_published",
    "promotion_status",
    "shares",
    "status_type",
)
_PAGE = ("category", "category_list")
_ASSIGNED = ("business", "permitted_tasks", "user_type")


def shape_of_all(asked: Asked) -> Shape | None:
    """Tell what all items of an answer are; `None` when only each by itself can."""
    if asked.edge is None:
        return None
    return _BY_EDGE.get(asked.edge, Shape.OTHER)


def shape_of(node: Node, asked: Asked) -> Enum:
    """Tell what one item is by its fields, where no edge tells it."""
    return aside(node) or _by_id(node, asked) or _by_fields(node)


def _by_id(node: Node, asked: Asked) -> Shape | None:
    """Tell what one item is by how its id is made."""
    given = node.fields.get("id")
    if not isinstance(given, str | int):
        return None
    identity = str(given)
    if identity.startswith("t_"):
        return Shape.CONVERSATION
    if identity.startswith("m_"):
        return Shape.MESSAGE
    if len(parts(identity)) == len(("page", "post", "comment")):
        return Shape.COMMENT
    if asked.account is None or node.has(*_COMMENT):
        return None
    page = DIALECT.native(asked.account)
    if identity.startswith(f"{page}_") and identity.count("_") == 1:
        return Shape.POST
    if asked.known and identity == page:
        return Shape.PAGE
    return None


def _by_fields(node: Node) -> Shape:
    """Tell what one item is by fields that only one kind of node has."""
    if node.has(*_CONVERSATION):
        return Shape.CONVERSATION
    if node.has(*_COMMENT) or _leads_to_a_comment(node):
        return Shape.COMMENT
    if node.has("id") and node.has(*_POST):
        return Shape.POST
    if node.has("id") and node.has("name"):
        return _named(node)
    if "_" in str(node.fields.get("id")) or node.has("created_time"):
        return Shape.POST_OR_COMMENT
    return Shape.UNKNOWN


def _named(node: Node) -> Shape:
    """Tell what something with an id and a name is."""
    if node.has(*_PAGE):
        return Shape.PAGE
    if not node.has("tasks"):
        return Shape.NAMED
    return Shape.ADMINISTRATOR if node.has(*_ASSIGNED) else Shape.PERSON_OR_PAGE


def _leads_to_a_comment(node: Node) -> bool:
    return "comment_id=" in str(node.fields.get("permalink_url"))
