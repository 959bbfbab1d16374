"""The dialect of the Graph API: connections of nodes, and paging."""

import re
from collections.abc import Iterator

from attrs import frozen

from some_governance import Node

_VERSION = re.compile(r"v[0-9]+\.[0-9]+")
_HOST = re.compile(r"https?://[^/]*")


def segments(address: str) -> list[str]:
    """Split a request's path, or the address of one, without host and version."""
    path = _HOST.sub("", address.partition("?")[0], count=1)
    parts = [part for part in path.split("/") if part]
    return parts[1:] if parts and _VERSION.fullmatch(parts[0]) else parts


@frozen(kw_only=True)
class Paging:
    """
    Where an answer stands among the pages of its kind.

    Its addresses hold the token: what they tell is read here, and then they go.

    Attributes:
        more: Whether there is a page after it.

        node: What its addresses say was asked about; `None` when they name none.

        edge: The edge that its addresses name, `posts`; `None` when they name none.
    """

    more: bool = False
    node: str | None = None
    edge: str | None = None

    @classmethod
    def of(cls, answer: Node) -> "Paging":
        """
        Read it from a list, before that is scrubbed.

        Raises:
            PayloadError: It is none.
        """
        paging = answer.node("paging")
        if paging is None:
            return cls()
        addresses = (paging.text("next"), paging.text("previous"))
        paths = [segments(address) for address in addresses if address]
        node, edge = next(
            ((path[-2], path[-1]) for path in paths if len(path) > 1), (None, None)
        )
        return cls(more=paging.has("next"), node=node, edge=edge)


def items(connection: Node) -> Iterator[Node]:
    """
    Read the objects of a connection, `{"data": [...]}`.

    Raises:
        PayloadError: It is none.
    """
    if not connection.has("data"):
        connection.refuse("data", "it has to be a list")
    return connection.listed("data")


def connected(node: Node, key: str) -> Iterator[Node]:
    """
    Read the objects of a connection that a field holds; none without the field.

    Raises:
        PayloadError: It is none.
    """
    connection = node.node(key)
    if connection is not None:
        yield from items(connection)


def goes_on(connection: Node) -> bool:
    """
    Tell whether a connection says that a page comes after it.

    Raises:
        PayloadError: Its paging is no object.
    """
    paging = connection.node("paging")
    return paging is not None and "next" in paging.fields
