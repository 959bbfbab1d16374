"""Secrets are taken out of an answer before anything of it is kept."""

import json
import re

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
_ADDRESSES = ("next", "previous")
_SECRET_KEYS = frozenset({*_SECRET_NAMES, *_ADDRESSES})

# A secret by its name, in an address (also one within another, and so encoded) or
# in JSON within a text; and Meta's tokens by how they begin.
_NAMED = re.compile(
    rf"((?:{'|'.join(_SECRET_NAMES)})"
    r"""["'\\\s]*(?:[:=]|%(?:25)*3[AD])["'\\\s]*)"""
    r"""[^&\s"'\\<>,}\]]+""",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\b(?:EAA|IGAA|IGQV)[0-9A-Za-z_-]{20,}")


def scrubbed(value: Json) -> Json:
    """Give it without tokens, proofs, and addresses of other pages."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, list):
        return [scrubbed(each) for each in value]
    if isinstance(value, dict):
        return {
            _clean(key): GONE if key.lower() in _SECRET_KEYS else scrubbed(each)
            for key, each in value.items()
        }
    return value


def as_raw(value: object) -> str:
    """Write what was scrubbed as JSON of ASCII only, to be kept as it came."""
    return json.dumps(value)


def _clean(text: str) -> str:
    return _TOKEN.sub(GONE, _NAMED.sub(rf"\1{GONE}", text))
