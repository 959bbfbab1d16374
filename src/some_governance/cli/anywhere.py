"""Options of a group that may stand wherever people put them."""

from pathlib import Path

import click


class Anywhere(click.Group):
    """
    A group that takes a folder and then a command, and its options anywhere.

    An option that the command has, too, is the command's, behind its name.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """
        Put the group's own options first, where click looks for them.

        Raises:
            click.UsageError: The command stands before the folder, or an option
                before its command; it tells what to write.
        """
        own = _values_taken(self, ctx)
        mine: list[str] = []
        others: list[str] = []
        rest = list(args)
        while rest and len(others) < 2:  # the folder, and the command
            word = rest.pop(0)
            name = word.partition("=")[0]
            if name in own:
                mine += _with_values(word, own, rest)
            elif word.startswith("-"):
                raise self._misplaced(name, ctx)
            else:
                others.append(word)
        if others and not set(mine).intersection(ctx.help_option_names):
            self._refuse_command(others[0], ctx)
        command = self.commands.get(others[-1]) if others else None
        theirs = {} if command is None else _values_taken(command, ctx)
        while rest:
            word = rest.pop(0)
            name = word.partition("=")[0]
            if name in own and name not in theirs:
                mine += _with_values(word, own, rest)
            else:
                others += _with_values(word, theirs, rest)
        return super().parse_args(ctx, [*mine, *others])

    def _refuse_command(self, folder: str, ctx: click.Context) -> None:
        """Refuse a command where the folder belongs."""
        if folder in self.commands and not Path(folder).is_dir():
            raise click.UsageError(
                f"the folder comes first: {ctx.command_path} FOLDER {folder} …", ctx
            )

    def _misplaced(self, option: str, ctx: click.Context) -> click.UsageError:
        """Say where an option belongs that isn't the group's own."""
        for name, command in self.commands.items():
            if option in _values_taken(command, ctx):
                return click.UsageError(
                    f"{option} is said of what is done, and stands behind it: "
                    f"{ctx.command_path} FOLDER {name} {option} …",
                    ctx,
                )
        return click.NoSuchOption(option, ctx=ctx)


def _values_taken(command: click.Command, ctx: click.Context) -> dict[str, int]:
    """Give each option of a command, and how many values it takes."""
    return {
        name: 0 if option.is_flag or option.count else option.nargs
        for option in command.get_params(ctx)
        if isinstance(option, click.Option)
        for name in (*option.opts, *option.secondary_opts)
    }


def _with_values(word: str, taken: dict[str, int], rest: list[str]) -> list[str]:
    """Take the values that follow an option out of the rest; none follow `=`."""
    count = taken.get(word, 0)
    if len(rest) < count:
        raise click.BadOptionUsage(word, f"Option {word!r} lacks what it says.")
    values, rest[:count] = rest[:count], []
    return [word, *values]
