"""From a capsule to a message that registers it: `arkivmelding.xml` and its files."""

from xml.etree.ElementTree import Element

from attrs import frozen

from some_governance.archive.arkivmelding.codes import (
    CASE_STATUSES,
    JOURNAL_STATUSES,
    JOURNAL_TYPES,
    MEDIA,
    NOTES,
)
from some_governance.archive.arkivmelding.configuration import (
    CaseFile,
    FiksConfiguration,
    FiledAs,
)
from some_governance.archive.arkivmelding.correspondents import say_correspondents
from some_governance.archive.arkivmelding.documents import (
    Named,
    documents,
    named,
    say_document,
)
from some_governance.archive.arkivmelding.elements import (
    CREATE,
    child,
    root,
    say,
    say_code,
    say_key,
    say_moment,
    say_own_code,
    whole,
)
from some_governance.archive.arkivmelding.filing import (
    Filing,
    public_title_of,
    title_of,
)
from some_governance.archive.arkivmelding.messages import ArchiveMessage
from some_governance.archive.arkivmelding.own import say_capsule
from some_governance.archive.arkivmelding.shielding import (
    Shielding,
    say_shielding,
    shielding_of,
)
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.anchors import Anchor

_CAUTIOUS = Filing()


def as_arkivmelding(
    capsule: Capsule,
    key: str,
    configuration: FiksConfiguration,
    filing: Filing = _CAUTIOUS,
    head: Anchor | None = None,
) -> ArchiveMessage:
    """
    Write the message that registers a capsule. The same input gives the same bytes.

    Args:
        capsule: What is to be kept; each of its files goes with the message.

        key: Under which key it is handed in, «referanseEksternNoekkel»: an archive
            registers it once, however often it gets the message.

        configuration: What was agreed on with the archive.

        filing: As what it is filed, and what is shielded.

        head: The last entry of the ledger, for the archive to witness.

    Raises:
        ArchiveError: No law that was agreed on allows to shield it, or a file is too
            large.
    """
    filed = _Filed(
        capsule=capsule,
        key=key,
        configuration=configuration,
        filing=filing,
        head=head,
        shielding=shielding_of(filing, capsule.metadata, configuration),
        files=named(capsule),
    )
    message = root("arkivmelding", CREATE)
    say(message, "system", configuration.system)
    say(message, "antallFiler", str(len(filed.files)))
    if (case := configuration.case_file) is not None and case.title is not None:
        filed.say_case(message, case)
    filed.say_record(message)
    return ArchiveMessage(body=whole(message), documents=documents(filed.files))


@frozen(kw_only=True)
class _Filed:
    """All that a message says. Fields as the arguments of `as_arkivmelding`."""

    capsule: Capsule
    key: str
    configuration: FiksConfiguration
    filing: Filing
    head: Anchor | None
    shielding: Shielding
    files: tuple[Named, ...]

    @property
    def _filed_as(self) -> FiledAs:
        return self.filing.filed_as or self.configuration.filed_as

    def say_case(self, message: Element, case: CaseFile) -> None:
        """Say which case file is made, unless the archive has it."""
        said = child(message, "mappe")
        said.set("xsi:type", "saksmappe")
        say(said, "tittel", case.title)
        say(said, "offentligTittel", case.public_title)
        say_code(said, "dokumentmedium", self.configuration.medium, MEDIA)
        say_own_code(said, "arkivdel", self.configuration.archive_part)
        self._say_classes(said)
        self._say_case_key(said, case)
        say(said, "saksaar", None if case.year is None else str(case.year))
        say(said, "sakssekvensnummer", None if case.year is None else str(case.number))
        self._say_unit(said)
        say(said, "journalenhet", self.configuration.journal_unit)
        say_code(said, "saksstatus", case.status, CASE_STATUSES)

    def say_record(self, message: Element) -> None:
        """Say what is registered: «registrering»."""
        metadata = self.capsule.metadata
        said = child(message, "registrering")
        note = self._filed_as is FiledAs.NOTE
        said.set("xsi:type", "arkivnotat" if note else "journalpost")
        say_moment(said, "opprettetDato", metadata.captured)
        say(said, "opprettetAv", metadata.captured_by)
        self._say_place(said)
        say_shielding(said, self._of_metadata)
        content = None if self.filing.released_by else self.shielding
        for file in self.files:
            say_document(said, file, self.capsule, self.configuration, content)
        say(said, "tittel", title_of(self.filing, metadata))
        say(said, "offentligTittel", public_title_of(self.filing, metadata))
        say_code(said, "dokumentmedium", self.configuration.medium, MEDIA)
        own = child(said, "virksomhetsspesifikkeMetadata")
        say_capsule(own, self.capsule, self.filing.released_by, self.head)
        self._say_note(said)
        say_correspondents(said, metadata, self._filed_as, self.configuration)
        self._say_classes(said)
        system = self.configuration.system
        say_key(said, "referanseEksternNoekkel", system, self.key)
        if not note:
            say_code(said, "journalposttype", self._filed_as.value, JOURNAL_TYPES)
            status = self.configuration.journal_status
            say_code(said, "journalstatus", status, JOURNAL_STATUSES)
        self._say_days(said)
        say(said, "antallVedlegg", str(len(self.files) - 1))
        if not note:
            say(said, "journalenhet", self.configuration.journal_unit)

    @property
    def _of_metadata(self) -> Shielding | None:
        """Shielded while the content is, and as long as a sender's name is masked."""
        ours = self._filed_as is FiledAs.OUTGOING
        released = self.filing.released_by is not None
        private = self.capsule.metadata.kind == "message"
        return None if ours and released and not private else self.shielding

    def _say_place(self, said: Element) -> None:
        case = self.configuration.case_file
        if case is None:
            say_own_code(said, "arkivdel", self.configuration.archive_part)
            return
        place = child(said, "referanseForelderMappe")
        say(place, "n5mdk:systemID", case.system_id)
        if case.number is not None:
            number = child(place, "n5mdk:saksnummer")
            say(number, "n5mdk:saksaar", str(case.year))
            say(number, "n5mdk:sakssekvensnummer", str(case.number))
        self._say_case_key(place, case, "n5mdk:")

    def _say_case_key(self, said: Element, case: CaseFile, prefix: str = "") -> None:
        if case.key is not None:
            name = f"{prefix}referanseEksternNoekkel"
            say_key(said, name, self.configuration.system, case.key)

    def _say_classes(self, said: Element) -> None:
        for each in self.configuration.classes:
            place = child(said, "klassifikasjon")
            say(place, "klassifikasjonssystemID", each.system)
            say(place, "klasseID", each.key)
            say(place, "tittel", each.title)

    def _say_unit(self, said: Element) -> None:
        if self.configuration.administrative_unit is not None:
            unit = child(said, "administrativEnhet")
            say(unit, "n5mdk:navn", self.configuration.administrative_unit)

    def _say_note(self, said: Element) -> None:
        if self.filing.note is not None:
            note = child(said, "merknad")
            say(note, "merknadstekst", self.filing.note)
            say_code(note, "merknadstype", "MA", NOTES)
            say_moment(note, "merknadsdato", self.capsule.metadata.captured)

    def _say_days(self, said: Element) -> None:
        posted = self.capsule.metadata.posted
        if posted is not None:
            day = self.configuration.day(posted)
            say(said, "dokumentetsDato", day.isoformat())
            sent = self._filed_as is FiledAs.OUTGOING
            say_moment(said, "sendtDato" if sent else "mottattDato", posted)
