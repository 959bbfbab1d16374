"""A calendar is quick, and right, and what says so can tell."""

from collections.abc import Callable
from typing import Any

import pytest

from benchmarks.__main__ import main
from benchmarks.calendar_peers import OURS, Peer
from benchmarks.calendars import checked, measured, shown, worlds
from benchmarks.rounds import in_turns


def test_ours_is_never_wrong() -> None:
    """On all hours, each answer of ours is the oracle's; others' may not be."""
    wrongs = [each for each in checked(1, 60) if each.who == OURS]

    assert {"ordinary", "full", "nights"} == {each.hours for each in wrongs}
    assert {("is_open", 60, 0), ("add", 60, 0), ("between", 60, 0)} == {
        (each.work, each.asked, each.wrong) for each in wrongs
    }


def test_who_is_wrong_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is always open, and fails when it must add, isn't taken for right."""

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    liar = Peer(name="liar", is_open=lambda _: True, add=fails)
    monkeypatch.setattr("benchmarks.calendars.peers", lambda _: [liar, "absent"])

    wrongs = [*checked(1, 40)]

    assert all(
        0 < each.wrong < 40 for each in wrongs if each.work == "is_open" and each.asked
    )
    assert all(40 == each.wrong for each in wrongs if each.work == "add" and each.asked)
    assert all(0 == each.asked for each in wrongs if each.work == "between")
    assert "not installed: absent" == [*shown([], wrongs)][-1]


def test_each_time_stands_beside_a_call_that_does_nothing() -> None:
    """F is a row of its own, and every other row is counted in it."""
    times = [*measured(1, 1, 20, 2_000)]

    assert {1.0} == {each.calls for each in times if each.who == "F"}
    assert {1.0} == {each.ratio for each in times if each.who == OURS}
    assert {each.work for each in times} == {
        each.work for each in times if each.who == OURS
    }


def test_ways_take_turns() -> None:
    """In every round each way is run to get warm, and again to be timed."""
    ran: list[str] = []
    ways = {name: lambda name=name: ran.append(name) for name in "ab"}

    assert {"a", "b"} == in_turns(ways, 3).keys()
    assert ["a", "a", "b", "b"] * 3 == ran


def test_full_hours_have_all_that_others_lack() -> None:
    """The full calendar has seasons, half days, a closure and holidays."""
    _, full, _ = worlds()

    assert full.calendar.seasons
    assert {True, False} == {day.closes is None for day in full.calendar.special_days}
    assert full.calendar.public_holidays is not None


def test_tables_and_data(
    keeps: Callable[[str], dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    """On the screen come tables; the same figures are kept as data."""
    assert {"times", "wrong", "goals"} < keeps("calendars").keys()
    assert "wrong answers" in capsys.readouterr().out


def test_a_part_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    """Who asks for another part is told which there are."""
    with pytest.raises(SystemExit):
        main(["calender"])

    assert "no part 'calender': choose of " in capsys.readouterr().err
