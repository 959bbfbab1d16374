"""Files that are checked belong together: registers, their log, their guidelines."""

from pathlib import Path

import pytest
from example_platform import GUIDELINES, REGISTERS

from some_governance import Plugins
from some_governance.cli.checked import Checking

ACCOUNT = '\n[[accounts]]\nid = "example:2"\ntier = "{tier}"\n'
DEFINES = GUIDELINES.replace(
    'modality = "shall"', 'modality = "shall"\ndefines = "main"'
)


@pytest.mark.parametrize(("tier", "notes"), [("main", 0), ("mane", 1)])
def test_what_registers_use_is_no_loose_end(
    tmp_path: Path, tier: str, notes: int
) -> None:
    """A word that only facts use is noted where no fact uses it."""
    (tmp_path / "ours.toml").write_text(DEFINES, "utf-8")
    registers = REGISTERS + ACCOUNT.format(tier=tier)
    (tmp_path / "registers.toml").write_text(registers, "utf-8")
    checking = Checking(Plugins())
    checking.look_at(tmp_path)

    assert [0, notes] == [len(each.notes) for each in checking.checked]


def test_sources_may_contradict_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two records of one fact that differ are told of as an error of the registers."""
    from some_governance.errors import RecordError
    from some_governance.records.collection import Records

    def contradict(_: object) -> Records:
        raise RecordError("judgement x: two sources differ; correct one")

    (tmp_path / "ours.toml").write_text(GUIDELINES, "utf-8")
    (tmp_path / "registers.toml").write_text(REGISTERS, "utf-8")
    monkeypatch.setattr(Records, "join", contradict)
    checking = Checking(Plugins())
    checking.look_at(tmp_path)

    (told, _) = checking.checked
    assert ["judgement x: two sources differ; correct one"] == [
        each.what for each in told.errors
    ]
