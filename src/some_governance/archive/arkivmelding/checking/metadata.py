"""That our own metadata says what our schema knows, and no free text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from xml.etree.ElementTree import Element

from some_governance.archive.arkivmelding.checking.places import Place, local
from some_governance.archive.arkivmelding.elements import OWN
from some_governance.errors import Problem

_HOLDERS = (
    "virksomhetsspesifikkeMetadata",
    "virksomhetsspesifikkeMetadataOppdateringer.ny",
)
# Each element, in order: `?` may be left out, `*` may come many times.
_CAPSULE = (
    "platform account item kind permalink? posted? captured capturedBy covers* "
    "contentDigest capsuleDigest taken? releasedBy? ledger?"
)
_ORDER: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        name: re.compile(
            "".join(
                f"(?:{part.rstrip('?*')} ){part[-1] if part[-1] in '?*' else ''}"
                for part in parts.split()
            )
        )
        for name, parts in {
            "capsule": _CAPSULE,
            "done": "action at role ground? clause? verified? ledger?",
            "taken": "action ground? judged* clause? quote? role",
            "judged": "question answer",
            "ledger": "sequence digest",
        }.items()
    }
)
_SHAPES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("contentDigest", "capsuleDigest", "digest"), re.compile("[0-9a-f]{64}")
        ),
        **dict.fromkeys(
            ("posted", "captured", "at", "verified"),
            re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z"),
        ),
        "sequence": re.compile("[1-9][0-9]*"),
    }
)


def check_metadata(
    places: Sequence[Place], capsule: str | None = None
) -> Iterator[Problem]:
    """
    Yield all that is wrong with our own metadata, and where there is none.

    Args:
        places: All elements of the message.

        capsule: Id of the capsule that it registers; `None` where it adds to one.
    """
    name = "done" if capsule is None else "capsule"
    held = [each for each in places if each.path.endswith(_HOLDERS)]
    if not held:
        yield Problem(where=_HOLDERS[0], what="it is missing")
    for place in held:
        if [each.tag for each in place.element] != [f"{{{OWN}}}{name}"]:
            yield place.wrong("it doesn't hold our own metadata", "and nothing else")
        yield from _check(place, place.element)
        for each in place.element.iter(f"{{{OWN}}}capsuleDigest"):
            if each.text != capsule:
                yield place.wrong("it is of another capsule", "write it anew")


def _check(place: Place, element: Element) -> Iterator[Problem]:
    loose = [element.text, *(each.tail for each in element)]
    if len(element) and any(text and text.strip() for text in loose):
        yield place.wrong("text stands between elements", "leave it out")
    for each in element:
        name = local(each)
        here = Place(f"{place.path}.{name}", name, each)
        if each.attrib:
            yield here.wrong("it has attributes", "leave them out")
        order = _ORDER.get(name)
        inside = "".join(f"{local(part)} " for part in each)
        if order is None:
            shape = _SHAPES.get(name)
            if inside or (shape and not shape.fullmatch(each.text or "")):
                yield here.wrong("it is not well-formed", "see our schema")
        elif not order.fullmatch(inside):
            yield here.wrong("what it holds is not what our schema knows", "see there")
        yield from _check(here, each)
