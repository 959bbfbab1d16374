"""All commands, each with what it is for; only the one that runs is imported."""

from importlib import import_module

import click


class Later(click.Command):
    """
    A command that stands elsewhere, and is imported when somebody asks for it.

    Args:
        name: Its name.

        said: How its own help begins.

        within: The module of the command line that it stands in, where that has
            another name.
    """

    def __init__(self, name: str, said: str, *, within: str | None = None) -> None:
        super().__init__(name, help=said)
        self._named = name
        self._module = f"{__package__}.{within or name}"

    def load(self) -> click.Command:
        """Import the command itself."""
        command: click.Command = getattr(import_module(self._module), self._named)
        return command

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Give a context of the command itself, so that click goes on with that."""
        return self.load().make_context(info_name, args, parent, **extra)


COMMANDS = (
    Later(
        "approve",
        "Approve PLAN, which somebody else made and began.",
        within="approving",
    ),
    Later("archive", "Confirm, pack, list, export, hold and dispose of what is kept."),
    Later("assess", "Hold what FOLDER tells against guidelines, and report."),
    Later("check", "Tell all that is wrong with guidelines and registers, at once."),
    Later(
        "clauses",
        "Show the clauses of guidelines, in the order of the text, and what "
        "decides each.",
    ),
    Later("compare", "Say what changed from the report OLD to the report NEW."),
    Later(
        "decide",
        "Say what would follow if something were done, given what FOLDER tells.",
    ),
    Later("diff", "Say what differs between the guidelines A and B."),
    Later(
        "due",
        "List what FOLDER leaves to be done: the earliest due first, the undated last.",
    ),
    Later("fetch", "Save what PLATFORM's API tells in FOLDER, for assess to read."),
    Later(
        "hide", "Hide something on its platform, once it is captured.", within="taking"
    ),
    Later("init", "Write guidelines and registers to begin with into FOLDER."),
    Later(
        "judge", "Answer what FOLDER leaves open, thing by thing, or in a spreadsheet."
    ),
    Later("ledger", "Verify, copy and export what was done: a ledger is one file."),
    Later(
        "month",
        "Put a month of FOLDER on a page for those who lead, without personal data.",
    ),
    Later(
        "plans",
        "List what was begun in FOLDER and isn't ended: what waits, since "
        "when, for what.",
    ),
    Later(
        "platforms",
        "List the platforms that plug-ins provide, and the plug-ins that failed.",
    ),
    Later(
        "remove",
        "Remove something from its platform, once an archive has it.",
        within="taking",
    ),
    Later(
        "run",
        "Go on with PLAN, the beginning of a plan's id or its file, as far as "
        "it comes.",
        within="runs",
    ),
    Later(
        "schema",
        "Print the JSON Schema of a file that you write, or of what a command writes.",
    ),
    Later(
        "settle",
        "Say what came of a call of which nobody knows, and go on with PLAN.",
        within="runs",
    ),
    Later(
        "tokens",
        "Tell how long the tokens of accounts hold, and what they lack, soonest first.",
    ),
    Later("trend", "Say how it went over many reports, clause by clause."),
    Later(
        "watch",
        "Show what FOLDER leaves to be done, live, and again when its files change.",
    ),
    Later(
        "withdraw",
        "Withdraw PLAN: nothing more is done of it, and what was done stays done.",
        within="approving",
    ),
)
