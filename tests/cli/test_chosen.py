"""Which accounts a command is about, and what opens them."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from example_connection import Api
from example_platform import ACCOUNT, GUIDELINES, REGISTERS, save

from some_governance import GuidelinesError, Platform, PlatformError, discover
from some_governance.cli.chosen import chosen, connectable, registers_of

NONE = discover([], found=[])
AT = datetime(2026, 10, 12, tzinfo=UTC)
OF_GUIDELINES = REGISTERS.partition("[calendar]\n")[0] + '[[accounts]]\nid = "x:1"\n'


def test_a_folder_without_registers_has_none(tmp_path: Path) -> None:
    """Neither has a folder that isn't there."""
    assert None is registers_of(tmp_path, NONE)
    assert None is registers_of(tmp_path / "nowhere", NONE)


def test_registers_may_have_their_calendar_from_guidelines(tmp_path: Path) -> None:
    """As they do where they are assessed."""
    zone = (
        '[calendar]\nzone = "Europe/London"\nhours = { monday-friday = "09:00-15:00" }'
    )
    brought = GUIDELINES.replace("[[clauses]]", f"{zone}\n\n[[clauses]]", 1)
    save(tmp_path, registers=OF_GUIDELINES, guidelines=brought)
    registers = registers_of(tmp_path, NONE)

    assert registers is not None
    assert "Europe/London" == str(registers.calendar.zone)


def test_registers_without_any_calendar_are_refused(tmp_path: Path) -> None:
    """Nobody guesses a zone."""
    text = OF_GUIDELINES.replace('guidelines = "ours.toml"\n', "")
    text = text.replace("2026-10-05", "2026-10-05T00:00:00Z")
    text = text.replace("2026-10-12\n", "2026-10-12T00:00:00Z\n")
    save(tmp_path, registers=text)

    with pytest.raises(GuidelinesError, match="calendar"):
        registers_of(tmp_path, NONE)


def test_an_account_that_is_named_twice_is_asked_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the order in which they were named."""
    monkeypatch.setenv("SOME_GOVERNANCE_EXAMPLE_TOKEN", "canary")
    platforms = {"example": Api({}).platform}
    named = (ACCOUNT, "example:2000", ACCOUNT)
    found = chosen(named, None, platforms, None, at=AT)

    assert [ACCOUNT, "example:2000"] == [each.account for each in found]


def test_what_cannot_be_connected_to_says_so() -> None:
    """Where it is named, and not only left out."""
    mute = Platform(name="mute", title="Mute")

    with pytest.raises(PlatformError, match="can't connect to an API"):
        chosen(("mute:1",), None, {"mute": mute}, None, at=AT)
    assert {} == connectable({"mute": mute})


def test_what_connections_warn_of_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Who has chosen accounts is about to connect."""
    with pytest.raises(click.UsageError):
        chosen((), None, {}, None, at=AT)
    logging.getLogger("some_governance.example").warning("the API is another one")

    assert "some-governance: the API is another one\n" == capsys.readouterr().err
