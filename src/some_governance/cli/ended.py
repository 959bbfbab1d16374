"""What came of a plan, step by step and in the end, and what to type next."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import click

from some_governance.archive.arkivmelding.outbox import FIKS_ARKIV
from some_governance.archive.folder.folder import FOLDER
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli.keeping import (
    LEDGER,
    as_options,
    capsule_in,
)
from some_governance.cli.status import Status
from some_governance.cli.stored import short
from some_governance.errors import PlatformError
from some_governance.moderation.plans import Action, RemovalPlan
from some_governance.moderation.running import RunEnded, RunEnding, WhyStopped
from some_governance.report.printable import printable

_STATUS: Mapping[RunEnding, Status] = MappingProxyType(
    {
        RunEnding.DONE: Status.ALL_MET,
        RunEnding.WAITING: Status.UNTOLD,
        RunEnding.UNKNOWN: Status.UNTOLD,
        RunEnding.STOPPED: Status.BROKEN,
    }
)
_DONE: Mapping[Action, str] = MappingProxyType({"hide": "hidden", "remove": "removed"})

_STEPS: Mapping[EntryKind, str] = MappingProxyType(
    {
        EntryKind.OPENED: "begun, to {action} it",
        EntryKind.CAPTURED: "captured",
        EntryKind.SUBMITTED: "handed in to {archive}",
        EntryKind.RECEIPT: "confirmed by {archive}",
        EntryKind.HIDING: "asking the platform to hide it",
        EntryKind.HIDDEN: "the platform says that it is hidden",
        EntryKind.REMOVING: "asking the platform to remove it",
        EntryKind.REMOVED: "the platform says that it is removed",
        EntryKind.REFUSED: "the platform refused ({why})",
        EntryKind.UNKNOWN: "nobody knows what came of it ({why})",
        EntryKind.SETTLED: "found out by {through}: {outcome}",
        EntryKind.VERIFIED: "read again: {outcome}",
        EntryKind.FOLLOWED_UP: "{archive} is told",
        EntryKind.CLOSED: "closed ({why})",
    }
)

_WHY: Mapping[WhyStopped, str] = MappingProxyType(
    {
        WhyStopped.GONE: "it isn't there any more, and this plan did not take it away",
        WhyStopped.NOT_WHOLE: "not all of it could be read: {said}",
        WhyStopped.STALE: "it says something else than what was judged",
        WhyStopped.NO_RECEIPT: "the archive {archive} hasn't confirmed {of}",
        WhyStopped.NOT_APPROVED: "somebody else than {by} has to approve it",
        WhyStopped.REFUSED: "the platform refuses it",
        WhyStopped.NOT_KNOWN: "it was asked for, and nobody knows whether it is "
        "{done}; it is not asked for again. A platform may answer alike of what is "
        "gone and of what may not be seen, as Facebook does (error 100/33), so that "
        "reading proves nothing",
        WhyStopped.STILL_THERE: "it was asked for, and it is there all the same",
        WhyStopped.NOT_TOLD: "it is {done}, and the archive isn't told yet: {of}",
        WhyStopped.CLOSED: "it was stopped before ({said})",
    }
)
_CLOSED: Mapping[str, str] = MappingProxyType(
    {
        "done": "{item} is {done}: the plan was run to its end before",
        "withdrawn": "it was withdrawn before",
    }
)
"""What is said of a plan that was closed before, by why it was."""

_ANEW = (
    "some-governance {action} {folder} --of {item} …, once it is judged as it is now"
)
_RUN = "some-governance run {folder} {plan}{options}"
_NEXT: Mapping[WhyStopped, str] = MappingProxyType(
    {
        WhyStopped.GONE: "some-governance fetch, to see what is there now",
        WhyStopped.NOT_WHOLE: f"{_RUN}, a little later",
        WhyStopped.STALE: _ANEW,
        WhyStopped.NO_RECEIPT: f"{_RUN}, once the archive has answered",
        WhyStopped.NOT_APPROVED: "some-governance approve {folder} {plan} --by PERSON "
        f"--role WORD, and then {_RUN}",
        WhyStopped.REFUSED: "some-governance tokens {folder}, to see what is lacking; "
        "then plan it anew",
        WhyStopped.NOT_KNOWN: "some-governance settle {folder} {plan}{options}, once a "
        "webhook told of it; or look at the page, and say what you see: --outcome gone "
        "(or there) --by PERSON --role WORD",
        WhyStopped.STILL_THERE: _ANEW,
        WhyStopped.NOT_TOLD: _RUN,
        WhyStopped.CLOSED: "some-governance plans {folder}, to see what is open",
    }
)
_ANSWERED: Mapping[str, str] = MappingProxyType(
    {
        FOLDER.name: "some-governance archive confirm {folder} {plan} --by PERSON "
        f"--role WORD, once it is archived; and then {_RUN}",
        FIKS_ARKIV.name: "some-governance archive receipt {folder} FILE{options}, with "
        f"what the archive answers, unless that is laid in its inbox; and then {_RUN}",
    }
)
"""What to type where an archive of ours hasn't confirmed it."""


