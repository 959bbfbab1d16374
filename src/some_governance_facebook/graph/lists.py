"""The lists of a payload, whatever wraps them."""

from collections.abc import Iterator

from some_governance import Json


def lists(body: Json) -> Iterator[tuple[str | None, list[Json]]]:
    """
    Yield the lists of a payload, each with the key that wraps it.

    Some payloads are a list, `None` wraps that; others wrap it once or twice.
    """
    if isinstance(body, list):
        yield None, body
    elif isinstance(body, dict):
        for key, value in body.items():
            inner = value.values() if isinstance(value, dict) else (value,)
            yield from ((key, each) for each in inner if isinstance(each, list))
