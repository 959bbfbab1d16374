"""A zoo of false receipts: whatever an archive says, only a true one is believed."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from archive.scene import KARI, NOW, Clock, capsule
from attrs import evolve, frozen

from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.receipts import ask, checked, follow_up, hand_in, opened
from some_governance.errors import ArchiveError, SomeGovernanceError

CAPSULE = capsule()
KEY = "plan-1/1"
HEAD = Anchor(sequence=7, digest="7" * 64)
DONE = FollowUp(action="remove", at=NOW, role="administrator")
UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NAME = "0b5f7d3e-0000-4000-8000-00000000abcd"
TRUE = HandedIn(
    key=KEY, capsule=CAPSULE.id, state=HandInState.REGISTERED, system_id=NAME, at=NOW
)


@frozen
class Door:
    """An archive that says what it was told to, or raises it."""

    said: object

    def hand_in(self, *_: object, head: Anchor | None = None) -> Any:
        """Say it; whoever is a witness is told."""
        assert head in (None, HEAD)
        if isinstance(self.said, BaseException):
            raise self.said
        return self.said

    ask = follow_up = hand_in


def archive(said: object = TRUE, **fields: Any) -> Archive:
    """Make an archive whose names are UUIDs."""

    def opens(
        _: Mapping[str, str], /, *, folder: Path, clock: Callable[[], datetime]
    ) -> ArchiveDoor:
        if isinstance(said, BaseException):
            raise said
        return Door((said, folder, clock()))

    fields = {"settings": ("url",), "system_ids": UUID, **fields}
    return Archive(name="vault", open=opens, **fields)


def test_a_true_receipt_is_believed() -> None:
    """It speaks of this capsule, under this key, and says under which name it is."""
    assert TRUE == checked(TRUE, archive(), CAPSULE, KEY)
    assert TRUE == hand_in(archive(), Door(TRUE), CAPSULE, KEY)
    assert TRUE == hand_in(archive(), Door(TRUE), CAPSULE, KEY, HEAD)
    assert TRUE == ask(archive(), Door(TRUE), CAPSULE, KEY)


@pytest.mark.parametrize("state", [HandInState.RECEIVED, HandInState.REFUSED])
def test_what_is_not_registered_needs_no_name(state: HandInState) -> None:
    """It is passed on as it is: it is no receipt, and says so."""
    said = HandedIn(key=KEY, capsule=CAPSULE.id, state=state, at=NOW, why="full")

    assert said == checked(said, archive(), CAPSULE, KEY)
    assert HandInState.REGISTERED is not said.state


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (evolve(TRUE, capsule="0" * 64), f"of another capsule than {CAPSULE.id}"),
        (evolve(TRUE, capsule=CAPSULE.id.upper()), "of another capsule than"),
        (evolve(TRUE, capsule=""), "of another capsule than"),
        (evolve(TRUE, key="plan-1/2"), "of another key than the one it was given"),
        (evolve(TRUE, key=""), "of another key"),
        (evolve(TRUE, system_id=None), "and not under a name of its form"),
        (evolve(TRUE, system_id=""), "and not under a name of its form"),
        (evolve(TRUE, system_id=" "), "and not under a name of its form"),
        (evolve(TRUE, system_id=f"{NAME} "), "and not under a name of its form"),
        (evolve(TRUE, system_id=f"{NAME}\n"), "and not under a name of its form"),
        (evolve(TRUE, system_id=NAME.upper()), "and not under a name of its form"),
        (evolve(TRUE, system_id="2026/123"), "and not under a name of its form"),
        (evolve(TRUE, system_id=7), "and not under a name of its form"),
        (evolve(TRUE, system_id=None, by=KARI), "and not under a name of its form"),
        (evolve(TRUE, at=NOW - timedelta(microseconds=1)), "before the thing was capt"),
        (evolve(TRUE, at=datetime(1970, 1, 1, tzinfo=UTC)), "before the thing was"),
        (None, "it gave a NoneType, and no HandedIn"),
        (True, "it gave a bool, and no HandedIn"),
        (NAME, "it gave a str, and no HandedIn"),
        (HandInState.REGISTERED, "it gave a HandInState, and no HandedIn"),
        ({"state": "registered", "system_id": NAME}, "it gave a dict, and no HandedIn"),
        (HandedIn, "it gave a type, and no HandedIn"),
        ((TRUE,), "it gave a tuple, and no HandedIn"),
    ],
)
def test_a_false_receipt_is_refused(said: object, why: str) -> None:
    """Of another thing, of no name, from before, or none at all: it is said why."""
    with pytest.raises(ArchiveError) as refused:
        hand_in(archive(), Door(said), CAPSULE, KEY)

    message = str(refused.value)
    assert message.startswith("archive vault: ")
    assert why in message
    assert message.endswith(
        "; that is no receipt: ask again under the same key, and then whoever keeps "
        "the archive"
    )


@pytest.mark.parametrize(
    "state", ["registered", "REGISTERED", True, None, 1, HandInState, object()]
)
def test_a_state_is_one_of_three(state: object) -> None:
    """What only looks like a state can't even be said."""
    with pytest.raises(TypeError, match="'state' must be"):
        evolve(TRUE, state=state)


