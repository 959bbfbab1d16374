"""The commands, and how each of them ends."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from some_governance.cli.commands import COMMANDS
from some_governance.cli.status import Status
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


@click.group(
    cls=Commands,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(VERSION, prog_name="some-governance")
def app() -> None:
    """
    Hold a municipality's social media against its own guidelines.

    Exit status: 0 all met, 1 something is broken, 2 something could not be told,
    3 bad input or usage, 70 a fault of this program.
    """


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
