"""From what Facebook's webhook delivered to neutral records, purely."""

from collections.abc import Iterator, Sequence

from some_governance import Delivery, Limits, Records
from some_governance_facebook.answers.asked import PLATFORM
from some_governance_facebook.graph.envelopes import (
    UNKNOWN,
    Dialect,
    Event,
    happenings,
)
from some_governance_facebook.graph.folding import folded
from some_governance_facebook.graph.happenings import Happening, Meaning
from some_governance_facebook.graph.messages import private, said_privately
from some_governance_facebook.webhooks.feed import on_a_page

MENTIONED = "a mention of the page elsewhere: look at it, it is not on the page"
RATED = "a recommendation of the page, or what is said under one: not translated"


def translate(deliveries: Sequence[Delivery], limits: Limits) -> Records:
    """
    Fold deliveries, in any order and any number of times, into what they tell.

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
    dialect = Dialect(platform=PLATFORM, object="page", meaning=_meaning)
    for delivery in deliveries:
        yield from happenings(delivery, dialect, limits)


def _meaning(event: Event) -> Iterator[Meaning]:
    """Tell what an event means, by its name."""
    if private(event):
        yield from said_privately(event)
    elif event.name == "feed":
        yield from on_a_page(event)
    elif event.name == "mention":
        yield event.kept(MENTIONED)
    else:
        yield event.kept(RATED if event.name == "ratings" else UNKNOWN)
