"""The edge gives the moment, and waits."""

import sys
from datetime import UTC, datetime, timedelta

import pytest

from some_governance.cli import edge


def test_now_is_in_utc() -> None:
    """The one clock that the commands have knows its zone."""
    assert UTC is edge.now().tzinfo


@pytest.mark.parametrize(
    ("length", "seconds"),
    [(timedelta(minutes=1), 60.0), (timedelta(), 0.0), (timedelta(-1), 0.0)],
)
def test_it_waits_so_long(
    monkeypatch: pytest.MonkeyPatch, length: timedelta, seconds: float
) -> None:
    """For a time that has passed nobody waits."""
    slept: list[float] = []
    monkeypatch.setattr("some_governance.cli.edge.time.sleep", slept.append)

    edge.sleep(length)

    assert [seconds] == slept


def test_who_is_logged_in_is_what_the_system_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Variables may say otherwise."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody-else")

    assert edge.login() not in ("", "somebody-else")


def test_who_has_no_name_has_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container."""
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_001)

    assert edge.login() == "4000000001"


def test_where_there_are_no_numbers_there_are_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As on Windows, where a name may have spaces: an id has none."""
    monkeypatch.setitem(sys.modules, "pwd", None)
    monkeypatch.setattr("os.getlogin", lambda: "Kari  Nordmann")

    assert edge.login() == "Kari-Nordmann"


def test_a_moment_is_shown_to_the_minute() -> None:
    """With its zone, since nobody knows the reader's."""
    at = datetime(2026, 10, 12, 6, 5, 59, tzinfo=UTC)

    assert "2026-10-12 06:05 UTC" == edge.minute(at)