def test_the_moment_of_the_capture_is_early_enough() -> None:
    """An archive that is as quick as the clock is believed, in any zone."""
    zone = timezone(timedelta(hours=1))
    said = evolve(TRUE, at=CAPSULE.metadata.captured.astimezone(zone))

    assert said == checked(said, archive(), CAPSULE, KEY)


@pytest.mark.parametrize(
    ("name", "believed"),
    [
        ("2026/123-4–Ø", True),
        ("2026/123-4 Ø", False),
        ("x", True),
        ("x" * 200, True),
        ("x" * 201, False),
        ("", False),
        (" x", False),
        ("x ", False),
        ("x\ny", False),
        ("x\x1b[2Jy", False),
        ("x\u202ey", False),
    ],
)
def test_a_name_of_no_form_is_a_line_that_can_be_shown(
    name: str, believed: bool
) -> None:
    """Where an archive says nothing of its names, they still fit into a list."""
    loose = Archive(name="vault", open=archive().open)
    said = evolve(TRUE, system_id=name)
    if believed:
        assert said == checked(said, loose, CAPSULE, KEY)
    else:
        with pytest.raises(ArchiveError, match="not under a name"):
            checked(said, loose, CAPSULE, KEY)


def test_an_archive_that_knows_nothing_of_it_says_nothing() -> None:
    """`None` is an answer to the question what came of it."""
    assert None is ask(archive(), Door(None), CAPSULE, KEY)


class Mute(Exception):
    """An error that can't say what it is."""

    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    "error",
    [
        ValueError("Per wrote: canary"),
        SomeGovernanceError("canary"),
        OSError(5, "canary"),
        Mute(),
        SystemExit(0),
        GeneratorExit(),
        RecursionError(),
    ],
)
@pytest.mark.parametrize("call", ["open", "hand_in", "ask"])
def test_an_archive_that_fails_is_named(error: BaseException, call: str) -> None:
    """Whatever a plug-in raises is no receipt; what it says is not repeated."""
    ours = archive(error)
    calls = {
        "open": lambda: opened(ours, {}, folder=Path("x"), clock=Clock()),
        "hand_in": lambda: hand_in(ours, Door(error), CAPSULE, KEY),
        "ask": lambda: ask(ours, Door(error), CAPSULE, KEY),
    }
    with pytest.raises(ArchiveError) as refused:
        calls[call]()

    assert (
        f"archive vault: {call} raised {type(error).__name__}; that is no receipt: ask "
        f"again under the same key, and then whoever keeps the archive"
    ) == str(refused.value)


@pytest.mark.parametrize("error", [ArchiveError("it is closed"), KeyboardInterrupt()])
def test_its_own_errors_come_through(error: BaseException) -> None:
    """What an archive says in its words is passed on, and so is Ctrl-C."""
    with pytest.raises(type(error)) as refused:
        hand_in(archive(), Door(error), CAPSULE, KEY)

    assert error is refused.value


def test_an_archive_is_opened_with_what_it_takes() -> None:
    """It is given its settings, a folder of its own, and the clock."""
    door = opened(archive(), {"url": "x"}, folder=Path("its"), clock=Clock())

    assert Door((TRUE, Path("its"), NOW)) == door


def test_a_setting_that_it_does_not_take_is_named() -> None:
    """A slip of the pen doesn't leave a setting out in silence."""
    with pytest.raises(ArchiveError) as refused:
        opened(archive(), {"url": "x", "ulr": "x"}, folder=Path("x"), clock=Clock())

    assert ("archive vault: it takes no setting ulr; those that it takes: url") == str(
        refused.value
    )
    bare = archive(settings=())
    with pytest.raises(ArchiveError, match="those that it takes: none"):
        opened(bare, {"a": "x"}, folder=Path("x"), clock=Clock())


@pytest.mark.parametrize("name", ["", "Vault", "a b", "../x", "1a"])
def test_an_archive_has_a_plain_name(name: str) -> None:
    """It is chosen by it, and folders may bear it."""
    with pytest.raises(ValueError, match="'name' must match"):
        Archive(name=name, open=archive().open)


def test_an_archive_that_can_t_be_told_is_named() -> None:
    """What it says is not repeated: it may be a citizen's word."""
    follow_up(archive(), Door(None), CAPSULE, KEY, DONE, HEAD)
    with pytest.raises(
        ArchiveError, match="vault: follow_up raised ValueError"
    ) as told:
        follow_up(archive(), Door(ValueError("Du er en tosk!")), CAPSULE, KEY, DONE)
    assert "tosk" not in str(told.value)
