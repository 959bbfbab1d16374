"""From the JSON of a report to what it said: strictly, and within limits."""

from collections.abc import Mapping
from pathlib import Path

from some_governance.errors import GuidelinesError, PayloadError, ReportError
from some_governance.limits import DEFAULT_LIMITS, Json, Limits, read_json
from some_governance.loading.misfits import Misfit, Misfits, written_path
from some_governance.loading.toml import read_file
from some_governance.report.data import SCHEMA, VERSION
from some_governance.report.saved.parts import report_converter
from some_governance.report.saved.values import SavedReport

_HOW = "give what `some-governance assess FOLDER --format json` wrote"
_SHOWN = 5
"""How many of the things that are wrong are told."""


def load_report(path: Path, limits: Limits = DEFAULT_LIMITS) -> SavedReport:
    """
    Read a file that holds a report as JSON.

    Args:
        path: The file.

        limits: Bounds to keep.

    Raises:
        ReportError: It can't be read, or as `read_report`.
    """
    try:
        body = read_file(path, limits)
    except GuidelinesError as error:
        raise _refusal(str(path), error.problems[0].what) from None
    return read_report(body, str(path), limits)


def read_report(body: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> SavedReport:
    """
    Read what `as_json` wrote, in this release or an earlier one.

    Keys that it doesn't know are left alone: a later release may have added them.

    Args:
        body: The JSON.

        name: What it is called, for messages.

        limits: Bounds to keep.

    Raises:
        ReportError: It is no report, one of a newer version, or breaks a limit.
    """
    try:
        written = read_json(body, name, limits, unique=True)
    except PayloadError as error:
        raise _refusal(name, error.hint) from None
    _check_head(written if isinstance(written, dict) else {}, name)
    try:
        read: SavedReport = report_converter().structure(written, SavedReport)
    except Misfits as misfits:
        raise _misread(name, misfits.found) from None
    return read


def _check_head(written: Mapping[str, Json], name: str) -> None:
    """Refuse what is no report, and one that says more than we understand."""
    version = written.get("version")
    if written.get("schema") != SCHEMA or type(version) is not int or version < 1:
        raise _refusal(name, "it is no report")
    if version > VERSION:
        what = f"it is a report of version {version}, and this reads up to {VERSION}"
        raise ReportError(f"{name}: {what}; update some-governance")


def _refusal(name: str, what: str) -> ReportError:
    return ReportError(f"{name}: {what}; {_HOW}")


def _misread(name: str, found: tuple[Misfit, ...]) -> ReportError:
    """Tell what doesn't fit; of very much, the first."""
    lines = [f"{name}: {written_path(e.path)}: {e.what}" for e in found[:_SHOWN]]
    more = len(found) - len(lines)
    lines += [f"{name}: {more} more things are wrong"] if more else []
    return ReportError("\n".join([*lines, f"{name}: {_HOW}"]))
