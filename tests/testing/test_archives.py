"""Whoever writes an archive plug-in hears of each promise that it breaks."""

import json
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from some_governance import (
    Archive,
    ArchiveError,
    Capsule,
    HandedIn,
    HandInState,
    discover,
)
from some_governance.testing import (
    ARCHIVE_PROMISES,
    PromiseBroken,
    builders,
    capsule,
    check_archive,
)

SETTINGS = {"room": "4"}


class Office:
    """An archive in a folder; each of its ways can be another's."""

    def __init__(
        self,
        settings: Mapping[str, str],
        /,
        *,
        folder: Path,
        clock: Callable[[], datetime],
    ) -> None:
        if not settings.get("room", "").isdecimal():
            raise self.error("say in which room it lies (room)")
        self.folder, self.clock = folder, clock

    @classmethod
    def archive(cls) -> Archive:
        """Give the archive."""
        return Archive(
            name="office", open=cls, settings=("room",), system_ids=r"2026/\d+"
        )

    def error(self, what: str) -> Exception:
        """Make an error."""
        return ArchiveError(f"archive office: {what}")

    def kept(self) -> dict[str, Any]:
        """Read the register."""
        path = self.folder / "register.json"
        try:
            return json.loads(path.read_text("utf-8")) if path.exists() else {}
        except OSError:
            raise self.error("the folder can't be read") from None

    def keep(self, register: dict[str, Any]) -> None:
        """Write the register."""
        try:
            path = self.folder / "register.json"
            path.write_text(json.dumps(register), "utf-8")
        except OSError:
            raise self.error("the folder can't be written") from None

    def hand_in(self, given: Capsule, key: str, /, *, head: object = None) -> Any:
        """Register a capsule once."""
        register = self.kept()
        if key not in register:
            register[key] = [given.id, self.name(register)]
            self.keep(register)
        return self.said(key, given.id, register)

    def name(self, register: dict[str, Any]) -> str:
        """Name what is new."""
        return f"2026/{len(register) + 1}"

    def said(self, key: str, asked: str, register: dict[str, Any]) -> HandedIn:
        """Say what it has under a key."""
        del asked
        id, name = register[key]
        return HandedIn(
            key=key,
            capsule=id,
            state=HandInState.REGISTERED,
            system_id=name,
            at=self.clock(),
        )

    def ask(self, key: str, asked: str, /) -> HandedIn | None:
        """Look it up."""
        register = self.kept()
        return self.said(key, asked, register) if key in register else None

    def follow_up(
        self, key: str, given: str, done: object, /, *, head: object = None
    ) -> None:
        """Write it down."""


class Unregistered(Office):
    """It names nothing as it should."""

    def name(self, register: dict[str, Any]) -> str:
        """Give a name of another form."""
        return f"no. {len(register)}"


class Early(Office):
    """Its clock is wrong."""

    def said(self, *given: Any) -> HandedIn:
        """Say it before it was captured."""
        before = builders.CAPTURED - timedelta(days=1)
        return evolve(super().said(*given), at=before)


class Shut(Office):
    """It takes nothing."""

    def hand_in(self, *given: Any, **more: Any) -> Any:
        """Refuse."""
        raise ArchiveError("it is closed")


class Doubling(Office):
    """It registers whatever comes."""

    def hand_in(self, given: Capsule, key: str, /, *, head: object = None) -> Any:
        """Register it anew."""
        register = self.kept()
        count = sum(each.startswith(key) for each in register)
        register[f"{key}#{count}"] = [given.id, self.name(register)]
        register[key] = [given.id, self.name(register)]
        self.keep(register)
        return self.said(key, given.id, register)


class Forgetful(Office):
    """It doesn't know tomorrow what it had today."""

    def ask(self, key: str, asked: str, /) -> HandedIn | None:
        """Know nothing."""
        return None


class Renaming(Office):
    """It calls a thing by another name each time."""

    def ask(self, key: str, asked: str, /) -> HandedIn | None:
        """Call it something else."""
        said = super().ask(key, asked)
        return said and evolve(said, system_id="2026/0")


class Echoing(Office):
    """It says what it is asked."""

    def said(self, key: str, asked: str, register: dict[str, Any]) -> HandedIn:
        """Say that it has just that."""
        return evolve(super().said(key, asked, register), capsule=asked)


class Credulous(Office):
    """It has everything that one asks for."""

    def ask(self, key: str, asked: str, /) -> HandedIn | None:
        """Have it."""
        register = self.kept()
        return self.said(key, asked, {key: [asked, "2026/9"]} | register)


class Nameless(Office):
    """It calls everything the same."""

    def name(self, register: dict[str, Any]) -> str:
        """Give one name to all."""
        return "2026/1"


class Deaf(Office):
    """It can't be told."""

    def follow_up(self, *given: Any, **more: Any) -> None:
        """Refuse."""
        raise ArchiveError("it doesn't want to know")


class Careless(Office):
    """It doesn't look at its settings."""

    def error(self, what: str) -> Exception:
        """Fail in its own way."""
        return OSError(what)


class Talkative(Office):
    """It says in errors what was said."""

    def hand_in(self, given: Capsule, key: str, /, *, head: object = None) -> Any:
        """Refuse another capsule under the same key, and quote it."""
        if self.kept().get(key, [given.id])[0] != given.id:
            raise ArchiveError(f"{given.metadata.author} is not who it was")
        return super().hand_in(given, key, head=head)


class Logging(Office):
    """It logs what was said."""

    def hand_in(self, given: Capsule, key: str, /, *, head: object = None) -> Any:
        """Log who wrote it."""
        logging.getLogger("office").info("of %s", given.metadata.author)
        return super().hand_in(given, key, head=head)


FLAWS = (
    ("receipt", Unregistered),
    ("receipt", Early),
    ("receipt", Shut),
    ("idempotent", Doubling),
    ("idempotent", Forgetful),
    ("idempotent", Renaming),
    ("honest", Echoing),
    ("honest", Credulous),
    ("names", Nameless),
    ("followed-up", Deaf),
    ("errors", Careless),
    ("discreet", Talkative),
    ("discreet", Logging),
)


def test_an_archive_that_keeps_its_promises_passes() -> None:
    """The office registers once, and knows what it has."""
    check_archive(Office.archive(), SETTINGS)


def test_the_folder_that_comes_along_passes() -> None:
    """Nothing is registered there before a person says so."""
    check_archive(discover([]).archive("folder"))


@pytest.mark.parametrize(
    ("promise", "flawed"), FLAWS, ids=[flawed.__name__ for _, flawed in FLAWS]
)
def test_a_flaw_is_told_by_its_promise(promise: str, flawed: type[Office]) -> None:
    """The first thing that is told is what is wrong, where, and how to mend it."""
    (kept,) = (each for each in ARCHIVE_PROMISES if each.name == promise)

    with pytest.raises(PromiseBroken) as caught:
        check_archive(flawed.archive(), SETTINGS)

    broken = caught.value.broken[0]
    assert (promise, kept.says, kept.mend) == (broken.promise, broken.says, broken.mend)
    assert "the archive office" == caught.value.of


def test_each_promise_can_be_broken() -> None:
    """There is a flaw for each, and each flaw is of a promise."""
    assert {each.name for each in ARCHIVE_PROMISES} == {promise for promise, _ in FLAWS}


def test_a_capsule_of_ones_own_says_what_it_is_told() -> None:
    """Two that say the same are the same."""
    assert capsule("Hei.").id == capsule("Hei.").id
    assert capsule("Hei.").id != capsule("Hallo.").id
