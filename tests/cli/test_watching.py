"""A folder is looked at again when its files change, and when its time comes."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import click
import pytest
from example_platform import GUIDELINES, NEWS, REGISTERS, save

from some_governance import GuidelinesError, Platform, discover
from some_governance.cli.inquiry import Inquiry
from some_governance.cli.watching import Lookout, Seen, changes_in, follow, is_read

NOON = datetime(2026, 10, 8, 12, tzinfo=UTC)
NO_AT = REGISTERS.replace("at = 2026-10-12\n", "")
AT_LEAST = GUIDELINES.replace("at_most = 2", "at_least = 3")
WEEK_ENDS = datetime(2026, 10, 11, 22, tzinfo=UTC)


class Clock:
    """A clock that stands until somebody sets it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Give the clock that the command line reads."""
    clock = Clock()
    monkeypatch.setattr("some_governance.cli.edge.now", clock)
    return clock


class Shown:
    """What somebody sees who watches."""

    def __init__(self) -> None:
        self.told: list[tuple[datetime, str]] = []

    def show(self, seen: Seen, *, changed: bool) -> None:
        """Note when it was seen, and whether files changed."""
        self.told.append((seen.report.at, "changed" if changed else "later"))

    def keep(self, seen: Seen, why: str) -> None:
        """Note what stays, and why."""
        self.told.append((seen.report.at, why))


class Loads:
    """Loads a folder, and counts how often."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0

    def __call__(self) -> Inquiry:
        """Load it."""
        self.count += 1
        plugins = discover(["example"])
        return Inquiry.into(
            self.folder, None, None, None, plugins=plugins, reading=lambda _: None
        )


@pytest.fixture
def loads(example: Platform, tmp_path: Path) -> Loads:  # noqa: ARG001
    """Give a folder that is asked about as of now, where something is yet to come."""
    return Loads(save(tmp_path / "saved", registers=NO_AT, guidelines=AT_LEAST))


def watched(
    loads: Loads, *steps: tuple[bool, Callable[[], object]]
) -> list[tuple[datetime, str]]:
    """Watch a folder: of each step, say whether files change, and let it happen."""

    def changes() -> Iterator[bool]:
        for changed, happen in steps:
            happen()
            yield changed

    lookout, shown = Lookout(loads, None), Shown()
    follow(lookout.look(changed=True), lookout, changes(), shown)
    return shown.told


def later(clock: Clock, **by: float) -> Callable[[], None]:
    """Let time go by."""

    def happen() -> None:
        clock.now += timedelta(**by)

    return happen


def test_a_change_is_read(clock: Clock, loads: Loads) -> None:
    """What stands in the files now is what is shown."""
    told = watched(loads, (True, later(clock, seconds=1)))

    assert [(NOON, "changed"), (NOON + timedelta(seconds=1), "changed")] == told
    assert 2 == loads.count


@pytest.mark.parametrize(("seconds", "looks"), [(59, 1), (60, 2), (61, 2)])
def test_each_minute_it_looks_at_the_clock(
    clock: Clock, loads: Loads, seconds: int, looks: int
) -> None:
    """Without reading the files again."""
    told = watched(loads, (False, later(clock, seconds=seconds)))

    assert looks == len(told)
    assert (NOON + timedelta(seconds=seconds), "later") == told[-1] or looks == 1
    assert 1 == loads.count


@pytest.mark.parametrize(("seconds", "looks"), [(9, 1), (10, 2)])
def test_it_looks_when_something_becomes_due(
    clock: Clock, loads: Loads, seconds: int, looks: int
) -> None:
    """A week that ends within the minute is broken when it ends."""
    clock.now = WEEK_ENDS - timedelta(seconds=10)
    told = watched(loads, (False, later(clock, seconds=seconds)))

    assert looks == len(told)


def test_time_brings_new_findings(clock: Clock, loads: Loads) -> None:
    """What was pending is broken by now, though no file changed."""
    lookout = Lookout(loads, None)
    (pending,) = lookout.look(changed=True).duties
    clock.now = WEEK_ENDS
    (broken,) = lookout.look(changed=False).duties

    assert (None, "violation") == (
        pending.weight,
        broken.weight and broken.weight.value,
    )


def test_registers_that_say_when_hold_the_time(clock: Clock, loads: Loads) -> None:
    """Who asks as of a moment is told of that moment."""
    (loads.folder / "registers.toml").write_text(REGISTERS)
    told = watched(loads, (False, later(clock, hours=1)))

    assert [(WEEK_ENDS, "changed"), (WEEK_ENDS, "later")] == told


