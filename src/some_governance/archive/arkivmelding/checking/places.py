"""Where in a message something stands."""

from collections import Counter
from xml.etree.ElementTree import Element

from attrs import field, frozen

from some_governance.archive.arkivmelding.elements import OWN
from some_governance.archive.arkivmelding.escaping import unescaped
from some_governance.errors import Problem

_OWN = f"{{{OWN}}}"


@frozen
class Place:
    """
    An element of a message.

    Attributes:
        path: Where it stands, `registrering.dokumentbeskrivelse[2].tittel`.

        name: What it is called, without its namespace.

        element: The element.
    """

    path: str
    name: str
    element: Element = field(repr=False)

    @property
    def text(self) -> str:
        """What it says; empty when it says nothing."""
        return unescaped(self.element.text or "")

    def has(self, name: str) -> bool:
        """Tell whether there is such an element in it."""
        return self.first(name) is not None

    def first(self, name: str) -> str | None:
        """Give what the first element of that name in it says; `None` without one."""
        for each in self.element:
            if local(each) == name:
                return unescaped(each.text or "")
        return None

    def code(self, name: str) -> str | None:
        """Give the code of the first element of that name; `None` without one."""
        for each in self.element:
            if local(each) == name:
                return Place(self.path, name, each).first("kode")
        return None

    def wrong(self, what: str, instead: str) -> Problem:
        """Tell that something is wrong here. The words that stand here aren't told."""
        return Problem(where=self.path, what=what, instead=instead)


def walked(root: Element) -> tuple[Place, ...]:
    """Give all elements of a message but those of our own metadata, from the top."""
    places = list[Place]()
    _walk(root, "", places)
    return tuple(places)


def _walk(parent: Element, path: str, places: list[Place]) -> None:
    names = [local(each) for each in parent]
    alike = Counter(names)
    seen = Counter[str]()
    for name, each in zip(names, parent, strict=True):
        if not each.tag.startswith(_OWN):
            seen[name] += 1
            number = f"[{seen[name]}]" if alike[name] > 1 else ""
            here = f"{path}.{name}{number}" if path else f"{name}{number}"
            places.append(Place(here, name, each))
            if len(each):
                _walk(each, here, places)


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
