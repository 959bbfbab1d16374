"""In what it is asked: parts of one report have to agree on that."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from attrs import asdict, frozen

from some_governance.calendars import Calendar
from some_governance.errors import ReportError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.situation.situation import Situation


@frozen(kw_only=True)
class Setting:
    """
    In what is asked: the same for all parts of a report.

    Attributes:
        guidelines: Their id.

        digest: Digest of them.

        zone: Name of the calendar's zone.

        since: From when it is asked about, inclusive.

        at: The moment at which it is asked.

        fresh: How long ago a state may have been seen to speak for `at`, at most.

        calendar: The municipality's calendar.

        calendars: Calendars of accounts that have hours of their own, by id.
    """

    guidelines: str
    digest: str
    zone: str
    since: datetime
    at: datetime
    fresh: timedelta
    calendar: Calendar
    calendars: Mapping[str, Calendar]

    @classmethod
    def of(cls, guidelines: Guidelines, situation: Situation) -> "Setting":
        """Tell in what a situation is asked about."""
        return cls(
            guidelines=guidelines.id,
            digest=guidelines.digest,
            zone=situation.calendar.zone.key,
            since=situation.since,
            at=situation.at,
            fresh=situation.fresh,
            calendar=situation.calendar,
            calendars=situation.calendars,
        )

    def same(self, other: "Setting") -> None:
        """
        See that another part was asked the same.

        Raises:
            ReportError: It wasn't.
        """
        theirs = asdict(other, recurse=False)
        for name, ours in asdict(self, recurse=False).items():
            if ours != theirs[name]:
                raise ReportError(
                    f"{name}: one part was asked with {ours}, another with "
                    f"{theirs[name]}; ask all parts of a report the same"
                )
