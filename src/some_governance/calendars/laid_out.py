"""What a calendar has laid out, so that it answers at once."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from some_governance.calendars.dates import Starts, Turns, WorkingDays
from some_governance.calendars.spans import Spans
from some_governance.calendars.years import Memo, Years

if TYPE_CHECKING:
    from some_governance.calendars.columns import Columns


@frozen(eq=False)
class LaidOut:
    """
    The years of a calendar, by days of UTC; see each.

    Attributes:
        years: The plain way.

        spans: When it is open.

        turns: Which date it is.

        starts: When a date begins.

        working_days: When the next working days end.

        columns: Years that follow each other, for arrays; by the first and the last.
    """

    years: Years
    spans: Spans = field(init=False)
    turns: Turns = field(init=False)
    starts: Starts = field(init=False)
    working_days: WorkingDays = field(init=False)
    columns: "Memo[Columns]" = field(init=False, factory=Memo)

    @spans.default
    def _of_years(self) -> Spans:
        return Spans(self.years)

    @turns.default
    def _of_zone(self) -> Turns:
        return Turns(self.years.zone)

    @starts.default
    def _of_dates(self) -> Starts:
        return Starts(self.years.zone)

    @working_days.default
    def _of_turns(self) -> WorkingDays:
        return WorkingDays(self.years, self.turns)