def _in_words(entry: Entry) -> str:
    """Say what an entry of the ledger tells, in one line."""
    said = _STEPS.get(entry.kind, entry.kind.value).format_map(entry.facts)
    return f"{entry.sequence} {entry.item}: {said}"


def steps_shown(ledger: Ledger, folder: Path) -> Callable[[Entry], None]:
    """Give what shows an entry of a folder's ledger, and where its capsule lies."""

    def show(entry: Entry) -> None:
        click.echo(printable(_in_words(entry)))
        facts = entry.facts
        if entry.kind is EntryKind.SUBMITTED and facts["archive"] == FOLDER.name:
            capsule = ledger.capsule(str(facts["capsule"]))
            click.echo(printable(f"  its capsule: {capsule_in(folder, capsule.id)}"))

    return show


def left_hidden(of: str) -> str:
    """Say that a thing stays hidden, though the plan to remove it came to nothing."""
    return (
        f"{of} was hidden at once, and stays hidden: show it again on the platform's "
        f"own page, or plan anew to remove it"
    )


def run_through(
    run: Callable[[RemovalPlan], RunEnded],
    plan: RemovalPlan,
    folder: Path,
    settings: Mapping[str, str],
) -> Status:
    """
    Run a plan, tell what came of it, and what to type next; give the status.

    Args:
        run: Runs it.

        plan: It.

        folder: Where it all lies.

        settings: Of its archive, which the next command needs as well.
    """
    options = as_options(settings)
    try:
        ran = run(plan)
    except PlatformError as error:
        later = _RUN.format(folder=folder, plan=short(plan.id), options=options)
        for line in (f"waiting: {error}", f"next: {later}, when that is put right"):
            click.echo(printable(line))
        return Status.UNTOLD
    for line in _told(ran, folder, options):
        click.echo(printable(line))
    return _STATUS[ran.ending]


def _told(ran: RunEnded, folder: Path, options: str) -> Iterator[str]:
    plan = ran.plan
    if ran.unheard:
        yield f"not all steps could be shown: {', '.join(sorted({*ran.unheard}))}"
    if ran.why is None:
        yield f"done: {plan.of} is {_DONE[plan.action]}, with all that is written above"
        yield (
            f"next: some-governance ledger head {folder / LEDGER}, and give that to "
            f"somebody else to keep"
        )
        return
    words = {
        "action": plan.action,
        "archive": plan.archive,
        "by": plan.by.id,
        "done": _DONE[plan.action],
        "folder": str(folder),
        "item": plan.of,
        "of": ", ".join(ran.of),
        "options": options,
        "plan": short(plan.id),
        "said": ran.said,
    }
    closed = ran.why is WhyStopped.CLOSED
    what = _CLOSED.get(ran.said, _WHY[ran.why]) if closed else _WHY[ran.why]
    yield f"{ran.ending.value}: {what.format_map(words)}"
    if ran.said and not closed:
        yield f"  {ran.said}"
    if ran.hidden:
        yield left_hidden(plan.of)
    following = _NEXT[ran.why]
    if ran.why is WhyStopped.NO_RECEIPT:
        following = _ANSWERED.get(plan.archive, following)
    yield f"next: {following.format_map(words)}"
