"""Stretches of time, half-open."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from attrs import field, frozen

from some_governance.records.fields import utc

EARLIEST = datetime.min.replace(tzinfo=UTC)
"""Before everything: the open beginning of a span."""

LATEST = datetime.max.replace(tzinfo=UTC)
"""After everything: the open end of a span."""


@frozen(order=True)
class Span:
    """
    The instants from `since` up to, and without, `until`.

    A span whose ends are equal is an instant at which something was seen.
    """

    since: datetime = field(default=EARLIEST, converter=utc)
    until: datetime = field(default=LATEST, converter=utc)

    def __contains__(self, at: datetime) -> bool:
        return self.since <= at < self.until

    def meets(self, other: "Span") -> "Span":
        """Give what both have; its ends are in the wrong order when nothing is."""
        if self.since <= other.since and other.until <= self.until:
            return other
        if other.since <= self.since and self.until <= other.until:
            return self
        return Span(max(self.since, other.since), min(self.until, other.until))


ALWAYS = Span()
"""All of time."""


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans that touch or overlap; empty ones go. Sorted."""
    some = [span for span in spans if span.since < span.until]
    if len(some) < 2:  # nearly always
        return tuple(some)
    joined: list[Span] = []
    for span in sorted(some):
        if joined and span.since <= joined[-1].until:
            joined[-1] = Span(joined[-1].since, max(joined[-1].until, span.until))
        else:
            joined.append(span)
    return tuple(joined)


def common(ones: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """Give what lies in one of each."""
    others = tuple(others)
    return united([one.meets(other) for one in ones for other in others])


def lies_in(span: Span, spans: Iterable[Span]) -> bool:
    """Tell whether all of a span lies in one of others; an empty one lies nowhere."""
    return any(each.since <= span.since < span.until <= each.until for each in spans)


def without(spans: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """Give what of the spans lies in none of the holes."""
    left = united(spans)
    for hole in united(holes):
        left = tuple(part for span in left for part in _beside(span, hole))
    return left


def _beside(span: Span, hole: Span) -> Iterator[Span]:
    """Yield what of a span lies before a hole, and what lies after it."""
    if span.until <= hole.since or hole.until <= span.since:
        yield span
        return
    if span.since < hole.since:
        yield Span(span.since, hole.since)
    if hole.until < span.until:
        yield Span(hole.until, span.until)
