"""Options of `decide` may stand where people put them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
SAID = ("publish", "--account", "example:1000", "--credited", "--at", "2026-10-09")


@pytest.fixture
def plain(command: Command, folder: Path) -> tuple[Status, str, str]:
    """Give what comes out where the options stand before the folder."""
    return command("decide", "--format", "json", "--since", "2026-10-06", folder, *SAID)


@pytest.mark.parametrize(
    ("between", "behind"),
    [
        (["--format", "json", "--since", "2026-10-06"], []),
        (["--format=json"], ["--since=2026-10-06"]),
        ([], ["--since", "2026-10-06", "--format", "json"]),
        (["--format", "text"], ["--format=json", "--since", "2026-10-06"]),
    ],
)
def test_between_the_folder_and_the_action_and_behind_it(
    command: Command,
    folder: Path,
    plain: tuple[Status, str, str],
    between: list[str],
    behind: list[str],
) -> None:
    """The same comes out; where one is given twice, the last holds."""
    assert Status.BROKEN == plain[0]
    assert plain == command("decide", folder, *between, *SAID, *behind)
    assert plain == command("decide", *between, folder, *SAID[:3], *behind, *SAID[3:])


def test_a_value_of_the_action_is_no_option(command: Command, folder: Path) -> None:
    """What is judged is taken as it stands."""
    _, _, err = command("decide", folder, *SAID, "--judged", "kind", "--format")

    assert "'kind' is asked nowhere in these guidelines" in " ".join(err.split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["FOLDER", "--kind", "news", "publish"],
            "stands behind it: some-governance decide FOLDER publish --kind …",
        ),
        (["FOLDER", "--uncredited", "publish"], "FOLDER publish --uncredited …"),
        (["--of=x", "FOLDER", "remove"], "FOLDER remove --of …"),
        (["FOLDER", "--kindness", "publish"], "No such option"),
        (["FOLDER", "publish", "--kindness"], "No such option"),
        (["FOLDER", "--since"], "Option '--since' lacks what it says."),
        (["FOLDER", "publish", "--since"], "Option '--since' lacks what it says."),
        (
            ["publish", "FOLDER"],
            "the folder comes first: some-governance decide FOLDER publish …",
        ),
        (["FOLDER", "publihs"], "No such command 'publihs'"),
        (["FOLDER", "publish", "--judged", "kind"], "'--judged' lacks what it says"),
        (["FOLDER"], "Missing command"),
    ],
)
def test_what_stands_elsewhere_is_refused_with_what_to_type(
    command: Command, folder: Path, arguments: list[str], told: str
) -> None:
    """Nothing is guessed."""
    given = [str(folder) if each == "FOLDER" else each for each in arguments]
    status, out, err = command("decide", *given)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert told in " ".join(err.split())


def test_a_folder_may_be_called_as_an_action_is(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is a folder where it is there."""
    monkeypatch.chdir(folder.rename(folder.with_name("publish")).parent)

    assert Status.BROKEN == command("decide", "publish", *SAID)[0]


@pytest.mark.parametrize("of", [[], ["FOLDER"], ["publish"]])
def test_help_is_given_whatever_is_lacking(
    command: Command, folder: Path, of: list[str]
) -> None:
    """Of the command as a whole."""
    given = [str(folder) if each == "FOLDER" else each for each in of]
    status, out, _ = command("decide", *given, "--help")

    assert Status.ALL_MET == status
    assert "Say what would follow if something were done" in out


def test_help_of_an_action_is_its_own(command: Command, folder: Path) -> None:
    """And says that there are other options."""
    status, out, _ = command("decide", folder, "publish", "--help")

    assert Status.ALL_MET == status
    assert "Publish something in the account's voice." in out
    assert "The options of decide may stand here, too" in out
