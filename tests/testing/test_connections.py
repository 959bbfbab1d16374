"""Whoever writes a connection hears of each promise that it breaks."""

import pytest
from attrs import evolve
from testing.flawed_lines import FLAWS, Skimming
from testing.parrot import Parrot
from testing.parrot_line import Line, script

from some_governance import Clearance, Done, Effect
from some_governance.testing import (
    CONNECTION_PROMISES,
    PromiseBroken,
    Rehearsal,
    ScriptedServer,
    check_connection,
    on,
)


def test_a_connection_that_keeps_its_promises_passes() -> None:
    """The parrot's line fetches, captures, hides and removes as one should."""
    check_connection(Parrot().platform(), Line.rehearsal())


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


def logged_in(*, reads: bool) -> Rehearsal:
    """Give a rehearsal of a line that logs in, by a call that is posted."""
    login = on("/login", {"token": "of-a-session"}, method="POST", reads=reads)
    return evolve(Session.rehearsal(), server=ScriptedServer(login, *script()))


class Session(Line):
    """It logs in before it asks something."""

    def call(self, path: str, method: str = "GET", **query: str) -> bytes:
        """Log in each time."""
        super().call("/login", "POST")
        return super().call(path, method, **query)


def test_a_log_in_is_no_act() -> None:
    """It goes out as often as it has to, where the script says that it reads."""
    check_connection(Parrot().platform(), logged_in(reads=True))

    with pytest.raises(PromiseBroken) as caught:
        check_connection(Parrot().platform(), logged_in(reads=False))

    assert "once" in {each.promise for each in caught.value.broken}


def test_what_can_not_be_hidden_is_refused_at_once() -> None:
    """A platform without a way to hide keeps its promises, too."""
    server = ScriptedServer(*(each for each in script() if each.method != "POST"))
    rehearsal = evolve(
        Removing.rehearsal(), server=server, hides=None, unable=("hide",)
    )

    check_connection(Parrot().platform(), rehearsal)


class Removing(Line):
    """It hides nothing."""

    def hide(self, clearance: Clearance, /) -> Done:
        """Say so."""
        why = "a parrot hides nothing"
        return Done(
            clearance=clearance, effect=Effect.REFUSED, at=self.clock(), why=why
        )


@pytest.mark.parametrize(
    ("account", "another"),
    [
        ("parrot:1", "parrot:2"),
        ("parrot:2", "parrot:3"),
        ("parrot:c", "parrot:b"),
        ("parrot:b", "parrot:a"),
    ],
)
def test_another_account_is_of_the_same_shape(account: str, another: str) -> None:
    """So that it isn't refused for its shape."""
    assert another == evolve(Line.rehearsal(), account=account).another


def test_what_nobody_asks_is_named() -> None:
    """Whoever reads the message knows what wasn't fetched."""
    with pytest.raises(PromiseBroken) as caught:
        check_connection(Parrot().platform(), Skimming.rehearsal())

    assert "nobody asks GET /posts/6/comments" == caught.value.broken[0].where


class Interrupted(Line):
    """Somebody presses Ctrl-C."""

    def __enter__(self) -> "Interrupted":
        raise KeyboardInterrupt
