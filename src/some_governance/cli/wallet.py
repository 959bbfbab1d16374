"""Credentials: from environment variables and a file, never from a command line."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click
from attrs import field, frozen

from some_governance.credentials import Secret
from some_governance.errors import GuidelinesError, Problem
from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.toml import read_file, read_table
from some_governance.nearest import meant, nearest
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

    def credentials(self, account: str, connector: Connector) -> Credentials:
        """
        Give those of an account: its own, its platform's, the environment's.

        Raises:
            click.UsageError: There is none of the kind that nobody can do without, a
                setting is lacking that is needed, or a variable holds what is no
                secret.
        """
        found = {
            name: value
            for name in (*connector.secrets, *connector.settings)
            if (value := self._value(account, name)) is not None
        }
        settings = ((each,) for each in connector.needed_settings)
        for ways in (connector.needed, *settings):
            if not found.keys().isdisjoint(ways):
                continue
            platform = account.partition(":")[0]
            needed = " or ".join(ways)
            variables = " or ".join(variable(platform, each) for each in ways)
            raise click.UsageError(
                f"there is no {needed} for {account}: set {variables}, or give "
                f'--credentials FILE with {needed} under [{platform}] or ["{account}"]'
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
        found = _variable(self.environ, variable(platform, name))
        if isinstance(found, str):
            raise click.UsageError(found)
        return found


def read_credentials(
    path: Path, platforms: Mapping[str, Platform]
) -> Mapping[str, Mapping[str, Secret]]:
    """
    Read a file of credentials: by platform or account, and then by name.

    Raises:
        GuidelinesError: It can't be read, or names what nobody knows. It never repeats
            what stands there, nor does a frame of its traceback hold it.
    """
    found = _read(path, platforms)
    if isinstance(found, GuidelinesError):
        raise found
    return found


def variable(platform: str, name: str) -> str:
    """Name the environment variable of a credential."""
    return f"some_governance_{platform}_{name}".upper().replace("-", "_")


def open_to_others(path: Path) -> bool:
    """Tell whether others than its owner may read a file, where systems know that."""
    return os.name == "posix" and bool(path.stat().st_mode & OTHERS)


def _variable(environ: Mapping[str, str], name: str) -> Secret | str | None:
    """Give what a variable holds, or say why that is no secret; `None` for nothing."""
    text = environ.get(name, "")
    try:
        return Secret(text) if text else None
    except ValueError as error:
        return f"{name}: {error}"


def _read(
    path: Path, platforms: Mapping[str, Platform]
) -> Mapping[str, Mapping[str, Secret]] | GuidelinesError:
    """Read the file, or tell what is wrong: what raises would hold what was read."""
    try:
        written = read_table(read_file(path, DEFAULT_LIMITS), path.name, DEFAULT_LIMITS)
    except GuidelinesError as error:
        return GuidelinesError(error.file, error.problems)
    problems: list[Problem] = []
    tables = {
        name: dict(_table(_Named(name, number), table, platforms, problems))
        for number, (name, table) in enumerate(written.items(), start=1)
    }
    return GuidelinesError(path.name, tuple(problems)) if problems else tables


@frozen
class _Named:
    """A key, as it stands in the file: it may be a secret that was put there."""

    name: str = field(repr=False)
    number: int

    def among(self, known: Iterable[str], what: str) -> str:
        """Give the key where it is one of those that are known, or meant to be."""
        names = {*known}
        if self.name in names or meant(self.name, names, cutoff=0.5):
            return self.name
        return f"<{what} #{self.number}>"


def _table(
    owner: _Named,
    table: object,
    platforms: Mapping[str, Platform],
    problems: list[Problem],
) -> Iterator[tuple[str, Secret]]:
    """Yield the credentials of a table, and note what is wrong with it."""
    able = {name: each.connector for name, each in platforms.items() if each.connector}
    connector = able.get(owner.name.partition(":")[0])
    if connector is None:
        what = "no platform that can be connected to has this name"
        where, instead = owner.among(platforms, "table"), nearest(owner.name, able)
        problems.append(Problem(where=where, what=what, instead=instead))
        return
    if not isinstance(table, dict):
        instead = f"write [{owner.name}] above it"
        problems.append(
            Problem(where=owner.name, what="it is no table", instead=instead)
        )
        return
    names = (*connector.secrets, *connector.settings)
    for number, (name, value) in enumerate(table.items(), start=1):
        where = f"{owner.name}.{_Named(name, number).among(names, 'key')}"
        if name not in names:
            what, instead = "nobody asks for it", nearest(name, names)
            problems.append(Problem(where=where, what=what, instead=instead))
            continue
        try:
            yield name, Secret(value if isinstance(value, str) else "")
        except ValueError as error:
            problems.append(Problem(where=where, what=str(error)))
