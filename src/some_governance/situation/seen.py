"""How far the sources saw: what absence means."""

from datetime import datetime, timedelta
from functools import cached_property

from attrs import frozen

from some_governance.outcomes import Verdict
from some_governance.records.spans import LATEST, Span, lies_in, united, without


@frozen(kw_only=True)
class Seen:
    """
    What the sources can speak of: one kind of fact, in one place.

    Attributes:
        spans: The times that they speak of; one that is an instant is a snapshot.

        at: The moment of asking.

        fresh: How long ago a state may have been seen to speak for `at`, at most.
    """

    spans: tuple[Span, ...]
    at: datetime
    fresh: timedelta

    def covers(self, span: Span) -> bool:
        """Tell whether they can speak of every instant of a span."""
        return lies_in(span, self.spans) or not without([span], self.spans)

    def covers_lately(self, span: Span) -> bool:
        """Tell whether they can speak of a span, but for a fresh end of it."""
        return self.knows_now and (
            lies_in(span, self.spans)  # nearly always
            or all(
                left.until == span.until and self.at - left.since <= self.fresh
                for left in without([span], self.spans)
            )
        )

    def knows(self, at: datetime) -> bool:
        """Tell whether they can name all that held at an instant."""
        return any(at in span for span in self.spans)

    @cached_property
    def knows_now(self) -> bool:
        """
        Whether they can name all that holds at `at`.

        What was last seen not long before (`fresh`) speaks for `at`.
        """
        return any(
            span.since <= self.at and self.at - span.until <= self.fresh
            for span in self.spans
        )

    def knows_since(self, since: datetime) -> bool:
        """Tell whether they can name all that came from an instant until now."""
        return self.knows(since) and self.covers_lately(Span(since, self.at))

    def unseen(self, window: Span) -> tuple[Span, ...]:
        """
        Give the times in a window that ends at `at` that none can speak of, sorted.

        The last of them goes on for ever where none can speak of `at` itself.
        """
        known = any(span.since <= self.at <= span.until for span in self.spans)
        ahead = Span(self.at, self.at if known else LATEST)
        return united([*without([window], self.spans), ahead])

    def lacking(
        self, since: datetime, due: datetime | None, *, late: bool = False
    ) -> Verdict:
        """
        Say what it means that something is not there: the one place that decides.

        Args:
            since: From when it could have come.

            due: By when it had to come, exclusive; `None` where nothing says by when.

            late: Whether it counts also when it comes after `due`.

        Returns:
            `PENDING` before `due`, and where there is none; `MISSING_FACT` where no
            source saw from `since` to `due`, or to `at` when it may still come; else
            `BROKEN`.
        """
        if due is not None and self.at < due:
            return Verdict.PENDING
        if due is None or late:
            known = self.knows_since(since)
        else:
            known = self.knows(since) and self.covers(Span(since, max(since, due)))
        if not known:
            return Verdict.MISSING_FACT
        return Verdict.PENDING if due is None else Verdict.BROKEN
