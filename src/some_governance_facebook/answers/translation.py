"""From what Facebook's API answered to neutral records, purely."""

from collections.abc import Sequence
from types import MappingProxyType

from some_governance import Answer, Limits, Records
from some_governance_facebook.answers.asked import DIALECT
from some_governance_facebook.answers.comments import (
    found_at_once,
    found_comment,
    found_comments,
)
from some_governance_facebook.answers.pages import found_page
from some_governance_facebook.answers.posts import found_post
from some_governance_facebook.answers.shapes import Shape, shape_of, shape_of_all
from some_governance_facebook.graph.answers.administrators import found_login
from some_governance_facebook.graph.answers.messages import (
    found_conversation,
    found_message,
    found_messages,
)
from some_governance_facebook.graph.answers.translating import Finders, translated

_FINDERS = Finders(
    dialect=DIALECT,
    shape_of_all=shape_of_all,
    shape_of=shape_of,
    items=MappingProxyType(
        {
            Shape.POST: found_post,
            Shape.PAGE: found_page,
            Shape.ADMINISTRATOR: found_login,
            Shape.COMMENT: found_comment,
            Shape.CONVERSATION: found_conversation,
            Shape.MESSAGE: found_message,
        }
    ),
    lists=MappingProxyType(
        {Shape.COMMENT: found_comments, Shape.MESSAGE: found_messages}
    ),
    at_once=MappingProxyType({Shape.COMMENT: found_at_once}),
)
"""What is translated; anything else is named by its shape, and kept."""


def translate(answers: Sequence[Answer], limits: Limits) -> Records:
    """
    Translate answers of Facebook's API, in any order, and say what they speak of.

    Raises:
        PayloadError: An answer can't be read, breaks a limit, or holds an
            impossible value in a shape that is known; or two contradict each other.
    """
    return translated(answers, limits, _FINDERS)
