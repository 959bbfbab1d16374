"""A folder that somebody writes to is closed to others."""

import subprocess
import sys
from pathlib import Path

import pytest

from some_governance import PlatformError
from some_governance.loading.alone import LOCK, alone

TAKE = """
import sys
from pathlib import Path
from some_governance.loading.alone import alone
with alone(Path(sys.argv[1]), "example"):
    print("alone", flush=True)
    sys.stdin.read()
"""


def test_one_at_a_time(tmp_path: Path) -> None:
    """The second is told whose turn it is; when the first ends, it is its own."""
    with (
        alone(tmp_path, "example"),
        pytest.raises(PlatformError, match=r"^example: another fetch writes to "),
        alone(tmp_path, "example"),
    ):
        pass
    with alone(tmp_path, "example"):
        pass

    assert [LOCK] == [each.name for each in tmp_path.iterdir()]


def test_who_dies_lets_go(tmp_path: Path) -> None:
    """Another process has the folder, until it is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", TAKE, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert b"alone" == other.stdout.readline().strip()
        with pytest.raises(PlatformError), alone(tmp_path, "example"):
            pass
        other.kill()
        other.wait()
        with alone(tmp_path, "example"):
            pass


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    """That is not the same as another fetch."""
    (tmp_path / LOCK).mkdir()

    with (
        pytest.raises(PlatformError, match="can't be written to: check your right to"),
        alone(tmp_path, "example"),
    ):
        pass
