"""Pictures, apart from the publications that use them."""

from datetime import datetime

from attrs import frozen

from some_governance.records.fields import Citizen, Public
from some_governance.records.record import Record
from some_governance.records.spans import EARLIEST


@frozen(kw_only=True, repr=False)
class Image(Record):
    """
    A picture. That it may be used is an `Approval` of it.

    Attributes:
        own: Whether it is the municipality's own; `None` when nobody says.

        credit_required: Whether the photographer has to be named, by a licence or a
            contract; `None` when nobody says.

        photographer: Who took it.
    """

    own: Public[bool | None] = None
    credit_required: Public[bool | None] = None
    photographer: Citizen[str | None] = None

    @property
    def happened(self) -> datetime:
        """Always: whose it is doesn't depend on time."""
        return EARLIEST
