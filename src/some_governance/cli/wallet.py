"""Credentials: from environment variables and a file, never from a command line."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from attrs import field, frozen

from some_governance.credentials import Secret
from some_governance.errors import GuidelinesError, Problem
from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.toml import read_file, read_table
from some_governance.nearest import nearest
from some_governance.platforms.connections import Connector, Credentials
from some_governance.platforms.platform import Platform

OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""What others than the owner of a file may do with it."""


@frozen(kw_only=True)
class Wallet:
    """
    What platforms want to see before they answer.

    Attributes:
        tables: By platform, `facebook`, or account, `facebook:1000`; then by name.

        environ: The environment's variables.
    """

    tables: Mapping[str, Mapping[str, Secret]]
    environ: Mapping[str, str] = field(repr=False)

    @classmethod
    def read(
        cls,
        path: Path | None,
        platforms: Mapping[str, Platform],
        environ: Mapping[str, str],
    ) -> "Wallet":
        """
        Read a file of credentials, if there is one.

        Raises:
            GuidelinesError: It can't be read, or names what nobody knows; it never
                repeats what stands there.
        """
        if path is None:
            return cls(tables={}, environ=environ)
        written = read_table(read_file(path, DEFAULT_LIMITS), path.name, DEFAULT_LIMITS)
        problems: list[Problem] = []
        tables = {
            name: dict(_table(name, table, platforms, problems))
            for name, table in written.items()
        }
        if problems:
            raise GuidelinesError(path.name, tuple(problems))
        return cls(tables=tables, environ=environ)

    def credentials(self, account: str, connector: Connector) -> Credentials:
        """
        Give those of an account: its own, its platform's, the environment's.

        Raises:
            click.UsageError: There is none of the kind that nobody can do without, or
                a variable holds what is no secret.
        """
        needed = connector.secrets[0]
        found = {
            name: value
            for name in (*connector.secrets, *connector.settings)
            if (value := self._value(account, name)) is not None
        }
        if needed not in found:
            platform = account.partition(":")[0]
            raise click.UsageError(
                f"there is no {needed} for {account}: set "
                f"{variable(platform, needed)}, or give --credentials FILE with "
                f'{needed} under [{platform}] or ["{account}"]'
            )
        return Credentials(
            secrets={
                name: value
                for name, value in found.items()
                if name in connector.secrets
            },
            settings={
                name: value.reveal()
                for name, value in found.items()
                if name in connector.settings
            },
        )

    def _value(self, account: str, name: str) -> Secret | None:
        platform = account.partition(":")[0]
        for owner in (account, platform):
            if name in self.tables.get(owner, {}):
                return self.tables[owner][name]
        text = self.environ.get(variable(platform, name), "")
        try:
            return Secret(text) if text else None
        except ValueError as error:
            why = f"{variable(platform, name)}: {error}"
        raise click.UsageError(why)


def variable(platform: str, name: str) -> str:
    """Name the environment variable of a credential."""
    return f"some_governance_{platform}_{name}".upper().replace("-", "_")


def open_to_others(path: Path) -> bool:
    """Tell whether others than its owner may read a file, where systems know that."""
    return os.name == "posix" and bool(path.stat().st_mode & OTHERS)


def _table(
    owner: str,
    table: object,
    platforms: Mapping[str, Platform],
    problems: list[Problem],
) -> Iterator[tuple[str, Secret]]:
    """Yield the credentials of a table, and note what is wrong with it."""
    able = {name: each.connector for name, each in platforms.items() if each.connector}
    connector = able.get(owner.partition(":")[0])
    if connector is None:
        what = "no platform that can be connected to has this name"
        problems.append(Problem(where=owner, what=what, instead=nearest(owner, able)))
        return
    if not isinstance(table, dict):
        instead = f"write [{owner}] above it"
        problems.append(Problem(where=owner, what="it is no table", instead=instead))
        return
    names = (*connector.secrets, *connector.settings)
    for name, value in table.items():
        where = f"{owner}.{name}"
        if name not in names:
            what, instead = "nobody asks for it", nearest(name, names)
            problems.append(Problem(where=where, what=what, instead=instead))
            continue
        try:
            yield name, Secret(value if isinstance(value, str) else "")
        except ValueError as error:
            problems.append(Problem(where=where, what=str(error)))
