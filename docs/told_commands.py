"""The commands, told by their own help."""

from collections.abc import Iterator
from inspect import cleandoc

import click

from some_governance.cli.app import app
from some_governance.cli.commands import Later

PROGRAM = "some-governance"


def commands() -> str:
    """Tell every command, with its arguments and options."""
    return "\n\n".join(map(_one, contexts(_context(app, PROGRAM, None))))


def contexts(group: click.Context) -> Iterator[click.Context]:
    """Yield a context for each command below a group, the groups themselves too."""
    if not isinstance(group.command, click.Group):
        return
    for name in group.command.list_commands(group):
        command = group.command.commands[name]
        if isinstance(command, Later):
            command = command.load()
        context = _context(command, name, group)
        yield context
        yield from contexts(context)


def path_of(context: click.Context) -> str:
    """Give the words by which a command is called, without its arguments."""
    above = "" if context.parent is None else f"{path_of(context.parent)} "
    return f"{above}{context.info_name}"


def options(context: click.Context) -> dict[str, str]:
    """Give the options of a command, as its help writes them, with what they say."""
    taken = (each for each in context.command.params if isinstance(each, click.Option))
    told = (each.get_help_record(context) for each in taken)
    return {name: " ".join(said.split()) for name, said in filter(None, told)}


def _context(
    command: click.Command, name: str, parent: click.Context | None
) -> click.Context:
    return click.Context(command, info_name=name, parent=parent)


def _one(context: click.Context) -> str:
    usage = " ".join(context.command.collect_usage_pieces(context))
    path = path_of(context)
    parts = [
        f"{'#' * len(path.split())} `{path}`",
        cleandoc(context.command.help or ""),
        f"```text\n{path} {usage}\n```",
        "\n".join(f"- `{name}`: {said}" for name, said in options(context).items()),
    ]
    return "\n\n".join(part for part in parts if part)
