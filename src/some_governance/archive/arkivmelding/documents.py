"""The files of a capsule, as a message names and describes them."""

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from attrs import frozen

from some_governance.archive.arkivmelding.codes import (
    ATTACHED_AS,
    DOCUMENT_STATUSES,
    MEDIA,
    VARIANTS,
    ArchiveCode,
)
from some_governance.archive.arkivmelding.configuration import FiksConfiguration
from some_governance.archive.arkivmelding.elements import (
    child,
    say,
    say_code,
    say_moment,
    say_own_code,
)
from some_governance.archive.arkivmelding.formats import (
    FormatStyle,
    ending,
    format_of,
)
from some_governance.archive.arkivmelding.messages import ArchiveDocument
from some_governance.archive.arkivmelding.shielding import Shielding, say_shielding
from some_governance.archive.capsules.capsule import (
    ASKED,
    MANIFEST,
    METADATA,
    THREAD,
    Capsule,
    CapsulePart,
)
from some_governance.errors import ArchiveError

CHECKSUMS = "SHA-256"
"""What the standard calls the algorithm of all checksums."""

LARGEST = 2**31 - 1
"""Bytes that a file may have: what the standard writes down the size in."""


_FOLDERS: Mapping[str, str] = MappingProxyType(
    {"captured": "Svar fra plattformen", "media": "Bilde, film eller fil"}
)
_FILES: Mapping[str, str] = MappingProxyType(
    {
        THREAD: "Tråden som den sto",
        ASKED: "Hva plattformen ble spurt om",
        METADATA: "Opplysninger om det som er tatt vare på",
        MANIFEST: "Liste over filene, med sjekksummer",
    }
)
_OTHER = "Fil"
TITLES = frozenset({*_FOLDERS.values(), *_FILES.values(), _OTHER})
"""What documents are called: by what they are, never by what stands in them."""


@frozen
class Named:
    """
    A file of a capsule, and what a message calls it.

    Attributes:
        number: «dokumentnummer», from 1.

        part: The file.

        name: «referanseDokumentfil»
    """

    number: int
    part: CapsulePart
    name: str

    @property
    def shown(self) -> str:
        """What people see it called, «filnavn»."""
        return self.part.name.replace("/", "-")


def named(capsule: Capsule) -> tuple[Named, ...]:
    """
    Give all files of a capsule and its manifest; the thread comes first.

    Raises:
        ArchiveError: A file is larger than a message can say.
    """
    manifest = CapsulePart(
        name=MANIFEST, body=capsule.manifest, media_type="application/json"
    )
    parts = sorted(
        [*capsule.parts, manifest], key=lambda part: (part.name != THREAD, part.name)
    )
    for part in parts:
        if len(part.body) > LARGEST:
            raise ArchiveError(
                f"{part.name} has {len(part.body)} bytes and a message can say no more "
                f"than {LARGEST}: hand it in on another way"
            )
    return tuple(
        Named(number, part, f"dokument-{number:04}{ending(part.name)}")
        for number, part in enumerate(parts, start=1)
    )


def documents(those: tuple[Named, ...]) -> tuple[ArchiveDocument, ...]:
    """Give the files under the names that a message calls them by."""
    return tuple(ArchiveDocument(name=each.name, body=each.part.body) for each in those)


def say_document(
    parent: Element,
    file: Named,
    capsule: Capsule,
    configuration: FiksConfiguration,
    shielding: Shielding | None,
) -> None:
    """Describe one file: «dokumentbeskrivelse» with its «dokumentobjekt»."""
    said = child(parent, "dokumentbeskrivelse")
    say_own_code(said, "dokumenttype", configuration.document_type)
    say_code(said, "dokumentstatus", configuration.document_status, DOCUMENT_STATUSES)
    say(said, "tittel", _title(file.part.name))
    say_moment(said, "opprettetDato", capsule.metadata.captured)
    say(said, "opprettetAv", capsule.metadata.captured_by)
    say_code(said, "dokumentmedium", configuration.medium, MEDIA)
    attached = "H" if file.number == 1 else "V"
    say_code(said, "tilknyttetRegistreringSom", attached, ATTACHED_AS)
    say(said, "dokumentnummer", str(file.number))
    say_shielding(said, shielding)
    _say_object(said, file, configuration)


def _say_object(parent: Element, file: Named, configuration: FiksConfiguration) -> None:
    known = format_of(file.part.body, file.part.media_type)
    style = configuration.formats
    format = known.puid if style is FormatStyle.PUID else ending(file.name)[1:] or "bin"
    said = child(parent, "dokumentobjekt")
    say(said, "versjonsnummer", "1")
    say_code(said, "variantformat", "A" if known.archival else "P", VARIANTS)
    say_own_code(said, "format", ArchiveCode(code=format, description=known.name))
    say(said, "mimeType", file.part.media_type)
    say(said, "filnavn", file.shown)
    say(said, "referanseDokumentfil", file.name)
    say(said, "sjekksum", file.part.sha256)
    say(said, "sjekksumAlgoritme", CHECKSUMS)
    say(said, "filstoerrelse", str(len(file.part.body)))


def _title(name: str) -> str:
    return _FILES.get(name) or _FOLDERS.get(name.partition("/")[0], _OTHER)
