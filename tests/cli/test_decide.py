"""`some-governance decide`: what would follow comes out, before it is done."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from example_platform import GUIDELINES, REGISTERS, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
ACCOUNT = "example:1000"
AT = ("--at", "2026-10-09T12:00")


def asked(command: Command, folder: Path, *options: str) -> tuple[Status, str, str]:
    """Propose something about the saved folder."""
    return command("decide", folder, *options)


def test_one_too_many_ends_with_1(command: Command, folder: Path) -> None:
    """The third item in a week of two."""
    status, out, err = asked(command, folder, "publish", "--account", ACCOUNT, *AT)

    assert (Status.BROKEN, "") == (status, err)
    assert "Proposed: publication on example:1000\n" in out
    assert (
        "example:1000: the proposed publication, published 2026-10-09 12:00, is number "
        "3 in 2026-W41"
    ) in " ".join(out.split())
    assert "«Det skal ikke legges ut mer enn 2 saker i uka.»" in out


def test_in_another_week_it_ends_with_0(command: Command, folder: Path) -> None:
    """Nothing that is broken then would be."""
    moment = ("--at", "2026-10-03T12:00")
    status, *_ = asked(command, folder, "publish", "--account", ACCOUNT, *moment)

    assert Status.ALL_MET == status


def test_as_json_it_names_its_schema(command: Command, folder: Path) -> None:
    """For other programs; the option stands before the folder."""
    action = ("publish", "--account", ACCOUNT, *AT)
    _, out, _ = command("decide", "--format", "json", folder, *action)

    assert "some-governance/decision" == json.loads(out)["schema"]
    assert [{"fact": "publication", "id": "proposed"}] == json.loads(out)["proposed"]


def test_without_at_it_is_done_when_the_folder_asks(
    command: Command, folder: Path
) -> None:
    """What the register names as `at`, as for every command."""
    status, out, _ = asked(command, folder, "publish", "--account", ACCOUNT)
    then = asked(command, folder, "publish", "--account", ACCOUNT, *AT)

    assert "If it were done, as of 2026-10-12 00:00, Europe/Oslo\n" in out
    assert (Status.ALL_MET, Status.BROKEN) == (status, then[0])


def test_where_nobody_names_a_moment_it_is_done_now(
    command: Command, folder: Path
) -> None:
    """The clock says when."""
    register = folder / "registers.toml"
    text = register.read_text("utf-8").replace("at = 2026-10-12\n", "", 1)
    register.write_text(text, "utf-8")
    status, out, _ = asked(command, folder, "publish", "--account", ACCOUNT)

    assert status < Status.BAD_INPUT
    assert re.search(r"^If it were done, as of 20", out, re.M)
    assert "2026-10-12" not in out


def test_an_option_goes_before_the_folder_s_moment(
    command: Command, folder: Path
) -> None:
    """Before the action it says when to ask; behind it, when it is done."""
    moments = [
        asked(command, folder, *arguments, "--account", ACCOUNT)[1].splitlines()[1]
        for arguments in (
            ("--at", "2026-10-10", "publish"),
            ("publish", "--at", "2026-10-14"),
            ("--at", "2026-10-16", "publish", "--at", "2026-10-14"),
        )
    ]

    assert [
        f"If it were done, as of 2026-10-{day} 00:00, Europe/Oslo"
        for day in (10, 14, 16)
    ] == moments


def test_an_account_can_be_opened_and_closed(command: Command, folder: Path) -> None:
    """Each is a proposal of its own."""
    day = ("--planned-end", "2026-12-01")
    moment = ("--opened", "2026-10-09")
    opened = asked(command, folder, "open", "--account", "example:2", *moment, *day)
    closed = asked(
        command, folder, "close", "--account", ACCOUNT, "--closed", "2026-10-12"
    )

    assert "Proposed: account example:2\n" in opened[1]
    assert "Proposed: account example:1000\n" in closed[1]


@pytest.mark.parametrize(
    ("action", "own"),
    [
        (("open", "--account", "example:2"), "--opened"),
        (("close", "--account", ACCOUNT), "--closed"),
    ],
)
def test_at_says_when_whatever_is_done(
    command: Command, folder: Path, action: tuple[str, ...], own: str
) -> None:
    """Opening and closing have a word of their own for it, too."""
    said = [
        asked(command, folder, *action, option, "2026-10-14")
        for option in (own, "--at")
    ]

    assert said[0] == said[1]
    assert "as of 2026-10-14 00:00" in said[1][1]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["publish"], "say on which account: give --account"),
        (["reply"], "say about what, by its id: give --to"),
        (["publish", "--account", "example:100"], "did you mean example:1000?"),
        (["reply", "--to", "example:2026-10-16"], "is nothing that was read: did you"),
        (["open", "--account", ACCOUNT], "is registered already"),
        (["open", "--account", "2000"], "is no account: write platform:id"),
        (["open", "--account", "example:"], "is no account: write platform:id"),
        (["sanction", "--person", "x:1"], "give --sanction"),
        (
            ["sanction", "--person", "x:1", "--sanction", "blokk"],
            "'blokk' is no sanction in these guidelines",
        ),
        (
            ["remove", "--of", "example:2026-10-06", "--ground", "spam"],
            "--ground: these guidelines ask nobody for that (removal-ground)",
        ),
        (
            ["hide", "--of", "example:2026-10-06", "--ordinary"],
            "--extraordinary/--ordinary: these guidelines ask nobody for that",
        ),
    ],
)
def test_what_cannot_be_proposed_is_refused(
    command: Command, folder: Path, options: list[str], told: str
) -> None:
    """With what is lacking, or what may be meant."""
    status, out, err = asked(command, folder, *options)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert told in " ".join(err.split())


def test_what_the_guidelines_ask_for_may_be_said(
    command: Command, tmp_path: Path
) -> None:
    """On which ground, and whether it is extraordinary."""
    asks = """
