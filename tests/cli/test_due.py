"""`some-governance due`: what is to be done comes out, the earliest first."""

import json
from collections.abc import Callable
from pathlib import Path

from example_platform import GUIDELINES, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
THREE = ("2026-10-06", "2026-10-07", "2026-10-08")
BORNE = GUIDELINES.replace(
    'modality = "shall"', 'modality = "shall"\nbearer = "editor"'
)


def borne(folder: Path) -> Path:
    """Save a folder with a breach, whose duty it is an editor's to mend."""
    words = BORNE if "[words]" in BORNE else BORNE + '\n[words]\neditor = "Redaktør."\n'
    return save(folder, THREE, guidelines=words)


def test_it_ends_as_assess_does(command: Command, tmp_path: Path, folder: Path) -> None:
    """Something broken is 1; nothing to do is 0."""
    status, out, err = command("due", save(tmp_path / "more", THREE))

    assert (Status.BROKEN, "") == (status, err)
    assert "no date, 3 days old: quotas/few (violation)\n" in out
    assert Status.ALL_MET == command("due", folder)[0]


def test_it_can_be_narrowed_to_a_bearer(command: Command, tmp_path: Path) -> None:
    """One who bears none is refused, with who does."""
    folder = borne(tmp_path)
    _, out, _ = command("due", folder, "--bearer", "editor")
    status, _, err = command("due", folder, "--bearer", "edtior")

    assert "quotas/few (violation, editor)" in out
    assert (Status.BAD_INPUT, True) == (status, "did you mean editor?" in err)


def test_as_json_it_names_its_schema(command: Command, tmp_path: Path) -> None:
    """For other programs."""
    _, out, _ = command("due", "--format", "json", save(tmp_path, THREE))

    assert ("some-governance/due", 1) == (
        json.loads(out)["schema"],
        len(json.loads(out)["due"]),
    )
