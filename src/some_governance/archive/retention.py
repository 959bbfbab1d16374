"""How long something is kept: classes, and the schedule that says which one holds."""

import re
from collections.abc import Iterable
from datetime import datetime

from attrs import field, frozen
from attrs.validators import matches_re

from some_governance.archive.capsules.capsule import CapsuleMetadata
from some_governance.errors import ArchiveError
from some_governance.loading.durations import read_duration
from some_governance.loading.misfits import Misfits
from some_governance.nearest import nearest
from some_governance.records.spans import LATEST

FOR_EVER = "for-ever"
"""How long something is kept that never may go."""

KEEP = "keep"
"""What is done with a thing that is kept, and stays where it is."""


_NAME = re.compile("[a-z][a-z0-9-]{0,99}")


def is_class_name(value: object) -> bool:
    """Tell whether a retention class can be called that."""
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def is_keep(value: object) -> bool:
    """Tell whether a value says how long: `P5Y`, of a century at most, or for ever."""
    if not isinstance(value, str) or not value.startswith("P"):
        return value == FOR_EVER
    try:
        read_duration(value)
    except Misfits:
        return False
    return True


@frozen(kw_only=True)
class RetentionClass:
    """
    For how long something is kept, and why.

    Attributes:
        name: What the municipality calls it.

        keep: How long, from when it was captured: `P5Y`, or `for-ever`. `None` where
            nobody has said so: then a human is asked, and nothing goes.

        reasons: Of what it speaks: what was done (`remove`, `hide`, `keep`), grounds,
            and other answers that were given about the thing; any of them is enough.
            Empty for all that is kept.
    """

    name: str = field(validator=matches_re(_NAME))
    keep: str | None = None
    reasons: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.keep is not None and not is_keep(self.keep):
            raise ValueError(
                f"'keep' is no time to keep something: write P5Y, or P6M, of a century "
                f"at most, or {FOR_EVER}; leave it out to be asked"
            )

    def until(self, since: datetime) -> datetime | None:
        """
        Give from when on what was captured then may go; `None` if nobody has said so.

        What is kept for ever may go after everything, at `LATEST`.
        """
        if self.keep is None:
            return None
        if self.keep == FOR_EVER:
            return LATEST
        try:
            return since + read_duration(self.keep)
        except (OverflowError, ValueError):
            return LATEST


@frozen(kw_only=True)
class RetentionSchedule:
    """
    How long a municipality keeps what it keeps.

    What several classes speak of is kept under all of them, for as long as the longest
    says. What none speaks of a human is asked about, and nothing of it goes.

    Attributes:
        classes: The classes; each has a name of its own.
    """

    classes: tuple[RetentionClass, ...] = ()

    def __attrs_post_init__(self) -> None:
        names = [each.name for each in self.classes]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(
                    f"'classes' has {name!r} twice: give each its own name"
                )

    def of(
        self, metadata: CapsuleMetadata, reasons: Iterable[str] = ()
    ) -> tuple[RetentionClass, ...]:
        """
        Give the classes that something is kept under.

        Args:
            metadata: What its capsule says of it: why it is taken away, if it is.

            reasons: What else makes it worth keeping: answers that were given.
        """
        why = {*reasons, *_reasons(metadata)}
        return tuple(
            each
            for each in self.classes
            if not each.reasons or not why.isdisjoint(each.reasons)
        )

    def named(self, name: str) -> RetentionClass:
        """
        Give a class by its name.

        Raises:
            ArchiveError: There is none.
        """
        for each in self.classes:
            if each.name == name:
                return each
        known = nearest(name, (each.name for each in self.classes))
        raise ArchiveError(f"{name!r} is no retention class: {known}")


def _reasons(metadata: CapsuleMetadata) -> set[str]:
    taken = metadata.taken
    if taken is None:
        return {KEEP}
    grounds = set() if taken.ground is None else {taken.ground}
    return {taken.action, *grounds, *taken.judgements.values()}
