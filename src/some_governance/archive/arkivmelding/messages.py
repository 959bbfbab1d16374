"""A message to an archive, with the files that go with it."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from attrs import field, frozen

MESSAGE = "arkivmelding.xml"
"""What the message itself is called, whether it registers or adds something."""


@frozen(kw_only=True)
class ArchiveDocument:
    """
    A file that goes with a message.

    Attributes:
        name: What it is called in the message, «referanseDokumentfil», in ASCII.

        body: Its bytes.
    """

    name: str
    body: bytes = field(repr=False)


@frozen(kw_only=True)
class ArchiveMessage:
    """
    A message to an archive.

    Attributes:
        body: The XML.

        documents: What goes with it, in the order in which it names them.
    """

    body: bytes = field(repr=False)
    documents: tuple[ArchiveDocument, ...] = ()

    def files(self) -> Iterator[ArchiveDocument]:
        """Yield all its files; the XML comes first."""
        yield ArchiveDocument(name=MESSAGE, body=self.body)
        yield from self.documents

    def zipped(self) -> bytes:
        """Give all its files as a zip. The same message gives the same bytes."""
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_STORED) as file:
            for each in self.files():
                # Without a time of its own: 1980-01-01.
                member = ZipInfo(each.name)
                member.external_attr = 0o600 << 16
                # On every system as on Unix.
                member.create_system = 3
                file.writestr(member, each.body)
        return packed.getvalue()
