"""What somebody has to say before anything is done."""

import sys
from collections.abc import Callable
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])

may_be_confirmed: Callable[[F], F] = click.option(
    "--yes", is_flag=True, help="Do it without asking."
)


def confirm(question: str, *, yes: bool) -> None:
    """
    Ask, unless that was said before.

    Raises:
        click.Abort: They don't want it.
        click.UsageError: Nobody is there to be asked.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError(
            "nobody is there to say yes to it: say it in a terminal, or give --yes"
        )
    click.confirm(question, abort=True, err=True)
