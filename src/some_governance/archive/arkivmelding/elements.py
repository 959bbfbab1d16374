"""How our messages are written: elements in a fixed order, and their few namespaces."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.escaping import escaped

FIKS = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv"
"""What the namespaces of the standard begin with."""

CREATE = f"{FIKS}/arkivmelding/opprett/v1"
"""Namespace of a message that registers something."""

UPDATE = f"{FIKS}/arkivmelding/oppdater/v1"
"""Namespace of a message that adds to what is registered."""

CATALOGUE = f"{FIKS}/metadatakatalog/v1"
"""Namespace of the parts of codes, keys and references."""

RECEIPT = f"{FIKS}/arkivmelding/opprett/kvittering/v1"
"""Namespace of the kvittering."""

FAULT = f"{FIKS}/feil/feilmelding/v1"
"""Namespace of what stands in a message that something failed."""

OWN = "urn:x-some-governance:arkivmelding:1"
"""Namespace of what only this library says."""

INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
"""Namespace in which an element says its type."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {"n5mdk": CATALOGUE, "sg": OWN, "xsi": INSTANCE}
)
"""What each namespace but the message's own is called in our messages."""


def root(name: str, namespace: str, prefixes: Mapping[str, str] = PREFIXES) -> Element:
    """Begin a message; names without a prefix are of its own namespace."""
    named = {f"xmlns:{prefix}": of for prefix, of in prefixes.items()}
    return Element(name, {"xmlns": namespace, **named})


def child(parent: Element, name: str) -> Element:
    """Add an element that holds others."""
    return SubElement(parent, name)


def say(parent: Element, name: str, text: str | None) -> None:
    """Add a text, if there is one. What XML can't hold is escaped."""
    if text is not None:
        SubElement(parent, name).text = escaped(text)


def say_moment(parent: Element, name: str, at: datetime | None) -> None:
    """Add an instant, if there is one, in UTC."""
    say(parent, name, None if at is None else moment(at))


def say_code(
    parent: Element, name: str, code: str | None, of: Mapping[str, str]
) -> None:
    """Add a code of a list, if there is one."""
    if code is not None:
        say_own_code(parent, name, ArchiveCode(code=code, description=of[code]))


def say_own_code(parent: Element, name: str, code: ArchiveCode | None) -> None:
    """Add a code that an archive has chosen, if there is one."""
    if code is not None:
        held = child(parent, name)
        say(held, "n5mdk:kode", code.code)
        say(held, "n5mdk:beskrivelse", code.description)


def say_key(parent: Element, name: str, system: str, key: str) -> None:
    """Add the key under which a system of ours knows something."""
    held = child(parent, name)
    say(held, "n5mdk:fagsystem", system)
    say(held, "n5mdk:noekkel", key)


def moment(at: datetime) -> str:
    """Write an instant, in UTC, so that it says its offset."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def whole(message: Element) -> bytes:
    """Write a message: UTF-8, an element a line."""
    indent(message, " ")
    written: bytes = tostring(message, encoding="utf-8", xml_declaration=True)
    # A reader takes a bare CR for a line end; ElementTree writes one bare in a text.
    return written.replace(b"\r", b"&#13;") + b"\n"
