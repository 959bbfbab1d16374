"""Plug-ins, as every command finds them: those that fail are told of."""

import click

from some_governance.plugins import Plugins, discover
from some_governance.report.printable import printable


def installed_plugins() -> Plugins:
    """Find all installed plug-ins; tell on standard error what can't be used."""
    plugins = discover()
    for failure in plugins.failed:
        click.echo(f"some-governance: {printable(str(failure))}", err=True)
    return plugins
