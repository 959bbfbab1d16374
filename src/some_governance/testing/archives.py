"""What an archive has to keep, whatever system stands behind it."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from attrs import field, frozen

from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.receipts import checked
from some_governance.errors import ArchiveError
from some_governance.mappings import FrozenMapping
from some_governance.testing import builders
from some_governance.testing.capsules import capsule
from some_governance.testing.discretion import listening, named, shown_of
from some_governance.testing.mutations import CANARY
from some_governance.testing.promises import Promise, hold
from some_governance.testing.servers import SteadyClock

_HEAD = Anchor(sequence=1, digest="0" * 64)
_DONE = FollowUp(action="remove", at=builders.SEEN, role="administrator")


def check_archive(archive: Archive, settings: Mapping[str, str] | None = None) -> None:
    """
    Hold an archive against all that an archive promises.

    A dozen invented capsules are handed in: give it a place for trials.

    Args:
        archive: It.

        settings: With which it is opened.

    Raises:
        PromiseBroken: It breaks some; each is named, with where, and how to mend it.
    """
    with tempfile.TemporaryDirectory() as folder:
        trial = _Trial(archive=archive, settings=settings or {}, folder=Path(folder))
        hold(f"the archive {archive.name}", ARCHIVE_PROMISES, trial)


@frozen(kw_only=True)
class _Trial:
    """An archive that is checked."""

    archive: Archive
    settings: Mapping[str, str] = field(converter=FrozenMapping[str])
    folder: Path

    def opened(self) -> ArchiveDoor:
        """Open it, as a process does that has just begun."""
        return self._open(self.settings, self.folder)

    def handed_in(self, key: str, handed: Capsule) -> HandedIn:
        """Hand a capsule in, with a process of its own."""
        return self.opened().hand_in(handed, key, head=_HEAD)

    def troubles(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Yield what can only go wrong, and what it is."""
        one = capsule(f"{CANARY} 1")
        other = capsule(f"{CANARY} 2")
        for name in self.archive.settings:
            less = {key: self.settings[key] for key in self.settings if key != name}
            for how, settings in (
                ("is missing", less),
                ("is nonsense", {**self.settings, name: "\0"}),
            ):
                used = partial(self._used, settings, self.folder, one)
                yield f"opened where {name} {how}", used
        file = self.folder / "in-the-way"
        file.write_bytes(b"")
        used = partial(self._used, self.settings, file, one)
        yield "opened in a folder that is a file", used
        yield (
            "given another capsule under the same key",
            lambda: [self.handed_in("trouble", each) for each in (one, other)],
        )
        yield (
            "told what became of something that it never had",
            lambda: self.opened().follow_up("never", one.id, _DONE, head=_HEAD),
        )

    def _open(self, settings: Mapping[str, str], folder: Path) -> ArchiveDoor:
        clock = SteadyClock(builders.SEEN)
        return self.archive.open(settings, folder=folder, clock=clock)

    def _used(self, settings: Mapping[str, str], folder: Path, one: Capsule) -> None:
        self._open(settings, folder).hand_in(one, "used", head=_HEAD)


def _refuses(trial: _Trial) -> Iterator[str]:
    """Yield whether it can't be used at all."""
    try:
        said = trial.handed_in("opens", capsule("It opens."))
        checked(said, trial.archive, capsule("It opens."), "opens")
    except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
        yield f"handing in raises {named(error)}: {error}"


def _doubles(trial: _Trial) -> Iterator[str]:
    """Yield whether one key makes two registrations."""
    one = capsule("It is handed in twice.")
    first, again = (trial.handed_in("twice", one) for _ in range(2))
    if (first.state, first.system_id) != (again.state, again.system_id):
        yield f"{first.system_id}, handed in again, is {again.system_id}"
    door = trial.opened()
    same, asked = door.hand_in(one, "twice"), door.ask("twice", one.id)
    if asked is None:
        yield "what was handed in isn't known to a process that begins anew"
    elif (same.state, same.system_id) != (asked.state, asked.system_id):
        yield f"{same.system_id}, asked for, is {asked.system_id}"


