"""What is removed, or hidden, held against guidelines before it is."""

from collections.abc import Callable
from typing import TypedDict, Unpack

import click

from some_governance.cli.asker import AT, BY, JUDGED, Asker, proposes
from some_governance.cli.proposing import PROPOSED
from some_governance.cli.status import Status
from some_governance.records.removals import Removal, Taking
from some_governance.rules.asking import NO, YES
from some_governance.rules.removed import GROUND

EXTRAORDINARY = "extraordinary"


class _Said(TypedDict):
    """What is said of something that is taken away."""

    of: str | None
    at: str | None
    by: str | None
    ground: str | None
    extraordinary: bool | None
    judged: tuple[tuple[str, str], ...]


def _takes_away(command: Callable[..., Status]) -> Callable[..., Status]:
    """Let a command take what is removed, when, by whom, and on which ground."""
    of = click.option("--of", metavar="ID", help="What is taken away.")
    ground = click.option("--ground", metavar="WORD", help="On which ground.")
    extraordinary = click.option(
        "--extraordinary/--ordinary", default=None, help="Is the case extraordinary?"
    )
    taken: Callable[..., Status] = click.pass_obj(command)
    for option in (JUDGED, extraordinary, ground, BY, AT, of):
        taken = option(taken)
    return taken


@proposes()
@_takes_away
def remove(desk: Asker, **said: Unpack[_Said]) -> Status:
    """Remove something for good."""
    return _taken_away(desk, "remove", said)


@proposes()
@_takes_away
def hide(desk: Asker, **said: Unpack[_Said]) -> Status:
    """Hide something from the sight of others."""
    return _taken_away(desk, "hide", said)


def _taken_away(desk: Asker, action: Taking, options: _Said) -> Status:
    proposing = desk.open()
    when, by = proposing.moment(options["at"], "--at"), options["by"]
    of = proposing.said(options["of"], "--of")
    removal = Removal(
        id=PROPOSED,
        observed=when,
        of=of.id,
        account=of.account,
        at=when,
        by=by,
        action=action,
    )
    answers = dict(options["judged"])
    if options["ground"] is not None:
        proposing.asks(GROUND, "--ground")
        answers[GROUND] = options["ground"]
    if options["extraordinary"] is not None:
        proposing.asks(EXTRAORDINARY, "--extraordinary/--ordinary")
        answers[EXTRAORDINARY] = YES if options["extraordinary"] else NO
    judgements = proposing.judgements(of.id, answers.items(), when, by)
    return desk.show(proposing, removal, *judgements)
