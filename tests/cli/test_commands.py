"""Each command is known before it is imported, and only the one that runs is."""

import subprocess
import sys

import pytest

from some_governance.cli.commands import COMMANDS, Later

LONG = 1_000

# A command, and then what is loaded.
RUN = """
import sys
from some_governance.cli.app import run
run(sys.argv[1:])
print(*sys.modules)
"""


def loaded(*arguments: str) -> set[str]:
    """Give what is loaded after a command ran in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(ran.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("known", COMMANDS, ids=lambda known: known.name)
def test_a_command_is_what_it_is_said_to_be(known: Later) -> None:
    """Its name and its first sentence are the ones that stand where it is made."""
    command = known.load()

    assert (known.name, known.help) == (command.name, command.get_short_help_str(LONG))


@pytest.mark.parametrize("argument", ["--help", "--version", "asess"])
def test_no_command_is_imported_to_tell_what_there_is(argument: str) -> None:
    """Who asks which commands there are waits for none of them."""
    commands = {f"some_governance.cli.{each.name}" for each in COMMANDS}

    assert not loaded(argument) & {*commands, "cattrs", "rich", "some_governance.rules"}


def test_a_command_that_runs_is_imported_alone() -> None:
    """Others might cost more than itself."""
    there = loaded("clauses", "--help")

    assert {"some_governance.cli.clauses"} == there & {
        f"some_governance.cli.{each.name}" for each in COMMANDS
    }
