"""Which accounts a command is about, and what opens them."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import click
from attrs import frozen

from some_governance.calendars import CalendarFrame
from some_governance.cli.guidelines import named_guidelines
from some_governance.cli.wallet import Wallet, open_to_others, read_credentials
from some_governance.cli.warned import tell_warnings
from some_governance.loading.folder import REGISTERS
from some_governance.loading.registers import Registers, load_registers
from some_governance.platforms.connections import Credentials
from some_governance.platforms.identities import NATIVE_ID, is_native_id
from some_governance.platforms.platform import Platform
from some_governance.plugins import Plugins
from some_governance.records.accounts import Account
from some_governance.report.printable import printable

F = TypeVar("F", bound=Callable[..., object])

ACCOUNT = "--account"

# It names a folder, too.
_ACCOUNTS = click.option(
    ACCOUNT,
    "accounts",
    metavar="ID",
    multiple=True,
    help="Account to ask about, facebook:1000; may be given several times. "
    "[default: the open ones in FOLDER's registers]",
)
_CREDENTIALS = click.option(
    "--credentials",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML file with tokens, by platform or account. "
    "[default: variables like SOME_GOVERNANCE_FACEBOOK_TOKEN]",
)


def asks_platforms(command: F) -> F:
    """Let a command take `accounts` and `credentials`."""
    return _ACCOUNTS(_CREDENTIALS(command))


def asks_with_credentials(command: F) -> F:
    """Let a command take `credentials`; it knows the account."""
    return _CREDENTIALS(command)


@frozen(kw_only=True)
class Chosen:
    """
    An account that a platform is asked about.

    Attributes:
        account: Its id.

        platform: Its platform, which can be connected to.

        credentials: What opens it.
    """

    account: str
    platform: Platform
    credentials: Credentials


def registers_of(folder: Path, plugins: Plugins) -> Registers | None:
    """
    Load the registers of a folder, where there are any.

    Raises:
        GuidelinesError: They are wrong.
    """

    def calendar_of(name: str | None) -> CalendarFrame | None:
        if name is None:
            return None
        return named_guidelines(name, plugins, folder=folder).calendar

    path = folder / REGISTERS
    return load_registers(path, calendar_of=calendar_of) if path.exists() else None


def chosen(
    accounts: tuple[str, ...],
    registers: Registers | None,
    platforms: Mapping[str, Platform],
    credentials: Path | None,
    *,
    at: datetime,
    only: str | None = None,
    shut: Callable[[str, str], None] | None = None,
) -> tuple[Chosen, ...]:
    """
    Give the accounts that were named, or else the open ones that registers name.

    Args:
        accounts: Ids that were named.

        registers: Where there are any.

        platforms: Those that can be connected to, by name: the file may name any.

        credentials: The file, if one was named; who else may read it is told.

        at: The moment.

        only: Name of the one platform whose accounts they are; `None` for all.

        shut: Told of each account that nothing opens, and why, which is left out
            then; `None` to stop at the first.

    Raises:
        click.UsageError: There is none, one is of another platform, or nothing opens
            one.
        GuidelinesError: The file is wrong.
    """
    if credentials is not None and open_to_others(credentials):
        click.echo(
            f"some-governance: {printable(str(credentials))} holds secrets, and others "
            f"may read it: chmod 600 it",
            err=True,
        )
    tell_warnings()
    tables = {} if credentials is None else read_credentials(credentials, platforms)
    wallet = Wallet(tables=tables, environ=os.environ)
    among = platforms if only is None else {only: platforms[only]}
    asked = tuple(dict.fromkeys(accounts or _registered(registers, among, at)))
    found = []
    for account in asked:
        name, _, native = account.partition(":")
        if name not in among or not is_native_id(native):
            ways = " or ".join(f"{name}:<id there>" for name in among)
            raise click.BadParameter(
                f"{account!r} is no account here: write {ways}; an id has {NATIVE_ID}",
                param_hint=ACCOUNT,
            )
        platform = platforms[name]
        connector = platform.able("connect", platform.connector)
        try:
            opens = wallet.credentials(account, connector)
        except click.UsageError as error:
            if shut is None:
                raise
            shut(account, error.message)
            continue
        found.append(Chosen(account=account, platform=platform, credentials=opens))
    if not asked:
        names = " or ".join(among)
        raise click.UsageError(
            f"no account of {names} is named: give {ACCOUNT}, or a folder whose "
            f"{REGISTERS} has open ones"
        )
    return tuple(found)


def connectable(platforms: Mapping[str, Platform]) -> dict[str, Platform]:
    """Give the platforms that can be connected to."""
    return {name: each for name, each in platforms.items() if each.connector}


def _registered(
    registers: Registers | None, platforms: Mapping[str, Platform], at: datetime
) -> Iterator[str]:
    if registers is not None:
        for each in registers.records.each(Account):
            if each.platform in platforms and each.is_open(at):
                yield each.id
