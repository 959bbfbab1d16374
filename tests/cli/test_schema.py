"""`some-governance schema`: what editors need to complete a file."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import frozen

from some_governance import EVERY_ACCOUNT, Accounts, Outcome, Scope, Situation
from some_governance.cli.status import Status
from some_governance.schemas.outputs import OUTPUTS

Command = Callable[..., tuple[Status, str, str]]
Install = Callable[..., None]


@frozen
class Whistle:
    """Somebody whistles."""

    kind: ClassVar[str] = "whistle"
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Say nothing."""
        yield from ()


@pytest.mark.parametrize("name", ["guidelines", "registers", *OUTPUTS])
def test_the_shipped_schema_is_printed(
    command: Command, project: Path, name: str
) -> None:
    """The command makes the very bytes that come with the library."""
    shipped = project / f"src/some_governance/schemas/{name}.schema.json"

    assert (Status.ALL_MET, shipped.read_text("utf-8"), "") == command("schema", name)


def test_rules_of_plug_ins_are_in_it(command: Command, install: Install) -> None:
    """Whoever has installed a plug-in is offered its rules."""
    install("whistling", provide_rules=lambda: [Whistle])
    _, out, _ = command("schema", "guidelines")

    assert "rule-whistle" in json.loads(out)["$defs"]


def test_another_name_is_refused(command: Command) -> None:
    """Those that there are, are told."""
    status, _, err = command("schema", "manifest")

    assert Status.BAD_INPUT == status
    assert "'guidelines', 'registers', 'report', 'due'" in err
