"""What a municipality has agreed on with its archive."""

from datetime import date, datetime
from enum import Enum
from itertools import pairwise
from zoneinfo import ZoneInfo

from attrs import Attribute, field, frozen
from attrs.validators import in_, matches_re, optional

from some_governance.archive.arkivmelding.codes import (
    CASE_STATUSES,
    DOCUMENT_STATUSES,
    JOURNAL_STATUSES,
    MEDIA,
    SHIELDING_ENDS,
    ArchiveCode,
)
from some_governance.archive.arkivmelding.formats import FormatStyle
from some_governance.calendars.zones import zone_of
from some_governance.errors import ArchiveError

UUID = "-".join(f"[0-9a-fA-F]{{{digits}}}" for digits in (8, 4, 4, 4, 12))
"""What a systemID looks like."""

_MELDING = ArchiveCode(code="MELDING", description="Melding")


class FiledAs(Enum):
    """As what something is registered."""

    INCOMING = "I"
    """A journalpost: a document that came in."""

    OUTGOING = "U"
    """A journalpost: a document that went out, what we said ourselves."""

    FOLLOWED_UP = "N"
    """A journalpost: within the organisation, to be followed up."""

    INTERNAL = "X"
    """A journalpost: within the organisation."""

    PROPOSAL = "S"
    """A journalpost: saksframlegg."""

    NOTE = "arkivnotat"
    """An arkivnotat: kept, and not in the journal."""


@frozen(kw_only=True)
class LegalBasis:
    """
    A law that allows to shield, «skjermingshjemmel», as long as it holds.

    Attributes:
        law: As it is quoted: `offl. § 13, jf. fvl. § 13`.

        since: From which day on it may be used.

        until: From which day on no more; `None` while nobody knows.
    """

    law: str
    since: date
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.until is not None and self.until <= self.since:
            raise ValueError("'until' is not after since: let it hold for a day")

    def holds(self, on: date) -> bool:
        """Tell whether it may be used on a day."""
        return self.since <= on and (self.until is None or on < self.until)


@frozen(kw_only=True)
class ArchiveClass:
    """
    A class of the archive's plan, «klassifikasjon».

    Attributes:
        key: «klasseID»

        system: «klassifikasjonssystemID»

        title: What it is called.
    """

    key: str
    system: str | None = None
    title: str | None = None


@frozen(kw_only=True)
class CaseFile:
    """
    The «saksmappe» in which all is filed.

    Attributes:
        key: Under which key we know it.

        system_id: The archive's own name for it, «systemID».

        year: «saksaar»; with `number`, its number in the archive.

        number: «sakssekvensnummer»

        title: With a title it is made under `key`, unless the archive has it.

        public_title: «offentligTittel»

        status: «saksstatus», of one that is made.
    """

    key: str | None = None
    system_id: str | None = field(default=None, validator=optional(matches_re(UUID)))
    year: int | None = None
    number: int | None = None
    title: str | None = None
    public_title: str | None = None
    status: str = field(default="B", validator=in_(tuple(CASE_STATUSES)))

    def __attrs_post_init__(self) -> None:
        if (self.year is None) != (self.number is None):
            raise ValueError("'number' and year go together: write both, or none")
        if self.title is not None and self.key is None:
            raise ValueError("'key' is missing: a case file that is made needs one")
        if self.key is None and self.system_id is None and self.number is None:
            raise ValueError("'key' is missing: or write system_id, or year and number")


def _known_zone(_: object, __: "Attribute[str]", zone: str) -> None:
    zone_of(zone)


def _no_two_at_once(
    _: object, __: "Attribute[tuple[LegalBasis, ...]]", bases: tuple[LegalBasis, ...]
) -> None:
    for earlier, later in pairwise(sorted(bases, key=lambda each: each.since)):
        if earlier.until is None or later.since < earlier.until:
            raise ValueError("'legal_bases' overlap: let one hold until the next does")


@frozen(kw_only=True)
class FiksConfiguration:
    """
    What a municipality has agreed on with its archive.

    Attributes:
        system: What the archive calls this system, «fagsystem».

        organisation: Name of the municipality.

        access: The archive's code for what is shielded, «tilgangsrestriksjon». No
            list of KS holds one.

        legal_bases: On what it may shield, «skjermingshjemmel»; one at a time.

        filed_as: As what something is registered, if nobody says otherwise.

        archive_part: «arkivdel» in which all is filed, or the case file is made.

        case_file: The case file in which all is filed.

        classes: Of what is registered and of the case file.

        administrative_unit: The unit that is in charge, «administrativEnhet».

        journal_unit: «journalenhet»

        journal_status: «journalstatus»; left to the archive when `None`.

        document_type: «dokumenttype»; the list of KS is open.

        document_status: «dokumentstatus»

        medium: «dokumentmedium»

        shielding_ends: What is done when shielding ends, «skjermingOpphoererAksjon».

        formats: How the archive wants formats to be named.

        zone: Where days begin and end.
    """

    system: str
    organisation: str
    access: ArchiveCode
    legal_bases: tuple[LegalBasis, ...] = field(validator=_no_two_at_once)
    filed_as: FiledAs = FiledAs.NOTE
    archive_part: ArchiveCode | None = None
    case_file: CaseFile | None = None
    classes: tuple[ArchiveClass, ...] = ()
    administrative_unit: str | None = None
    journal_unit: str | None = None
    journal_status: str | None = field(
        default=None, validator=optional(in_(tuple(JOURNAL_STATUSES)))
    )
    document_type: ArchiveCode = _MELDING
    document_status: str = field(default="F", validator=in_(tuple(DOCUMENT_STATUSES)))
    medium: str = field(default="E", validator=in_(tuple(MEDIA)))
    shielding_ends: str = field(default="G", validator=in_(tuple(SHIELDING_ENDS)))
    formats: FormatStyle = FormatStyle.PUID
    zone: str = field(default="Europe/Oslo", validator=_known_zone)

    def __attrs_post_init__(self) -> None:
        if self.archive_part is None and self.case_file is None:
            raise ValueError("'archive_part' is missing: or write a case_file")
        if self.archive_part and self.case_file and self.case_file.title is None:
            raise ValueError(
                "'archive_part' has no use: the case file lies in one already"
            )

    def day(self, at: datetime) -> date:
        """Give the day on which a moment lies."""
        return at.astimezone(ZoneInfo(self.zone)).date()

    def legal_basis(self, on: date) -> str:
        """
        Give the law on which something may be shielded on a day.

        Raises:
            ArchiveError: None holds on that day.
        """
        for basis in self.legal_bases:
            if basis.holds(on):
                return basis.law
        raise ArchiveError(
            f"no legal basis to shield on {on.isoformat()}: write the one that holds "
            f"then among legal_bases"
        )
