"""
Canaries: secrets, and what a citizen wrote, and whether they show where they may not.

Where something fails, in any way, no secret may show in anything that is said, raised,
logged or written. A citizen's words may stand in what was captured: in the ledger's
content store, in what goes to the archive, and before the eyes of whoever decides.
"""

import random
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

from benchmarks.hostile import mutated, victims
from benchmarks.leaks import APP_SECRET
from benchmarks.loopback import TOKEN
from benchmarks.offices import KARI, Office
from benchmarks.payloads import CITIZEN
from benchmarks.showing import Shown, in_files, logged, of_error_in_words, typed
from benchmarks.town import OF, save
from benchmarks.troubles import Trouble
from some_governance import discover

SECRETS = (TOKEN, APP_SECRET)
LEDGER = "ledger.db"
MESSAGE = "arkivmelding.xml"

SEEN = ("what remove says", "what hide says", "what approve says")
"""Whoever decides sees the words that it is about."""

REPEATED = ("what archive receipt says", "what run says")
"""What an archive answers goes to whoever asked it, and nowhere else."""

BROUGHT = ("registers.toml", "answer.xml", "archive/fiks-arkiv/inbox/", "facebook/")
"""What somebody else wrote, or was fetched."""

ARCHIVED = ("archive/folder/capsules/", "archive/fiks-arkiv/outbox/", "out/")
"""What goes to an archive: there the words belong."""

NOW = ("--at", "2026-11-29T12:00:00Z")

_KEY = re.compile(rb'"([a-z_]+)":')
_MASKED = re.compile(
    r"<korrespondansepart>(?:(?!</korrespondansepart>).)*<erSkjermet>true<.*?"
    r"</korrespondansepart>",
    re.DOTALL,
)


def secrets_shown(runs: int, chance: random.Random, place: Path) -> Iterator[str]:
    """Let so many removals fail; yield where a secret showed."""
    for run in range(runs):
        trouble = Trouble.any(chance, plugins=False)
        office = Office(place / "office", trouble, strict=True)
        for where, text in [*_done(office), *_left(office)]:
            if any(secret in text for secret in SECRETS):
                yield f"run {run}, {trouble}: a secret in {where}"


def words_shown(runs: int, chance: random.Random, place: Path) -> Iterator[str]:
    """
    Let so many things fail; yield where a citizen's word or name showed.

    Of ten, one is a removal, one is a saved folder that is read and assessed, and
    eight are payloads.
    """
    reading = _Reading(place)
    tries = [_removing, _loading, *[reading.words] * 8]
    for run in range(runs):
        for fault in tries[run % len(tries)](chance, place):
            yield f"run {run}, {fault}"


def _has_words(text: str) -> bool:
    return CITIZEN.lower() in text.lower()


def _removing(chance: random.Random, place: Path) -> Iterator[str]:
    """Let a removal fail."""
    trouble = Trouble.any(chance, plugins=True)
    office = Office(place / "office", trouble, strict=False)
    may = (*SEEN, *REPEATED) if trouble.kind == "answer" else SEEN
    shown = [each for each in _done(office) if each[0] not in may]
    for where, text in _left(office):
        if office.folder / where == office.changed:
            continue
        if where.startswith(ARCHIVED) and where.endswith(MESSAGE):
            shown.append((where, _MASKED.sub("", text)))
        elif not where.startswith((*BROUGHT, *ARCHIVED, LEDGER)):
            shown.append((where, text))
    for where, text in shown:
        if _has_words(text):
            yield f"{trouble}: a citizen's word in {where}"


def _done(office: Office) -> list[Shown]:
    """Let an office work; give all that can be seen of that, but for files."""
    shutil.rmtree(office.folder, ignore_errors=True)
    with logged() as log:
        shown = list(office.work())
    written = b"".join(office.written).decode("latin-1")
    return [*shown, ("a log", log.getvalue()), ("what SQLite wrote", written)]


def _left(office: Office) -> Iterator[Shown]:
    """Yield what lies there then, the names of files, and the ledger's chain."""
    for path, body in in_files(office.folder):
        yield "the name of a file", str(path)
        yield path.as_posix(), body.decode("latin-1")
    try:
        ledger = f"{(office.folder / LEDGER).absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(ledger, uri=True)) as opened:
            yield "the chain", repr(opened.execute("SELECT * FROM entries").fetchall())
    except sqlite3.Error as error:
        yield "what SQLite says of the ledger", str(error)


def _other(body: bytes, chance: random.Random) -> bytes:
    """Change a payload: anyhow, or so that a citizen says other words, or is a key."""
    match chance.randrange(6), [*_KEY.finditer(body)]:
        case 0, [*keys] if keys:
            begin, end = chance.choice(keys).span(1)
            return body[:begin] + CITIZEN.encode() + body[end:]
        case 1, _:
            return body.replace(b"Hei fra", b"Nei, sier", 1)
        case _:
            return mutated(body, chance)


def _loading(chance: random.Random, place: Path) -> Iterator[str]:
    """Let a saved folder hold what it can't hold, and read and assess it."""
    folder = place / "folder"
    shutil.rmtree(folder, ignore_errors=True)
    save(folder)
    those = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in chance.sample(those, k=chance.randint(0, 2)):
        path.write_bytes(_other(path.read_bytes(), chance))
    if chance.random() < 0.1:
        chance.choice(those).unlink()
    form = chance.choice(("text", "json"))
    commands = (
        ("assess", "--format", form, *NOW),
        ("check",),
        ("due", *NOW),
        ("decide", "remove", "--of", OF, *KARI[:2], *NOW),
    )
    plugins = discover(["facebook", "instagram"])
    with (
        patch("some_governance.cli.plugins.discover", lambda: plugins),
        logged() as log,
    ):
        shown = [
            each
            for command, *options in chance.sample(commands, k=2)
            for each in typed(command, [str(folder), *options], of_error_in_words)
        ]
    for where, text in [*shown, ("a log", log.getvalue())]:
        if _has_words(text):
            yield f"a saved folder: a citizen's word in {where}"


class _Reading:
    """
    Payloads that are changed, and read.

    Args:
        place: A folder for the zips.
    """

    def __init__(self, place: Path) -> None:
        self._victims = victims(place)

    def words(self, chance: random.Random, _: Path) -> Iterator[str]:
        """Change one, and yield where its words show."""
        victim = chance.choice(self._victims)
        shown: list[Shown] = []
        with logged() as log:
            try:
                records = victim.read(_other(victim.body, chance))
                shown.append(("what was read", repr(records)))
            except Exception as error:  # noqa: BLE001 - all that comes out is looked at
                shown += of_error_in_words(error)
        for where, text in [*shown, ("a log", log.getvalue())]:
            if _has_words(text):
                yield f"{victim.name}: a citizen's word in {where}"
