"""A page on Facebook, fetched over HTTP though everything goes wrong, and assessed."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from example_platform import GUIDELINES

from benchmarks.loopback import (
    BROKEN,
    PAGE,
    SLOW,
    TOKEN,
    Clock,
    Loopback,
    Script,
    refused,
    spread,
    throttled,
)
from some_governance import (
    Comment,
    Folder,
    Publication,
    Removal,
    Reply,
    load_folder,
)
from some_governance.cli.app import run
from some_governance.cli.status import Status
from some_governance_facebook.plugin import provide_platforms

ACCOUNT = f"facebook:{PAGE}"
BEGAN = datetime(2026, 11, 2, 6, tzinfo=UTC)
REGISTERS = f"""\
format = 1
guidelines = "ours.toml"
since = 2026-01-01
at = 2026-11-02T12:00:00+01:00
observed = 2026-11-02T12:00:00+01:00

[calendar]
zone = "Europe/Oslo"
hours = {{ monday-friday = ["08:00-15:30"] }}

[[coverage]]
facts = ["account"]

[[accounts]]
id = "{ACCOUNT}"
"""

Start = Callable[[Script], "Session"]


class Session:
    """A command line, a page on this machine, and a folder."""

    def __init__(
        self,
        graph: Loopback,
        folder: Path,
        clock: Clock,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.graph = graph
        self.folder = folder
        self.clock = clock
        self._capsys = capsys

    def fetch(self, *more: str) -> tuple[Status, str]:
        """Fetch the page that the registers name."""
        return self._run("fetch", "facebook", str(self.folder), *more)

    def assess(self) -> str:
        """Assess what was fetched, with the report as text."""
        return self._run("assess", str(self.folder))[1]

    def load(self) -> Folder:
        """Load what was fetched."""
        platforms = {each.name: each for each in provide_platforms()}
        return load_folder(self.folder, platforms)

    def asked(self) -> Counter[str]:
        """Count how often each list was asked for from its beginning."""
        return Counter(
            path for _, path, asked in self.graph.calls if "after" not in asked
        )

    def remarks(self) -> int:
        """Count what was saved of what was said."""
        place = self.folder / "facebook" / PAGE / "api"
        return sum(
            len(json.loads((place / name).read_bytes())["data"])
            for name, each in self.manifest["answers"].items()
            if each["request"].endswith("/comments")
        )

    def whole(self) -> set[str]:
        """Give what was answered whole."""
        answers = self.manifest["answers"].values()
        return {each["request"] for each in answers if each.get("last")}

    @property
    def manifest(self) -> dict[str, Any]:
        """What the manifest says."""
        path = self.folder / "facebook" / PAGE / "api" / "manifest.json"
        whole: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return whole

    def _run(self, *arguments: str) -> tuple[Status, str]:
        status = run(list(arguments))
        # Standard error is not looked at: the server complains there of broken calls.
        return status, self._capsys.readouterr().out


@pytest.fixture
def start(
    tmp_path: Path,
    install: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Give a function that begins to play a script."""
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "registers.toml").write_text(REGISTERS, "utf-8")
    (folder / "ours.toml").write_text(GUIDELINES, "utf-8")
    clock = Clock(BEGAN)
    monkeypatch.setattr("some_governance.cli.edge.now", clock)
    monkeypatch.setattr("some_governance.cli.edge.sleep", clock.sleep)
    # What a power cut leaves is another test's, and a disk is slow.
    monkeypatch.setattr("some_governance.loading.atomic.os.fsync", lambda _: None)
    for name, value in (("TOKEN", TOKEN), ("APP_SECRET", "a" * 32), ("BUSINESS", "7")):
        monkeypatch.setenv(f"SOME_GOVERNANCE_FACEBOOK_{name}", value)
    [platform] = provide_platforms()
    connector = platform.connector
    assert connector is not None
    opened: list[Loopback] = []

    def start(script: Script) -> Session:
        graph = Loopback(script)
        opened.append(graph.__enter__())
        connect = partial(
            connector.connect,
            address=graph.address,
            patience=timedelta(seconds=1),
        )
        here = evolve(platform, connector=evolve(connector, connect=connect))
        install("facebook", provide_platforms=lambda: [here])
        return Session(graph, folder, clock, capsys)

    yield start
    for graph in opened:
        graph.__exit__(None, None, None)


def told(session: Session) -> tuple[int, int]:
    """Count posts, and what was said under them."""
    records = session.load().records
    said = [*records.each(Comment), *records.each(Reply)]
    return len(list(records.each(Publication))), len(said)


def test_a_page_is_fetched_and_assessed(start: Start) -> None:
    """All that there is was had, and nothing is asked for twice."""
    session = start(Script(counts=(3, 0, 120)))
    status, out = session.fetch()

    assert Status.ALL_MET == status, out
    assert f"next: some-governance assess {session.folder}" in out
    assert (3, 123) == told(session)
    assert {1} == set(session.asked().values())
    assert session.manifest["fetch"]["finished"]
    assert "v26.0" in {
        each.get("version") for each in session.manifest["answers"].values()
    }
    assert () == session.load().records.gaps
    report = session.assess()
    assert "Våre retningslinjer" in report


