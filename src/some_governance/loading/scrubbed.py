"""Secrets that are in use are taken out of what is kept."""

import json
from collections.abc import Iterable
from urllib.parse import quote, quote_plus

from some_governance.credentials import Secret

GONE = "***"
"""What stands where a secret stood."""

SHORTEST = 8
"""Letters: what is shorter stands in any answer, and gives nothing away."""


class Scrub:
    """
    Takes secrets out by their values, however they are written.

    Adapters take them out by their names already. This is the second wall.

    Args:
        secrets: Those that are in use.
    """

    __slots__ = ("_spellings",)

    def __init__(self, secrets: Iterable[Secret]) -> None:
        values = [each.reveal() for each in secrets]
        found = {
            spelling
            for value in values
            if len(value) >= SHORTEST
            for spelling in _spellings(value)
        }
        # Long ones first: a short one may be a part of them.
        self._spellings = sorted(found, key=lambda each: (-len(each), each))

    def text(self, text: str) -> str:
        """Give a text without them."""
        for spelling in self._spellings:
            text = text.replace(spelling, GONE)
        return text

    def bytes(self, body: bytes) -> bytes:
        """Give bytes without them."""
        for spelling in self._spellings:
            body = body.replace(spelling.encode(), GONE.encode())
        return body


def _spellings(value: str) -> set[str]:
    """Give a value as it stands in text, in JSON, and in an address."""
    in_json = json.dumps(value)[1:-1]
    plain = json.dumps(value, ensure_ascii=False)[1:-1]
    encoded = {quote(value, safe=""), quote(value), quote_plus(value)}
    slashed = {each.replace("/", "\\/") for each in (in_json, plain)}
    return {value, in_json, plain, *slashed, *encoded}
