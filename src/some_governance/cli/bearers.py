"""Whose duties are shown: everybody's, or those of one bearer."""

from collections.abc import Callable
from typing import TypeVar

import click

from some_governance.guidelines.guidelines import Guidelines
from some_governance.nearest import nearest
from some_governance.report.printable import printable

F = TypeVar("F", bound=Callable[..., object])

_BEARER: Callable[[F], F] = click.option(
    "--bearer", metavar="WORD", help="Only what is for them to do."
)


def asks_for_a_bearer(command: F) -> F:
    """Let a command take `bearer`."""
    return _BEARER(command)


def check_bearer(bearer: str | None, guidelines: Guidelines) -> None:
    """
    Refuse one who bears no duty; `None` is everybody.

    Raises:
        click.BadParameter: It tells who does.
    """
    bearers = {each.bearer for each in guidelines.clauses if each.bearer}
    if bearer is not None and bearer not in bearers:
        raise click.BadParameter(
            printable(f"{bearer!r} bears no duty here: {nearest(bearer, bearers)}"),
            param_hint="--bearer",
        )
