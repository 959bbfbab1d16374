"""XML from outside, read so that it can do no harm."""

from typing import Never
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Limits


def read_xml(body: bytes, limits: Limits = DEFAULT_LIMITS) -> Element:
    """
    Read XML. No document type is read, so no entity is, and nothing is fetched.

    Args:
        body: As received.

        limits: Bounds on bytes, on depth, and on elements and their attributes
            together (`items`).

    Raises:
        ArchiveError: It isn't XML, or breaks a limit. The message holds none of it.
    """
    if len(body) > limits.bytes:
        raise ArchiveError(f"it has {len(body)} bytes; the limit is {limits.bytes}")
    reader = _Reader(limits)
    try:
        return reader.read(body)
    except expat.ExpatError as error:
        raise ArchiveError(
            f"it is no XML at line {error.lineno}, column {error.offset}"
        ) from None
    except (LookupError, ValueError):
        raise ArchiveError("it is in an encoding that can't be read") from None


class _Reader:
    """Builds a tree of what expat reads, and stops at what nobody needs."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._builder = TreeBuilder()
        self._depth = 0
        self._items = 0

    def read(self, body: bytes) -> Element:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._document_type
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        parser.Parse(body, True)
        read: Element = self._builder.close()
        return read

    def _document_type(self, *_: object) -> Never:
        raise ArchiveError("it has a document type, which no message needs")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._items += 1 + len(attributes)
        if self._depth > self._limits.depth:
            raise ArchiveError(f"it is nested deeper than {self._limits.depth} levels")
        if self._items > self._limits.items:
            raise ArchiveError(f"it has more than {self._limits.items} elements")
        held = {_full(key): value for key, value in attributes.items()}
        self._builder.start(_full(name), held)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_full(name))


def _full(name: str) -> str:
    """Write a name as ElementTree does: `{namespace}name`."""
    return "{" + name if "}" in name else name
