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
_BEGINNINGS = ("EAA", "IGAA", "IGQV")
_TOKEN = re.compile(rf"\b(?:{'|'.join(_BEGINNINGS)})[0-9A-Za-z_-]{{20,}}")

# One of these stands in every name above, in whichever case: no letter of theirs has
# another form than these two, as `s` and `k` have.
_WITHIN = (b"_to", b"ecret")
_BEGINS = tuple(each.encode() for each in _BEGINNINGS)
# A letter may be written as its number, and then nobody sees it in the bytes.
_DISGUISED = re.compile(rb"\\u00[2-7]")


def scrubbed(value: Json, secrets: Sequence[str] = ()) -> Json:
    """
    Give it without tokens, proofs, cursors, and addresses of other pages.

    Args:
        value: What was answered.

        secrets: Those that are known, which stand nowhere in what is given back.
    """
    if isinstance(value, str):
        return cleaned(value, secrets)
    if isinstance(value, list):
        return [scrubbed(each, secrets) for each in value]
    if isinstance(value, dict):
        return {
            cleaned(key, secrets): (
                GONE if key.lower() in _SECRET_KEYS else scrubbed(each, secrets)
            )
            for key, each in value.items()
        }
    return value


def may_hold_secrets(body: bytes) -> bool:
    """
    Tell whether JSON may hold more to scrub than cursors and addresses of other pages.

    It is a quick look at the bytes: where it says no, no text and no key in it holds a
    secret by its name or form.
    """
    lower = body.lower()
    return (
        any(hint in body for hint in _BEGINS)
        or any(hint in lower for hint in _WITHIN)
        or _DISGUISED.search(body) is not None
    )


def may_be_secret(text: str) -> bool:
    """Tell whether a text may hold a secret by its name or form, at a quick look."""
    return "_" in text or "AA" in text or "IGQV" in text


def as_raw(value: object) -> str:
    """Write what was scrubbed as JSON of ASCII only, to be kept as it came."""
    return json.dumps(value)


def cleaned(text: str, secrets: Sequence[str] = ()) -> str:
    """Give a text without tokens and proofs, known or by their names and forms."""
    for secret in secrets:
        text = text.replace(secret, GONE)
    if len(text) < _SHORTEST:
        return text
    return _TOKEN.sub(GONE, _NAMED.sub(rf"\1{GONE}", text))
