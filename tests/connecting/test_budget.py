"""Calls slow down before a limit, and stop at it."""

from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.loopback import Clock
from some_governance import Throttled
from some_governance.connecting.budget import UNTOLD, Budget, Usage, pause

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
SECOND = timedelta(seconds=1)
APP, PAGE = "x-app-usage", "x-page-usage"


def budget() -> tuple[Budget, Clock]:
    """Make one, and its clock."""
    clock = Clock(NOW)
    return Budget("facebook", clock, clock.sleep), clock


def used(percent: float, header: str = APP, regain: timedelta | None = None) -> Usage:
    """Tell how much is used."""
    return Usage(percents={header: percent}, regain=regain)


@pytest.mark.parametrize(
    ("percent", "seconds"),
    [(0, 0), (59.9, 0), (60, 1), (65, 2), (75, 8), (90, 64), (95, 128), (208, 128)],
)
def test_pauses_grow_before_the_limit(percent: float, seconds: float) -> None:
    """From 60 percent on a second, and twice that for each 5 percent more."""
    assert seconds * SECOND == pause(percent)


def test_nobody_waits_while_there_is_enough() -> None:
    """Below 60 percent calls go out at once."""
    ours, clock = budget()
    for _ in range(3):
        ours.turn()
        ours.learn(used(59))

    assert [] == clock.slept


def test_calls_are_kept_apart_when_much_is_used() -> None:
    """The pause counts from the call before, not from the answer to it."""
    ours, clock = budget()
    ours.turn()
    ours.learn(used(75))
    ours.turn()
    clock.sleep(5 * SECOND)
    ours.turn()

    assert [8 * SECOND, 5 * SECOND, 3 * SECOND] == clock.slept


def test_several_that_ask_wait_for_each_other() -> None:
    """Each call has its own moment, also while another one waits for its own."""
    slept: list[timedelta] = []
    ours = Budget("facebook", lambda: NOW, slept.append)
    ours.learn(used(60))
    for _ in range(4):
        ours.turn()

    assert [SECOND, 2 * SECOND, 3 * SECOND] == slept


def test_an_edge_may_keep_its_calls_further_apart() -> None:
    """The longer of both pauses holds."""
    ours, clock = budget()
    ours.turn(SECOND)
    ours.turn(SECOND)
    ours.learn(used(65))
    ours.turn(SECOND)

    assert [SECOND, 2 * SECOND] == clock.slept


@pytest.mark.parametrize(("percent", "full"), [(94.9, False), (95, True), (208, True)])
def test_a_limit_that_is_nearly_reached_stops_all(percent: float, full: bool) -> None:
    """From 95 percent on nothing is asked for an hour, which is what Graph counts."""
    ours, clock = budget()
    ours.learn(used(percent))
    if not full:
        ours.turn()
        return
    with pytest.raises(Throttled) as caught:
        ours.turn()

    assert ("facebook", NOW + UNTOLD) == (caught.value.platform, caught.value.until)
    assert [] == clock.slept


def test_graph_may_tell_for_how_long() -> None:
    """Whatever the percents are."""
    ours, _ = budget()
    ours.learn(used(1, regain=19 * timedelta(minutes=1)))
    with pytest.raises(Throttled) as caught:
        ours.turn()

    assert NOW + timedelta(minutes=19) == caught.value.until


def test_after_the_wait_it_goes_on() -> None:
    """What was used before is no longer counted then."""
    ours, clock = budget()
    ours.learn(used(99))
    clock.sleep(UNTOLD - timedelta(microseconds=1))
    with pytest.raises(Throttled):
        ours.turn()
    clock.sleep(timedelta(microseconds=1))
    ours.turn()
    ours.turn()

    assert 2 == len(clock.slept)


def test_what_one_answer_does_not_tell_stays() -> None:
    """Each header has its last value, and the highest of them holds."""
    ours, clock = budget()
    ours.turn()
    ours.learn(used(70))
    ours.learn(used(60, PAGE))
    ours.turn()
    ours.learn(used(10))
    ours.turn()

    assert [4 * SECOND, SECOND] == clock.slept


@pytest.mark.parametrize(
    ("regain", "until"),
    [(None, UNTOLD), (timedelta(0), UNTOLD), (3 * SECOND, 3 * SECOND)],
)
def test_a_refusal_stops_all(regain: timedelta | None, until: timedelta) -> None:
    """For as long as it says, else for an hour."""
    ours, _ = budget()

    assert NOW + until == ours.refused(regain)
    with pytest.raises(Throttled):
        ours.turn()


def test_the_longest_wait_holds() -> None:
    """A shorter one that is told later takes nothing away."""
    ours, _ = budget()
    ours.refused(UNTOLD)

    assert NOW + UNTOLD == ours.refused(SECOND)


@pytest.mark.parametrize("percent", [10, 95])
def test_who_does_not_say_how_long_moves_nothing(percent: float) -> None:
    """What Graph told of the wait holds: an answer to an earlier call knows no more."""
    ours, clock = budget()
    ours.learn(used(100, regain=1800 * SECOND))
    clock.sleep(SECOND)
    ours.learn(used(percent, PAGE))

    assert NOW + 1800 * SECOND == ours.refused(None)
    clock.sleep(1799 * SECOND)
    assert NOW + 1800 * SECOND + UNTOLD == ours.refused(None)


def test_a_limit_that_was_reached_once_stops_nobody_later() -> None:
    """When the wait is over, an answer that tells of another limit begins none."""
    ours, clock = budget()
    ours.learn(used(100, regain=SECOND))
    clock.sleep(2 * SECOND)
    ours.learn(used(10, PAGE))
    ours.turn()

    assert [2 * SECOND] == clock.slept


def test_who_waits_is_stopped_too() -> None:
    """What others learn in the meantime holds for whoever sleeps."""
    ours: Budget

    def sleep(_: timedelta) -> None:
        ours.refused(UNTOLD)

    ours = Budget("facebook", lambda: NOW, sleep)
    ours.learn(used(60))
    ours.turn()
    with pytest.raises(Throttled):
        ours.turn()
