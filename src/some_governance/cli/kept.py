"""What a folder's ledger keeps, as the command line shows it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import click
from attrs import frozen

from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.reading import capsule_records
from some_governance.archive.concerning import (
    PERSON_IDS,
    PERSONS,
    capsules_concerning,
    parted,
)
from some_governance.archive.ledger.cases import LedgerCase
from some_governance.archive.ledger.holding import Hold, RetainedCapsule
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli.edge import minute
from some_governance.cli.stored import short
from some_governance.platforms.captures import Uttered
from some_governance.records.spans import LATEST
from some_governance.report.lines import wrapped
from some_governance.report.printable import printable

_DONE: Mapping[str, str] = MappingProxyType(
    {"hide": "hidden", "keep": "kept", "remove": "removed"}
)
_UNSAID = "nobody has said how long it is kept: archive retain does"


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
            f"{minute(metadata.captured)}, {_came_of(self.retained.case)}, {receipt}"
        )
        holds = "".join(f"; {_on_hold(each)}" for each in self.retained.holds)
        yield f"  {_how_long(self.retained, at)}{holds}"


def kept_in(ledger: Ledger) -> tuple[Kept, ...]:
    """Give all that wasn't disposed of."""
    return tuple(
        Kept(retained=each, capsule=ledger.capsule(each.capsule.capsule))
        for each in ledger.retained()
    )


def beside(kept: Iterable[Kept], one: Kept) -> tuple[Kept, ...]:
    """Give what has the words of a capsule's thing, too: above it, or below it."""
    return tuple(
        each
        for each in kept
        if each != one
        and any(
            said.id == one.of and isinstance(said, Uttered)
            for said in capsule_records(each.capsule).facts
        )
    )


def concerning(kept: Iterable[Kept], author: str) -> tuple[Kept, ...]:
    """
    Give what concerns one person, and say what was looked for, and where.

    Raises:
        ArchiveError: As `capsules_concerning`.
    """
    all_ = tuple(kept)
    theirs = capsules_concerning((each.capsule for each in all_), author)
    platform, _ = parted(author)
    count = sum(each.capsule.metadata.platform == platform for each in all_)
    keys = ", ".join(sorted(PERSONS | PERSON_IDS))
    said = (
        f"Looked for {author} in what is kept of {platform} ({count}): as the author "
        f"(author_id, by), and under {keys} in what was received."
    )
    if not theirs:
        said += (
            f" {author} isn't named there. Who is spoken of by name, seen in a "
            f"picture, or shown without an id isn't found so: somebody has to read "
            f"what is kept."
        )
    for line in wrapped(said, "", "  "):
        click.echo(line)
    return tuple(each for each in all_ if each.capsule.id in theirs)


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


def _came_of(case: LedgerCase) -> str:
    """Say what a thing was captured for, and what came of that."""
    if case.ended == "done":
        return _DONE[case.action]
    return f"to {case.action}{f' ({case.ended})' if case.closed else ''}"


def _how_long(retained: RetainedCapsule, at: datetime) -> str:
    if retained.until is None:
        name = retained.under
        return _UNSAID if name is None else f"class {name} has no number: {_UNSAID}"
    if retained.until == LATEST:
        return f"kept for ever ({retained.under})"
    since = "may go since" if retained.until <= at else "kept until"
    return f"{since} {minute(retained.until)} ({retained.under})"


def _on_hold(hold: Hold) -> str:
    return (
        f"on hold {hold.id} ({hold.why}, by {hold.by.id}, since {minute(hold.since)})"
    )
