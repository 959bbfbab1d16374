"""The window that is asked about, narrowed to when a clause and its mode hold."""

from datetime import datetime

from attrs import field, frozen

from some_governance.errors import RecordError
from some_governance.records.fields import utc
from some_governance.records.record import Record
from some_governance.records.spans import ALWAYS, Span, common
from some_governance.situation.lookups import Lookups
from some_governance.situation.periods import Period


@frozen(kw_only=True)
class Window(Lookups):
    """
    What was known at a moment, and of which time a clause judges what happened.

    Attributes:
        since: From when it is asked about, inclusive.

        in_force: When the clause that asks is in force.

        during: When its mode is known to hold: sorted spans.

        unsure: When nobody can say whether its mode holds: sorted spans.

        window: The time that is asked about.

    Raises:
        RecordError: `since` is not before `at`, or one of them has no zone.
    """

    since: datetime = field(converter=utc)
    in_force: Span = ALWAYS
    during: tuple[Span, ...] = (ALWAYS,)
    unsure: tuple[Span, ...] = ()
    window: Span = field(init=False, eq=False, repr=False)
    _judged: tuple[Span, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.since >= self.at:
            raise RecordError(
                f"the window from {self.since.isoformat()} to {self.at.isoformat()} "
                f"is empty: let it begin before it ends"
            )
        super().__attrs_post_init__()
        object.__setattr__(self, "window", Span(self.since, self.at))
        self._judge()

    def _judge(self) -> None:
        """Work out when what happens is judged by this clause."""
        judged = common([self.window.meets(self.in_force)], self.during)
        object.__setattr__(self, "_judged", judged)

    @property
    def judges_states(self) -> bool:
        """Whether this clause judges what holds at `at`."""
        return self.at in self.in_force and self._in_mode(self.at)

    def judges(self, at: datetime) -> bool:
        """Tell whether this clause judges what happened at an instant."""
        return at in self.window and at in self.in_force and self._in_mode(at)

    def unseen(self, kind: type[Record]) -> tuple[Span, ...]:
        """
        Give the times in the window that no source can speak of, sorted.

        The last of them goes on for ever where none can speak of `at` itself.
        """
        return self.seen(kind, None).unseen(self.window)

    def _stretches(self) -> tuple[Period, ...]:
        """Give the stretches of the window in the clause's mode, if all are known."""
        if common([self.window], self.unsure):
            return ()
        return tuple(Period(None, each) for each in common([self.window], self.during))

    def _in_mode(self, at: datetime) -> bool:
        return any(at in span for span in self.during)
