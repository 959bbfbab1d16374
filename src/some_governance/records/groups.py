"""Groups, for which the guidelines have words of their own."""

from attrs import field, frozen
from attrs.validators import ge, optional

from some_governance.records.fields import Public
from some_governance.records.record import Record


@frozen(kw_only=True, repr=False)
class Group(Record):
    """
    A group in a social medium, as it was last looked at.

    Attributes:
        members: How many persons are in it, 0 or more; `None` when unknown.

        closed: Whether it is closed to others; `None` when unknown.
    """

    members: Public[int | None] = field(default=None, validator=optional(ge(0)))
    closed: Public[bool | None] = None
