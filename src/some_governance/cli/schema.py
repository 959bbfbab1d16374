"""`some-governance schema`: what files may hold, and what commands write."""

import click

from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.report.printable import printable_json
from some_governance.schemas.files import guidelines_schema, registers_schema
from some_governance.schemas.outputs import OUTPUTS, output_schema


@click.command()
@click.argument("name", type=click.Choice(["guidelines", "registers", *OUTPUTS]))
def schema(name: str) -> Status:
    """
    Print the JSON Schema of a file that you write, or of what a command writes.

    Of guidelines, it has the rules of all plug-ins. Save it beside the file, and let
    the file's first line name it: then editors complete keys and words, and explain
    them. `init` does both, for guidelines and registers.

    The others are for programs that read what we write as JSON: its key schema says
    which of them holds.
    """
    if name == "guidelines":
        said = guidelines_schema(installed_plugins().rules)
    elif name == "registers":
        said = registers_schema()
    else:
        said = output_schema(name)
    click.echo(printable_json(said), nl=False)
    return Status.ALL_MET
