"""Whoever writes a connection hears of each promise that it breaks."""

import pytest
from attrs import evolve
from testing.flawed_lines import FLAWS
from testing.parrot import Parrot
from testing.parrot_line import Line

from some_governance.testing import (
    CONNECTION_PROMISES,
    PromiseBroken,
    check_connection,
)


def test_a_connection_that_keeps_its_promises_passes() -> None:
    """The parrot's line fetches, captures, hides and removes as one should."""
    check_connection(Parrot().platform(), Line.rehearsal())


@pytest.mark.search
@pytest.mark.parametrize(
    ("promise", "flawed"), FLAWS, ids=[flawed.__name__ for _, flawed in FLAWS]
)
def test_a_flaw_is_told_by_its_promise(promise: str, flawed: type[Line]) -> None:
    """The first thing that is told is what is wrong, where, and how to mend it."""
    (kept,) = (each for each in CONNECTION_PROMISES if each.name == promise)

    with pytest.raises(PromiseBroken) as caught:
        check_connection(Parrot().platform(), flawed.rehearsal())

    broken = caught.value.broken[0]
    assert (promise, kept.says, kept.mend) == (broken.promise, broken.says, broken.mend)
    assert "the connection to parrot" == caught.value.of


def test_each_promise_can_be_broken() -> None:
    """There is a flaw for each, and each flaw is of a promise."""
    assert {each.name for each in CONNECTION_PROMISES} == {
        promise for promise, _ in FLAWS
    }


def test_what_cannot_be_translated_is_not_vouched_for() -> None:
    """Where there is no translation, the rest is checked all the same."""
    unable = evolve(Parrot().platform(), translate=None, tells={})

    check_connection(unable, Line.rehearsal())


def test_a_fetch_that_vouches_for_nothing_is_told() -> None:
    """Whoever fetches a whole list knows that it is whole."""
    timid = evolve(Parrot().platform(), translate=Timid().translate)

    with pytest.raises(PromiseBroken, match="vouches for nothing"):
        check_connection(timid, Line.rehearsal())


class Timid(Parrot):
    """It never vouches."""

    def vouched(self, _: object) -> tuple[()]:  # type: ignore[override]
        """Vouch for nothing."""
        return ()


def test_who_presses_ctrl_c_is_obeyed() -> None:
    """Also while a connection is tried."""
    with pytest.raises(KeyboardInterrupt):
        check_connection(Parrot().platform(), Interrupted.rehearsal())


class Interrupted(Line):
    """Somebody presses Ctrl-C."""

    def __enter__(self) -> "Interrupted":
        raise KeyboardInterrupt
