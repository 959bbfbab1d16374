"""Secrets are taken out of an answer before anything of it is kept."""

import json
import re
from collections.abc import Sequence

from some_governance import Json

GONE = "***"
"""What stands where a secret stood."""

_SECRET_NAMES = (
    "access_token",
    "appsecret_proof",
    "app_secret",
    "client_secret",
    "fb_exchange_token",
    "input_token",
)
# The addresses of other pages hold the token. A cursor soon leads nowhere.
_PAGING = ("cursors", "next", "previous")
_SECRET_KEYS = frozenset({*_SECRET_NAMES, *_PAGING})

# A secret by its name, in an address (also one within another, and so encoded) or
# in JSON within a text; and Meta's tokens by how they begin.
_NAMED = re.compile(
    rf"((?:{'|'.join(_SECRET_NAMES)})"
    r"""["'\\\s]*(?:[:=]|%(?:25)*+3[AD])["'\\\s]*)"""
    r"""[^&\s"'\\<>,}\]]+""",
    re.IGNORECASE,
)
_SHORTEST = min(map(len, _SECRET_NAMES)) + len("=x")
_TOKEN = re.compile(r"\b(?:EAA|IGAA|IGQV)[0-9A-Za-z_-]{20,}")


def scrubbed(value: Json, secrets: Sequence[str] = ()) -> Json:
    """
    Give it without tokens, proofs, cursors, and addresses of other pages.

    Args:
        value: What was answered.

        secrets: Those that are known, which stand nowhere in what is given back.
    """
    if isinstance(value, str):
        return _clean(value, secrets)
    if isinstance(value, list):
        return [scrubbed(each, secrets) for each in value]
    if isinstance(value, dict):
        return {
            _clean(key, secrets): (
                GONE if key.lower() in _SECRET_KEYS else scrubbed(each, secrets)
            )
            for key, each in value.items()
        }
    return value


def as_raw(value: object) -> str:
    """Write what was scrubbed as JSON of ASCII only, to be kept as it came."""
    return json.dumps(value)


def _clean(text: str, secrets: Sequence[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, GONE)
    if len(text) < _SHORTEST:
        return text
    return _TOKEN.sub(GONE, _NAMED.sub(rf"\1{GONE}", text))
