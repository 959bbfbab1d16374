"""From what Instagram's two APIs answered to neutral records, purely."""

from collections.abc import Sequence
from types import MappingProxyType

from some_governance import Answer, Limits, Records
from some_governance_facebook.graph.answers.administrators import found_login
from some_governance_facebook.graph.answers.messages import (
    found_conversation,
    found_message,
    found_messages,
)
from some_governance_facebook.graph.answers.translating import Finders, translated
from some_governance_instagram.answers.asked import DIALECT
from some_governance_instagram.answers.comments import found_comment, found_comments
from some_governance_instagram.answers.gathered import found_at_once
from some_governance_instagram.answers.media import found_media
from some_governance_instagram.answers.profiles import found_profile
from some_governance_instagram.answers.shapes import Shape, shape_of, shape_of_all
from some_governance_instagram.answers.voices import recognised

_FINDERS = Finders(
    dialect=DIALECT,
    shape_of_all=shape_of_all,
    shape_of=shape_of,
    items=MappingProxyType(
        {
            Shape.MEDIA: found_media,
            Shape.COMMENT: found_comment,
            Shape.PROFILE: found_profile,
            Shape.ADMINISTRATOR: found_login,
            Shape.CONVERSATION: found_conversation,
            Shape.MESSAGE: found_message,
        }
    ),
    lists=MappingProxyType(
        {Shape.COMMENT: found_comments, Shape.MESSAGE: found_messages}
    ),
    at_once=MappingProxyType({Shape.COMMENT: found_at_once}),
    recognised=recognised,
)
"""What is translated; anything else is named by its shape, and kept."""


def translate(answers: Sequence[Answer], limits: Limits) -> Records:
    """
    Translate answers of Instagram's APIs, in any order, and say what they speak of.

    Raises:
        PayloadError: An answer can't be read, breaks a limit, or holds an
            impossible value in a shape that is known; or two contradict each other.
    """
    return translated(answers, limits, _FINDERS)
