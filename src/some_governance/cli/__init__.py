"""The command line: the edge where the clock, the disk and the plug-ins come in."""

import sys

_EXTRA = (
    "some-governance: the command line needs its extra; "
    "install it with: pip install 'some-governance[cli]'"
)


def main() -> None:
    """Run the command line, and leave with its exit status."""
    try:
        from some_governance.cli.app import run
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write(f"{_EXTRA}\n")
        sys.exit(3)
    sys.exit(run(sys.argv[1:]))
