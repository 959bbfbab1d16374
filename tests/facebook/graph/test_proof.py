"""Each call proves that the app's secret is held, for five minutes."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta

from some_governance import Secret
from some_governance_facebook.graph.proof import proof

AT = datetime(2026, 11, 2, 6, 0, 0, 900_000, tzinfo=UTC)


def test_the_proof_is_made_of_token_and_time() -> None:
    """HMAC-SHA256 of `token|seconds`, with the app's secret as key."""
    made = proof(Secret("token"), Secret("æ-secret"), AT)
    digest = hmac.new("æ-secret".encode(), b"token|1793599200", hashlib.sha256)

    assert {
        "appsecret_proof": digest.hexdigest(),
        "appsecret_time": "1793599200",
    } == made


def test_each_second_has_its_own() -> None:
    """A proof of one call is none for the next."""
    first, second = (
        proof(Secret("token"), Secret("secret"), AT + timedelta(seconds=n))
        for n in range(2)
    )

    assert first["appsecret_proof"] != second["appsecret_proof"]
