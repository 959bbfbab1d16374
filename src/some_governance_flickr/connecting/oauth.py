"""Signatures of OAuth 1.0a with HMAC-SHA1, as in RFC 5849."""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from attrs import frozen

from some_governance import Secret


@frozen(kw_only=True)
class Signer:
    """
    Who signs.

    Attributes:
        key: Names the app.

        secret: The app's.

        token: Names the access.

        token_secret: The access's.
    """

    key: Secret
    secret: Secret
    token: Secret
    token_secret: Secret

    def header(
        self,
        method: str,
        url: str,
        parameters: Mapping[str, str],
        *,
        nonce: str,
        timestamp: int,
    ) -> str:
        """
        Give what goes into the header `Authorization`.

        Args:
            method: The HTTP method.

            url: Where the call goes, without parameters.

            parameters: All that go with it, in the address or in the form.

            nonce: Another one for each call.

            timestamp: Seconds since 1970.
        """
        told = {
            "oauth_consumer_key": self.key.reveal(),
            "oauth_nonce": nonce,
            "oauth_signature_method": "HMAC-SHA1",
            "oauth_timestamp": str(timestamp),
            "oauth_token": self.token.reveal(),
            "oauth_version": "1.0",
        }
        base = base_string(method, url, [*parameters.items(), *told.items()])
        told["oauth_signature"] = signature(base, self.secret, self.token_secret)
        pairs = (f'{name}="{encoded(value)}"' for name, value in sorted(told.items()))
        return f"OAuth {', '.join(pairs)}"


def encoded(text: str) -> str:
    """Encode as section 3.6 says, which is stricter than forms are."""
    return quote(text, safe="")


def base_string(method: str, url: str, parameters: Iterable[tuple[str, str]]) -> str:
    """
    Give what is signed (section 3.4.1).

    Args:
        method: The HTTP method, in capitals.

        url: Where the call goes, in small letters, without parameters and usual port.

        parameters: All of them, but the signature.
    """
    pairs = sorted((encoded(name), encoded(value)) for name, value in parameters)
    given = "&".join(f"{name}={value}" for name, value in pairs)
    return "&".join(map(encoded, (method, url, given)))


def signature(base: str, secret: Secret, token_secret: Secret) -> str:
    """Sign it (section 3.4.2)."""
    key = f"{encoded(secret.reveal())}&{encoded(token_secret.reveal())}"
    digest = hmac.new(key.encode(), base.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()
