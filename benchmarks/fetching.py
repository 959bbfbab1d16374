"""
A page on Facebook is fetched by the command, though much goes wrong on the way.

The page is played over HTTP on this machine: lists have empty pages, calls fail in
every way that Graph has, it wants us to wait in the middle, and the token dies
half-way. The command is typed again until it ends; then the report has to say what is
missing.
"""

import io
import json
import os
import random
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from attrs import evolve, field, frozen

from benchmarks.loopback import (
    BROKEN,
    PAGE,
    SLOW,
    TOKEN,
    Answer,
    Clock,
    Loopback,
    Script,
    refused,
    spread,
    throttled,
)
from some_governance import Plugins
from some_governance.cli.app import run
from some_governance_facebook.plugin import provide_platforms

COMMENTS = 15
"""Under each post, on the average."""

BEGAN = datetime(2026, 11, 2, 6, tzinfo=UTC)
TRIES = 9
"""How often the command is typed, at most."""

_PLACE = Path("facebook", PAGE, "api")
_REGISTERS = f"""\
format = 1
guidelines = "randaberg"
since = 2026-10-01
at = 2026-11-02T12:00:00+01:00
observed = 2026-11-02T12:00:00+01:00

[calendar]
zone = "Europe/Oslo"
hours = {{ monday-friday = ["08:00-15:30"] }}

[[coverage]]
facts = ["account"]

[[accounts]]
id = "facebook:{PAGE}"
"""


@frozen(kw_only=True)
class Fetched:
    """
    What came of it.

    Attributes:
        comments: How many there are, and how many were saved.

        requests: How many calls were made, in all.

        tries: How often the command was typed.

        again: Paths that were asked for again, though all of them was there.

        gone: The list that Graph wouldn't give.

        told: The report.
    """

    comments: tuple[int, int]
    requests: int
    tries: int
    again: tuple[str, ...]
    gone: str
    told: str = field(repr=False)

    def faults(self) -> Iterator[str]:
        """Say what isn't as it should be."""
        there, saved = self.comments
        if there != saved:
            yield f"{saved} of {there} comments were saved"
        for path in self.again:
            yield f"{path} was asked for again, though all of it was there"
        if f"{self.gone}: " not in " ".join(self.told.split()):
            yield f"the report doesn't say that {self.gone} is missing"


def fetched(posts: int, folder: Path, chance: random.Random) -> Fetched:
    """Play a page with so many posts, at least 40, and fetch it into a folder."""
    counts = spread(posts, COMMENTS)
    *troubled, gone = (
        f"/{PAGE}_{number}/comments"
        for number in chance.sample(range(2, posts + 1), k=7)
    )
    script = Script(
        counts=counts, troubles=_troubles(troubled, gone), dies_after=posts // 2
    )
    (folder / "registers.toml").write_text(_REGISTERS, "utf-8")
    again: list[str] = []
    tries = 0
    with _playing(script) as (graph, clock):
        while tries < TRIES and not _ended(folder):
            whole, calls = _whole(folder), len(graph.calls)
            _typed("fetch", "facebook", str(folder))
            again += sorted(whole & {path for _, path, _ in graph.calls[calls:]})
            tries += 1
            clock.at += timedelta(minutes=45)
            if len(graph.calls) > posts // 2:
                script.dies_after = None
        told = _typed("assess", str(folder))
        requests = len(graph.calls)
    lost = counts[int(gone.partition("_")[2].partition("/")[0]) - 1]
    return Fetched(
        comments=(sum(counts) - lost, _saved(folder)),
        requests=requests,
        tries=tries,
        again=tuple(again),
        gone=gone,
        told=told,
    )


def _troubles(paths: Sequence[str], gone: str) -> dict[str, list[Answer]]:
    """Deal out everything that can go wrong; one list is never given."""
    passing, busy, broken, slow, odd, late = paths
    return {
        passing: [refused(2, status=200)],
        busy: [refused(1, status=500)] * 3,
        broken: [BROKEN] * 3,
        slow: [SLOW],
        odd: [refused(100, status=200)],
        late: [throttled(30)],
        gone: [refused(100, 33)] * TRIES,
        f"/{PAGE}/roles": [refused(10, status=403)],
    }


@contextmanager
def _playing(script: Script) -> Iterator[tuple[Loopback, Clock]]:
    """Let the command call a page on this machine, by a clock of its own."""
    [platform] = provide_platforms()
    connector = platform.connector
    assert connector is not None
    clock = Clock(BEGAN)
    names = {"TOKEN": TOKEN, "APP_SECRET": "a" * 32, "BUSINESS": "7"}
    with ExitStack() as stack:
        graph = stack.enter_context(Loopback(script))
        connect = partial(
            connector.connect, address=graph.address, patience=timedelta(seconds=1)
        )
        here = evolve(platform, connector=evolve(connector, connect=connect))
        plugins = Plugins(platforms={here.name: here})
        for name, instead in (
            ("cli.plugins.discover", lambda: plugins),
            ("cli.edge.now", clock),
            ("cli.edge.sleep", clock.sleep),
        ):
            stack.enter_context(patch(f"some_governance.{name}", instead))
        of_facebook = {f"SOME_GOVERNANCE_FACEBOOK_{key}": names[key] for key in names}
        stack.enter_context(patch.dict(os.environ, of_facebook))
        yield graph, clock


def _typed(*arguments: str) -> str:
    """Run a command; the server complains on standard error of broken calls."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()):
        run(arguments)
    return out.getvalue()


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / _PLACE / "manifest.json"
    whole: dict[str, Any] = json.loads(path.read_bytes()) if path.exists() else {}
    return whole


def _ended(folder: Path) -> bool:
    fetch = _manifest(folder).get("fetch")
    return fetch is not None and fetch["finished"] is not None


def _whole(folder: Path) -> set[str]:
    """Give the paths of which all was answered."""
    answers = _manifest(folder).get("answers", {}).values()
    return {each["request"] for each in answers if each.get("last")}


def _saved(folder: Path) -> int:
    """Count the comments that were saved."""
    return sum(
        len(json.loads((folder / _PLACE / name).read_bytes())["data"])
        for name, each in _manifest(folder).get("answers", {}).items()
        if each["request"].endswith("/comments")
    )
