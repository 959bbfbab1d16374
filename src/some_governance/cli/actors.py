"""Who does it, in which role, and who vouches for that."""

from collections.abc import Callable
from typing import TypeVar

import click

from some_governance.archive.actors import Actor
from some_governance.cli import edge
from some_governance.cli.inquiry import Inquiry
from some_governance.cli.judge import BY, checked
from some_governance.guidelines.known import Known
from some_governance.nearest import nearest
from some_governance.records.people import Person
from some_governance.report.printable import printable

F = TypeVar("F", bound=Callable[..., object])


def _by(command: F, *, required: bool) -> F:
    option: Callable[[F], F] = click.option(
        "--by",
        metavar="PERSON",
        envvar=BY,
        show_envvar=True,
        required=required,
        callback=checked,
        help="Who does it: the id of a person in the registers.",
    )
    return option(command)


def _role(command: F, *, required: bool) -> F:
    option: Callable[[F], F] = click.option(
        "--role",
        metavar="WORD",
        required=required,
        help="In which role, as the registers say.",
    )
    return option(command)


def names_an_actor(command: F) -> F:
    """Let a command take `by` and `role`."""
    return _by(_role(command, required=True), required=True)


def may_name_an_actor(command: F) -> F:
    """Let a command take `by` and `role`, which may be left out."""
    return _by(_role(command, required=False), required=False)


def actor(by: str, role: str, inquiry: Inquiry) -> Actor:
    """
    Say who acts; the system's login vouches that it was them.

    Raises:
        click.BadParameter: The registers name persons, and not this one; or the
            guidelines know no such role.
    """
    persons = [each.id for each in inquiry.folder.records.each(Person)]
    if persons and by not in persons:
        raise click.BadParameter(
            printable(f"{by!r} is nobody in the registers: {nearest(by, persons)}"),
            param_hint="--by",
        )
    words = Known.by(inquiry.guidelines).words
    if role not in words:
        raise click.BadParameter(
            printable(
                f"{role!r} is no word of these guidelines: {nearest(role, words)}"
            ),
            param_hint="--role",
        )
    return Actor(id=by, role=role, vouched_by=f"os-user:{edge.login()}")
