"""A municipality's retention schedule, from its TOML file."""

from pathlib import Path

from some_governance.archive.retention import RetentionSchedule
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.misfits import Misfits, refusal
from some_governance.loading.structure import strict_converter
from some_governance.loading.tables import Table
from some_governance.loading.toml import read_document, read_file


def load_retention(path: Path, limits: Limits = DEFAULT_LIMITS) -> RetentionSchedule:
    """
    Load how long a municipality keeps what it keeps.

    Args:
        path: The TOML file.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is missing or wrong; it names all that is.
    """
    return read_retention(read_file(path, limits), path.name, limits)


def read_retention(
    body: bytes, name: str, limits: Limits = DEFAULT_LIMITS
) -> RetentionSchedule:
    """
    Read how long a municipality keeps what it keeps.

    Args:
        body: What the TOML file holds.

        name: What the error calls the file.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is wrong; it names all that is.
    """
    written = read_document(body, name, limits)
    try:
        return Table.of(RetentionSchedule, strict_converter()).read(written)
    except Misfits as misfits:
        raise refusal(name, misfits.found) from None
