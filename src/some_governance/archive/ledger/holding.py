"""What keeps a capsule: its classes, those of the same thing, and holds."""

from collections.abc import Iterable
from datetime import datetime

from attrs import frozen

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.cases import KeptCapsule, LedgerCase
from some_governance.records.spans import EARLIEST, LATEST


@frozen(kw_only=True)
class Hold:
    """
    What keeps things, whatever their classes say: a complaint, a lawsuit, a request.

    Attributes:
        id: The sequence of the entry that tells of it.

        of: Ids of the things that it names, or of accounts: all of theirs.

        why: In one word of the municipality's.

        by: Who laid it on them.

        since: When, as was claimed.
    """

    id: int
    of: tuple[str, ...]
    why: str
    by: Actor
    since: datetime

    def keeps(self, case: LedgerCase, capsule: KeptCapsule) -> bool:
        """Tell whether it keeps a capsule, in which any thing that it names is."""
        return not {case.account, *capsule.covers}.isdisjoint(self.of)


@frozen(kw_only=True)
class RetainedCapsule:
    """
    For how long a capsule is kept, and why.

    Attributes:
        case: The case that it belongs to.

        capsule: The capsule.

        until: From when on it may go, as far as its classes say; `LATEST` for what is
            kept for ever, `None` where nobody has said how long.

        under: The class that keeps it the longest, or has no number; `None` where it
            is kept under none.

        holds: What else keeps it.
    """

    case: LedgerCase
    capsule: KeptCapsule
    until: datetime | None
    under: str | None
    holds: tuple[Hold, ...]

    def over(self, at: datetime) -> bool:
        """Tell whether its time is over, whatever holds it."""
        return self.until is not None and self.until <= at

    def objection(self, at: datetime) -> str | None:
        """Say why it may not go at a moment; `None` where it may."""
        if self.holds:
            named = "; ".join(
                f"{each.id} ({each.why}, {each.by.id}, since {each.since.isoformat()})"
                for each in self.holds
            )
            return f"it is on hold {named}"
        if self.under is None:
            return "it is kept under no class: a human has to say how long"
        if self.until is None:
            return f"class {self.under!r} has no number: a human has to say how long"
        if self.over(at):
            return None
        if self.until == LATEST:
            return f"class {self.under!r} keeps it for ever"
        return f"class {self.under!r} keeps it until {self.until.isoformat()}"


def retained(
    case: LedgerCase,
    capsule: KeptCapsule,
    same: Iterable[KeptCapsule],
    holds: Iterable[Hold],
) -> RetainedCapsule:
    """
    Say for how long a capsule is kept.

    Args:
        case: Its case.

        capsule: The capsule.

        same: All capsules of the same thing that are there, itself among them: the one
            that is kept longest keeps them all.

        holds: Those that were not lifted.
    """
    until, under = max(map(_kept, same), key=_longest)
    return RetainedCapsule(
        case=case,
        capsule=capsule,
        until=until,
        under=under,
        holds=tuple(each for each in holds if each.keeps(case, capsule)),
    )


def _kept(capsule: KeptCapsule) -> tuple[datetime | None, str | None]:
    """Give until when its own classes keep it, and the one that does so longest."""
    answered = {each.name for each in capsule.classes if each.keep is not None}
    kept = [
        (each.until(capsule.since), each.name)
        for each in capsule.classes
        if each.keep is not None or each.name not in answered
    ]
    return max(kept, key=_longest, default=(None, None))


def _longest(kept: tuple[datetime | None, str | None]) -> tuple[bool, datetime]:
    """Order by how long something is kept; what nobody has said is the longest."""
    until, _ = kept
    return until is None, until or EARLIEST
