"""The commands, and how each of them ends."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from some_governance.cli.approving import approve, withdraw
from some_governance.cli.archive import archive
from some_governance.cli.assess import assess
from some_governance.cli.check import check
from some_governance.cli.clauses import clauses
from some_governance.cli.decide import decide
from some_governance.cli.diff import diff
from some_governance.cli.due import due
from some_governance.cli.fetch import fetch
from some_governance.cli.init import init
from some_governance.cli.judge import judge
from some_governance.cli.ledger import ledger
from some_governance.cli.plans import plans
from some_governance.cli.platforms import platforms
from some_governance.cli.runs import run as going_on
from some_governance.cli.runs import settle
from some_governance.cli.schema import schema
from some_governance.cli.status import Status
from some_governance.cli.taking import hide, remove
from some_governance.cli.tokens import tokens
from some_governance.errors import SomeGovernanceError
from some_governance.report.printable import printable
from some_governance.version import VERSION


class Unread(Exception):
    """Nobody reads what is written: the pipe is closed, as by `head`."""


class Commands(click.Group):
    """Commands that tell a closed pipe from a run that was stopped."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; click and rich would exit, each in its own way."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise Unread from None
        except SystemExit as error:
            if isinstance(error.__context__, BrokenPipeError):
                raise Unread from None
            raise


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="some-governance")
def app() -> None:
    """
    Hold a municipality's social media against its own guidelines.

    Exit status: 0 all met, 1 something is broken, 2 something could not be told,
    3 bad input or usage, 70 a fault of this program.
    """


app.add_command(approve)
app.add_command(archive)
app.add_command(assess)
app.add_command(check)
app.add_command(clauses)
app.add_command(decide)
app.add_command(diff)
app.add_command(due)
app.add_command(fetch)
app.add_command(hide)
app.add_command(init)
app.add_command(judge)
app.add_command(ledger)
app.add_command(plans)
app.add_command(platforms)
app.add_command(remove)
app.add_command(going_on)
app.add_command(schema)
app.add_command(settle)
app.add_command(tokens)
app.add_command(withdraw)


def run(arguments: Sequence[str]) -> Status:
    """Run a command, tell what went wrong on standard error, and give the status."""
    try:
        status = app.main(
            list(arguments), prog_name="some-governance", standalone_mode=False
        )
    except click.ClickException as error:
        error.show()
        return Status.BAD_INPUT
    except SomeGovernanceError as error:
        for line in str(error).splitlines():
            click.echo(f"some-governance: {printable(line)}", err=True)
        return Status.BAD_INPUT
    except (click.Abort, KeyboardInterrupt, SystemExit):
        click.echo("some-governance: stopped", err=True)
        return Status.BAD_INPUT
    except Unread:
        _write_to_nowhere()
        return Status.BAD_INPUT
    except Exception as error:  # noqa: BLE001 - a fault of ours has its own status
        click.echo(_fault(error), err=True, nl=False)
        return Status.OUR_FAULT
    return Status(status or Status.ALL_MET)


def _write_to_nowhere() -> None:
    """Let go of what is still to be written, so that leaving says nothing either."""
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _fault(error: Exception) -> str:
    """Tell where a fault of ours lies, without what it says: that may be data."""
    where = "".join(traceback.format_tb(error.__traceback__))
    return (
        f"{where}some-governance: a fault of ours, {type(error).__name__}; "
        f"please report it with the lines above\n"
    )
