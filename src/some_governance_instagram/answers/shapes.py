"""What an item of an answer is: by its request where that is known, else by shape."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from some_governance import Node
from some_governance_facebook.graph.answers.asides import aside
from some_governance_facebook.graph.answers.asked import Asked
from some_governance_facebook.graph.answers.dialect import (
    ADMINISTRATORS,
    COMMENTS,
    CONVERSATIONS,
    MESSAGES,
    REPLIES,
)
from some_governance_instagram.answers.asked import DIALECT, OWN, TAGS


class Shape(Enum):
    """What an item is; the value says it to whoever reads what was not understood."""

    MEDIA = "media"
    COMMENT = "a comment"
    PROFILE = "an account"
    ADMINISTRATOR = "somebody with access to a page"
    CONVERSATION = "a conversation"
    MESSAGE = "a message"
    TAGGED = "media of others that name the account: they stand on accounts of theirs"
    MENTION = "what others wrote about the account: it stands on accounts of theirs"
    OTHER = "the answer to a request that is not translated"
    UNKNOWN = "of a shape that is not known"


_BY_EDGE: Mapping[str, Shape] = MappingProxyType(
    {
        **dict.fromkeys(OWN, Shape.MEDIA),
        **dict.fromkeys(ADMINISTRATORS, Shape.ADMINISTRATOR),
        COMMENTS: Shape.COMMENT,
        REPLIES: Shape.COMMENT,
        CONVERSATIONS: Shape.CONVERSATION,
        MESSAGES: Shape.MESSAGE,
        TAGS: Shape.TAGGED,
    }
)

# Fields that only this kind of node has, those of a kind before the next one's.
_FIELDS: Mapping[Shape, tuple[str, ...]] = MappingProxyType(
    {
        Shape.MENTION: ("mentioned_comment", "mentioned_media"),
        Shape.MEDIA: ("caption", "comments_count", "media_type", "permalink"),
        Shape.COMMENT: ("hidden", "parent_id", "text"),
        Shape.PROFILE: ("biography", "followers_count", "media_count", "user_id"),
        Shape.CONVERSATION: ("messages", "participants"),
        Shape.MESSAGE: ("created_time", "message"),
    }
)


def shape_of_all(asked: Asked) -> Shape | None:
    """Tell what all items of an answer are; `None` when only each by itself can."""
    if asked.edge is None:
        return None
    return _BY_EDGE.get(asked.edge, Shape.OTHER)


def shape_of(node: Node, asked: Asked) -> Enum:
    """Tell what one item is by its fields, where no edge tells it."""
    told = aside(node)
    if told is not None:
        return told
    for shape, fields in _FIELDS.items():
        if node.has(*fields):
            return shape
    own = asked.account is not None and DIALECT.native(asked.account)
    if asked.known and node.has("id") and own == str(node.fields["id"]):
        return Shape.PROFILE
    return Shape.UNKNOWN
