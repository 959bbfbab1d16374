"""What was taken away, what was done around it, and the proof of what was kept."""

from datetime import datetime
from typing import Literal, TypeAlias

from attrs import field, frozen
from attrs.converters import optional

from some_governance.errors import RecordError
from some_governance.records.fields import Official, Public, utc
from some_governance.records.record import Record

Taking: TypeAlias = Literal["remove", "remove-part", "hide", "close-comments", "mute"]
"""
What is done to a thing that was said.

It is removed for good, whole or in part; it is hidden from the sight of others; what
it says is muted; or nobody can comment on it any more. The last two take nothing away.
"""

_FOR_GOOD: frozenset[Taking] = frozenset({"remove", "remove-part"})


@frozen(kw_only=True, repr=False)
class Removal(Record):
    """
    Something was removed from an account, or hidden there, muted, or closed.

    On which ground stands in a judgement about what was removed.

    Attributes:
        of: Id of what was removed; of a publication, where its comments were closed.

        account: Id of the account on which it stood.

        at: When; `None` when it is only known to be gone.

        by: The hand, as in `Publication`.

        action: What was done to it.

        until: From when it was undone: shown again, heard, or open, exclusive;
            `None` while no end is known.

        judgements: Ids of those that were on record when it was begun, as a ledger
            knows; `None` where only clocks tell.

    Raises:
        RecordError: What is removed for good has an end, or the end comes first.
    """

    of: Public[str]
    account: Public[str]
    at: Public[datetime | None] = field(default=None, converter=optional(utc))
    by: Official[str | None] = None
    action: Public[Taking] = "remove"
    until: Public[datetime | None] = field(default=None, converter=optional(utc))
    judgements: Public[tuple[str, ...] | None] = None

    def __attrs_post_init__(self) -> None:
        if self.until is None:
            return
        if self.action in _FOR_GOOD:
            raise RecordError(
                f"removal of {self.of}: what is removed for good doesn't come back; "
                f"leave out until, or say what was done to it (action)"
            )
        if self.at is not None and self.until < self.at:
            raise RecordError(
                f"removal of {self.of}: it was undone before it was done; let until "
                f"come after at"
            )

    @property
    def happened(self) -> datetime:
        """When it was removed; when it was found gone, where nobody knows."""
        return self.observed if self.at is None else self.at

    def holds(self, at: datetime) -> bool:
        """Tell whether it is still so at an instant, that lies after it was done."""
        return self.until is None or at < self.until


@frozen(kw_only=True, repr=False)
class Disposal(Record):
    """
    An archived copy was disposed of («kassert»).

    Attributes:
        of: Id of what the copy was of.

        at: When.

        by: Who did it.
    """

    of: Public[str]
    at: Public[datetime] = field(converter=utc)
    by: Official[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was disposed of."""
        return self.at


@frozen(kw_only=True, repr=False)
class Step(Record):
    """
    Something that was done about one thing: documented, followed up, corrected.

    Attributes:
        of: Id of what it was done about.

        step: A word of the guidelines.

        at: When it was done.

        by: The hand, as in `Publication`.

        why: In the words of whoever did it.
    """

    of: Public[str]
    step: Public[str]
    at: Public[datetime] = field(converter=utc)
    by: Official[str | None] = None
    why: Official[str | None] = None

    @property
    def happened(self) -> datetime:
        """When it was done."""
        return self.at


@frozen(kw_only=True, repr=False)
class ArchiveReceipt(Record):
    """
    The proof that the archive has a copy.

    That a message was sent, or received, is no proof: the archive has to name what
    it registered, or a person to vouch for it.

    Attributes:
        of: Id of what was archived.

        captured: When the copy was taken; `None` when unknown.

        at: When the archive, or the person, confirmed that it has it.

        ref: The archive's own name for it.

        retention: The class that it is kept in, a word of the guidelines; `None` when
            the register doesn't say.

        metadata: What is said of it beside its content, words of the guidelines;
            `None` when the register doesn't say.

        form: The form that the copy has, a word of the guidelines; `None` when the
            register doesn't say.

        by: Who confirmed it, where a person did.

    Raises:
        RecordError: Neither the archive nor a person confirms it.
    """

    of: Public[str]
    captured: Public[datetime | None] = field(default=None, converter=optional(utc))
    at: Public[datetime] = field(converter=utc)
    ref: Public[str | None] = None
    retention: Public[str | None] = None
    metadata: Public[tuple[str, ...] | None] = None
    form: Public[str | None] = None
    by: Official[str | None] = None

    def __attrs_post_init__(self) -> None:
        if not (self.ref or self.by):
            raise RecordError(
                f"receipt of {self.of}: nobody confirms it; name what the "
                f"archive calls it (ref), or who vouches for it (by)"
            )

    @property
    def happened(self) -> datetime:
        """When it was confirmed."""
        return self.at
