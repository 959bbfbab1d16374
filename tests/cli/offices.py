"""A municipality that takes things away, with a platform that does as it is told."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from moderation.fakes import Clock, Platform
from moderation.scenes import COMMENT

from some_governance import Connection, Connector
from some_governance import Platform as Plugin
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli.app import run
from some_governance.cli.status import Status
from some_governance.moderation.plan_files import read_plan
from some_governance.moderation.plans import RemovalPlan

GUIDELINES = """\
format = 1

[guidelines]
id = "testbygda"
title = "Retningslinjer for sosiale medier"
owner = "Testbygda kommune"
language = "nb"
source = "https://example.org/retningslinjer"
read_on = 2026-10-01

[words]
administrator = "Styrer kontoen."
documented = "Skrevet ned."
followed-up = "Fulgt opp."

[questions.removal-ground]
asks = "På hvilket grunnlag kan dette slettes?"
answers = ["no", "personal-attack"]

[questions.extraordinary]
asks = "Er tilfellet ekstraordinært?"

[questions.covered-by-access]
asks = "Går dette inn under tilgangen?"

[questions.too-late]
asks = "Har dette ventet for lenge?"

[[clauses]]
id = "deletion/attack"
quote = "Personangrep er å gå løs på en person."
place = "line 1"
modality = "definition"
defines = "personal-attack"

[[clauses]]
id = "deletion/grounds"
quote = "Bare personangrep bør slettes, og bare i ekstraordinære tilfeller."
place = "line 2"
modality = "should"

  [clauses.rule]
  kind = "removal-grounds"
  actions = ["remove", "hide"]
  grounds = ["personal-attack"]
  also_judged = ["extraordinary"]

[[clauses]]
id = "deletion/hands"
quote = "Administratorene sletter og følger opp."
place = "line 3"
modality = "shall"

  [clauses.rule]
  kind = "removal-steps"
  roles = ["administrator"]
  after = ["followed-up"]

[[clauses]]
id = "deletion/kept"
quote = "Det som slettes, skal arkiveres."
place = "line 4"
modality = "shall"

  [clauses.rule]
  kind = "archive-duty"
  of = ["removal"]
  captured_first = true
"""
REGISTERS = f"""\
format = 1
guidelines = "ours.toml"
since = 2026-11-01
observed = 2026-12-01T12:00:00Z

[calendar]
zone = "Europe/Oslo"
hours = {{ monday-friday = ["08:00-15:30"] }}

[[coverage]]
facts = ["account", "person", "appointment", "grant", "publication", "comment"]

[[accounts]]
id = "facebook:100"

[[persons]]
id = "kari"

[[persons]]
id = "ola"

[[appointments]]
person = "kari"
role = "administrator"
account = "facebook:100"
since = 2020-01-01

[[publications]]
id = "facebook:100_1"
account = "facebook:100"
at = 2026-11-20T12:00:00Z
as_account = true

[[comments]]
id = "{COMMENT}"
on = "facebook:100_1"
account = "facebook:100"
at = 2026-11-24T11:30:00Z
as_account = false
text = "Du er en tosk!"

[[replies]]
id = "facebook:100_1_e"
to = "{COMMENT}"
account = "facebook:100"
at = 2026-11-24T12:00:00Z
as_account = true
"""
JUDGED = ("--ground", "personal-attack", "--extraordinary")
KARI = ("--by", "kari", "--role", "administrator")
OLA = ("--by", "ola", "--role", "administrator")


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    status: Status
    out: str
    err: str


class Office:
    """A command line in a folder, with a platform, and a clock that goes on."""

    def __init__(
        self,
        folder: Path,
        install: Callable[..., None],
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        self.folder = folder
        self.platform = Platform()
        self.clock = Clock()
        self._capsys = capsys
        folder.mkdir()
        (folder / "registers.toml").write_text(REGISTERS, "utf-8")
        (folder / "ours.toml").write_text(GUIDELINES, "utf-8")
        self.connect: Callable[..., Connection] = lambda *_, **__: self.platform
        connector = Connector(
            connect=lambda *given, **more: self.connect(*given, **more)
        )
        plugin = Plugin(name="facebook", title="Facebook", connector=connector)
        install("facebook", provide_platforms=lambda: [plugin])
        monkeypatch.setenv("SOME_GOVERNANCE_FACEBOOK_TOKEN", "canary")
        monkeypatch.delenv("SOME_GOVERNANCE_BY", raising=False)
        monkeypatch.setattr("some_governance.cli.edge.now", self.clock)
        monkeypatch.setattr("some_governance.cli.edge.login", lambda: "kari-at-work")

    def __call__(self, *arguments: str | Path) -> Ran:
        """Run a command in the folder."""
        command, *others = map(str, arguments)
        status = run([*command.split(), str(self.folder), *others])
        return Ran(status, *self._capsys.readouterr())

    def remove(self, *options: str, action: str = "remove") -> Ran:
        """Let Kari take the comment away, which she finds to be an attack."""
        return self(action, "--of", COMMENT, *KARI, *JUDGED, "--yes", *options)

    def confirm(self) -> Ran:
        """Let Ola say that all is archived that is asked for."""
        return self("archive confirm", self.plan, *OLA)

    @property
    def plan(self) -> str:
        """The beginning of the id of the one plan that lies here."""
        [path] = (self.folder / "plans").iterdir()
        return path.stem

    @property
    def made(self) -> RemovalPlan:
        """Give the one plan that lies here."""
        body = (self.folder / "plans" / f"{self.plan}.json").read_bytes()
        return read_plan(body, "plan.json")

    def kinds(self) -> str:
        """Tell what was written down, in order."""
        with Ledger.open(self.folder / "ledger.db", clock=self.clock) as ledger:
            return " ".join(each.kind.value for each in ledger.entries())
