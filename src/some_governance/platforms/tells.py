"""Which facts a source tells of, and of which of them it can tell all."""

from attrs import field, frozen
from attrs.validators import deep_iterable, in_

from some_governance.records.facts import FACTS

_KNOWN = deep_iterable(in_(FACTS))


@frozen(kw_only=True)
class Tells:
    """
    Which facts a source tells of, at the most.

    How much of them it tells depends on what it is asked for, and gives.

    Attributes:
        all: Kinds of facts, as in `FACTS`, of which it can vouch that these are all.

        some: Those of which it only tells what it happens to show.

    Raises:
        ValueError: There is no such kind of fact.
    """

    all: tuple[str, ...] = field(default=(), validator=_KNOWN)
    some: tuple[str, ...] = field(default=(), validator=_KNOWN)
