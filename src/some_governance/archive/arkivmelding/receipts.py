"""What an archive answers to a message: the kvittering, or what failed."""

import re
from xml.etree.ElementTree import Element

from attrs import field, frozen

from some_governance.archive.arkivmelding.configuration import UUID
from some_governance.archive.arkivmelding.elements import (
    CATALOGUE,
    FAULT,
    FIKS,
    RECEIPT,
)
from some_governance.archive.arkivmelding.escaping import unescaped
from some_governance.archive.arkivmelding.parsing import read_xml
from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Limits

_FAULTS = ("ikkefunnet", "serverfeil", "ugyldigforespoersel")
_OUTCOMES = ("Opprettet", "Eksisterende")


@frozen(kw_only=True)
class Registered:
    """
    An archive has registered what a message told.

    Attributes:
        system_id: The archive's own name for it, «systemID».

        system: Which system handed it in, «fagsystem».

        key: Under which key, «noekkel».

        documents: Numbers of the documents that it names; empty when it names none.

        existing: Whether it had it before.
    """

    system_id: str
    system: str
    key: str
    documents: frozenset[int] = frozenset()
    existing: bool = False


@frozen(kw_only=True)
class Failed:
    """
    An archive has not registered it. It doesn't say which message it speaks of.

    Attributes:
        kind: What failed: `registreringFeilet`, `mappeFeilet`, `serverfeil`,
            `ugyldigforespoersel`, `ikkefunnet`.

        why: Why, in the archive's words, with the id under which it knows that.
    """

    kind: str
    why: str = field(repr=False)


def read_answer(body: bytes, limits: Limits = DEFAULT_LIMITS) -> Registered | Failed:
    """
    Read what an archive answers to a message that registers something.

    Args:
        body: `arkivmelding-kvittering.xml` or `feilmelding.xml`, as received.

        limits: Bounds to keep.

    Raises:
        ArchiveError: It is no answer, or none that proves anything: it names no
            systemID, or not the message that it answers.
    """
    answer = read_xml(body, limits)
    for kind in _FAULTS:
        if answer.tag == f"{{{FIKS}/feil/{kind}/v1}}{kind}":
            return _failed(answer, kind)
    if answer.tag != _receipt("arkivmeldingKvittering"):
        raise ArchiveError("it is no kvittering of Fiks Arkiv V1: its root is another")
    registered = _only(answer, _receipt("registreringKvittering"))
    failures = [
        _failed(each, kind)
        for kind in ("registreringFeilet", "mappeFeilet")
        if (each := _only(answer, _receipt(kind))) is not None
    ]
    if registered is None and failures:
        return failures[0]
    if registered is None:
        raise ArchiveError("the kvittering registers nothing: it is no receipt")
    if failures:
        raise ArchiveError("the kvittering says that it failed, and that it didn't")
    return _registered(registered)


def _registered(said: Element) -> Registered:
    system_id = _text(said, _receipt("systemID"))
    if system_id is None or not re.fullmatch(UUID, system_id):
        raise ArchiveError("the kvittering names no systemID: it is no receipt")
    key = _only(said, _receipt("referanseEksternNoekkel"))
    if key is None:
        raise ArchiveError(
            "the kvittering doesn't say which message it answers "
            "(referanseEksternNoekkel): ask the archive to send that along"
        )
    outcome = _text(said, _receipt("opprettetEllerEksisterende"))
    if outcome not in _OUTCOMES:
        raise ArchiveError("the kvittering doesn't say whether it was made or existed")
    return Registered(
        system_id=system_id,
        system=unescaped(_text(key, f"{{{CATALOGUE}}}fagsystem") or ""),
        key=unescaped(_text(key, f"{{{CATALOGUE}}}noekkel") or ""),
        documents=frozenset(
            _number(each)
            for each in said.iterfind(_receipt("dokumentbeskrivelseKvittering"))
        ),
        existing=outcome == "Eksisterende",
    )


def _number(document: Element) -> int:
    number = _text(document, _receipt("dokumentnummer")) or ""
    if not re.fullmatch("[1-9][0-9]{0,8}", number):
        raise ArchiveError("the kvittering names a document without its number")
    return int(number)


def _failed(said: Element, kind: str) -> Failed:
    parts = (
        _text(said, f"{{{FAULT}}}feilmelding") or "it doesn't say why",
        _text(said, f"{{{FAULT}}}feilId"),
    )
    return Failed(kind=kind, why=f"{kind}: {' · '.join(filter(None, parts))}")


def _only(parent: Element, tag: str) -> Element | None:
    """Give the one element of a name; two of them say nothing that one can trust."""
    found = parent.findall(tag)
    if len(found) > 1:
        raise ArchiveError("the answer says twice what can be said once")
    return found[0] if found else None


def _text(parent: Element, tag: str) -> str | None:
    found = _only(parent, tag)
    return None if found is None else found.text


def _receipt(name: str) -> str:
    return f"{{{RECEIPT}}}{name}"
