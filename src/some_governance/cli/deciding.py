"""`some-governance archive retain`, `hold`, `release` and `dispose`: what stays."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import click

from some_governance.archive.ledger.kinds import is_word
from some_governance.assessment.deciding import decide
from some_governance.cli import edge
from some_governance.cli.actors import actor, names_an_actor
from some_governance.cli.awaited import SOMEBODY
from some_governance.cli.confirming import confirm, may_be_confirmed
from some_governance.cli.inquiry import Inquiry, acts_in_a_folder, opened
from some_governance.cli.keeping import (
    ARCHIVE,
    RETENTION,
    ledger_in,
    retention_in,
)
from some_governance.cli.kept import Kept, beside, concerning, kept_in, one_of
from some_governance.cli.status import Status
from some_governance.cli.stored import forget, short
from some_governance.outcomes import Verdict
from some_governance.records.removals import Disposal
from some_governance.report.printable import printable

F = TypeVar("F", bound=Callable[..., object])


def _one_word(_: click.Context, __: click.Parameter, value: str) -> str:
    """Refuse what the ledger doesn't take: what somebody wrote would stay there."""
    if not is_word(value):
        raise click.BadParameter("write one word, access-request")
    return value


_WHY: Callable[[F], F] = click.option(
    "--why",
    metavar="WORD",
    required=True,
    callback=_one_word,
    help="Why, in one word: it stays in the ledger for ever.",
)


@click.command()
@acts_in_a_folder
@click.argument("capsules", metavar="CAPSULE...", nargs=-1, required=True)
@names_an_actor
@click.option(
    "--class",
    "name",
    metavar="NAME",
    required=True,
    help=f"The class, as FOLDER/{RETENTION} names it; it has a number there.",
)
@_WHY
def retain(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    capsules: tuple[str, ...],
    by: str,
    role: str,
    name: str,
    why: str,
) -> Status:
    """
    Keep each CAPSULE, the beginning of its name in the list, under a class, too.

    It is kept as long as the longest of its classes says: this never shortens
    anything. It is how to say how long, where nobody has.
    """
    who = actor(by, role, opened(folder, guidelines, since))
    under = retention_in(folder).named(name)
    if under.keep is None:
        raise click.BadParameter(
            printable(f"write in {folder / RETENTION} how long {name} keeps, first"),
            param_hint="--class",
        )
    with ledger_in(folder) as ledger:
        before = kept_in(ledger)
        names = [
            one_of(before, each, folder).retained.capsule.capsule for each in capsules
        ]
        for each in names:
            ledger.retain(each, under, why, at=edge.now(), actor=who)
        kept = kept_in(ledger)
        for each in names:
            for line in one_of(kept, each, folder).lines(edge.now()):
                click.echo(printable(line))
    return Status.ALL_MET


@click.command()
@acts_in_a_folder
@click.argument("of", metavar="[ID]...", nargs=-1)
@names_an_actor
@click.option(
    "--author",
    metavar="ID",
    help="All that concerns this one, facebook:1000, and is kept by now.",
)
@_WHY
def hold(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    of: tuple[str, ...],
    by: str,
    role: str,
    author: str | None,
    why: str,
) -> Status:
    """
    Hold all that is kept of things: nothing of it goes until somebody releases it.

    Each ID is that of a thing, or of an account: then of all that stands there, also
    of what is captured later. For a complaint, a lawsuit, a request for access.
    """
    who = actor(by, role, opened(folder, guidelines, since))
    with ledger_in(folder) as ledger:
        theirs = () if author is None else concerning(kept_in(ledger), author)
        named = sorted({*of, *(each.of for each in theirs)})
        if not named:
            raise click.UsageError("nothing is kept that could be held: name an ID")
        entry = ledger.hold(named, why, at=edge.now(), actor=who)
    click.echo(printable(f"hold {entry.sequence} is laid on {', '.join(named)}"))
    follows = f"archive release {folder} {entry.sequence}"
    click.echo(printable(f"next, when it is over: some-governance {follows}"))
    return Status.ALL_MET


@click.command()
@acts_in_a_folder
@click.argument("hold", type=int)
@names_an_actor
@_WHY
def release(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    hold: int,
    by: str,
    role: str,
    why: str,
) -> Status:
    """
    Release what HOLD, its number in the list, keeps.

    Nothing goes by that: what may is listed, with --may-go, and disposed of on a
    person's word.
    """
    who = actor(by, role, opened(folder, guidelines, since))
    with ledger_in(folder) as ledger:
        ledger.release(hold, why, at=edge.now(), actor=who)
    click.echo(printable(f"hold {hold} is lifted"))
    return Status.ALL_MET


@click.command()
@acts_in_a_folder
@click.argument("capsule")
@names_an_actor
@_WHY
@may_be_confirmed
def dispose(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    capsule: str,
    by: str,
    role: str,
    why: str,
    yes: bool,
) -> Status:
    """
    Dispose of what CAPSULE, the beginning of its name in the list, holds.

    It stays where a class keeps it longer, something holds it, nobody has said how
    long it is kept, or the guidelines are against it. Its words are overwritten in the
    ledger; that it was there, and who disposed of it and why, stays. The plan by which
    it was taken away goes along. Which other capsules have its words, too, those of
    what it stands under and of what stands below it, is told: they stay. What the
    archive has, and backups, are disposed of there.
    """
    inquiry = opened(folder, guidelines, since)
    who, at = actor(by, role, inquiry), edge.now()
    with ledger_in(folder) as ledger:
        kept = kept_in(ledger)
        each = one_of(kept, capsule, folder)
        named = each.retained.capsule.capsule
        if objection := each.retained.objection(at) or _broken(inquiry, each, by, at):
            what = f"{short(named)} of {each.of} may not go: {objection}"
            if each.retained.until is None:
                what += (
                    f"; some-governance archive retain {folder} {short(named)} --class "
                    f"NAME --why WORD {SOMEBODY} says so"
                )
            raise click.UsageError(printable(what))
        for line in each.lines(at):
            click.echo(printable(line))
        if others := beside(kept, each):
            places = ", ".join(
                f"{short(other.retained.capsule.capsule)} of {other.of}"
                for other in others
            )
            click.echo(printable(f"its words stay, too, in {places}"))
        confirm("Dispose of it, for good?", yes=yes)
        ledger.dispose(named, why, at=edge.now(), actor=who)
        forget(folder, each.retained.case.id)
    click.echo(
        printable(
            f"disposed of here; what archives and backups have, {folder / ARCHIVE} "
            f"among them, is disposed of there"
        )
    )
    return Status.ALL_MET


def _broken(inquiry: Inquiry, each: Kept, by: str, at: datetime) -> str | None:
    """Name the sentences that disposing of it would break; `None` where none is."""
    disposal = Disposal(
        id=f"proposed:{each.retained.capsule.capsule}",
        observed=at,
        source="proposed",
        of=each.of,
        at=at,
        by=by,
    )
    decision = decide(inquiry.guidelines, inquiry.situation(), disposal)
    clauses = [
        finding.clause.id
        for finding in decision.caused
        if finding.outcome.verdict is Verdict.BROKEN
    ]
    return f"that would break {', '.join(clauses)}" if clauses else None
