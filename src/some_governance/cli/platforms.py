"""`some-governance platforms`: what plug-ins provide."""

import click

from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.report.printable import printable


@click.command()
def platforms() -> Status:
    """List the platforms that plug-ins provide, and the plug-ins that failed."""
    plugins = installed_plugins()
    for name, platform in plugins.platforms.items():
        can = ", ".join(platform.capabilities) or "nothing yet"
        click.echo(printable(f"{name}: {platform.title}; can {can}"))
    if not plugins.platforms:
        click.echo("no platforms: no plug-in provides one")
    return Status.BAD_INPUT if plugins.failed else Status.ALL_MET
