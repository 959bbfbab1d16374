"""`some-governance diff`: what differs between two guidelines."""

from pathlib import Path
from types import MappingProxyType

import click

from some_governance.cli.guidelines import named_guidelines
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.guidelines.differences import differences
from some_governance.report.differences import differences_as_json, differences_as_text


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
)
def diff(before: str, after: str, form: str) -> Status:
    """
    Say what differs between the guidelines A and B.

    Each is the name of a municipality that comes with the library or a plug-in, or a
    TOML file. Clauses are held against each other by their id.
    """
    plugins = installed_plugins()
    ours, theirs = (
        named_guidelines(name, plugins, folder=Path()) for name in (before, after)
    )
    click.echo(_FORMS[form](ours, theirs, differences(ours, theirs)), nl=False)
    return Status.ALL_MET


_FORMS = MappingProxyType({"text": differences_as_text, "json": differences_as_json})
