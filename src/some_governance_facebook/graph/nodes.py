"""The dialect of the Graph API: nodes and their fields, times, paging."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NoReturn

from attrs import field, frozen

from some_governance import Json, PayloadError, RecordError, utc

FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Posts may be dated back to when an institution was founded; both inclusive."""

_ID = re.compile(r"[0-9A-Za-z_.-]{1,200}")
_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_VERSION = re.compile(r"v[0-9]+\.[0-9]+")
_HOST = re.compile(r"https?://[^/]*")


def instant(text: str) -> datetime:
    """
    Read a moment as Graph writes it, `2024-05-17T08:00:00+0000`.

    Raises:
        ValueError: It is no moment, has no zone, or lies in a year in which nobody
            can have published. The message doesn't repeat it.
    """
    written = _TIME.fullmatch(text)
    if written is None:
        raise ValueError("it has to be a moment, 2024-05-17T08:00:00+0000")
    if written["zone"] is None:
        raise ValueError("it has no zone; a moment ends as in +0000")
    try:
        moment = utc(datetime.fromisoformat(text))
    except (ValueError, RecordError):
        raise ValueError("there is no such day, hour or offset") from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"its year is not from {FIRST_YEAR} to {LAST_YEAR}")
    return moment


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
    def of(cls, answer: "Node") -> "Paging":
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


@frozen(kw_only=True)
class Node:
    """
    An object in an answer, whose fields are read one by one.

    A field that is `null` or absent is `None`. A field of another type than Graph
    documents is a `PayloadError`, which names the place and never the value.

    Attributes:
        platform: Whose answer it stands in.

        source: Where the answer lies.

        path: Where in the answer, `data[3]`; empty for the whole.

        fields: Its fields, scrubbed.
    """

    platform: str
    source: str
    path: str = ""
    fields: Mapping[str, Json] = field(repr=False)

    def at(self, key: str) -> str:
        """Tell where in the answer a field stands."""
        return f"{self.path}.{key}" if self.path else key

    def has(self, *keys: str) -> bool:
        """Tell whether it has a value for one of these fields."""
        return any(self.fields.get(key) is not None for key in keys)

    def text(self, key: str) -> str | None:
        """Read a text."""
        value = self.fields.get(key)
        if value is None or isinstance(value, str):
            return value
        self._refuse(key, "it has to be a text")

    def flag(self, key: str) -> bool | None:
        """Read true or false."""
        value = self.fields.get(key)
        if value is None or isinstance(value, bool):
            return value
        self._refuse(key, "it has to be true or false")

    def identity(self, key: str = "id") -> str | None:
        """Read an id, which may also be written as a whole number."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and _ID.fullmatch(value):
            return value
        self._refuse(key, "it has to be an id, of digits, letters, _, . and -")

    def own_id(self) -> str:
        """Read the id that it can't be without."""
        return self.identity() or self._refuse("id", "it is missing: ask for it")

    def login(self, key: str) -> str | None:
        """Read who somebody is, `facebook:<id>`; `None` where their id is withheld."""
        somebody = self.node(key)
        identity = somebody.identity() if somebody else None
        return identity and f"{self.platform}:{identity}"

    def instant(self, key: str) -> datetime | None:
        """Read a moment."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return instant(text)
        except ValueError as error:
            self._refuse(key, str(error))

    def count(self, key: str) -> int | None:
        """Read a count."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self._refuse(key, "it has to be a whole number, not below 0")

    def words(self, key: str) -> tuple[str, ...] | None:
        """Read a list of texts."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, list):
            words = tuple(each for each in value if isinstance(each, str))
            if len(words) == len(value):
                return words
        self._refuse(key, "it has to be a list of texts")

    def node(self, key: str) -> "Node | None":
        """Read an object."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, dict):
            return self._below(key, value)
        self._refuse(key, "it has to be an object")

    def nodes(self, key: str) -> Iterator["Node"]:
        """Read the objects of a connection, `{"data": [...]}`."""
        connection = self.node(key)
        if connection is not None:
            yield from connection.items()

    def items(self) -> Iterator["Node"]:
        """Read its own objects, when it is a connection."""
        items = self.fields.get("data")
        if not isinstance(items, list):
            self._refuse("data", "it has to be a list")
        for number, item in enumerate(items):
            place = f"data[{number}]"
            if not isinstance(item, dict):
                self._refuse(place, "it has to be an object")
            yield self._below(place, item)

    def _below(self, key: str, fields: Mapping[str, Json]) -> "Node":
        return Node(
            platform=self.platform,
            source=self.source,
            path=self.at(key),
            fields=fields,
        )

    def _refuse(self, key: str, hint: str) -> NoReturn:
        raise PayloadError(
            self.platform, self.at(key), f"{hint} (in {self.source})"
        ) from None
