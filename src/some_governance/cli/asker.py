"""Where a proposal is taken, and what would follow is shown."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from some_governance.cli.inquiry import NOW
from some_governance.cli.proposing import Proposing
from some_governance.cli.status import Status
from some_governance.cli.told import tell
from some_governance.cli.verdicts import status_of_decision
from some_governance.records.record import Record
from some_governance.report.decision import decision_as_json, decision_as_text
from some_governance.report.language import Language

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

        language: In which text is.

        output: Where it is written.
    """

    def __init__(
        self,
        asked: Callable[[], Proposing],
        form: str,
        language: Language,
        output: Path,
    ) -> None:
        self.open = asked
        self._form = form
        self._language = language
        self._output = output

    def show(self, proposing: Proposing, *proposed: Record) -> Status:
        """Show what would follow from some records, and give the status."""
        decision = proposing.decide(*proposed)
        if self._form == "json":
            said = decision_as_json(decision)
        else:
            said = decision_as_text(decision, self._language)
        tell(said, self._output)
        return status_of_decision(decision)
