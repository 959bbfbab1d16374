"""What is kept from the public, on which law, and for how long."""

from datetime import date
from xml.etree.ElementTree import Element

from attrs import frozen

from some_governance.archive.arkivmelding.codes import SHIELDING_ENDS
from some_governance.archive.arkivmelding.configuration import FiksConfiguration
from some_governance.archive.arkivmelding.elements import (
    child,
    say,
    say_code,
    say_own_code,
)
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.capsules.capsule import CapsuleMetadata


@frozen(kw_only=True)
class Shielding:
    """
    On which law something is shielded: «skjerming».

    Attributes:
        configuration: Holds the archive's code, and what is done at the end.

        law: «skjermingshjemmel»

        until: From which day on it need not be; `None` when nobody can tell.
    """

    configuration: FiksConfiguration
    law: str
    until: date | None


def shielding_of(
    filing: Filing, metadata: CapsuleMetadata, configuration: FiksConfiguration
) -> Shielding:
    """
    Tell on which law something is shielded.

    Raises:
        ArchiveError: No law that was agreed on holds on the day of the capture.
    """
    on = configuration.day(metadata.captured)
    return Shielding(
        configuration=configuration,
        law=filing.legal_basis or configuration.legal_basis(on),
        until=filing.shielded_until,
    )


def say_shielding(parent: Element, shielding: Shielding | None) -> None:
    """Say that something is shielded, if it is."""
    if shielding is None:
        return
    said = child(parent, "skjerming")
    say_own_code(said, "tilgangsrestriksjon", shielding.configuration.access)
    say(said, "skjermingshjemmel", shielding.law)
    if shielding.until is not None:
        say(said, "skjermingOpphoererDato", shielding.until.isoformat())
        ends = shielding.configuration.shielding_ends
        say_code(said, "skjermingOpphoererAksjon", ends, SHIELDING_ENDS)
