"""Where a proposal is taken, and what would follow is shown."""

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

import click

from some_governance.cli.inquiry import NOW
from some_governance.cli.proposing import Proposing
from some_governance.cli.status import Status
from some_governance.cli.verdicts import status_of_decision
from some_governance.records.record import Record
from some_governance.report.decision import decision_as_json, decision_as_text

_FORMS = MappingProxyType({"text": decision_as_text, "json": decision_as_json})

ACCOUNT = click.option("--account", metavar="ID", help="On which account.")
AT = click.option("--at", metavar="MOMENT", help=f"When it is done. {NOW}")
BY = click.option("--by", metavar="HAND", help="Whose hand: a login, or a person.")
JUDGED = click.option(
    "--judged",
    metavar="QUESTION ANSWER",
    type=(str, str),
    multiple=True,
    help="What is judged along with it: kind news.",
)

proposes = partial(
    click.command,
    epilog="The options of decide may stand here, too: see decide --help.",
)
"""Makes a command of an action that may be proposed."""


class Asker:
    """
    Takes a proposal, and shows what would follow.

    Args:
        asked: Loads what is asked about.

        form: `text` or `json`.
    """

    def __init__(self, asked: Callable[[], Proposing], form: str) -> None:
        self.open = asked
        self._form = form

    def show(self, proposing: Proposing, *proposed: Record) -> Status:
        """Show what would follow from some records, and give the status."""
        decision = proposing.decide(*proposed)
        click.echo(_FORMS[self._form](decision), nl=False)
        return status_of_decision(decision)
