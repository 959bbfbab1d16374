"""
An office that takes things away, by typed commands, while something goes wrong.

From the first look at a comment to the copy of the ledger: it is planned, captured,
archived, confirmed, removed, listed, exported and assessed. Meanwhile a call fails, or
the disk, or a file is another one than was written, or the archive answers something
else. All that can be seen of that is given back, and all files stay where they lie.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch

from attrs import define, evolve, field

from benchmarks.disks import Asked, watched
from benchmarks.hostile import mutated
from benchmarks.leaks import APP_SECRET
from benchmarks.loopback import TOKEN, Clock, Loopback
from benchmarks.payloads import CITIZEN
from benchmarks.showing import Shown, of_error, of_error_in_words, typed
from benchmarks.threads import Thread, reply
from benchmarks.town import AGREED, OF, settle
from benchmarks.troubles import Trouble, Troubled
from benchmarks.zoo import ANSWERS, answered, failed
from some_governance import Json, Plugins
from some_governance_facebook.plugin import provide_platforms

BEGAN = datetime(2026, 11, 29, 11, tzinfo=UTC)
KARI = ("--by", "kari", "--role", "administrator")
OLA = ("--by", "ola", "--role", "administrator")
_GIVEN = f'[facebook]\ntoken = "{TOKEN}"\napp-secret = "{APP_SECRET}"\n'
CREDENTIALS = (
    _GIVEN,
    _GIVEN.replace("token =", "tokens ="),
    _GIVEN.replace("facebook", "facebok"),
    _GIVEN.replace("facebook", "facebook:100"),
    _GIVEN.replace('"\n', '\\n"\n'),
    _GIVEN.replace('"', ""),
    _GIVEN.replace('= "', '= ["').replace('"\n', '"]\n'),
    _GIVEN[:-2],
    f'facebook = "{TOKEN}"\n',
    f'[facebook]\n"{TOKEN}" = "token"\n',
    f'["{TOKEN}"]\ntoken = "facebook"\n',
)
"""What somebody may have written into a file of credentials; the first is right."""


@define
class Talking(Thread):
    """A thread in which a citizen is named, and says so; with a picture."""

    def uttered(self, id: str) -> dict[str, Json]:
        """Give the comment or a reply."""
        source = f"https://scontent.xx.fbcdn.net/v/{CITIZEN}_n.jpg?oh=a&oe=b"
        return super().uttered(id) | {
            "message": f"Du er en tosk, sier {CITIZEN}! {APP_SECRET} {TOKEN}",
            "from": {"id": "300", "name": f"Per {CITIZEN}"},
            "attachment": {
                "type": "photo",
                "title": CITIZEN,
                "media": {"image": {"src": source}},
                "target": {"id": "9001", "url": "https://www.facebook.com/photo"},
            },
        }


@define
class Office:
    """
    A folder in which commands are typed.

    Attributes:
        folder: Where all lies.

        trouble: What goes wrong.

        strict: Whether the locals of all frames are looked at.

        typed: How many commands were typed.

        written: What SQLite wrote, where all is looked at and there is room.

        changed: The file that is another one than was written; `None` for none.

        removed: Ids that aren't on the server any more.
    """

    folder: Path
    trouble: Trouble
    strict: bool
    typed: int = 0
    written: list[bytes] = field(factory=list)
    changed: Path | None = None
    removed: frozenset[str] = frozenset()

    def work(self) -> Iterator[Shown]:
        """Take a comment away; yield all that can be seen of that."""
        chance = self.trouble.chance
        self._lay_down()
        script = Talking(replies=chance.randrange(2))
        with Loopback(script) as server, self._troubled(server):
            action = chance.choice(("remove", "remove", "hide"))
            fiks = action == "remove" and chance.random() < 0.5
            settings = self._settings if fiks else ()
            archive = ("--archive", "fiks-arkiv", *settings) if fiks else ()
            options = [*archive, *_judged(script.replies)]
            approved = chance.random() < 0.3
            if approved:
                options.append("--needs-approval")
            if action == "remove" and chance.random() < 0.3:
                options.append("--urgent")
            yield from self._type(action, "--of", OF, *KARI, *options, "--yes")
            plan = self._plan
            if approved:
                yield from self._type("approve", plan, *OLA, "--yes")
            if fiks:
                yield from self._answered()
            else:
                yield from self._type("archive confirm", OF, *OLA)
            yield from self._type("run", plan, *settings)
            outcome = chance.choice(((), ("--outcome", "gone", "--yes", *OLA)))
            yield from self._type("settle", plan, *outcome, *settings)
            yield from self._type("run", plan, *settings)
            for command, *arguments in chance.sample(self._others(), k=3):
                yield from self._type(command, *arguments)
            yield from self._typed("ledger export", self.folder / "ledger.db")
        self.removed = frozenset(script.removed)
        yield from self._typed("ledger verify", self.folder / "ledger.db")

    def _others(self) -> list[tuple[str, ...]]:
        """Give what else may be typed."""
        agreed, credentials = str(self._agreed), str(self._credentials())
        form = self.trouble.chance.choice(("text", "json"))
        return [
            ("plans",),
            ("archive list", "--author", "facebook:300"),
            ("archive pack", *KARI),
            ("archive export", str(self.folder / "out"), "--fiks-arkiv", agreed),
            ("assess", "--format", form),
            ("tokens", "--credentials", credentials),
            ("fetch facebook",),
        ]

    @property
    def _fiks(self) -> Path:
        """Where Fiks Arkiv has its files."""
        return self.folder / "archive" / "fiks-arkiv"

    @property
    def _settings(self) -> tuple[str, ...]:
        return "--archive-setting", "configuration", str(self._agreed)

    @property
    def _agreed(self) -> Path:
        """Where it is written what was agreed on with it."""
        return self._fiks / "agreed.toml"

    def _lay_down(self) -> None:
        settle(self.folder)
        self._fiks.mkdir(parents=True)
        self._agreed.write_text(AGREED, "utf-8")

    @property
    def _plan(self) -> str:
        """Give the beginning of the id of the plan, if one lies here."""
        return next((each.stem for each in self.folder.glob("plans/*.json")), "none")

    def _credentials(self) -> Path:
        """Write secrets into a file, rightly or wrongly; it lies elsewhere."""
        path = self.folder.with_name("credentials.toml")
        path.write_text(self.trouble.chance.choice(CREDENTIALS))
        path.chmod(0o600)
        return path

    def _answered(self) -> Iterator[Shown]:
        """Let Fiks Arkiv answer to each message; one of the answers may be another."""
        for note in sorted((self._fiks / "handed-in").glob("*.json")):
            key = _key(note)
            body = answered(key)
            if self.trouble.kind == "answer":
                wrong = self.trouble.chance.choice(sorted(ANSWERS))
                body = ANSWERS[wrong](key)
                if self.trouble.chance.random() < 0.5:
                    body = failed(f"{CITIZEN} er ukjent")
            path = self.folder / "answer.xml"
            path.write_text(body, "utf-8")
            yield from self._type(
                "archive receipt", str(path), "--key", key, *self._settings
            )
            path.unlink(missing_ok=True)

    def _type(self, command: str, *arguments: str) -> Iterator[Shown]:
        """Type a command about the folder."""
        yield from self._typed(command, self.folder, *arguments)

    def _typed(self, command: str, about: Path, *arguments: str) -> Iterator[Shown]:
        self.typed += 1
        if (self.trouble.kind, self.trouble.at) == ("file", self.typed):
            self._mutate()
        shows = of_error if self.strict else of_error_in_words
        yield from typed(command, [str(about), *arguments], shows)

    def _mutate(self) -> None:
        """Change a file that lies here."""
        chance = self.trouble.chance
        those = sorted(each for each in self.folder.rglob("*") if each.is_file())
        path = self.changed = chance.choice(those)
        path.write_bytes(mutated(path.read_bytes(), chance))

    def _see(self, asked: Asked) -> None:
        """See what SQLite writes, to the ledger and to its journal."""
        self.written.append(asked.data)

    @contextmanager
    def _troubled(self, server: Loopback) -> Iterator[None]:
        """Let something go wrong, and commands call a page on this machine."""
        trouble = self.trouble
        carries = Troubled.by(trouble)
        clock = Clock(BEGAN)
        with ExitStack() as stack:
            stack.callback(carries.close)
            for name, instead in (
                ("cli.plugins.discover", lambda: _plugins(server, carries)),
                ("cli.edge.now", _going_on(clock)),
                ("cli.edge.sleep", clock.sleep),
                ("cli.edge.login", lambda: "at-work"),
            ):
                stack.enter_context(patch(f"some_governance.{name}", instead))
            secrets = {"TOKEN": TOKEN, "APP_SECRET": APP_SECRET}
            named = {f"SOME_GOVERNANCE_FACEBOOK_{key}": secrets[key] for key in secrets}
            stack.enter_context(patch.dict(os.environ, named))
            stack.enter_context(trouble.comes())
            if self.strict and trouble.kind != "room":
                stack.enter_context(watched(self._see))
            yield


def _judged(replies: int) -> Iterator[str]:
    """Say of all that is taken away that it is an attack."""
    yield from ("--ground", "personal-attack")
    for number in range(1, replies + 1):
        of = f"facebook:{reply(number)}"
        yield from ("--judged-of", of, "removal-ground", "personal-attack")


def _key(note: Path) -> str:
    """Read under which key a message was handed in."""
    try:
        return str(json.loads(note.read_bytes())["key"])
    except (ValueError, KeyError, TypeError):
        return "none"


def _plugins(server: Loopback, carries: Troubled) -> Plugins:
    [platform] = provide_platforms()
    connector = platform.connector
    assert connector is not None
    connect = partial(
        connector.connect,
        address=server.address,
        patience=timedelta(seconds=5),
        transport=carries,
    )
    here = evolve(platform, connector=evolve(connector, connect=connect))
    return Plugins(platforms={here.name: here})


def _going_on(clock: Clock) -> Callable[[], datetime]:
    """Let a clock go on by a second whenever somebody looks."""

    def now() -> datetime:
        clock.at += timedelta(seconds=1)
        return clock.at

    return now
