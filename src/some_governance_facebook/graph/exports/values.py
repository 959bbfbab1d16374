"""Fields of a download's files, read one by one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from some_governance import FIRST_YEAR, LAST_YEAR, Node
from some_governance_facebook.graph.webhook_fields import refused

SECONDS, MILLISECONDS = 1, 1000

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = (datetime(FIRST_YEAR, 1, 1, tzinfo=UTC) - _EPOCH) // timedelta(seconds=1)
_END = (datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC) - _EPOCH) // timedelta(seconds=1)


def moment(node: Node, key: str, per_second: int = SECONDS) -> datetime | None:
    """
    Read a moment, written as a count from 1970.

    Args:
        node: What it stands in.

        key: Its name.

        per_second: In what it is counted.

    Returns:
        `None` where it is absent or 0, which platforms write for one not known.

    Raises:
        PayloadError: It is no whole number, or lies in a year in which nobody can
            have published.
    """
    value = node.fields.get(key)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:20])
    if value is None or value == 0:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise refused(node, key, "it has to be a moment, in whole numbers since 1970")
    if not _FIRST * per_second <= value < _END * per_second:
        hint = f"its year is not from {FIRST_YEAR} to {LAST_YEAR}"
        raise refused(node, key, hint)
    return _EPOCH + timedelta(seconds=value) / per_second


def listed(node: Node, key: str) -> Iterator[Node]:
    """
    Yield the objects of a list; nothing where it is absent.

    Raises:
        PayloadError: It is no list, or holds something else.
    """
    items = node.fields.get(key)
    if items is None:
        return
    if not isinstance(items, list):
        raise refused(node, key, "it has to be a list")
    for number, item in enumerate(items):
        place = f"{key}[{number}]"
        if not isinstance(item, dict):
            raise refused(node, place, "it has to be an object")
        yield Node(
            platform=node.platform,
            source=node.source,
            path=node.at(place),
            fields=item,
        )