def test_a_file_that_can_not_be_read_leaves_what_was_seen(
    clock: Clock, loads: Loads
) -> None:
    """As one that is just being written; when it can be read again, it is."""
    registers = loads.folder / "registers.toml"
    told = watched(
        loads,
        (True, lambda: registers.write_text("broken = [")),
        (False, later(clock, seconds=59)),
        (False, later(clock, seconds=1)),
        (True, lambda: registers.write_text(NO_AT.replace("since", "# since"))),
        (True, registers.unlink),
        (False, lambda: registers.write_text(NO_AT)),
        (False, later(clock, minutes=1)),
    )
    moments = [at for at, _ in told]
    said = [what for _, what in told]

    assert [NOON] * 5 + [NOON + timedelta(minutes=2)] == moments
    assert "changed" == said[0]
    assert said[1].startswith("registers.toml: line 1, column 11: no TOML")
    assert said[2] == said[1]
    assert said[3].startswith("nothing says from when on to ask: give --since")
    assert "registers.toml: the file: it is not there" in said[4]
    assert "later" == said[5]


def test_a_folder_that_is_gone_leaves_what_was_seen(
    clock: Clock,  # noqa: ARG001
    loads: Loads,
) -> None:
    """A disk that is taken away is no fault of ours."""

    def gone() -> None:
        loads.folder.rename(loads.folder.with_name("elsewhere"))

    (_, why) = watched(loads, (True, gone))[-1]

    assert "registers.toml: the file: it is not there" in why


def test_a_file_that_vanishes_while_it_is_read_is_told(
    clock: Clock,  # noqa: ARG001
    loads: Loads,
) -> None:
    """What the system says is told as it says it."""

    def load() -> Inquiry:
        if loads.count:
            raise FileNotFoundError(2, "No such file or directory", "posts-1.json")
        return loads()

    lookout, shown = Lookout(load, None), Shown()
    follow(lookout.look(changed=True), lookout, [True], shown)

    assert "posts-1.json" in shown.told[-1][1]


def test_what_can_not_be_read_at_first_is_an_error(loads: Loads) -> None:
    """There is nothing yet to show."""
    (loads.folder / "registers.toml").write_text("since = 2026-10-05")

    with pytest.raises(GuidelinesError, match="format"):
        Lookout(loads, None).look(changed=True)


def test_only_a_bearer_s_duties_are_shown(clock: Clock, loads: Loads) -> None:  # noqa: ARG001
    """One who bears none is refused."""
    borne = AT_LEAST.replace('"shall"', '"shall"\nbearer = "editor"')
    (loads.folder / "ours.toml").write_text(
        f'{borne}\n[words]\neditor = "Redaktør."\nleader = "Leder."\n'
        '[[clauses]]\nid = "a/b"\nquote = "Q."\nplace = "line 2"\n'
        'modality = "shall"\nbearer = "leader"\n'
    )

    def duties(bearer: str | None) -> int:
        return len(Lookout(loads, bearer).look(changed=True).duties)

    assert (1, 1, 0) == (duties(None), duties("editor"), duties("leader"))
    with pytest.raises(click.BadParameter):
        duties("mayor")


@pytest.mark.parametrize(
    ("path", "read"),
    [
        ("registers.toml", True),
        ("Registers.TOML", True),
        ("judgements.csv", True),
        ("ledger.db", True),
        ("report.html", False),
        ("report.json", False),
        ("due.ics", False),
        ("facebook", False),
        ("facebook/1000/api/posts-1.json", True),
        ("facebook/1000/export/download.zip", True),
        ("facebook/1000/api/.posts-1.json.part", False),
        ("facebook/1000/api/.fetching", False),
        ("facebook/1000/export/download.zip.crdownload", False),
        ("facebook/1000/export/download.part", False),
        ("facebook/1000/export/__MACOSX/x.json", False),
        ("facebook/Thumbs.db", False),
        (".git/config.toml", False),
        ("ledger.db-journal", False),
        ("facebook/1000/ledger.db-journal", False),
        ("#registers.toml", False),
        ("~$judgements.csv", False),
        ("facebook/1000/judgements.csv~", False),
        ("facebook/1000/x.tmp", False),
    ],
)
def test_what_is_read_is_watched(path: str, read: bool) -> None:
    """Reports that are written beside it, and what programs put down, are not."""
    assert read is is_read(Path(path))


def test_the_files_of_a_folder_are_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For real: what is written beside them is no change."""
    monkeypatch.setattr("some_governance.cli.watching._TICK", 60)
    folder = save(tmp_path / "saved", NEWS)
    changes = changes_in(folder)

    def changed_by(name: str, within: int) -> bool:
        while next(changes):
            """Wait until all is quiet."""
        (folder / name).write_text("?")
        return any(islice(changes, within))

    assert changed_by("registers.toml", 100)
    assert changed_by("example/main/api/posts-1.json", 100)
    assert not changed_by("report.html", 3)


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is read."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)

    with pytest.raises(click.ClickException) as error:
        changes_in(tmp_path)
    assert "pip install 'some-governance[watch]'" in error.value.message
