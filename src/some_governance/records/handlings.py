"""What the municipality's own people note down of their work."""

from datetime import datetime

from attrs import field, frozen

from some_governance.records.fields import Official, Public, utc
from some_governance.records.record import Record


@frozen(kw_only=True, repr=False)
class Handling(Record):
    """
    An entry in the handling log: somebody looked after an account («håndtert»).

    Attributes:
        account: Id of the account.

        at: When it was looked after; the log of a day may say midnight.

        by: The hand: a login, or the id of a person; `None` when unknown.
    """

    account: Public[str]
    at: Public[datetime] = field(converter=utc)
    by: Official[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was looked after."""
        return self.at
