"""In which language a command tells what it found, and where it is written."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from some_governance.loading.atomic import replace
from some_governance.report import language as languages
from some_governance.report.language import Language
from some_governance.report.printable import printable

F = TypeVar("F", bound=Callable[..., object])

LANGUAGE = "SOME_GOVERNANCE_LANGUAGE"
"""The environment variable that names the language where no option does."""

_STDOUT = Path("-")


def _known(_: click.Context, __: click.Parameter, code: str) -> Language:
    return languages.language(code)


_LANGUAGE: Callable[[F], F] = click.option(
    "--language",
    type=click.Choice(languages.LANGUAGES),
    default=languages.ENGLISH.code,
    show_default=True,
    envvar=LANGUAGE,
    show_envvar=True,
    callback=_known,
    help="In which language; what is quoted stays as it is.",
)
_OUTPUT: Callable[[F], F] = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    default=_STDOUT,
    help="Write it into FILE, in UTF-8, whole or not at all. [default: -, the screen]",
)


def is_said(command: F) -> F:
    """Let a command take `language`; it shows what it has to tell."""
    return _LANGUAGE(command)


def is_told(command: F) -> F:
    """Let a command take `language` and `output`."""
    return _LANGUAGE(_OUTPUT(command))


def tell(text: str, output: Path) -> None:
    """
    Write what a command has to tell to where it is wanted, standard output or a file.

    Nobody may read a file afterwards who might not before.

    Raises:
        click.BadParameter: It can't be written; what a file held before stays.
        BrokenPipeError: Nobody reads standard output any more.
    """
    body = text.encode()
    try:
        if output == _STDOUT:
            # What says how its lines end is written as it is, on every system.
            click.echo(body if "\r" in text else text, nl=False)
        elif output.is_file():
            mode = stat.S_IMODE(output.stat().st_mode)
            replace(Path(os.path.realpath(output)), body, mode=mode)
        elif output.exists():  # a pipe, or /dev/null
            output.write_bytes(body)
        else:
            replace(Path(os.path.realpath(output)), body)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.BadParameter(
            printable(
                f"{output} can't be written: {error.strerror}; choose a folder that is "
                "there and can be written to, and has room"
            ),
            param_hint="--output",
        ) from None
