"""Accounts: as the municipality keeps them, and as their platforms show them."""

from datetime import date, datetime

from attrs import field, frozen
from attrs.converters import optional

from some_governance.records.fields import Public, utc
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST, LATEST, Span


@frozen(kw_only=True, repr=False)
class Account(Record):
    """
    An account of the municipality, as its register has it.

    Attributes:
        tier: The guidelines' class of account («hovedkonto», «andre kontoer» …);
            `None` when the register doesn't say.

        unit: Who runs it, when a unit does.

        name: As people know it.

        lifecycle: What kind of life it has, a word of the guidelines: `time-limited`,
            `dormant`, `crisis-only` …; `None` when the register doesn't say.

        opened: When it was opened; `None` when nobody knows any more.

        planned_end: The last day on which it is meant to be open, inclusive; `None`
            when none was set.

        closed: When it was closed; `None` while it is open.
    """

    tier: Public[str | None] = None
    unit: Public[str | None] = None
    name: Public[str | None] = None
    lifecycle: Public[str | None] = None
    opened: Public[datetime | None] = field(default=None, converter=optional(utc))
    planned_end: Public[date | None] = None
    closed: Public[datetime | None] = field(default=None, converter=optional(utc))

    @property
    def platform(self) -> str:
        """Name of its platform: what its id begins with."""
        return self.id.partition(":")[0]

    @property
    def happened(self) -> datetime:
        """When it was opened; always, when nobody knows."""
        return EARLIEST if self.opened is None else self.opened

    @property
    def lifetime(self) -> Span:
        """The time in which it is open; one not known to be closed is open."""
        return Span(self.happened, LATEST if self.closed is None else self.closed)

    def is_open(self, at: datetime) -> bool:
        """Tell whether it is open at that instant."""
        return at in self.lifetime


@frozen(kw_only=True, repr=False)
class Profile(Record):
    """
    An account as its platform shows it.

    Attributes:
        account: Id of the account.

        name: As the platform shows it.
    """

    account: Public[str]
    name: Public[str | None] = None
