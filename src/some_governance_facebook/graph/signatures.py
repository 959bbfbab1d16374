"""Whether Meta itself sent what a webhook received, and what it asks at first."""

import hmac
from collections.abc import Mapping, Sequence

from some_governance import Secret, SignatureError

SIGNATURE = "x-hub-signature-256"
OUTDATED = "x-hub-signature"
SHORTEST = 16
"""Bytes in a secret, inclusive."""


def verify(
    body: bytes, headers: Mapping[str, str], secrets: Sequence[Secret], /
) -> None:
    """
    Check the signature over the raw bytes, in constant time.

    Only the raw bytes verify: whoever parses the body and writes it again writes
    something else.

    Args:
        body: As received; nothing of it is read.

        headers: Of the request; names in any case.

        secrets: Of the app; an Instagram login has one of its own. Any may have signed.

    Raises:
        SignatureError: The signature is missing or wrong, or made with SHA-1 only.
        ValueError: No secret is given, or one of fewer than 16 bytes: that is no fault
            of whoever calls.
    """
    if not secrets:
        raise ValueError("no secret is given: give the app's secret")
    keys = [secret.reveal().encode() for secret in secrets]
    if any(len(key) < SHORTEST for key in keys):
        raise ValueError(
            f"a secret has fewer than {SHORTEST} bytes: give the app's whole secret"
        )
    signed = _signature(headers)
    expected = (f"sha256={hmac.digest(key, body, 'sha256').hex()}" for key in keys)
    if not any(hmac.compare_digest(each.encode(), signed) for each in expected):
        raise SignatureError(
            "the signature is wrong: answer with 403, and don't read the body; if all "
            "are wrong, check the secret, and that the body is as it was received"
        )


def challenge(query: Mapping[str, str], token: Secret, /) -> str:
    """
    Give the text to answer with when the webhook is registered, as it came.

    Args:
        query: Parameters of the request.

        token: The word that was agreed upon.

    Raises:
        SignatureError: The word is missing or another one, or nothing is asked.
    """
    word = query.get("hub.verify_token", "").encode("utf-8", "surrogatepass")
    agreed = hmac.compare_digest(token.reveal().encode("utf-8", "surrogatepass"), word)
    if query.get("hub.mode") != "subscribe" or "hub.challenge" not in query:
        raise SignatureError("nobody asks to subscribe: answer with 403")
    if not agreed:
        raise SignatureError(
            "hub.verify_token is missing or another one: answer with 403, and check "
            "the word in the app's settings"
        )
    return query["hub.challenge"]


def _signature(headers: Mapping[str, str]) -> bytes:
    """Find the one signature, as bytes."""
    named = [(name.lower(), value) for name, value in headers.items()]
    found = [value for name, value in named if name == SIGNATURE]
    if len(found) == 1:
        return found[0].strip().encode("utf-8", "surrogatepass")
    if found:
        raise SignatureError("X-Hub-Signature-256 stands there twice: answer with 403")
    if any(name == OUTDATED for name, _ in named):
        raise SignatureError(
            "only a signature with SHA-1 came (X-Hub-Signature), which is not safe: "
            "let X-Hub-Signature-256 through as well"
        )
    raise SignatureError("X-Hub-Signature-256 is missing: answer with 403")
