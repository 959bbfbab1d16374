"""`some-governance diff`: what differs between two guidelines."""

from pathlib import Path

import click

from some_governance.cli.guidelines import named_guidelines
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.cli.told import is_told, tell
from some_governance.errors import GuidelinesError
from some_governance.guidelines.differences import differences
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.folder import REGISTERS
from some_governance.loading.toml import read_document, read_file
from some_governance.municipalities import municipality_names
from some_governance.plugins import Plugins
from some_governance.report.differences import differences_as_json, differences_as_text
from some_governance.report.language import Language


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Words for people, or JSON for programs.",
)
@is_told
def diff(
    before: str, after: str, form: str, language: Language, output: Path
) -> Status:
    """
    Say what differs between the guidelines A and B.

    Each is the name of a municipality that comes with the library or a plug-in, a
    TOML file, or a folder whose registers name the guidelines. Clauses are held against
    each other by their id.
    """
    plugins = installed_plugins()
    ours, theirs = (_guidelines(name, plugins) for name in (before, after))
    found = differences(ours, theirs)
    if form == "json":
        said = differences_as_json(ours, theirs, found)
    else:
        said = differences_as_text(ours, theirs, found, language)
    tell(said, output)
    return Status.ALL_MET


def _guidelines(name: str, plugins: Plugins) -> Guidelines:
    """Load guidelines by their name, from a file, or as a folder's registers name."""
    path = Path(name) / REGISTERS
    if name in {*plugins.guidelines, *municipality_names()} or not path.exists():
        return named_guidelines(name, plugins, folder=Path())
    body = read_file(path, DEFAULT_LIMITS)
    named = read_document(body, str(path), DEFAULT_LIMITS).get("guidelines")
    if not isinstance(named, str):
        raise GuidelinesError.of(
            str(path), "guidelines", "it doesn't name any", "give the TOML file itself"
        )
    return named_guidelines(named, plugins, folder=path.parent)
