"""The codes of KS Fiks Arkiv V1 that our messages use, each with what it means."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen


@frozen(kw_only=True)
class ArchiveCode:
    """
    A code of a list, as `kode` and `beskrivelse`.

    Attributes:
        code: As it is written.

        description: What it means.
    """

    code: str
    description: str


JOURNAL_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "I": "Inngående dokument",
        "U": "Utgående dokument",
        "N": "Organinternt dokument for oppfølging",
        "X": "Organinternt dokument uten oppfølging",
        "S": "Saksframlegg",
    }
)
"""«journalposttype»"""

JOURNAL_STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "J": "Journalført",
        "F": "Ferdigstilt av saksbehandler",
        "G": "Godkjent av leder",
        "E": "Ekspedert",
        "A": "Arkivert",
        "U": "Utgår",
        "M": "Midlertidig registrering av innkommende dokument",
        "S": "Saksbehandler har registrert innkommende dokument",
        "R": "Reservert dokument",
    }
)
"""«journalstatus»"""

CASE_STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "B": "Under behandling",
        "A": "Avsluttet",
        "U": "Utgår",
        "R": "Opprettet av saksbehandler",
        "S": "Avsluttet av saksbehandler",
        "P": "Unntatt prosesstyring",
        "F": "Ferdig fra saksbehandler",
    }
)
"""«saksstatus»"""

DOCUMENT_STATUSES: Mapping[str, str] = MappingProxyType(
    {"B": "Dokumentet er under redigering", "F": "Dokumentet er ferdigstilt"}
)
"""«dokumentstatus»"""

ATTACHED_AS: Mapping[str, str] = MappingProxyType(
    {"H": "Hoveddokument", "V": "Vedlegg"}
)
"""«tilknyttetRegistreringSom»"""

VARIANTS: Mapping[str, str] = MappingProxyType(
    {
        "P": "Produksjonsformat",
        "A": "Arkivformat",
        "O": "Dokument hvor deler av innholdet er skjermet",
        "S": "Digitalt signert dokument",
    }
)
"""«variantformat»"""

CORRESPONDENTS: Mapping[str, str] = MappingProxyType(
    {
        "EA": "Avsender",
        "EM": "Mottaker",
        "EK": "Kopimottaker",
        "GM": "Gruppemottaker",
        "IA": "Intern avsender",
        "IM": "Intern mottaker",
        "IK": "Intern kopimottaker",
    }
)
"""«korrespondanseparttype»"""

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "MS": "Merknad fra saksbehandler",
        "ML": "Merknad fra leder",
        "MA": "Arkivmerknad",
    }
)
"""«merknadstype»"""

MEDIA: Mapping[str, str] = MappingProxyType(
    {
        "F": "Fysisk medium",
        "E": "Elektronisk arkiv",
        "B": "Blandet fysisk og elektronisk arkiv",
    }
)
"""«dokumentmedium»"""

SHIELDING_ENDS: Mapping[str, str] = MappingProxyType(
    {
        "A": "Avgraderes ved første kjøring av funksjon for avgradering etter at "
        "avgraderingstidspunktet er nådd",
        "G": "Gjennomgås for vurdering av avgradering når angitt "
        "avgraderingstidspunkt nås",
        "S": "Sperrefrist, avgraderes automatisk når avgraderingsdato nås",
        "AU": "Avgradering utført. Dette er den eneste avgraderingskoden som er "
        "tillatt etter at tilgangskode er slettet",
        "U": "Unntatt fra automatisk avgradering",
    }
)
"""«skjermingOpphoererAksjon»"""

LISTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "dokumentmedium": MEDIA,
        "dokumentstatus": DOCUMENT_STATUSES,
        "journalposttype": JOURNAL_TYPES,
        "journalstatus": JOURNAL_STATUSES,
        "korrespondanseparttype": CORRESPONDENTS,
        "merknadstype": NOTES,
        "saksstatus": CASE_STATUSES,
        "skjermingOpphoererAksjon": SHIELDING_ENDS,
        "tilknyttetRegistreringSom": ATTACHED_AS,
        "variantformat": VARIANTS,
    }
)
"""The closed lists, by the element that holds a code of them."""
