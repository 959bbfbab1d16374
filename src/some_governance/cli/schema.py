"""`some-governance schema`: what the files may hold, for completion in editors."""

from typing import Literal

import click

from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.report.printable import printable_json
from some_governance.schemas.files import guidelines_schema, registers_schema


@click.command()
@click.argument("file", type=click.Choice(["guidelines", "registers"]))
def schema(file: Literal["guidelines", "registers"]) -> Status:
    """
    Print the JSON Schema of a file, with the rules of all plug-ins.

    Save it beside the file, and let the file's first line name it: then editors
    complete keys and words, and explain them. `init` does both.
    """
    plugins = installed_plugins()
    said = registers_schema() if file == "registers" else None
    click.echo(printable_json(said or guidelines_schema(plugins.rules)), nl=False)
    return Status.ALL_MET
