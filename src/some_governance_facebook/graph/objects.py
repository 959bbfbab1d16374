"""The objects of an answer, as further questions need them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from some_governance import Json

_ID = re.compile(r"[0-9A-Za-z_-][0-9A-Za-z_.-]{0,199}")


def objects(*bodies: Json) -> Iterator[Mapping[str, Json]]:
    """Yield the objects in the lists of answers, and those that are no list."""
    for body in bodies:
        if isinstance(body, dict):
            listed = body.get("data", [body])
            items = listed if isinstance(listed, list) else []
            yield from (each for each in items if isinstance(each, dict))


def ids(items: Iterable[Mapping[str, Json]]) -> Iterator[str]:
    """Yield the ids of objects, for further questions; impossible ones are left out."""
    for item in items:
        identity = item.get("id")
        if isinstance(identity, str) and _ID.fullmatch(identity):
            yield identity
