"""Try the library where it is installed; arguments name the extras that came along."""

import io
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import some_governance
from some_governance import (
    Anchor,
    ArkivmeldingSchemas,
    SomeGovernanceError,
    stamp_head,
    write_warc,
)

MODULES = {
    "archive": "lxml",
    "cli": "rich",
    "numpy": "numpy",
    "report": "babel",
    "stamp": "rfc3161_client",
    "testing": "hypothesis",
    "warc": "warcio",
    "watch": "watchfiles",
}
BRINGS = {"cli": {"report"}}
COMMAND = [sys.executable, "-m", "some_governance", "--version"]
USES = {
    "archive": lambda: ArkivmeldingSchemas(Path("nowhere")),
    "cli": lambda: subprocess.run(COMMAND, check=True, capture_output=True),
    "report": lambda: some_governance.language("nb"),
    "stamp": lambda: stamp_head(Anchor(sequence=1, digest="0" * 64), lambda _: b""),
    "testing": lambda: import_module("some_governance.testing.strategies"),
    "warc": lambda: write_warc([], io.BytesIO()),
}


def asks_for(extra: str) -> bool:
    """Tell whether using something says that its extra is missing."""
    try:
        USES[extra]()
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode()
    except (ImportError, SomeGovernanceError) as error:
        said = str(error)
    else:
        return False
    return f"some-governance[{extra}]" in said


given = {*sys.argv[1:]}.union(*(BRINGS.get(extra, ()) for extra in sys.argv[1:]))
there = {extra for extra, module in MODULES.items() if find_spec(module)}
lacking = {extra for extra in USES if asks_for(extra)}
if there != given or lacking != {*USES} - given:
    sys.exit(f"of {given} there are {there}, and {lacking} are asked for")
if not given:  # what needs no extra is the same with one
    for name in some_governance.__all__:
        getattr(some_governance, name)
    for name in some_governance.municipality_names():
        some_governance.load_municipality(name)
    import_module("some_governance.testing")
    if failed := some_governance.discover().failed:
        sys.exit(f"plug-ins failed: {failed}")
