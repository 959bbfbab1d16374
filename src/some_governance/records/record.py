"""What every fact has: an identity, and a moment from which it can be known."""

from datetime import datetime
from typing import get_args, get_type_hints

from attrs import field, frozen
from attrs.converters import optional

from some_governance.records.fields import FieldClass, Public, utc

_SHOWN = frozenset({FieldClass.PUBLIC, FieldClass.OFFICIAL})


@frozen(kw_only=True, repr=False)
class Record:
    """
    One fact, neutral to platforms. Its class and its id are its identity.

    Attributes:
        id: `platform:native` for what a platform names; for what a register names,
            the register's own.

        observed: When whoever tells us saw it. Of two records with the same
            identity, the one that was observed last holds.

        source: Where it was read, for messages; not part of the fact.
    """

    id: Public[str]
    observed: Public[datetime] = field(converter=utc)
    source: Public[str] = field(default="", eq=False)

    @property
    def happened(self) -> datetime:
        """The instant from which a situation may know of it, in UTC."""
        return self.observed

    def __repr__(self) -> str:
        classes = field_classes(type(self))
        shown = (
            f"{name}={getattr(self, name)!r}"
            for name, whose in classes.items()
            if whose in _SHOWN and name != "earlier"
        )
        return f"{type(self).__name__}({', '.join(shown)})"


@frozen(kw_only=True, repr=False)
class Sighted(Record):
    """
    A fact that several sources show, and that each may know a part of.

    A field that is as it is by default is not known. What the sight observed last
    doesn't tell is taken from earlier ones, each field from the last that told it.

    Attributes:
        earlier: Which fields were taken so, each with when it was seen; not part of
            the fact.
    """

    earlier: Public[tuple[tuple[str, datetime], ...]] = field(default=(), eq=False)

    def seen(self, name: str) -> datetime:
        """Tell when it was seen what a field says."""
        return dict(self.earlier).get(name, self.observed)


@frozen(kw_only=True, repr=False)
class Lasting(Record):
    """
    A fact that holds for a time, `[since, until)`.

    Attributes:
        since: From when it holds, inclusive.

        until: To when it holds, exclusive; `None` while no end is known. An end
            that lies ahead is a fact of the day on which it was set.
    """

    since: Public[datetime] = field(converter=utc)
    until: Public[datetime | None] = field(default=None, converter=optional(utc))

    @property
    def happened(self) -> datetime:
        """When it begins."""
        return self.since

    def holds(self, at: datetime) -> bool:
        """Tell whether it holds at that instant."""
        return self.since <= at and (self.until is None or at < self.until)


def field_classes(kind: type[Record]) -> dict[str, FieldClass]:
    """Tell of each field of a kind of fact whose data it holds."""
    return {
        name: next(mark for mark in get_args(hint) if isinstance(mark, FieldClass))
        for name, hint in get_type_hints(kind, include_extras=True).items()
    }
