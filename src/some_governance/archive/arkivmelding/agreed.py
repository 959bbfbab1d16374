"""What was agreed on with an archive, from its TOML file."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from some_governance.archive.arkivmelding.codes import (
    DOCUMENT_STATUSES,
    JOURNAL_STATUSES,
    MEDIA,
    SHIELDING_ENDS,
)
from some_governance.archive.arkivmelding.configuration import FiksConfiguration
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.misfits import Misfits, refusal
from some_governance.loading.structure import among, strict_converter
from some_governance.loading.tables import Table, Written
from some_governance.loading.toml import read_document, read_file

_CODED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "document_status": DOCUMENT_STATUSES,
        "journal_status": JOURNAL_STATUSES,
        "medium": MEDIA,
        "shielding_ends": SHIELDING_ENDS,
    }
)


def load_fiks_arkiv(path: Path, limits: Limits = DEFAULT_LIMITS) -> FiksConfiguration:
    """
    Load what was agreed on with an archive.

    Args:
        path: The TOML file.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is missing or wrong; it names all that is.
    """
    return read_fiks_arkiv(read_file(path, limits), path.name, limits)


def read_fiks_arkiv(
    body: bytes, name: str, limits: Limits = DEFAULT_LIMITS
) -> FiksConfiguration:
    """
    Read what was agreed on with an archive.

    Args:
        body: What the TOML file holds.

        name: What the error calls the file.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is wrong; it names all that is.
    """
    written = read_document(body, name, limits)
    coded: dict[str, Written[object]] = {
        field: Written("a code", among({code: code for code in codes}))
        for field, codes in _CODED.items()
    }
    try:
        table = Table.of(FiksConfiguration, strict_converter(), written=coded)
        return table.read(written)
    except Misfits as misfits:
        raise refusal(name, misfits.found) from None
