"""The objects in a payload: fields that are read one by one, or refused by place."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NoReturn

from attrs import field, frozen

from some_governance.errors import PayloadError, RecordError
from some_governance.limits import Json
from some_governance.platforms.identities import NATIVE_ID, is_native_id
from some_governance.records.fields import utc

FIRST_YEAR = 1800
"""The first year of moments: posts may be dated back to when a body was founded."""
LAST_YEAR = 2199
"""The last year of moments, inclusive."""

_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_NUMBER = re.compile(r"[0-9]{1,15}")


def instant(text: str) -> datetime:
    """
    Read a moment as APIs write it, `2024-05-17T08:00:00+0000`.

    Raises:
        RecordError: It is no moment, has no zone, or lies in a year in which nobody
            can have published. The message doesn't repeat it.
    """
    written = _TIME.fullmatch(text)
    if written is None:
        raise RecordError("it has to be a moment, 2024-05-17T08:00:00+0000")
    if written["zone"] is None:
        raise RecordError("it has no zone; a moment ends as in +0000")
    try:
        moment = utc(datetime.fromisoformat(text))
    except (ValueError, RecordError):
        raise RecordError("there is no such day, hour or offset") from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise RecordError(f"its year is not from {FIRST_YEAR} to {LAST_YEAR}")
    return moment


@frozen(kw_only=True)
class Node:
    """
    An object in an answer, whose fields are read one by one.

    A field that is `null` or absent is `None`. A field of another type than is
    asked for is a `PayloadError`, which names the place and never the value.

    Attributes:
        platform: Whose answer it stands in.

        source: Where the answer lies.

        path: Where in the answer, `data[3]`; empty for the whole.

        fields: Its fields, without secrets.
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
        self.refuse(key, "it has to be a text")

    def flag(self, key: str) -> bool | None:
        """Read true or false."""
        value = self.fields.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.refuse(key, "it has to be true or false")

    def identity(self, key: str = "id") -> str | None:
        """Read an id (`is_native_id`), which may also be written as a whole number."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and is_native_id(value):
            return value
        self.refuse(key, f"it has to be an id, of {NATIVE_ID}")

    def own_id(self) -> str:
        """Read the id that it can't be without."""
        return self.identity() or self.refuse("id", "it is missing: ask for it")

    def login(self, key: str, named: str = "id") -> str | None:
        """
        Read who somebody is, `facebook:<id>`; `None` where their id is withheld.

        Args:
            key: The field that holds them.

            named: Their own field that holds their id.
        """
        somebody = self.node(key)
        identity = somebody.identity(named) if somebody else None
        return identity and f"{self.platform}:{identity}"

    def instant(self, key: str) -> datetime | None:
        """Read a moment."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return instant(text)
        except RecordError as error:
            self.refuse(key, str(error))

    def count(self, key: str) -> int | None:
        """Read a count."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.refuse(key, "it has to be a whole number, not below 0")

    def words(self, key: str) -> tuple[str, ...] | None:
        """Read a list of texts."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, list):
            words = tuple(each for each in value if isinstance(each, str))
            if len(words) == len(value):
                return words
        self.refuse(key, "it has to be a list of texts")

    def node(self, key: str) -> "Node | None":
        """Read an object."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, dict):
            return self._below(key, value)
        self.refuse(key, "it has to be an object")

    def listed(self, key: str, most: int | None = None) -> Iterator["Node"]:
        """
        Read a list of objects; none where there is no such list.

        Args:
            key: The field that holds it.

            most: Objects that it may hold, inclusive; `None` for any number.
        """
        items = self.fields.get(key)
        if items is None:
            return
        if not isinstance(items, list):
            self.refuse(key, "it has to be a list")
        if most is not None and len(items) > most:
            self.refuse(key, f"{len(items)} items; the limit is {most}")
        for number, item in enumerate(items):
            place = f"{key}[{number}]"
            if not isinstance(item, dict):
                self.refuse(place, "it has to be an object")
            yield self._below(place, item)

    def refuse(self, key: str, hint: str) -> NoReturn:
        """
        Refuse a field, by its place.

        Raises:
            PayloadError: Always; it says what the field has to be.
        """
        raise PayloadError(
            self.platform, self.at(key), f"{hint} (in {self.source})"
        ) from None

    def _below(self, key: str, fields: Mapping[str, Json]) -> "Node":
        return Node(
            platform=self.platform,
            source=self.source,
            path=self.at(key),
            fields=fields,
        )