[words]
off-topic = "Off topic"
spam = "Spam"

[questions.removal-ground]
asks = "On which ground?"
answers = ["off-topic", "spam"]

[questions.extraordinary]
asks = "Is it extraordinary?"
answers = ["yes", "no"]
"""
    guidelines = GUIDELINES.replace("[[clauses]]", f"{asks}\n[[clauses]]", 1)
    folder = save(tmp_path, guidelines=guidelines)
    said = ("--ground", "off-topic", "--ordinary")
    status, out, err = asked(
        command, folder, "remove", "--of", "example:2026-10-06", *AT, *said
    )

    assert (True, "") == (status is not Status.BAD_INPUT, err)
    assert "off-topic" in out


@pytest.mark.parametrize(
    ("by", "told"),
    [
        ("karri", "'karri' is nobody in the registers: did you mean kari?"),
        ("nobody", "'nobody' is nobody in the registers: add this person to the"),
        ("kari", ""),
        ("example:7", ""),
    ],
)
def test_a_hand_that_nobody_has_is_refused(
    command: Command, tmp_path: Path, by: str, told: str
) -> None:
    """A slip of the pen would be judged as somebody without a role."""
    folder = save(tmp_path, registers=f'{REGISTERS}[[persons]]\nid = "kari"\n')
    said = ("publish", "--account", ACCOUNT, *AT, "--by", by)
    status, _, err = asked(command, folder, *said)

    assert (Status.BAD_INPUT == status) is bool(told)
    assert told in " ".join(err.split())


def test_at_a_keyboard_what_is_lacking_is_asked_for(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal is asked; a pipe is not."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: ACCOUNT)

    assert Status.BROKEN == asked(command, folder, "publish", *AT)[0]


@pytest.mark.parametrize("action", ["remove", "hide"])
def test_something_can_be_taken_away(
    command: Command, folder: Path, action: str
) -> None:
    """By whom, when, and with what is judged along with it; a slip is told."""
    item = "example:2026-10-06"
    made = asked(command, folder, action, "--of", item, *AT)
    slips = [
        asked(command, folder, action, "--of", item, *AT, *more)
        for more in (("--ground", "x"), ("--extraordinary",), ("--ordinary",))
    ]

    done = {"remove": "removal", "hide": "hiding"}[action]
    assert f"Proposed: {done} of example:2026-10-06\n" in made[1]
    assert [Status.BAD_INPUT] * 3 == [each[0] for each in slips]


def test_an_account_needs_no_last_day(command: Command, folder: Path) -> None:
    """One that is meant to stay."""
    _, out, _ = asked(command, folder, "open", "--account", "example:2")

    assert "Proposed: account example:2\n" in out


def test_a_reply_can_be_proposed(command: Command, folder: Path) -> None:
    """Under what was read."""
    _, out, _ = asked(command, folder, "reply", "--to", "example:2026-10-06", *AT)

    assert "Proposed: reply to example:2026-10-06\n" in out
    assert "What has something to say of it" not in out
