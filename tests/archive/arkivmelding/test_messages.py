"""A message is a few files."""

from io import BytesIO
from zipfile import ZipFile

from some_governance.archive.arkivmelding.messages import (
    ArchiveDocument,
    ArchiveMessage,
)

MESSAGE = ArchiveMessage(
    body=b"<arkivmelding/>",
    documents=(
        ArchiveDocument(name="dokument-0001.json", body=b"{}"),
        ArchiveDocument(name="dokument-0002.jpg", body=b"\xff"),
    ),
)


def test_the_message_comes_first() -> None:
    """Then its documents, in their order."""
    assert [
        ("arkivmelding.xml", b"<arkivmelding/>"),
        ("dokument-0001.json", b"{}"),
        ("dokument-0002.jpg", b"\xff"),
    ] == [(each.name, each.body) for each in MESSAGE.files()]


def test_a_zip_holds_all_of_it() -> None:
    """Each file once, without a time of its own, readable by its owner alone."""
    with ZipFile(BytesIO(MESSAGE.zipped())) as file:
        members = file.infolist()
        read = [(each.filename, file.read(each)) for each in members]

    assert [(each.name, each.body) for each in MESSAGE.files()] == read
    assert {(1980, 1, 1, 0, 0, 0)} == {each.date_time for each in members}
    assert {(3, 0o600 << 16)} == {
        (each.create_system, each.external_attr) for each in members
    }
    assert MESSAGE.zipped() == MESSAGE.zipped()
