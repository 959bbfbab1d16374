"""From what Instagram's webhook delivered to neutral records, purely."""

from collections.abc import Iterator, Sequence

from some_governance import Delivery, Limits, Records
from some_governance_facebook.graph.envelopes import (
    UNKNOWN,
    Dialect,
    Event,
    happenings,
)
from some_governance_facebook.graph.folding import folded
from some_governance_facebook.graph.happenings import Happening, Meaning
from some_governance_facebook.graph.messages import private, said_privately
from some_governance_instagram.answers.asked import PLATFORM
from some_governance_instagram.webhooks.comments import commented

MENTIONED = "a mention of the account elsewhere: look at it, it is not on the account"
COUNTED = "how often a story was seen: not translated"

_COMMENTS = ("comments", "live_comments")


def translate(deliveries: Sequence[Delivery], limits: Limits) -> Records:
    """
    Fold deliveries, in any order and any number of times, into what they tell.

    Instagram tells of no edit and no removal, nor when a comment was written.

    Raises:
        PayloadError: One can't be read, breaks a limit, holds a key twice, or an
            impossible value in a shape that is known.
    """
    return folded(read(deliveries, limits))


def read(deliveries: Sequence[Delivery], limits: Limits) -> Iterator[Happening]:
    """
    Yield what was delivered, each as often as it was.

    Raises:
        PayloadError: As `translate`.
    """
    dialect = Dialect(platform=PLATFORM, object="instagram", meaning=_meaning)
    for delivery in deliveries:
        yield from happenings(delivery, dialect, limits)


def _meaning(event: Event) -> Iterator[Meaning]:
    """Tell what an event means, by its name."""
    if private(event):
        yield from said_privately(event)
    elif event.name in _COMMENTS:
        yield from commented(event)
    elif event.name == "mentions":
        yield event.kept(MENTIONED)
    else:
        yield event.kept(COUNTED if event.name == "story_insights" else UNKNOWN)
