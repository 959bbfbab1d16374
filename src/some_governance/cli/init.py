"""`some-governance init`: files to begin with."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import click

from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.report.printable import printable, printable_json
from some_governance.schemas.files import guidelines_schema, registers_schema

OWNER = "Fjellvik municipality"
ID = "fjellvik"

_STARTER = files(__package__) / "starter"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", default=OWNER, help="Whose guidelines they are.")
def init(folder: Path, name: str) -> Status:
    """
    Write guidelines and registers to begin with into FOLDER.

    Their comments explain them. With them come their JSON Schemas, which editors
    complete by. Nothing that is there already is touched.
    """
    if not (name.isprintable() and name.strip()):
        raise click.BadParameter("write it on one line", param_hint="--name")
    texts = dict(_texts(name))
    if there := [each for each in texts if (folder / each).exists()]:
        raise click.BadParameter(
            f"{folder} has {', '.join(there)} already: name another folder",
            param_hint="FOLDER",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in texts.items():
            with (folder / file).open("x", encoding="utf-8", newline="\n") as written:
                written.write(text)
    except OSError as error:
        raise click.BadParameter(
            f"{folder} can't be written to: {error.strerror}", param_hint="FOLDER"
        ) from None
    for file in texts:
        click.echo(printable(str(folder / file)))
    click.echo(printable(f"next: some-governance check {folder}"))
    return Status.ALL_MET


def _texts(name: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each file, and what it begins with."""
    # TOML and JSON write texts in quotes alike.
    owner = json.dumps(name, ensure_ascii=False)[1:-1]
    id = "-".join(re.findall(r"\w+", name.lower())) or ID
    for file in ("guidelines.toml", "registers.toml"):
        text = (_STARTER / file).read_text("utf-8")
        if name != OWNER:
            text = text.replace(f'id = "{ID}"', f'id = "{id}"').replace(OWNER, owner)
            text = text.replace(f"//{ID}.example/", "//example.org/")
        yield file, text
    rules = installed_plugins().rules
    yield "guidelines.schema.json", printable_json(guidelines_schema(rules))
    yield "registers.schema.json", printable_json(registers_schema())
