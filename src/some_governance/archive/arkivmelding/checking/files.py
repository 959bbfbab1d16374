"""That the files that a message names are those that go with it, byte by byte."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from some_governance.archive.arkivmelding.checking.places import Place
from some_governance.archive.arkivmelding.documents import CHECKSUMS, LARGEST
from some_governance.archive.arkivmelding.messages import (
    MESSAGE,
    ArchiveDocument,
    ArchiveMessage,
)
from some_governance.errors import Problem

_HEX = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_WHERE = "the files"


def check_files(places: Sequence[Place], message: ArchiveMessage) -> Iterator[Problem]:
    """Yield all that is wrong with the files, and with what is said of them."""
    yield from _names(message.documents)
    said = [each for each in places if each.name == "dokumentobjekt"]
    by_name = {each.name: each.body for each in message.documents}
    for place in said:
        yield from _object(place, by_name)
    yield from _once(said, message.documents)
    yield from _counted(places, message)
    yield from _numbered(places)


def _names(documents: Sequence[ArchiveDocument]) -> Iterator[Problem]:
    folded = Counter(each.name.lower() for each in documents)
    for number, each in enumerate(documents, start=1):
        where = f"{_WHERE}[{number}]"
        if not _NAME.fullmatch(each.name):
            yield Problem(
                where=where,
                what="its name isn't plain ASCII",
                instead="use letters, digits, hyphens and points, 100 at most",
            )
        if folded[each.name.lower()] > 1 or each.name.lower() == MESSAGE:
            yield Problem(
                where=where,
                what="another file has its name",
                instead="name each file once, whatever its letters' case",
            )


def _object(place: Place, bodies: dict[str, bytes]) -> Iterator[Problem]:
    if place.first("sjekksumAlgoritme") != CHECKSUMS:
        yield place.wrong("it names another algorithm", f"write {CHECKSUMS}")
    checksum, size = place.first("sjekksum") or "", place.first("filstoerrelse") or ""
    if not _HEX.fullmatch(checksum):
        yield place.wrong("sjekksum isn't 64 hexadecimal digits", "in lower case")
    if not (size.isascii() and size.isdecimal() and int(size) <= LARGEST):
        yield place.wrong("filstoerrelse isn't a size", f"from 0 to {LARGEST}")
    body = bodies.get(place.first("referanseDokumentfil") or "")
    if body is None:
        yield place.wrong("no file has the name that it gives", "send the file along")
        return
    if hashlib.sha256(body).hexdigest() != checksum.lower():
        yield place.wrong("sjekksum isn't that of the file", "the file was changed")
    if str(len(body)) != size:
        yield place.wrong("filstoerrelse isn't that of the file", f"it is {len(body)}")


def _once(
    said: Sequence[Place], documents: Sequence[ArchiveDocument]
) -> Iterator[Problem]:
    named = Counter(place.first("referanseDokumentfil") for place in said)
    for place in said:
        if named[place.first("referanseDokumentfil")] > 1:
            yield place.wrong("its file is named twice", "describe each file once")
    for number, each in enumerate(documents, start=1):
        if not named[each.name]:
            yield Problem(
                where=f"{_WHERE}[{number}]",
                what="the message doesn't name it",
                instead="describe it, or leave it out",
            )


def _counted(places: Sequence[Place], message: ArchiveMessage) -> Iterator[Problem]:
    files = len(message.documents)
    attached = sum(
        each.name == "dokumentbeskrivelse"
        and each.code("tilknyttetRegistreringSom") == "V"
        for each in places
    )
    for name, count in (("antallFiler", files), ("antallVedlegg", attached)):
        for place in places:
            if place.name == name and place.text != str(count):
                yield place.wrong("it is another number", f"there are {count}")


def _numbered(places: Sequence[Place]) -> Iterator[Problem]:
    """Each document has its own number, by which the kvittering names it."""
    described = [each for each in places if each.name == "dokumentbeskrivelse"]
    for number, place in enumerate(described, start=1):
        if place.first("dokumentnummer") != str(number):
            yield place.wrong("dokumentnummer is another", f"write {number}")
        main = place.code("tilknyttetRegistreringSom") == "H"
        if main != (number == 1):
            yield place.wrong("one document is the main one", "the first: H, others V")