def _echoes(trial: _Trial) -> Iterator[str]:
    """Yield receipts for what it never had."""
    one, other = capsule("It is handed in."), capsule("It isn't handed in.")
    trial.handed_in("kept", one)
    door = trial.opened()
    asks: tuple[tuple[str, str, Callable[[], HandedIn | None]], ...] = (
        ("asked of what it never saw", one.id, lambda: door.ask("no", one.id)),
        ("asked of another capsule", other.id, lambda: door.ask("kept", other.id)),
        ("given another capsule", other.id, lambda: door.hand_in(other, "kept")),
    )
    for how, id, ask in asks:
        try:
            said = ask()
        except ArchiveError:
            continue
        registered = said is not None and said.state is HandInState.REGISTERED
        if said is not None and registered and said.capsule == id:
            yield f"{how} under a key, it says that this is registered"


def _confuses(trial: _Trial) -> Iterator[str]:
    """Yield whether two capsules are given one name."""
    one, other = (capsule(f"Capsule {number}.") for number in (1, 2))
    first, second = trial.handed_in("one", one), trial.handed_in("two", other)
    if first.system_id is not None and first.system_id == second.system_id:
        yield f"two capsules are both called {first.system_id}"


def _forgets(trial: _Trial) -> Iterator[str]:
    """Yield whether it can't be told twice what became of something."""
    one = capsule("It is removed.")
    trial.handed_in("removed", one)
    for time in ("once", "twice"):
        try:
            trial.opened().follow_up("removed", one.id, _DONE, head=_HEAD)
        except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
            yield f"told {time} that it was removed, it raises {named(error)}"


def _breaks(trial: _Trial) -> Iterator[str]:
    """Yield what goes wrong, and isn't an `ArchiveError`."""
    for where, call in trial.troubles():
        try:
            call()
        except ArchiveError:
            continue
        except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
            yield f"{where}, it raises {named(error)}"


def _tells(trial: _Trial) -> Iterator[str]:
    """Yield where a citizen's words show."""
    for where, call in trial.troubles():
        said = ""
        with listening() as heard:
            try:
                call()
            except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
                said = shown_of(error)
        if CANARY in said + "".join(heard):
            yield f"{where}, it repeats what a citizen wrote, or who they are"


def _asked(
    look: Callable[[_Trial], Iterator[str]],
) -> Callable[[_Trial], Iterator[str]]:
    """Look; where the archive fails on the way, that is where it is broken."""

    def asked(trial: _Trial) -> Iterator[str]:
        try:
            yield from look(trial)
        except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
            yield f"it raises {named(error)}"

    return asked


ARCHIVE_PROMISES: tuple[Promise[_Trial], ...] = (
    Promise(
        name="receipt",
        says="what it says of a capsule is of that capsule, under that key, in time",
        mend="Give a HandedIn with the key, the capsule's id as the archive knows it, "
        "a system_id that fits system_ids, and the clock's moment.",
        breaks=_refuses,
    ),
    Promise(
        name="idempotent",
        says="a key is one registration, however often it is handed in",
        mend="Keep the key with what was registered, where other processes find it; "
        "look there first.",
        breaks=_asked(_doubles),
    ),
    Promise(
        name="honest",
        says="only what it has is registered",
        mend="Look up key and capsule in the archive; never answer with what you were "
        "asked with.",
        breaks=_asked(_echoes),
    ),
    Promise(
        name="names",
        says="each capsule has a name of its own",
        mend="Give system_id the archive's own name for the registration.",
        breaks=_asked(_confuses),
    ),
    Promise(
        name="followed-up",
        says="it can be told what became of a thing, and told it again",
        mend="Write it down once; the second time, do nothing.",
        breaks=_asked(_forgets),
    ),
    Promise(
        name="errors",
        says="what goes wrong is an ArchiveError",
        mend="Catch what your system raises, and raise ArchiveError from None: what is "
        "wrong, and what to do.",
        breaks=_asked(_breaks),
    ),
    Promise(
        name="discreet",
        says="no error or log holds what a citizen wrote, or who it was",
        mend="Name capsules by id and key, never by their content.",
        breaks=_asked(_tells),
    ),
)
"""All that an archive promises."""
