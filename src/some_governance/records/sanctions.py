"""What somebody who breaks the rules of the house meets with."""

from datetime import datetime

from attrs import field, frozen
from attrs.converters import optional

from some_governance.records.fields import Citizen, Official, Public, utc
from some_governance.records.record import Record


@frozen(kw_only=True, repr=False)
class Sanction(Record):
    """
    A warning, a block, or the like, given to a citizen.

    Attributes:
        person: Who it was given to: `platform:native`, as comments name their author.

        account: Id of the account; `None` for all.

        sanction: What it is: a word of the guidelines.

        at: When it was given.

        until: To when it holds, exclusive; `None` for a warning, and for what has no
            end.

        lifted: When it was taken back, before its end; `None` when it wasn't.

        because_of: Ids of what it was given for.

        by: Who gave it.
    """

    person: Citizen[str]
    account: Public[str | None] = None
    sanction: Public[str]
    at: Public[datetime] = field(converter=utc)
    until: Public[datetime | None] = field(default=None, converter=optional(utc))
    lifted: Public[datetime | None] = field(default=None, converter=optional(utc))
    because_of: Public[tuple[str, ...]] = ()
    by: Official[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was given."""
        return self.at
