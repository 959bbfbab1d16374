"""Whose data a field holds, and how instants are kept."""

from datetime import UTC, datetime
from enum import Enum
from typing import Annotated, TypeAlias, TypeVar

from some_governance.errors import RecordError

T = TypeVar("T")


class FieldClass(Enum):
    """
    Whose data a field of a record holds.

    `CITIZEN` and `SPECIAL` never enter a repr, a digest, a finding or a message.
    """

    PUBLIC = "public"
    """Ids, times, and what stands on the web for everyone."""

    OFFICIAL = "official"
    """What the municipality's own people did in their offices."""

    CITIZEN = "citizen"
    """A citizen's words or name."""

    SPECIAL = "special"
    """What the law protects above that: health, belief, origin, crime."""


Public: TypeAlias = Annotated[T, FieldClass.PUBLIC]
Official: TypeAlias = Annotated[T, FieldClass.OFFICIAL]
Citizen: TypeAlias = Annotated[T, FieldClass.CITIZEN]


def utc(value: datetime) -> datetime:
    """
    Keep an instant as UTC, with the one `datetime.UTC` object.

    Two moments of Oslo's autumn night that lie an hour apart are equal in Python
    until they are UTC. So instants become UTC when they are made.

    Raises:
        RecordError: It has no zone, or lies in no year that there is in UTC.
    """
    if value.tzinfo is UTC:
        return value
    if value.utcoffset() is None:
        raise RecordError(
            f"{value.isoformat()} has no zone: write its offset, or make it UTC"
        )
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise RecordError(
            f"{value.isoformat()} lies outside the years 1 to 9999 in UTC: correct it"
        ) from None