def test_no_secret_gets_into_the_folder(start: Start) -> None:
    """Not from an answer, an error, or an address of a next page."""
    script = Script(counts=(3, 0, 120))
    script.troubles["/100/roles"] = [refused(10)]
    session = start(script)
    session.fetch()

    everything = [each.read_bytes() for each in session.folder.rglob("*.json")]
    assert not [each for each in everything if TOKEN.encode() in each]
    assert f"Bearer {TOKEN}" in session.graph.tokens


def go_on(session: Session) -> tuple[Status, str]:
    """Fetch, and see that nothing is asked for that was answered whole before."""
    before = len(session.graph.calls)
    whole = session.whole()
    status, out = session.fetch()
    asked = {path for _, path, _ in session.graph.calls[before:]}

    assert set() == whole & asked
    return status, out


@pytest.mark.search
@pytest.mark.parametrize(("posts", "each"), [(40, 15), (200, 15)])
def test_all_that_can_be_had_is_had(start: Start, posts: int, each: int) -> None:
    """
    Whatever goes wrong, each try has what it can, and none asks twice.

    Answers are late, cut off, out of order, errors that look like answers; Graph wants
    us to wait in the middle, and the token dies half-way. The report says what is
    missing in the end.
    """
    script = Script(counts=spread(posts, each))
    session = start(script)
    passing, busy, broken, slow, odd, late, gone = (
        f"/{PAGE}_{number}/comments"
        for number in (1, 2, 3, 4, 5, posts // 4, posts - 1)
    )
    script.troubles = {
        passing: [refused(2, status=200)],
        busy: [refused(1, status=500)] * 3,
        broken: [BROKEN] * 3,
        slow: [SLOW],
        odd: [refused(100, status=200)],
        late: [throttled(30)],
        gone: [refused(100, 33)],
        "/100/roles": [refused(10, status=403)],
    }
    status, out = session.fetch()
    began = session.manifest["fetch"]["began"]

    assert Status.UNTOLD == status
    assert "next: type the same again from 2026-11-02 06:3" in out

    session.clock.at = BEGAN + timedelta(minutes=45)
    script.dies_after = len(session.graph.calls) + posts // 2
    status, out = go_on(session)

    assert Status.UNTOLD == status
    assert "next: type the same again with a new token, and it goes on" in out

    script.dies_after = None
    status, out = go_on(session)

    assert Status.UNTOLD == status
    assert f"  missed {gone}: " in out
    assert began == session.manifest["fetch"]["began"]
    assert session.manifest["fetch"]["finished"]
    assert [gone] == [each["request"] for each in session.manifest["missing"]]
    assert posts * each - script.counts[posts - 2] == session.remarks()
    assert f"{gone}: " in " ".join(session.assess().split())


def test_until_all_was_had_the_report_says_so(start: Start) -> None:
    """Then it says so no more, and the fetch after that is a new one."""
    script = Script(counts=spread(20, 3))
    session = start(script)
    script.dies_after = 12
    session.fetch()
    report = " ".join(session.assess().split())

    why = "the fetch that began 2026-11-02 06:00 UTC did not get all: Graph error 190"
    assert why in report

    script.dies_after = None
    status, _ = go_on(session)

    assert Status.ALL_MET == status
    assert "did not get all" not in session.assess()
    assert (20, 60) == told(session)
    session.clock.at += timedelta(days=1)
    asked = len(session.graph.calls)
    assert Status.ALL_MET == session.fetch()[0]
    assert 20 < len(session.graph.calls) - asked


def test_what_is_gone_the_next_day_was_removed(start: Start) -> None:
    """Nobody knows by whom; all that is still there stays."""
    session = start(Script(counts=(3, 0, 12)))
    session.fetch()
    comment = "3_30002"
    session.graph.script.removed.add(comment)
    session.clock.at += timedelta(days=1)
    status, _ = session.fetch()
    records = session.load().records

    assert Status.ALL_MET == status
    [removal] = records.each(Removal)
    assert (f"facebook:{comment}", None, None, "remove") == (
        removal.of,
        removal.at,
        removal.by,
        removal.action,
    )
    assert BEGAN + timedelta(days=1) <= removal.observed
    assert (3, 15) == told(session)


def test_what_stays_the_same_is_kept_twice(start: Start) -> None:
    """Of comments, the first and the last time that they were seen so; lists stay."""
    session = start(Script(counts=(3, 0, 12)))
    for _ in range(5):
        assert Status.ALL_MET == session.fetch()[0]
        session.clock.at += timedelta(days=1)
    answers = session.manifest["answers"].values()
    kept = Counter(each["request"] for each in answers)

    assert [2, 2, 2] == [kept[f"/{PAGE}_{number}/comments"] for number in (1, 2, 3)]
    assert [5, 5] == [kept[f"/{PAGE}/{each}"] for each in ("published_posts", "roles")]
    assert (3, 15) == told(session)
    assert () == session.load().records.gaps
