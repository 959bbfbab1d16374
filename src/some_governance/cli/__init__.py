"""The command line: the edge where the clock, the disk and the plug-ins come in."""

import sys
from importlib.util import find_spec
from io import TextIOWrapper

_EXTRA = (
    "some-governance: the command line needs its extra; "
    "install it with: pip install 'some-governance[cli]'"
)


def main() -> None:
    """Run the command line, and leave with its exit status."""
    _write_any_letter()
    if not all(map(find_spec, ("click", "rich"))):
        sys.stderr.write(f"{_EXTRA}\n")
        sys.exit(3)
    from some_governance.cli.app import run

    sys.exit(run(sys.argv[1:]))


def _write_any_letter() -> None:
    """Write files and pipes in UTF-8; a terminal that lacks a letter shows its code."""
    if isinstance(sys.stdout, TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
