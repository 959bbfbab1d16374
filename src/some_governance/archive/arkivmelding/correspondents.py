"""Who wrote to whom: «korrespondansepart»."""

from xml.etree.ElementTree import Element

from some_governance.archive.arkivmelding.codes import CORRESPONDENTS
from some_governance.archive.arkivmelding.configuration import (
    FiksConfiguration,
    FiledAs,
)
from some_governance.archive.arkivmelding.elements import child, say, say_code
from some_governance.archive.capsules.capsule import CapsuleMetadata

EVERYBODY = "Offentligheten"
"""What the receiver of all that is published is called."""

_UNKNOWN = "Ukjent avsender"
_SOMEBODY = "Mottakeren av meldingen"


def say_correspondents(
    parent: Element,
    metadata: CapsuleMetadata,
    filed_as: FiledAs,
    configuration: FiksConfiguration,
) -> None:
    """
    Say who sent something, and who received it.

    Whoever isn't the municipality itself is masked: the name stands in the message,
    and the archive shows it to nobody who may not see it.
    """
    if filed_as is FiledAs.OUTGOING:
        private = metadata.kind == "message"
        _say_ourselves(parent, "EA", configuration)
        _say_other(parent, "EM", _SOMEBODY if private else EVERYBODY, masked=private)
    else:
        known = metadata.author is not None and bool(metadata.author.strip())
        author = metadata.author if known else None
        _say_other(parent, "EA", author or _UNKNOWN, person=known)
        _say_ourselves(parent, "EM", configuration)


def _say_other(
    parent: Element, kind: str, name: str, *, masked: bool = True, person: bool = False
) -> None:
    said = child(parent, "korrespondansepart")
    say_code(said, "korrespondanseparttype", kind, CORRESPONDENTS)
    say(said, "korrespondansepartNavn", name)
    say(said, "erSkjermet", "true" if masked else "false")
    if person:
        say(said, "erPersonnavn", "true")


def _say_ourselves(
    parent: Element, kind: str, configuration: FiksConfiguration
) -> None:
    said = child(parent, "korrespondansepart")
    say_code(said, "korrespondanseparttype", kind, CORRESPONDENTS)
    say(said, "erBehandlingsansvarlig", "true")
    say(said, "korrespondansepartNavn", configuration.organisation)
    if configuration.administrative_unit is not None:
        unit = child(said, "administrativEnhet")
        say(unit, "n5mdk:navn", configuration.administrative_unit)
    say(said, "erSkjermet", "false")
