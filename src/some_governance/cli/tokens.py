"""`some-governance tokens`: which tokens end, and who must act before that."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import click
from attrs import frozen

from some_governance.cli import edge
from some_governance.cli.chosen import (
    Chosen,
    asks_platforms,
    chosen,
    connectable,
    registers_of,
)
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.errors import PlatformError, TokenRejected
from some_governance.platforms.connections import TokenState
from some_governance.platforms.guarding import guarded
from some_governance.records.spans import LATEST
from some_governance.report.printable import printable

_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Told:
    """
    What a platform said of the token of an account.

    Attributes:
        account: Its id.

        state: How long the token holds; `None` where the platform didn't say.

        why: Why it didn't, or wasn't asked; empty when it did.

        rejected: Whether it didn't because the token is dead.
    """

    account: str
    state: TokenState | None = None
    why: str = ""
    rejected: bool = False

    @property
    def dead(self) -> bool:
        """Whether the platform no longer accepts it."""
        if self.state is None:
            return self.rejected
        return not self.state.valid

    def order(self) -> tuple[bool, datetime, str]:
        """Dead ones come first, then those that end first."""
        ends = None if self.state is None else self.state.ends()
        return not self.dead, ends or LATEST, self.account


@click.command()
@click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default="."
)
@asks_platforms
@click.option(
    "--within",
    metavar="DAYS",
    type=click.IntRange(min=0, max=36500),
    default=14,
    show_default=True,
    help="What ends within so many days needs somebody to act.",
)
def tokens(
    folder: Path,
    accounts: tuple[str, ...],
    credentials: Path | None,
    within: int,
) -> Status:
    """
    Tell how long the tokens of accounts hold, and what they lack, soonest first.

    Without --account, it asks about the open accounts in FOLDER's registers whose
    platform can be connected to.

    Exit status: 0 all hold, 1 one is dead, ends soon or lacks a permission to read,
    2 one could not be told, 3 bad input or usage.
    """
    plugins = installed_plugins()
    registers = registers_of(folder, plugins)
    now = edge.now()
    unasked: list[Told] = []
    asked = chosen(
        accounts,
        registers,
        connectable(plugins.platforms),
        credentials,
        at=now,
        shut=lambda account, why: unasked.append(Told(account=account, why=why)),
    )
    told = sorted([*unasked, *map(_asked, asked)], key=Told.order)
    soon = now + within * _DAY
    for each in told:
        click.echo(printable(f"{each.account}: {'; '.join(_said(each, now, soon))}"))
    if any(each.dead or _pressing(each.state, soon) for each in told):
        return Status.BROKEN
    if any(each.state is None for each in told):
        return Status.UNTOLD
    return Status.ALL_MET


def _asked(each: Chosen) -> Told:
    """Ask a platform about the token of an account."""
    platform = each.platform
    try:
        with (
            platform.connected(
                each.credentials, clock=edge.now, sleep=edge.sleep
            ) as connection,
            guarded(platform.name, "token"),
        ):
            state = connection.token(each.account)
    except PlatformError as error:
        return Told(
            account=each.account,
            why=str(error).removeprefix(f"{error.platform}: "),
            rejected=isinstance(error, TokenRejected),
        )
    return Told(account=each.account, state=state)


def _pressing(state: TokenState | None, soon: datetime) -> bool:
    """Tell whether somebody has to act on a token that is accepted."""
    if state is None:
        return False
    ends = state.ends()
    return bool(state.missing) or (ends is not None and ends <= soon)


def _said(each: Told, now: datetime, soon: datetime) -> Iterator[str]:
    """Yield what there is to say of a token, part by part."""
    state = each.state
    if state is None:
        yield each.why
        return
    if state.valid:
        yield _end("the token", state.expires, now)
        if state.data_expires is not None:
            yield _end("its access to data", state.data_expires, now)
        if state.missing:
            yield f"to read, it lacks {', '.join(state.missing)}"
        if state.missing_to_act:
            yield f"to hide and remove, it lacks {', '.join(state.missing_to_act)}"
    else:
        yield "the platform doesn't accept the token"
    if each.dead or _pressing(state, soon):
        yield f"{state.who or 'whoever authorised the access'} must authorise again"


def _end(what: str, at: datetime | None, now: datetime) -> str:
    if at is None:
        return f"nothing says when {what} ends"
    if at == LATEST:
        return f"{what} doesn't end"
    if at <= now:
        return f"{what} ended {edge.minute(at)}"
    return f"{what} ends {edge.minute(at)}, in {(at - now) // _DAY} days"
