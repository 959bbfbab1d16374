"""What was told, and how far the sources saw: what absence means."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from attrs import field, frozen

from some_governance.calendars import Calendar
from some_governance.outcomes import Verdict
from some_governance.records.collection import Records
from some_governance.records.facts import fact_name
from some_governance.records.fields import utc
from some_governance.records.record import Record
from some_governance.records.spans import Span
from some_governance.situation.batches import Batches, as_batches
from some_governance.situation.index import Index
from some_governance.situation.seen import Seen

MONTH = timedelta(days=31)


@frozen(kw_only=True)
class Sources:
    """
    What was told by a moment, and by whom.

    Attributes:
        calendar: The municipality's calendar.

        at: The moment at which it is asked, exclusive for what happens.

        fresh: How long ago a state may have been seen to speak for `at`, at most.
    """

    _records: Batches = field(converter=as_batches)
    calendar: Calendar
    at: datetime = field(converter=utc)
    fresh: timedelta = MONTH
    _index: Index = field(repr=False, eq=False)

    @_index.default
    def _build(self) -> Index:
        return Index.of(self._records, self.at)

    def __attrs_post_init__(self) -> None:
        if not self._index.shows(self._records, self.at):
            index = self._index.moved(self._records, self.at)
            object.__setattr__(self, "_index", index)

    @property
    def records(self) -> Records:
        """All facts and coverage, known by then or not."""
        return self._records.records

    @property
    def batches(self) -> Batches:
        """The same, batch by batch."""
        return self._records

    @property
    def later(self) -> Mapping[str, int]:
        """How many facts of each kind come too late for `at`, by its name."""
        return self._index.later

    def seen(
        self, kind: type[Record], account: str | None, under: str | None = None
    ) -> Seen:
        """
        Tell how far the sources saw.

        Args:
            kind: What kind of fact.

            account: On which account; `None` for the whole municipality.

            under: Under which publication there; `None` for the whole account.
        """
        return self._index.sight(fact_name(kind), account, under, self.fresh)

    def covers(self, kind: type[Record], account: str | None, span: Span) -> bool:
        """Tell whether the sources can speak of every instant of a span."""
        return self.seen(kind, account).covers(span)

    def covers_lately(
        self, kind: type[Record], account: str | None, span: Span
    ) -> bool:
        """Tell whether the sources can speak of a span, but for a fresh end of it."""
        return self.seen(kind, account).covers_lately(span)

    def knows(self, kind: type[Record], account: str | None, at: datetime) -> bool:
        """Tell whether the sources can name all that held at an instant."""
        return self.seen(kind, account).knows(at)

    def knows_now(self, kind: type[Record], account: str | None) -> bool:
        """
        Tell whether the sources can name all that holds at `at`.

        What was last seen not long before (`fresh`) speaks for `at`.
        """
        return self.seen(kind, account).knows_now

    def lacking(
        self,
        kind: type[Record],
        account: str | None,
        since: datetime,
        due: datetime | None,
    ) -> Verdict:
        """Say what it means that something is not on an account: see `Seen`."""
        return self.seen(kind, account).lacking(since, due)
