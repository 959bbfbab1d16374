"""What a folder's ledger keeps, as the command line shows it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import click
from attrs import frozen

from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.concerning import capsules_concerning
from some_governance.archive.ledger.holding import Hold, RetainedCapsule
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli.edge import minute
from some_governance.cli.stored import short
from some_governance.records.spans import LATEST
from some_governance.report.printable import printable


@frozen(kw_only=True)
class Kept:
    """A capsule that is kept, and for how long."""

    retained: RetainedCapsule
    capsule: Capsule

    @property
    def of(self) -> str:
        """Id of the thing that it holds."""
        return self.retained.capsule.of

    def lines(self, at: datetime) -> Iterator[str]:
        """Say what is kept, without words and names, and for how long."""
        metadata, captured = self.capsule.metadata, self.retained.capsule
        receipt = "archived" if captured.receipt else "not archived"
        yield (
            f"{short(captured.capsule)} {metadata.kind} {captured.of}, captured "
            f"{minute(metadata.captured)}, to {self.retained.case.action}, {receipt}"
        )
        holds = "".join(f"; {_on_hold(each)}" for each in self.retained.holds)
        yield f"  {_how_long(self.retained, at)}{holds}"


def kept_in(ledger: Ledger, author: str | None = None) -> tuple[Kept, ...]:
    """Give all that wasn't disposed of; with an author, what concerns them."""
    kept = tuple(
        Kept(retained=each, capsule=ledger.capsule(each.capsule.capsule))
        for each in ledger.retained()
    )
    if author is None:
        return kept
    theirs = capsules_concerning((each.capsule for each in kept), author)
    return tuple(each for each in kept if each.capsule.id in theirs)


def one_of(kept: Iterable[Kept], name: str, folder: Path) -> Kept:
    """
    Give the one capsule whose name begins so.

    Raises:
        click.BadParameter: There is none, or there are several.
    """
    found = [each for each in kept if each.retained.capsule.capsule.startswith(name)]
    if len(found) != 1:
        raise click.BadParameter(
            printable(
                f"{name!r} is the beginning of {len(found)} names: look at "
                f"some-governance archive list {folder}"
            ),
            param_hint="CAPSULE",
        )
    return found[0]


def _how_long(retained: RetainedCapsule, at: datetime) -> str:
    if retained.until is None:
        name = retained.under
        return (
            "nobody has said how long it is kept"
            if name is None
            else f"class {name} has no number: nobody has said how long it is kept"
        )
    if retained.until == LATEST:
        return f"kept for ever ({retained.under})"
    since = "may go since" if retained.until <= at else "kept until"
    return f"{since} {minute(retained.until)} ({retained.under})"


def _on_hold(hold: Hold) -> str:
    return (
        f"on hold {hold.id} ({hold.why}, by {hold.by.id}, since {minute(hold.since)})"
    )
